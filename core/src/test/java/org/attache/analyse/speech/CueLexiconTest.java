package org.attache.analyse.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.attache.analyse.clause.Reading;
import org.junit.jupiter.api.Test;

class CueLexiconTest {
    private static final StatementFinder FINDER = StatementFinder.load();

    @Test
    void theExamplesOfTheCuesAreStatements() {
        List<String> silent = new ArrayList<>();
        List<Cue> all = CueLexicon.load().all();
        for (Cue cue : all) {
            Reading reading = Readings.of(cue.example());
            if (FINDER.find(reading).isEmpty()) {
                silent.add(cue.example());
            }
        }
        assertTrue(all.size() > 250, "cues: " + all.size());
        // the tagger takes rare verbs for nouns now and then; a new cue must not make that worse
        assertTrue(silent.size() * 100 <= all.size() * 8, "silent: " + silent);
    }

    @Test
    void theExampleOfEverySignHoldsItsWords() {
        for (KindReader.Sign sign : KindReader.load().all()) {
            String plain =
                    " " + sign.example().toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}'’-]+", " ") + " ";
            assertTrue(plain.contains(sign.words()), sign.toString());
        }
    }
}
