package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.Timing;

/// Gives quotations without a cue of their own to the speaker before them: the second half of
/// `“A,” she said. “B.”`, the further paragraphs of a long quotation, and a quoted stretch in a sentence that
/// carries the report of the sentence before on.
final class Continuations {
    private static final String RULE = "speech/continued";
    private static final int WORDS = 4;
    private static final int STRETCH = 5;
    /// Paragraphs back in which the speaker of a quotation that opens its paragraph is looked for.
    private static final int PARAGRAPHS = 2;

    private final Reading reading;
    private final Quotations quotations;
    private final WordingFinder wordings;
    private final KindReader kinds;

    Continuations(Reading reading, Quotations quotations, WordingFinder wordings, KindReader kinds) {
        this.reading = reading;
        this.quotations = quotations;
        this.wordings = wordings;
        this.kinds = kinds;
    }

    /// The drafts with those of quotations that none of them took.
    List<Draft> add(List<Draft> drafts) {
        List<Draft> all = new ArrayList<>(drafts);
        for (Quotation quotation : quotations.all()) {
            if (wordings.isUsed(quotation)) {
                continue;
            }
            Optional<Sentence> sentence = reading.sentences().stream()
                    .filter(s -> s.span().overlaps(quotation.words()))
                    .findFirst();
            if (sentence.isEmpty()) {
                continue;
            }
            Sentence first = sentence.orElseThrow();
            int words = wordings.countWords(quotation.words());
            boolean opens = quotation.outer().start() <= first.span().start() + 1;
            boolean fits = opens ? words >= WORDS : words >= STRETCH && noneIn(all, first);
            Optional<Draft> before = before(all, quotation, opens);
            if (fits && before.isPresent()) {
                all.add(continued(before.orElseThrow(), first, quotation));
            }
        }
        return all;
    }

    private static boolean noneIn(List<Draft> drafts, Sentence sentence) {
        return drafts.stream().noneMatch(d -> d.wording().evidence().overlaps(sentence.span()));
    }

    /// The nearest statement before the quotation: in its paragraph, or for one that opens a paragraph at most two
    /// paragraphs back.
    private static Optional<Draft> before(List<Draft> drafts, Quotation quotation, boolean opens) {
        Draft best = null;
        for (Draft draft : drafts) {
            int end = draft.wording().evidence().end();
            boolean near = draft.sentence().paragraph() == quotation.paragraph()
                    || (opens && quotation.paragraph() - draft.sentence().paragraph() <= PARAGRAPHS);
            if (near
                    && draft.wording().evidence().start() < quotation.outer().start()
                    && (best == null || end >= best.wording().evidence().end())) {
                best = draft;
            }
        }
        return Optional.ofNullable(best);
    }

    private Draft continued(Draft before, Sentence first, Quotation quotation) {
        Wording wording = wordings.direct(first, List.of(quotation));
        Draft.Setting setting = before.setting();
        Draft.Setting shared = setting.timing().words().isPresent()
                ? setting.withTiming(new Timing(setting.timing().when(), Optional.empty()))
                : setting;
        return new Draft(
                first,
                before.voice(),
                wording,
                kinds.read(reading.text().slice(quotation.words())),
                shared,
                RULE,
                Optional.empty());
    }
}
