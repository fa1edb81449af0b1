package org.attache.serve.page;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.ledger.Listing;
import org.attache.serve.book.Book;

/// `/entry/{id}`: one event, deal, statement or figure with all that it rests on.
public final class EntryPage implements Page {
    @Override
    public String path() {
        return "/entry/{id}";
    }

    /// What the template shows.
    ///
    /// @param listing its line
    /// @param entry itself
    public record Whole(Listing listing, Entry entry) {}

    @Override
    public Answer answer(Visit visit) {
        Book book = visit.book();
        String id = visit.part("id");
        Optional<Listing> listing = book.catalogue().find(id, book.line());
        if (listing.isEmpty()) {
            List<String> whole = book.catalogue().idsBeginning(id);
            return whole.size() == 1 && !whole.getFirst().equals(id)
                    ? new Answer.Moved("/entry/" + whole.getFirst())
                    : Answer.missing("entry " + id);
        }
        Whole model = new Whole(listing.orElseThrow(), book.entry(id).orElseThrow());
        return new Answer.Html("entry", model.listing().headline(), model);
    }
}
