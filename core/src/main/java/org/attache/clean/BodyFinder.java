package org.attache.clean;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.fact.BlockKind;

/// Decides from the neighbourhood which pieces are the article's.
///
/// Rule `region`: each piece weighs its words if it reads as running text, and less than nothing if it is
/// furniture, a heading or a scrap; the article lies in the stretch of greatest weight (Kadane's maximum
/// segment). A heading that ends the article weighs so little that only a long text beyond it counts. Inside the
/// region, runs of short lines are menus; outside, nothing is running text.
final class BodyFinder {
    /// A sentence weighs its words, but not more than these: one long notice must not outweigh an article.
    private static final double MAX_WEIGHT = 60;

    /// Words of running text that must follow a heading such as "Also worth reading" for the article to go on.
    private static final double MARK_WEIGHT = -120;

    /// Short lines that follow each other before they are taken for a menu.
    private static final int MENU_RUN = 4;

    /// A text of at most so many pieces is no page of menus.
    private static final int FEW = 6;

    /// Words of the shortest clause that tells something: "Army kills six rebels".
    private static final int CLAUSE = 4;

    private static final Set<String> LEFT_OUT = Set.of("before-body", "after-body", "menu-run", "repeat", "tail");

    private final String content;
    private final List<Piece> pieces;

    BodyFinder(String content, List<Piece> pieces) {
        this.content = content;
        this.pieces = pieces;
    }

    /// Labels every piece that is not of the body.
    void find() {
        labelRepeats();
        labelRuns();
        labelCreditNeighbours();
        Region region = region();
        labelInside(region);
        labelBefore(region);
        labelAfter(region);
        trimTail();
        labelOnly();
    }

    /// Indices of the first and one past the last piece of the article.
    private record Region(int from, int to) {}

    private double weight(Piece piece) {
        if (piece.isMark()) {
            return MARK_WEIGHT;
        }
        if (piece.kind().isPresent()) {
            return switch (piece.kind().orElseThrow()) {
                case CAPTION, RELATED, CREDIT -> -6;
                case BYLINE, DATE, ADVERTISEMENT -> -3;
                default -> -12;
            };
        }
        double words = Math.min(MAX_WEIGHT, piece.size());
        return switch (piece.shape()) {
            case SENTENCE -> words * (1 - 2 * piece.linkShare());
            case HEADING -> -4;
            case SCRAP -> -4;
        };
    }

    private Region region() {
        double best = 0;
        double sum = 0;
        int from = 0;
        int bestFrom = 0;
        int bestTo = 0;
        for (int i = 0; i < pieces.size(); i++) {
            double weight = weight(pieces.get(i));
            if (sum <= 0 && weight > 0) {
                sum = 0;
                from = i;
            }
            sum += weight;
            if (sum > best && weight > 0) {
                best = sum;
                bestFrom = from;
                bestTo = i + 1;
            }
            if (sum < 0) {
                sum = 0;
                from = i + 1;
            }
        }
        return new Region(bestFrom, bestTo);
    }

    /// Rule `repeat`: a line that is no sentence and stands there more than once is no running text. Of two equal
    /// sentences inside the article the later is the copy.
    private void labelRepeats() {
        Map<String, Integer> count = new HashMap<>();
        pieces.forEach(piece -> count.merge(piece.key(), 1, Integer::sum));
        for (Piece piece : pieces) {
            if (piece.kind().isEmpty() && !piece.isSentence() && count.getOrDefault(piece.key(), 0) > 1) {
                piece.label(BlockKind.OTHER, "repeat");
            }
        }
    }

    /// Rule `menu-run`: four or more scraps or headings in a row are a menu or a list of links.
    private void labelRuns() {
        int at = 0;
        while (at < pieces.size()) {
            int end = at;
            int headings = 0;
            int open = 0;
            while (end < pieces.size() && isShort(pieces.get(end))) {
                Piece piece = pieces.get(end);
                headings += piece.shape() == Piece.Shape.HEADING ? 1 : 0;
                open += piece.kind().isEmpty() ? 1 : 0;
                end++;
            }
            // an article may begin right behind the run: its title and standfirst are the run's last headings
            if (end - at >= MENU_RUN && open > 0) {
                boolean links = headings * 2 > end - at;
                for (Piece piece : pieces.subList(at, end)) {
                    if (piece.kind().isEmpty()) {
                        piece.label(links ? BlockKind.RELATED : BlockKind.NAVIGATION, "menu-run");
                    }
                }
            }
            at = Math.max(end, at + 1);
        }
    }

    private static boolean isShort(Piece piece) {
        return !piece.isSentence() || (piece.kind().isPresent() && piece.words().size() <= 12);
    }

    /// Rule `caption-before-credit`: a credit that stands alone in brackets makes the sentence before it on the
    /// same line a caption.
    private void labelCreditNeighbours() {
        for (int i = 1; i < pieces.size(); i++) {
            Piece credit = pieces.get(i);
            Piece before = pieces.get(i - 1);
            boolean alone = credit.is(BlockKind.CAPTION)
                    && credit.rule().equals("caption-credit")
                    && content.charAt(credit.span().start()) == '('
                    && credit.words().size() <= 14;
            if (alone
                    && before.kind().isEmpty()
                    && before.line() == credit.line()
                    && before.words().size() <= 60) {
                before.label(BlockKind.CAPTION, "caption-before-credit");
            }
        }
    }

    private void labelInside(Region region) {
        Set<String> seen = new HashSet<>();
        for (int i = region.from(); i < region.to(); i++) {
            Piece piece = pieces.get(i);
            boolean first = seen.add(piece.key());
            if (piece.kind().isEmpty() && !first && piece.words().size() > 6) {
                piece.label(BlockKind.OTHER, "repeat");
            } else if (piece.kind().isEmpty()) {
                piece.label(BlockKind.PARAGRAPH, piece.isSentence() ? "region" : "region-heading");
            } else if (piece.rule().equals("menu-run") && isBulletInside(region, i)) {
                piece.label(BlockKind.PARAGRAPH, "region-list");
            }
        }
    }

    /// A list inside the article: items of several words that begin with a bullet.
    private boolean isBulletInside(Region region, int at) {
        return at > region.from()
                && at + 1 < region.to()
                && pieces.get(at).shape() == Piece.Shape.HEADING
                && PieceLabeller.isBullet(content, pieces.get(at));
    }

    private void labelBefore(Region region) {
        for (int i = 0; i < region.from(); i++) {
            Piece piece = pieces.get(i);
            if (piece.kind().isEmpty()) {
                if (piece.isSentence() || PieceLabeller.isBullet(content, piece)) {
                    piece.label(BlockKind.SUMMARY, "before-body");
                } else {
                    piece.label(BlockKind.NAVIGATION, "before-body");
                }
            }
        }
        // a bulleted sentence at the region's head that the body repeats is a summary
        int at = region.from();
        while (at < region.to() && PieceLabeller.isBullet(content, pieces.get(at)) && isRepeatedLater(at, region)) {
            pieces.get(at).label(BlockKind.SUMMARY, "bullet-summary");
            at++;
        }
    }

    /// Whether four fifths of the piece's words in threes come again later in the article.
    private boolean isRepeatedLater(int at, Region region) {
        List<Words.Word> words = pieces.get(at).words();
        if (words.size() < 5) {
            return false;
        }
        Set<String> later = new HashSet<>();
        for (int i = at + 1; i < region.to(); i++) {
            later.addAll(threes(pieces.get(i).words()));
        }
        Set<String> mine = threes(words);
        long again = mine.stream().filter(later::contains).count();
        return again * 5 >= mine.size() * 4L;
    }

    private static Set<String> threes(List<Words.Word> words) {
        Set<String> threes = new HashSet<>();
        for (int i = 0; i + 2 < words.size(); i++) {
            threes.add(words.get(i).key() + " " + words.get(i + 1).key() + " "
                    + words.get(i + 2).key());
        }
        return threes;
    }

    private void labelAfter(Region region) {
        BlockKind kind = BlockKind.OTHER;
        for (int i = region.to(); i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            if (piece.isMark()) {
                kind = piece.kind().orElse(BlockKind.OTHER);
            } else if (piece.kind().isEmpty()) {
                piece.label(kind, "after-body");
            }
        }
    }

    /// Rule `only-text`: where no running text was found in a text of a few pieces, what has words enough is the
    /// article: an alert, a headline, an item without a stop; where there is none, a caption or a summary. So it is
    /// in a longer text if nearly all of it is such lines: notes, a list of incidents. Misses lists whose lines are
    /// mostly of one to three words.
    private void labelOnly() {
        if (pieces.stream().anyMatch(piece -> piece.is(BlockKind.PARAGRAPH))) {
            return;
        }
        List<Piece> open = pieces.stream().filter(BodyFinder::isLeftOut).toList();
        if (pieces.size() > FEW && words(open) * 4 < words(pieces) * 3) {
            return;
        }
        List<Piece> said = open.isEmpty()
                ? pieces.stream()
                        .filter(piece -> piece.is(BlockKind.CAPTION) || piece.is(BlockKind.SUMMARY))
                        .filter(Piece::isSentence)
                        .toList()
                : open;
        Set<String> seen = new HashSet<>();
        said.stream()
                .filter(piece -> seen.add(piece.key()))
                .forEach(piece -> piece.label(BlockKind.PARAGRAPH, "only-text"));
    }

    private static int words(List<Piece> some) {
        return some.stream().mapToInt(Piece::size).sum();
    }

    /// Words enough for a clause, and labelled for its neighbours or its looks alone.
    private static boolean isLeftOut(Piece piece) {
        return piece.size() >= CLAUSE && LEFT_OUT.contains(piece.rule()) && piece.linkShare() < 0.5;
    }

    /// Rule `tail`: what hangs on behind the last full sentence, a word or two or a heading, is no part of it.
    private void trimTail() {
        int last = pieces.size() - 1;
        while (last >= 0 && !pieces.get(last).is(BlockKind.PARAGRAPH)) {
            last--;
        }
        while (last > 0
                && pieces.get(last).is(BlockKind.PARAGRAPH)
                && (!pieces.get(last).isSentence() || pieces.get(last).size() <= 2)) {
            pieces.get(last).label(BlockKind.OTHER, "tail");
            last--;
        }
    }
}
