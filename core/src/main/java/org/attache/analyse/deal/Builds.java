package org.attache.analyse.deal;

import java.util.Set;
import org.attache.analyse.deal.DealRules.Roles;

/// When building is a deal: where a contract or an agreement stands before it, where what is built is another's
/// design, or where it is built for somebody. Missed: a yard that builds for stock.
final class Builds {
    private Builds() {}

    /// Whether the verb of building at `at` speaks of a deal.
    static boolean makesDeal(DealRules rules, Scene scene, int at) {
        return isContracted(rules, scene, at)
                || isForeign(scene, at)
                || isForAnother(scene, at)
                || isLicensed(scene, at);
    }

    /// "will build tanks under licence from South Korea"
    private static boolean isLicensed(Scene scene, int at) {
        for (int i = at + 2; i < scene.size() && i <= at + 12; i++) {
            if (Set.of("licence", "license").contains(scene.word(i))
                    && scene.word(i - 1).equals("under")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContracted(DealRules rules, Scene scene, int at) {
        for (int i = at - 1; i >= 0 && i >= at - 20; i--) {
            if (rules.noun(scene.token(i)).filter(r -> r.roles() == Roles.DEAL).isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForeign(Scene scene, int at) {
        for (int i = at + 1; i < scene.size() && i <= at + 3; i++) {
            if (scene.isStateWord(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isForAnother(Scene scene, int at) {
        for (int i = at + 1; i < scene.size() && i <= at + 12; i++) {
            if (scene.word(i).equals("for")
                    && (scene.party(i + 1).isPresent() || scene.party(i + 2).isPresent())) {
                return true;
            }
            if (scene.word(i).equals(",") || scene.token(i).isVerb()) {
                return false;
            }
        }
        return false;
    }
}
