package org.attache.analyse.deal;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.analyse.deal.DealWords.Kind;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// What is told in the words of a deal and is none.
///
/// Caught: airliners bought by an air line; warships that a navy sends to sea; a nuclear weapon that a state is kept
/// from getting; supplies that are to be cut off. Missed: civil engines where no word of air lines stands near.
final class NoDeals {
    private static final Set<String> MOVING = Set.of("ship", "aircraft", "UAV");
    private static final Set<String> CIVIL_TOO = Set.of("ship", "aircraft", "engine");

    private NoDeals() {}

    /// Whether an item under a trigger makes no deal.
    static boolean holds(Scene scene, Trigger trigger, Item item, Sides sides) {
        return isCivil(scene, item) || isMove(scene, trigger, item, sides) || isCapability(scene, trigger, item);
    }

    /// "sold aircraft to an airline"
    private static boolean isCivil(Scene scene, Item item) {
        boolean parts = item.category().equals("other")
                && (item.text().endsWith("parts") || item.text().endsWith("components"));
        if ((!CIVIL_TOO.contains(item.category()) || item.sure()) && !parts) {
            return false;
        }
        boolean military = false;
        for (int i = item.first(); i <= item.last(); i++) {
            military |= DealWords.has(Kind.MILITARY, scene.word(i));
        }
        if (military) {
            return false;
        }
        if (isNamed(scene.sentence(), Kind.CIVIL)) {
            return true;
        }
        List<Sentence> all = scene.reading().sentences();
        int at = all.indexOf(scene.sentence());
        return at > 0 && isNamed(all.get(at - 1), Kind.CIVIL) && !isNamed(scene.sentence(), Kind.MILITARY);
    }

    private static boolean isNamed(Sentence sentence, Kind kind) {
        return sentence.tokens().stream().anyMatch(t -> DealWords.has(kind, t));
    }

    /// "sent two frigates": to nobody; "bombers arrived in", "sent troops and jets to": a stay
    private static boolean isMove(Scene scene, Trigger trigger, Item item, Sides sides) {
        Token verb = scene.token(trigger.index());
        if (trigger.rule().roles() == Roles.ARRIVE) {
            return sides.supplier().isEmpty()
                    && (item.category().equals("ship") || item.text().contains("bomber"));
        }
        if (DealWords.has(Kind.MOVE, verb.lemma()) && isWithTroops(scene, item)) {
            return true;
        }
        return trigger.isVerb()
                && MOVING.contains(item.category())
                && trigger.rule().roles() == Roles.SELL
                && trigger.rule().armsOnly()
                && DealWords.has(Kind.MOVE, verb.lemma())
                && sides.recipient().isEmpty();
    }

    private static boolean isWithTroops(Scene scene, Item item) {
        String before = scene.word(item.first() - 1).equals("and") ? scene.word(item.first() - 2) : "";
        String behind = scene.word(item.last() + 1).equals("and") ? scene.word(item.last() + 2) : "";
        return DealWords.has(Kind.TROOPS, before) || DealWords.has(Kind.TROOPS, behind);
    }

    /// "keep Iran from acquiring a nuclear weapon": nobody sells
    private static boolean isCapability(Scene scene, Trigger trigger, Item item) {
        String text = item.text().toLowerCase(Locale.ROOT);
        boolean nuclear = DealWords.all(Kind.NUCLEAR).stream().anyMatch(text::endsWith);
        if (!nuclear || trigger.rule().roles() == Roles.SELL || trigger.rule().roles() == Roles.EQUIP) {
            return false;
        }
        for (int i = item.last() + 1; i < scene.size(); i++) {
            if (scene.word(i).equals("from") && scene.party(i + 1).isPresent()) {
                return false;
            }
        }
        return true;
    }

    /// "ordered the destroyers to leave": a command
    static boolean isCommand(Scene scene, Trigger trigger) {
        Token verb = scene.token(trigger.index());
        return trigger.isVerb()
                && verb.lemma().equals("order")
                && scene.sentence().children(verb).stream()
                        .anyMatch(c -> scene.word(c.index()).equals("sent")
                                || (c.index() > verb.index()
                                        && !c.isRelation("conj")
                                        && scene.word(c.index() - 1).equals("to")
                                        && c.xpos().equals("VB")));
    }

    /// "16% of weaponry procured": a figure, no deal
    static boolean isShare(Scene scene, int first) {
        return scene.word(first - 1).equals("of")
                && first > 1
                && scene.numeral(first - 2)
                        .filter(n -> n.unit().equals(Numeral.PERCENT))
                        .isPresent();
    }
}
