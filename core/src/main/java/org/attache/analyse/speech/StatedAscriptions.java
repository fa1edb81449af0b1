package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Turns statements into ascriptions: the whole words instead of the quoted stretch, without the verb of an act in
/// words, and a quotation that goes on without a cue joined to the one it goes on from.
final class StatedAscriptions {
    private final Reading reading;

    private StatedAscriptions(Reading reading) {
        this.reading = reading;
    }

    /// The ascriptions that `drafts` are, in their order.
    static List<Ascription> of(Reading reading, List<Draft> drafts) {
        StatedAscriptions made = new StatedAscriptions(reading);
        List<Ascription> all = new ArrayList<>();
        List<Draft> from = new ArrayList<>();
        for (Draft draft : drafts) {
            List<Span> content = made.content(draft);
            if (content.isEmpty()) {
                continue;
            }
            int last = draft.act().isPresent() ? -1 : lastBy(from, draft);
            if (last >= 0
                    && from.get(last).sentence().paragraph() == draft.sentence().paragraph()) {
                Ascription before = all.get(last);
                List<Span> joined = new ArrayList<>(before.content());
                joined.addAll(content);
                all.set(last, new Ascription(before.source(), before.cue(), joined));
            } else if (last >= 0) {
                Ascription before = all.get(last);
                all.add(new Ascription(before.source(), before.cue(), content));
                from.add(draft);
            } else {
                all.add(new Ascription(made.source(draft), made.cue(draft), content));
                from.add(draft);
            }
        }
        return all;
    }

    /// The last of the drafts that has the voice of a quotation that goes on.
    private static int lastBy(List<Draft> drafts, Draft draft) {
        for (int i = drafts.size() - 1; i >= 0; i--) {
            if (drafts.get(i).voice().isSame(draft.voice())) {
                return i;
            }
        }
        return -1;
    }

    private List<Span> cue(Draft draft) {
        return draft.act()
                .map(a -> a.cue().construction() == Construction.SOURCE
                        ? List.of(according(draft.sentence(), a))
                        : List.of(a.verb().span()))
                .orElse(List.of());
    }

    /// "according to": the words before the source.
    private static Span according(Sentence sentence, SpeechAct act) {
        int to = Math.min(act.lead() + 1, sentence.tokens().size() - 1);
        return sentence.token(act.lead()).span().cover(sentence.token(to).span());
    }

    private List<Span> source(Draft draft) {
        Sentence sentence = draft.sentence();
        return draft.act()
                .flatMap(SpeechAct::speaker)
                .map(head -> SourcePhrase.of(
                        sentence, head, draft.act().orElseThrow().verb()))
                .orElse(List.of());
    }

    private List<Span> content(Draft draft) {
        Optional<SpeechAct> act = draft.act();
        if (act.isEmpty()) {
            return draft.wording().parts().stream().map(this::withMarks).toList();
        }
        SpeechAct speech = act.orElseThrow();
        List<Span> content = new ArrayList<>();
        for (Span span : speech.content()) {
            content.add(reading.text().trim(withoutCue(draft.sentence(), speech, span)));
        }
        if (draft.wording().direct()) {
            // a quotation runs over the sentence of its cue
            for (Span part : draft.wording().parts()) {
                Span whole = withMarks(part);
                boolean joined = false;
                for (int i = 0; i < content.size(); i++) {
                    if (content.get(i).overlaps(whole)) {
                        content.set(i, content.get(i).cover(whole));
                        joined = true;
                        break;
                    }
                }
                if (!joined) {
                    content.add(whole);
                }
            }
        }
        content.removeIf(Span::isEmpty);
        return content;
    }

    private static Span withoutCue(Sentence sentence, SpeechAct act, Span span) {
        Token verb = act.verb();
        if (!span.contains(verb.span()) || act.cue().construction() == Construction.SOURCE) {
            return span;
        }
        int last = Math.min(
                verb.index() + act.cue().words().size() - 1, sentence.tokens().size() - 1);
        Span after = new Span(Math.min(sentence.token(last).span().end(), span.end()), span.end());
        Span before = new Span(span.start(), verb.span().start());
        return after.length() >= before.length() ? after : before;
    }

    /// The marks around a quotation are part of what is ascribed.
    private Span withMarks(Span words) {
        String text = reading.text().content();
        int start = words.start();
        int end = words.end();
        if (start > 0 && isMark(text.charAt(start - 1))) {
            start--;
        }
        if (end < text.length() && isMark(text.charAt(end))) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean isMark(char c) {
        return "“”\"„»«‘’'".indexOf(c) >= 0;
    }
}
