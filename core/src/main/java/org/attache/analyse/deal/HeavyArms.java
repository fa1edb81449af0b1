package org.attache.analyse.deal;

import java.util.List;
import org.attache.analyse.deal.DealRules.Roles;

/// Nouns such as "tank" and "helicopter", which by themselves may name something civil.
final class HeavyArms {
    private HeavyArms() {}

    /// "received tanks from Poland": what also has civil uses is arms where one state has it from another
    static boolean areFromState(Scene scene, Trigger trigger, List<Item> series) {
        int behind = series.getLast().end() + 1;
        return trigger.rule().roles() == Roles.BUY
                && trigger.isVerb()
                && !trigger.passive()
                && scene.word(behind).equals("from")
                && series.stream()
                        .allMatch(i -> DealWords.has(
                                DealWords.Kind.HEAVY, scene.token(i.last()).lemma()))
                && NamedSide.partyAfter(scene, behind, series)
                        .filter(f -> f.party().length() == 3)
                        .isPresent();
    }
}
