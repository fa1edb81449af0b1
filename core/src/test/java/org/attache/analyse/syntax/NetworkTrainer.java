package org.attache.analyse.syntax;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Teaches the network parser from what [NetworkLessons] wrote; run by `scripts/train-parser`. The same numbers come
/// out of every run: sentences, what is left out and the order of sums hang on the seeds alone.
public final class NetworkTrainer {
    private static final float RATE = 0.003f;
    private static final int WARM = 300;
    private static final int WORDS_OF_A_STEP = 900;
    private static final List<String> HELD = List.of("gum-open-dev", "ewt-test");

    private final Path folder;
    private final PrintStream log;
    private final List<String> relations = new ArrayList<>();
    private final List<Long> words = new ArrayList<>();
    private final List<Long> pieces = new ArrayList<>();
    private final List<float[]> vectors = new ArrayList<>();
    private final List<float[]> bank = new ArrayList<>();
    private final Map<List<Integer>, Integer> places = new HashMap<>();
    private final NetworkWeights net;
    private long step;

    private NetworkTrainer(Path folder, int cells, PrintStream log) throws IOException {
        this.folder = folder;
        this.log = log;
        int tags;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve("vocabulary.bin"))))) {
            for (int left = in.readInt(); left > 0; left--) {
                relations.add(in.readUTF());
            }
            tags = in.readInt();
            for (int left = in.readInt(); left > 0; left--) {
                words.add(in.readLong());
            }
            int count = in.readInt();
            int width = in.readInt();
            for (int i = 0; i < count; i++) {
                pieces.add(in.readLong());
            }
            for (int i = 0; i < count; i++) {
                float[] row = new float[width];
                for (int j = 0; j < width; j++) {
                    row[j] = in.readFloat();
                }
                vectors.add(Weights.rounded(row));
            }
        }
        bank.add(new float[vectors.getFirst().length]);
        places.put(List.of(), 0);
        net = NetworkWeights.drawn(
                vectors.getFirst().length, words.size(), tags, relations.size(), cells, new Random(7));
    }

    /// Teaches.
    ///
    /// @param arguments the folder of the lessons, the file to write, rounds over the treebanks, cells of a
    /// recurrence
    public static void main(String[] arguments) throws IOException, InterruptedException {
        NetworkTrainer trainer = new NetworkTrainer(Path.of(arguments[0]), Integer.parseInt(arguments[3]), System.out);
        trainer.teach(Integer.parseInt(arguments[2]), Path.of(arguments[1]));
    }

    private List<List<int[]>> sentences(String name) throws IOException {
        List<List<int[]>> all = new ArrayList<>();
        List<int[]> words = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(name + ".txt"))) {
            if (line.isEmpty()) {
                if (words.size() > 1) {
                    all.add(List.copyOf(words));
                }
                words = new ArrayList<>();
            } else {
                int[] numbers = Arrays.stream(line.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray();
                int[] word = Arrays.copyOf(numbers, Sheaf.PIECES + 1);
                word[Sheaf.PIECES] = place(Arrays.stream(numbers, Sheaf.PIECES, numbers.length)
                        .boxed()
                        .toList());
                words.add(word);
            }
        }
        return all;
    }

    /// The row of the bank with the mean of these pieces.
    private int place(List<Integer> parts) {
        return places.computeIfAbsent(parts, p -> {
            float[] mean = new float[vectors.getFirst().length];
            p.forEach(part -> Rows.add(mean, vectors.get(part), 1f / p.size(), mean.length));
            bank.add(mean);
            return bank.size() - 1;
        });
    }

    private void teach(int rounds, Path file) throws IOException, InterruptedException {
        List<List<int[]>> train = sentences("train");
        Map<String, List<List<int[]>>> held = new LinkedHashMap<>();
        for (String name : HELD) {
            held.put(name, sentences(name));
        }
        long all =
                Math.max(1, (long) rounds * train.stream().mapToInt(List::size).sum() / WORDS_OF_A_STEP);
        Random random = new Random(5);
        try (ExecutorService pool = Executors.newFixedThreadPool(Weights.WORKERS)) {
            for (int round = 1; round <= rounds; round++) {
                List<Sheaf> sheaves = new ArrayList<>();
                double loss = 0;
                int words = 0;
                for (Sheaf sheaf : Sheaf.of(train, random)) {
                    sheaves.add(sheaf);
                    if (sheaves.stream().mapToInt(Sheaf::words).sum() >= WORDS_OF_A_STEP) {
                        words += sheaves.stream().mapToInt(Sheaf::words).sum();
                        loss += step(sheaves, all, pool);
                        sheaves.clear();
                        if (step % 100 == 0) {
                            log.printf("%d loss %.4f, %s%n", step, loss / words, LocalTime.now(ZoneOffset.UTC));
                            loss = 0;
                            words = 0;
                        }
                    }
                }
                net.all().forEach(table -> table.settle(step));
                net.all().forEach(Weights::exchange);
                log.println("round " + round);
                held.forEach((name, sentences) -> log.println("  " + name + " " + measured(sentences)));
                write(file);
                net.all().forEach(Weights::exchange);
            }
        }
    }

    private double step(List<Sheaf> sheaves, long all, ExecutorService pool) throws InterruptedException {
        step++;
        float share = 1f / sheaves.stream().mapToInt(Sheaf::words).sum();
        List<Future<Double>> parts = new ArrayList<>();
        for (int w = 0; w < Weights.WORKERS; w++) {
            int worker = w;
            long seed = step * Weights.WORKERS + worker;
            List<Sheaf> own = new ArrayList<>();
            for (int i = worker; i < sheaves.size(); i += Weights.WORKERS) {
                own.add(sheaves.get(i));
            }
            parts.add(pool.submit(() -> {
                Random random = new Random(seed);
                double loss = 0;
                for (Sheaf sheaf : own) {
                    loss += new SheafLesson(net, bank, sheaf, Optional.of(random)).learn(worker, share);
                }
                return loss;
            }));
        }
        double loss = 0;
        for (Future<Double> part : parts) {
            try {
                loss += part.get();
            } catch (ExecutionException failure) {
                throw new IllegalStateException(failure);
            }
        }
        double done = Math.min(1, step / (double) all);
        double falling = 0.01 + 0.99 * 0.5 * (1 + Math.cos(Math.PI * done));
        net.move((float) (RATE * Math.min(1, step / (double) WARM) * falling), step);
        return loss;
    }

    /// Shares of words with the right head, with the right relation too, and with the right tag; each word's best
    /// head is taken for itself.
    private String measured(List<List<int[]>> sentences) {
        int words = 0;
        int heads = 0;
        int relations = 0;
        int tags = 0;
        for (Sheaf sheaf : Sheaf.of(sentences, new Random(1))) {
            SheafLesson lesson = new SheafLesson(net, bank, sheaf, Optional.empty());
            int[] named = lesson.tags();
            for (int b = 0; b < sheaf.count(); b++) {
                float[][] arcs = lesson.arcs(b);
                for (int d = 0; d < arcs.length; d++) {
                    int row = d * sheaf.count() + b;
                    int[] word = sheaf.word(row);
                    int head = largest(arcs[d]);
                    words++;
                    tags += named[row] == word[Sheaf.RIGHT_TAG] ? 1 : 0;
                    if (head == (word[Sheaf.HEAD] < 0 ? arcs.length : word[Sheaf.HEAD])) {
                        heads++;
                        int[] above = {head * sheaf.count() + b};
                        int relation = head == arcs.length ? 0 : lesson.relations(new int[] {row}, above)[0];
                        relations += relation == word[Sheaf.RELATION] ? 1 : 0;
                    }
                }
            }
        }
        return "UAS %.4f LAS %.4f tags %.4f"
                .formatted(heads / (double) words, relations / (double) words, tags / (double) words);
    }

    private static int largest(float[] scores) {
        int best = 0;
        for (int k = 1; k < scores.length; k++) {
            best = scores[k] > scores[best] ? k : best;
        }
        return best;
    }

    private void write(Path file) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            out.writeInt(pieces.size());
            for (long piece : pieces) {
                out.writeLong(piece);
            }
            out.writeInt(words.size());
            for (long word : words) {
                out.writeLong(word);
            }
            out.writeInt(relations.size());
            for (String relation : relations) {
                out.writeUTF(relation);
            }
            Weights.write(vectors.toArray(float[][]::new), out);
            net.write(out);
        }
    }
}
