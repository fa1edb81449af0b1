package org.attache.analyse.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words that carry a full stop of their own, and words that often begin a sentence. Thread-safe:
/// read-only.
final class Abbreviations {
    /// What an abbreviation stands with.
    enum Kind {
        /// Not an abbreviation.
        NONE,
        /// Stands before a name, so it never ends a sentence: "Gen.".
        TITLE,
        /// A full stop belongs to it only before a number: "No. 5".
        NUMBER,
        /// May end a sentence: "Inc.", "Feb.".
        OTHER
    }

    private static final String LIST = "/lang/en/abbreviations.tsv";
    private static final String STARTERS = "/lang/en/sentence-starters.tsv";
    private static final int MAX_LENGTH = 12;

    private final Map<String, Kind> kinds;
    private final Set<String> starters;

    private Abbreviations(Map<String, Kind> kinds, Set<String> starters) {
        this.kinds = kinds;
        this.starters = starters;
    }

    /// Reads the lists of the class path.
    static Abbreviations load() {
        Map<String, Kind> kinds = new HashMap<>();
        Set<String> starters = new HashSet<>();
        try (BufferedReader lines = open(LIST)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    int tab = line.indexOf('\t');
                    kinds.put(
                            line.substring(0, tab).toLowerCase(Locale.ROOT),
                            Kind.valueOf(line.substring(tab + 1).strip().toUpperCase(Locale.ROOT)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + LIST + " of the program's own jar", e);
        }
        try (BufferedReader lines = open(STARTERS)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    starters.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + STARTERS + " of the program's own jar", e);
        }
        return new Abbreviations(kinds, starters);
    }

    /// The kind of the word at `[start, end)`, given without its full stop.
    Kind kind(String text, int start, int end) {
        if (end - start > MAX_LENGTH) {
            return Kind.NONE;
        }
        return kinds.getOrDefault(text.substring(start, end).toLowerCase(Locale.ROOT), Kind.NONE);
    }

    /// Whether the word, written with a capital, begins a sentence more often than it stands in a name.
    boolean startsSentences(String word) {
        return word.length() <= MAX_LENGTH && starters.contains(word.toLowerCase(Locale.ROOT));
    }

    private static BufferedReader open(String resource) {
        InputStream in = Abbreviations.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("the program's jar lacks " + resource + ": build it anew");
        }
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
}
