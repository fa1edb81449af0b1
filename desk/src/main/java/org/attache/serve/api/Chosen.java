package org.attache.serve.api;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.ledger.CaptureCatalogue;
import org.attache.ledger.CaptureListing;
import org.attache.ledger.Catalogue;
import org.attache.ledger.Found;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.serve.book.Book;

/// The lines that a download holds: those that pass the query's filter, or of them only those that hold its words or
/// rest on the captures that it chooses; or just the entries that it names.
final class Chosen {
    private static final int STEP = 500;
    private static final int MOST_TIMES = 1_000_000;
    private static final List<String> KINDS = List.of("person", "organization", "state");

    private Chosen() {}

    /// Whether the query names entries, words or captures besides its filter.
    static boolean isNarrowed(Call call) {
        return Stream.of("entry", "q", "outlet", "origin", "words", "between", "least")
                .anyMatch(name -> call.query(name).isPresent());
    }

    /// Every line step by step, so that a long download needs little memory.
    ///
    /// @throws Unfit if an entry is named that is not there, or words are given with captures
    static Stream<List<Listing>> of(Call call, Selection selection) {
        Book book = call.book();
        List<String> named = call.several("entry");
        Optional<String> words = call.query("q");
        CaptureCatalogue.Choice captures = new CaptureCatalogue.Choice(
                book.line(), call.query("outlet"), call.query("origin"), call.query("words"));
        boolean byCapture = captures.outlet().isPresent()
                || captures.origin().isPresent()
                || captures.words().isPresent();
        if (!named.isEmpty()) {
            Catalogue catalogue = book.catalogue();
            return Stream.of(named.stream()
                    .map(id -> catalogue.find(id, book.line()).orElseThrow(() -> Unfit.missing("The entry " + id)))
                    .toList());
        }
        if (words.isPresent() && byCapture) {
            throw Unfit.value("q", words.orElseThrow(), "no outlet, origin or words besides");
        }
        if (words.isPresent()) {
            Selection.Page all = new Selection.Page(
                    Integer.MAX_VALUE, Optional.empty(), selection.page().oldestFirst());
            return Stream.of(book.catalogue().search(words.orElseThrow(), selection.page(all), 0).lines().stream()
                    .map(Found.Line::listing)
                    .toList());
        }
        if (call.query("between").isPresent() || call.query("least").isPresent()) {
            return binding(call, selection);
        }
        return byCapture ? ofCaptures(captures, selection, book) : steps(selection, book);
    }

    /// Events of two who are bound strongly enough.
    private static Stream<List<Listing>> binding(Call call, Selection selection) {
        List<String> kinds = call.several("between");
        kinds.stream().filter(k -> !KINDS.contains(k)).findFirst().ifPresent(k -> {
            throw Unfit.value("between", k, String.join(", ", KINDS));
        });
        long least = call.number("least", 1, MOST_TIMES).orElse(1L);
        Book book = call.book();
        Set<Long> rows = book.catalogue().people().binding(selection, kinds.isEmpty() ? KINDS : kinds, least);
        return steps(selection, book)
                .map(some -> some.stream()
                        .filter(l -> rows.contains(l.support().row()))
                        .toList());
    }

    private static Stream<List<Listing>> steps(Selection selection, Book book) {
        return Stream.iterate(
                step(selection, Optional.empty(), book),
                s -> !s.isEmpty(),
                s -> s.size() < STEP
                        ? List.of()
                        : step(selection, Optional.of(s.getLast().cursor()), book));
    }

    private static List<Listing> step(Selection selection, Optional<String> after, Book book) {
        boolean oldestFirst = selection.page().oldestFirst();
        return book.catalogue().list(selection.page(new Selection.Page(STEP, after, oldestFirst)));
    }

    /// Entry after entry of each capture; what rests on several of them comes once.
    private static Stream<List<Listing>> ofCaptures(CaptureCatalogue.Choice choice, Selection selection, Book book) {
        Set<String> given = new HashSet<>();
        boolean oldestFirst = selection.page().oldestFirst();
        return Stream.iterate(
                        captures(choice, Optional.empty(), oldestFirst, book),
                        s -> !s.isEmpty(),
                        s -> s.size() < STEP
                                ? List.<CaptureListing>of()
                                : captures(choice, Optional.of(s.getLast().cursor()), oldestFirst, book))
                .flatMap(List::stream)
                .flatMap(capture -> steps(selection.with(restingOn(capture.name(), selection.marks())), book))
                .map(some -> some.stream().filter(l -> given.add(l.id())).toList());
    }

    private static List<CaptureListing> captures(
            CaptureCatalogue.Choice choice, Optional<String> after, boolean oldestFirst, Book book) {
        return book.catalogue().captures().list(choice, new Selection.Page(STEP, after, oldestFirst));
    }

    private static Selection.Marks restingOn(String capture, Selection.Marks marks) {
        return new Selection.Marks(
                marks.disputed(),
                marks.confirmed(),
                marks.bornAfter(),
                marks.party(),
                Optional.of(capture),
                marks.changedAfter(),
                marks.part());
    }
}
