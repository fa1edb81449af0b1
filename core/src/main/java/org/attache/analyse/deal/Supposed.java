package org.attache.analyse.deal;

import java.util.List;
import java.util.Set;

/// What is said of a deal that is not there yet by words away from its trigger.
final class Supposed {
    private Supposed() {}

    /// "the sale would include 20 launchers": what is told of the noun is told of its items
    static boolean willInclude(Scene scene, Trigger trigger, List<Item> series) {
        if (trigger.isVerb()) {
            return false;
        }
        boolean will = false;
        for (int i = trigger.index() + 1; i < series.getFirst().first(); i++) {
            will |= Set.of("will", "would", "shall").contains(scene.word(i));
            if (will && DealWords.has(DealWords.Kind.INCLUDE, scene.token(i).lemma())) {
                return true;
            }
        }
        return false;
    }

    /// "deliveries of 12 jets will begin", "the transfer is due to start": what the noun names is to come
    static boolean willStart(Scene scene, Trigger trigger, List<Item> series) {
        if (trigger.isVerb()) {
            return false;
        }
        boolean will = false;
        int from = Math.max(series.getLast().end(), trigger.index()) + 1;
        for (int i = from; i < scene.size() && i < from + 12; i++) {
            String word = scene.word(i);
            if (Set.of(",", ";", "which", "that", "who", "and", "but").contains(word)) {
                return false;
            }
            will |= Set.of("will", "would", "shall", "due", "expected", "scheduled", "set")
                    .contains(word);
            boolean starts = Set.of("start", "begin", "take", "continue", "happen", "follow", "resume")
                    .contains(scene.token(i).lemma());
            if (starts) {
                return will;
            }
            if (scene.token(i).isVerb() && !scene.token(i).upos().equals("AUX") && !will) {
                return false;
            }
        }
        return false;
    }

    /// "asked Moscow not to sell": what somebody else would not have.
    static boolean isAskedNotTo(Scene scene, Trigger trigger) {
        int at = trigger.index();
        if (!scene.word(at - 1).equals("to") || !scene.word(at - 2).equals("not")) {
            return false;
        }
        for (int i = at - 3; i > 0 && i > at - 9; i--) {
            if (scene.token(i).isVerb()) {
                return DealWords.has(DealWords.Kind.ASK, scene.token(i).lemma());
            }
        }
        return false;
    }
}
