package org.attache.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.text.Printable;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// How much of a capture stands in other captures too, and where.
public final class SharedText {
    /// Paragraphs with fewer words in common are not each other's copy, whatever group they stand in.
    private static final double LEAST_LIKENESS = 0.3;

    private SharedText() {}

    /// Percent of an article's body that stands in other captures too; captions do not count.
    ///
    /// @param copies groups of copies; those without the capture are passed over
    public static double percent(Analysis analysis, List<CopyGroup> copies) {
        List<Span> spans = copies.stream()
                .filter(g -> g.kind() != CopyGroup.Kind.CAPTION)
                .flatMap(g -> g.parts().stream())
                .filter(p -> p.capture().equals(analysis.captureName()))
                .flatMap(p -> p.spans().stream())
                .sorted()
                .toList();
        int covered = 0;
        int reached = 0;
        for (Span span : spans) {
            int from = Math.max(span.start(), reached);
            covered += Math.max(0, span.end() - from);
            reached = Math.max(reached, span.end());
        }
        int body =
                analysis.article().paragraphs().stream().mapToInt(Span::length).sum();
        return body == 0 ? 0 : Math.min(100.0, 100.0 * covered / body);
    }

    /// Two paragraphs of which one is the other's copy.
    ///
    /// @param left paragraph of the one capture
    /// @param right paragraph of the other
    /// @param words compared
    public record Pair(Span left, Span right, WordComparison words) {}

    /// The paragraphs of one capture beside those of another that carry the same text.
    public static List<Pair> aligned(Analysis one, Analysis other, CopyGroup group) {
        List<Span> mine = shared(one, group);
        List<Span> theirs = shared(other, group);
        SourceText left = one.article().capture().text();
        SourceText right = other.article().capture().text();
        Map<Span, WordComparison.Bag> bags = new LinkedHashMap<>();
        theirs.forEach(t -> bags.put(t, WordComparison.Bag.of(right.slice(t))));
        List<Pair> pairs = new ArrayList<>();
        for (Span paragraph : mine) {
            String words = Printable.of(left.slice(paragraph));
            WordComparison.Bag bag = WordComparison.Bag.of(words);
            bags.entrySet().stream()
                    .max(Comparator.comparingDouble(t -> bag.likeness(t.getValue())))
                    .filter(t -> bag.likeness(t.getValue()) >= LEAST_LIKENESS)
                    .map(Map.Entry::getKey)
                    .ifPresent(t ->
                            pairs.add(new Pair(paragraph, t, WordComparison.of(words, Printable.of(right.slice(t))))));
        }
        return pairs;
    }

    /// The blocks of a capture that the group's spans lie in.
    private static List<Span> shared(Analysis analysis, CopyGroup group) {
        List<Span> spans = group.parts().stream()
                .filter(p -> p.capture().equals(analysis.captureName()))
                .flatMap(p -> p.spans().stream())
                .toList();
        return analysis.article().blocks().stream()
                .map(b -> b.span())
                .filter(b -> spans.stream().anyMatch(b::overlaps))
                .toList();
    }
}
