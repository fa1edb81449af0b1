package org.attache.analyse.plover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;
import org.attache.text.TermFile;

/// Codes what a source does to a target in one sentence as a PLOVER root. The predicate that the source hangs on
/// is read
/// from above to below: words that act ("arrest"), and words that turn what hangs on them ("agreed to lift the ban":
/// a ban, ended, intended). For exchange with programs and sets that speak PLOVER; the facts of the program itself
/// are those of its contract.
///
/// Rule `plover.code`. Catches "Ruritania refused to release two sailors" (REJECT); misses irony, and acts told
/// only by their
/// circumstances ("left the table").
///
/// Thread-safe.
public final class PloverCoder {
    private static final PloverCoder SHARED = new PloverCoder(new PloverWords(TermFile.read("lang/en/plover.tsv")));

    private final PloverWords words;

    private PloverCoder(PloverWords words) {
        this.words = words;
    }

    /// The coder with the vocabulary that ships.
    public static PloverCoder load() {
        return SHARED;
    }

    /// The root of what the source does to the target; empty where no word tells it.
    ///
    /// @param sentence that tells it
    /// @param source who acts; empty where the sentence does not say
    /// @param target to whom; empty where the sentence does not say
    public Optional<Root> code(Sentence sentence, Optional<Span> source, Optional<Span> target) {
        PloverReader reader = new PloverReader(sentence, words);
        List<Token> starts = new ArrayList<>();
        for (Optional<Span> party : List.of(source, target)) {
            party.flatMap(sentence::headOf).ifPresent(head -> {
                Optional<Token> at = Optional.of(head);
                while (at.isPresent()) {
                    if (reader.isPredicate(at.orElseThrow())) {
                        starts.add(at.orElseThrow());
                    }
                    at = sentence.head(at.orElseThrow());
                }
            });
        }
        sentence.tokens().stream().filter(reader::isPredicate).forEach(starts::add);
        for (Token start : starts) {
            Optional<Root> root = reader.code(start);
            if (root.isPresent()) {
                return root;
            }
        }
        return sentence.tokens().stream()
                .filter(t -> t.upos().equals("NOUN"))
                .flatMap(t -> reader.code(t).stream())
                .findFirst();
    }
}
