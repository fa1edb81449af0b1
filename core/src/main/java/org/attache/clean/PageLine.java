package org.attache.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.BlockKind;
import org.attache.fact.Markup;

/// One line of a page's rendering: the text between two block boundaries, with the element it lies in and the
/// pieces it was cut into. Measures are taken once, at birth.
final class PageLine {
    private final String text;
    private final String path;
    private final List<Piece> pieces;
    private final int wordCount;
    private final double linkShare;
    private final double strongShare;

    /// What the labeller of pieces thinks of the line; empty where nothing speaks against it.
    private final Optional<BlockKind> looks;

    PageLine(Markup.Element element, String text, List<Piece> pieces) {
        this.text = text;
        this.path = element.path();
        this.pieces = List.copyOf(pieces);
        int words = 0;
        for (Piece piece : pieces) {
            words += piece.words().size();
        }
        this.wordCount = words;
        this.linkShare = share(element, "links");
        this.strongShare = share(element, "strong");
        Optional<BlockKind> first = Optional.empty();
        int labelled = 0;
        for (Piece piece : pieces) {
            if (piece.kind().isPresent()) {
                first = first.isPresent() ? first : piece.kind();
                labelled += piece.words().size();
            }
        }
        this.looks = labelled * 2 >= words ? first : Optional.empty();
    }

    private static double share(Markup.Element element, String feature) {
        int units = Integer.parseInt(element.features().getOrDefault(feature, "0"));
        return element.span().isEmpty()
                ? 0
                : Math.min(1.0, units / (double) element.span().length());
    }

    /// The lines of a page. Pieces and elements are in order of the text.
    static List<PageLine> of(String content, Markup markup, List<Piece> pieces) {
        List<PageLine> lines = new ArrayList<>();
        int at = 0;
        for (Markup.Element element : markup.elements()) {
            List<Piece> own = new ArrayList<>();
            while (at < pieces.size()
                    && pieces.get(at).span().start() < element.span().end()) {
                own.add(pieces.get(at));
                at++;
            }
            lines.add(new PageLine(
                    element,
                    content.substring(element.span().start(), element.span().end()),
                    own));
        }
        return lines;
    }

    String text() {
        return text;
    }

    /// Names of the elements from the root, `>` between them.
    String path() {
        return path;
    }

    List<Piece> pieces() {
        return pieces;
    }

    int wordCount() {
        return wordCount;
    }

    double linkShare() {
        return linkShare;
    }

    double strongShare() {
        return strongShare;
    }

    Optional<BlockKind> looks() {
        return looks;
    }

    /// Units if it reads as running text (long, with a stop, hardly linked), else 0.
    int running() {
        return text.length() >= 60 && linkShare < 0.5 && hasStop() ? text.length() : 0;
    }

    private boolean hasStop() {
        for (int i = text.length() - 1; i >= 0; i--) {
            if (".!?\u2026\u3002\uFF01\uFF1F\u061F\u06D4\u0964".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /// The tag of the block it lies in.
    String tag() {
        String step = path.substring(path.lastIndexOf('>') + 1);
        int end = 0;
        while (end < step.length() && Character.isLetterOrDigit(step.charAt(end))) {
            end++;
        }
        return step.substring(0, end);
    }
}
