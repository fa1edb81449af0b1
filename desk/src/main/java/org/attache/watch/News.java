package org.attache.watch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.ledger.Catalogue;
import org.attache.ledger.Ledger;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;

/// What a ledger says at one line and did not say at an earlier one.
///
/// @param line the later line
/// @param entries that came since, newest day first
/// @param conflicts entries with more conflicts than before
public record News(long line, List<Listing> entries, List<Listing> conflicts) {
    private static final int STEP = 500;
    /// What came with one round is read by a person.
    private static final int MOST = 2000;

    /// Copies its lists.
    public News {
        entries = List.copyOf(entries);
        conflicts = List.copyOf(conflicts);
    }

    /// Whether there is none.
    public boolean isEmpty() {
        return entries.isEmpty() && conflicts.isEmpty();
    }

    /// The news since a line; the catalogue must be level with the book.
    public static News since(long before, Ledger ledger) {
        long line = ledger.lastSeq();
        Catalogue catalogue = ledger.catalogue();
        Selection fresh =
                Selection.at(line).with(new Selection.Marks(false, false, before, Optional.empty(), Optional.empty()));
        Map<String, Integer> known = new HashMap<>();
        disputed(before, catalogue).forEach(l -> known.put(l.id(), l.support().conflicts()));
        return new News(
                line,
                all(fresh, catalogue),
                disputed(line, catalogue).stream()
                        .filter(l -> l.support().conflicts() > known.getOrDefault(l.id(), 0))
                        .toList());
    }

    private static List<Listing> disputed(long line, Catalogue catalogue) {
        return all(
                Selection.at(line).with(new Selection.Marks(true, false, 0, Optional.empty(), Optional.empty())),
                catalogue);
    }

    private static List<Listing> all(Selection selection, Catalogue catalogue) {
        List<Listing> all = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            List<Listing> step = catalogue.list(selection.page(new Selection.Page(STEP, after, false)));
            all.addAll(step);
            after = step.size() < STEP
                    ? Optional.empty()
                    : Optional.of(step.getLast().cursor());
        } while (after.isPresent() && all.size() < MOST);
        return all;
    }
}
