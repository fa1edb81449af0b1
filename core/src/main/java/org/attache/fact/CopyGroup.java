package org.attache.fact;

import java.util.ArrayList;
import java.util.List;
import org.attache.text.Span;

/// Captures, or parts of them, that carry the same text.
///
/// @param kind how much they share
/// @param parts who carries what, the likely first one first
/// @param origin whose text it is, or an empty string where it cannot be told
/// @param reasons in words a reader understands
public record CopyGroup(Kind kind, List<Part> parts, String origin, List<String> reasons) {
    /// Captures that one group tells of at most.
    public static final int MOST = 4096;

    /// Copies its lists.
    public CopyGroup {
        parts = List.copyOf(parts);
        reasons = List.copyOf(reasons);
    }

    /// The group as it is told: in several of the same kind, origin and reasons where it has more than [#MOST]
    /// captures, since whoever writes or reads one holds it whole.
    public List<CopyGroup> portions() {
        if (parts.size() <= MOST) {
            return List.of(this);
        }
        List<CopyGroup> portions = new ArrayList<>();
        for (int from = 0; from < parts.size(); from += MOST) {
            portions.add(
                    new CopyGroup(kind, parts.subList(from, Math.min(from + MOST, parts.size())), origin, reasons));
        }
        return portions;
    }

    /// How much is shared.
    public enum Kind {
        /// The articles are one text.
        ARTICLE,
        /// Some paragraphs are.
        PARAGRAPHS,
        /// Single sentences are.
        SENTENCES,
        /// A photograph's caption only: no origin in common.
        CAPTION
    }

    /// What one capture carries.
    ///
    /// @param capture name of the capture
    /// @param spans of its text
    public record Part(String capture, List<Span> spans) {
        /// Copies its list.
        public Part {
            spans = List.copyOf(spans);
        }
    }
}
