package org.attache.link;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Objects;
import org.attache.fact.Entry;
import org.attache.text.Span;

/// The place of a claim in the order of all claims, and its name among them: by kind, by day of publication, by
/// capture, by its evidence. The entries of a ledger come in the order of the ranks of their first claims.
///
/// @param kind of the claim
/// @param published day of publication, counted from 1970-01-01
/// @param capture name of the capture
/// @param start first unit of its evidence
/// @param end the unit after the last
/// @param id of the claim in its analysis
public record Rank(Entry.Kind kind, long published, String capture, int start, int end, String id)
        implements Comparable<Rank>, Serializable {
    private static final Comparator<Rank> ORDER = Comparator.comparing(Rank::kind)
            .thenComparingLong(Rank::published)
            .thenComparing(Rank::capture)
            .thenComparingInt(Rank::start)
            .thenComparingInt(Rank::end)
            .thenComparing(Rank::id);

    static Rank of(Fact fact) {
        Span span = fact.evidence().quote().span();
        Days published = fact.published();
        return new Rank(
                fact.kind(),
                published.said() ? published.first() : published.last(),
                fact.capture(),
                span.start(),
                span.end(),
                fact.id());
    }

    /// The same on every machine, which the hash of an enum's constant is not.
    @Override
    public int hashCode() {
        return Objects.hash(kind.name(), published, capture, start, end, id);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Rank rank && compareTo(rank) == 0;
    }

    @Override
    public int compareTo(Rank other) {
        return ORDER.compare(this, other);
    }

    Entry.Report report() {
        return new Entry.Report(capture, id);
    }
}
