package org.attache.serve.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.attache.text.Printable;

/// What stands around every page: navigation, search, the line that the book is read at.
///
/// @param title of the page
/// @param address path and query of this page
/// @param asOf which line is read
/// @param theme `light`, `dark` or `auto`
/// @param formToken proves that a form is the desk's own
/// @param author who corrects
/// @param asset gives the address of a script, style or picture by its name
public record Shell(
        String title,
        Address address,
        AsOfLine asOf,
        String theme,
        String formToken,
        String author,
        Function<String, String> asset) {
    /// The pages in the navigation, in order: path and name. A page that is added gets its line here.
    public static final List<Map.Entry<String, String>> NAVIGATION = List.of(
            Map.entry("/", "Today"),
            Map.entry("/deals", "Deals"),
            Map.entry("/people", "People"),
            Map.entry("/words", "Words"),
            Map.entry("/figures", "Figures"),
            Map.entry("/conflicts", "Conflicts"),
            Map.entry("/captures", "Captures"),
            Map.entry("/sources", "Sources"),
            Map.entry("/map", "Map"),
            Map.entry("/add", "Add"));

    /// Where we are.
    ///
    /// @param path without query
    /// @param query parameters in order, without `as-of`, `after` and `format`
    public record Address(String path, List<Map.Entry<String, String>> query) {
        /// Copies its list.
        public Address {
            query = List.copyOf(query);
        }
    }

    /// Which line of the book is read.
    ///
    /// @param asked what the address says, if it says anything
    /// @param line number of the line
    /// @param last number of the last line
    /// @param at when the line was written
    public record AsOfLine(Optional<String> asked, long line, long last, String at) {
        /// Whether an earlier line is read.
        public boolean isPast() {
            return line < last;
        }
    }

    /// The address of another page at the same line of the book. Every link of a template is made here.
    ///
    /// @param path with its query, if it has one; parts from data are to be escaped with [#escaped]
    public String link(String path) {
        return asOf.asked()
                .map(a -> path + (path.contains("?") ? "&" : "?") + "as-of=" + escaped(a))
                .orElse(path);
    }

    /// The address of an entry.
    public String entry(String id) {
        return link("/entry/" + escaped(id));
    }

    /// The address of a capture in the reader.
    public String capture(String name) {
        return link("/captures/" + escaped(name));
    }

    /// This page with one value of its query replaced, or added, or (empty) taken away.
    public String with(String name, String value) {
        StringBuilder query = new StringBuilder();
        address.query().stream()
                .filter(e -> !e.getKey().equals(name))
                .forEach(e -> add(query, e.getKey(), e.getValue()));
        if (!value.isEmpty()) {
            add(query, name, value);
        }
        return link(address.path() + query);
    }

    /// What this page shows on another one: its query is carried along.
    ///
    /// @param own what this page stands for besides, as the other has it: `about=RUS+MMR`
    public String carried(String path, String own) {
        StringBuilder query = new StringBuilder();
        address.query().forEach(e -> add(query, e.getKey(), e.getValue()));
        if (!own.isEmpty()) {
            query.append(query.isEmpty() ? '?' : '&').append(own);
        }
        return link(path + query);
    }

    /// What was given as a day and is none; the pages leave it out and say so.
    public List<String> unread() {
        return address.query().stream()
                .filter(one -> Set.of("since", "until").contains(one.getKey()) && !Visit.isDay(one.getValue()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /// The filter under which the API exports what this page shows; nothing where it has none.
    ///
    /// @param own what the page itself stands for: `country=RUS&country=MMR`
    /// @param told parameters of the page that `own` stands for, parted by spaces
    public Optional<ExportFilter> exported(String own, String told) {
        return ExportFilter.of(address, own, Set.of(told.split(" ")));
    }

    /// This page with one value of its query taken away where it stands there, else set.
    public String toggled(String name, String value) {
        return with(name, has(name, value) ? "" : value);
    }

    /// Whether a value stands in the query.
    public boolean has(String name, String value) {
        return address.query().contains(Map.entry(name, value));
    }

    /// The value in the query; empty where there is none.
    public String value(String name) {
        return address.query().stream()
                .filter(e -> e.getKey().equals(name))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    /// Whether a page of the navigation is the one that is shown.
    public boolean isAt(String path) {
        return address.path().equals(path)
                || (path.length() > 1 && address.path().startsWith(path + "/"));
    }

    /// As a part of an address.
    public static String escaped(String part) {
        return Printable.address(part);
    }

    private static void add(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(escaped(name))
                .append('=')
                .append(escaped(value));
    }
}
