package org.attache.text;

import java.util.Arrays;

/// Which unit of a derived text (folded, joined, cleaned) comes from which unit of the text that it was
/// made of. Works both ways, and composes stage by stage, as Lucene's `CharFilter` offsets do.
///
/// Thread-safe: immutable.
public final class Alignment {
    // origins[i] is the source offset of derived unit i; origins[n] is the source offset of the end.
    private final int[] origins;

    private Alignment(int[] origins) {
        this.origins = origins;
    }

    /// The alignment of a text with itself.
    ///
    /// @param length length of the text in UTF-16 code units
    public static Alignment identity(int length) {
        int[] origins = new int[length + 1];
        for (int i = 0; i <= length; i++) {
            origins[i] = i;
        }
        return new Alignment(origins);
    }

    /// Length of the derived text in UTF-16 code units.
    public int length() {
        return origins.length - 1;
    }

    /// The span of the source text that the derived `span` was made of.
    public Span toSource(Span span) {
        if (span.isEmpty()) {
            return new Span(origins[span.start()], origins[span.start()]);
        }
        return new Span(origins[span.start()], origins[span.end() - 1] + 1);
    }

    /// The derived units made of units inside `source`; empty where nothing of it was kept.
    public Span toDerived(Span source) {
        int from = lowerBound(source.start());
        int to = lowerBound(source.end());
        return new Span(from, Math.max(from, to));
    }

    /// This alignment (C from B) after `earlier` (B from A): C from A.
    public Alignment after(Alignment earlier) {
        int[] composed = new int[origins.length];
        for (int i = 0; i < origins.length; i++) {
            composed[i] = earlier.origins[Math.min(origins[i], earlier.origins.length - 1)];
        }
        return new Alignment(composed);
    }

    private int lowerBound(int offset) {
        int low = 0;
        int high = origins.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (origins[middle] < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// A derived text with its alignment.
    ///
    /// @param text the derived text
    /// @param alignment of `text` with its source
    public record Aligned(String text, Alignment alignment) {}

    /// Writes a derived text unit by unit, noting where each came from. Origins must not go backwards.
    public static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private int[] origins = new int[256];

        /// Appends one unit made of the source unit at `origin`.
        ///
        /// @return this writer
        /// @throws IllegalArgumentException if `origin` lies before the last one
        public Writer append(char unit, int origin) {
            if (text.length() > 0 && origin < origins[text.length() - 1]) {
                throw new IllegalArgumentException("origin " + origin + " goes backwards");
            }
            if (text.length() + 1 >= origins.length) {
                origins = Arrays.copyOf(origins, origins.length * 2);
            }
            origins[text.length()] = origin;
            text.append(unit);
            return this;
        }

        /// Length written so far.
        public int length() {
            return text.length();
        }

        /// Ends the text; `sourceEnd` is the source offset that its end maps to.
        public Aligned finish(int sourceEnd) {
            int[] all = Arrays.copyOf(origins, text.length() + 1);
            all[text.length()] = sourceEnd;
            return new Aligned(text.toString(), new Alignment(all));
        }
    }
}
