package org.attache.serve.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryWriter;
import org.attache.ledger.Found;
import org.attache.ledger.LedgerRecord;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;
import org.attache.run.Headlines;
import org.attache.run.SourceNames;
import org.attache.serve.book.Book;
import org.attache.text.Printable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers about entries.
final class Entries {
    private static final JsonMapper JSON = new JsonMapper();
    private static final EntryWriter WRITER = new EntryWriter();

    private Entries() {}

    static Reply list(Call call) {
        return page(call.selection(), call.book());
    }

    static Reply disputed(Call call) {
        Selection selection = call.selection();
        Selection.Marks marks = selection.marks();
        return page(
                selection.with(new Selection.Marks(
                        true,
                        marks.confirmed(),
                        marks.bornAfter(),
                        marks.party(),
                        marks.capture(),
                        marks.changedAfter(),
                        marks.part())),
                call.book());
    }

    private static Reply page(Selection selection, Book book) {
        List<Listing> rows = book.catalogue().list(selection);
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        rows.forEach(r -> items.add(listing(r)));
        Optional<String> next = rows.size() < selection.page().limit()
                ? Optional.empty()
                : Optional.of(rows.getLast().cursor());
        put(page, "next", next);
        page.put("line", book.line());
        return new Reply.Json(page, next);
    }

    static ObjectNode listing(Listing row) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", row.id());
        node.put("kind", row.kind().name().toLowerCase(Locale.ROOT));
        node.put("type", row.type());
        Listing.Day day = row.day();
        node.putObject("day")
                .put("first", day.first())
                .put("last", day.last())
                .put("text", day.text())
                .put("own", day.own())
                .put("told", day.told());
        node.put("headline", row.headline());
        put(node, "tag", row.tag());
        row.countries().forEach(node.putArray("countries")::add);
        row.support().origins().forEach(node.putArray("origins")::add);
        node.put("reports", row.support().reports());
        node.put("conflicts", row.support().conflicts());
        node.put("born", row.support().born());
        node.put("self", Api.ROOT + "/entries/" + Printable.address(row.id()));
        node.put("html", "/entry/" + Printable.address(row.id()));
        return node;
    }

    static Reply one(Call call) {
        String id = call.part("id");
        Book book = call.book();
        Entry entry = book.entry(id).orElseThrow(() -> Unfit.missing("The entry " + id));
        Dossier dossier = book.traced(List.of(entry));
        ObjectNode node = WRITER.tree(entry);
        node.put("headline", Headlines.of(entry, dossier));
        SourceNames names = new SourceNames(dossier);
        ArrayNode sentences = node.putArray("sentences");
        entry.reports().stream().flatMap(r -> names.told(r).stream()).forEach(t -> {
            ObjectNode one = sentences.addObject();
            one.put("capture", t.report().capture());
            one.put("fact", t.report().fact());
            one.put("sentence", t.fact().evidence().quote().words());
            one.put("start", t.fact().evidence().quote().span().start());
            one.put("end", t.fact().evidence().quote().span().end());
            one.put("sha256", t.analysis().article().capture().sha256());
            one.put("chain", names.chain(t.analysis(), t.fact()));
        });
        return new Reply.Json(node);
    }

    static Reply history(Call call) {
        String id = call.part("id");
        Book book = call.book();
        Map<LedgerRecord, Optional<Entry>> versions = book.ledger().history(id);
        ObjectNode node = JSON.createObjectNode();
        node.put("id", id);
        ArrayNode all = node.putArray("versions");
        versions.forEach((line, entry) -> {
            if (line.seq() <= book.line()) {
                ObjectNode one = all.addObject();
                one.put("line", line.seq());
                one.put("at", line.at().toString());
                one.put("author", line.author());
                entry.ifPresentOrElse(e -> one.set("entry", WRITER.tree(e)), () -> one.putNull("entry"));
            }
        });
        if (all.isEmpty()) {
            throw Unfit.missing("The entry " + id);
        }
        return new Reply.Json(node);
    }

    static Reply search(Call call) {
        String words = call.query("q").orElseThrow(() -> Unfit.value("q", "", "words to look for"));
        Book book = call.book();
        int limit = call.limit();
        int from = call.passed();
        ObjectNode node = JSON.createObjectNode();
        ArrayNode items = node.putArray("items");
        Found found = book.once(
                "api search " + limit + " " + from + " " + words,
                () -> book.catalogue()
                        .search(
                                words,
                                book.selection().page(new Selection.Page(limit, Optional.empty(), false)),
                                from));
        for (Found.Line line : found.lines()) {
            ObjectNode one = items.addObject();
            one.put(
                    "snippet",
                    line.snippet().stream()
                            .map(p -> p.marked() ? "[" + p.words() + "]" : p.words())
                            .collect(Collectors.joining()));
            one.set("entry", listing(line.listing()));
        }
        node.put("partly", found.partly());
        return counted(node, from + limit, found.all() > from + limit, book);
    }

    static Reply summary(Call call) {
        Selection selection = call.selection();
        Book book = call.book();
        ObjectNode node = JSON.createObjectNode();
        String key = "summary " + selection + " ";
        counts(
                node.putObject("kinds"),
                book.once(key + "kinds", () -> book.catalogue().kinds(selection)),
                true);
        counts(
                node.putObject("types"),
                book.once(key + "types", () -> book.catalogue().counts(selection)),
                true);
        counts(
                node.putObject("months"),
                book.once(key + "months", () -> book.catalogue().activity(selection, 7)),
                false);
        node.put("line", book.line());
        return new Reply.Json(node);
    }

    private static void counts(ObjectNode node, Map<String, Long> counts, boolean lower) {
        counts.forEach((name, n) -> node.put(lower ? name.toLowerCase(Locale.ROOT) : name, n));
    }

    static Reply pairs(Call call) {
        Book book = call.book();
        int from = call.passed();
        int end = from + call.limit();
        ObjectNode node = JSON.createObjectNode();
        ArrayNode items = node.putArray("items");
        Map<String, Long> pairs =
                book.once("pairs " + end, () -> book.catalogue().pairs(book.line(), end + 1));
        pairs.entrySet().stream()
                .skip(from)
                .limit(end - from)
                .forEach(one -> items.addObject()
                        .put("pair", one.getKey())
                        .put("entries", one.getValue())
                        .put("html", "/" + one.getKey()));
        return counted(node, end, pairs.size() > end, book);
    }

    /// The end of a page of a list whose cursor is the number of items before the next page.
    static Reply counted(ObjectNode page, long end, boolean goesOn, Book book) {
        Optional<String> next = goesOn ? Optional.of(Long.toString(end)) : Optional.empty();
        put(page, "next", next);
        page.put("line", book.line());
        return new Reply.Json(page, next);
    }

    static void put(ObjectNode node, String name, Optional<String> value) {
        value.ifPresentOrElse(v -> node.put(name, v), () -> node.putNull(name));
    }
}
