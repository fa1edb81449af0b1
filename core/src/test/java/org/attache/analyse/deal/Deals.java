package org.attache.analyse.deal;

import java.util.List;
import java.util.Locale;
import org.attache.analyse.Sample;
import org.attache.fact.DealClaim;

/// The deals of a small article, for tests.
final class Deals {
    private Deals() {}

    static List<DealClaim> of(String... paragraphs) {
        return Sample.find(paragraphs).deals();
    }

    /// In few words: `RUS > IND | missiles | ordered`.
    static List<String> told(String... paragraphs) {
        return of(paragraphs).stream()
                .map(d -> d.parties().supplier().orElse("?") + " > "
                        + d.parties().recipient().orElse("?") + " | "
                        + d.goods().item() + " | "
                        + d.status().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
