package org.attache.serve.page;

import java.util.List;
import java.util.Optional;
import org.attache.ledger.Correction;

/// `/corrections/undo`: takes a decision or another correction back, by a line of its own.
public final class UndoAction implements Action {
    @Override
    public String path() {
        return "/corrections/undo";
    }

    @Override
    public Answer act(Visit visit) {
        long line = visit.form("line")
                .filter(l -> l.matches("\\d{1,18}"))
                .map(Long::parseLong)
                .orElse(0L);
        Correction undone = visit.book().ledger().corrections().get(line);
        if (undone == null) {
            return Answer.missing("correction in force at line " + line);
        }
        Correction undo = new Correction.Undo(line, visit.form("reason").orElse("taken back"));
        String author = visit.rememberedAuthor();
        if (undone instanceof Correction.Decide) {
            visit.shelf().append(undo, author);
        } else {
            visit.shelf().correct(undo, author);
        }
        String back = visit.form("back")
                .filter(b -> b.matches("/[A-Za-z0-9/_.#?=&%-]*") && !b.startsWith("//"))
                .orElse("/conflicts");
        return new Answer.Moved(named(undone, visit).orElse(back));
    }

    /// Where a name is gone with the correction that gave it, the page of the name that it replaced.
    private static Optional<String> named(Correction undone, Visit visit) {
        String name = switch (undone) {
            case Correction.Merge m -> m.from();
            case Correction.Split s -> s.name();
            case Correction.Reject _, Correction.Decide _, Correction.Undo _ -> "";
        };
        boolean there = !name.isEmpty()
                && visit.shelf()
                        .read(l -> l.catalogue()
                                .people()
                                .members(List.of(name), l.lastSeq())
                                .containsKey(name));
        return there ? Optional.of("/people?name=" + Shell.escaped(name) + "#corrections") : Optional.empty();
    }
}
