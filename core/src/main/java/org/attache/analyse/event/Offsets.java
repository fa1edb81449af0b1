package org.attache.analyse.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.number.NumberWords;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Span;

/// The day of an event that is told by its distance from another. The bounds are those that the words allow.
///
/// | rule | caught | missed |
/// | --- | --- | --- |
/// | `event.time.offset` | "came a day after jets bombed the camp" | from what no sentence before dates |
final class Offsets {
    private static final int REACH = 6;
    private static final int WEEK = 7;
    private static final int WEEKS = 28;
    private static final Set<String> COMING = EventWords.of("coming");

    private final Frames frames;
    private final Rules rules;
    private final List<Sentence> sentences;

    Offsets(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.sentences = frames.reading().sentences();
    }

    /// The drafts in order, dated where they can be.
    List<Draft> dated(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>(drafts);
        for (int i = 0; i < result.size(); i++) {
            Draft draft = result.get(i);
            boolean open = draft.setting().timing().when() instanceof When.Unknown
                    && draft.setting().timing().words().isEmpty()
                    && draft.modality() != Modality.DENIED;
            if (open) {
                int at = i;
                offset(draft, result)
                        .ifPresent(t -> result.set(
                                at,
                                draft.withSetting(new Draft.Setting(
                                        draft.setting().place(), draft.setting().country(), t))));
            }
        }
        return result;
    }

    private int at(Draft draft) {
        return sentences.indexOf(draft.sentence());
    }

    private static String word(Sentence sentence, int index) {
        return index < 0 ? "" : sentence.token(index).text().toLowerCase(Locale.ROOT);
    }

    /// Rule `event.time.offset`.
    private Optional<Timing> offset(Draft draft, List<Draft> drafts) {
        Sentence sentence = draft.sentence();
        for (int i = 2; i < draft.trigger().index(); i++) {
            String link = word(sentence, i);
            boolean after = link.equals("after");
            if (!after && !link.equals("before")) {
                continue;
            }
            String unit = word(sentence, i - 1);
            Optional<Token> verb = sentence.tokens().stream()
                    .filter(Token::isVerb)
                    .findFirst()
                    .filter(v -> COMING.contains(v.lemma()));
            if (verb.isEmpty() || verb.orElseThrow().index() > i || isParted(sentence, i, draft.trigger())) {
                continue;
            }
            int number = number(word(sentence, i - 2));
            Optional<When> anchor = anchor(draft, sentence, verb.orElseThrow(), drafts);
            String words = frames.reading()
                    .text()
                    .slice(new Span(
                            sentence.token(number > 0 ? i - 2 : i - 1).span().start(),
                            sentence.token(i).span().end()));
            return anchor.flatMap(a -> shifted(a, unit, number, after)).map(w -> new Timing(w, Optional.of(words)));
        }
        return Optional.empty();
    }

    private static int number(String word) {
        return word.equals("a") ? 1 : NumberWords.small(word);
    }

    /// Whether a second clause stands between the link and the event's word.
    private static boolean isParted(Sentence sentence, int link, Token trigger) {
        int verbs = 0;
        for (int i = link + 1; i < trigger.index(); i++) {
            Token token = sentence.token(i);
            boolean finite = token.xpos().equals("VBD")
                    || token.xpos().equals("VBZ")
                    || token.xpos().equals("VBP");
            if (finite && !token.upos().equals("AUX")) {
                verbs++;
            }
        }
        return verbs > 1;
    }

    /// When the subject of "came" took place: the event of its kind told last, for "it" whatever was told last.
    private Optional<When> anchor(Draft draft, Sentence sentence, Token verb, List<Draft> drafts) {
        Optional<Token> subject = sentence.child(verb, "nsubj");
        if (subject.isEmpty()) {
            return Optional.empty();
        }
        Token noun = subject.orElseThrow();
        boolean pronoun = noun.upos().equals("PRON");
        List<EventType> types =
                rules.nouns(noun.lemma()).stream().map(Rule::type).toList();
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft other = drafts.get(i);
            int distance = at(draft) - at(other);
            boolean kind = pronoun ? distance <= 2 : types.contains(other.type());
            boolean told = other.modality() != Modality.DENIED
                    && !(other.setting().timing().when() instanceof When.Unknown);
            if (distance > 0 && distance <= REACH && kind && told) {
                return Optional.of(other.setting().timing().when());
            }
        }
        return Optional.empty();
    }

    private static Optional<When> shifted(When anchor, String unit, int number, boolean after) {
        if (anchor instanceof When.Weekday day) {
            int days = after ? -number : number;
            return number > 0 && (unit.equals("day") || unit.equals("days"))
                    ? Optional.of(new When.Weekday(day.day().plus(days)))
                    : Optional.empty();
        }
        Optional<LocalDate> first = anchor.earliest();
        if (first.isEmpty() || !anchor.earliest().equals(anchor.latest())) {
            return Optional.empty();
        }
        LocalDate day = first.orElseThrow();
        int[] range = range(unit, number);
        if (range.length == 0) {
            return Optional.empty();
        }
        return Optional.of(
                after
                        ? When.days(day.minusDays(range[1]), day.minusDays(range[0]))
                        : When.days(day.plusDays(range[0]), day.plusDays(range[1])));
    }

    /// The least and the most days that the words allow; empty for other words.
    private static int[] range(String unit, int number) {
        return switch (unit) {
            case "minutes", "minute" -> new int[] {0, 0};
            case "hours", "hour" -> new int[] {0, 1};
            case "day" -> new int[] {1, 1};
            case "days" -> number > 0 ? new int[] {number, number} : new int[] {1, WEEK};
            case "week" -> new int[] {WEEK - 1, WEEK + 1};
            case "weeks" -> number > 0 ? new int[] {number * WEEK - 2, number * WEEK + 2} : new int[] {WEEK, WEEKS};
            default -> new int[0];
        };
    }
}
