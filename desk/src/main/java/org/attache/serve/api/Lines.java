package org.attache.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.ledger.Correction;
import org.attache.ledger.LedgerRecord;
import org.attache.serve.book.Book;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers about the ledger's own lines.
final class Lines {
    private static final JsonMapper JSON = new JsonMapper();

    private Lines() {}

    static Reply list(Call call) {
        Book book = call.book();
        long from = call.number("from", 1, Long.MAX_VALUE).orElse(1L);
        int limit = call.limit();
        List<LedgerRecord> lines = book.ledger().records(from, limit).stream()
                .filter(l -> l.seq() <= book.line())
                .toList();
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        for (LedgerRecord line : lines) {
            items.addObject()
                    .put("line", line.seq())
                    .put("kind", line.kind())
                    .put("key", line.key())
                    .put("at", line.at().toString())
                    .put("author", line.author())
                    .put("previous", line.previous())
                    .put("hash", line.hash());
        }
        Optional<String> next = lines.size() < limit
                ? Optional.empty()
                : Optional.of(Long.toString(lines.getLast().seq() + 1));
        Entries.put(page, "next", next);
        page.put("line", book.line());
        // the next page begins at a line and not behind a cursor, so there is no link to it
        return new Reply.Json(page);
    }

    static Reply corrections(Call call) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode items = node.putArray("items");
        for (Map.Entry<Long, Correction> correction :
                call.book().ledger().corrections().entrySet()) {
            if (correction.getKey() > call.book().line()) {
                continue;
            }
            ObjectNode one = items.addObject();
            one.put("line", correction.getKey());
            switch (correction.getValue()) {
                case Correction.Merge merge ->
                    one.put("kind", "merge").put("about", merge.from() + " → " + merge.into());
                case Correction.Split split ->
                    one.put("kind", "split")
                            .put("about", split.name() + " → " + split.into() + " in " + split.capture());
                case Correction.Reject reject -> one.put("kind", "reject").put("about", reject.subject());
                case Correction.Decide decide ->
                    one.put("kind", "decide").put("about", decide.entry() + " " + decide.slot() + " " + decide.value());
                case Correction.Undo undo -> one.put("kind", "undo").put("about", Long.toString(undo.seq()));
            }
            one.put("reason", correction.getValue().reason());
        }
        node.put("line", call.book().line());
        return new Reply.Json(node);
    }
}
