package org.attache.clean;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.attache.fact.BlockKind;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// Trains [TextModel] on the pages of [BodyTrainer] rendered as text without markup, one line a block; half of the
/// pages are also rendered with their blocks run together, as copies often are. Labels are those of the lines.
///
/// usage: TextTrainer DATA MODEL (write | folds)
final class TextTrainer {
    private static final int INNER = 4;
    private static final int ROUNDS = Integer.getInteger("rounds", 120);
    private static final int LEAVES = Integer.getInteger("leaves", 20);

    private TextTrainer() {}

    /// A page as plain text, with its pieces as the rules label them.
    private static final class Text {
        final TrainingPage page;
        final String content;
        final List<Piece> pieces;
        final int[] labels;
        final double[] weights;
        final List<float[]> looks;
        final PieceTopics topics;
        final int[][] buckets;

        Text(TrainingPage page) {
            this.page = page;
            StringBuilder text = new StringBuilder();
            List<Integer> starts = new ArrayList<>();
            page.capture.markup().metadata().stream()
                    .filter(entry -> entry.name().equals("title"))
                    .findFirst()
                    .ifPresent(entry ->
                            text.append(entry.content().replace('\n', ' ')).append('\n'));
            for (PageLine line : page.lines) {
                starts.add(text.length());
                text.append(line.text()).append('\n');
            }
            this.content = text.toString();
            SourceText source = SourceText.of(content);
            this.pieces = PieceSplitter.split(source);
            pieces.stream()
                    .filter(piece -> piece.kind().isEmpty())
                    .forEach(piece -> TrainingPage.PageReading.LABELLER.label(content, piece));
            new BodyFinder(content, pieces).find();
            PieceFeatures features = new PieceFeatures(content, pieces);
            this.looks = features.rows();
            this.topics = features.topics();
            this.buckets = pieces.stream()
                    .map(piece -> WordWeights.buckets(piece.words()))
                    .toArray(int[][]::new);
            this.labels = new int[pieces.size()];
            this.weights = new double[pieces.size()];
            int line = -1;
            for (int i = 0; i < labels.length; i++) {
                Span span = pieces.get(i).span();
                while (line + 1 < starts.size() && starts.get(line + 1) <= span.start()) {
                    line++;
                }
                labels[i] = line < 0 ? (page.gold.isEmpty() ? -1 : 0) : page.labels[line];
                if (labels[i] >= 0 && line >= 0) {
                    double share = Math.min(
                            1,
                            span.length()
                                    / (double) Math.max(
                                            1, page.lines.get(line).text().length()));
                    weights[i] = page.weights[line] * Math.max(0.1, share);
                } else {
                    weights[i] = 0.05;
                }
            }
        }

        String body(double[] believed, double threshold) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < believed.length; i++) {
                if (believed[i] >= threshold) {
                    text.append(
                                    content,
                                    pieces.get(i).span().start(),
                                    pieces.get(i).span().end())
                            .append('\n');
                }
            }
            return text.toString();
        }
    }

    public static void main(String[] arguments) throws IOException {
        List<Text> texts =
                BodyTrainer.pages(Path.of(arguments[0])).stream().map(Text::new).toList();
        System.out.println(texts.size() + " texts, "
                + texts.stream().mapToInt(t -> t.pieces.size()).sum() + " pieces, "
                + texts.getFirst().looks.getFirst().length + " measures");
        if (arguments[2].equals("folds")) {
            Map<Text, double[]> thought = new LinkedHashMap<>();
            for (int fold : BodyTrainer.folds()) {
                int left = fold;
                Predicate<Text> held = text -> BodyTrainer.fold(text.page) == left;
                TextModel model = train(texts.stream().filter(held.negate()).toList());
                texts.stream()
                        .filter(held)
                        .forEach(text -> thought.put(text, model.probabilities(text.content, text.pieces)));
            }
            texts = texts.stream().filter(thought::containsKey).toList();
            Map<String, BodyScores> rules = new LinkedHashMap<>();
            for (Text text : texts) {
                double[] told = text.pieces.stream()
                        .mapToDouble(p -> p.is(BlockKind.PARAGRAPH) ? 1 : 0)
                        .toArray();
                rules.computeIfAbsent(text.page.set, _ -> new BodyScores()).add(text.page, text.body(told, 0.5));
            }
            System.out.println("rules " + rules);
            for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6}) {
                Map<String, BodyScores> scores = new LinkedHashMap<>();
                for (Text text : texts) {
                    scores.computeIfAbsent(text.page.set, _ -> new BodyScores())
                            .add(text.page, text.body(thought.getOrDefault(text, new double[0]), threshold));
                }
                System.out.println(threshold + " " + scores);
            }
            Map<String, BodyScores> corrected = new LinkedHashMap<>();
            for (Text text : texts) {
                TextBody.correct(text.pieces, thought.getOrDefault(text, new double[0]));
                double[] told = text.pieces.stream()
                        .mapToDouble(p -> p.is(BlockKind.PARAGRAPH) ? 1 : 0)
                        .toArray();
                corrected.computeIfAbsent(text.page.set, _ -> new BodyScores()).add(text.page, text.body(told, 0.5));
            }
            System.out.println("rules corrected as the program does " + corrected);
        } else {
            TextModel model = train(texts);
            try (DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
                model.write(out);
            }
        }
    }

    private static TextModel train(List<Text> texts) {
        // words and first round must be seen as they will be of texts that they do not know
        Map<Text, List<float[]>> rows = new LinkedHashMap<>();
        for (int inner = 0; inner < INNER; inner++) {
            int left = inner;
            WordWeights words =
                    words(texts.stream().filter(text -> inner(text) != left).toList());
            texts.stream()
                    .filter(text -> inner(text) == left)
                    .forEach(text -> rows.put(text, TextModel.beside(text.looks, WordColumns.of(text.pieces, words))));
        }
        Map<Text, double[]> thought = new LinkedHashMap<>();
        for (int inner = 0; inner < INNER; inner++) {
            int left = inner;
            BoostedTrees trees = grow(
                    texts.stream().filter(text -> inner(text) != left).toList(),
                    text -> of(rows, text),
                    ROUNDS * 2 / 3);
            texts.stream()
                    .filter(text -> inner(text) == left)
                    .forEach(text -> thought.put(
                            text,
                            of(rows, text).stream()
                                    .mapToDouble(trees::probability)
                                    .toArray()));
        }
        BoostedTrees first = grow(texts, text -> of(rows, text), ROUNDS * 2 / 3);
        BoostedTrees second = grow(
                texts,
                text -> TextModel.again(
                        text.pieces, of(rows, text), text.topics, thought.getOrDefault(text, new double[0])),
                ROUNDS);
        return new TextModel(words(texts), first, second);
    }

    private static List<float[]> of(Map<Text, List<float[]>> rows, Text text) {
        return rows.getOrDefault(text, List.of());
    }

    private static int inner(Text text) {
        return Math.floorMod(text.page.id.hashCode() / 7, INNER);
    }

    private static WordWeights words(List<Text> texts) {
        List<WordTrainer.Sample> samples = new ArrayList<>();
        for (Text text : texts) {
            for (int i = 0; i < text.labels.length; i++) {
                if (text.labels[i] >= 0) {
                    samples.add(new WordTrainer.Sample(text.buckets[i], text.labels[i] == 1, text.weights[i]));
                }
            }
        }
        return WordTrainer.train(samples);
    }

    private static BoostedTrees grow(List<Text> texts, Function<Text, List<float[]>> rows, int rounds) {
        TrainingRows all = new TrainingRows();
        for (Text text : texts) {
            List<float[]> own = rows.apply(text);
            for (int i = 0; i < own.size(); i++) {
                boolean far = !text.page.gold.isEmpty() && TrainingPage.isFar(text.labels, i);
                if (text.labels[i] >= 0 && (!far || i % 4 == 0)) {
                    all.add(own.get(i), text.labels[i] == 1, text.weights[i] * (far ? 4 : 1));
                }
            }
        }
        return all.grow(rounds, LEAVES);
    }
}
