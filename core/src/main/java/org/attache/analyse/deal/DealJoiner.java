package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Fills in the sides that a sentence leaves open from the rest of the article, and merges mentions of one deal.
///
/// A side is filled from, in this order: the maker of the weapon, where the article speaks of that state; the other
/// mentions of deals nearby that share the known side; the one other state of the sentence.
final class DealJoiner {
    private static final int NEAR = 6;
    /// Sentences behind a deal that may speak of its buyer without naming him.
    private static final int AFTER = 5;
    private final Makers makers;

    DealJoiner(Makers makers) {
        this.makers = makers;
    }

    List<RawDeal> join(Reading reading, List<RawDeal> raw) {
        Map<String, Integer> states = states(reading);
        List<RawDeal> filled = new ArrayList<>();
        for (RawDeal deal : raw) {
            filled.add(deal.sides().isWhole() ? deal : byMaker(deal, states));
        }
        List<RawDeal> whole = new ArrayList<>();
        Optional<String> buyer = buyer(filled);
        for (int i = 0; i < filled.size(); i++) {
            RawDeal deal = filled.get(i);
            boolean open = deal.sides().recipient().isEmpty() && !deal.sides().isWhole();
            boolean unnamed = deal.sides().isEmpty(); // nobody in the sentence: a neighbour of another item is no help
            if (open
                    && buyer.isPresent()
                    && !isWeak(deal)
                    && !buyer.equals(deal.sides().supplier())) {
                deal = deal.withSides(new Sides(deal.sides().supplier(), buyer));
                RawDeal told = bySentence(deal);
                deal = told.sides().isWhole() ? told : deal;
            }
            if (!deal.sides().isWhole()) {
                deal = byNeighbours(deal, filled, i, unnamed);
            }
            if (!deal.sides().isWhole() && !isWeak(deal)) {
                deal = bySentence(deal);
            }
            if (deal.sides().recipient().isEmpty()
                    && !deal.sides().open()
                    && !deal.trigger().isVerb()) {
                deal = byBuyerBefore(deal, whole);
            }
            whole.add(deal);
        }
        return DealMerger.merge(whole);
    }

    // the one who buys in most of the article's deals
    private static Optional<String> buyer(List<RawDeal> deals) {
        Map<String, Integer> counts = new HashMap<>();
        deals.forEach(d -> d.sides().recipient().ifPresent(r -> counts.merge(r, 1, Integer::sum)));
        int known = counts.values().stream().mapToInt(Integer::intValue).sum();
        return counts.entrySet().stream()
                .filter(e -> e.getValue() >= 3 && e.getValue() * 3 > known * 2)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    // a word that is not of trade, and arms in general: they need both sides beside them
    private static boolean isWeak(RawDeal deal) {
        return deal.trigger().rule().id().startsWith("around.")
                || deal.trigger().rule().roles() == DealRules.Roles.USE
                || (deal.item().isModifier() && deal.item().category().equals("other"));
    }

    private RawDeal byMaker(RawDeal deal, Map<String, Integer> states) {
        if (deal.sides().supplier().isPresent()) {
            return deal;
        }
        Optional<String> maker = makers.country(deal.scene(), deal.item())
                .filter(m -> states.containsKey(m))
                .filter(m -> !deal.sides().recipient().equals(Optional.of(m)));
        return maker.isEmpty()
                ? deal
                : deal.withSides(new Sides(maker, deal.sides().recipient()));
    }

    private static RawDeal byNeighbours(RawDeal deal, List<RawDeal> all, int at, boolean unnamed) {
        RawDeal best = deal;
        int distance = Integer.MAX_VALUE;
        for (int i = 0; i < all.size(); i++) {
            RawDeal other = all.get(i);
            int away = Math.abs(other.order() - deal.order());
            if (i == at || !other.sides().isWhole() || away > NEAR || away >= distance) {
                continue;
            }
            Sides known = deal.sides();
            Sides sides = other.sides();
            boolean fits = known.supplier().isEmpty()
                    ? known.recipient().isEmpty()
                            ? away <= 2 && (DealMerger.sameItem(deal, other) || isSameContract(deal, other))
                            : known.recipient().equals(sides.recipient())
                    : known.supplier().equals(sides.supplier());
            fits &= !isWeak(deal) || DealMerger.sameItem(deal, other);
            fits &= !unnamed || DealMerger.sameItem(deal, other) || isSameContract(deal, other);
            // who lost one contract is not who sells under the next
            fits &= isCancelled(other) == isCancelled(deal);
            if (fits) {
                best = deal.withSides(sides);
                distance = away;
            }
        }
        return best;
    }

    /// "The contract also provides for ammunition": of the deal told just before
    private static boolean isSameContract(RawDeal deal, RawDeal other) {
        Token noun = deal.scene().token(deal.trigger().index());
        return other.order() < deal.order()
                && !deal.trigger().isVerb()
                && DealWords.has(DealWords.Kind.DEAL, noun.lemma())
                && deal.scene().sentence().children(noun, "det").stream()
                        .anyMatch(d -> deal.scene().word(d.index()).matches("the|this|that|these|those"));
    }

    /// "An earlier deal with Israel collapsed": a deal whose buyer the sentence does not name is that of who bought
    /// in the sentences before.
    private static RawDeal byBuyerBefore(RawDeal deal, List<RawDeal> before) {
        Optional<String> supplier = deal.sides().supplier();
        return supplier.isEmpty()
                        || !deal.item().sure()
                        || deal.item().category().equals("other")
                ? deal
                : before.reversed().stream()
                        .filter(d ->
                                d.sides().isWhole() && d.order() < deal.order() && deal.order() - d.order() <= AFTER)
                        .findFirst()
                        .filter(d -> !d.sides().recipient().equals(supplier)
                                && d.item().category().equals(deal.item().category()))
                        .map(d -> deal.withSides(new Sides(supplier, d.sides().recipient())))
                        .orElse(deal);
    }

    private static boolean isCancelled(RawDeal deal) {
        return deal.stage().status() == DealStatus.CANCELLED;
    }

    // the one other state that the sentence speaks of
    private static RawDeal bySentence(RawDeal deal) {
        Sides known = deal.sides();
        if (known.isWhole() || known.isEmpty()) {
            return deal;
        }
        String self = known.supplier().or(known::recipient).orElseThrow();
        Set<String> others = new HashSet<>();
        for (Cast.Place place :
                deal.scene().reading().cast().in(deal.scene().sentence().span())) {
            EntityType type = place.entity().type();
            boolean acts = type == EntityType.STATE || type == EntityType.PERSON || type == EntityType.ORGANIZATION;
            boolean receives = known.supplier().isEmpty() && isReceiver(deal.scene(), place);
            boolean clears = known.recipient().isEmpty() && clears(deal.scene(), place);
            if (acts && !receives && !clears && mayTrade(deal.scene(), place)) {
                deal.scene()
                        .party(place.entity())
                        .filter(p -> !p.equals(self) && p.length() == 3)
                        .ifPresent(others::add);
            }
        }
        if (others.size() != 1) {
            return deal;
        }
        Optional<String> other = Optional.of(others.iterator().next());
        return deal.withSides(
                known.supplier().isPresent()
                        ? new Sides(known.supplier(), other)
                        : new Sides(other, known.recipient()));
    }

    /// "sold tanks to Kenya": who gets something else sells nothing
    private static boolean isReceiver(Scene scene, Cast.Place place) {
        List<Token> inside = scene.sentence().tokensIn(place.mention().quote().span());
        return !inside.isEmpty() && scene.word(inside.getFirst().index() - 1).equals("to");
    }

    /// "after Washington refused to approve the sale": who lets others buy or not is no buyer
    private static boolean clears(Scene scene, Cast.Place place) {
        List<Token> inside = scene.sentence().tokensIn(place.mention().quote().span());
        int verb = inside.isEmpty() ? scene.size() : inside.getLast().index() + 1;
        while (verb < scene.size()
                && Set.of("AUX", "ADV").contains(scene.token(verb).upos())) {
            verb++;
        }
        // the words behind decide, wherever the tree hangs the clause
        boolean refuses = scene.word(verb + 1).equals("to") && verb + 2 < scene.size();
        return verb < scene.size()
                && (DealWords.has(DealWords.Kind.CLEAR, scene.token(verb).lemma())
                        || (refuses
                                && DealWords.has(
                                        DealWords.Kind.CLEAR,
                                        scene.token(verb + 2).lemma())));
    }

    // not "from the US" behind "defend itself", which the trigger would have taken, nor "Ukraine" of "the Ukraine
    // fund"
    private static boolean mayTrade(Scene scene, Cast.Place place) {
        List<Token> inside = scene.sentence().tokensIn(place.mention().quote().span());
        if (inside.isEmpty()) {
            return false;
        }
        int first = inside.getFirst().index();
        int last = inside.getLast().index();
        int before = scene.word(first - 1).equals("the") ? first - 2 : first - 1;
        String preposition = scene.word(before);
        boolean modifies = place.mention().kind() == Mention.Kind.NAME
                && last + 1 < scene.size()
                && scene.token(last + 1).upos().equals("PROPN")
                && place.entity().type() == EntityType.STATE;
        boolean watches = scene.sentence().tokensIn(place.mention().quote().span()).stream()
                .filter(t -> t.isRelation("nsubj"))
                .anyMatch(t -> scene.sentence()
                        .head(t)
                        .filter(h -> !h.lemma().equals("say") && DealWords.has(DealWords.Kind.BYSTANDER, h.lemma()))
                        .isPresent());
        int noun = scene.word(last + 1).matches("['’]s?") ? last + 2 : last + 1;
        boolean worries = noun < scene.size()
                && DealWords.has(DealWords.Kind.WORRY, scene.token(noun).lemma());
        boolean source = preposition.equals("to") && scene.word(before - 1).equals("according");
        return !modifies
                && !worries
                && !watches
                && !source
                && !preposition.equals("from")
                && !preposition.equals("against");
    }

    private static Map<String, Integer> states(Reading reading) {
        Map<String, Integer> counts = new HashMap<>();
        for (Entity entity : reading.cast().entities()) {
            if (entity.type() != EntityType.WEAPON && entity.type() != EntityType.AGENCY) {
                entity.country()
                        .ifPresent(c -> counts.merge(c, entity.mentions().size(), Integer::sum));
            }
        }
        return counts;
    }

    /// The span of a deal's sentence.
    static Span sentence(RawDeal deal) {
        return deal.scene().reading().text().trim(deal.scene().sentence().span());
    }
}
