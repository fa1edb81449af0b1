package org.attache.analyse.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which Penn tags the words of the field can bear, from `lang/en/word-kinds.tsv`: what the treebanks, made of
/// mails, reviews and essays, did not show the tagger; and those of the adjectives of states ("Sudanese"). Other
/// words with a capital are left alone: they may be names.
///
/// A case caught: "the military overthrew" (a preposition to the bare tagger); a case missed: a word of the list
/// that a text uses as a part of speech it is not listed for ("to uniform"). Thread-safe: read-only.
final class WordKinds {
    private static final String RESOURCE = "/lang/en/word-kinds.tsv";
    private static final String STATES = "/lang/en/countries.tsv";
    private static final int DEMONYMS = 3;
    private static final List<String> PENN =
            List.of("NN", "NNS", "VB", "VBP", "VBZ", "VBG", "VBD", "VBN", "JJ", "NNP", "NNPS");
    private static final Set<String> OPEN = Set.of("NOUN", "VERB", "ADJ", "PROPN");
    private static final int SINGULAR = 1;
    private static final int PLURAL = 1 << 1;
    private static final int BASE = (1 << 2) | (1 << 3);
    private static final int THIRD = 1 << 4;
    private static final int GERUND = 1 << 5;
    private static final int PAST = (1 << 6) | (1 << 7);
    private static final int ADJECTIVE = 1 << 8;
    private static final int NAMES = 1 << 10;

    private final Map<String, Integer> masks = new HashMap<>();
    private final int[] bits;

    private WordKinds(TagSet tags) {
        bits = new int[tags.size()];
        for (int i = 1; i < bits.length; i++) {
            int at = PENN.indexOf(tags.xpos(i));
            bits[i] = at < 0 || !OPEN.contains(tags.upos(i)) ? 0 : 1 << at;
        }
    }

    /// Holds no word: what the trainer uses.
    static WordKinds none(TagSet tags) {
        return new WordKinds(tags);
    }

    /// Reads the list of the class path.
    static WordKinds load(TagSet tags) {
        WordKinds kinds = new WordKinds(tags);
        Map<String, String> plurals = irregular("/lang/en/irregular-nouns.tsv");
        Map<String, String> forms = irregular("/lang/en/irregular-verbs.tsv");
        for (String line : lines(RESOURCE)) {
            int tab = line.indexOf('\t');
            String kind = line.substring(0, tab);
            for (String word : line.substring(tab + 1).split(", ", -1)) {
                boolean noun = !kind.equals("verb") && !kind.equals("adjective");
                if (noun) {
                    kinds.noun(word, plurals.getOrDefault(word, ""));
                }
                if (kind.equals("verb") || kind.equals("both")) {
                    kinds.verb(word, forms.getOrDefault(word, ""));
                }
                if (kind.equals("noun-adjective") || kind.equals("adjective")) {
                    kinds.add(word, ADJECTIVE);
                }
            }
        }
        for (String line : lines(STATES)) {
            List<String> columns = List.of(line.split("\t", -1));
            if (columns.size() > DEMONYMS) {
                for (String word : columns.get(DEMONYMS).split("\\|", -1)) {
                    kinds.demonym(word);
                }
            }
        }
        return kinds;
    }

    /// The tags that the word may bear, as a mask for [#allows]; 0 where the list does not hold it.
    int mask(String word) {
        return masks.getOrDefault(word, 0);
    }

    /// Whether the mask of a word holds the tag.
    boolean allows(int mask, int tag) {
        return mask == 0 || (mask & bits[tag]) != 0;
    }

    private void add(String form, int mask) {
        masks.merge(form, mask, (a, b) -> a | b);
    }

    /// "Sudanese" before a noun is an adjective, by itself a name.
    private void demonym(String word) {
        if (!word.isEmpty() && word.indexOf(' ') < 0) {
            add(word, word.endsWith("s") ? NAMES | PLURAL : ADJECTIVE);
        }
    }

    private void noun(String word, String plural) {
        boolean same = word.endsWith("craft") || word.endsWith("s");
        add(word, same ? SINGULAR | PLURAL : SINGULAR);
        if (!plural.isEmpty()) {
            add(plural, PLURAL);
        } else if (word.endsWith("man")) {
            add(word.substring(0, word.length() - 2) + "en", PLURAL);
        } else if (!same) {
            add(third(word), PLURAL);
        }
    }

    private void verb(String word, String irregular) {
        add(word, BASE);
        add(third(word), THIRD);
        String stem = word.endsWith("e") && !word.endsWith("ee") ? word.substring(0, word.length() - 1) : word;
        char last = stem.charAt(stem.length() - 1);
        List<String> stems = new ArrayList<>(List.of(stem));
        if (!word.endsWith("e") && "bdgklmnprtv".indexOf(last) >= 0) {
            // whether the consonant doubles depends on the stress and on the country: both are held
            stems.add(stem + last);
        }
        for (String one : stems) {
            add(one + "ing", GERUND | SINGULAR);
        }
        boolean listed = false;
        for (String form : irregular.split(" ", -1)) {
            if (!form.isEmpty() && !form.endsWith("ing")) {
                add(form, PAST);
            }
            listed |= !form.isEmpty();
        }
        if (listed) {
            // "hit", "beat": the past may be as the base
            add(word, PAST);
        }
        if (!listed) {
            for (String one : stems) {
                boolean ending =
                        one.endsWith("y") && one.length() > 1 && "aeou".indexOf(one.charAt(one.length() - 2)) < 0;
                add((ending ? one.substring(0, one.length() - 1) + "i" : one) + "ed", PAST);
            }
        }
    }

    /// The form with "s".
    private static String third(String word) {
        int length = word.length();
        if (word.endsWith("y") && length > 1 && "aeou".indexOf(word.charAt(length - 2)) < 0) {
            return word.substring(0, length - 1) + "ies";
        }
        boolean hissing = word.endsWith("s")
                || word.endsWith("sh")
                || (word.endsWith("ch") && !word.endsWith("arch"))
                || word.endsWith("x")
                || word.endsWith("z")
                || word.endsWith("o");
        return hissing ? word + "es" : word + "s";
    }

    /// Each base form with its other forms, with a space between.
    private static Map<String, String> irregular(String resource) {
        Map<String, String> forms = new HashMap<>();
        for (String line : lines(resource)) {
            int tab = line.indexOf('\t');
            if (tab > 0) {
                forms.merge(line.substring(0, tab), line.substring(tab + 1).strip(), (a, b) -> a + " " + b);
            }
        }
        return forms;
    }

    private static List<String> lines(String resource) {
        List<String> all = new ArrayList<>();
        try (InputStream raw = WordKinds.class.getResourceAsStream(resource)) {
            if (raw == null) {
                throw new IllegalStateException("the program's jar lacks " + resource + ": build it anew");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    all.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the program's own jar", e);
        }
        return all;
    }
}
