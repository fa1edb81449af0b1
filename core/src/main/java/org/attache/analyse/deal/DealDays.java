package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealClaim.Dates;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;

/// Tells when something was ordered or delivered: the first day or year of the sentence that is not another deed's.
///
/// Caught: in "imposed sanctions on Monday for buying the system", Monday is the day of the sanctions. Missed: a day
/// that the tree hangs below the wrong verb.
final class DealDays {
    private static final Set<String> CONTRACTS = DealWords.all(DealWords.Kind.CONTRACTS);

    private final DealRules rules;

    DealDays(DealRules rules) {
        this.rules = rules;
    }

    Dates of(Scene scene, Trigger trigger, Stage stage) {
        List<TimeMention> days = scene.reading().times(scene.sentence().span()).stream()
                .filter(t -> t.kind() == TimeMention.Kind.DATE)
                .filter(t -> !isInDateline(scene, t))
                .filter(t -> !isOfAnotherDeed(scene, trigger, t))
                .toList();
        // of several days, the one that hangs on the word of the deal itself
        Optional<Timing> time = days.stream()
                .filter(t -> days.size() > 1 && isBelow(scene, trigger, t))
                .findFirst()
                .or(() -> days.stream().findFirst())
                .map(t -> new Timing(t.when(), Optional.of(t.quote().words())));
        if (time.isEmpty()) {
            return Dates.UNKNOWN;
        }
        return switch (stage.status()) {
            case ORDERED -> new Dates(time.orElseThrow(), Timing.UNKNOWN);
            case DELIVERED, PART_DELIVERED -> new Dates(Timing.UNKNOWN, time.orElseThrow());
            case INTEREST, NEGOTIATION, PLEDGED, IN_PRODUCTION, IN_SERVICE, CANCELLED, DENIED -> Dates.UNKNOWN;
        };
    }

    /// "WARSAW, July 28 (Agency) - …": the day of the report is not that of the order.
    private static boolean isInDateline(Scene scene, TimeMention time) {
        return scene.reading()
                .article()
                .dateline()
                .filter(d -> d.span().overlaps(time.quote().span()))
                .isPresent();
    }

    private static boolean isBelow(Scene scene, Trigger trigger, TimeMention time) {
        return scene.sentence().tokensIn(time.quote().span()).stream()
                .flatMap(t -> scene.sentence().head(t).stream())
                .anyMatch(h -> h.index() == trigger.index());
    }

    /// Whether the verb that the time belongs to stands above the trigger and is no word of deals.
    private boolean isOfAnotherDeed(Scene scene, Trigger trigger, TimeMention time) {
        List<Token> tokens = scene.sentence().tokensIn(time.quote().span());
        Optional<Token> governor = tokens.stream()
                .flatMap(t -> scene.sentence().head(t).stream())
                .filter(h -> !tokens.contains(h))
                .findFirst();
        // "The ministry on Monday imposed", "on the firm and its head, X, on Monday": the tree may hang the day
        // below a
        // noun of the deed
        while (governor.filter(g -> !g.isVerb() && g.index() != trigger.index()).isPresent()) {
            governor = scene.sentence().head(governor.orElseThrow());
        }
        if (governor.isEmpty()
                || !governor.orElseThrow().isVerb()
                || governor.orElseThrow().index() == trigger.index()) {
            return false;
        }
        Token verb = governor.orElseThrow();
        int at = tokens.getFirst().index();
        if (trigger.index() < at && at < verb.index()) {
            // "The purchase of the jets in 2017 angered …", wherever the tree hangs the year
            return false;
        }
        Optional<Token> above = scene.sentence().head(scene.token(trigger.index()));
        for (int i = 0; i < scene.size() && above.isPresent(); i++) {
            if (above.orElseThrow().index() == verb.index()) {
                return rules.around(verb).isEmpty()
                        && rules.verb(verb).isEmpty()
                        && !makesContract(scene, verb, trigger);
            }
            above = scene.sentence().head(above.orElseThrow());
        }
        return false;
    }

    /// "issued a contract to buy", "exercised an option on the contract to buy"; not "said that the contract".
    private boolean makesContract(Scene scene, Token verb, Trigger trigger) {
        return !Set.of("say", "tell", "report").contains(verb.lemma())
                && scene.sentence().tokens().stream()
                        .filter(t -> t.index() > verb.index() && t.index() < trigger.index())
                        .anyMatch(t -> CONTRACTS.contains(scene.word(t.index())));
    }
}
