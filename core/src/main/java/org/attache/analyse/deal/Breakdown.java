package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.arms.ArmsNouns;
import org.attache.analyse.syntax.Token;

/// What a later sentence says that the things told of are: "Kenya received 20 aircraft. The aircraft include six
/// jets from Italy." Sides and stage are those of the deal told before; who stands behind "from" supplies.
///
/// Caught: "The jets include", "Those weapons were mainly"; missed: kinds told without a verb ("20 aircraft, six of
/// them jets").
final class Breakdown {
    private static final int NEAR = 2;

    private Breakdown() {}

    /// The deals that a series makes as the kinds of what `told` was about; none where nothing was told just before.
    static List<RawDeal> of(Scene scene, List<Item> series, int order, List<RawDeal> told) {
        Optional<Token> subject = subject(scene, series.getFirst().first());
        if (subject.isEmpty() || series.getFirst().isModifier()) {
            return List.of();
        }
        Optional<RawDeal> whole = told.reversed().stream()
                .filter(d -> d.order() < order && order - d.order() <= NEAR)
                .filter(d -> isOf(scene, subject.orElseThrow(), d.item()))
                .findFirst();
        List<RawDeal> kinds = new ArrayList<>();
        for (Item item : series) {
            whole.map(d -> kind(scene, item, d, order, series)).ifPresent(kinds::add);
        }
        return kinds;
    }

    private static RawDeal kind(Scene scene, Item item, RawDeal whole, int order, List<Item> series) {
        int behind = item.end() + 1;
        Optional<String> source = scene.word(behind).equals("from")
                ? NamedSide.partyAfter(scene, behind, series).map(NamedSide.Found::party)
                : Optional.empty();
        Sides sides = new Sides(
                source.or(() -> whole.sides().supplier()),
                whole.sides().recipient(),
                whole.sides().open());
        return new RawDeal(
                order,
                scene,
                new Trigger(item.first(), whole.trigger().rule(), false),
                item,
                sides,
                whole.stage(),
                whole.terms());
    }

    /// "The aircraft include": the noun before a verb of containing that stands before the items.
    private static Optional<Token> subject(Scene scene, int first) {
        for (int i = first - 1; i > 0 && i > first - 8; i--) {
            if (DealWords.has(DealWords.Kind.INCLUDE, scene.token(i).lemma())) {
                Token noun = scene.token(i - 1);
                boolean pointed = i > 1 && Set.of("the", "these", "those").contains(scene.word(i - 2));
                return pointed && noun.upos().equals("NOUN") ? Optional.of(noun) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static boolean isOf(Scene scene, Token noun, Item item) {
        boolean arms = DealWords.has(DealWords.Kind.ARMS, noun);
        Optional<String> category = ArmsNouns.load()
                .endingAt(scene.sentence(), noun)
                .map(m -> m.term().category());
        return arms || category.filter(item.category()::equals).isPresent();
    }
}
