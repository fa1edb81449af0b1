package org.attache.analyse.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Places;
import org.attache.analyse.clause.Times;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.LastWord;

/// An event told twice: once in short, mostly at the head of a report, then with its day and place. The second
/// telling gives what the first one lacks; both stay.
///
/// | rule | caught | missed |
/// | --- | --- | --- |
/// | `event.again.echo` | "have tested a missile. … the missile was launched Saturday" | another kind of word |
/// | `event.again.draft` | "has visited a factory. … Kim visited it Sunday" | without a party in common |
/// | `event.again.scene` | "Marines were killed by bombs" after fighting elsewhere | two lands told in turn |
/// | `event.again.own` | "attackers followed up the blast", which was told before | |
final class Retellings {
    private static final int NEAR = 4;
    private static final int BACK = 2;
    private static final int CLOSE = 10;
    private static final int LONGEST = 7;

    private final Frames frames;
    private final Rules rules;
    private final Settings settings;
    private final List<Sentence> sentences;

    Retellings(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.settings = new Settings(frames);
        this.sentences = frames.reading().sentences();
    }

    /// The drafts in order, completed from their second tellings.
    List<Draft> complete(List<Draft> drafts) {
        List<Draft> result = new ArrayList<>(drafts);
        for (int i = 0; i < result.size(); i++) {
            Draft draft = result.get(i);
            if (draft.modality() == Modality.OCCURRED
                    && lacks(draft)
                    && !draft.trigger().xpos().equals("VB")) {
                Draft filled = own(draft, result);
                filled = echoed(filled, result);
                result.set(i, scened(again(filled, result), result));
            }
        }
        return result;
    }

    private static boolean isOpen(Draft draft) {
        return draft.setting().timing().when() instanceof When.Unknown
                && draft.setting().timing().words().isEmpty();
    }

    private static boolean lacks(Draft draft) {
        return isOpen(draft) || (draft.setting().place().isEmpty() && isPlaced(draft.type()));
    }

    private static boolean isPlaced(EventType type) {
        return type != EventType.SANCTION && type != EventType.AID && type != EventType.COOPERATION;
    }

    private int at(Draft draft) {
        return sentences.indexOf(draft.sentence());
    }

    /// Rule `event.again.own`.
    private Draft own(Draft draft, List<Draft> drafts) {
        if (!draft.trigger().isVerb()) {
            return draft;
        }
        boolean recalls = draft.sentence().tokens().stream()
                .anyMatch(t -> t.index() < draft.trigger().index() + CLOSE
                        && !isApart(draft.sentence(), t, draft.trigger())
                        && !t.isRelation("compound")
                        && !t.isRelation("nsubj")
                        && isTypeNoun(t, draft.type())
                        && isDefinite(draft.sentence(), t)
                        && frames.clauses(draft.sentence()).at(t).subjects().isEmpty());
        if (!recalls) {
            return draft;
        }
        for (int i = drafts.size() - 1; i >= 0; i--) {
            Draft other = drafts.get(i);
            int distance = at(draft) - at(other);
            if (other.type() == draft.type() && distance > 0) {
                return distance <= 2 && other.modality() == Modality.OCCURRED ? filled(draft, other.setting()) : draft;
            }
        }
        return draft;
    }

    /// "the assault came a day after jets bombed the camp", "the strike hit, and the army left": something stands
    /// between the two that parts them.
    private boolean isApart(Sentence sentence, Token noun, Token verb) {
        int from = Math.min(noun.index(), verb.index());
        int to = Math.max(noun.index(), verb.index());
        for (int i = from + 1; i < to; i++) {
            String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
            if (rules.has("parting", word)) {
                return true;
            }
        }
        return false;
    }

    private boolean isTypeNoun(Token token, EventType type) {
        return token.upos().equals("NOUN")
                && rules.nouns(token.lemma()).stream().anyMatch(r -> r.type() == type);
    }

    private boolean isDefinite(Sentence sentence, Token noun) {
        return sentence.children(noun).stream()
                .anyMatch(c -> c.index() < noun.index() && rules.has("definite", c.lemma()));
    }

    /// Rule `event.again.echo`.
    private Draft echoed(Draft draft, List<Draft> drafts) {
        Draft result = draft;
        int start = at(draft);
        for (int s = start + 1; s < sentences.size() && s <= start + NEAR && lacks(result); s++) {
            int here = s;
            boolean others = drafts.stream()
                    .anyMatch(o -> o.type() == draft.type()
                            && at(o) >= start - BACK
                            && at(o) != start
                            && at(o) <= here
                            && !fits(draft, o));
            if (others) {
                return result;
            }
            Sentence sentence = sentences.get(s);
            for (Token token : sentence.tokens()) {
                if (isEcho(draft, sentence, token)) {
                    Draft.Setting more = told(draft.type(), sentence, token);
                    boolean same = isOpen(result) || isOnly(draft, drafts);
                    result = same ? filled(result, more) : result;
                }
            }
        }
        return result;
    }

    private boolean isTime(Sentence sentence, Token token) {
        return frames.times().dates(sentence).stream()
                .anyMatch(t -> t.quote().span().overlaps(token.span()));
    }

    private static boolean isOnly(Draft draft, List<Draft> drafts) {
        return drafts.stream().filter(d -> d.type() == draft.type()).count() == 1;
    }

    private boolean isEcho(Draft draft, Sentence sentence, Token token) {
        if (token.isRelation("compound")) {
            return false;
        }
        boolean noun = isTypeNoun(token, draft.type()) && isDefinite(sentence, token);
        boolean verb = token.isVerb()
                && rules.verbs(token.lemma()).stream().anyMatch(r -> r.type() == draft.type())
                && !Times.isPastPerfect(sentence, token);
        boolean another = noun
                && sentence.children(token, "nmod").stream()
                        .anyMatch(
                                n -> rules.has("own", frames.clauses(sentence).preposition(n)) && !isTime(sentence, n));
        if ((!noun && !verb) || another) {
            return false;
        }
        Clause clause = frames.clauses(sentence).at(token);
        if (clause.modality() != Modality.OCCURRED) {
            return false;
        }
        List<Token> parties = new ArrayList<>(clause.subjects());
        parties.addAll(clause.objects());
        Set<String> mine = marks(draft);
        boolean strange = parties.stream()
                .flatMap(p -> frames.parties().of(sentence, p).stream())
                .filter(p -> p instanceof Party.Known)
                .anyMatch(p -> marks(p).stream().noneMatch(mine::contains));
        if (strange) {
            return false;
        }
        return noun
                || parties.stream()
                        .anyMatch(p -> isDefinite(sentence, p)
                                && draft.sentence().tokens().stream()
                                        .anyMatch(t -> t.upos().equals("NOUN")
                                                && t.lemma().equals(p.lemma())));
    }

    private Draft.Setting told(EventType type, Sentence sentence, Token token) {
        Timing timing = frames.times()
                .close(sentence, token)
                .or(() -> frames.times().farther().of(sentence, token))
                .filter(t -> t.kind() == TimeMention.Kind.DATE && isShort(t.when()) && !isLater(t.when()))
                .map(t -> new Timing(t.when(), Optional.of(t.quote().words())))
                .orElse(Timing.UNKNOWN);
        Optional<Places.Spot> spot = frames.places()
                .of(sentence, token, rules.words("within"))
                .or(() -> frames.places().before(sentence, token));
        if (spot.isEmpty() && type == EventType.CLASH) {
            // "the attack targeted a convoy carrying engineers in Nimroz province"
            Token verb = token.isVerb() ? token : sentence.head(token).orElse(token);
            spot = verb.isVerb() ? frames.places().farther().only(sentence, verb) : spot;
        }
        if (spot.isEmpty() && type == EventType.WEAPONS_TEST) {
            spot = settings.unlisted(sentence, token);
        }
        return new Draft.Setting(spot.flatMap(Places.Spot::place), spot.flatMap(Places.Spot::country), timing);
    }

    /// A week at most, or a weekday: what is told twice happened on a day, not in a year.
    private static boolean isShort(When when) {
        return when instanceof When.Weekday
                || when.earliest()
                        .flatMap(e -> when.latest().map(l -> !l.isAfter(e.plusDays(LONGEST))))
                        .orElse(false);
    }

    private boolean isLater(When when) {
        Optional<LocalDate> published = frames.times().published();
        return published.isPresent()
                && when.earliest()
                        .filter(e -> e.isAfter(published.orElseThrow()))
                        .isPresent();
    }

    /// Rule `event.again.scene`: "U.S.-led troops killed 50 rebels along the Syrian border. … six U.S. Marines were
    /// killed by bombs": soldiers who are attacked abroad are where the fighting told right before is, not at home.
    private Draft scened(Draft draft, List<Draft> drafts) {
        Draft.Setting mine = draft.setting();
        boolean soldiers = draft.type() == EventType.CLASH
                && mine.place().isEmpty()
                && draft.roles("actor").isEmpty()
                && draft.roles("opponent").stream()
                        .anyMatch(r -> rules.has(
                                        "troops", LastWord.inLowerCase(r.party().name()))
                                || rules.has(
                                        "troops",
                                        singular(LastWord.inLowerCase(r.party().name()))));
        if (!soldiers) {
            return draft;
        }
        return drafts.stream()
                .filter(o -> o.type() == EventType.CLASH
                        && at(draft) - at(o) == 1
                        && o.modality() == Modality.OCCURRED
                        && o.setting().country().isPresent())
                .reduce((a, b) -> b)
                .map(o -> draft.withSetting(
                        new Draft.Setting(mine.place(), o.setting().country(), mine.timing())))
                .orElse(draft);
    }

    private static String singular(String noun) {
        return noun.endsWith("s") ? noun.substring(0, noun.length() - 1) : noun;
    }

    /// Rule `event.again.draft`.
    private Draft again(Draft draft, List<Draft> drafts) {
        Draft result = draft;
        for (Draft other : drafts) {
            int distance = at(other) - at(draft);
            if (distance > 0
                    && distance <= NEAR
                    && other.type() == draft.type()
                    && other.modality() == draft.modality()
                    && lacks(result)
                    && isHead(draft)
                    && fits(draft, other)
                    && isSameVisitor(draft, other)) {
                result = filled(result, other.setting());
            }
        }
        return result;
    }

    /// Whoever else visited the same state did not do so at the same place.
    private boolean isSameVisitor(Draft draft, Draft other) {
        List<EventClaim.Role> visitors = draft.roles("visitor");
        return visitors.isEmpty()
                || visitors.stream()
                        .anyMatch(mine -> other.roles("visitor").stream()
                                .anyMatch(theirs ->
                                        marks(mine.party()).stream().anyMatch(marks(theirs.party())::contains)));
    }

    /// A telling in the perfect, as reports begin: "has visited a factory".
    private static boolean isHead(Draft draft) {
        Sentence sentence = draft.sentence();
        Token verb = draft.trigger().isVerb()
                ? draft.trigger()
                : sentence.head(draft.trigger()).filter(Token::isVerb).orElse(draft.trigger());
        return sentence.children(verb, "aux").stream()
                .anyMatch(a -> a.lemma().equals("have")
                        && (a.xpos().equals("VBZ") || a.xpos().equals("VBP")));
    }

    /// Whether two drafts of a type can be one event: a party or its state in common, none against it.
    private boolean fits(Draft a, Draft b) {
        Set<String> left = marks(a);
        Set<String> right = marks(b);
        Set<String> both = new HashSet<>(left);
        both.retainAll(right);
        boolean strange = b.roles().stream().anyMatch(r -> isStrange(r, left))
                && a.roles().stream().anyMatch(r -> isStrange(r, right));
        return !both.isEmpty() && !strange;
    }

    private boolean isStrange(EventClaim.Role role, Set<String> marks) {
        return role.party() instanceof Party.Known
                && marks(role.party()).stream().noneMatch(marks::contains);
    }

    private Set<String> marks(Draft draft) {
        Set<String> marks = new HashSet<>();
        draft.roles().forEach(r -> marks.addAll(marks(r.party())));
        return marks;
    }

    /// What a party is known by: itself, and its state.
    private Set<String> marks(Party party) {
        Set<String> marks = new HashSet<>();
        marks.add(party.name());
        frames.parties().entity(party).flatMap(Entity::country).ifPresent(marks::add);
        return marks;
    }

    private static Draft filled(Draft draft, Draft.Setting more) {
        Draft.Setting mine = draft.setting();
        boolean elsewhere = mine.country().isPresent()
                && more.country().isPresent()
                && !mine.country().equals(more.country());
        Timing timing = isOpen(draft) && !elsewhere ? more.timing() : mine.timing();
        Optional<String> place =
                isPlaced(draft.type()) && !elsewhere ? mine.place().or(more::place) : mine.place();
        Optional<String> country =
                mine.place().isPresent() ? mine.country() : mine.country().or(more::country);
        return draft.withSetting(new Draft.Setting(place, country, timing));
    }
}
