package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.text.Span;

/// What one capture carries that others carry too: all that [CopyGroups] asks of it.
///
/// @param name of the capture
/// @param published when its article appeared
/// @param lines its copied sentences in order
/// @param captions its captions of five words and more, in order
record CopySheet(String name, Days published, List<Line> lines, List<Caption> captions) {
    private static final int CAPTION = 5;

    CopySheet {
        lines = List.copyOf(lines);
        captions = List.copyOf(captions);
    }

    /// A copied sentence.
    ///
    /// @param at its number among the sentences of the body
    /// @param span of the capture's text
    /// @param family number of its wording
    /// @param quoted whether it is a quotation from end to end
    /// @param paragraph whether it is nearly the whole of its paragraph
    /// @param carrier whose text it is
    record Line(int at, Span span, long family, boolean quoted, boolean paragraph, String carrier) {}

    /// A sentence under a photograph.
    ///
    /// @param words folded
    /// @param span of the capture's text
    record Caption(String words, Span span) {}

    static CopySheet of(Dossier dossier, Sources sources) {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < dossier.passages().size(); i++) {
            Passage passage = dossier.passages().get(i);
            int at = i;
            passage.family()
                    .ifPresent(family -> lines.add(new Line(
                            at,
                            passage.span(),
                            family,
                            passage.isQuoted(),
                            passage.span().length() * 10 >= passage.paragraph().length() * 9,
                            sources.carrier(dossier, passage.span()))));
        }
        return new CopySheet(
                dossier.name(),
                dossier.published(),
                lines,
                dossier.captions().stream()
                        .filter(c -> c.words().size() >= CAPTION)
                        .map(c -> new Caption(String.join(" ", c.words()), c.span()))
                        .toList());
    }

    /// What it says of one wording.
    CopySheet of(long family) {
        return of(Set.of(family));
    }

    /// What it says of some wordings.
    CopySheet of(Set<Long> families) {
        return new CopySheet(
                name,
                published,
                lines.stream().filter(line -> families.contains(line.family())).toList(),
                List.of());
    }

    /// What it says of all wordings.
    CopySheet withoutCaptions() {
        return new CopySheet(name, published, lines, List.of());
    }

    /// What it says of one caption.
    CopySheet of(String caption) {
        return new CopySheet(
                name,
                published,
                List.of(),
                captions.stream().filter(c -> c.words().equals(caption)).toList());
    }

    /// What two sheets of one capture say, each of other wordings.
    CopySheet with(CopySheet other) {
        return new CopySheet(
                name,
                published,
                Stream.concat(lines.stream(), other.lines.stream())
                        .sorted(Comparator.comparingInt(Line::at))
                        .toList(),
                captions);
    }

    /// The wordings that prove a common text, each once.
    Set<Long> families() {
        Set<Long> families = new LinkedHashSet<>();
        for (Line line : lines) {
            if (!line.quoted()) {
                families.add(line.family());
            }
        }
        return families;
    }
}
