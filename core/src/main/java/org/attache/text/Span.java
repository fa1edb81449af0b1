package org.attache.text;

/// A half-open range `[start, end)` of a text, in UTF-16 code units. It does not know which text; a
/// [Quote] does.
///
/// @param start first unit, `>= 0`
/// @param end one past the last unit, `>= start`
public record Span(int start, int end) implements Comparable<Span> {
    /// Checks the bounds.
    ///
    /// @throws IllegalArgumentException if `start < 0` or `end < start`
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("span [" + start + ", " + end + ") is not a range");
        }
    }

    /// Length in UTF-16 code units.
    public int length() {
        return end - start;
    }

    /// Whether no unit lies in the span.
    public boolean isEmpty() {
        return start == end;
    }

    /// Whether the unit at `offset` lies in the span.
    public boolean contains(int offset) {
        return offset >= start && offset < end;
    }

    /// Whether every unit of `other` lies in this span.
    public boolean contains(Span other) {
        return other.start >= start && other.end <= end;
    }

    /// Whether the two share at least one unit.
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /// The smallest span that holds both.
    public Span cover(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The same range moved by `units` (negative moves to the left).
    public Span shift(int units) {
        return new Span(start + units, end + units);
    }

    /// Orders by start, then by end.
    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
