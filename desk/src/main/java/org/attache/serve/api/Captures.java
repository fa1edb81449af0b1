package org.attache.serve.api;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.contract.ContractWriter;
import org.attache.ledger.CaptureCatalogue;
import org.attache.ledger.CaptureListing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;
import org.attache.text.Printable;
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
        Selection.Page page = call.page();
        CaptureCatalogue.Choice choice = new CaptureCatalogue.Choice(
                book.line(), call.query("outlet"), call.query("origin"), call.query("words"));
        List<CaptureListing> rows = book.catalogue().captures().list(choice, page);
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode items = answer.putArray("items");
        rows.forEach(r -> items.add(listing(r)));
        Optional<String> next = rows.size() < page.limit()
                ? Optional.empty()
                : Optional.of(rows.getLast().cursor());
        Entries.put(answer, "next", next);
        answer.put("line", book.line());
        return new Reply.Json(answer, next);
    }

    private static ObjectNode listing(CaptureListing row) {
        ObjectNode node = JSON.createObjectNode();
        node.put("name", row.name());
        node.put("outlet", row.outlet());
        node.put("title", row.title());
        node.putObject("published")
                .put("day", row.published().day())
                .put("text", row.published().text())
                .put("basis", row.published().basis());
        node.put("language", row.language());
        row.origins().forEach(node.putArray("origins")::add);
        node.put("facts", row.size().facts());
        node.put("paragraphs", row.size().paragraphs());
        node.put("own", row.size().own());
        node.put("self", Api.ROOT + "/captures/" + Printable.address(row.name()));
        return node;
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
