package org.attache.clean;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.read.CaptureReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Trains [BodyModel] on the shared sets whose licences allow it, and prints how it does on pages that it was not
/// trained on: by cross-validation over pages, and with each set left out in turn. Run by `scripts/train-body`.
///
/// usage: BodyTrainer DATA MODEL (write | folds | sets | oracle)
final class BodyTrainer {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int FOLDS = 5;
    private static final int INNER = 4;

    private static final int ROUNDS = Integer.getInteger("rounds", 170);
    private static final int LEAVES = Integer.getInteger("leaves", 24);

    private BodyTrainer() {}

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        String what = arguments[2];
        List<TrainingPage> pages = pages(data);
        System.out.println(pages.size() + " pages, "
                + pages.stream().mapToInt(p -> p.lines.size()).sum() + " lines, "
                + pages.getFirst().rows.getFirst().length + " measures");
        switch (what) {
            case "oracle" -> oracle(pages);
            case "folds" -> {
                Map<TrainingPage, double[]> thought = new LinkedHashMap<>();
                for (int fold : folds()) {
                    int left = fold;
                    judge(pages, page -> fold(page) == left, thought);
                }
                print(pages, thought);
            }
            case "sets" -> {
                for (String set : List.of("scrapinghub", "fundus", "trafilatura")) {
                    Map<TrainingPage, double[]> thought = new LinkedHashMap<>();
                    judge(pages, page -> page.set.equals(set), thought);
                    System.out.println("trained without " + set);
                    print(pages, thought);
                }
            }
            default -> {
                BodyModel model = train(pages);
                try (DataOutputStream out =
                        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(Path.of(arguments[1]))))) {
                    model.write(out);
                }
            }
        }
    }

    /// All pages that may be trained on; every n-th of them with `-Devery=n`.
    static List<TrainingPage> pages(Path data) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        int every = Integer.getInteger("every", 1);
        pages.addAll(sample(scrapinghub(data.resolve("extraction-scrapinghub")), every));
        pages.addAll(sample(fundus(data.resolve("extraction-fundus-parsers")), every));
        pages.addAll(sample(trafilatura(data.resolve("extraction-trafilatura")), every));
        return pages;
    }

    private static List<TrainingPage> sample(List<TrainingPage> pages, int every) {
        List<TrainingPage> some = new ArrayList<>();
        for (int i = 0; i < pages.size(); i += every) {
            some.add(pages.get(i));
        }
        return some;
    }

    /// All folds, or the one of `-Dfold=n`.
    static List<Integer> folds() {
        int only = Integer.getInteger("fold", -1);
        return only >= 0 ? List.of(only) : IntStream.range(0, FOLDS).boxed().toList();
    }

    static int fold(TrainingPage page) {
        return Math.floorMod(page.id.hashCode(), FOLDS);
    }

    private static void judge(
            List<TrainingPage> pages, Predicate<TrainingPage> held, Map<TrainingPage, double[]> thought) {
        BodyModel model = train(pages.stream().filter(held.negate()).toList());
        pages.stream()
                .filter(held)
                .forEach(page -> thought.put(page, model.probabilities(page.capture.markup(), page.lines)));
    }

    private static void print(List<TrainingPage> pages, Map<TrainingPage, double[]> thought) throws IOException {
        for (double threshold : new double[] {0.3, 0.4, 0.5, 0.6}) {
            Map<String, BodyScores> scores = new LinkedHashMap<>();
            for (TrainingPage page : pages) {
                double[] own = thought.get(page);
                if (own != null) {
                    scores.computeIfAbsent(page.set, _ -> new BodyScores()).add(page, page.text(own, threshold));
                }
            }
            System.out.println(threshold + " " + scores);
        }
        String dump = System.getProperty("dump", "");
        if (!dump.isEmpty()) {
            StringBuilder out = new StringBuilder();
            for (TrainingPage page : pages) {
                double[] own = thought.get(page);
                if (own != null) {
                    double[] pr = page.gold.isEmpty()
                            ? new double[] {0, 0}
                            : BodyScores.shingles(page.gold, page.text(own, 0.5));
                    out.append("#### ")
                            .append(page.set)
                            .append(' ')
                            .append(page.id)
                            .append(" P ")
                            .append(pr[0])
                            .append(" R ")
                            .append(pr[1])
                            .append('\n');
                    for (int i = 0; i < own.length; i++) {
                        boolean said = own[i] >= 0.5;
                        if (page.labels[i] >= 0 && said != (page.labels[i] == 1)) {
                            String text = page.lines.get(i).text();
                            String path = page.lines.get(i).path();
                            out.append(said ? "JUNK " : "MISS ")
                                    .append(String.format("%.2f ", own[i]))
                                    .append(i)
                                    .append('/')
                                    .append(own.length)
                                    .append(' ')
                                    .append(path.substring(Math.max(0, path.length() - 70)))
                                    .append(" | ")
                                    .append(text, 0, Math.min(110, text.length()))
                                    .append('\n');
                        }
                    }
                }
            }
            Files.writeString(Path.of(dump), out.toString());
        }
    }

    private static void oracle(List<TrainingPage> pages) {
        Map<String, BodyScores> scores = new LinkedHashMap<>();
        for (TrainingPage page : pages) {
            double[] told = new double[page.labels.length];
            for (int i = 0; i < told.length; i++) {
                told[i] = page.labels[i];
            }
            scores.computeIfAbsent(page.set, _ -> new BodyScores()).add(page, page.text(told, 0.5));
        }
        System.out.println("oracle " + scores);
    }

    static BodyModel train(List<TrainingPage> pages) {
        // the second round must see what the first thinks of pages that it does not know
        Map<TrainingPage, double[]> thought = new LinkedHashMap<>();
        for (int inner = 0; inner < INNER; inner++) {
            int left = inner;
            Predicate<TrainingPage> held = page -> Math.floorMod(page.id.hashCode() / 7, INNER) == left;
            BoostedTrees trees = grow(pages.stream().filter(held.negate()).toList(), page -> page.rows, ROUNDS * 2 / 3);
            pages.stream().filter(held).forEach(page -> {
                double[] own = new double[page.rows.size()];
                for (int i = 0; i < own.length; i++) {
                    own[i] = trees.probability(page.rows.get(i));
                }
                thought.put(page, own);
            });
        }
        BoostedTrees first = grow(pages, page -> page.rows, ROUNDS * 2 / 3);
        BoostedTrees second = grow(
                pages,
                page -> BodyModel.again(
                        page.capture.markup(), page.lines, page.rows, thought.getOrDefault(page, new double[0])),
                ROUNDS);
        return new BodyModel(first, second);
    }

    private static BoostedTrees grow(
            List<TrainingPage> pages, java.util.function.Function<TrainingPage, List<float[]>> rows, int rounds) {
        TrainingRows all = new TrainingRows();
        for (TrainingPage page : pages) {
            List<float[]> own = rows.apply(page);
            for (int i = 0; i < own.size(); i++) {
                // of the many lines far from the article one in four is enough
                boolean far = !page.gold.isEmpty() && page.isFar(i);
                if (page.labels[i] >= 0 && (!far || i % 4 == 0)) {
                    all.add(own.get(i), page.labels[i] == 1, page.weights[i] * (far ? 4 : 1));
                }
            }
        }
        return all.grow(rounds, LEAVES);
    }

    private static List<TrainingPage> scrapinghub(Path folder) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        for (Map.Entry<String, JsonNode> entry : JSON.readTree(Files.readAllBytes(folder.resolve("ground-truth.json")))
                .properties()) {
            String gold = entry.getValue().path("articleBody").asString();
            capture(folder.resolve("html/" + entry.getKey() + ".html.gz"))
                    .ifPresent(capture -> pages.add(TrainingPage.whole("scrapinghub", entry.getKey(), capture, gold)));
        }
        return pages;
    }

    private static List<TrainingPage> fundus(Path folder) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("index.jsonl"))) {
            JsonNode row = JSON.readTree(line);
            String id = row.path("id").asString();
            String gold = String.join("\n", strings(row.path("paragraphs")));
            capture(folder.resolve(id))
                    .ifPresent(capture -> pages.add(TrainingPage.whole("fundus", id, capture, gold)));
        }
        return pages;
    }

    private static List<TrainingPage> trafilatura(Path folder) throws IOException {
        List<TrainingPage> pages = new ArrayList<>();
        for (JsonNode row : JSON.readTree(Files.readAllBytes(folder.resolve("evaldata.json")))) {
            String file = row.path("file").asString();
            capture(folder.resolve("html/" + file + ".gz"))
                    .ifPresent(capture -> pages.add(TrainingPage.segments(
                            "trafilatura", file, capture, strings(row.path("with")), strings(row.path("without")))));
        }
        return pages;
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(node -> strings.add(node.asString()));
        return strings;
    }

    private static Optional<Capture> capture(Path file) throws IOException {
        List<Capture> captures = new ArrayList<>();
        new CaptureReader()
                .read(new ByteArrayInputStream(Files.readAllBytes(file)), file.toString(), (outcome, raw) -> {
                    switch (outcome) {
                        case Outcome.Done<Capture> done -> captures.add(done.value());
                        case Outcome.Skipped<Capture> skipped -> System.out.println(skipped.reason());
                        case Outcome.Failed<Capture> failed -> System.out.println(failed.problem());
                    }
                });
        return captures.stream().findFirst();
    }
}
