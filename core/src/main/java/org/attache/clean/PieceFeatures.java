package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.fact.BlockKind;
import org.attache.text.Span;

/// Measures of each piece of a plain text that the trained model of [TextBody] weighs: its looks, what the rules made
/// of it, its neighbours, its place.
final class PieceFeatures {
    private static final int REACH = 5;

    /// Pieces on either side that are counted by kind.
    private static final int WINDOW = 9;

    private static final List<BlockKind> COUNTED = List.of(
            BlockKind.FORM,
            BlockKind.RELATED,
            BlockKind.SHARE,
            BlockKind.DATE,
            BlockKind.NAVIGATION,
            BlockKind.CAPTION,
            BlockKind.BYLINE,
            BlockKind.NOTICE,
            BlockKind.PARAGRAPH);

    private final String content;
    private final List<Piece> pieces;
    private final double[] running;
    private final double[] units;
    private final Map<String, Integer> count = new HashMap<>();
    private final Map<Integer, int[]> lines = new HashMap<>();
    private final Set<String> head = new HashSet<>();
    private final int[] marks;
    /// For each piece the place of its kind in [#COUNTED], -1 for others.
    private final int[] kinds;
    /// For each piece whether another says the same.
    private final boolean[] repeated;
    /// For each piece how it and those beside it look.
    private final int[] trigrams;
    private final Map<Integer, Integer> trigramCounts = new HashMap<>();
    private final Map<Long, Integer> openings = new HashMap<>();
    /// For each piece whether it holds an address or an account's name.
    private final boolean[] marked;
    private final PieceTopics topics;
    /// How much each piece shares with what the rules took for the article.
    private final float[][] shares;
    private int firstBody = -1;
    private int lastBody = -1;
    private double bodyUnits;

    /// @param pieces as the rules have labelled them
    PieceFeatures(String content, List<Piece> pieces) {
        this.content = content;
        this.pieces = pieces;
        this.running = new double[pieces.size() + 1];
        this.units = new double[pieces.size() + 1];
        this.marks = new int[pieces.size() + 1];
        this.kinds = new int[pieces.size()];
        this.repeated = new boolean[pieces.size()];
        this.trigrams = new int[pieces.size()];
        this.marked = new boolean[pieces.size()];
        double[] believed = new double[pieces.size()];
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            int length = piece.span().length();
            running[i + 1] = running[i] + (isRunning(piece) ? length : 0);
            units[i + 1] = units[i] + length;
            marks[i + 1] = marks[i] + (piece.isMark() ? 1 : 0);
            count.merge(piece.key(), 1, Integer::sum);
            int[] line = lines.computeIfAbsent(piece.line(), _ -> new int[2]);
            line[0]++;
            line[1] += length;
            if (piece.is(BlockKind.PARAGRAPH)) {
                firstBody = firstBody < 0 ? i : firstBody;
                lastBody = i;
                bodyUnits += length;
            }
            if (i < 2) {
                piece.words().forEach(word -> head.add(word.key()));
            }
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece piece = pieces.get(i);
            kinds[i] = piece.kind().isPresent() ? COUNTED.indexOf(piece.kind().orElseThrow()) : -1;
            repeated[i] = count.getOrDefault(piece.key(), 1) > 1;
            int left = i > 0 ? look(pieces.get(i - 1)) : 99;
            int right = i + 1 < pieces.size() ? look(pieces.get(i + 1)) : 99;
            trigrams[i] = (left * 100 + look(piece)) * 100 + right;
            trigramCounts.merge(trigrams[i], 1, Integer::sum);
            openings.merge(opening(piece), 1, Integer::sum);
            marked[i] = isMarked(piece.span());
            believed[i] = piece.is(BlockKind.PARAGRAPH) ? 1 : 0;
        }
        this.topics = new PieceTopics(pieces);
        this.shares = topics.shares(believed);
    }

    PieceTopics topics() {
        return topics;
    }

    private static boolean isRunning(Piece piece) {
        return piece.isSentence() && piece.span().length() >= 50;
    }

    /// One row of measures a piece.
    List<float[]> rows() {
        List<float[]> rows = new ArrayList<>();
        for (int i = 0; i < pieces.size(); i++) {
            MeasureRow row = new MeasureRow();
            Piece piece = pieces.get(i);
            row.looks(content.substring(piece.span().start(), piece.span().end()), List.of(piece));
            rules(row, piece);
            place(row, i);
            neighbours(row, i);
            shape(row, i);
            rows.add(row.done());
        }
        return rows;
    }

    @SuppressWarnings("EnumOrdinal") // the order is part of the trained model
    private void rules(MeasureRow row, Piece piece) {
        for (BlockKind kind : BlockKind.values()) {
            row.add(piece.is(kind));
        }
        row.add(piece.shape().ordinal());
        row.add(piece.isMark());
        row.add(piece.rule().equals("repeat"));
        row.add(piece.rule().equals("menu-run"));
        row.add(piece.rule().startsWith("furniture"));
        row.add(piece.rule().equals("after-body"));
        row.add(Math.min(6, count.getOrDefault(piece.key(), 1)));
        int[] line = lines.getOrDefault(piece.line(), new int[2]);
        row.add(Math.min(50, line[0]));
        row.add(Math.min(4000, line[1]));
        row.add(PieceLabeller.isBullet(content, piece));
        int shared = 0;
        for (Words.Word word : piece.words()) {
            shared += head.contains(word.key()) ? 1 : 0;
        }
        row.add(shared / (double) Math.max(1, piece.words().size()));
        row.add(shared / (double) Math.max(1, head.size()));
    }

    private void place(MeasureRow row, int at) {
        int size = Math.max(1, pieces.size());
        row.add(at / (double) size);
        row.add(Math.min(60, at));
        row.add(Math.min(60, size - at));
        row.add(running[at] / Math.max(1, running[pieces.size()]));
        row.add(Math.min(600, size));
        row.add(Math.log(1 + running[pieces.size()]));
        row.add(running[pieces.size()] / Math.max(1, units[pieces.size()]));
        row.add(firstBody < 0 ? -60 : Math.clamp(at - firstBody, -50, 50));
        row.add(lastBody < 0 ? -60 : Math.clamp(at - lastBody, -50, 50));
        row.add(Math.log(1 + bodyUnits));
        for (int reach : new int[] {3, 10, 25}) {
            int from = Math.max(0, at - reach);
            int to = Math.min(pieces.size(), at + 1 + reach);
            row.add((running[at] - running[from]) / Math.max(1, units[at] - units[from]));
            row.add((running[to] - running[at + 1]) / Math.max(1, units[to] - units[at + 1]));
            row.add(Math.min(6000, running[at] - running[from]));
            row.add(Math.min(6000, running[to] - running[at + 1]));
        }
        int runBefore = 0;
        while (at - runBefore > 0 && !isRunning(pieces.get(at - runBefore - 1)) && runBefore < 30) {
            runBefore++;
        }
        int runAfter = 0;
        while (at + runAfter + 1 < pieces.size() && !isRunning(pieces.get(at + runAfter + 1)) && runAfter < 30) {
            runAfter++;
        }
        row.add(runBefore);
        row.add(runAfter);
        around(row, at);
    }

    // readers' comments and lists of stories betray themselves by what comes again between their texts
    private void around(MeasureRow row, int at) {
        int[] before = new int[COUNTED.size() + 1];
        int[] after = new int[COUNTED.size() + 1];
        for (int offset = -WINDOW; offset <= WINDOW; offset++) {
            int other = at + offset;
            if (other < 0 || other >= pieces.size() || offset == 0) {
                continue;
            }
            int[] counts = offset < 0 ? before : after;
            if (kinds[other] >= 0) {
                counts[kinds[other]]++;
            }
            counts[COUNTED.size()] += repeated[other] ? 1 : 0;
        }
        for (int i = 0; i < before.length; i++) {
            row.add(before[i]);
            row.add(after[i]);
        }
        int mark = at;
        while (mark >= 0 && !pieces.get(mark).isMark() && at - mark < 100) {
            mark--;
        }
        row.add(mark < 0 ? 100 : at - mark);
        row.add(marks[at]);
    }

    /// Where the piece stands in its line, what comes again in its surroundings, and whether a list was announced.
    private void shape(MeasureRow row, int at) {
        Piece piece = pieces.get(at);
        int before = at;
        while (before > 0 && pieces.get(before - 1).line() == piece.line() && at - before < 20) {
            before--;
        }
        row.add(at - before);
        int after = at;
        while (after + 1 < pieces.size() && pieces.get(after + 1).line() == piece.line() && after - at < 20) {
            after++;
        }
        row.add(after - at);
        int near = 0;
        for (int other = Math.max(0, at - 20); other < Math.min(pieces.size(), at + 21); other++) {
            near += other != at && trigrams[other] == trigrams[at] ? 1 : 0;
        }
        row.add(near);
        row.add(trigramCounts.getOrDefault(trigrams[at], 0));
        row.add(openings.getOrDefault(opening(piece), 0));
        int colon = at;
        while (colon > 0 && at - colon < 25 && !endsIn(pieces.get(colon - 1), ':')) {
            colon--;
        }
        row.add(colon > 0 && endsIn(pieces.get(colon - 1), ':') ? at - colon : 25);
        for (int offset = -2; offset <= 2; offset++) {
            int other = at + offset;
            row.add(other >= 0 && other < pieces.size() && marked[other]);
        }
        for (float share : shares[at]) {
            row.add(share);
        }
    }

    private boolean endsIn(Piece piece, char c) {
        return content.charAt(piece.span().end() - 1) == c;
    }

    /// The first two words, as a number.
    private static long opening(Piece piece) {
        List<Words.Word> words = piece.words();
        long first = words.isEmpty() ? 0 : words.getFirst().key().hashCode();
        long second = words.size() < 2 ? 0 : words.get(1).key().hashCode();
        return (first << 32) ^ (second & 0xFFFF_FFFFL);
    }

    /// Whether it holds an address or an account's name.
    private boolean isMarked(Span span) {
        return content.indexOf('@', span.start(), span.end()) >= 0
                || content.indexOf("http", span.start(), span.end()) >= 0
                || content.indexOf("www.", span.start(), span.end()) >= 0
                || content.indexOf("t.co/", span.start(), span.end()) >= 0;
    }

    /// How a piece looks, in a number below 100.
    @SuppressWarnings("EnumOrdinal")
    private static int look(Piece piece) {
        int length = piece.span().length();
        int size = length < 12 ? 0 : length < 30 ? 1 : length < 60 ? 2 : length < 120 ? 3 : 4;
        int kind = piece.is(BlockKind.DATE) ? 1 : piece.is(BlockKind.BYLINE) ? 2 : piece.isMark() ? 3 : 0;
        return piece.shape().ordinal() * 20 + kind * 5 + size;
    }

    @SuppressWarnings("EnumOrdinal") // the order is part of the trained model
    private void neighbours(MeasureRow row, int at) {
        for (int offset = -REACH; offset <= REACH; offset++) {
            if (offset == 0) {
                continue;
            }
            int other = at + offset;
            boolean there = other >= 0 && other < pieces.size();
            Piece piece = there ? pieces.get(other) : pieces.get(at);
            row.add(there ? Math.min(600, piece.span().length()) : -1);
            row.add(there ? piece.shape().ordinal() : -1);
            row.add(
                    there && piece.kind().isPresent()
                            ? piece.kind().orElseThrow().ordinal()
                            : -1);
            row.add(there && piece.line() == pieces.get(at).line());
        }
    }
}
