package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Clause;
import org.attache.analyse.clause.Clauses;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Modality;
import org.attache.fact.Timing;
import org.attache.fact.When;

/// Visits that a clause tells by where somebody is: "is in Rome", "is due in Ankara".
final class Presence {
    private final Frames frames;
    private final Casting casting;

    Presence(Frames frames, Casting casting) {
        this.frames = frames;
        this.casting = casting;
    }

    /// "The minister was in Rome to …": rule `visit.presence`.
    Optional<Draft> of(Sentence sentence, Clauses clauses, Token token) {
        Optional<Token> copula = sentence.child(token, "cop");
        boolean due = clauses.preposition(token).equals("due in");
        if (copula.isEmpty() || !(due || clauses.preposition(token).equals("in"))) {
            return Optional.empty();
        }
        Optional<Cast.Place> place = frames.parties().mention(sentence, token);
        boolean somewhere = place.filter(p -> p.entity().type() == EntityType.PLACE
                                || p.entity().type() == EntityType.STATE)
                        .isPresent()
                || frames.places().named(sentence, token).isPresent();
        if (!somewhere) {
            return Optional.empty();
        }
        Slot visitor = new Slot("visitor", List.of(List.of("subj")), List.of("traveller"), true);
        List<EventClaim.Role> roles = new ArrayList<>();
        Clause clause = clauses.at(token);
        for (Token subject : clause.subjects()) {
            casting.fill(sentence, subject, visitor, EventType.VISIT)
                    .forEach(p -> roles.add(new EventClaim.Role("visitor", p)));
        }
        if (roles.isEmpty()) {
            return Optional.empty();
        }
        Slot host = new Slot("host", List.of(), List.of("where"), false);
        casting.fill(sentence, token, host, EventType.VISIT).forEach(p -> roles.add(new EventClaim.Role("host", p)));
        Modality modality = due ? Modality.PLANNED : present(clause, copula.orElseThrow());
        Timing timing = frames.times().of(sentence, token);
        Draft.Setting setting = new Draft.Setting(
                frames.places().named(sentence, token).flatMap(s -> s.place()),
                frames.places().named(sentence, token).flatMap(s -> s.country()),
                timing.when() instanceof When.Unknown ? Timing.UNKNOWN : timing);
        return Optional.of(new Draft("visit.presence", EventType.VISIT, roles, modality, setting, sentence, token));
    }

    private static Modality present(Clause clause, Token copula) {
        return clause.modality() == Modality.OCCURRED && !copula.xpos().equals("VBD")
                ? Modality.ONGOING
                : clause.modality();
    }
}
