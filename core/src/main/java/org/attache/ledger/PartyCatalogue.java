package org.attache.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Who takes part in events with whom: states, bodies, and persons whom some text names with a public office. As
/// of any
/// line of the book.
///
/// Belongs to the thread of its [Ledger].
public final class PartyCatalogue {
    /// SQLite takes so many question marks and more.
    private static final int CHUNK = 500;

    private final Handle handle;
    private final Sheet sheet;

    PartyCatalogue(Handle handle, Sheet sheet) {
        this.handle = handle;
        this.sheet = sheet;
    }

    /// Two who took part in the same events.
    ///
    /// @param one name
    /// @param other name, behind `one` in the order of the alphabet
    /// @param events how many
    /// @param first ISO day of the first; empty where none is known
    /// @param last ISO day of the last; empty where none is known
    public record Bond(String one, String other, long events, String first, String last) {}

    /// Someone who takes part.
    ///
    /// @param name as entries have it
    /// @param type person, state, organization, agency …
    /// @param country ISO 3166-1 alpha-3, or empty
    /// @param office of a person; empty for others, and where no public one is named
    public record Member(String name, String type, String country, String office) {}

    /// An office that someone is named with.
    ///
    /// @param office in the words of the texts
    /// @param first ISO day of the first entry that names it; empty where none is known
    /// @param last ISO day of the last
    /// @param entries how many
    public record Tenure(String office, String first, String last, long entries) {}

    /// Who took part in the same events, the strongest bonds first. Events that are only planned, denied or
    /// doubted bind
    /// nobody.
    ///
    /// @param selection which events; its page is not looked at
    /// @param kinds of members: person, state, organization
    /// @param most as many at most
    public List<Bond> bonds(Selection selection, List<String> kinds, int most) {
        if (kinds.isEmpty()) {
            return List.of();
        }
        return new Bonds(sheet).among(new Sift(sheet, selection, handle), kinds, most);
    }

    /// The events that bind two of some kinds, where all selected events together bind the two often enough:
    /// their rows, as [Listing.Support] has them.
    ///
    /// @param selection which events; its page is not looked at
    /// @param kinds of members: person, state, organization
    /// @param least how many events must bind the two
    public Set<Long> binding(Selection selection, List<String> kinds, long least) {
        return new Bonds(sheet).binding(new Sift(sheet, selection, handle), kinds, least);
    }

    /// What is known of some names.
    public Map<String, Member> members(List<String> names, long asOf) {
        Map<String, Member> all = new HashMap<>();
        for (int from = 0; from < names.size(); from += CHUNK) {
            List<String> some = names.subList(from, Math.min(names.size(), from + CHUNK));
            List<Object> binds = new ArrayList<>(some);
            binds.add(asOf);
            binds.add(asOf);
            bound(
                            "SELECT p.name, p.type, p.country, p.office, count(*) AS n FROM catalogue_party p JOIN catalogue_entry e"
                                    + " ON e.row = p.row WHERE p.name IN (?" + ", ?".repeat(some.size() - 1)
                                    + ") AND e.since <= ? AND e.until > ? GROUP BY 1, 2, 3, 4 ORDER BY n DESC, 1, 2, 3, 4",
                            binds)
                    .map((row, context) -> new Member(
                            row.getString("name"),
                            row.getString("type"),
                            row.getString("country"),
                            row.getString("office")))
                    .forEach(m -> all.merge(m.name(), m, PartyCatalogue::together));
        }
        return all;
    }

    private static Member together(Member known, Member more) {
        return new Member(
                known.name(),
                known.type().isEmpty() ? more.type() : known.type(),
                known.country().isEmpty() ? more.country() : known.country(),
                known.office().isEmpty() ? more.office() : known.office());
    }

    /// The offices of a person, the latest first.
    public List<Tenure> offices(String name, long asOf) {
        return bound(
                        "SELECT p.office, coalesce(min(nullif(e.day, '')), '') AS first, max(e.last_day) AS last, count(DISTINCT e.row) AS"
                                + " n FROM catalogue_party p JOIN catalogue_entry e ON e.row = p.row WHERE p.name = ? AND p.office <> '' AND"
                                + " e.since <= ? AND e.until > ? GROUP BY p.office ORDER BY last DESC, n DESC, p.office",
                        List.of(name, asOf, asOf))
                .map((row, context) -> new Tenure(
                        row.getString("office"), row.getString("first"), row.getString("last"), row.getLong("n")))
                .list();
    }

    /// Other names of the same type that hold the last word of a name: what might be the same person or body.
    public List<String> alike(Member member, long asOf, int most) {
        return new NamesAlike(sheet).to(member, asOf, most);
    }

    /// How many entries of each role someone plays a part in, most first.
    public Map<String, Long> roles(String name, long asOf) {
        Map<String, Long> all = new LinkedHashMap<>();
        bound(
                        "SELECT p.role AS k, count(DISTINCT e.row) AS n FROM catalogue_party p JOIN catalogue_entry e ON e.row = p.row"
                                + " WHERE p.name = ? AND e.since <= ? AND e.until > ? GROUP BY p.role ORDER BY n DESC, k",
                        List.of(name, asOf, asOf))
                .map((row, context) -> Map.entry(row.getString("k"), row.getLong("n")))
                .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    private Query bound(String sql, List<Object> binds) {
        return Catalogue.bound(handle, sql, binds);
    }
}
