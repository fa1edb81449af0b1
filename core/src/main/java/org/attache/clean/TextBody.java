package org.attache.clean;

import java.util.List;
import org.attache.fact.BlockKind;

/// Corrects what the rules made of a plain text where the trained model is sure that they are wrong.
///
/// Rule `text-model`: a piece that the rules left out is the article's if the model gives it more than [#IN], one that
/// they took is not if it gives it less than [#OUT].
final class TextBody {
    private static final double IN = 0.7;
    private static final double OUT = 0.3;

    private TextBody() {}

    /// @param pieces as [BodyFinder] has labelled them
    static void correct(String content, List<Piece> pieces, TextModel model) {
        double[] believed = model.probabilities(content, pieces);
        for (int i = 0; i < believed.length; i++) {
            Piece piece = pieces.get(i);
            boolean body = piece.is(BlockKind.PARAGRAPH);
            if (body && believed[i] < OUT) {
                piece.label(BlockKind.OTHER, "text-model");
            } else if (!body && believed[i] > IN && !piece.words().isEmpty()) {
                piece.label(BlockKind.PARAGRAPH, "text-model");
            }
        }
    }
}
