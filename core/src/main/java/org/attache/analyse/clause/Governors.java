package org.attache.analyse.clause;

import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// What the verbs above a clause make of it.
final class Governors {
    private static final int FARTHEST = 12;

    private final Sentence sentence;
    private final ClauseReader reader;
    private final WordClasses words = WordClasses.english();

    Governors(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
    }

    /// Rule `clause.modality.stopped`: "air raids halted Peru's crackdown": what halts something took place, and so did
    /// what somebody else was halted in. "Halted its tests" denies: they are the subject's own.
    boolean isStopper(Token at, Token verb) {
        if (!words.has("stopping", verb.lemma()) || reader.isPassive(verb)) {
            return false;
        }
        if (at.isRelation("nsubj")) {
            return sentence.child(verb, "obj").isPresent();
        }
        return at.isRelation("obj")
                && words.has("halting", verb.lemma())
                && sentence.children(at, "nmod:poss").stream()
                        .anyMatch(p -> !p.upos().equals("PRON"));
    }

    /// "called for the council to impose an embargo".
    boolean isCalledFor(Token verb) {
        return words.has("possible", verb.lemma() + " for")
                && sentence.children(verb, "obl").stream()
                        .anyMatch(o -> reader.preposition(o).equals("for"));
    }

    /// "stepped up its attacks in May": they were made. "Has stepped up its attacks" tells of what goes on.
    boolean isIncreased(String lemma, Token verb) {
        return words.has("growing", lemma)
                && (verb.xpos().equals("VBD") || verb.xpos().equals("VBN"))
                && sentence.children(verb, "aux").stream()
                        .noneMatch(a -> a.xpos().equals("MD") || isHave(a));
    }

    private boolean isHave(Token auxiliary) {
        return auxiliary.lemma().equals("have") && isPresent(auxiliary);
    }

    /// A verb form of the present tense.
    boolean isPresent(Token verb) {
        return verb.xpos().equals("VBZ") || verb.xpos().equals("VBP");
    }

    /// "are being withdrawn".
    boolean isBeingDone(Token verb) {
        return sentence.children(verb).stream()
                .anyMatch(a -> a.relation().startsWith("aux")
                        && a.lemma().equals("be")
                        && a.xpos().equals("VBG"));
    }

    /// Rule `clause.modality.ahead`: "just before the president visits Rome": the present tense after such a word
    /// is ahead, whatever the clause was hung on.
    boolean isAhead(Token verb) {
        return isPresent(verb)
                && sentence.children(verb, "mark").stream().anyMatch(m -> words.has("aheadmark", m.lemma()));
    }

    /// Rule `clause.modality.abstained`: "held off on imposing sanctions", "stopped short of an attack": what
    /// somebody abstains from is not done.
    boolean abstains(Token at, Token above) {
        String particle = sentence.child(above, "compound:prt")
                .or(() -> sentence.child(above, "advmod").filter(a -> a.index() == above.index() + 1))
                .map(p -> above.lemma() + " " + p.lemma())
                .orElse(above.lemma());
        boolean linked = !sentence.children(at, "case").isEmpty() || at.xpos().equals("VBG");
        return linked
                && at.index() > above.index()
                && (words.has("abstaining", above.lemma()) || words.has("abstaining", particle));
    }

    /// "will suggest ways to resolve the crisis when he arrives": the clause of time was hung on a noun.
    boolean isAwaited(Token verb, Token noun) {
        boolean when = isPresent(verb)
                && sentence.children(verb, "advmod").stream()
                        .anyMatch(m -> m.lemma().equals("when"));
        Token above = noun;
        for (int i = 0; when && i < FARTHEST; i++) {
            if (sentence.children(above, "aux").stream().anyMatch(a -> words.has("plannedmodal", a))) {
                return true;
            }
            Optional<Token> head = sentence.head(above);
            if (head.isEmpty()) {
                return false;
            }
            above = head.orElseThrow();
        }
        return false;
    }

    /// "demands that Syria withdraw its troops": the bare verb behind such a noun is what somebody wants.
    boolean isDemanded(Token verb, Token noun) {
        boolean that = sentence.children(verb).stream()
                .anyMatch(m -> m.lemma().equals("that") && m.index() == noun.index() + 1);
        boolean bare = verb.xpos().equals("VB")
                || (verb.xpos().equals("VBP") && sentence.children(verb, "aux").isEmpty());
        return that && bare && words.has("possiblenoun", noun);
    }

    /// Whether somebody is told to have said what the verb tells.
    boolean isReported(Token verb) {
        if (verb.isRelation("ccomp") || verb.isRelation("parataxis")) {
            return true;
        }
        return sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "parataxis").stream().anyMatch(p -> words.has("speech", p.lemma()));
    }

    /// Whether "scheduled" before a noun only says that it comes round ("a regularly scheduled drill").
    boolean isHabitual(Token mark) {
        return sentence.children(mark, "advmod").stream().anyMatch(a -> words.has("habitual", a.lemma()));
    }

    /// Whether the denial of `verb` leaves the deed told by its noun as it is: what was not linked, blamed on somebody
    /// or condemned did happen.
    boolean leavesUntouched(Token noun, Token verb) {
        boolean said = words.has("speech", verb.lemma()) || words.has("judging", verb.lemma());
        return said || (noun.isRelation("nsubj") && words.has("relating", verb.lemma()));
    }
}
