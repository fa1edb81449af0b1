package org.attache.serve.api;

import java.util.List;
import java.util.Map;
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
        long from = call.number("after", 0, Long.MAX_VALUE)
                .map(last -> last + 1)
                .or(() -> call.number("from", 1, Long.MAX_VALUE))
                .orElse(1L);
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
        boolean goesOn = lines.size() == limit && lines.getLast().seq() < book.line();
        return Entries.counted(page, goesOn ? lines.getLast().seq() : 0, goesOn, book);
    }

    static Reply corrections(Call call) {
        ObjectNode node = JSON.createObjectNode();
        ArrayNode items = node.putArray("items");
        int from = call.passed();
        int end = from + call.limit();
        List<Map.Entry<Long, Correction>> all = call.book().ledger().corrections().entrySet().stream()
                .filter(c -> c.getKey() <= call.book().line())
                .toList();
        for (Map.Entry<Long, Correction> correction :
                all.stream().skip(from).limit(end - from).toList()) {
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
        return Entries.counted(node, end, all.size() > end, call.book());
    }
}
