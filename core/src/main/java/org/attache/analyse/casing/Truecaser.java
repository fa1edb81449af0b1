package org.attache.analyse.casing;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.text.CalendarNames;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Writes paragraphs that are all in small letters or all in capitals as the press would: sentence beginnings, names
/// and acronyms by a trained model, the program's lists of names, and an acronym in brackets behind its name
/// ("national
/// liberation front (nlf)"). Each character stays at its place, so that spans of the one text are spans of the other.
///
/// A case caught: a capture of an agency's upper-case wire; a case missed: a person whose name is a common word
/// ("rose", "major"). Not touched: a text that has some capitals, however oddly it uses them. Thread-safe: read-only.
public final class Truecaser {
    private static final String MODEL = "/lang/en/model/casing.bin";
    private static final int FEWEST_LETTERS = 40;
    private static final int FEWEST_WORDS = 8;
    private static final double NEARLY_ALL = 0.9;
    private static final double NEARLY_NONE = 0.002;
    private static final int FARTHEST = 10;
    private static final Set<String> LINKS =
            Set.of("of", "for", "the", "and", "in", "de", "del", "la", "to", "on", "s");
    private static final Set<String> NOTES = Set.of("text", "sic", "see", "left", "right", "back", "top");
    private static final Set<String> SMALL_DOTS = Set.of("a.m", "p.m", "e.g", "i.e");

    private final CaseLexicon lexicon;
    private final CaseFeatures features;
    private final CaseModel model;

    private Truecaser(CaseModel model) {
        this.lexicon = new CaseLexicon();
        this.features = new CaseFeatures(lexicon);
        this.model = model;
    }

    /// The text with usual capitals in those paragraphs that have none or nothing else; the text itself where there
    /// are no such paragraphs. The new text bears the id of the old one.
    ///
    /// @param paragraphs of the article, spans of the text
    public static SourceText cased(SourceText text, List<Span> paragraphs) {
        List<Span> bare = withoutCase(text, paragraphs);
        return bare.isEmpty() ? text : Shipped.TRUECASER.written(text, bare);
    }

    /// The article over its text with usual capitals; the article itself where it has them.
    @SuppressWarnings("ReferenceEquality") // the very text comes back where nothing was changed
    public static Article cased(Article article) {
        Capture capture = article.capture();
        SourceText text = cased(capture.text(), article.paragraphs());
        return text == capture.text()
                ? article
                : article.of(new Capture(
                        capture.id(),
                        capture.mediaType(),
                        capture.sha256(),
                        capture.charset(),
                        capture.capturedAt(),
                        text,
                        capture.markup(),
                        capture.sidecar()));
    }

    /// Those of the paragraphs that are all in capitals, and all of them where the whole article is in small letters.
    private static List<Span> withoutCase(SourceText text, List<Span> paragraphs) {
        int upper = 0;
        int lower = 0;
        boolean shouts = false;
        for (Span paragraph : paragraphs) {
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                char c = text.content().charAt(i);
                upper += Character.isUpperCase(c) ? 1 : 0;
                lower += Character.isLowerCase(c) ? 1 : 0;
            }
            shouts |= isShouted(text, paragraph);
        }
        if (lower >= FEWEST_LETTERS && upper <= NEARLY_NONE * lower) {
            return paragraphs;
        }
        return shouts ? paragraphs.stream().filter(p -> isShouted(text, p)).toList() : List.of();
    }

    private static boolean isShouted(SourceText text, Span paragraph) {
        int upper = 0;
        int lower = 0;
        int words = 0;
        for (int i = paragraph.start(); i < paragraph.end(); i++) {
            char c = text.content().charAt(i);
            upper += Character.isUpperCase(c) ? 1 : 0;
            lower += Character.isLowerCase(c) ? 1 : 0;
            words += c == ' ' || c == '\n' ? 1 : 0;
            if (lower > FEWEST_LETTERS && lower > upper) {
                return false;
            }
        }
        return upper >= FEWEST_LETTERS && words >= FEWEST_WORDS && upper >= NEARLY_ALL * (upper + lower);
    }

    private SourceText written(SourceText text, List<Span> paragraphs) {
        StringBuilder out = new StringBuilder(text.content());
        Map<String, float[]> votes = new HashMap<>();
        Set<String> acronyms = new HashSet<>();
        for (Span paragraph : paragraphs) {
            List<CaseWord> words = CaseWord.scan(text.content(), paragraph);
            vote(words, votes);
            acronyms(text.content(), words, acronyms);
        }
        for (Span paragraph : paragraphs) {
            for (int i = paragraph.start(); i < paragraph.end(); i++) {
                out.setCharAt(i, Character.toLowerCase(out.charAt(i)));
            }
            List<CaseWord> words = CaseWord.scan(text.content(), paragraph);
            int[] cases = cases(words, votes);
            for (int i = 0; i < cases.length; i++) {
                write(out, words.get(i).span(), words.get(i).initial() ? Math.max(1, cases[i]) : cases[i]);
            }
            phrases(out, words, cases);
            words.stream().filter(w -> acronyms.contains(w.key())).forEach(w -> write(out, w.span(), CaseModel.UPPER));
            brackets(out, words);
        }
        return new SourceText(text.id(), out.toString());
    }

    /// Adds up what speaks for each way to write a word that the training text did not hold.
    private void vote(List<CaseWord> words, Map<String, float[]> votes) {
        int[] cases = new int[words.size()];
        for (int i = 0; i < cases.length; i++) {
            float[] scores = model.scores(features.of(model, words, i, cases));
            cases[i] = CaseModel.best(scores);
            if (!model.isKnown(words.get(i).key())) {
                float[] sum = votes.computeIfAbsent(words.get(i).key(), k -> new float[CaseModel.CASES]);
                for (int k = 0; k < sum.length; k++) {
                    sum[k] += scores[k];
                }
            }
        }
    }

    private int[] cases(List<CaseWord> words, Map<String, float[]> votes) {
        int[] cases = new int[words.size()];
        for (int i = 0; i < cases.length; i++) {
            CaseWord word = words.get(i);
            if (word.isDotted()) {
                cases[i] = SMALL_DOTS.contains(word.key()) ? CaseModel.LOWER : CaseModel.UPPER;
            } else {
                float[] all = votes.getOrDefault(word.key(), new float[0]);
                float[] scores = all.length > 0 ? all : model.scores(features.of(model, words, i, cases));
                cases[i] = CaseModel.best(scores);
                if (cases[i] == CaseModel.UPPER && isWord(word.key())) {
                    cases[i] =
                            scores[CaseModel.LOWER] > scores[CaseModel.CAPITAL] ? CaseModel.LOWER : CaseModel.CAPITAL;
                }
                if (i > 0
                        && CalendarNames.isMonth(word.key())
                        && Character.isDigit(words.get(i - 1).key().charAt(0))) {
                    cases[i] = CaseModel.CAPITAL;
                }
            }
        }
        return cases;
    }

    /// Whether it can be said as a word: what is written in capitals only is then known from a list or from brackets.
    private boolean isWord(String key) {
        boolean listed =
                lexicon.word(key).filter(key.toUpperCase(Locale.ROOT)::equals).isPresent();
        return key.length() > 3 && !listed && key.chars().anyMatch(c -> "aeiou".indexOf(c) >= 0);
    }

    private static void write(StringBuilder out, Span span, int as) {
        for (int i = span.start(); i < span.end(); i++) {
            if (as == CaseModel.UPPER || (as == CaseModel.CAPITAL && i == span.start())) {
                out.setCharAt(i, Character.toUpperCase(out.charAt(i)));
            }
        }
    }

    /// Writes the names of the lists as these have them.
    private void phrases(StringBuilder out, List<CaseWord> words, int[] cases) {
        int at = 0;
        while (at < words.size()) {
            Optional<CaseLexicon.Match> match = lexicon.phrase(words, at);
            if (match.isEmpty()) {
                CaseWord word = words.get(at);
                Optional<String> single = lexicon.word(word.key());
                if (single.isPresent() && cases[at] != CaseModel.LOWER) {
                    copy(out, List.of(word), single.orElseThrow());
                }
                at++;
                continue;
            }
            int length = match.orElseThrow().length();
            copy(out, words.subList(at, at + length), match.orElseThrow().spelling());
            at += length;
        }
    }

    private static void copy(StringBuilder out, List<CaseWord> words, String spelling) {
        List<CaseWord> spelled = CaseWord.scan(spelling, new Span(0, spelling.length()));
        for (int i = 0; i < words.size(); i++) {
            Span to = words.get(i).span();
            Span from = spelled.get(i).span();
            for (int k = 0; k < Math.min(to.length(), from.length()); k++) {
                char c = spelling.charAt(from.start() + k);
                boolean keeps = words.get(i).initial() && k == 0;
                if (Character.isUpperCase(c) || !keeps) {
                    out.setCharAt(
                            to.start() + k,
                            Character.isUpperCase(c)
                                    ? Character.toUpperCase(out.charAt(to.start() + k))
                                    : Character.toLowerCase(out.charAt(to.start() + k)));
                }
            }
        }
    }

    /// "farabundo marti national liberation front (fmln)": the words whose first letters the brackets hold.
    private static void brackets(StringBuilder out, List<CaseWord> words) {
        for (int i = 1; i < words.size(); i++) {
            Span span = words.get(i).span();
            if (!isEnclosed(out, span)) {
                continue;
            }
            int from = spelledOut(words, i);
            for (int k = from; k < i; k++) {
                if (!LINKS.contains(words.get(k).key())) {
                    write(out, words.get(k).span(), CaseModel.CAPITAL);
                }
            }
        }
    }

    /// Short words alone in brackets: acronyms wherever the text has them again.
    private static void acronyms(String text, List<CaseWord> words, Set<String> found) {
        for (int i = 1; i < words.size(); i++) {
            CaseWord word = words.get(i);
            boolean shown = isEnclosed(text, word.span()) && word.key().chars().allMatch(Character::isLetter);
            if (shown && (spelledOut(words, i) < i || (word.key().length() <= 4 && !NOTES.contains(word.key())))) {
                found.add(word.key());
            }
        }
    }

    private static boolean isEnclosed(CharSequence text, Span span) {
        return span.start() > 0
                && span.end() < text.length()
                && span.length() >= 2
                && span.length() <= FARTHEST
                && "([".indexOf(text.charAt(span.start() - 1)) >= 0
                && ")]".indexOf(text.charAt(span.end())) >= 0;
    }

    /// The first of the words before `at` whose first letters it is made of; `at` where there are none.
    private static int spelledOut(List<CaseWord> words, int at) {
        String acronym = words.get(at).key();
        int letter = acronym.length() - 1;
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
            String key = words.get(i).key();
            if (key.charAt(0) == acronym.charAt(letter)) {
                letter--;
                if (letter < 0) {
                    return i;
                }
            } else if (!LINKS.contains(key)) {
                return at;
            }
        }
        return at;
    }

    /// Loads model and lists when a text first needs them.
    private static final class Shipped {
        static final Truecaser TRUECASER = read();

        private static Truecaser read() {
            try (InputStream in = Truecaser.class.getResourceAsStream(MODEL)) {
                if (in == null) {
                    throw new IllegalStateException("the program's file lacks " + MODEL);
                }
                return new Truecaser(
                        CaseModel.read(new DataInputStream(new BufferedInputStream(new GZIPInputStream(in)))));
            } catch (IOException e) {
                throw new UncheckedIOException(MODEL, e);
            }
        }
    }
}
