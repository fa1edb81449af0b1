package org.attache.analyse.event;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// Whether an event took place, goes on, is ahead or left open: what its clause says, set right by its date and by
/// what its type makes of it (sanctions to be lifted are in force, troops that a state has deployed are there).
final class EventModality {
    private static final Set<String> ENDING = EventWords.of("ending");
    private static final Set<EventType> ENDED =
            EnumSet.of(EventType.VISIT, EventType.PROTEST, EventType.CLASH, EventType.EXERCISE, EventType.DEPLOYMENT);
    private static final Set<String> CALLING = EventWords.of("calling");

    private static final Set<String> LEAVING = EventWords.of("leaving");

    private static final Set<String> STAYING = EventWords.of("staying");

    private static final Set<String> PRESENT = Set.of(
            "deployment.keep", "deployment.there", "deployment.serve", "deployment.at-sea", "deployment.presence");

    private static final Pattern AWAITED = Pattern.compile(
            "^(on |in |for |early |late |later |sometime |by )*(next (week|month|year|spring|summer|autumn"
                    + "|fall|winter|(mon|tues|wednes|thurs|fri|satur|sun)day)|tomorrow|(this )?coming (days|weeks))");

    private static final int REACH = 4;

    private final Frames frames;
    private final Rules rules;
    private final SanctionForce force;
    private final Beginnings beginnings;

    EventModality(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.force = new SanctionForce(frames, rules);
        this.beginnings = new Beginnings(frames);
    }

    /// The modality of the event that the rule reads at the clause of `arguments`.
    Modality of(Rule rule, Arguments arguments, Timing timing) {
        Clause clause = arguments.clause();
        Modality modality = clause.modality();
        // where it is morning already, the day after publication may have begun: a past tense says so
        int zones = isTold(clause) ? 1 : 0;
        boolean ahead = frames.times()
                .published()
                .flatMap(p -> timing.when().earliest().map(e -> e.isAfter(p.plusDays(zones))))
                .orElse(false);
        if (ahead && (modality == Modality.OCCURRED || modality == Modality.ONGOING)) {
            return Modality.PLANNED;
        }
        if (modality == Modality.PLANNED && isStaying(rule, clause)) {
            return Modality.ONGOING;
        }
        if (modality == Modality.PLANNED && isSettled(rule, clause, timing)) {
            return Modality.OCCURRED;
        }
        if (modality == Modality.PLANNED && rule.type() == EventType.VOTE && isVoted(clause)) {
            return Modality.OCCURRED;
        }
        if (rule.id().equals("sanction.noun") && force.isToBeLifted(clause)) {
            return Modality.ONGOING;
        }
        if (rule.type() == EventType.SANCTION && modality == Modality.OCCURRED && SanctionForce.isLifted(clause)) {
            return Modality.DENIED;
        }
        if (rule.id().equals("visit.send") && modality == Modality.ONGOING) {
            // "is sending an envoy": who is on the way
            return Modality.PLANNED;
        }
        if (rule.id().equals("sanction.noun") && modality == Modality.OCCURRED && force.isStanding(arguments, timing)) {
            return Modality.ONGOING;
        }
        boolean open = modality == Modality.OCCURRED || modality == Modality.ONGOING;
        if (open && (isAwaited(timing) || isDeparting(rule, clause))) {
            return Modality.PLANNED;
        }
        if (modality == Modality.PLANNED && rule.type() == EventType.AGREEMENT && isAgreed(clause)) {
            return Modality.OCCURRED;
        }
        if (modality == Modality.OCCURRED && beginnings.isMarked(rule, clause)) {
            return Modality.ONGOING;
        }
        if (modality == Modality.OCCURRED && Beginnings.isBegun(arguments, timing)) {
            return Modality.ONGOING;
        }
        if (modality == Modality.PLANNED && ENDED.contains(rule.type()) && isEnding(clause)) {
            return Modality.ONGOING;
        }
        if (open && (isOnTheWay(rule, clause) || isTimetabled(rule, clause, timing) || isCalled(rule, clause))) {
            return Modality.PLANNED;
        }
        if (modality == Modality.OCCURRED
                && rule.id().equals("deployment.deploy")
                && (isHeld(clause) || isBased(clause, timing))) {
            return Modality.ONGOING;
        }
        if (modality == Modality.OCCURRED && isState(rule) && isPresent(arguments)) {
            return Modality.ONGOING;
        }
        if (modality == Modality.OCCURRED && isLasting(rule, clause)) {
            return Modality.ONGOING;
        }
        boolean past = timing.when()
                .latest()
                .filter(l -> frames.times().published().map(l::isBefore).orElse(true))
                .isPresent();
        if (modality == Modality.OCCURRED && !past && isUnderWay(rule, clause)) {
            return Modality.ONGOING;
        }
        return modality;
    }

    /// Whether the nearest verb at or above the trigger is in the past or the perfect.
    private boolean isTold(Clause clause) {
        Sentence sentence = clause.sentence();
        Token at = clause.predicate();
        for (int i = 0; i < REACH; i++) {
            if (at.isVerb()) {
                Token verb = at;
                return at.xpos().equals("VBD")
                        || (at.xpos().equals("VBN")
                                && sentence.children(verb).stream()
                                        .anyMatch(c ->
                                                c.isRelation("aux") && c.lemma().equals("have")));
            }
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return false;
            }
            at = above.orElseThrow();
        }
        return false;
    }

    /// "British soldiers based in Basra": they are there, where no time says that they were.
    private static boolean isBased(Clause clause, Timing timing) {
        Token verb = clause.predicate();
        return (verb.lemma().equals("base") || verb.lemma().equals("station"))
                && verb.relation().equals("acl")
                && verb.xpos().equals("VBN")
                && timing.when().latest().isEmpty();
    }

    /// "the troops in Lebanon will remain": they are there.
    private static boolean isStaying(Rule rule, Clause clause) {
        return (rule.id().equals("deployment.serve") || rule.id().equals("deployment.at-sea"))
                && STAYING.contains(clause.lemma())
                && clause.sentence().children(clause.predicate(), "aux").stream()
                        .anyMatch(a -> a.lemma().equals("will"));
    }

    /// "a visit next week", "talks tomorrow": ahead, whatever day it is told on.
    private static boolean isAwaited(Timing timing) {
        return timing.words()
                .map(w -> AWAITED.matcher(w.toLowerCase(Locale.ROOT)).find())
                .orElse(false);
    }

    /// "heads to Lima, where she is to meet the president", "travels to Bonn, where he will speak".
    private boolean isDeparting(Rule rule, Clause clause) {
        Token verb = clause.predicate();
        boolean present = rule.type() == EventType.VISIT
                && (verb.xpos().equals("VBZ") || verb.xpos().equals("VBP"));
        Sentence sentence = clause.sentence();
        return present
                && sentence.tokens().stream()
                        .filter(t -> t.index() > verb.index()
                                && t.isVerb()
                                && (t.isRelation("advcl") || t.isRelation("acl"))
                                && sentence.children(t, "advmod").stream()
                                        .anyMatch(w -> w.lemma().equals("where")))
                        .anyMatch(t -> frames.clauses(sentence).at(t).modality() == Modality.PLANNED);
    }

    /// "agreed to extend a truce": that was agreed.
    private static boolean isAgreed(Clause clause) {
        Sentence sentence = clause.sentence();
        Token noun = clause.predicate();
        Token verb = noun.isVerb() ? noun : sentence.head(noun).orElse(noun);
        return sentence.head(verb)
                .filter(h ->
                        !noun.isVerb() && verb.isRelation("xcomp") && h.lemma().equals("agree"))
                .filter(h -> h.xpos().equals("VBD") || h.xpos().equals("VBN"))
                .isPresent();
    }

    /// "voted to renew the mandate": the vote was held.
    private static boolean isVoted(Clause clause) {
        return clause.sentence()
                .head(clause.predicate())
                .filter(h -> clause.predicate().isRelation("xcomp")
                        || clause.predicate().isRelation("advcl"))
                .filter(h -> h.lemma().equals("vote")
                        || h.lemma().equals("decide")
                        || h.lemma().equals("agree"))
                .filter(h -> h.xpos().equals("VBD"))
                .isPresent();
    }

    /// Rule `event.modality.timetable`: "travels to Tokyo Wednesday for talks": the present tense with a day of its
    /// own, not before the report's, is a plan; so is the meeting that the journey is for.
    private boolean isTimetabled(Rule rule, Clause clause, Timing timing) {
        Token verb = clause.predicate();
        Sentence sentence = clause.sentence();
        boolean journey = rule.type() == EventType.VISIT || rule.type() == EventType.MEETING;
        if (!verb.isVerb() && frames.clauses(sentence).preposition(verb).equals("for")) {
            verb = sentence.head(verb)
                    .filter(h -> rules.verbs(h.lemma()).stream().anyMatch(r -> r.type() == EventType.VISIT))
                    .orElse(verb);
        }
        boolean present = (verb.xpos().equals("VBZ") || verb.xpos().equals("VBP"))
                && sentence.children(verb, "aux").isEmpty();
        boolean day = timing.when() instanceof When.Weekday
                || (timing.when().earliest().isPresent()
                        && timing.when().earliest().equals(timing.when().latest())
                        && timing.when().earliest().equals(frames.times().published()));
        return journey && present && day;
    }

    /// "called a strike and a protest": what somebody calls is ahead.
    private static boolean isCalled(Rule rule, Clause clause) {
        Token noun = clause.predicate();
        if (rule.id().equals("protest.strike") && noun.lemma().equals("call")) {
            return true;
        }
        boolean called = rule.type() == EventType.PROTEST || rule.type() == EventType.ELECTION;
        Sentence sentence = clause.sentence();
        Token object = noun.isRelation("conj") ? sentence.head(noun).orElse(noun) : noun;
        return called
                && !noun.isVerb()
                && object.isRelation("obj")
                && sentence.head(object)
                        .filter(h -> CALLING.contains(h.lemma())
                                && sentence.children(h, "compound:prt").isEmpty())
                        .isPresent();
    }

    /// Rule `event.modality.way`: "is on his way to Lima for talks with X", "left for talks in Lima": the talks are
    /// ahead.
    private boolean isOnTheWay(Rule rule, Clause clause) {
        Sentence sentence = clause.sentence();
        Token at = clause.predicate();
        boolean gathering = (rule.type() == EventType.MEETING || rule.type() == EventType.ATTENDANCE)
                && frames.clauses(sentence).preposition(at).equals("for");
        for (int i = 0; gathering && i < REACH; i++) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                return false;
            }
            at = above.orElseThrow();
            if (LEAVING.contains(at.lemma())) {
                return true;
            }
            if (at.lemma().equals("way")) {
                return sentence.child(at, "cop")
                        .filter(c -> c.xpos().equals("VBZ") || c.xpos().equals("VBP"))
                        .isPresent();
            }
        }
        return false;
    }

    /// Rule `event.modality.ending`: a visit, drill or protest that somebody is to wrap up is under way.
    private boolean isEnding(Clause clause) {
        Token trigger = clause.predicate();
        return !trigger.isVerb()
                && clause.sentence()
                        .head(trigger)
                        .filter(h -> trigger.isRelation("obj") && ENDING.contains(h.lemma()))
                        .isPresent();
    }

    /// "has 3,000 troops deployed in the region", "troops are stationed there": rule `event.modality.held`.
    private static boolean isHeld(Clause clause) {
        Sentence sentence = clause.sentence();
        Token verb = clause.predicate();
        if (!verb.xpos().equals("VBN")) {
            return false;
        }
        boolean having = sentence.children(verb, "aux").stream()
                .anyMatch(a -> a.lemma().equals("have")
                        && a.xpos().startsWith("VB")
                        && !a.xpos().equals("VBD")
                        && sentence.children(verb, "nsubj").stream().anyMatch(s -> s.index() > a.index()));
        boolean kept = verb.relation().equals("acl")
                && sentence.head(verb)
                        .flatMap(n -> n.isRelation("nmod") ? sentence.head(n) : Optional.of(n))
                        .filter(n -> n.isRelation("obj"))
                        .flatMap(sentence::head)
                        .filter(v -> v.lemma().equals("have") && !v.xpos().equals("VBD"))
                        .isPresent();
        boolean being = sentence.children(verb).stream()
                .anyMatch(a -> a.relation().equals("aux:pass")
                        && (a.xpos().equals("VBP") || a.xpos().equals("VBZ"))
                        && sentence.children(verb, "aux").stream()
                                .allMatch(b -> b.relation().equals("aux:pass")));
        // "have been stationed there since 1992", "have been deployed in the province"
        boolean since = sentence.children(verb).stream()
                        .anyMatch(a -> a.lemma().equals("have") && !a.xpos().equals("VBD"))
                && sentence.children(verb).stream().anyMatch(a -> a.relation().equals("aux:pass"))
                && !clause.obliques("in", "at", "along", "across").isEmpty();
        return having || kept || being || since;
    }

    /// "planned the 2002 coup": a noun with a past date of its own did take place; approved sanctions are
    /// imposed.
    private boolean isSettled(Rule rule, Clause clause, Timing timing) {
        Token trigger = clause.predicate();
        Sentence sentence = clause.sentence();
        Token carrier = sentence.head(trigger)
                .filter(h -> trigger.isRelation("nmod") && rules.has("bundle", h.lemma()))
                .orElse(trigger);
        Optional<Token> verb = sentence.head(carrier).filter(h -> carrier.isRelation("obj"));
        if (rule.id().equals("sanction.noun")
                && verb.filter(v -> v.lemma().equals("approve") || v.lemma().equals("authorize"))
                        .filter(v -> v.xpos().equals("VBD") || v.xpos().equals("VBN"))
                        .isPresent()) {
            return true;
        }
        boolean past = frames.times()
                .published()
                .flatMap(p -> timing.when().latest().map(l -> l.isBefore(p)))
                .orElse(false);
        return past
                && !trigger.isVerb()
                && frames.times()
                        .mention(sentence, trigger)
                        .filter(t -> t.quote().span().end() <= trigger.span().start())
                        .filter(t ->
                                sentence.subtreeSpan(trigger).contains(t.quote().span()))
                        .isPresent();
    }

    /// "is in Rome for a conference": rule `event.modality.presence`. A cooperation without a verb of its own
    /// goes on.
    private boolean isUnderWay(Rule rule, Clause clause) {
        Sentence sentence = clause.sentence();
        if (rule.id().equals("cooperation.noun")) {
            return frames.times()
                            .mention(sentence, clause.predicate())
                            .filter(t -> sentence.subtreeSpan(clause.predicate())
                                    .contains(t.quote().span()))
                            .isEmpty()
                    && !clause.predicate().isRelation("obj");
        }
        boolean going = rule.type() == EventType.ATTENDANCE
                || rule.id().equals("visit.trip")
                || rule.id().equals("visit.way");
        return going
                && sentence.child(clause.predicate(), "cop")
                        .or(() -> sentence.head(clause.predicate()).flatMap(h -> sentence.child(h, "cop")))
                        .filter(c -> c.xpos().equals("VBZ") || c.xpos().equals("VBP"))
                        .isPresent();
    }

    /// "battled insurgents for a third day": rule `event.modality.lasting`.
    private boolean isLasting(Rule rule, Clause clause) {
        return rule.type() == EventType.CLASH
                && clause.obliques("for").stream()
                        .anyMatch(t -> rules.has("spell", t.lemma())
                                && clause.sentence().children(t, "amod").stream()
                                        .anyMatch(a -> rules.has("ordinal", a.lemma())));
    }

    private static boolean isState(Rule rule) {
        return switch (rule.type()) {
            case COOPERATION, AID -> true;
            case DEPLOYMENT -> PRESENT.contains(rule.id());
            default -> false;
        };
    }

    private static boolean isPresent(Arguments arguments) {
        Token verb = arguments
                .support()
                .map(Clause::predicate)
                .orElse(arguments.clause().predicate());
        boolean perfect = arguments.clause().sentence().children(verb, "aux").stream()
                .anyMatch(a -> a.lemma().equals("have"));
        if (perfect && STAYING.contains(verb.lemma())) {
            // "have remained in Iraq": they are there
            return true;
        }
        return !perfect
                && (verb.xpos().equals("VBZ")
                        || verb.xpos().equals("VBP")
                        || verb.xpos().equals("VBG"));
    }
}
