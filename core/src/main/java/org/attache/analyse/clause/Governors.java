package org.attache.analyse.clause;

import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// What the verbs above a clause make of it.
final class Governors {
    private final Sentence sentence;
    private final ClauseReader reader;
    private final WordClasses words = WordClasses.english();

    Governors(Sentence sentence, ClauseReader reader) {
        this.sentence = sentence;
        this.reader = reader;
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

    /// Rule `clause.modality.abstained`: "held off on imposing sanctions", "stopped short of an attack": what somebody
    /// abstains from is not done.
    boolean abstains(Token at, Token above) {
        String particle = sentence.child(above, "compound:prt")
                .or(() -> sentence.child(above, "advmod").filter(a -> a.index() == above.index() + 1))
                .map(p -> above.lemma() + " " + p.lemma())
                .orElse(above.lemma());
        boolean linked = !sentence.children(at, "case").isEmpty() || at.xpos().equals("VBG");
        return linked && at.index() > above.index() && (words.has("abstaining", above.lemma()) || words.has("abstaining", particle));
    }

    /// Whether somebody is told to have said what the verb tells.
    boolean isReported(Token verb) {
        if (verb.isRelation("ccomp") || verb.isRelation("parataxis")) {
            return true;
        }
        return sentence.children(verb, "ccomp").isEmpty()
                && sentence.children(verb, "parataxis").stream().anyMatch(p -> words.has("speech", p.lemma()));
    }
}
