package org.attache.link;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// How words are made comparable: case, accents, quotes and hyphens are folded; British and American
/// spelling, endings and broad synonyms (`lang/en/variants.tsv`) are brought to one form.
///
/// Rule LW1. Catches "committed to continue making efforts" beside "determined to continue our efforts".
/// Misses irregular forms that the list lacks, and idioms.
///
/// Thread-safe: immutable.
final class Wording {
    private static final Set<String> STOP = Set.of(
            ("a an the and or but nor of in on at to for from by with as into onto over under about after before since"
                            + " during between among against through per via than then that this these those it its he she"
                            + " they them his her their our we us you your my me i who whom whose which what when where why"
                            + " how is are was were be been being am has have had having do does did doing will would shall"
                            + " should can could may might not no so such also too very more most some any all each both"
                            + " there here up out off said say says told added s t re ve ll d m mr mrs ms")
                    .split(" ", -1));

    // Longest first. Stands before ENGLISH, which is made with it.
    private static final String[] ENDINGS = {
        "izations",
        "isations",
        "ization",
        "isation",
        "ations",
        "ation",
        "ments",
        "ment",
        "ities",
        "ity",
        "ingly",
        "edly",
        "ings",
        "ing",
        "ness",
        "ives",
        "ive",
        "ions",
        "ion",
        "ies",
        "ied",
        "ers",
        "ors",
        "er",
        "or",
        "ed",
        "es",
        "ly",
        "s"
    };

    private static final Wording ENGLISH = new Wording();

    private final Map<String, String> heads = new HashMap<>();
    private final Vocabulary vocabulary = new Vocabulary(this::termOf);

    private Wording() {
        try (InputStream in = Wording.class.getResourceAsStream("/lang/en/variants.tsv")) {
            if (in == null) {
                throw new IllegalStateException("lang/en/variants.tsv is missing from the program");
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                int tab = line.indexOf('\t');
                if (line.startsWith("#") || tab < 0) {
                    continue;
                }
                String head = stem(line.substring(0, tab));
                String mapped = heads.getOrDefault(head, head);
                for (String word : line.substring(tab + 1).split("\\|", -1)) {
                    heads.putIfAbsent(stem(fold(word)), mapped);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("lang/en/variants.tsv cannot be read", e);
        }
    }

    static Wording english() {
        return ENGLISH;
    }

    /// Lower case, without accents; curly quotes straight; all else that is no letter or digit becomes a
    /// space, one at a time; hyphens and apostrophes inside words too.
    static String fold(String words) {
        boolean ascii = true;
        for (int i = 0; i < words.length() && ascii; i++) {
            ascii = words.charAt(i) < 128;
        }
        String plain = ascii ? words : Normalizer.normalize(words, Normalizer.Form.NFKD);
        StringBuilder folded = new StringBuilder(plain.length());
        boolean gap = false;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                if (gap && folded.length() > 0) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(Character.toLowerCase(c));
            } else if (Character.getType(c) != Character.NON_SPACING_MARK && !isDotInInitials(plain, i)) {
                gap = true;
            }
        }
        return folded.toString();
    }

    /// "U.S." and "U.N." fold to "us" and "un".
    private static boolean isDotInInitials(String words, int at) {
        return words.charAt(at) == '.'
                && at > 0
                && Character.isUpperCase(words.charAt(at - 1))
                && (at == 1 || !Character.isLetter(words.charAt(at - 2)));
    }

    /// The folded words, function words included.
    static List<String> words(String text) {
        String folded = fold(text);
        if (folded.isEmpty()) {
            return List.of();
        }
        String[] words = folded.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            words[i] = ENGLISH.vocabulary.shared(words[i]);
        }
        return List.of(words);
    }

    /// Stems of the content words, variants brought to one.
    List<String> contentTerms(String text) {
        return termsOf(words(text));
    }

    /// The same of words that are folded already.
    List<String> termsOf(List<String> words) {
        List<String> terms = new ArrayList<>();
        for (String word : words) {
            String term = vocabulary.term(word);
            if (!term.isEmpty()) {
                terms.add(term);
            }
        }
        return terms;
    }

    /// The stem of a content word, variants brought to one; empty for a function word.
    private String termOf(String word) {
        if (STOP.contains(word) || (word.length() == 1 && !Character.isDigit(word.charAt(0)))) {
            return "";
        }
        String stem = stem(word);
        return heads.getOrDefault(stem, stem);
    }

    static boolean isFunctionWord(String folded) {
        return STOP.contains(folded);
    }

    /// A light stemmer: plural, past, progressive, adverb and noun endings go, where a stem of at least
    /// four letters stays.
    static String stem(String given) {
        String word = given.toLowerCase(Locale.ROOT).replace("-", "");
        if (word.startsWith("defens")) {
            word = "defenc" + word.substring(6);
        }
        for (String ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                word = word.substring(0, word.length() - ending.length());
                break;
            }
        }
        if (word.length() > 4 && word.endsWith("i")) {
            word = word.substring(0, word.length() - 1) + "y";
        }
        int last = word.length() - 1;
        if (last > 3 && word.charAt(last) == word.charAt(last - 1) && "bdgmnprt".indexOf(word.charAt(last)) >= 0) {
            word = word.substring(0, last);
        }
        return word.length() > 4 && word.endsWith("e") ? word.substring(0, word.length() - 1) : word;
    }
}
