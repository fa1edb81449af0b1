package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.attache.fact.StatementKind;

/// Says what a speaker does by speaking: the cue decides ("accused"); where it is a plain one ("said"), the first
/// telling words of the speech, from `lang/en/speech-kinds.tsv`. A coarse reading: irony and reported speech
/// inside the speech are not seen through.
final class KindReader {
    private final List<Sign> signs;

    private KindReader(List<Sign> signs) {
        this.signs = signs;
    }

    /// Reads the list from the class path.
    static KindReader load() {
        List<Sign> signs = new ArrayList<>();
        CueLexicon.lines("/lang/en/speech-kinds.tsv", line -> {
            String[] cells = line.split("\t", -1);
            signs.add(
                    new Sign(" " + cells[0] + " ", StatementKind.valueOf(cells[1].toUpperCase(Locale.ROOT)), cells[2]));
        });
        return new KindReader(List.copyOf(signs));
    }

    /// The kind of a statement with this cue and these words.
    StatementKind read(StatementKind cue, String words) {
        return cue == StatementKind.INFORM ? read(words) : cue;
    }

    /// The kind of words alone.
    StatementKind read(String words) {
        String plain = " " + words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}'’-]+", " ") + " ";
        for (Sign sign : signs) {
            if (plain.contains(sign.words())) {
                return sign.kind();
            }
        }
        return StatementKind.INFORM;
    }

    /// All signs, for the test that runs the examples.
    List<Sign> all() {
        return signs;
    }

    /// Words that give a kind away.
    ///
    /// @param words with a space at either end
    /// @param kind of a speech that holds them
    /// @param example a sentence of ours with them
    record Sign(String words, StatementKind kind, String example) {}
}
