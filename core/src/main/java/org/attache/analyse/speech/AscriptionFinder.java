package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Finds all that an article ascribes to somebody: the statements, as the places of their speaker, cue and words, and
/// besides what is thought, wished, planned, judged, or not said. No claim of the ledger is made of the latter.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class AscriptionFinder {
    private final StatementFinder statements;
    private final CueLexicon cues;
    private final AscriptionLexicon words;

    private AscriptionFinder(StatementFinder statements, CueLexicon cues, AscriptionLexicon words) {
        this.statements = statements;
        this.cues = cues;
        this.words = words;
    }

    /// Loads the lexicons.
    public static AscriptionFinder load() {
        return new AscriptionFinder(StatementFinder.load(), CueLexicon.load(), AscriptionLexicon.load());
    }

    /// The ascriptions of an article, in order of their content.
    public List<Ascription> find(Reading reading) {
        List<Ascription> all = new ArrayList<>(Transcript.of(reading));
        for (Ascription stated : StatedAscriptions.of(reading, statements.drafts(reading))) {
            if (isClear(stated, all)) {
                all.add(stated);
            }
        }
        Quotations quotations = new Quotations(
                QuotationScanner.scan(reading.text(), reading.article().paragraphs()));
        VoiceFinder voices = new VoiceFinder(reading, cues);
        for (Sentence sentence : reading.sentences()) {
            if (sentence.paragraph() < 0) {
                continue;
            }
            SentenceView view = new SentenceView(cues, reading, sentence, quotations.in(sentence.span()));
            AscriptionReader reader = new AscriptionReader(view, words, voices);
            List<Ascription> here = new ArrayList<>();
            for (Token token : sentence.tokens()) {
                if (!view.quoted(token) && isFree(token.span(), all) && isFree(token.span(), here)) {
                    Optional<Ascription> found = reader.read(token);
                    found.filter(f -> isClear(f, all)).ifPresent(here::add);
                }
            }
            all.addAll(here);
        }
        all.sort(Comparator.comparing((Ascription a) -> a.content().getFirst()));
        return List.copyOf(all);
    }

    /// Whether a cue stands in nobody's content and is no other's cue: what lies inside another's words is that
    /// one's.
    private static boolean isFree(Span cue, List<Ascription> all) {
        return all.stream()
                .noneMatch(a -> a.content().stream().anyMatch(c -> c.overlaps(cue))
                        || a.cue().stream().anyMatch(c -> c.overlaps(cue)));
    }

    /// Whether the content takes no words that are already another's content.
    private static boolean isClear(Ascription found, List<Ascription> all) {
        return all.stream()
                .noneMatch(a -> a.content().stream()
                        .anyMatch(c -> found.content().stream().anyMatch(f -> f.overlaps(c))));
    }
}
