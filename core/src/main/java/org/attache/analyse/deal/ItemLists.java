package org.attache.analyse.deal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Token;
import org.attache.fact.DealClaim.Dates;
import org.attache.fact.DealStatus;
import org.attache.fact.Modality;

/// Lists whose lead tells the deal once for all its items: "The package for Kenya includes:", and below it one item a
/// line. The lead gives stage, sides, sum and day; a side that it leaves open is that of the help told of just
/// before.
///
/// Caught: items behind a bullet, and bare lines without a verb of their own; "Norway: 20 tanks" (who stands before
/// the colon gives). Missed: a list under a heading that is no sentence. One for each article; not thread-safe.
final class ItemLists {
    private static final String BULLETS = "-–—•*●▪·◦‣";
    private static final Set<String> POINTING = Set.of("the", "these", "following", "new", "additional");
    /// Sentences before a lead that may say whose help it is.
    private static final int BACK = 4;

    private final DealRules rules;
    private final TriggerFinder triggers;
    private final SideReader sides;
    private final StageReader stages;
    private final Deque<Scene> before = new ArrayDeque<>();
    private Optional<Lead> lead = Optional.empty();

    ItemLists(DealRules rules, TriggerFinder triggers, SideReader sides, StageReader stages) {
        this.rules = rules;
        this.triggers = triggers;
        this.sides = sides;
        this.stages = stages;
    }

    /// @param trigger the rule that makes it a deal
    /// @param sides who, as far as the lead and the sentences before it say
    /// @param stage how far
    /// @param terms for how much and when
    private record Lead(DealRules.Rule trigger, Sides sides, Stage stage, Terms terms) {}

    /// The deals that a series of items without a trigger of its own makes under the lead that is open.
    List<RawDeal> under(Scene scene, List<Item> series, int order) {
        if (lead.isEmpty() || !isItem(scene) || series.getFirst().isModifier()) {
            return List.of();
        }
        Lead open = lead.orElseThrow();
        Optional<String> owner = owner(scene, series.getFirst());
        Sides who = owner.isPresent() && open.sides().recipient().isPresent()
                ? new Sides(owner, open.sides().recipient())
                : open.sides();
        List<RawDeal> deals = new ArrayList<>();
        for (Item item : series) {
            if (!open.trigger().armsOnly() || item.sure() || item.quantity().isPresent()) {
                deals.add(new RawDeal(
                        order,
                        scene,
                        new Trigger(item.first(), open.trigger(), false),
                        item,
                        who,
                        open.stage(),
                        open.terms()));
            }
        }
        return deals;
    }

    /// Takes in a sentence that has been read: it may open a list, go on with one, or end it.
    void next(Scene scene, DealDays days) {
        if (isLead(scene)) {
            lead = read(scene, days);
        } else if (!isItem(scene)) {
            lead = Optional.empty();
        }
        before.addFirst(scene);
        if (before.size() > BACK) {
            before.removeLast();
        }
    }

    private static boolean isLead(Scene scene) {
        return scene.word(scene.size() - 1).equals(":");
    }

    private Optional<Lead> read(Scene scene, DealDays days) {
        int first = scene.size() - 1;
        while (first > 1 && isPointing(scene, first - 1)) {
            first--;
        }
        int last = scene.size() - 1;
        Item all = new Item(first, last, last, "", "other", true, Optional.empty(), Optional.empty());
        List<Item> series = List.of(all);
        Optional<Trigger> found = triggers.find(scene, series).or(() -> help(scene));
        if (found.isEmpty() || stages.isHypothetical(scene, found.orElseThrow(), series)) {
            return Optional.empty();
        }
        Trigger trigger = found.orElseThrow();
        Stage stage = stages.read(scene, trigger, series);
        if (trigger.rule().id().equals("deal.package") && stage.status() == DealStatus.DELIVERED) {
            stage = new Stage(DealStatus.PLEDGED, Modality.PLANNED);
        }
        Sides who = sides.readAll(scene, trigger, series, all).getFirst();
        for (Scene earlier : before) {
            who = filled(who, Help.sides(earlier));
        }
        Optional<Numeral> sum = Sums.first(scene);
        Dates dates = days.of(scene, trigger, stage);
        boolean dated = dates.ordered().words().isPresent();
        return Optional.of(new Lead(
                trigger.rule(),
                who,
                stage,
                new Terms(sum, dates, dated ? Optional.of(scene.sentence().span()) : Optional.empty())));
    }

    /// "the following equipment:", "these capabilities:": the words that stand for the list
    private static boolean isPointing(Scene scene, int at) {
        Token token = scene.token(at);
        return POINTING.contains(scene.word(at))
                || (token.upos().equals("NOUN") && POINTING.contains(scene.word(at - 1)))
                || scene.word(at).equals("follows")
                || (scene.word(at).equals("as") && scene.word(at + 1).equals("follows"));
    }

    /// "Previous assistance to Kenya includes:"
    private Optional<Trigger> help(Scene scene) {
        boolean includes =
                scene.sentence().tokens().stream().anyMatch(t -> DealWords.has(DealWords.Kind.INCLUDE, t.lemma()));
        Optional<Token> noun = includes ? Help.noun(scene) : Optional.empty();
        // "announced a package for Kenya. It includes:"
        boolean again = includes
                && scene.word(0).equals("it")
                && before.stream().findFirst().flatMap(Help::noun).isPresent();
        return noun.map(Token::index)
                .or(() -> again ? Optional.of(0) : Optional.empty())
                .flatMap(n -> rules.named("deal.package").map(r -> new Trigger(n, r, false)));
    }

    private static Sides filled(Sides known, Sides more) {
        if (known.isWhole()) {
            return known;
        }
        Optional<String> supplier = known.supplier()
                .or(() -> more.supplier().filter(s -> !known.recipient().equals(Optional.of(s))));
        Optional<String> recipient =
                known.recipient().or(() -> more.recipient().filter(r -> !supplier.equals(Optional.of(r))));
        return new Sides(supplier, recipient, known.open());
    }

    /// Whether a sentence is a line of a list.
    private static boolean isItem(Scene scene) {
        String content = scene.reading().text().content();
        int at = scene.sentence().span().start();
        if (BULLETS.indexOf(content.charAt(at)) >= 0) {
            return true;
        }
        int mark = at - 1;
        while (mark >= 0 && content.charAt(mark) == ' ') {
            mark--;
        }
        boolean bullet = mark >= 0 && BULLETS.indexOf(content.charAt(mark)) >= 0;
        return bullet
                || scene.sentence().tokens().stream()
                        .noneMatch(t -> t.relation().equals("root")
                                && (t.isVerb() || t.upos().equals("AUX")));
    }

    /// "Norway: 20 tanks"
    private static Optional<String> owner(Scene scene, Item first) {
        for (int i = 0; i < first.first(); i++) {
            if (scene.word(i).equals(":")) {
                return i > 0 && scene.endsMention(i - 1) ? scene.party(i - 1) : Optional.empty();
            }
        }
        return Optional.empty();
    }
}
