package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
            if (open
                    && buyer.isPresent()
                    && !isWeak(deal)
                    && !buyer.equals(deal.sides().supplier())) {
                deal = deal.withSides(new Sides(deal.sides().supplier(), buyer));
                RawDeal told = bySentence(deal);
                deal = told.sides().isWhole() ? told : deal;
            }
            if (!deal.sides().isWhole()) {
                deal = byNeighbours(deal, filled, i);
            }
            if (!deal.sides().isWhole() && !isWeak(deal)) {
                deal = bySentence(deal);
            }
            whole.add(deal);
        }
        return merge(whole);
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

    private static RawDeal byNeighbours(RawDeal deal, List<RawDeal> all, int at) {
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
                            ? away <= 2 && (sameItem(deal, other) || isSameContract(deal, other))
                            : known.recipient().equals(sides.recipient())
                    : known.supplier().equals(sides.supplier());
            fits &= !isWeak(deal) || sameItem(deal, other);
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
            if (acts && !receives && mayTrade(deal.scene(), place)) {
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
        boolean source = preposition.equals("to") && scene.word(before - 1).equals("according");
        return !modifies && !watches && !source && !preposition.equals("from") && !preposition.equals("against");
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

    private static List<RawDeal> merge(List<RawDeal> deals) {
        List<RawDeal> merged = new ArrayList<>();
        for (RawDeal deal : deals) {
            boolean known = false;
            for (int i = 0; i < merged.size() && !known; i++) {
                RawDeal earlier = merged.get(i);
                if (isSame(earlier, deal, deals)) {
                    merged.set(
                            i,
                            isKept(earlier, deal) || isTotalOf(earlier, deal, deals)
                                    ? kept(earlier, deal)
                                    : richer(earlier, deal));
                    known = true;
                }
            }
            if (!known) {
                merged.add(deal);
            }
        }
        return merged;
    }

    private static boolean isSame(RawDeal a, RawDeal b, List<RawDeal> all) {
        boolean kept = isKept(a, b);
        boolean total = isTotalOf(a, b, all);
        return a.sides().equals(b.sides())
                && (a.stage().status() == b.stage().status() || kept)
                && sameItem(a, b)
                && agree(
                        a.item().quantity().map(n -> n.value()),
                        b.item().quantity().map(n -> n.value()))
                && (agree(a.value().map(n -> n.value()), b.value().map(n -> n.value())) || total)
                && (kept || total || agree(words(a), words(b)));
    }

    /// "bought tanks and howitzers … will supply 180 tanks": who promises what is ordered tells of the order again.
    private static boolean isKept(RawDeal a, RawDeal b) {
        DealStatus first = a.stage().status();
        DealStatus second = b.stage().status();
        boolean promise = first == DealStatus.ORDERED
                && second == DealStatus.PLEDGED
                && b.trigger().isVerb();
        boolean batch = first == DealStatus.PART_DELIVERED
                && second == DealStatus.DELIVERED
                && b.item().quantity().isEmpty();
        return b.order() >= a.order()
                && (promise || batch || (isPointed(b) && !b.trigger().isVerb()));
    }

    /// "the sale of the aircraft": the item is named in another sentence
    private static boolean isPointed(RawDeal deal) {
        return !deal.scene()
                .reading()
                .text()
                .slice(deal.scene().sentence().span())
                .replaceAll("\\s+", " ")
                .contains(deal.item().text());
    }

    private static boolean isTotalOf(RawDeal a, RawDeal b, List<RawDeal> all) {
        return isTotal(a, all) && words(a.item().text()).equals(words(b.item().text()));
    }

    /// Whether the sum of a deal is that of other items too.
    private static boolean isTotal(RawDeal deal, List<RawDeal> all) {
        return deal.value().isPresent()
                && deal.item().quantity().isEmpty()
                && all.stream()
                        .anyMatch(o -> o.order() == deal.order()
                                && !o.item().equals(deal.item())
                                && o.value().equals(deal.value()));
    }

    private static Optional<String> words(RawDeal deal) {
        return deal.dates().ordered().words();
    }

    private static <T> boolean agree(Optional<T> a, Optional<T> b) {
        return a.isEmpty() || b.isEmpty() || a.equals(b);
    }

    // an order with what the promise to fill it adds
    private static RawDeal kept(RawDeal order, RawDeal promise) {
        boolean counts =
                order.item().quantity().isEmpty() && promise.item().quantity().isPresent();
        RawDeal told = new RawDeal(
                order.order(),
                order.scene(),
                order.trigger(),
                counts ? promise.item() : order.item(),
                order.sides(),
                order.stage(),
                order.terms());
        boolean priced = promise.value().isPresent() && (counts || order.value().isEmpty());
        return priced ? told.withValue(promise.value().orElseThrow()) : told;
    }

    // the mention that says more stands for the deal
    private static RawDeal richer(RawDeal a, RawDeal b) {
        return weight(b) > weight(a) ? b : a;
    }

    private static int weight(RawDeal deal) {
        return (deal.item().quantity().isPresent() ? 2 : 0)
                + (deal.value().isPresent() ? 2 : 0)
                + (words(deal).isPresent() ? 1 : 0)
                + (deal.item().sure() ? 1 : 0);
    }

    /// Whether two mentions may name one thing: one name holds the other, or both are of one category and one is
    /// only a common noun.
    static boolean sameItem(RawDeal a, RawDeal b) {
        Set<String> first = words(a.item().text());
        Set<String> second = words(b.item().text());
        return first.containsAll(second) || second.containsAll(first);
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
            if (!word.isEmpty()) {
                words.add(word.endsWith("s") && word.length() > 3 ? word.substring(0, word.length() - 1) : word);
            }
        }
        return words;
    }

    /// The span of a deal's sentence.
    static Span sentence(RawDeal deal) {
        return deal.scene().reading().text().trim(deal.scene().sentence().span());
    }
}
