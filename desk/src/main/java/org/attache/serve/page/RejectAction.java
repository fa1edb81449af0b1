package org.attache.serve.page;

import java.util.List;
import java.util.Optional;
import org.attache.ledger.Correction;

/// `/corrections/reject`: an entry with all its claims is not to be counted; with the author's reason. It becomes a
/// line
/// of the ledger and can be taken back, where the entry stood or where somebody stands whom it named.
public final class RejectAction implements Action {
    @Override
    public String path() {
        return "/corrections/reject";
    }

    @Override
    public Answer act(Visit visit) {
        String entry = visit.form("entry").orElse("");
        Optional<String> reason = visit.form("reason").filter(r -> r.length() <= MergeAction.LONGEST_REASON);
        if (visit.book().entry(entry).isEmpty()) {
            return Answer.missing("entry " + entry);
        }
        if (reason.isEmpty()) {
            return MergeAction.withoutReason();
        }
        visit.shelf().correct(new Correction.Reject(entry, reason.orElseThrow()), visit.rememberedAuthor());
        String name = visit.form("name").orElse("");
        if (name.isEmpty()) {
            return new Answer.Moved("/entry/" + entry);
        }
        boolean there = visit.shelf()
                .read(l -> l.catalogue()
                        .people()
                        .members(List.of(name), l.lastSeq())
                        .containsKey(name));
        return new Answer.Moved(there ? "/people?name=" + Shell.escaped(name) + "#corrections" : "/people");
    }
}
