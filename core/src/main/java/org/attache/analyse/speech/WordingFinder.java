package org.attache.analyse.speech;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Decides whether the words of an act are verbatim and which they are.
///
/// Rules, in this order. Words that lie nearly all between marks are direct, and the whole quotation is taken, over
/// sentences. One quoted stretch of three words or more inside reported speech makes the statement direct, and only
/// the quoted words are its text ("called it a “time-tested partner of our army”"); a name given ("described
/// as “old”") or a threat may be shorter. Shorter stretches leave the speech indirect: they quote a word, not a
/// thought.
final class WordingFinder {
    /// Share of an act's characters between marks from which it is direct speech. Chosen by eye.
    private static final double NEARLY_ALL = 0.7;
    /// Words of a quoted stretch inside reported speech from which it counts by itself.
    private static final int STRETCH = 3;

    /// Share of an act's words that a stretch of less than six words must make up.
    private static final double LEAST_SHARE = 0.2;

    private static final Set<String> BE = Set.of("is", "are", "was", "were", "been", "be", "being");

    private final Reading reading;
    private final SourceText text;
    private final Quotations quotations;
    private final Set<Quotation> used = new HashSet<>();

    WordingFinder(Reading reading, Quotations quotations) {
        this.reading = reading;
        this.text = reading.text();
        this.quotations = quotations;
    }

    /// The wording of an act; empty where nothing is left after marks and punctuation.
    Optional<Wording> find(Sentence sentence, SpeechAct act) {
        List<Span> content = act.content();
        List<Quotation> inside = content.stream()
                .flatMap(c -> quotations.in(c).stream())
                .distinct()
                .toList();
        int length = content.stream().mapToInt(Span::length).sum();
        int quoted = 0;
        for (Span c : content) {
            for (Quotation q : inside) {
                quoted += Math.max(
                        0,
                        Math.min(c.end(), q.outer().end())
                                - Math.max(c.start(), q.outer().start()));
            }
        }
        if (quoted >= NEARLY_ALL * length && !inside.isEmpty()) {
            return Optional.of(direct(sentence, inside));
        }
        Optional<Quotation> stretch =
                inside.stream().max(Comparator.comparingInt(q -> q.words().length()));
        if (stretch.isPresent() && stands(stretch.orElseThrow(), inside.size(), act)) {
            used.addAll(inside);
            return Optional.of(direct(sentence, List.of(stretch.orElseThrow())));
        }
        used.addAll(inside);
        List<Span> parts =
                content.stream().map(this::strip).filter(s -> s.length() > 1).toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Wording(false, parts, sentence.span()));
    }

    private boolean stands(Quotation quotation, int count, SpeechAct act) {
        int words = countWords(quotation.words());
        boolean predicate = count == 1 && followsBe(quotation);
        boolean naming = predicate
                || act.cue().construction() == Construction.DESCRIBE
                || (act.cue().construction() == Construction.VOW
                        && act.cue().words().getFirst().equals("threaten"));
        int all = act.content().stream().mapToInt(this::countWords).sum();
        boolean weighty = words >= 2 * STRETCH || words >= LEAST_SHARE * all;
        return naming || (weighty && (count == 1 ? words >= STRETCH : words >= 2 * STRETCH));
    }

    /// "it was “alarmed”", "had been successfully “sunk”": the quoted words are all that is said of the thing.
    private boolean followsBe(Quotation quotation) {
        int from = Math.max(0, quotation.outer().start() - 40);
        String before =
                text.content().substring(from, quotation.outer().start()).stripTrailing();
        String[] words = before.split("\\s+", -1);
        for (int i = words.length - 1; i >= Math.max(0, words.length - 2); i--) {
            String word = words[i].toLowerCase(Locale.ROOT);
            if (BE.contains(word)) {
                return true;
            }
            if (!word.endsWith("ly")) {
                return false;
            }
        }
        return false;
    }

    /// A statement out of quotations alone.
    Wording direct(Sentence sentence, List<Quotation> quotes) {
        used.addAll(quotes);
        List<Span> parts = quotes.stream().map(Quotation::words).toList();
        Span evidence = sentence.span();
        for (Quotation quote : quotes) {
            for (Sentence other : reading.sentences()) {
                if (other.span().overlaps(quote.words())) {
                    evidence = evidence.cover(other.span());
                }
            }
        }
        return new Wording(true, parts, evidence);
    }

    /// Whether the words of an act lie in quotations that another statement has taken.
    boolean isTaken(SpeechAct act) {
        List<Quotation> inside =
                act.content().stream().flatMap(c -> quotations.in(c).stream()).toList();
        return !inside.isEmpty()
                && inside.stream().allMatch(used::contains)
                && act.content().stream()
                        .allMatch(c -> inside.stream()
                                .anyMatch(q -> q.outer().start() <= c.start() + 1
                                        && q.outer().end() + 2 >= c.end()));
    }

    /// Whether a statement has already taken the quotation.
    boolean isUsed(Quotation quotation) {
        return used.contains(quotation);
    }

    int countWords(Span span) {
        return text.slice(span).strip().split("\\s+", -1).length;
    }

    private Span strip(Span span) {
        int start = span.start();
        int end = span.end();
        String content = text.content();
        while (start < end && isLoose(content.charAt(start))) {
            start++;
        }
        while (end > start && isLoose(content.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    private static boolean isLoose(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || ",;:.—–-".indexOf(c) >= 0;
    }
}
