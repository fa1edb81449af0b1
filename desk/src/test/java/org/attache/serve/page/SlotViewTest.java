package org.attache.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SlotViewTest {
    @Test
    void aNumberInANameIsLeftAsItIsAndACountIsMadeReadable() {
        assertEquals("Project 20380 corvettes", SlotView.words("item", "Project 20380 corvettes", Optional.empty()));
        assertEquals("Unit 61398", SlotView.words("actor", "Unit 61398", Optional.empty()));
        assertEquals("12,500", SlotView.words("quantity", "12500", Optional.empty()));
        assertEquals("about USD 2 billion", SlotView.words("value", "about 2000000000 USD", Optional.empty()));
        assertEquals("Norway", SlotView.words("supplier", "NOR", Optional.empty()));
    }
}
