package org.attache.analyse.syntax;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Finds the base form of a word by lists of irregular forms and by rules of spelling; where two base
/// forms are possible ("hoping": hop, hope), the one that the training text knows wins.
///
/// A case caught: "supplied" → "supply". A case missed: a rare verb in "-ed" whose base with and
/// without "e" the lexicon does not have. Thread-safe: read-only.
final class Lemmatizer {
    private static final String VERBS = "/lang/en/irregular-verbs.tsv";
    private static final String NOUNS = "/lang/en/irregular-nouns.tsv";
    private static final Map<String, String> ADJECTIVES = Map.ofEntries(
            Map.entry("better", "good"),
            Map.entry("best", "good"),
            Map.entry("worse", "bad"),
            Map.entry("worst", "bad"),
            Map.entry("further", "far"),
            Map.entry("furthest", "far"),
            Map.entry("farther", "far"),
            Map.entry("farthest", "far"),
            Map.entry("more", "more"),
            Map.entry("most", "most"),
            Map.entry("less", "less"),
            Map.entry("least", "least"),
            Map.entry("elder", "old"),
            Map.entry("eldest", "old"),
            Map.entry("latest", "late"),
            Map.entry("latter", "late"));
    private static final Map<String, String> PRONOUNS = Map.ofEntries(
            Map.entry("me", "i"),
            Map.entry("him", "he"),
            Map.entry("us", "we"),
            Map.entry("them", "they"),
            Map.entry("'em", "they"),
            Map.entry("whom", "who"),
            Map.entry("these", "this"),
            Map.entry("those", "that"),
            Map.entry("an", "a"),
            Map.entry("n't", "not"));

    private final Lexicon lexicon;
    private final Map<String, String> verbs;
    private final Set<String> bases;
    private final Map<String, String> nouns;

    private Lemmatizer(Lexicon lexicon, Map<String, String> verbs, Map<String, String> nouns) {
        this.lexicon = lexicon;
        this.verbs = verbs;
        this.bases = Set.copyOf(verbs.values());
        this.nouns = nouns;
    }

    /// Reads the lists of the class path.
    static Lemmatizer load(Lexicon lexicon) {
        return new Lemmatizer(lexicon, forms(VERBS), forms(NOUNS));
    }

    /// The lower-case base form of a word with its tags.
    String lemma(String text, String upos, String xpos) {
        String form = plain(text);
        return switch (upos) {
            case "VERB", "AUX" -> verb(form, xpos);
            case "NOUN", "PROPN" -> xpos.equals("NNS") || xpos.equals("NNPS") ? singular(form) : form;
            case "ADJ", "ADV" -> xpos.length() == 3 && xpos.charAt(2) != 'B' ? positive(form) : form;
            case "PRON", "DET", "PART" -> PRONOUNS.getOrDefault(form, form);
            default -> form;
        };
    }

    private static String plain(String text) {
        boolean same = true;
        for (int i = 0; i < text.length() && same; i++) {
            char c = text.charAt(i);
            same = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        }
        return same ? text : text.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    private String verb(String form, String xpos) {
        if (xpos.equals("VB") || (xpos.equals("VBP") && !form.startsWith("'") && !isForm(form)) || xpos.equals("MD")) {
            return xpos.equals("MD") ? verbs.getOrDefault(form, form) : form;
        }
        String listed = verbs.get(form);
        if (listed != null) {
            return xpos.equals("VBD") || xpos.equals("VBN") || !isBase(form) ? listed : form;
        }
        if (form.equals("'s") || form.equals("'d")) {
            return form.equals("'s") ? "be" : "have";
        }
        if (form.endsWith("ing") && form.length() > 4) {
            return stem(form.substring(0, form.length() - 3));
        }
        if (form.endsWith("ied") && form.length() > 4) {
            return form.substring(0, form.length() - 3) + "y";
        }
        if (form.endsWith("ed") && form.length() > 3) {
            return stem(form.substring(0, form.length() - 2));
        }
        return xpos.equals("VBZ") && form.endsWith("s") ? third(form) : form;
    }

    /// Whether the form is an irregular one of "be" or "have", whose plain present differs too.
    private static boolean isForm(String form) {
        return form.equals("are") || form.equals("am");
    }

    private boolean isBase(String form) {
        return bases.contains(form);
    }

    private static String third(String form) {
        int length = form.length();
        if (form.endsWith("ies") && length > 4) {
            return form.substring(0, length - 3) + "y";
        }
        if (length > 4
                && (form.endsWith("sses")
                        || form.endsWith("shes")
                        || form.endsWith("ches")
                        || form.endsWith("xes")
                        || form.endsWith("zzes")
                        || form.endsWith("oes"))) {
            return form.substring(0, length - 2);
        }
        return form.endsWith("ss") ? form : form.substring(0, length - 1);
    }

    /// The base of a verb cut before "-ed" or "-ing": as it stands, with "e", or with one consonant less.
    private String stem(String cut) {
        int length = cut.length();
        char last = cut.charAt(length - 1);
        boolean doubled = length > 2 && last == cut.charAt(length - 2) && !isVowel(last);
        if (doubled) {
            String single = cut.substring(0, length - 1);
            boolean stays = last == 'l' || last == 's' || last == 'f' || last == 'z';
            int asIs = known(cut);
            int less = known(single);
            return stays ? (less > asIs ? single : cut) : (asIs > less ? cut : single);
        }
        String withE = cut + "e";
        int plain = known(cut);
        int longer = known(withE);
        if (plain != longer) {
            return plain > longer ? cut : withE;
        }
        return wantsE(cut) ? withE : cut;
    }

    /// How well the training text knows the word as a base form.
    private int known(String base) {
        return lexicon.frequency(lexicon.entry(Hashing.word(base)));
    }

    /// Whether English spelling would have an "e" after the stem of an unknown verb.
    private static boolean wantsE(String cut) {
        int length = cut.length();
        char last = cut.charAt(length - 1);
        char before = length > 1 ? cut.charAt(length - 2) : 'a';
        if (last == 'v'
                || last == 'c'
                || last == 'u'
                || (last == 's' && before != 's')
                || (last == 'z' && before != 'z')) {
            return true;
        }
        if (last == 'g') {
            return (before == 'n' && length > 4) || before == 'd' || before == 'r' || isVowel(before);
        }
        if (cut.endsWith("at") || (cut.endsWith("ut") && length > 4) || cut.endsWith("ir") || cut.endsWith("ur")) {
            return length > 3;
        }
        return last == 'l' && !isVowel(before) && before != 'l' && before != 'r' && before != 'w';
    }

    private String singular(String form) {
        String listed = nouns.get(form);
        if (listed != null) {
            return listed;
        }
        int length = form.length();
        if (length < 4 || !form.endsWith("s") || form.endsWith("ss") || form.endsWith("'s")) {
            return length > 4 && form.endsWith("men") ? form.substring(0, length - 2) + "an" : form;
        }
        if (form.endsWith("ies") && length > 4) {
            return form.substring(0, length - 3) + "y";
        }
        if (form.endsWith("sses")
                || form.endsWith("shes")
                || form.endsWith("ches")
                || form.endsWith("xes")
                || form.endsWith("zzes")) {
            return form.substring(0, length - 2);
        }
        return form.substring(0, length - 1);
    }

    private String positive(String form) {
        String listed = ADJECTIVES.get(form);
        if (listed != null) {
            return listed;
        }
        int cut = form.endsWith("er") ? 2 : form.endsWith("est") ? 3 : 0;
        if (cut == 0 || form.length() < cut + 3) {
            return form;
        }
        String stem = form.substring(0, form.length() - cut);
        return stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem(stem);
    }

    private static boolean isVowel(char c) {
        return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
    }

    /// Each listed form with its base. The first line with a form wins.
    private static Map<String, String> forms(String resource) {
        Map<String, String> bases = new HashMap<>();
        InputStream raw = Lemmatizer.class.getResourceAsStream(resource);
        if (raw == null) {
            throw new IllegalStateException("the program's jar lacks " + resource + ": build it anew");
        }
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(raw, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (tab > 0 && !line.startsWith("#")) {
                    String base = line.substring(0, tab);
                    for (String form : List.of(line.substring(tab + 1).strip().split(" "))) {
                        bases.putIfAbsent(form, base);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource + " of the program's own jar", e);
        }
        return bases;
    }
}
