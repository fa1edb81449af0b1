package org.attache.serve.api;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.run.Dossier;
import org.attache.run.export.ExportFormat;
import org.attache.serve.book.Book;

/// Downloads of what is selected, in any form, written as the entries are fetched.
final class Exports {
    private static final int STEP = 500;

    private Exports() {}

    static Reply answer(Call call, ExportFormat format) {
        Selection selection = format == ExportFormat.SIPRI ? call.selection().of(Entry.Kind.DEAL) : call.selection();
        Book book = call.book();
        Dossier dossier = book.dossier(List.of());
        String file = "attache-" + format.key() + "." + format.ending();
        if (!format.isText()) {
            return new Reply.Binary(
                    format.mediaType(), file, out -> format.write(() -> entries(selection, book), dossier, out));
        }
        return new Reply.Text(
                format.mediaType(),
                Optional.of(file),
                out -> format.write(() -> entries(selection, book), dossier, out));
    }

    /// Every entry that is selected, fetched step by step, oldest day first.
    static Iterator<Entry> entries(Selection selection, Book book) {
        return Stream.iterate(
                        step(selection, Optional.empty(), book),
                        s -> !s.isEmpty(),
                        s -> s.size() < STEP
                                ? List.<Listing>of()
                                : step(selection, Optional.of(s.getLast().cursor()), book))
                .flatMap(List::stream)
                .flatMap(l -> book.entry(l.id()).stream())
                .iterator();
    }

    private static List<Listing> step(Selection selection, Optional<String> after, Book book) {
        return book.catalogue().list(selection.page(new Selection.Page(STEP, after, true)));
    }
}
