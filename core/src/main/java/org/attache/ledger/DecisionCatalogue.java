package org.attache.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// The decisions of persons about conflicts, as the catalogue lists them: which value of a slot holds, by whom and why.
final class DecisionCatalogue {
    private DecisionCatalogue() {}

    /// What is decided after a correction: an undo may bring an older decision back, so all are worked out anew.
    static void update(Handle inside, LedgerRecord line, Seals seals) {
        Map<Long, Correction> inForce = CorrectionLines.inForce(inside, line.seq());
        Map<String, Long> latest = new TreeMap<>();
        inForce.forEach((seq, correction) -> {
            if (correction instanceof Correction.Decide d) {
                latest.merge(d.entry() + " " + d.slot(), seq, Math::max);
            }
        });
        List<Long> shown = inside.createQuery("SELECT line FROM catalogue_decision WHERE until = ?")
                .bind(0, CatalogueFill.FOREVER)
                .mapTo(Long.class)
                .list();
        for (long seq : shown) {
            if (!latest.containsValue(seq)) {
                inside.execute("UPDATE catalogue_decision SET until = ? WHERE line = ?", line.seq(), seq);
                seals.until("catalogue_decision", 1, CatalogueFill.FOREVER, line.seq());
            }
        }
        for (long seq : latest.values()) {
            if (!shown.contains(seq) && inForce.get(seq) instanceof Correction.Decide d) {
                decide(inside, d, Lines.at(inside, seq), line.seq(), seals);
            }
        }
    }

    private static void decide(Handle inside, Correction.Decide d, LedgerRecord made, long since, Seals seals) {
        Optional<Long> ended = inside.createQuery("SELECT until FROM catalogue_decision WHERE line = ?")
                .bind(0, made.seq())
                .mapTo(Long.class)
                .findFirst();
        if (ended.isPresent()) {
            // a decision that an undo brings back holds from the undo on; what it was in between is not kept
            inside.execute("UPDATE catalogue_decision SET until = ? WHERE line = ?", CatalogueFill.FOREVER, made.seq());
            seals.until("catalogue_decision", 1, ended.orElseThrow(), CatalogueFill.FOREVER);
            return;
        }
        CatalogueRows.insert(
                inside,
                seals,
                "catalogue_decision",
                made.seq(),
                d.entry(),
                d.slot(),
                d.value(),
                d.reason(),
                made.author(),
                made.at().toString(),
                since,
                CatalogueFill.FOREVER);
    }
}
