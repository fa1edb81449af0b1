package org.attache.analyse.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// When an event took place that its own sentence does not date. It is never taken from the text around it
/// alone: the telling must be tied to a dated one by its parties and by words.
///
/// | rule | caught | missed |
/// | --- | --- | --- |
/// | `event.time.occasion` | "said at a meeting on Tuesday", the one told of that speaker | two meetings of one |
/// | `event.time.then` | "then met", after a dated act of the same person: that day or the next | "two days later" |
/// | `event.time.earlier` | "had earlier met", on a journey: that day or the two before | a longer journey |
/// | `event.time.together` | "attended a conference and met X" on Monday | a date in another article |
/// | `event.time.wave` | strikes of a state told beside its one dated strike of these days | a strike of last year |
/// | `event.time.since` | "protests since the coup", where the coup is dated: from then on | "since then" |
final class Scenes {
    private static final Set<String> AFTERWARDS = EventWords.of("afterwards");
    private static final Set<String> BEFOREHAND = EventWords.of("beforehand");
    private static final Set<String> AT = Set.of("at", "during", "in", "after", "following", "before");
    private static final int REACH = 3;
    private static final int JOURNEY_REACH = 8;
    private static final int JOURNEY = 2;

    private final Frames frames;
    private final Rules rules;

    Scenes(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// The drafts in order, dated from each other where one is tied to another.
    List<Draft> dated(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>(drafts);
        occasions(result);
        for (int i = 0; i < result.size(); i++) {
            Draft draft = result.get(i);
            if (isOpen(draft)) {
                int at = i;
                sequence(draft, result, at)
                        .or(() -> together(draft, result))
                        .or(() -> since(draft, result))
                        .or(() -> wave(draft, result))
                        .ifPresent(t -> result.set(at, with(draft, t)));
            }
        }
        return result;
    }

    private static boolean isOpen(Draft draft) {
        return draft.setting().timing().when() instanceof When.Unknown
                && draft.setting().timing().words().isEmpty()
                && (draft.modality() == Modality.OCCURRED || draft.modality() == Modality.ONGOING);
    }

    private static boolean isDated(Draft draft) {
        return draft.setting().timing().when().earliest().isPresent() && draft.modality() != Modality.DENIED;
    }

    private static Draft with(Draft draft, Timing timing) {
        return draft.withSetting(
                new Draft.Setting(draft.setting().place(), draft.setting().country(), timing));
    }

    /// Nouns for a meeting with a time of their own date the one undated meeting of somebody named beside them.
    private void occasions(List<Draft> drafts) {
        for (Sentence sentence : frames.reading().sentences()) {
            for (Token token : sentence.tokens()) {
                boolean meeting = token.upos().equals("NOUN")
                        && rules.nouns(token.lemma()).stream().anyMatch(r -> r.type() == EventType.MEETING)
                        && AT.contains(frames.clauses(sentence).preposition(token));
                if (!meeting) {
                    continue;
                }
                Timing timing = frames.times().of(sentence, token);
                if (timing.when().earliest().isEmpty() || isLater(timing)) {
                    continue;
                }
                Set<String> named = named(sentence);
                List<Integer> open = new ArrayList<>();
                boolean taken = false;
                for (int i = 0; i < drafts.size(); i++) {
                    Draft draft = drafts.get(i);
                    if (draft.type() == EventType.MEETING && shares(draft, named)) {
                        taken |= isDated(draft)
                                && draft.setting().timing().when().overlaps(timing.when());
                        if (isOpen(draft) && !has(draft, BEFOREHAND) && !has(draft, AFTERWARDS)) {
                            open.add(i);
                        }
                    }
                }
                if (!taken && open.size() == 1) {
                    Draft draft = drafts.get(open.getFirst());
                    drafts.set(open.getFirst(), with(draft, timing));
                }
            }
        }
    }

    private boolean isLater(Timing timing) {
        return frames.times()
                .published()
                .flatMap(p -> timing.when().earliest().map(e -> e.isAfter(p)))
                .orElse(false);
    }

    private Set<String> named(Sentence sentence) {
        Set<String> ids = new HashSet<>();
        frames.parties().mentions(sentence).forEach(m -> ids.add(m.entity().id()));
        return ids;
    }

    private static boolean shares(Draft draft, Set<String> ids) {
        return draft.roles().stream()
                .anyMatch(r -> r.party() instanceof Party.Known known
                        && r.name().equals("participant")
                        && ids.contains(known.entityId()));
    }

    private Optional<Timing> sequence(Draft draft, List<Draft> drafts, int index) {
        boolean after = has(draft, AFTERWARDS) || followsMeeting(draft);
        boolean before = has(draft, BEFOREHAND);
        if (after == before) {
            return Optional.empty();
        }
        List<Sentence> sentences = frames.reading().sentences();
        int at = sentences.indexOf(draft.sentence());
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft other = drafts.get(i);
            int distance = at - sentences.indexOf(other.sentence());
            if (i == index
                    || distance < 0
                    || distance > (before ? JOURNEY_REACH : REACH)
                    || !isDated(other)
                    || !other.isOccasion()
                    || !sharesActor(draft, other)
                    || clashes(draft, other)) {
                continue;
            }
            LocalDate first = other.setting().timing().when().earliest().orElseThrow();
            LocalDate last = other.setting().timing().when().latest().orElseThrow();
            if (last.isAfter(first.plusDays(JOURNEY))) {
                continue;
            }
            if (before) {
                return Optional.of(new Timing(When.days(first.minusDays(JOURNEY), last), Optional.of("earlier")));
            }
            LocalDate end = frames.times()
                    .published()
                    .filter(p -> p.isBefore(last.plusDays(1)) && !p.isBefore(first))
                    .orElse(last.plusDays(1));
            return Optional.of(new Timing(When.days(first, end), Optional.of("then")));
        }
        return Optional.empty();
    }

    /// "Following the meeting, X met Y".
    private boolean followsMeeting(Draft draft) {
        Sentence sentence = draft.sentence();
        return sentence.children(draft.trigger(), "obl").stream()
                .filter(o -> Set.of("following", "after")
                        .contains(frames.clauses(sentence).preposition(o)))
                .filter(o -> rules.nouns(o.lemma()).stream().anyMatch(r -> r.type() == EventType.MEETING))
                .anyMatch(o -> sentence.children(o, "det").stream().anyMatch(d -> rules.has("definite", d.lemma())));
    }

    private static boolean clashes(Draft a, Draft b) {
        return a.setting().country().isPresent()
                && b.setting().country().isPresent()
                && !a.setting().country().equals(b.setting().country());
    }

    private static boolean has(Draft draft, Set<String> adverbs) {
        return draft.sentence().children(draft.trigger()).stream()
                .anyMatch(
                        c -> c.isRelation("advmod") && adverbs.contains(c.text().toLowerCase(Locale.ROOT)));
    }

    private static Set<Party> actors(Draft draft) {
        Set<Party> actors = new HashSet<>();
        draft.roles().stream()
                .filter(r -> !r.name().equals("host") && !r.name().equals("occasion"))
                .map(EventClaim.Role::party)
                .filter(p -> p instanceof Party.Known)
                .forEach(actors::add);
        return actors;
    }

    private static boolean sharesActor(Draft a, Draft b) {
        Set<Party> both = actors(a);
        both.retainAll(actors(b));
        return !both.isEmpty();
    }

    private static Optional<Timing> together(Draft draft, List<Draft> drafts) {
        if (!draft.isOccasion() || has(draft, BEFOREHAND) || has(draft, AFTERWARDS)) {
            return Optional.empty();
        }
        for (Draft other : drafts) {
            if (other.equals(draft)
                    || !isDated(other)
                    || !other.isOccasion()
                    || other.modality() != Modality.OCCURRED
                    || clashes(draft, other)) {
                continue;
            }
            Set<Party> both = actors(draft);
            both.retainAll(actors(other));
            boolean coordinated = other.sentence().equals(draft.sentence())
                    && !both.isEmpty()
                    && other.type() != draft.type()
                    && areJoined(draft, other);
            boolean pair = both.size() > 1 && other.type() != draft.type();
            if (coordinated || pair) {
                return Optional.of(new Timing(other.setting().timing().when(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    private static boolean areJoined(Draft a, Draft b) {
        return (a.trigger().isRelation("conj")
                        && a.trigger().head() == b.trigger().index())
                || (b.trigger().isRelation("conj")
                        && b.trigger().head() == a.trigger().index());
    }

    /// Rule `event.time.wave`: a state that struck on one day of the days before the report, and on no other,
    /// struck then where a sentence close by tells of another strike of its. Misses, and gets wrong, a strike of
    /// long ago that is told without a date.
    private Optional<Timing> wave(Draft draft, List<Draft> drafts) {
        Optional<LocalDate> published = frames.times().published();
        if (draft.type() != EventType.CLASH || draft.modality() != Modality.OCCURRED || published.isEmpty()) {
            return Optional.empty();
        }
        List<Sentence> sentences = frames.reading().sentences();
        int at = sentences.indexOf(draft.sentence());
        Set<When> days = new HashSet<>();
        for (Draft other : drafts) {
            if (other.type() == EventType.CLASH && isDated(other) && sharesAttacker(draft, other)) {
                When when = other.setting().timing().when();
                boolean recent = when.latest()
                        .filter(d -> !d.isBefore(published.orElseThrow().minusDays(REACH)))
                        .isPresent();
                boolean close = Math.abs(at - sentences.indexOf(other.sentence())) <= JOURNEY_REACH;
                if (!recent || close) {
                    days.add(when);
                }
            }
        }
        return days.size() == 1
                ? days.stream()
                        .filter(d -> d.earliest().equals(d.latest()))
                        .filter(d -> d.earliest()
                                .filter(e -> !e.isBefore(published.orElseThrow().minusDays(REACH)))
                                .isPresent())
                        .map(d -> new Timing(d, Optional.empty()))
                        .findFirst()
                : Optional.empty();
    }

    private static boolean sharesAttacker(Draft a, Draft b) {
        return a.roles("actor").stream()
                .map(EventClaim.Role::party)
                .filter(p -> p instanceof Party.Known)
                .anyMatch(p -> b.roles("actor").stream().anyMatch(o -> o.party().equals(p)));
    }

    private Optional<Timing> since(Draft draft, List<Draft> drafts) {
        Optional<LocalDate> published = frames.times().published();
        Optional<String> event = sinceWhat(draft);
        if (published.isEmpty() || event.isEmpty()) {
            return Optional.empty();
        }
        for (Draft other : drafts) {
            boolean same = other.trigger().lemma().equals(event.orElseThrow())
                    || (other.type() == EventType.POWER_SEIZURE
                            && rules.nouns(event.orElseThrow()).stream()
                                    .anyMatch(r -> r.type() == EventType.POWER_SEIZURE));
            if (!other.equals(draft) && same && isDated(other) && !clashes(draft, other)) {
                LocalDate start = other.setting().timing().when().earliest().orElseThrow();
                if (start.isBefore(published.orElseThrow())) {
                    return Optional.of(new Timing(
                            When.days(start, published.orElseThrow()),
                            Optional.of("since the " + event.orElseThrow())));
                }
            }
        }
        return Optional.empty();
    }

    /// The noun for the event since which the draft's clause holds.
    private Optional<String> sinceWhat(Draft draft) {
        Sentence sentence = draft.sentence();
        Token at = draft.trigger();
        for (int i = 0; i < REACH; i++) {
            for (Token child : sentence.children(at)) {
                if (sentence.children(child).stream().anyMatch(c -> c.lemma().equals("since"))) {
                    if (child.upos().equals("NOUN")) {
                        return Optional.of(child.lemma());
                    }
                    Optional<Token> subject =
                            sentence.child(child, "nsubj:pass").or(() -> sentence.child(child, "nsubj"));
                    if (subject.isPresent() && subject.orElseThrow().upos().equals("NOUN")) {
                        return subject.map(Token::lemma);
                    }
                }
            }
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                break;
            }
            at = above.orElseThrow();
        }
        return Optional.empty();
    }
}
