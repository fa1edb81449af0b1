package org.attache.clean;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.fact.Capture;

/// A page of a set with what its lines are: the article's, not the article's, or untold.
final class TrainingPage {
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    final String set;
    final String id;
    final Capture capture;
    final List<PageLine> lines;
    final List<float[]> rows;
    /// 1 the article's, 0 not, -1 untold.
    final int[] labels;
    final double[] weights;
    final List<String> wanted;
    final List<String> unwanted;
    final String gold;

    private TrainingPage(
            String set, String id, Capture capture, String gold, List<String> wanted, List<String> unwanted) {
        this.set = set;
        this.id = id;
        this.capture = capture;
        this.gold = gold;
        this.wanted = wanted;
        this.unwanted = unwanted;
        this.lines = PageReading.lines(capture);
        this.rows = PageReading.FEATURES.of(capture.markup(), lines).rows();
        this.labels = new int[lines.size()];
        this.weights = new double[lines.size()];
    }

    /// What trainer and cleaner do alike before the model is asked.
    static final class PageReading {
        static final LineFeatures FEATURES = new LineFeatures();
        static final PieceLabeller LABELLER = new PieceLabeller(new PageFurniture());

        private PageReading() {}

        static List<PageLine> lines(Capture capture) {
            String content = capture.text().content();
            List<Piece> pieces = PieceSplitter.split(capture.text());
            pieces.stream().filter(piece -> piece.kind().isEmpty()).forEach(piece -> LABELLER.label(content, piece));
            return PageLine.of(content, capture.markup(), pieces);
        }
    }

    /// A page with the whole text of its article: a line is the article's if most of its words are matched by the
    /// longest common run of words.
    static TrainingPage whole(String set, String id, Capture capture, String gold) {
        TrainingPage page = new TrainingPage(set, id, capture, gold, List.of(), List.of());
        List<String> words = new ArrayList<>();
        List<Integer> owners = new ArrayList<>();
        for (int i = 0; i < page.lines.size(); i++) {
            for (String word : words(page.lines.get(i).text())) {
                words.add(word);
                owners.add(i);
            }
        }
        List<String> wanted = words(gold);
        boolean[] matched = matched(words, wanted);
        int[] all = new int[page.lines.size()];
        int[] hits = new int[page.lines.size()];
        for (int i = 0; i < words.size(); i++) {
            all[owners.get(i)]++;
            hits[owners.get(i)] += matched[i] ? 1 : 0;
        }
        double size = gold.length() + 400.0;
        for (int i = 0; i < all.length; i++) {
            page.labels[i] = all[i] == 0 ? -1 : hits[i] * 2 > all[i] ? 1 : 0;
            page.weights[i] = (Math.min(800, page.lines.get(i).text().length()) + 15) / size;
        }
        return page;
    }

    /// A page of which a few segments are known to be wanted or not.
    static TrainingPage segments(String set, String id, Capture capture, List<String> wanted, List<String> unwanted) {
        TrainingPage page = new TrainingPage(set, id, capture, "", wanted, unwanted);
        java.util.Arrays.fill(page.labels, -1);
        for (String segment : unwanted) {
            for (int i = 0; i < page.lines.size(); i++) {
                String text = page.lines.get(i).text();
                if (text.contains(segment) && segment.length() * 4 >= text.length()) {
                    page.labels[i] = 0;
                    page.weights[i] = 0.12;
                }
            }
        }
        for (String segment : wanted) {
            int best = -1;
            for (int i = 0; i < page.lines.size(); i++) {
                String text = page.lines.get(i).text();
                if (text.contains(segment)
                        && (best < 0
                                || text.length() > page.lines.get(best).text().length())) {
                    best = i;
                }
            }
            if (best >= 0) {
                page.labels[best] = 1;
                page.weights[best] = 0.12;
            }
        }
        return page;
    }

    /// Whether no line of the article is within ten lines.
    boolean isFar(int line) {
        return isFar(labels, line);
    }

    static boolean isFar(int[] labels, int line) {
        for (int i = Math.max(0, line - 10); i < Math.min(labels.length, line + 11); i++) {
            if (labels[i] == 1) {
                return false;
            }
        }
        return true;
    }

    String text(double[] probabilities, double threshold) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            if (probabilities[i] >= threshold) {
                text.append(lines.get(i).text()).append('\n');
            }
        }
        return text.toString();
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /// Which words of `a` lie on a longest common subsequence with `b`: of the earliest and the latest such one, that
    /// in fewer runs, else the earliest. So of an article that a page holds twice the first copy is the article.
    static boolean[] matched(List<String> a, List<String> b) {
        boolean[] late = latest(a, b);
        boolean[] turned = latest(a.reversed(), b.reversed());
        boolean[] early = new boolean[late.length];
        for (int i = 0; i < early.length; i++) {
            early[i] = turned[early.length - 1 - i];
        }
        return runs(early) <= runs(late) ? early : late;
    }

    private static int runs(boolean[] matched) {
        int runs = 0;
        for (int i = 0; i < matched.length; i++) {
            runs += matched[i] && (i == 0 || !matched[i - 1]) ? 1 : 0;
        }
        return runs;
    }

    private static boolean[] latest(List<String> a, List<String> b) {
        Map<String, Integer> ids = new HashMap<>();
        int[] x = a.stream()
                .mapToInt(w -> ids.computeIfAbsent(w, _ -> ids.size()))
                .toArray();
        int[] y = b.stream()
                .mapToInt(w -> ids.computeIfAbsent(w, _ -> ids.size()))
                .toArray();
        Set<Integer> known = new HashSet<>();
        for (int v : y) {
            known.add(v);
        }
        int[] kept = java.util.stream.IntStream.range(0, x.length)
                .filter(i -> known.contains(x[i]))
                .toArray();
        int n = kept.length;
        int m = y.length;
        boolean[] matched = new boolean[x.length];
        if (m == 0 || (long) n * m > 400_000_000L) {
            return matched;
        }
        // 1: match, 2: from above, 0: from the left
        byte[][] moves = new byte[n + 1][m + 1];
        int[] before = new int[m + 1];
        int[] now = new int[m + 1];
        for (int i = 1; i <= n; i++) {
            for (int j = 1; j <= m; j++) {
                if (x[kept[i - 1]] == y[j - 1]) {
                    now[j] = before[j - 1] + 1;
                    moves[i][j] = 1;
                } else if (before[j] >= now[j - 1]) {
                    now[j] = before[j];
                    moves[i][j] = 2;
                } else {
                    now[j] = now[j - 1];
                }
            }
            int[] swap = before;
            before = now;
            now = swap;
        }
        int i = n;
        int j = m;
        while (i > 0 && j > 0) {
            if (moves[i][j] == 1) {
                matched[kept[i - 1]] = true;
                i--;
                j--;
            } else if (moves[i][j] == 2) {
                i--;
            } else {
                j--;
            }
        }
        return matched;
    }
}
