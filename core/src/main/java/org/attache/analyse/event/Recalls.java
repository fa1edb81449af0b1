package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Places;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.LastWord;

/// What a later sentence adds to an event that an earlier one told: rule `event.recall`. "India has
/// test-fired a missile.
/// Monday's test was carried out at Chandipur." A definite noun for an event of the same type ("the attack",
/// "Monday's
/// test", "their meeting") gives the day and the place that the event lacks, where the article tells one such
/// event before it.
///
/// Missed: a recall by another kind of noun ("the violence"); wrong where "the attack" is one told before the
/// article.
final class Recalls {
    private static final int REACH = 10;
    private static final int NEAR = 4;
    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "their", "his", "her", "its");
    private static final Set<String> HITTING = EventWords.of("hurting");
    private static final Set<String> WITHIN =
            Set.of("in", "at", "near", "outside", "inside", "on", "off", "around", "from", "over", "along");

    private final Frames frames;
    private final Rules rules;

    Recalls(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// The drafts in order, completed.
    List<Draft> complete(List<Draft> drafts) {
        List<Draft> result =
                folded(folded(folded(drafts, this::isOfTheStruck), this::isOfTheVictims), this::isOfTheAttackers);
        result = folded(result, this::isOfTheForces);
        List<Sentence> sentences = frames.reading().sentences();
        for (int s = 1; s < sentences.size(); s++) {
            Sentence sentence = sentences.get(s);
            for (Token token : sentence.tokens()) {
                if (isFiring(sentence, token)) {
                    recall(result, sentences, s, token, EventType.WEAPONS_TEST);
                }
                if (token.upos().equals("NOUN") && !token.isRelation("compound")) {
                    List<Rule> found = rules.nouns(token.lemma());
                    if (!found.isEmpty() && isDefinite(sentence, token)) {
                        recall(result, sentences, s, token, found.getFirst().type());
                    }
                }
            }
        }
        return result;
    }

    /// Rule `event.recall.victims`: "Rebels killed 13 soldiers. … The soldiers were killed Sunday near the
    /// border": the second sentence adds the day and the place to the first.
    private boolean isOfTheStruck(Draft earlier, Draft later) {
        return definiteVictim(later)
                .filter(victim -> frames.clauses(earlier.sentence()).at(earlier.trigger()).objects().stream()
                        .anyMatch(t -> t.lemma().equals(victim)))
                .isPresent();
    }

    private boolean isOfTheVictims(Draft earlier, Draft later) {
        return definiteVictim(later)
                .filter(victim -> earlier.sentence().tokens().stream()
                        .anyMatch(t -> t.lemma().equals(victim)))
                .isPresent();
    }

    /// Rule `event.recall.actor`: "Gunmen killed seven people. … The gunmen opened fire near the border": the
    /// second sentence tells the same attack, where no other by such attackers stands between.
    private boolean isOfTheAttackers(Draft earlier, Draft later) {
        Optional<String> actor = definiteActor(later);
        return actor.isPresent()
                && lastWord(earlier).equals(actor)
                && earlier.setting()
                        .timing()
                        .when()
                        .overlaps(later.setting().timing().when());
    }

    /// Rule `event.recall.forces`: "Chile sent 200 soldiers to Haiti. … The troops arrived in Port-au-Prince
    /// on Friday".
    private boolean isOfTheForces(Draft earlier, Draft later) {
        boolean moved = later.type() == EventType.DEPLOYMENT || later.type() == EventType.WITHDRAWAL;
        return moved
                && later.roles("actor").isEmpty()
                && !earlier.roles("actor").isEmpty()
                && later.sentence().tokens().stream()
                        .anyMatch(t -> rules.has("troops", t.lemma())
                                && t.head() == later.trigger().index()
                                && later.sentence().children(t, "det").stream()
                                        .anyMatch(d -> DEFINITE.contains(d.lemma())))
                && earlier.modality() == later.modality();
    }

    /// Draws each event into the last one close before it, of its type, that it tells again.
    private List<Draft> folded(List<Draft> drafts, BiPredicate<Draft, Draft> again) {
        List<Sentence> sentences = frames.reading().sentences();
        List<Draft> result = new ArrayList<>();
        for (Draft draft : drafts) {
            int same = result.size() - 1;
            while (same >= 0 && !(isNear(sentences, result.get(same), draft) && again.test(result.get(same), draft))) {
                same--;
            }
            if (same < 0) {
                result.add(draft);
            } else {
                result.set(same, with(result.get(same), draft));
            }
        }
        return result;
    }

    private static boolean isNear(List<Sentence> sentences, Draft earlier, Draft later) {
        int distance = sentences.indexOf(later.sentence()) - sentences.indexOf(earlier.sentence());
        return earlier.type() == later.type() && distance > 0 && distance <= NEAR;
    }

    /// The noun for who fights, where the text speaks of them as known ("the gunmen") and names them nowhere.
    private Optional<String> definiteActor(Draft draft) {
        Optional<String> word = lastWord(draft);
        return word.filter(w -> {
            for (Token token : draft.sentence().tokens()) {
                if (token.text().equalsIgnoreCase(w)
                        && draft.sentence().children(token, "det").stream()
                                .anyMatch(d -> d.lemma().equals("the"))) {
                    return true;
                }
            }
            return false;
        });
    }

    private static Optional<String> lastWord(Draft draft) {
        List<EventClaim.Role> actors = draft.roles("actor");
        boolean fought = draft.type() == EventType.CLASH && actors.size() == 1;
        return fought && actors.getFirst().party() instanceof Party.Described described
                ? Optional.of(LastWord.inLowerCase(described.name()))
                : Optional.empty();
    }

    private Optional<String> definiteVictim(Draft draft) {
        if (draft.type() != EventType.CLASH || !draft.roles("actor").isEmpty()) {
            return Optional.empty();
        }
        Sentence sentence = draft.sentence();
        return sentence.tokens().stream()
                .filter(t -> t.isVerb() && HITTING.contains(t.lemma()))
                .map(t -> frames.clauses(sentence).at(t))
                .filter(c -> c.subjects().isEmpty())
                .flatMap(c -> c.objects().stream())
                .filter(o -> sentence.children(o, "det").stream()
                        .anyMatch(d -> d.lemma().equals("the")
                                || d.lemma().equals("these")
                                || d.lemma().equals("those")))
                .map(Token::lemma)
                .findFirst();
    }

    private Draft with(Draft draft, Draft more) {
        Draft.Setting setting = draft.setting();
        Draft.Setting other = more.setting();
        boolean open = setting.timing().when() instanceof When.Unknown;
        boolean placed = setting.place().isEmpty() && other.place().isPresent();
        return draft.withSetting(new Draft.Setting(
                setting.place().or(other::place),
                placed
                        ? other.country().or(setting::country)
                        : setting.country().or(other::country),
                open ? other.timing() : setting.timing()));
    }

    /// "The missile was launched on Saturday from the coast": the test told before, without who made it.
    private boolean isFiring(Sentence sentence, Token verb) {
        if (!verb.isVerb() || rules.verbs(verb.lemma()).stream().noneMatch(r -> r.type() == EventType.WEAPONS_TEST)) {
            return false;
        }
        Clause clause = frames.clauses(sentence).at(verb);
        return clause.voice() == Clause.Voice.PASSIVE
                && clause.subjects().isEmpty()
                && clause.objects().stream()
                        .anyMatch(o -> rules.has("projectile", o.lemma())
                                && sentence.children(o, "det").stream().anyMatch(d -> DEFINITE.contains(d.lemma())));
    }

    private boolean isDefinite(Sentence sentence, Token noun) {
        boolean definite = sentence.children(noun).stream().anyMatch(c -> DEFINITE.contains(c.lemma()));
        boolean day = sentence.children(noun, "nmod:poss").stream()
                .anyMatch(p -> frames.times().dates(sentence).stream()
                        .anyMatch(t -> t.quote().span().overlaps(p.span())));
        return definite || day;
    }

    private void recall(List<Draft> drafts, List<Sentence> sentences, int at, Token noun, EventType type) {
        Sentence sentence = sentences.get(at);
        Optional<TimeMention> time = frames.times().close(sentence, noun);
        Optional<Places.Spot> spot = frames.places()
                .of(sentence, noun, WITHIN)
                .or(() -> frames.places().before(sentence, noun));
        if (time.isEmpty() && spot.isEmpty()) {
            return;
        }
        int only = -1;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            int distance = at - sentences.indexOf(draft.sentence());
            if (draft.type() != type || draft.modality() == Modality.DENIED) {
                continue;
            }
            if (distance == 0) {
                return;
            }
            if (distance > 0 && distance <= REACH) {
                if (only >= 0) {
                    return;
                }
                only = i;
            }
        }
        if (only >= 0) {
            drafts.set(only, with(drafts.get(only), time, spot));
        }
    }

    private Draft with(Draft draft, Optional<TimeMention> time, Optional<Places.Spot> spot) {
        Draft.Setting setting = draft.setting();
        boolean open = setting.timing().when() instanceof When.Unknown
                && setting.timing().words().isEmpty();
        Timing timing = open && time.isPresent()
                ? new Timing(
                        time.orElseThrow().when(),
                        Optional.of(time.orElseThrow().quote().words()))
                : setting.timing();
        // a country that the telling itself does not name was guessed
        boolean told = frames.parties().mentions(draft.sentence()).stream()
                .anyMatch(m -> m.entity().country().equals(setting.country()));
        boolean elsewhere = told
                && setting.country().isPresent()
                && spot.flatMap(Places.Spot::country)
                        .filter(c -> !setting.country().orElseThrow().equals(c))
                        .isPresent();
        Optional<String> place =
                setting.place().isPresent() || elsewhere ? setting.place() : spot.flatMap(Places.Spot::place);
        Optional<String> heard = spot.flatMap(Places.Spot::country);
        Optional<String> country =
                setting.country().isPresent() && (told || heard.isEmpty()) ? setting.country() : heard;
        return draft.withSetting(new Draft.Setting(place, country, timing));
    }
}
