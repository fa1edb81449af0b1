package org.attache.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

final class CopyGroupTest {
    private static CopyGroup of(int captures) {
        List<CopyGroup.Part> parts = IntStream.range(0, captures)
                .mapToObj(i -> new CopyGroup.Part("c" + i, List.of(new Span(i, i + 5))))
                .toList();
        return new CopyGroup(CopyGroup.Kind.SENTENCES, parts, "TASS", List.of("1 sentence"));
    }

    @Test
    void aGroupOfManyCapturesIsToldInSeveral() {
        CopyGroup group = of(2 * CopyGroup.MOST + 1);
        List<CopyGroup> portions = group.portions();
        assertEquals(
                List.of(CopyGroup.MOST, CopyGroup.MOST, 1),
                portions.stream().map(portion -> portion.parts().size()).toList());
        assertEquals(
                group.parts(),
                portions.stream().flatMap(portion -> portion.parts().stream()).toList());
        for (CopyGroup portion : portions) {
            assertEquals(new CopyGroup(group.kind(), portion.parts(), group.origin(), group.reasons()), portion);
        }
    }

    @Test
    void oneThatIsNotTooLargeStaysAsItIs() {
        for (int captures : List.of(2, CopyGroup.MOST)) {
            assertEquals(List.of(of(captures)), of(captures).portions());
        }
    }
}
