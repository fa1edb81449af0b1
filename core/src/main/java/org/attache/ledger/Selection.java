package org.attache.ledger;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;

/// Which lines of the catalogue a list shows, and from where.
///
/// @param asOf number of the line of the book that the list is read at
/// @param kinds any of these; none for all
/// @param types any of these; none for all
/// @param countries all of these (ISO codes); two make a pair
/// @param days bounds of the day
/// @param marks what else must hold
/// @param trade what a deal must be
/// @param page how many from where
public record Selection(
        long asOf,
        List<Entry.Kind> kinds,
        List<String> types,
        List<String> countries,
        Days days,
        Marks marks,
        Trade trade,
        Page page) {
    /// Copies its lists.
    public Selection {
        kinds = List.copyOf(kinds);
        types = List.copyOf(types);
        countries = List.copyOf(countries);
    }

    /// Everything that the book holds at a line, newest day first, 50 a page.
    public static Selection at(long asOf) {
        return new Selection(asOf, List.of(), List.of(), List.of(), Days.ANY, Marks.NONE, Trade.ANY, Page.FIRST);
    }

    /// Bounds of the day, both included. Entries without a day pass only where there is no bound.
    ///
    /// @param since ISO day
    /// @param until ISO day
    public record Days(Optional<String> since, Optional<String> until) {
        /// No bound.
        public static final Days ANY = new Days(Optional.empty(), Optional.empty());
    }

    /// What a deal must be; anything but any leaves deals only.
    ///
    /// @param supplier ISO code or name
    /// @param recipient ISO code or name
    /// @param category of SIPRI's register
    public record Trade(Optional<String> supplier, Optional<String> recipient, Optional<String> category) {
        /// Any deal, and what is no deal.
        public static final Trade ANY = new Trade(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /// What else must hold.
    ///
    /// @param disputed only entries with a conflict that nobody has decided yet
    /// @param confirmed only entries with several independent origins
    /// @param bornAfter only entries that a later line brought into the book; 0 for all
    /// @param party only entries in which this name takes part
    /// @param capture only entries that rest on this capture
    /// @param changedAfter only entries that a later line brought into the book or changed; 0 for all
    /// @param part that the party takes in them, as the contract names it (`speaker`); empty for any
    /// @param words that they hold, as [Catalogue#search] reads them; of very common words the last of the index
    public record Marks(
            boolean disputed,
            boolean confirmed,
            long bornAfter,
            Optional<String> party,
            Optional<String> capture,
            long changedAfter,
            Optional<String> part,
            Optional<String> words) {
        /// Nothing else.
        public static final Marks NONE = new Marks(false, false, 0, Optional.empty(), Optional.empty());

        /// The same whatever the words.
        public Marks(
                boolean disputed,
                boolean confirmed,
                long bornAfter,
                Optional<String> party,
                Optional<String> capture,
                long changedAfter,
                Optional<String> part) {
            this(disputed, confirmed, bornAfter, party, capture, changedAfter, part, Optional.empty());
        }

        /// The same whenever it was changed, whatever part the party takes.
        public Marks(
                boolean disputed, boolean confirmed, long bornAfter, Optional<String> party, Optional<String> capture) {
            this(disputed, confirmed, bornAfter, party, capture, 0, Optional.empty());
        }

        /// Entries with an open conflict that a later line than `line` brought or changed.
        public static Marks disputedSince(long line) {
            return new Marks(true, false, 0, Optional.empty(), Optional.empty(), line, Optional.empty());
        }

        /// What someone said, not what was said to them.
        ///
        /// @param confirmed only what several independent origins tell
        public static Marks spokenBy(String name, boolean confirmed) {
            return new Marks(false, confirmed, 0, Optional.of(name), Optional.empty(), 0, Optional.of("speaker"));
        }
    }

    /// Which page of a list.
    ///
    /// @param limit most lines
    /// @param after the last line of the page before, as [Listing#cursor] wrote it
    /// @param oldestFirst whether the list begins with the oldest day
    public record Page(int limit, Optional<String> after, boolean oldestFirst) {
        /// The first 50, newest first.
        public static final Page FIRST = new Page(50, Optional.empty(), false);
    }

    /// The same of these kinds.
    public Selection of(Entry.Kind... some) {
        return new Selection(asOf, List.of(some), types, countries, days, marks, trade, page);
    }

    /// The same of one of these types.
    public Selection ofTypes(List<String> some) {
        return new Selection(asOf, kinds, some, countries, days, marks, trade, page);
    }

    /// The same about all these countries.
    public Selection about(List<String> codes) {
        return new Selection(asOf, kinds, types, codes, days, marks, trade, page);
    }

    /// The same between these days.
    public Selection within(Days bounds) {
        return new Selection(asOf, kinds, types, countries, bounds, marks, trade, page);
    }

    /// The same with these marks.
    public Selection with(Marks wanted) {
        return new Selection(asOf, kinds, types, countries, days, wanted, trade, page);
    }

    /// The same of deals like this.
    public Selection like(Trade wanted) {
        return new Selection(asOf, kinds, types, countries, days, marks, wanted, page);
    }

    /// Another page of the same.
    public Selection page(Page wanted) {
        return new Selection(asOf, kinds, types, countries, days, marks, trade, wanted);
    }
}
