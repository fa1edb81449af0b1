package org.attache.serve.page;

import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.ledger.Correction;

/// `/conflicts/decide`: which value of a conflict is believed, or that it stays open; with the author's reason. It
/// becomes a line of the ledger; no claim is changed.
public final class DecideAction implements Action {
    /// What is kept with a line is meant to be read.
    private static final int LONGEST_REASON = 2000;

    @Override
    public String path() {
        return "/conflicts/decide";
    }

    @Override
    public Answer act(Visit visit) {
        String entry = visit.form("entry").orElse("");
        String slot = visit.form("slot").orElse("");
        String value = visit.form("value").filter(v -> !v.equals("open")).orElse("");
        Optional<String> reason = visit.form("reason").filter(r -> r.length() <= LONGEST_REASON);
        Optional<Entry.Conflict> conflict = visit.book().entry(entry).stream()
                .flatMap(e -> e.conflicts().stream())
                .filter(c -> c.slot().equals(slot))
                .filter(c -> value.isEmpty()
                        || c.values().stream().anyMatch(v -> v.value().equals(value)))
                .findFirst();
        if (conflict.isEmpty()) {
            return Answer.missing("such conflict");
        }
        if (reason.isEmpty() || visit.form("value").isEmpty()) {
            return new Answer.Trouble(
                    400,
                    "A reason is needed",
                    "Go back, choose a value or “leave it open”, and say why in at most " + LONGEST_REASON
                            + " characters: whoever reads the ledger later wants to know.");
        }
        visit.shelf().append(new Correction.Decide(entry, slot, value, reason.orElseThrow()), visit.rememberedAuthor());
        return new Answer.Moved("/conflicts#decided");
    }
}
