package org.attache.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.attache.fact.Analysis;
import org.attache.ledger.Ledger;

/// The analyses of a ledger, fetched when they are asked for, those that are named before together; the last ones are
/// kept. What tells entries shows the reports of a capture again and again, and to fetch one takes milliseconds.
///
/// Belongs to the thread of its [Ledger].
final class LedgerAnalyses implements Analyses {
    /// Bytes of the heap for each analysis that is kept: two to four times what one takes.
    private static final long BYTES_A_CAPTURE = 192 << 10;

    private final Ledger ledger;
    private final UnaryOperator<Analysis> view;
    private final Map<String, Optional<Analysis>> last;

    /// Whole, and as many as the heap has room for.
    LedgerAnalyses(Ledger ledger) {
        this(ledger, UnaryOperator.identity(), most());
    }

    /// @param view what is kept of an analysis; called by several threads at once
    /// @param most analyses that are kept
    LedgerAnalyses(Ledger ledger, UnaryOperator<Analysis> view, int most) {
        this.ledger = ledger;
        this.view = view;
        last = new LinkedHashMap<>(64, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Optional<Analysis>> eldest) {
                return size() > most;
            }
        };
    }

    /// As many analyses as the heap has room for.
    static int most() {
        return (int) Math.min(1 << 20, Runtime.getRuntime().maxMemory() / BYTES_A_CAPTURE);
    }

    @Override
    public Optional<Analysis> of(String capture) {
        // an answer may fail to come, and must not be asked for inside the map's own bookkeeping
        Optional<Analysis> known = last.get(capture);
        if (known == null) {
            known = ledger.analysis(capture).map(view);
            last.put(capture, known);
        }
        return known;
    }

    @Override
    public void soon(Collection<String> captures) {
        List<String> missing = captures.stream()
                // those that are at hand become the last ones that go
                .filter(name -> last.get(name) == null)
                .distinct()
                .toList();
        if (missing.size() > 1) {
            ledger.analyses(
                    missing,
                    view,
                    (name, payload) -> Optional.empty(),
                    (Analysis analysis) -> last.put(analysis.captureName(), Optional.of(analysis)));
        }
    }

    @Override
    public OptionalInt idDigits() {
        return OptionalInt.of(IdDigits.of(sink -> ledger.entryIds(sink)));
    }
}
