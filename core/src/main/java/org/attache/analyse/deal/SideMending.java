package org.attache.analyse.deal;

import java.util.List;
import java.util.Optional;

/// What mends the sides that the words beside a trigger give: who receives what he waits for, and whose make an item
/// of a series is.
final class SideMending {
    private SideMending() {}

    /// "celebrated the delivery of its first F-35": who waits for what another makes, or is glad of it, receives.
    static Sides awaited(Scene scene, Trigger trigger, Around around, Sides sides, Optional<String> made) {
        boolean alone = trigger.rule().id().equals("deal.delivery")
                && around.subject.isEmpty()
                && around.from.isEmpty()
                && sides.recipient().isEmpty();
        Optional<String> maker = made.filter(m -> alone);
        boolean foreign = maker.isPresent()
                && around.controller.filter(c -> !maker.equals(Optional.of(c))).isPresent();
        return foreign && SideReader.hasAbove(scene, trigger, DealWords.all(DealWords.Kind.AWAIT))
                ? new Sides(maker, around.controller)
                : sides;
    }

    /// "a Brazilian aircraft and assault rifles from Russia": "from" speaks of the last; what names its own maker
    /// before keeps it.
    static Sides ownMaker(List<Item> series, Item item, Around around, Sides sides) {
        boolean other = !item.equals(series.getLast())
                && item.maker().isPresent()
                && around.from.isPresent()
                && sides.supplier().equals(around.from)
                && !item.maker().equals(sides.recipient());
        return other ? new Sides(item.maker(), sides.recipient()) : sides;
    }
}
