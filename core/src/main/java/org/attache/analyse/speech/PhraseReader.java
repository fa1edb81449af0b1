package org.attache.analyse.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Reads acts whose words are the verb's own phrase: "urged both sides to", "vowed to", "accused", "described it as",
/// "expressed concern".
final class PhraseReader {
    private final SentenceView view;
    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final Grammar grammar;
    private final SubjectFinder subjects;

    PhraseReader(SentenceView view) {
        this.view = view;
        this.lexicon = view.lexicon;
        this.sentence = view.sentence;
        this.grammar = view.grammar;
        this.subjects = view.subjects;
    }

    Optional<SpeechAct> urge(Token verb, Cue cue) {
        Optional<Token> listener = view.object(verb).or(() -> oblique(verb));
        Optional<Token> deed = sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && grammar.isInfinitive(t))
                .filter(t -> t.isRelation("xcomp") || t.isRelation("ccomp") || t.isRelation("advcl"))
                .findFirst();
        if (listener.isEmpty() || (deed.isEmpty() && !infinitiveAfter(verb, 14))) {
            return Optional.empty();
        }
        // "asked for the inquiry to be resumed" speaks of the inquiry, not to it
        boolean wanted = sentence.children(listener.orElseThrow(), "case").stream()
                .anyMatch(c -> Grammar.lower(c).equals("for"));
        return phrase(verb, cue, wanted ? Optional.empty() : listener);
    }

    private Optional<Token> oblique(Token verb) {
        return sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isRelation("obl") && t.isNominal())
                .findFirst();
    }

    Optional<SpeechAct> vow(Token verb, Cue cue) {
        boolean deed = sentence.children(verb).stream()
                .anyMatch(t -> t.index() > verb.index()
                        && (t.isRelation("xcomp") || t.isRelation("ccomp"))
                        && grammar.isInfinitive(t));
        return deed || infinitiveAfter(verb, cue.words().getFirst().equals("threaten") ? 10 : 2)
                ? phrase(verb, cue, Optional.empty())
                : Optional.empty();
    }

    /// "to" and a bare verb, an adverb between allowed, within a few tokens after the verb and before the next comma.
    private boolean infinitiveAfter(Token verb, int reach) {
        int last = Math.min(sentence.tokens().size() - 1, verb.index() + reach);
        for (int i = verb.index() + 1; i < last; i++) {
            Token token = sentence.token(i);
            if (token.text().equals(",")) {
                return false;
            }
            if (Grammar.lower(token).equals("to")) {
                Token next = sentence.token(i + 1);
                boolean adverb =
                        next.upos().equals("ADV") && i + 2 < sentence.tokens().size();
                if (next.xpos().equals("VB")
                        || "“\"".contains(next.text())
                        || (adverb && sentence.token(i + 2).xpos().equals("VB"))) {
                    return true;
                }
            }
        }
        return false;
    }

    Optional<SpeechAct> judge(Token verb, Cue cue) {
        if (cue.words().size() == 1 && view.followedBy(verb, "of")) {
            return Optional.empty();
        }
        boolean standing = verb.xpos().equals("VBP") || verb.xpos().equals("VBZ");
        if (cue.words().getFirst().equals("threaten")
                && standing
                && verb.relation().equals("acl:relcl")) {
            return Optional.empty(); // "fighters who threaten the town" say nothing
        }
        // a sentence whose root is the noun before it has no other verb: the tagger took its past tense for a
        // participle
        boolean only =
                sentence.head(verb).filter(h -> h.head() < 0 && h.isNominal()).isPresent();
        boolean reduced = verb.relation().equals("acl") && !isSet(verb) && !only;
        if (reduced && !view.quotationAfter(verb)) {
            return Optional.empty();
        }
        boolean thing = cue.words().size() > 1
                || grammar.isPassive(verb)
                || sentence.children(verb).stream()
                        .anyMatch(t -> t.index() > verb.index()
                                && (t.isRelation("obj")
                                        || t.isRelation("obl")
                                        || t.isRelation("xcomp")
                                        || t.isRelation("advcl")
                                        || t.isRelation("ccomp")));
        return thing ? phrase(verb, cue, Optional.empty()) : Optional.empty();
    }

    /// Whether a comma or "with" and a subject set a participle off from the noun before it.
    private boolean isSet(Token verb) {
        for (int i = verb.index() - 1; i >= Math.max(0, verb.index() - 12); i--) {
            String word = Grammar.lower(sentence.token(i));
            if (word.equals("with") || (word.equals(",") && i >= verb.index() - 3)) {
                return true;
            }
        }
        return false;
    }

    Optional<SpeechAct> describe(Token verb, Cue cue) {
        if (cue.words().size() == 1
                && sentence.child(verb, "compound")
                        .filter(p -> p.index() == verb.index() + 1)
                        .isPresent()) {
            return Optional.empty(); // "called out" is not "called"
        }
        boolean as = sentence.subtree(verb).stream()
                .anyMatch(t -> t.index() > verb.index()
                        && t.index() < verb.index() + 25
                        && Grammar.lower(t).equals("as"));
        boolean predicate = sentence.children(verb).stream()
                .anyMatch(t -> t.index() > verb.index() && (t.isRelation("xcomp") || t.isRelation("ccomp")));
        boolean named = view.object(verb).isPresent() && (view.quotationAfter(verb) || calls(verb, cue));
        return as || predicate || named ? phrase(verb, cue, Optional.empty()) : Optional.empty();
    }

    /// "called the plan a fraud", not "called a meeting": an article after the thing, and none before it but "the".
    private boolean calls(Token verb, Cue cue) {
        boolean call = Set.of("call", "dub", "brand", "label", "term", "declare")
                .contains(cue.words().getFirst());
        boolean event = Set.of("a", "an").contains(Grammar.lower(sentence.token(verb.index() + 1)));
        int last = Math.min(sentence.tokens().size(), verb.index() + 14);
        for (int i = verb.index() + 2; call && !event && i < last; i++) {
            if (Set.of("a", "an", "one").contains(Grammar.lower(sentence.token(i)))) {
                return true;
            }
        }
        return false;
    }

    Optional<SpeechAct> voice(Token verb, Cue cue) {
        if (isOutcome(verb) || pointsBack(verb)) {
            return Optional.empty();
        }
        boolean clear = view.followedBy(verb, "clear");
        boolean noun = sentence.children(verb).stream()
                .filter(t -> t.index() > verb.index() && t.isRelation("obj"))
                .flatMap(t -> sentence.conjuncts(t).stream())
                .anyMatch(t -> lexicon.isNoun(CueLexicon.NounClass.SPEECH, t.lemma()));
        return clear || noun ? phrase(verb, cue, Optional.empty()) : Optional.empty();
    }

    /// "She made the appeal on Tuesday": the words were told before, nothing is said here.
    private boolean pointsBack(Token verb) {
        return sentence.child(verb, "obj")
                        .filter(o -> sentence.children(o).stream()
                                .allMatch(c -> Set.of("the", "this", "that", "these", "those")
                                        .contains(Grammar.lower(c))))
                        .filter(o -> !sentence.children(o).isEmpty())
                        .isPresent()
                && sentence.children(verb).stream()
                        .noneMatch(c -> c.isRelation("ccomp")
                                || c.isRelation("xcomp")
                                || c.isRelation("advcl")
                                || c.isRelation("conj"))
                && !view.quotationAfter(verb);
    }

    /// "…, raising hopes of a thaw": what a deed brings about, not what somebody says.
    private boolean isOutcome(Token verb) {
        return verb.xpos().equals("VBG")
                && !view.followedBy(verb, "clear")
                && lexicon.isOutcome(verb.lemma())
                && verb.index() > 0
                && sentence.token(verb.index() - 1).text().equals(",");
    }

    /// The verb's own phrase as words: from the verb (or from the thing judged, where it stands before a passive) to
    /// the end of what hangs on it.
    private Optional<SpeechAct> phrase(Token verb, Cue cue, Optional<Token> listener) {
        Optional<SubjectFinder.Subject> subject = subjects.find(verb);
        Optional<Token> speaker = subject.map(SubjectFinder.Subject::head);
        if (speaker.isEmpty()) {
            return Optional.empty();
        }
        int from = verb.index();
        if (grammar.isPassive(verb)) {
            from = sentence.child(verb, "nsubj").map(grammar::leftmost).orElse(from);
            if (verb.isRelation("acl")) {
                from = sentence.head(verb).map(grammar::leftmost).orElse(from);
            }
        }
        int to = lastOfPhrase(verb);
        if (to <= verb.index() && from == verb.index()) {
            return Optional.empty();
        }
        return Optional.of(new SpeechAct(
                verb,
                cue,
                speaker,
                listener,
                Optional.empty(),
                List.of(grammar.span(Math.min(from, verb.index()), Math.max(to, verb.index()))),
                view.lead(verb, subject),
                false));
    }

    /// The last token below the verb that is not a joined clause with a subject or cue of its own.
    private int lastOfPhrase(Token verb) {
        int last = verb.index();
        for (Token child : sentence.children(verb)) {
            if (child.index() < verb.index() || child.upos().equals("PUNCT")) {
                continue;
            }
            boolean other = (child.isRelation("conj") && child.isVerb())
                    || child.isRelation("parataxis")
                    || child.isRelation("cc")
                    || saysElse(child);
            if (!other) {
                last = Math.max(last, grammar.rightmost(child));
            }
        }
        return overInfinitive(last);
    }

    /// "denied the charge, after the premier accused it of theft": what another says is no part of the phrase
    private boolean saysElse(Token verb) {
        int lead = grammar.leftmost(verb) - 1;
        return verb.isRelation("advcl")
                && lexicon.isCue(verb)
                && lead > 0
                && sentence.token(lead).text().equals(",")
                && sentence.child(verb, "nsubj").isPresent();
    }

    /// "threatened in a speech to sink": an infinitive right after the phrase that the tree parted from it belongs to
    /// it,
    /// up to the next comma.
    private int overInfinitive(int last) {
        int at = last + 1;
        if (at + 1 >= sentence.tokens().size()
                || !Grammar.lower(sentence.token(at)).equals("to")
                || !(sentence.token(at + 1).xpos().equals("VB")
                        || "“\"".contains(sentence.token(at + 1).text()))) {
            return last;
        }
        while (at + 1 < sentence.tokens().size()
                && !",.;”".contains(sentence.token(at + 1).text())) {
            at++;
        }
        return at;
    }
}
