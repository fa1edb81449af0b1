package org.attache.clean;

import java.util.List;
import java.util.Set;
import org.attache.fact.BlockKind;

/// Corrects what the rules made of a plain text where the trained model is sure that they are wrong.
///
/// Rule `text-model`: a piece that the rules left out for its neighbours is the article's if the model gives it
/// more than [#IN], one that
/// they took is not if it gives it less than [#OUT].
final class TextBody {
    private static final double IN = 0.8;
    private static final double OUT = 0.2;

    /// Rules that went by a piece's neighbours alone; what a piece itself says (a credit, a caption, a form) stands.
    private static final Set<String> NEIGHBOURHOOD = Set.of("menu-run", "before-body", "after-body", "repeat", "tail");

    private TextBody() {}

    /// @param pieces as [BodyFinder] has labelled them
    static void correct(String content, List<Piece> pieces, TextModel model) {
        correct(pieces, model.probabilities(content, pieces));
    }

    static void correct(List<Piece> pieces, double[] believed) {
        for (int i = 0; i < believed.length; i++) {
            Piece piece = pieces.get(i);
            boolean body = piece.is(BlockKind.PARAGRAPH);
            if (body && believed[i] < OUT) {
                piece.label(BlockKind.OTHER, "text-model");
            } else if (!body && believed[i] > IN && NEIGHBOURHOOD.contains(piece.rule())) {
                piece.label(BlockKind.PARAGRAPH, "text-model");
            }
        }
    }
}
