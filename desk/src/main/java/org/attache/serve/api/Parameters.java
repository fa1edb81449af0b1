package org.attache.serve.api;

import static org.attache.serve.api.Schemas.bool;
import static org.attache.serve.api.Schemas.integer;
import static org.attache.serve.api.Schemas.oneOf;
import static org.attache.serve.api.Schemas.string;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What several endpoints take.
final class Parameters {
    private Parameters() {}

    static Endpoint.Parameter path(String name, String says) {
        return new Endpoint.Parameter(name, "path", says, string());
    }

    static Endpoint.Parameter query(String name, String says, ObjectNode schema) {
        return new Endpoint.Parameter(name, "query", says, schema);
    }

    static Endpoint.Parameter asOf() {
        return query(
                "as-of",
                "Read the ledger as it was at a line, at the end of a day (UTC) or at an instant.",
                string("2026-03-01"));
    }

    /// Which page of a list.
    static List<Endpoint.Parameter> paging() {
        ObjectNode limit = integer(1);
        limit.put("maximum", Call.LARGEST_LIMIT);
        limit.put("default", Call.USUAL_LIMIT);
        return List.of(
                query("limit", "Most items of a page.", limit),
                query("after", "The cursor `next` of the page before.", string()),
                query("order", "By day: newest or oldest first.", oneOf(List.of("newest", "oldest"))));
    }

    /// Which page of a list that is in another order than that of days.
    static List<Endpoint.Parameter> counted() {
        return paging().stream().filter(p -> !p.name().equals("order")).toList();
    }

    /// Which entries.
    static List<Endpoint.Parameter> filter() {
        return List.of(
                query("kind", "One of several kinds, with commas between.", string("event,deal")),
                query(
                        "type",
                        "Types of events, statuses of deals, kinds of statements, measures of figures, with commas between.",
                        string("meeting,visit")),
                query("country", "All of these countries (ISO 3166-1 alpha-3); two make a pair.", string("RUS,MMR")),
                query("since", "Not before this day, month or year.", string("2021-06")),
                query("until", "Not after this day, month or year.", string("2021-06-30")),
                query("disputed", "Only entries with a conflict.", bool()),
                query("confirmed", "Only entries with several independent origins.", bool()),
                query("born-after", "Only entries that a later line brought into the ledger.", integer(0)),
                query("party", "Only entries in which this name takes part.", string()),
                query("role", "The part that the party takes in them.", string("speaker")),
                query("capture", "Only entries that rest on this capture.", string()),
                query("supplier", "Only deals of this supplier (ISO code or name).", string("RUS")),
                query("recipient", "Only deals with this recipient (ISO code or name).", string("MMR")),
                query("category", "Only deals of this category of SIPRI's register.", string("Aircraft")),
                asOf());
    }

    /// What else a download can be narrowed by.
    static List<Endpoint.Parameter> choice() {
        return List.of(
                query("entry", "Only these entries, with commas between.", string()),
                query(
                        "between",
                        "Only events that bind two of these: person (an official), organization, state.",
                        oneOf(List.of("person", "organization", "state"))),
                query("least", "Only events of two whom at least so many of the chosen events bind.", integer(1)),
                query("q", "Only entries that hold these words; see `/search`.", string()),
                query("outlet", "Only entries that rest on a capture of this outlet.", string()),
                query("origin", "Only entries that rest on a capture that names this agency.", string()),
                query("words", "Only entries that rest on a capture whose title or name holds these words.", string()));
    }

    static List<Endpoint.Parameter> join(List<Endpoint.Parameter> one, List<Endpoint.Parameter> other) {
        List<Endpoint.Parameter> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }
}
