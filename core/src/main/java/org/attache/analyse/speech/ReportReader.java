package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;
import org.jspecify.annotations.Nullable;

/// Reads verbs that take words: "said that", "…, she said", "told reporters".
final class ReportReader {
    private static final Set<String> SAYING = SpeechWords.of(SpeechWords.Kind.SAYING);

    static final Set<String> WITH_QUOTATION = SpeechWords.of(SpeechWords.Kind.QUOTED);

    private static final Set<String> SUBORDINATE = Set.of("that", "which", "who", "because", "since", "as");

    private final SentenceView view;
    private final Sentence sentence;
    private final Grammar grammar;
    private final ContentFinder words;
    private final SubjectFinder subjects;
    private final List<Quotation> quotations;

    ReportReader(SentenceView view) {
        this.view = view;
        this.sentence = view.sentence;
        this.grammar = view.grammar;
        this.words = view.words;
        this.subjects = view.subjects;
        this.quotations = view.quotations;
    }

    Optional<SpeechAct> report(Token verb, Cue cue, Optional<Token> listener) {
        Optional<SubjectFinder.Subject> subject = subjects.find(verb);
        Optional<Token> speaker = subject.map(SubjectFinder.Subject::head);
        if (speaker.filter(s -> isAsked(verb, s)).isPresent()) {
            return Optional.empty();
        }
        int lead = view.lead(verb, subject);
        boolean own = subject.filter(SubjectFinder.Subject::own).isPresent() && grammar.isFinitePast(verb);
        int last = view.lastOfCue(verb, speaker);
        if (WITH_QUOTATION.contains(cue.words().getFirst()) && !isBesideQuotation(lead, last)) {
            return Optional.empty();
        }
        Optional<List<Span>> around = own ? words.around(lead, last) : Optional.empty();
        if (around.isPresent()) {
            return Optional.of(
                    new SpeechAct(verb, cue, speaker, listener, Optional.empty(), around.orElseThrow(), lead, true));
        }
        Optional<Span> before = own ? words.before(lead).map(b -> lastQuotation(b, verb)) : Optional.empty();
        Optional<Span> after = after(verb, cue, listener, before, last);
        if (after.isPresent()
                && before.filter(b -> isOneSpeech(b, after.orElseThrow())).isPresent()) {
            return Optional.of(new SpeechAct(
                    verb,
                    cue,
                    speaker,
                    listener,
                    Optional.empty(),
                    List.of(before.orElseThrow(), after.orElseThrow()),
                    lead,
                    true));
        }
        if (after.isPresent() && !listenerOnly(after.orElseThrow(), listener)) {
            return Optional.of(new SpeechAct(
                    verb, cue, speaker, listener, Optional.empty(), List.of(after.orElseThrow()), lead, false));
        }
        // an object that is no listener makes it another construction: "reported heavy shelling"
        boolean weighed = listener.isEmpty()
                && view.object(verb)
                        .filter(o -> speaker.filter(s ->
                                        (s.index() >= o.index() && s.index() > verb.index()) || s.index() == o.index())
                                .isEmpty())
                        .isPresent();
        if (before.isEmpty() || (weighed && !SAYING.contains(cue.words().getFirst()))) {
            return Optional.empty();
        }
        List<Span> content = new ArrayList<>();
        content.add(before.orElseThrow());
        words.rest(last).ifPresent(content::add);
        return Optional.of(new SpeechAct(verb, cue, speaker, listener, Optional.empty(), content, lead, true));
    }

    /// "Has Chad responded to the offer?" asks whether it said anything.
    private boolean isAsked(Token verb, Token speaker) {
        return sentence.tokens().getLast().text().startsWith("?")
                && sentence.children(verb, "aux").stream().anyMatch(a -> a.index() < speaker.index())
                && speaker.index() < verb.index();
    }

    private Optional<Span> after(Token verb, Cue cue, Optional<Token> listener, Optional<Span> before, int last) {
        Optional<Token> found = cue.words().getFirst().equals("find") ? view.object(verb) : Optional.empty();
        if (found.filter(o -> o.index() <= verb.index() + 4).isPresent()) {
            return Optional.empty(); // "found rifles aboard, a paper reported"
        }
        Optional<Span> after = words.announced(last == verb.index() ? verb : sentence.token(last), listener);
        if (after.isEmpty() && (before.isEmpty() || !breaksAfter(last))) {
            after = words.clause(verb, listener);
            if (after.isEmpty() && (SAYING.contains(cue.words().getFirst()) || pronounAfter(verb))) {
                after = words.tail(verb, listener);
            }
        }
        return after;
    }

    /// Whether one quotation ends with what stands before the cue and another begins with what stands behind it.
    private boolean isOneSpeech(Span before, Span after) {
        return quotations.stream().anyMatch(q -> Math.abs(q.outer().end() - before.end()) <= 2)
                && quotations.stream().anyMatch(q -> Math.abs(q.outer().start() - after.start()) <= 1);
    }

    /// Whether a quotation ends right before the cue's clause or begins right behind it.
    private boolean isBesideQuotation(int lead, int last) {
        if (SUBORDINATE.contains(Grammar.lower(sentence.token(lead)))) {
            return false; // "called it “unfair” that Peru continued"
        }
        int before = lead - 1;
        while (before > 0 && sentence.token(before).upos().equals("PUNCT")) {
            before--;
        }
        int from = before < 0 ? 0 : sentence.token(before).span().end() - 1;
        int to = sentence.token(Math.min(sentence.tokens().size() - 1, last + 2))
                .span()
                .end();
        return quotations.stream()
                .anyMatch(q -> (q.outer().end() > from
                                && q.outer().end()
                                        <= sentence.token(lead).span().start())
                        || (q.outer().start() < to
                                && q.outer().start()
                                        >= sentence.token(last).span().end()));
    }

    /// "signaled they would": a subject right behind the verb begins a clause, whatever the tree says.
    private boolean pronounAfter(Token verb) {
        return verb.index() + 1 < sentence.tokens().size()
                && Set.of("he", "she", "they", "we", "i", "there")
                        .contains(Grammar.lower(sentence.token(verb.index() + 1)));
    }

    /// The quotation that ends the words before a cue, where an earlier cue has the rest: `X said that A, "B," he
    /// added`.
    private Span lastQuotation(Span before, Token verb) {
        Quotation last = quotations.isEmpty() ? null : lastBefore(verb);
        boolean ends = last != null && last.outer().end() >= before.end() - 2;
        if (last == null || !ends || last.outer().start() <= before.start() + 1) {
            return before;
        }
        boolean shared = sentence.tokens().stream()
                .anyMatch(t -> t.span().end() <= last.outer().start()
                        && !view.quoted(t)
                        && t.index() != verb.index()
                        && grammar.isFinitePast(t)
                        && SAYING.contains(t.lemma())
                        && view.isCandidate(t));
        return shared ? last.outer() : before;
    }

    private @Nullable Quotation lastBefore(Token verb) {
        Quotation last = null;
        for (Quotation quotation : quotations) {
            if (quotation.outer().end() <= verb.span().start()) {
                last = quotation;
            }
        }
        return last;
    }

    /// Whether a comma, a full stop or an adjunct follows the cue's clause, so that no clause can depend on it.
    private boolean breaksAfter(int last) {
        if (last + 1 >= sentence.tokens().size()) {
            return true;
        }
        Token next = sentence.token(last + 1);
        return next.upos().equals("PUNCT")
                || view.isTime(next)
                || next.upos().equals("ADP")
                || next.upos().equals("SCONJ");
    }

    private static boolean listenerOnly(Span after, Optional<Token> listener) {
        return listener.filter(l -> l.span().contains(after)).isPresent();
    }
}
