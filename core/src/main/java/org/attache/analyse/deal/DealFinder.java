package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Attribution;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.DealClaim;
import org.attache.fact.DealClaim.Goods;
import org.attache.fact.DealClaim.Money;
import org.attache.fact.DealClaim.Parties;
import org.attache.fact.DealClaim.Quantity;
import org.attache.fact.DealStatus;
import org.attache.fact.EntityType;
import org.attache.fact.Evidence;
import org.attache.fact.Provenance;
import org.attache.text.Digest;
import org.attache.text.Span;

/// Finds the arms deals that an article claims: item by item, each with the word that makes it a deal, the sides, and
/// how far it has come.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class DealFinder {
    private static final String VERSION = "1";
    private static final Set<String> JOIN =
            Set.of(",", "and", "or", "as", "well", "plus", "including", "with", "&", "along", "both");
    private static final DealFinder SHARED = new DealFinder(DealRules.load(), Makers.load());

    private final DealRules rules;
    private final ItemReader items;
    private final TriggerFinder triggers;
    private final SideReader sides;
    private final StageReader stages;
    private final DealJoiner joiner;
    private final DealDays days;

    private DealFinder(DealRules rules, Makers makers) {
        this.rules = rules;
        this.items = new ItemReader(makers);
        this.triggers = new TriggerFinder(rules);
        this.sides = new SideReader(rules, makers);
        this.stages = new StageReader(rules);
        this.joiner = new DealJoiner(makers);
        this.days = new DealDays(rules);
    }

    /// Loads the lexicons; a second call gives the same finder.
    public static DealFinder load() {
        return SHARED;
    }

    /// The claims of an article, in order of the text.
    public List<DealClaim> find(Reading reading) {
        List<RawDeal> raw = new ArrayList<>();
        Homes homes = Homes.of(reading);
        KnownItems known = new KnownItems(items.makers());
        ItemLists lists = new ItemLists(rules, triggers, sides, stages);
        int order = 0;
        Optional<String> subject = Optional.empty();
        for (Sentence sentence : reading.sentences()) {
            Scene scene = new Scene(reading, sentence, homes, subject);
            subject = scene.mainSubject();
            List<RawDeal> here = inSentence(scene, order, known, lists, raw);
            Afterthoughts.add(scene, raw, order, here.isEmpty());
            raw.addAll(here);
            known.dealt(here);
            lists.next(scene, days);
            order++;
        }
        Attribution attribution = Attribution.of(reading, org.attache.analyse.clause.Parties.of(reading));
        List<DealClaim> claims = new ArrayList<>();
        for (RawDeal deal : joiner.join(reading, raw)) {
            if (deal.sides().isWhole() && isClaim(deal)) {
                claims.add(claim(reading, deal, attribution));
            }
        }
        return claims;
    }

    private static boolean isClaim(RawDeal deal) {
        // what a state has of its own, or gives to itself, is no deal; nor is what its troops learn to use
        boolean same = deal.sides().supplier().equals(deal.sides().recipient());
        DealRules.Roles roles = deal.trigger().rule().roles();
        boolean builds = deal.trigger().rule().id().equals("around.build")
                && deal.value().isEmpty();
        if ((same && (roles == DealRules.Roles.SELL || roles == DealRules.Roles.EQUIP || builds))
                || (roles == DealRules.Roles.USE && deal.stage().status() != DealStatus.IN_SERVICE)) {
            return false;
        }
        return deal.stage().status() != DealStatus.IN_SERVICE || !same;
    }

    private List<RawDeal> inSentence(Scene scene, int order, KnownItems known, ItemLists lists, List<RawDeal> told) {
        List<RawDeal> found = new ArrayList<>();
        List<List<Item>> all = series(scene, items.read(scene, known));
        Sums sums = Sums.of(scene, all);
        Optional<Trigger> last = Optional.empty();
        Optional<Trigger> listed = Optional.empty();
        int behind = 0;
        Map<Long, Integer> taken = new HashMap<>();
        for (List<Item> series : all) {
            Optional<Trigger> own = triggers.find(scene, series);
            boolean goesOn = own.isEmpty() && isListed(scene, behind, series);
            Optional<Trigger> trigger = own.isEmpty() && isCoordinated(scene, series) ? last : goesOn ? listed : own;
            last = trigger.filter(Trigger::isVerb);
            listed = trigger;
            behind = series.getLast().end() + 1;
            if (trigger.isEmpty()) {
                found.addAll(lists.under(scene, series, order));
                found.addAll(Breakdown.of(scene, series, order, told));
                continue;
            }
            if (stages.isHypothetical(scene, trigger.orElseThrow(), series)) {
                continue;
            }
            Stage stage = stages.read(scene, trigger.orElseThrow(), series);
            for (Item item : series) {
                for (Sides who : sides.readAll(scene, trigger.orElseThrow(), series, item)) {
                    boolean onlyMoves = trigger.orElseThrow().rule().id().equals("deal.carry")
                            && who.recipient().isEmpty();
                    if (onlyMoves || NoDeals.holds(scene, trigger.orElseThrow(), item, who)) {
                        continue;
                    }
                    found.add(new RawDeal(
                            order,
                            scene,
                            trigger.orElseThrow(),
                            item,
                            who,
                            stage,
                            new Terms(
                                    sums.of(series, item)
                                            .filter(v -> isPaidHere(scene, taken, trigger.orElseThrow(), v)),
                                    days.of(scene, trigger.orElseThrow(), stage))));
                }
            }
        }
        return withoutFrames(found);
    }

    /// "would scrap a $90bn contract for submarines and acquire boats instead": a sum before the second deed is not
    /// paid for it.
    private static boolean isPaidHere(Scene scene, Map<Long, Integer> taken, Trigger trigger, Numeral sum) {
        if (Sums.isOfWhole(scene, sum)) {
            return false;
        }
        long at = sum.span().start();
        int first = taken.computeIfAbsent(at, s -> trigger.index());
        boolean another = false;
        for (int i = first; i < trigger.index(); i++) {
            another |= Set.of("and", "but", "while", ";").contains(scene.word(i));
        }
        return !another || at > scene.token(trigger.index()).span().start();
    }

    // "an arms deal for submarines": the submarines are the item, "arms" is only the frame
    private static List<RawDeal> withoutFrames(List<RawDeal> found) {
        return found.stream()
                .filter(d -> !d.item().isModifier()
                        || found.stream().noneMatch(o -> !o.item().isModifier() && isFrameOf(d, o)))
                .toList();
    }

    // "bought jets from France for $5bn and four frigates from Germany": the verb is that of the first
    private static boolean isCoordinated(Scene scene, List<Item> series) {
        int before = series.getFirst().first() - 1;
        String behind = scene.word(series.getLast().end() + 1);
        return scene.word(before).equals("and")
                && Set.of("from", "to", "for", "with").contains(behind)
                && !series.getLast().isModifier();
    }

    /// "will send 30 tanks; two radars; and shells": what a semicolon parts, without a verb of its own.
    private static boolean isListed(Scene scene, int from, List<Item> series) {
        boolean semicolon = false;
        for (int i = from; i < series.getFirst().first(); i++) {
            semicolon |= scene.word(i).equals(";");
            if (scene.token(i).isVerb()) {
                return false;
            }
        }
        return semicolon && !series.getLast().isModifier();
    }

    private static boolean isFrameOf(RawDeal frame, RawDeal other) {
        return other.trigger().index() == frame.trigger().index()
                || (frame.item().category().equals("other")
                        && other.item().sure()
                        && frame.sides().equals(other.sides()));
    }

    // items that are joined by commas and "and"
    private static List<List<Item>> series(Scene scene, List<Item> all) {
        List<List<Item>> series = new ArrayList<>();
        for (Item item : all) {
            boolean joined = !series.isEmpty()
                    && isJoined(scene, series.getLast().getLast().end() + 1, item.first())
                    && !series.getLast().getLast().isModifier();
            if (joined) {
                series.getLast().add(item);
            } else {
                List<Item> next = new ArrayList<>();
                next.add(item);
                series.add(next);
            }
        }
        return series;
    }

    private static boolean isJoined(Scene scene, int from, int to) {
        if (from >= to) {
            return false;
        }
        for (int i = from; i < to; i++) {
            boolean number = scene.numeral(i).isPresent() || Between.isBracketed(scene, i);
            if (!JOIN.contains(scene.word(i)) && !number) {
                return false;
            }
        }
        return true;
    }

    // who the sentence names besides the supplier, where it leaves the recipient open
    private static List<String> candidates(RawDeal deal) {
        if (!deal.sides().open()) {
            return List.of();
        }
        return deal.scene().reading().cast().in(deal.scene().sentence().span()).stream()
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.STATE)
                .map(deal.scene()::party)
                .flatMap(Optional::stream)
                .filter(c -> !deal.sides().supplier().equals(Optional.of(c)))
                .distinct()
                .toList();
    }

    private static DealClaim claim(Reading reading, RawDeal deal, Attribution attribution) {
        Item item = deal.item();
        return new DealClaim(
                Digest.id(
                        "deal-",
                        deal.stage().status(),
                        deal.sides().supplier().orElse(""),
                        deal.sides().recipient().orElse(""),
                        item.text(),
                        reading.place(deal.scene().token(item.first()).span()).start()),
                deal.stage().status(),
                new Parties(deal.sides().supplier(), deal.sides().recipient(), candidates(deal)),
                new Goods(item.text(), item.category()),
                item.quantity().map(n -> new Quantity(n.value().longValue(), n.bound())),
                deal.value().map(n -> new Money(n.value(), n.unit(), n.bound())),
                deal.dates(),
                new Evidence(
                        deal.scene().reading().quote(DealJoiner.sentence(deal)),
                        asides(reading, deal),
                        attribution.chain(
                                deal.scene().sentence(),
                                deal.scene().token(deal.trigger().index())),
                        deal.stage().modality(),
                        new Provenance("analyse", VERSION, deal.trigger().rule().id())));
    }

    /// What other sentences than the deal's own say of it: its number, its sum, its day.
    private static List<Evidence.Aside> asides(Reading reading, RawDeal deal) {
        List<Evidence.Aside> asides = new ArrayList<>();
        deal.item().quantity().ifPresent(n -> aside(reading, deal, "quantity", n.span(), asides));
        deal.value().ifPresent(n -> aside(reading, deal, "value", n.span(), asides));
        deal.terms().signed().ifPresent(s -> aside(reading, deal, "ordered", s, asides));
        return asides;
    }

    private static void aside(Reading reading, RawDeal deal, String slot, Span words, List<Evidence.Aside> asides) {
        reading.sentences().stream()
                .map(Sentence::span)
                .filter(s -> s.start() <= words.start() && words.end() <= s.end())
                .filter(s -> !s.equals(deal.scene().sentence().span()))
                .findFirst()
                .map(s -> new Evidence.Aside(slot, reading.quote(reading.text().trim(s))))
                .ifPresent(asides::add);
    }
}
