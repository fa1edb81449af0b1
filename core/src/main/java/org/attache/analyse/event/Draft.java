package org.attache.analyse.event;

import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Timing;

/// An event as one clause tells it, before the article's other mentions of it are merged in.
///
/// @param rule id
/// @param type of the event
/// @param roles filled
/// @param modality of the clause
/// @param setting where and when
/// @param sentence where it is told
/// @param trigger the verb or noun
record Draft(
        String rule,
        EventType type,
        List<EventClaim.Role> roles,
        Modality modality,
        Setting setting,
        Sentence sentence,
        Token trigger) {
    Draft {
        roles = List.copyOf(roles);
    }

    /// Where and when.
    ///
    /// @param place name
    /// @param country code
    /// @param timing date
    record Setting(Optional<String> place, Optional<String> country, Timing timing) {}

    Draft withSetting(Setting other) {
        return new Draft(rule, type, roles, modality, other, sentence, trigger);
    }

    Draft withRoles(List<EventClaim.Role> other) {
        return new Draft(rule, type, other, modality, setting, sentence, trigger);
    }

    List<EventClaim.Role> roles(String name) {
        return roles.stream().filter(r -> r.name().equals(name)).toList();
    }

    /// Whether this is something that persons gather for at one place on one day or stay.
    boolean isOccasion() {
        return switch (type) {
            case MEETING, VISIT, ATTENDANCE, AWARD, INSPECTION -> true;
            case AGREEMENT,
                    COOPERATION,
                    EXERCISE,
                    WEAPONS_TEST,
                    DEPLOYMENT,
                    WITHDRAWAL,
                    AID,
                    SANCTION,
                    POWER_SEIZURE,
                    CLASH,
                    REPRESSION,
                    PROTEST,
                    ELECTION,
                    VOTE -> false;
        };
    }
}
