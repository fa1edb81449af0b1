package org.attache.serve.api;

import static org.attache.serve.api.Parameters.asOf;
import static org.attache.serve.api.Parameters.choice;
import static org.attache.serve.api.Parameters.counted;
import static org.attache.serve.api.Parameters.filter;
import static org.attache.serve.api.Parameters.join;
import static org.attache.serve.api.Parameters.paging;
import static org.attache.serve.api.Parameters.path;
import static org.attache.serve.api.Parameters.query;
import static org.attache.serve.api.Schemas.anyObject;
import static org.attache.serve.api.Schemas.array;
import static org.attache.serve.api.Schemas.integer;
import static org.attache.serve.api.Schemas.object;
import static org.attache.serve.api.Schemas.oneOf;
import static org.attache.serve.api.Schemas.page;
import static org.attache.serve.api.Schemas.property;
import static org.attache.serve.api.Schemas.string;

import java.util.ArrayList;
import java.util.List;
import org.attache.run.export.ExportFormat;
import tools.jackson.databind.node.ObjectNode;

/// Every endpoint of the API but its description.
final class Endpoints {
    private static final String JSON = "application/json";

    private Endpoints() {}

    static List<Endpoint> all() {
        List<Endpoint> all = new ArrayList<>(entries());
        all.addAll(captures());
        all.addAll(book());
        all.addAll(feeds());
        for (ExportFormat format : ExportFormat.values()) {
            all.add(export(format));
        }
        return List.copyOf(all);
    }

    private static List<Endpoint> entries() {
        return List.of(
                new Endpoint(
                        "/entries",
                        "Entries, by day.",
                        join(filter(), paging()),
                        json(page(Schemas.listing())),
                        Entries::list),
                new Endpoint(
                        "/conflicts",
                        "Entries whose reports cannot all be true, by day.",
                        join(filter(), paging()),
                        json(page(Schemas.listing())),
                        Entries::disputed),
                new Endpoint(
                        "/entries/{id}",
                        "An entry with every value, report, origin, conflict and link, as the contract has it.",
                        List.of(path("id", "Id of the entry."), asOf()),
                        json(anyObject("An entry of the contract, with `headline` and `sentences`.")),
                        Entries::one),
                new Endpoint(
                        "/entries/{id}/history",
                        "What the ledger said of an entry, line by line.",
                        List.of(path("id", "Id of the entry."), asOf()),
                        json(object(
                                property("id", string()),
                                property(
                                        "versions",
                                        array(object(
                                                property("line", integer(1)),
                                                property("at", string()),
                                                property("author", string()),
                                                property("entry", Schemas.nullable("object"))))))),
                        Entries::history),
                new Endpoint(
                        "/search",
                        "Entries that hold words, best first; `partly`: none holds all of them, these hold most.",
                        join(
                                List.of(query(
                                        "q",
                                        "Words; a phrase stands between quotation marks, `word*` finds beginnings.",
                                        string())),
                                join(counted(), List.of(asOf()))),
                        json(page(object(property("snippet", string()), property("entry", Schemas.listing())))),
                        Entries::search));
    }

    private static List<Endpoint> captures() {
        return List.of(
                new Endpoint(
                        "/captures",
                        "Captures, by day of publication.",
                        join(
                                List.of(
                                        query("outlet", "Only captures of this outlet.", string()),
                                        query("origin", "Only captures that name this agency as an origin.", string()),
                                        query(
                                                "words",
                                                "Only captures whose title or name holds these words.",
                                                string()),
                                        asOf()),
                                paging()),
                        json(page(Schemas.capture())),
                        Captures::list),
                new Endpoint(
                        "/captures/{name}",
                        "A capture's analysis, as the contract has it.",
                        List.of(path("name", "Name of the capture."), asOf()),
                        json(anyObject("An analysis of the contract.")),
                        Captures::one),
                new Endpoint(
                        "/captures/{name}/text",
                        "The text that every span of the capture points into.",
                        List.of(path("name", "Name of the capture."), asOf()),
                        new Endpoint.Produces("text/plain", string()),
                        Captures::text),
                new Endpoint(
                        "/captures/{name}/raw",
                        "The bytes of the capture as they were read.",
                        List.of(path("name", "Name of the capture."), asOf()),
                        new Endpoint.Produces("application/octet-stream", string()),
                        Captures::raw));
    }

    private static List<Endpoint> book() {
        ObjectNode counts = anyObject("Numbers by name.");
        return List.of(
                new Endpoint(
                        "/summary",
                        "What is selected: numbers by kind, by type and by month.",
                        filter(),
                        json(object(
                                property("kinds", counts),
                                property("types", counts.deepCopy()),
                                property("months", counts.deepCopy()),
                                property("line", integer(0)))),
                        Entries::summary),
                new Endpoint(
                        "/pairs",
                        "The pairs of states that most entries are about.",
                        join(counted(), List.of(asOf())),
                        json(page(object(
                                property("pair", string("MMR-RUS")),
                                property("entries", integer(1)),
                                property("html", string())))),
                        Entries::pairs),
                new Endpoint(
                        "/lines",
                        "The lines of the ledger with their hash chain, oldest first.",
                        join(List.of(query("from", "Number of the first line.", integer(1)), asOf()), counted()),
                        json(page(object(
                                property("line", integer(1)),
                                property("kind", string()),
                                property("key", string()),
                                property("at", string()),
                                property("author", string()),
                                property("previous", string()),
                                property("hash", string())))),
                        Lines::list),
                new Endpoint(
                        "/corrections",
                        "Corrections in force.",
                        join(counted(), List.of(asOf())),
                        json(page(object(
                                property("line", integer(1)),
                                property("kind", oneOf(List.of("merge", "split", "reject", "decide"))),
                                property("about", string()),
                                property("reason", string())))),
                        Lines::corrections));
    }

    private static List<Endpoint> feeds() {
        return List.of(
                new Endpoint(
                        "/feed.atom",
                        "Entries as an Atom feed, what came last into the ledger first.",
                        join(filter(), choice()),
                        new Endpoint.Produces("application/atom+xml", string()),
                        call -> Feeds.answer(call, false)),
                new Endpoint(
                        "/feed.rss",
                        "Entries as an RSS 2.0 feed, what came last into the ledger first.",
                        join(filter(), choice()),
                        new Endpoint.Produces("application/rss+xml", string()),
                        call -> Feeds.answer(call, true)));
    }

    private static Endpoint export(ExportFormat format) {
        return new Endpoint(
                "/export/" + format.key(),
                "Download: " + format.description() + ".",
                join(filter(), choice()),
                new Endpoint.Produces(format.mediaType(), string()),
                call -> Exports.answer(call, format));
    }

    private static Endpoint.Produces json(ObjectNode schema) {
        return new Endpoint.Produces(JSON, schema);
    }
}
