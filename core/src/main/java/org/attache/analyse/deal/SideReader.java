package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.deal.DealRules.Roles;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;

/// Reads who supplies and who receives from the words around a trigger.
///
/// Caught: subjects through "plans to", "hopes to", "signed a contract to"; "lobby Delhi to buy" (Delhi buys, who
/// lobbies supplies); possessors and adjectives of nouns ("Taiwan's purchase", "U.S. arms sales to Taiwan");
/// "between A and B". Missed: sides that only the sentence before names, which [DealJoiner] fills.
final class SideReader {

    private final DealRules rules;
    private final Makers makers;

    SideReader(DealRules rules, Makers makers) {
        this.rules = rules;
        this.makers = makers;
    }

    /// The sides of a deal over one item of a series, several where several sell or buy together.
    List<Sides> readAll(Scene scene, Trigger trigger, List<Item> series, Item item) {
        Around around = around(scene, trigger, series);
        Sides first = read(scene, trigger, series, around, maker(series, item));
        first = SideMending.awaited(scene, trigger, around, first, makers.country(scene, item));
        first = SideMending.ownMaker(series, item, around, first);
        List<Sides> all = new ArrayList<>();
        all.add(first);
        for (String other : around.moreSubjects) {
            Optional<String> party = Optional.of(other);
            Optional<String> self = around.subject.or(() -> around.controller);
            if (first.supplier().equals(self)) {
                all.add(new Sides(party, first.recipient()));
            } else if (first.recipient().equals(self)) {
                all.add(new Sides(first.supplier(), party));
            }
        }
        for (String other : around.moreSources) {
            if (first.supplier().equals(around.from)) {
                all.add(new Sides(Optional.of(other), first.recipient()));
            }
        }
        for (String other : around.moreReceivers) {
            all.add(new Sides(first.supplier(), Optional.of(other)));
        }
        return all;
    }

    /// "Chinese drones, as well as Russian fighters, tanks and missiles": the maker named last before an item, else
    /// the first one behind it.
    private static Optional<String> maker(List<Item> series, Item item) {
        Optional<String> maker = Optional.empty();
        for (Item other : series) {
            boolean behind = other.first() > item.first();
            if (other.maker().isPresent() && (!behind || maker.isEmpty())) {
                maker = other.maker();
            }
        }
        return maker;
    }

    private Sides read(Scene scene, Trigger trigger, List<Item> series, Around around, Optional<String> made) {
        return switch (trigger.rule().roles()) {
            case SELL -> sell(scene, trigger, around, made);
            case BUY ->
                trigger.rule().id().equals("deal.plea")
                        ? Pleas.sides(around, made)
                        : buy(
                                around,
                                asked(trigger, around)
                                        .or(() -> made)
                                        .or(() -> owner(scene, series.getFirst(), around)));
            case ARRIVE ->
                new Sides(
                        around.from.or(() -> made),
                        around.to.or(() -> around.in).or(() -> around.into));
            case EQUIP -> Equipped.sides(scene, trigger, around);
            case SPEND -> new Sides(made.or(() -> around.from).or(() -> around.with), around.subject);
            case USE -> new Sides(made, around.subject);
            case DEAL, NONE -> deal(scene, trigger, around, made.or(() -> designer(scene, series, around)));
        };
    }

    // who makes what is named, where he is one of the two: "a deal with Taiwan for M1A2 tanks"
    private Optional<String> designer(Scene scene, List<Item> series, Around around) {
        Optional<String> self = around.subject.or(() -> around.controller);
        Optional<String> other = around.with.or(() -> around.object).or(() -> around.to);
        return makers.country(scene, series.getFirst())
                .filter(m -> self.equals(Optional.of(m)) != other.equals(Optional.of(m)));
    }

    /// "the first buyer of India's rocket launcher": whose it is, where that is not who buys.
    private static Optional<String> owner(Scene scene, Item item, Around around) {
        for (int i = Math.max(0, item.first() - 2); i < item.last(); i++) {
            if (scene.isStateWord(i) && scene.token(i + 1).xpos().equals("POS")) {
                return scene.party(i)
                        .filter(p -> around.subject.filter(p::equals).isEmpty());
            }
        }
        return Optional.empty();
    }

    private static Sides sell(Scene scene, Trigger trigger, Around around, Optional<String> made) {
        if (isRented(scene, trigger, around)) {
            return new Sides(around.from, around.subject);
        }
        Optional<String> supplier = around.subject.or(() -> around.from).or(() -> made);
        Optional<String> recipient = around.object
                .or(() -> around.to)
                .or(() -> around.forWhom)
                .or(() -> around.with)
                .or(() -> around.into);
        if (!trigger.isVerb() && supplier.isEmpty()) {
            supplier = around.controller.filter(c -> !Optional.of(c).equals(around.to));
        }
        if (trigger.isVerb() && recipient.isEmpty()) {
            recipient = Help.receiverBefore(scene, trigger.index());
        }
        // "announced help through the Ukraine initiative, which will provide Ukraine with": who announced it gives
        if (trigger.isVerb() && supplier.isPresent() && supplier.equals(around.object)) {
            Optional<String> receiver = around.object;
            supplier = scene.mainSubject().filter(s -> !Optional.of(s).equals(receiver));
        }
        return distinct(new Sides(supplier, recipient), scene, trigger);
    }

    /// "leased two ships from Spain": who leases from another receives
    private static boolean isRented(Scene scene, Trigger trigger, Around around) {
        return scene.token(trigger.index()).lemma().equals("lease")
                && trigger.isVerb()
                && !trigger.passive()
                && around.from.isPresent()
                && around.to.isEmpty()
                && !around.from.equals(around.subject);
    }

    /// "asked Washington for jets"
    private static Optional<String> asked(Trigger trigger, Around around) {
        return trigger.rule().id().equals("deal.ask") ? around.object : Optional.empty();
    }

    private static Sides buy(Around around, Optional<String> made) {
        Optional<String> supplier = around.from.or(() -> around.with).or(() -> made);
        Optional<String> recipient = around.subject.or(() -> around.forWhom);
        if (around.open) {
            return new Sides(supplier, Optional.empty(), true);
        }
        if (recipient.isEmpty() && around.talksWith.isPresent() && around.controller.isPresent()) {
            return new Sides(supplier.or(() -> around.talksWith), around.controller);
        }
        if (supplier.isEmpty()) {
            supplier = around.controller.filter(c -> !Optional.of(c).equals(recipient));
        }
        return new Sides(supplier, recipient);
    }

    private static Sides deal(Scene scene, Trigger trigger, Around around, Optional<String> made) {
        Optional<String> self = around.subject.or(() -> around.controller);
        Optional<String> other =
                around.with.or(() -> around.object).or(() -> around.to).or(() -> around.from);
        if (around.between.size() == 2) {
            self = Optional.of(around.between.getFirst());
            other = Optional.of(around.between.getLast());
        }
        boolean wins = hasAbove(
                scene,
                trigger,
                Set.of("win", "won", "clinch", "secure", "land", "receive", "get", "obtain", "bag", "book"));
        boolean builds = Set.of("build", "construct", "manufacture", "assemble", "produce")
                .contains(scene.token(trigger.index()).lemma());
        if (builds && around.controller.isEmpty() && around.subject.isEmpty()) {
            self = around.in; // "built in Spain for Australia"
        }
        Optional<String> first = self;
        Optional<String> second = other;
        if (builds && around.otherIsFirm && !around.subjectIsFirm && self.isPresent() && other.isPresent()) {
            return new Sides(other, self); // "awarded Italy's yard a contract to build": the firm builds
        }
        if (around.from.isPresent() && around.with.isEmpty()) {
            return wins ? new Sides(first, around.from) : new Sides(around.from, first);
        }
        if (made.isPresent()) {
            Optional<String> buyer = made.equals(first) ? second.or(() -> around.forWhom) : first;
            return new Sides(made, made.equals(buyer) ? Optional.empty() : buyer);
        }
        boolean firmSells = around.subjectIsFirm && !around.otherIsFirm;
        // "an arms deal between Washington and Taipei": of the two, one is known to export
        boolean exports = first.isPresent()
                && second.isPresent()
                && DealWords.has(DealWords.Kind.EXPORTER, first.orElseThrow())
                && !DealWords.has(DealWords.Kind.EXPORTER, second.orElseThrow());
        return wins || builds || firmSells || exports
                ? new Sides(first, second.or(() -> around.forWhom))
                : new Sides(second, first);
    }

    private static Sides distinct(Sides sides, Scene scene, Trigger trigger) {
        boolean same = sides.isWhole() && sides.supplier().equals(sides.recipient());
        boolean home = scene.token(trigger.index()).lemma().equals("supply");
        return same && !home ? new Sides(sides.supplier(), Optional.empty()) : sides;
    }

    static boolean hasAbove(Scene scene, Trigger trigger, Set<String> lemmas) {
        Sentence sentence = scene.sentence();
        Token token = scene.token(trigger.index());
        for (int i = 0; i < 4 && token.head() >= 0; i++) {
            token = sentence.token(token.head());
            if (lemmas.contains(token.lemma())) {
                return true;
            }
        }
        return false;
    }

    private Around around(Scene scene, Trigger trigger, List<Item> series) {
        Around around = new Around();
        int index = trigger.index();
        if (trigger.isVerb()) {
            OwnSide.subject(scene, trigger, around);
        } else {
            OwnSide.possessor(scene, trigger, around);
            OwnSide.governor(scene, trigger, around);
            around.talksWith = talksWith(scene, trigger, series);
        }
        contract(scene, trigger, series, around);
        complements(scene, trigger, series, around, series.getLast().end() + 1);
        complements(
                scene,
                trigger,
                series,
                around,
                Math.min(index, series.getFirst().first()));
        boolean carried = trigger.passive() || trigger.rule().id().equals("deal.carry");
        if (trigger.isVerb() && carried && around.to.isEmpty() && around.forWhom.isEmpty()) {
            around.to = reached(scene, trigger, series);
        }
        if (trigger.isVerb() && !trigger.passive()) {
            // "sell Iran the missiles", "provided Ukraine with", "equipped Mali with"
            int first = series.getFirst().first();
            for (int i = index + 1; i < first && around.object.isEmpty(); i++) {
                if (scene.token(i).upos().equals("ADP") && !scene.word(i).equals("with")) {
                    break;
                }
                around.object = scene.endsMention(i) ? scene.party(i) : Equipped.receiver(scene, trigger, i, around);
            }
            if (around.object.isEmpty()
                    && first <= index + 1
                    && scene.place(first).isPresent()
                    && !scene.isWeapon(first)
                    && !scene.isFirm(first)
                    && trigger.rule().roles() == Roles.SELL
                    && !scene.party(first).equals(around.subject)) {
                // "sell Ukraine weapons"
                around.object = scene.token(first).upos().equals("PROPN") ? scene.party(first) : Optional.empty();
            }
        }
        return around;
    }

    /// "is negotiating with Italy over the purchase of"
    private Optional<String> talksWith(Scene scene, Trigger trigger, List<Item> series) {
        for (int i = trigger.index() - 1; i > 0 && i > trigger.index() - 12; i--) {
            boolean talks = scene.word(i).equals("with")
                    && rules.around(scene.token(i - 1))
                            .filter(r -> r.status() == DealStatus.NEGOTIATION)
                            .isPresent();
            if (talks) {
                return NamedSide.partyAfter(scene, i, series).map(NamedSide.Found::party);
            }
        }
        return Optional.empty();
    }

    /// "tanks donated by Poland reached Kenya"
    private Optional<String> reached(Scene scene, Trigger trigger, List<Item> series) {
        for (int i = trigger.index() + 1; i + 1 < scene.size() && i < trigger.index() + 16; i++) {
            boolean lands = Set.of("land", "dock").contains(scene.token(i).lemma());
            if (lands
                    || rules.verb(scene, scene.token(i))
                            .filter(r -> r.roles() == Roles.ARRIVE)
                            .isPresent()) {
                boolean linked = Set.of("in", "at").contains(scene.word(i + 1));
                return NamedSide.partyAfter(scene, linked ? i + 1 : i, series).map(NamedSide.Found::party);
            }
        }
        return Optional.empty();
    }

    // "signed a contract with X to build", "an order to X to procure", "awarded X a contract": the side named between
    // the words of the contract and the trigger
    private void contract(Scene scene, Trigger trigger, List<Item> series, Around around) {
        int noun = -1;
        for (int i = trigger.index(); i >= 0 && i > trigger.index() - 22 && noun < 0; i--) {
            if (rules.noun(scene.token(i)).filter(r -> r.roles() == Roles.DEAL).isPresent()) {
                noun = i;
            }
        }
        if (noun < 0) {
            return;
        }
        for (int i = noun + 1; i < trigger.index() && around.with.isEmpty(); i++) {
            if (scene.word(i).equals("with")
                    || (scene.word(i).equals("to") && !scene.token(i + 1).isVerb())) {
                Optional<NamedSide.Found> found = NamedSide.partyAfter(scene, i, series);
                around.with = found.map(NamedSide.Found::party);
                around.otherIsFirm = found.filter(f -> scene.isFirm(f.end())).isPresent();
            }
        }
        for (int i = noun - 1; i > 0 && i > noun - 14 && around.with.isEmpty() && around.object.isEmpty(); i--) {
            if (Set.of("award", "hand", "grant", "give").contains(scene.token(i).lemma())) {
                Optional<NamedSide.Found> found = NamedSide.partyAfter(scene, i, series);
                around.object = found.map(NamedSide.Found::party);
                around.otherIsFirm = found.isPresent();
            }
        }
    }

    private static void complements(Scene scene, Trigger trigger, List<Item> series, Around around, int from) {
        for (int i = from; i < scene.size() && i < from + 40; i++) {
            String word = scene.word(i);
            boolean behind = i > Math.max(series.getLast().end(), trigger.index());
            if (behind && scene.token(i).isVerb() && !scene.token(i).xpos().equals("VBG")) {
                break;
            }
            if (word.equals(";") || (i > series.getLast().end() + 1 && isNewClause(scene, i, trigger))) {
                break;
            }
            boolean inItem = NamedSide.isIn(series, i);
            if (inItem
                    || !Set.of("to", "for", "from", "with", "by", "between", "into", "in", "at")
                            .contains(word)) {
                continue;
            }
            Optional<NamedSide.Found> found = NamedSide.partyAfter(scene, i, series);
            if (found.isEmpty()) {
                continue;
            }
            Optional<String> party = Optional.of(found.orElseThrow().party());
            switch (word) {
                case "into" -> around.into = around.into.or(() -> party);
                case "in", "at" -> around.in = around.in.or(() -> party);
                case "to" -> {
                    boolean first = around.to.isEmpty();
                    around.to = around.to.or(() -> party);
                    if (first) {
                        around.moreReceivers.addAll(NamedSide.more(scene, found.orElseThrow(), series));
                    }
                }
                case "for" -> around.forWhom = around.forWhom.or(() -> party);
                case "from" -> {
                    boolean first = around.from.isEmpty();
                    around.from = around.from.or(() -> party);
                    if (first) {
                        around.moreSources.addAll(NamedSide.more(scene, found.orElseThrow(), series));
                    }
                }
                case "with" -> around.with = around.with.or(() -> party);
                case "by" -> {
                    if (trigger.passive() || !trigger.isVerb()) {
                        boolean first = around.subject.isEmpty();
                        around.subject = around.subject.or(() -> party);
                        if (first) {
                            around.moreSubjects.addAll(NamedSide.more(scene, found.orElseThrow(), series));
                        }
                    }
                }
                case "between" -> {
                    around.between.clear();
                    around.between.add(found.orElseThrow().party());
                    if (scene.word(found.orElseThrow().end() + 1).equals("and")) {
                        NamedSide.partyAfter(scene, found.orElseThrow().end() + 1, series)
                                .ifPresent(f -> around.between.add(f.party()));
                    }
                }
                default -> {}
            }
        }
    }

    // another finite verb behind the items begins something else
    private static boolean isNewClause(Scene scene, int at, Trigger trigger) {
        Token token = scene.token(at);
        boolean finite = token.xpos().equals("VBD")
                || token.xpos().equals("VBZ")
                || token.xpos().equals("VBP");
        return finite
                && at != trigger.index()
                && at > trigger.index()
                && !token.upos().equals("AUX");
    }
}
