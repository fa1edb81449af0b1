package org.attache.serve.page;

import java.util.List;
import java.util.Optional;
import org.attache.ledger.Correction;

/// `/people/merge`: two names are one person or body, or (where the other is new) the name is another; with the
/// author's reason. It becomes a line of the ledger and can be taken back.
public final class MergeAction implements Action {
    /// What is kept with a line is meant to be read.
    static final int LONGEST_REASON = 2000;

    static final int LONGEST_NAME = 200;

    @Override
    public String path() {
        return "/people/merge";
    }

    @Override
    public Answer act(Visit visit) {
        String from = visit.form("from").orElse("");
        String into = visit.form("into").filter(n -> n.length() <= LONGEST_NAME).orElse("");
        Optional<String> reason = visit.form("reason").filter(r -> r.length() <= LONGEST_REASON);
        if (!visit.book()
                .catalogue()
                .people()
                .members(List.of(from), visit.book().line())
                .containsKey(from)) {
            return Answer.missing("name “" + from + "”");
        }
        if (into.isEmpty() || into.equals(from)) {
            return withoutName(from);
        }
        if (reason.isEmpty()) {
            return withoutReason();
        }
        visit.shelf().correct(new Correction.Merge(from, into, reason.orElseThrow()), visit.rememberedAuthor());
        return new Answer.Moved("/people?name=" + Shell.escaped(into) + "#corrections");
    }

    static Answer withoutName(String from) {
        return new Answer.Trouble(
                400,
                "Another name is needed",
                "Go back and give the other name, in at most " + LONGEST_NAME + " characters; it must differ from “"
                        + from + "”.");
    }

    static Answer withoutReason() {
        return new Answer.Trouble(
                400,
                "A reason is needed",
                "Go back and say why in at most " + LONGEST_REASON
                        + " characters: whoever reads the ledger later wants to know.");
    }
}
