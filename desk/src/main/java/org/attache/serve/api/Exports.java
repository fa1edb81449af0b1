package org.attache.serve.api;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;
import org.attache.run.export.ExportFormat;
import org.attache.serve.book.Book;

/// Downloads of what is selected, in any form, written as the entries are fetched, the oldest day first.
final class Exports {
    private Exports() {}

    static Reply answer(Call call, ExportFormat format) {
        Selection selection = format == ExportFormat.SIPRI ? call.selection().of(Entry.Kind.DEAL) : call.selection();
        Book book = call.book();
        Dossier dossier = book.dossier(List.of());
        Selection whole = selection.page(new Selection.Page(Call.USUAL_LIMIT, Optional.empty(), true));
        // asked anew for each reading, since a form may go through the entries twice
        Iterable<Entry> entries = () -> entries(Chosen.of(call, whole), book).iterator();
        String file = "attache-" + format.key() + "." + format.ending();
        if (!format.isText()) {
            return new Reply.Binary(format.mediaType(), file, out -> format.write(entries, dossier, out));
        }
        return new Reply.Text(format.mediaType(), Optional.of(file), out -> format.write(entries, dossier, out));
    }

    private static Stream<Entry> entries(Stream<List<Listing>> steps, Book book) {
        return steps.flatMap(some -> book.entries(some).values().stream());
    }
}
