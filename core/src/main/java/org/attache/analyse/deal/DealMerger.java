package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealStatus;

/// Makes one deal of the mentions of one: same sides, status and item, and no number that contradicts.
///
/// Caught: "signed a contract for M-SAM missiles … will deliver the interceptors"; missed: a deal told again under
/// another kind of name ("the package").
final class DealMerger {
    private DealMerger() {}

    /// The deals, each once; the mention that says more stands for it.
    static List<RawDeal> merge(List<RawDeal> deals) {
        List<RawDeal> merged = new ArrayList<>();
        for (RawDeal deal : deals) {
            boolean known = false;
            merged.removeIf(earlier -> isFrame(earlier, deal));
            for (int i = 0; i < merged.size() && !known; i++) {
                RawDeal earlier = merged.get(i);
                if (isSame(earlier, deal, deals)) {
                    merged.set(
                            i,
                            isTheSame(earlier, deal) || isKept(earlier, deal) || isTotalOf(earlier, deal, deals)
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

    /// "will go ahead with the arms sale … will supply S-300 systems": arms in general, and then by their name
    private static boolean isFrame(RawDeal frame, RawDeal deal) {
        return deal.order() > frame.order()
                && deal.order() - frame.order() <= 2
                && frame.sides().equals(deal.sides())
                && frame.stage().status() == deal.stage().status()
                && frame.item().isModifier()
                && frame.item().category().equals("other")
                && deal.item().sure()
                && !deal.item().category().equals("other");
    }

    private static boolean isSame(RawDeal a, RawDeal b, List<RawDeal> all) {
        boolean kept = isKept(a, b);
        boolean total = isTotalOf(a, b, all);
        if (isTheSame(a, b)) {
            return true;
        }
        return a.sides().equals(b.sides())
                && !isOneOf(a, b)
                && !isOneOf(b, a)
                && (a.stage().status() == b.stage().status() || kept)
                && sameItem(a, b)
                && agree(
                        a.item().quantity().map(n -> n.value()),
                        b.item().quantity().map(n -> n.value()))
                && (agree(a.value().map(n -> n.value()), b.value().map(n -> n.value())) || total)
                && (kept || total || agree(words(a), words(b)));
    }

    /// "took delivery of a helicopter … had received five helicopters": one is not five
    private static boolean isOneOf(RawDeal one, RawDeal several) {
        return one.item().quantity().isEmpty()
                && one.scene().word(one.item().first()).matches("an?")
                && several.item()
                        .quantity()
                        .filter(n -> n.value().intValue() > 1)
                        .isPresent();
    }

    /// "signed a contract for M-SAM missiles … will deliver the interceptors": a bare noun with its article, of
    /// what is ordered, is what was ordered just before.
    private static boolean isTheSame(RawDeal a, RawDeal b) {
        Token first = b.scene().token(b.item().first());
        boolean bare = b.scene().word(first.index()).matches("the|these|those")
                && b.item().quantity().isEmpty()
                && b.item().text().indexOf(' ') < 0
                && !b.scene().isWeapon(b.item().last());
        List<String> kinds = List.of(a.item().category(), b.item().category());
        boolean kin =
                kinds.getFirst().equals(kinds.getLast()) || kinds.containsAll(List.of("missile", "air-defence system"));
        boolean made = a.stage().status() == DealStatus.ORDERED
                && (b.stage().status() == DealStatus.ORDERED || b.stage().status() == DealStatus.PLEDGED);
        return bare
                && kin
                && made
                && a.sides().equals(b.sides())
                && b.order() > a.order()
                && b.order() - a.order() <= 2;
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
                counts ? order.item().withQuantity(promise.item().quantity()) : order.item(),
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
}
