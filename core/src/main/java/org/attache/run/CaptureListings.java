package org.attache.run;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.attache.fact.Analysis;
import org.attache.fact.DateClaim;
import org.attache.ledger.CaptureListing;
import org.attache.text.Printable;
import org.attache.text.Span;

/// Words the lines by which the catalogue lists captures.
final class CaptureListings {
    private CaptureListings() {}

    /// The line of an analysed capture.
    static CaptureListing of(Analysis analysis) {
        return of(analysis, (int) Facts.all(analysis).count());
    }

    /// The same, of which only the head is at hand.
    ///
    /// @param facts how many it has
    static CaptureListing of(Analysis analysis, int facts) {
        DateClaim published = analysis.dating().published();
        List<Span> paragraphs = analysis.article().paragraphs();
        Set<Span> carried = new LinkedHashSet<>();
        analysis.article().origins().forEach(o -> o.scope().forEach(carried::add));
        int own = (int) paragraphs.stream()
                .filter(p -> carried.stream().noneMatch(c -> c.overlaps(p)))
                .count();
        return new CaptureListing(
                analysis.captureName(),
                Printable.of(analysis.article().outlet().orElse("")),
                Printable.of(analysis.article().title().orElse("")),
                new CaptureListing.Published(
                        published
                                .date()
                                .or(() -> published.latest().filter(l -> isShown(published)))
                                .map(LocalDate::toString)
                                .orElse(""),
                        Days.published(published),
                        published.basis().name().toLowerCase(Locale.ROOT)),
                analysis.article().language(),
                analysis.article().origins().stream()
                        .map(o -> o.name())
                        .distinct()
                        .toList(),
                new CaptureListing.Size(facts, paragraphs.size(), own),
                0);
    }

    /// A latest day years after the text was written says nothing, and would stand first in every list.
    private static boolean isShown(DateClaim published) {
        return !Days.published(published).equals("day not known");
    }
}
