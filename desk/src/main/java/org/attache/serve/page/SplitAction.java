package org.attache.serve.page;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Entity;
import org.attache.ledger.Correction;
import org.attache.text.LastWord;

/// `/people/split`: in one capture a name means somebody else; with the author's reason. It becomes a line of the
/// ledger and can be taken back.
public final class SplitAction implements Action {
    @Override
    public String path() {
        return "/people/split";
    }

    @Override
    public Answer act(Visit visit) {
        String name = visit.form("name").orElse("");
        String capture = visit.form("capture").orElse("");
        Optional<String> into =
                visit.form("into").filter(n -> n.length() <= MergeAction.LONGEST_NAME && !n.equals(name));
        Optional<String> reason = visit.form("reason").filter(r -> r.length() <= MergeAction.LONGEST_REASON);
        List<String> called = visit.book().analysis(capture).stream()
                .flatMap(a -> a.findings().entities().stream())
                .map(Entity::name)
                .toList();
        Optional<String> there = called.stream()
                .filter(n -> n.equalsIgnoreCase(name))
                .findFirst()
                .or(() ->
                        called.stream().filter(n -> last(n).equals(last(name))).findFirst());
        if (there.isEmpty()) {
            return Answer.missing("“" + name + "” in the capture “" + capture + "”");
        }
        if (into.isEmpty()) {
            return MergeAction.withoutName(name);
        }
        if (reason.isEmpty()) {
            return MergeAction.withoutReason();
        }
        visit.shelf()
                .correct(
                        new Correction.Split(there.orElseThrow(), capture, into.orElseThrow(), reason.orElseThrow()),
                        visit.rememberedAuthor());
        return new Answer.Moved("/people?name=" + Shell.escaped(into.orElseThrow()) + "#corrections");
    }

    /// A capture may have the surname only, or the name with a title.
    private static String last(String name) {
        return LastWord.of(name);
    }
}
