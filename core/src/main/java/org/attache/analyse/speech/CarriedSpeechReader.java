package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.StatementKind;
import org.attache.text.Span;

/// Reads speech that somebody hands on: "RIA quoted her as saying", "according to the ministry".
final class CarriedSpeechReader {
    private static final Cue ACCORDING =
            new Cue(List.of("according", "to"), Construction.SOURCE, StatementKind.INFORM, "");

    private final SentenceView view;
    private final Sentence sentence;
    private final Grammar grammar;
    private final ContentFinder words;
    private final SubjectFinder subjects;
    private final int first;

    CarriedSpeechReader(SentenceView view) {
        this.view = view;
        this.sentence = view.sentence;
        this.grammar = view.grammar;
        this.words = view.words;
        this.subjects = view.subjects;
        this.first = view.first;
    }

    /// "RIA quoted her as saying", "she was quoted by RIA as saying", "the paper reported, citing a diplomat".
    Optional<SpeechAct> carry(Token verb, Cue cue) {
        Optional<Token> saying = sentence.tokens().stream()
                .filter(t -> t.index() > verb.index() + 1 && t.index() < verb.index() + 40)
                .filter(t -> t.text().endsWith("ing"))
                .filter(t -> sentence.token(t.index() - 1).text().equalsIgnoreCase("as"))
                .filter(t -> SentenceView.CARRIED.contains(Grammar.lower(t)))
                .findFirst();
        boolean passive = grammar.isPassive(verb) && afterBe(verb);
        Optional<SubjectFinder.Subject> subject = subjects.find(verb);
        Optional<Token> carrier = subject.map(SubjectFinder.Subject::head);
        Optional<Token> speaker =
                passive ? sentence.child(verb, "nsubj") : saying.flatMap(s -> subjects.between(verb, s));
        if (passive && verb.isRelation("acl")) {
            speaker = sentence.head(verb);
        }
        if (saying.isEmpty() || speaker.isEmpty()) {
            return Optional.empty();
        }
        Token inner = saying.orElseThrow();
        int lead = passive
                ? speaker.map(s -> Math.min(grammar.leftmost(s), verb.index())).orElse(verb.index())
                : view.lead(verb, subject);
        Optional<Token> addressed = inner.text().equalsIgnoreCase("telling") ? view.listener(inner) : Optional.empty();
        Optional<Span> after = words.announced(inner, addressed);
        if (after.isEmpty() && words.before(lead).isEmpty()) {
            after = words.clause(inner, addressed)
                    .or(() -> words.tail(inner, addressed))
                    .or(() -> words.remainder(inner));
        }
        Optional<Span> content = after.isPresent() ? after : words.before(lead);
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpeechAct(
                verb, cue, speaker, addressed, carrier, List.of(content.orElseThrow()), lead, after.isEmpty()));
    }

    /// Whether a form of "be" stands before the verb, adverbs aside.
    private boolean afterBe(Token verb) {
        int at = verb.index() - 1;
        while (at >= 0 && sentence.token(at).upos().equals("ADV")) {
            at--;
        }
        return at >= 0 && sentence.token(at).lemma().equals("be");
    }

    Optional<SpeechAct> source(Token according) {
        int from = according.index() + 2;
        if (from >= sentence.tokens().size()) {
            return Optional.empty();
        }
        Optional<Token> head = sentence.tokens().stream()
                .filter(t -> t.index() >= from && t.isNominal())
                .filter(t -> sentence.children(t).stream().anyMatch(c -> c.index() == according.index())
                        || according.head() == t.index())
                .findFirst()
                .or(() -> view.nominalFrom(from));
        if (head.isEmpty()) {
            return Optional.empty();
        }
        int end = endOfSource(head.orElseThrow(), from);
        List<Span> content = new ArrayList<>();
        if (according.index() > first + 1) {
            content.add(grammar.span(first, according.index() - 1));
        }
        int after = end + 1;
        boolean early = according.index() <= first + 2;
        boolean medial = !early
                && after < sentence.tokens().size()
                && sentence.token(after).text().equals(",")
                && sentence.token(according.index() - 1).text().equals(",")
                && !startsAside(after + 1);
        if ((early || medial) && after + 1 < sentence.tokens().size()) {
            if (early) {
                content.clear();
            }
            content.add(grammar.span(after + 1, sentence.tokens().size() - 1));
        }
        if (content.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new SpeechAct(
                head.orElseThrow(),
                ACCORDING,
                head,
                Optional.empty(),
                Optional.empty(),
                content,
                according.index(),
                !early));
    }

    private boolean startsAside(int index) {
        if (index >= sentence.tokens().size()) {
            return true;
        }
        Token token = sentence.token(index);
        return token.xpos().equals("VBG") || Set.of("which", "who", "whose").contains(Grammar.lower(token));
    }

    /// The last token of the phrase after "according to": up to the first comma that does not divide names.
    private int endOfSource(Token head, int first) {
        int last = Math.max(head.index(), grammar.rightmost(head));
        for (int i = Math.max(first, head.index()); i <= last; i++) {
            if (sentence.token(i).text().equals(",")) {
                return i - 1;
            }
        }
        return last;
    }
}
