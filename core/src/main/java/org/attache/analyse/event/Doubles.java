package org.attache.analyse.event;

import java.util.List;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventType;

/// Drafts of one sentence that tell one thing twice.
///
/// - `event.double.vote`: "voted on a resolution to expel the envoy" is one vote, on the resolution;
/// - `event.double.raid`: "broke up the camp in a raid", `event.double.purpose`: "marched to protest" are one each;
/// - `event.double.exercise`: forces that take part in an exercise hold it; a person attends it.
final class Doubles {
    private final Parties parties;

    Doubles(Parties parties) {
        this.parties = parties;
    }

    /// The drafts without what others tell already.
    List<Draft> without(List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> drafts.stream()
                        .noneMatch(o -> isVote(o, d)
                                || isExercise(o, d)
                                || isRaid(o, d)
                                || isPurpose(o, d)
                                || isSeated(o, d)
                                || isAgreedUpon(o, d)
                                || isToll(o, d)))
                .toList();
    }

    /// "broke up the camp in a raid": one act.
    private static boolean isRaid(Draft first, Draft second) {
        return first.type() == EventType.REPRESSION
                && second.type() == EventType.CLASH
                && !second.trigger().isVerb()
                && second.trigger().isRelation("obl")
                && second.trigger().head() == first.trigger().index();
    }

    /// "marched to protest against the tax", "held a march to protest": one act.
    private static boolean isPurpose(Draft first, Draft second) {
        boolean purpose = second.trigger().isVerb()
                && (second.trigger().isRelation("advcl")
                        || second.trigger().isRelation("xcomp")
                        || second.trigger().isRelation("acl"));
        boolean staged = first.trigger().isRelation("obj")
                && second.trigger().head() == first.trigger().head();
        return first.type() == second.type()
                && purpose
                && (second.trigger().head() == first.trigger().index() || staged)
                && first.type() == EventType.PROTEST;
    }

    /// "The meeting was chaired by X and attended by Y": one meeting.
    private static boolean isSeated(Draft meeting, Draft attendance) {
        return meeting.rule().equals("meeting.talks")
                && meeting.roles().size() > 1
                && attendance.rule().equals("attendance.attend")
                && attendance.trigger().xpos().equals("VBN")
                && attendance.roles("occasion").stream()
                        .anyMatch(
                                r -> r.party().name().endsWith(meeting.trigger().text()))
                && attendance.roles("participant").stream()
                        .allMatch(p ->
                                meeting.roles().stream().anyMatch(r -> r.party().equals(p.party())));
    }

    /// "…, killing four and wounding others": the second hangs on the first.
    private static boolean isResult(Draft first, Draft second) {
        Token verb = second.trigger().isRelation("conj")
                ? second.sentence().head(second.trigger()).orElse(second.trigger())
                : second.trigger();
        return verb.isRelation("advcl") && verb.head() == first.trigger().index();
    }

    /// "The truce was agreed upon by the two": one accord.
    private static boolean isAgreedUpon(Draft agreed, Draft accord) {
        return agreed.rule().equals("agreement.agree")
                && accord.rule().equals("agreement.accord")
                && accord.trigger().head() == agreed.trigger().index()
                && accord.trigger().relation().equals("nsubj:pass");
    }

    /// "rammed a truck into a checkpoint, killing six soldiers": one attack.
    static boolean isToll(Draft first, Draft second) {
        return first.type() == EventType.CLASH
                && second.type() == EventType.CLASH
                && !first.roles("opponent").isEmpty()
                && !first.roles("actor").isEmpty()
                && second.trigger().xpos().equals("VBG")
                && second.trigger().index() > first.trigger().index()
                && first.sentence().equals(second.sentence())
                && isResult(first, second)
                && (second.rule().equals("clash.slain") || second.rule().equals("clash.kill"));
    }

    private static boolean isVote(Draft first, Draft second) {
        return second.rule().equals("vote.to")
                && first.rule().equals("vote.adopt")
                && first.trigger().index() == second.trigger().index();
    }

    private boolean isExercise(Draft exercise, Draft attendance) {
        return exercise.type() == EventType.EXERCISE
                && attendance.type() == EventType.ATTENDANCE
                && attendance.roles("occasion").stream()
                        .anyMatch(r ->
                                r.party().name().endsWith(exercise.trigger().text()))
                && attendance.roles("participant").stream()
                        .noneMatch(r -> parties.entity(r.party())
                                .filter(e -> e.type() == EntityType.PERSON)
                                .isPresent());
    }
}
