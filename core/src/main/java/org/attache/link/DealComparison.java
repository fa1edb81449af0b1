package org.attache.link;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attache.fact.Bound;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Link;

/// Whether two deal claims tell of one deal, at whatever stage: parties, item, number, price and order date.
/// Rule LD1.
///
/// Catches a pledge of January and the delivery of August; a deal for ships and one for jets stay two. Misses
/// two orders of one model by one buyer within two years, where neither tells number, price or date.
final class DealComparison implements Comparison<DealFact> {
    /// Sentences this alike tell of a deal in the same words.
    private static final double NEARLY_COPIED = 0.45;
    /// Categories between which a launcher and what it fires fall, as the words go.
    private static final Set<String> MISSILES = Set.of("missile", "air-defence system", "ammunition");

    @Override
    public double threshold() {
        return 3.2;
    }

    /// A later report of a later stage follows; one of the same stage, or of an earlier one, tells the same.
    @Override
    public Link.Kind kind(DealFact left, DealFact right) {
        boolean later = left.published().last() < right.published().first();
        return later && left.claim().status().compareTo(right.claim().status()) < 0
                ? Link.Kind.FOLLOWS
                : Link.Kind.SAME;
    }

    @Override
    public List<String> keys(DealFact fact) {
        Set<String> keys = new TreeSet<>();
        DealClaim.Parties parties = fact.claim().parties();
        String supplier = parties.supplier().orElse("?");
        String recipient = parties.recipient().orElse("?");
        keys.add(supplier + '>' + recipient);
        for (String word : fact.designations()) {
            keys.add(supplier + ">* " + word);
            keys.add("*>" + recipient + ' ' + word);
        }
        for (String word : fact.item()) {
            keys.add(supplier + '>' + recipient + ' ' + word);
        }
        fact.families().forEach(family -> keys.add("f:" + family));
        return List.copyOf(keys);
    }

    @Override
    public void compare(DealFact left, DealFact right, Tally tally) {
        if (left.isToldWith(right) && !isSameThingTwice(left, right)) {
            tally.veto("one article tells them as two");
            return;
        }
        double wording = left.terms().cosine(right.terms());
        boolean copied = left.isCopyOf(right) || wording > NEARLY_COPIED;
        DealClaim a = left.claim();
        DealClaim b = right.claim();
        weighParty("supplier", a.parties().supplier(), b.parties().supplier(), tally);
        weighParty("recipient", a.parties().recipient(), b.parties().recipient(), tally);
        if (tally.isVetoed()) {
            return;
        }
        weighItems(left, right, tally);
        weighDates(left, right, copied, tally);
        weighNumbers(a, b, copied, tally);
        boolean atOnce = left.published().spread(right.published()) <= 3;
        weighStages(a, b, atOnce, tally);
        if (copied && wording > 0.5) {
            tally.add(1.5, "both stand in one copied sentence");
        } else {
            tally.add(2.2 * Math.max(0, wording - 0.1), "the sentences share words");
        }
    }

    /// An article may tell one deal twice, or two stages of it: then item, number, price and date agree.
    private static boolean isSameThingTwice(DealFact left, DealFact right) {
        DealClaim a = left.claim();
        DealClaim b = right.claim();
        return isSameItem(left, right)
                && !left.isGeneric()
                && (a.status() == b.status() || (goesOn(a.status()) && goesOn(b.status())))
                && a.parties().equals(b.parties())
                && (a.quantity().equals(b.quantity())
                        || a.quantity().isEmpty()
                        || b.quantity().isEmpty())
                && (a.value().equals(b.value())
                        || a.value().isEmpty()
                        || b.value().isEmpty())
                && a.dates().ordered().when().overlaps(b.dates().ordered().when())
                && (a.quantity().equals(b.quantity()) || !left.designations().isEmpty());
    }

    /// The same words, or fewer words and the same model: "Rafale fighter jets", "Rafale jets".
    private static boolean isSameItem(DealFact left, DealFact right) {
        return left.item().equals(right.item())
                || (!left.designations().isEmpty()
                        && left.designations().equals(right.designations())
                        && (left.item().containsAll(right.item())
                                || right.item().containsAll(left.item())));
    }

    /// From the first interest to the delivery one deal may pass through all.
    private static boolean goesOn(DealStatus status) {
        return status.compareTo(DealStatus.DELIVERED) <= 0;
    }

    /// Nothing of it was there yet, or ever.
    private static boolean isWanted(DealStatus status) {
        return switch (status) {
            case INTEREST, NEGOTIATION, PLEDGED, DENIED, CANCELLED -> true;
            case ORDERED, IN_PRODUCTION, PART_DELIVERED, DELIVERED, IN_SERVICE -> false;
        };
    }

    private static void weighParty(String role, Optional<String> one, Optional<String> other, Tally tally) {
        if (one.isEmpty() && other.isEmpty()) {
            return;
        }
        if (one.isEmpty() || other.isEmpty()) {
            tally.add(-0.4, () -> "only one names the " + role);
        } else if (Names.isSame(Wording.fold(one.orElseThrow()), Wording.fold(other.orElseThrow()))) {
            tally.add(1, () -> "same " + role + ": " + one.orElseThrow());
        } else {
            tally.veto(() -> "the " + role + " differs: " + one.orElseThrow() + ", " + other.orElseThrow());
        }
    }

    private static void weighItems(DealFact left, DealFact right, Tally tally) {
        Set<String> models = new HashSet<>(left.designations());
        models.retainAll(right.designations());
        boolean sameCategory =
                left.claim().goods().category().equals(right.claim().goods().category());
        boolean vague = isVague(left) || isVague(right);
        Set<String> words = new HashSet<>(left.item());
        words.retainAll(right.item());
        int shorter = Math.min(left.item().size(), right.item().size());
        if (left.isGeneric() || right.isGeneric()) {
            tally.add(
                    left.isGeneric() && right.isGeneric() ? 0.8 : -0.3,
                    left.isGeneric() && right.isGeneric() ? "both say only arms" : "one says only arms");
        } else if (left.item().equals(right.item())) {
            tally.add(2, "the item is the same");
        } else if (!left.designations().isEmpty() && !right.designations().isEmpty()) {
            if (models.isEmpty() && !shareStem(left.designations(), right.designations())) {
                tally.veto("two models");
                return;
            }
            tally.add(sameCategory ? 1.5 : 0.7, "the model is the same");
        } else if (shorter > 0 && !words.isEmpty()) {
            tally.add(1.5 * words.size() / shorter, "the items share words");
        } else if (namesModelOf(left, right) || namesModelOf(right, left)) {
            tally.add(0.6, "the sentence of one names the model of the other");
        }
        if (sameCategory && !left.claim().goods().category().equals("other")) {
            tally.add(0.5, "the category is the same");
        } else if (!vague && !sameCategory) {
            boolean near = MISSILES.contains(left.claim().goods().category())
                    && MISSILES.contains(right.claim().goods().category());
            tally.add(near ? -0.4 : models.isEmpty() ? -1.5 : -0.7, "the categories differ");
        }
    }

    /// "More launchers and missiles" of a model that stands elsewhere in the sentence.
    private static boolean namesModelOf(DealFact one, DealFact other) {
        if (!one.designations().isEmpty() || other.designations().isEmpty()) {
            return false;
        }
        String sentence = ' ' + Wording.fold(one.evidence().quote().words()) + ' ';
        return other.designations().stream().anyMatch(model -> sentence.contains(' ' + model + ' '));
    }

    private static boolean isVague(DealFact fact) {
        return fact.claim().goods().category().equals("other");
    }

    /// "Su-30" and "Su-30SM" are one family of models.
    private static boolean shareStem(Set<String> left, Set<String> right) {
        for (String a : left) {
            for (String b : right) {
                if (Math.min(a.length(), b.length()) >= 3 && (a.startsWith(b) || b.startsWith(a))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static void weighDates(DealFact left, DealFact right, boolean copied, Tally tally) {
        if (left.days().said() && right.days().said()) {
            if (left.days().overlaps(right.days())) {
                tally.add(0.8, "ordered at the same time");
            } else if (left.days().gap(right.days()) > 366 && !copied) {
                tally.add(-1.5, "ordered years apart");
            } else {
                tally.add(-0.7, "ordered at different times");
            }
        }
        long distance = left.published().gap(right.published());
        if (left.published().spread(right.published()) <= 14) {
            tally.add(0.5, "the articles appeared within two weeks");
        } else if (distance > 3 * 366) {
            tally.add(-2.5, "the articles appeared years apart");
        } else if (distance > 366) {
            tally.add(-0.8, "the articles appeared more than a year apart");
        } else if (left.published().isOpen()
                && right.published().isOpen()
                && !copied
                && !(left.days().said() && right.days().said())) {
            tally.add(-0.5, "nothing says that they are of one time");
        }
    }

    private static void weighNumbers(DealClaim a, DealClaim b, boolean copied, Tally tally) {
        if (a.quantity().isPresent() && b.quantity().isPresent()) {
            DealClaim.Quantity one = a.quantity().orElseThrow();
            DealClaim.Quantity other = b.quantity().orElseThrow();
            if (one.count() == other.count()) {
                tally.add(1, () -> "the number is the same: " + one.count());
            } else {
                boolean round = one.bound() != Bound.EXACTLY || other.bound() != Bound.EXACTLY;
                double ratio = (double) Math.min(one.count(), other.count()) / Math.max(one.count(), other.count());
                tally.add(ratio < 0.5 ? -1.5 : round || copied ? -0.3 : -0.7, "the numbers differ");
            }
        }
        if (a.value().isPresent() && b.value().isPresent()) {
            DealClaim.Money one = a.value().orElseThrow();
            DealClaim.Money other = b.value().orElseThrow();
            if (one.currency().equals(other.currency())) {
                if (one.amount().compareTo(other.amount()) == 0) {
                    tally.add(1.2, "the price is the same");
                } else {
                    tally.add(copied ? -0.3 : -0.7, "the prices differ");
                }
            }
        }
    }

    private static void weighStages(DealClaim a, DealClaim b, boolean atOnce, Tally tally) {
        if (a.status() == DealStatus.DENIED && b.status() == DealStatus.DENIED) {
            tally.add(atOnce ? 0 : -0.8, "two denials need not be of one deal");
        } else if (a.status() == b.status()) {
            tally.add(0.4, "the stage is the same");
        } else if (atOnce) {
            tally.add(-0.4, "the articles appeared together and tell of two stages");
        }
        boolean oneDenied = (a.status() == DealStatus.DENIED) != (b.status() == DealStatus.DENIED);
        boolean oneInUse = (a.status() == DealStatus.IN_SERVICE) != (b.status() == DealStatus.IN_SERVICE);
        if (oneInUse && (isWanted(a.status()) || isWanted(b.status()))) {
            tally.add(-1.5, "one is in service, the other was still to be agreed on");
        } else if (oneDenied) {
            tally.add(-0.5, "one says that there is no such deal");
        } else if (oneInUse) {
            tally.add(-0.5, "one is in service already");
        }
    }
}
