package org.attache.serve.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.ledger.Correction;
import org.attache.ledger.Listing;
import org.attache.ledger.PartyCatalogue;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;

/// `/people?name=…`: the offices of a person over time, meetings, words; and the corrections that a reader may make:
/// that two names are one, that an entry is wrong, and taking either back. A person whom no text names with a public
/// office gets no page.
public final class PersonPage {
    private static final int SHOWN = 40;
    private static final int WORDS_SHOWN = 8;
    private static final int MET_SHOWN = 20;
    private static final int ALIKE_SHOWN = 12;

    private PersonPage() {}

    /// What the template shows.
    ///
    /// @param member who it is
    /// @param about office and country
    /// @param offices over time, the latest first
    /// @param met with whom, most often first
    /// @param events of this page
    /// @param words the latest statements
    /// @param roles how often in which part
    /// @param fixes what can be corrected
    /// @param after where the next page of events begins
    public record Person(
            PartyCatalogue.Member member,
            String about,
            List<PartyCatalogue.Tenure> offices,
            List<Met> met,
            List<Listing> events,
            List<Listing> words,
            Map<String, Long> roles,
            Fixes fixes,
            Optional<String> after) {}

    /// Someone who was met.
    ///
    /// @param name of the other
    /// @param events how many
    /// @param last day of the last; empty where none is known
    public record Met(String name, long events, String last) {}

    /// What can be corrected.
    ///
    /// @param alike names that might mean the same
    /// @param captures that name this one, with what each is called
    /// @param made corrections in force that name this one
    /// @param back address of the page
    public record Fixes(List<String> alike, Map<String, String> captures, List<Fix> made, String back) {}

    static Answer answer(String name, Visit visit) {
        Book book = visit.book();
        PartyCatalogue people = book.catalogue().people();
        Optional<PartyCatalogue.Member> found =
                Optional.ofNullable(people.members(List.of(name), book.line()).get(name));
        if (found.filter(m -> !isPrivate(m)).isEmpty()) {
            // where a split made a name that has no page, it is read and taken back on the page it was made from
            Optional<String> from = partedFrom(name, book, people);
            if (from.isPresent()) {
                return new Answer.Moved("/people?name=" + Shell.escaped(from.orElseThrow()) + "#corrections");
            }
        }
        if (found.isEmpty()) {
            return merged(name, book)
                    .<Answer>map(into -> new Answer.Moved("/people?name=" + Shell.escaped(into)))
                    .orElseGet(() -> Answer.missing("person or body “" + name + "”"));
        }
        PartyCatalogue.Member member = found.orElseThrow();
        if (isPrivate(member)) {
            return new Answer.Trouble(
                    404,
                    "No page for " + member.name(),
                    "No text of this ledger names a public office of theirs, and the desk keeps pages of public officials"
                            + " and bodies only. The search finds the entries in which the name stands.");
        }
        Selection of = book.selection().with(new Selection.Marks(false, false, 0, Optional.of(name), Optional.empty()));
        if (visit.isDownload()) {
            return new Answer.Download(
                    switch (visit.query("table").orElse("")) {
                        case "offices" -> SideTables.offices(name, people.offices(name, book.line()));
                        case "met" -> SideTables.met(name, met(name, of, people));
                        case "corrections" -> SideTables.corrections(name, made(name, book));
                        default -> Lists.table("about-" + name, of.within(visit.days()), book);
                    });
        }
        List<Listing> events = book.catalogue()
                .list(of.of(Entry.Kind.EVENT, Entry.Kind.DEAL)
                        .within(visit.days())
                        .page(visit.page(SHOWN)));
        List<Listing> words = book.catalogue()
                .list(of.of(Entry.Kind.STATEMENT).page(new Selection.Page(WORDS_SHOWN, Optional.empty(), false)));
        Person model = new Person(
                member,
                PeoplePage.about(member),
                people.offices(name, book.line()),
                met(name, of, people),
                events,
                words,
                people.roles(name, book.line()),
                new Fixes(
                        people.alike(member, book.line(), ALIKE_SHOWN),
                        captures(Stream.concat(events.stream(), words.stream()).toList(), book),
                        made(name, book),
                        "/people?name=" + Shell.escaped(name)),
                Lists.after(events, SHOWN));
        return new Answer.Html("person", name, model);
    }

    /// Whoever is described only is no one in particular; a person needs a public office.
    private static boolean isPrivate(PartyCatalogue.Member member) {
        return member.type().isEmpty()
                || (member.type().equals("person") && member.office().isEmpty());
    }

    private static Optional<String> merged(String name, Book book) {
        return book.ledger().corrections().values().stream()
                .flatMap(c -> c instanceof Correction.Merge m && m.from().equalsIgnoreCase(name)
                        ? Stream.of(m.into())
                        : Stream.empty())
                .filter(into -> !into.equals(name))
                .findFirst();
    }

    private static Optional<String> partedFrom(String name, Book book, PartyCatalogue people) {
        List<String> from = book.ledger().corrections().values().stream()
                .flatMap(c ->
                        c instanceof Correction.Split s && s.into().equals(name) ? Stream.of(s.name()) : Stream.empty())
                .distinct()
                .toList();
        Map<String, PartyCatalogue.Member> members = people.members(from, book.line());
        return from.stream()
                .filter(n -> Optional.ofNullable(members.get(n))
                        .filter(m -> !isPrivate(m))
                        .isPresent())
                .findFirst();
    }

    private static List<Met> met(String name, Selection of, PartyCatalogue people) {
        List<String> types = List.of("meeting", "visit", "attendance");
        return people
                .bonds(of.of(Entry.Kind.EVENT).ofTypes(types), List.of("person", "organization", "state"), 2000)
                .stream()
                .filter(b -> b.one().equals(name) || b.other().equals(name))
                .map(b -> new Met(b.one().equals(name) ? b.other() : b.one(), b.events(), b.last()))
                .limit(MET_SHOWN)
                .toList();
    }

    private static Map<String, String> captures(List<Listing> listings, Book book) {
        List<String> names = book.entries(listings).values().stream()
                .flatMap(e -> e.reports().stream())
                .map(Entry.Report::capture)
                .distinct()
                .toList();
        Map<String, String> outlets = book.catalogue().outlets(names, book.line());
        Map<String, String> called = new LinkedHashMap<>();
        names.forEach(n -> {
            String outlet = outlets.getOrDefault(n, "");
            called.put(n, outlet.isEmpty() ? n : outlet + ", " + n);
        });
        return called;
    }

    private static List<Fix> made(String name, Book book) {
        List<Fix> all = new ArrayList<>();
        book.ledger().corrections().forEach((line, correction) -> {
            Optional<String> what = switch (correction) {
                case Correction.Merge m ->
                    m.into().equals(name) ? Optional.of("“" + m.from() + "” is “" + m.into() + "”") : Optional.empty();
                case Correction.Split s ->
                    s.into().equals(name) || s.name().equalsIgnoreCase(name)
                            ? Optional.of("“" + s.name() + "” in " + s.capture() + " is “" + s.into() + "”")
                            : Optional.empty();
                case Correction.Reject r ->
                    rejected(r.subject(), name, book)
                            ? Optional.of("entry " + r.subject() + " is not counted")
                            : Optional.empty();
                case Correction.Decide _, Correction.Undo _ -> Optional.empty();
            };
            what.ifPresent(w -> all.add(Fix.of(line, w, correction, book)));
        });
        return all;
    }

    /// Whether the last version of a rejected entry named someone.
    private static boolean rejected(String entry, String name, Book book) {
        return book.ledger().history(entry).values().stream()
                .flatMap(Optional::stream)
                .flatMap(e -> e.slots().stream())
                .flatMap(s -> s.values().stream())
                .anyMatch(v -> v.value().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)));
    }
}
