package org.attache.clean;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attache.fact.BlockKind;
import org.attache.fact.Markup;

/// Labels the pieces of an HTML page by what the trained model thinks of their lines.
///
/// Rule `page-model`: a line is the article's if the model gives it at least [#THRESHOLD]. Of two equal long lines
/// with different paths the later is a copy (`repeat`). A page of which no line is believed is left to [BodyFinder].
final class PageBody {
    /// Chosen by cross-validation; from 0.4 to 0.65 hardly anything changes.
    private static final double THRESHOLD = 0.55;

    /// Words of a line that may well come twice.
    private static final int SHORT = 6;

    private final String content;
    private final List<PageLine> lines;

    PageBody(String content, List<PageLine> lines) {
        this.content = content;
        this.lines = lines;
    }

    /// Labels all pieces; false where the model believes no line, and nothing is labelled.
    boolean find(BodyModel model, Markup markup) {
        double[] believed = model.probabilities(markup, lines);
        int first = -1;
        int last = -1;
        for (int i = 0; i < believed.length; i++) {
            if (believed[i] >= THRESHOLD && lines.get(i).wordCount() > 0) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return false;
        }
        Map<String, String> pathOf = new HashMap<>();
        for (int i = 0; i < believed.length; i++) {
            PageLine line = lines.get(i);
            if (believed[i] >= THRESHOLD) {
                // the questions of an interview come again too, but in the same place
                String path = pathOf.putIfAbsent(line.text(), line.path());
                boolean copy = line.wordCount() > SHORT && path != null && !path.equals(line.path());
                line.pieces()
                        .forEach(piece -> piece.label(
                                copy ? BlockKind.OTHER : BlockKind.PARAGRAPH, copy ? "repeat" : "page-model"));
            } else {
                String rule = i < first ? "before-body" : i > last ? "after-body" : "page-model";
                line.pieces().stream()
                        .filter(piece -> piece.kind().isEmpty())
                        .forEach(piece -> piece.label(outside(piece, rule), rule));
            }
        }
        return true;
    }

    private BlockKind outside(Piece piece, String rule) {
        if (!rule.equals("before-body")) {
            return BlockKind.OTHER;
        }
        return piece.isSentence() || PieceLabeller.isBullet(content, piece) ? BlockKind.SUMMARY : BlockKind.NAVIGATION;
    }
}
