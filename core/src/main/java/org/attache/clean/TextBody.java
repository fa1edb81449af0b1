package org.attache.clean;

import java.util.List;
import java.util.Set;
import org.attache.fact.BlockKind;

/// Corrects what the rules made of a plain text by the trained model.
///
/// Rule `text-model`: the likeliest run of pieces of the article and of the rest between them, where each change from
/// the one to the other costs [#CHANGE] (the path of Viterbi), so that one doubtful piece follows its neighbours.
/// Where the model is unsure the rules are believed: what they took goes below [#OUT], what they left out for its
/// neighbours is taken from [#IN] on, what they left out for its capitals from [#CAPITALS] on, unless its line is
/// longer than [#RUN_TOGETHER]: in a page without line ends capitals are the seams. What else a piece itself says (a
/// caption's credit, a byline, a date, a form's words) stands, and so does the heading above all that the
/// rules took, for it is the title.
final class TextBody {
    /// In natural logarithms.
    private static final double CHANGE = 0.3;

    private static final double OUT = 0.3;
    private static final double IN = 0.6;
    private static final double CAPITALS = 0.8;

    /// Units of a line that no paragraph has.
    private static final int RUN_TOGETHER = 2500;

    /// Rules that went by a piece's neighbours alone.
    private static final Set<String> NEIGHBOURHOOD = Set.of("menu-run", "before-body", "after-body", "repeat", "tail");

    private static final double SUREST = 0.999;

    private TextBody() {}

    /// @param pieces as [BodyFinder] has labelled them
    static void correct(String content, List<Piece> pieces, TextModel model) {
        correct(pieces, model.probabilities(content, pieces));
    }

    static void correct(List<Piece> pieces, double[] believed) {
        double[] odds = new double[believed.length];
        double[] least = least(pieces);
        for (int i = 0; i < odds.length; i++) {
            odds[i] = least[i] == 1 ? 0 : odds(Math.clamp(believed[i], 1 - SUREST, SUREST)) - odds(least[i]);
        }
        boolean[] article = path(odds);
        for (int i = 0; i < article.length; i++) {
            Piece piece = pieces.get(i);
            boolean body = piece.is(BlockKind.PARAGRAPH);
            if (body && !article[i]) {
                piece.label(BlockKind.OTHER, "text-model");
            } else if (!body && article[i] && least[i] < 1) {
                piece.label(BlockKind.PARAGRAPH, "text-model");
            }
        }
    }

    /// For each piece the probability from which on it is the article's; 1 where it never is, and says nothing of its
    /// neighbours.
    private static double[] least(List<Piece> pieces) {
        double[] least = new double[pieces.size()];
        int title = title(pieces);
        int from = 0;
        while (from < least.length) {
            int to = from;
            while (to < least.length
                    && pieces.get(to).line() == pieces.get(from).line()) {
                to++;
            }
            int length =
                    pieces.get(to - 1).span().end() - pieces.get(from).span().start();
            for (int i = from; i < to; i++) {
                least[i] = i == title ? 1 : least(pieces.get(i), length <= RUN_TOGETHER);
            }
            from = to;
        }
        return least;
    }

    /// The last heading above all that the rules took that nothing of its own speaks against; -1 where there is none.
    private static int title(List<Piece> pieces) {
        int title = -1;
        for (int i = 0; i < pieces.size() && !pieces.get(i).is(BlockKind.PARAGRAPH); i++) {
            Piece piece = pieces.get(i);
            boolean heading = piece.shape() == Piece.Shape.HEADING && NEIGHBOURHOOD.contains(piece.rule());
            title = heading ? i : title;
        }
        return title;
    }

    private static double least(Piece piece, boolean paragraph) {
        if (piece.is(BlockKind.PARAGRAPH)) {
            return OUT;
        }
        if (NEIGHBOURHOOD.contains(piece.rule())) {
            return IN;
        }
        return paragraph && piece.rule().equals("split-capitals") ? CAPITALS : 1;
    }

    private static double odds(double probability) {
        return Math.log(probability / (1 - probability));
    }

    /// Which pieces are the article's on the likeliest path.
    private static boolean[] path(double[] odds) {
        boolean[] fromOut = new boolean[odds.length];
        boolean[] fromIn = new boolean[odds.length];
        double out = 0;
        double in = 0;
        for (int i = 0; i < odds.length; i++) {
            fromIn[i] = in - CHANGE > out;
            fromOut[i] = out - CHANGE > in;
            double stayedOut = Math.max(out, in - CHANGE);
            in = Math.max(in, out - CHANGE) + odds[i];
            out = stayedOut;
        }
        boolean[] article = new boolean[odds.length];
        boolean now = in > out;
        for (int i = odds.length - 1; i >= 0; i--) {
            article[i] = now;
            now = now ? !fromOut[i] : fromIn[i];
        }
        return article;
    }
}
