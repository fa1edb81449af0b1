package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Reads the speech acts of one sentence: each cue outside quotation marks with its speaker, listener, carrier
/// and words. Speech that is only wished, expected or denied ("would not say") is left out.
final class ActReader {
    /// Narrow constructions are tried before wide ones.
    private static final List<Construction> ORDER = List.of(
            Construction.CARRY,
            Construction.TELL,
            Construction.REPORT,
            Construction.URGE,
            Construction.VOW,
            Construction.DESCRIBE,
            Construction.VOICE,
            Construction.JUDGE);

    /// Where a thing and a quotation follow the verb.
    private static final List<Construction> NAMING =
            Stream.concat(Stream.of(Construction.DESCRIBE), ORDER.stream()).toList();

    private static final Set<String> REAL_CONTROLLERS = Set.of("continue", "go", "take", "proceed", "hasten");

    private final CueLexicon lexicon;
    private final Sentence sentence;
    private final Grammar grammar;
    private final SentenceView view;
    private final ReportReader reports;
    private final PhraseReader phrases;
    private final CarriedSpeechReader carried;

    ActReader(CueLexicon lexicon, Reading reading, Sentence sentence, List<Quotation> quotations) {
        this.lexicon = lexicon;
        this.sentence = sentence;
        this.view = new SentenceView(lexicon, reading, sentence, quotations);
        this.grammar = view.grammar;
        this.reports = new ReportReader(view);
        this.phrases = new PhraseReader(view);
        this.carried = new CarriedSpeechReader(view);
    }

    /// All acts, in order of their cues; nested ones included.
    List<SpeechAct> read() {
        List<SpeechAct> acts = new ArrayList<>();
        for (Token token : sentence.tokens()) {
            if (view.quoted(token)) {
                continue;
            }
            if (Grammar.lower(token).equals("according") && view.followedBy(token, "to")) {
                carried.source(token).ifPresent(acts::add);
            } else if (view.isCandidate(token)) {
                verb(token).ifPresent(acts::add);
            }
        }
        return acts;
    }

    private Optional<SpeechAct> verb(Token verb) {
        List<Cue> cues = lexicon.at(sentence, verb);
        if (cues.isEmpty() || grammar.isUnreal(verb) || unrealInfinitive(verb) || isSaidToBe(verb) || isAside(verb)) {
            return Optional.empty();
        }
        boolean naming = view.object(verb).isPresent()
                && view.quotationAfter(verb)
                && view.words.announced(verb, Optional.empty()).isEmpty();
        for (Construction construction : naming ? NAMING : ORDER) {
            if (construction == Construction.REPORT && isJudged(verb, cues)) {
                continue;
            }
            for (Cue cue : cues) {
                if (cue.construction() == construction) {
                    Optional<SpeechAct> act = build(verb, cue);
                    if (act.isPresent()) {
                        return act;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "denied the charges and insists that": a verb with a thing for its object that has no clause
    private boolean isJudged(Token verb, List<Cue> cues) {
        boolean judges = cues.stream().anyMatch(c -> c.construction() == Construction.JUDGE);
        boolean clause = sentence.children(verb).stream().anyMatch(t -> t.isRelation("ccomp"));
        return judges
                && !clause
                && sentence.child(verb, "obj")
                        .filter(o -> o.index() > verb.index() && o.upos().equals("NOUN"))
                        .isPresent();
    }

    /// "a contract, said to be worth": nobody says so
    private boolean isSaidToBe(Token verb) {
        return verb.index() + 2 < sentence.tokens().size()
                && !verb.xpos().equals("VBG")
                && Grammar.lower(verb).equals("said")
                && Grammar.lower(sentence.token(verb.index() + 1)).equals("to")
                && Set.of("be", "have").contains(Grammar.lower(sentence.token(verb.index() + 2)));
    }

    /// "weapons which, they say, are used": an aside in another's words
    private boolean isAside(Token verb) {
        int at = verb.index();
        return at > 2
                && at + 1 < sentence.tokens().size()
                && sentence.token(at + 1).text().equals(",")
                && sentence.token(at - 1).upos().equals("PRON")
                && sentence.token(at - 2).text().equals(",")
                && Set.of("which", "who", "that").contains(Grammar.lower(sentence.token(at - 3)));
    }

    private boolean unrealInfinitive(Token verb) {
        if (!grammar.isInfinitive(verb)) {
            return false;
        }
        return sentence.head(verb)
                .filter(h -> REAL_CONTROLLERS.contains(h.lemma()))
                .isEmpty();
    }

    private Optional<SpeechAct> build(Token verb, Cue cue) {
        return switch (cue.construction()) {
            case REPORT -> reports.report(verb, cue, Optional.empty());
            case TELL -> reports.report(verb, cue, view.listener(verb));
            case URGE -> phrases.urge(verb, cue);
            case VOW -> phrases.vow(verb, cue);
            case JUDGE -> phrases.judge(verb, cue);
            case DESCRIBE -> phrases.describe(verb, cue);
            case VOICE -> phrases.voice(verb, cue);
            case CARRY -> carried.carry(verb, cue);
            case SOURCE -> Optional.empty();
        };
    }
}
