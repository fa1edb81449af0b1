package org.attache.analyse.event;

import java.util.List;
import org.attache.analyse.clause.Parties;
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
                        .noneMatch(o -> isVote(o, d) || isExercise(o, d) || isRaid(o, d) || isPurpose(o, d)))
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

    /// "marched to protest against the tax": one act.
    private static boolean isPurpose(Draft first, Draft second) {
        return first.type() == second.type()
                && second.trigger().isVerb()
                && (second.trigger().isRelation("advcl") || second.trigger().isRelation("xcomp"))
                && second.trigger().head() == first.trigger().index()
                && first.type() == EventType.PROTEST;
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
