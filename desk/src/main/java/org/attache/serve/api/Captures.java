package org.attache.serve.api;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.contract.ContractWriter;
import org.attache.serve.book.Book;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Answers about captures.
final class Captures {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ContractWriter WRITER = new ContractWriter();

    private Captures() {}

    static Reply list(Call call) {
        Book book = call.book();
        int limit = call.limit();
        String after = call.query("after").orElse("");
        List<String> names = book.ledger().names().stream()
                .filter(n -> n.compareTo(after) > 0)
                .limit(limit)
                .toList();
        ObjectNode page = JSON.createObjectNode();
        ArrayNode items = page.putArray("items");
        names.forEach(n ->
                items.addObject().put("name", n).put("self", Api.ROOT + "/captures/" + Entries.encoded(n)));
        Optional<String> next = names.size() < limit ? Optional.empty() : Optional.of(names.getLast());
        Entries.put(page, "next", next);
        page.put("line", book.line());
        return new Reply.Json(page, next);
    }

    static Reply one(Call call) {
        return new Reply.Json(WRITER.tree(analysis(call)));
    }

    static Reply text(Call call) {
        String content = analysis(call).article().capture().text().content();
        return new Reply.Text("text/plain", Optional.empty(), out -> out.write(content));
    }

    static Reply raw(Call call) {
        String name = call.part("name");
        String digest = analysis(call).article().capture().sha256();
        byte[] bytes =
                call.book().ledger().raw(digest).orElseThrow(() -> Unfit.missing("The content of the capture " + name));
        return new Reply.Raw(name, () -> bytes);
    }

    private static Analysis analysis(Call call) {
        String name = call.part("name");
        return call.book().analysis(name).orElseThrow(() -> Unfit.missing("The capture " + name));
    }
}
