package org.attache.analyse.syntax;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes what the network parser learns from: the treebanks' sentences as numbers, tagged by taggers that did not
/// see them, and what words and parts of words are like at first. Run by `scripts/train-parser`.
public final class NetworkLessons {
    private static final int FOLDS = 4;
    private static final int ROUNDS = 4;
    private static final int LEAST_WORD = 2;
    private static final int LEAST_RELATION = 5;

    private final SyntaxModel model = SyntaxModel.load();
    private final Map<String, Integer> tags = new HashMap<>();
    private final Map<String, Integer> relations = new HashMap<>();
    private final Map<Long, Integer> words = new HashMap<>();
    private final Pieces pieces;

    private NetworkLessons(List<TreebankSentence> train, PieceVectors vectors, Path out) throws IOException {
        for (int i = 1; i < model.tags().size(); i++) {
            tags.put(model.tags().upos(i) + "|" + model.tags().xpos(i), i);
        }
        Map<String, Integer> named = new TreeMap<>();
        Map<Long, Integer> seen = new TreeMap<>();
        for (TreebankSentence sentence : train) {
            sentence.relations.forEach(r -> named.merge(r, 1, Integer::sum));
            sentence.forms.forEach(f -> seen.merge(Hashing.word(f), 1, Integer::sum));
        }
        List<String> names = new ArrayList<>(List.of("root"));
        named.forEach((r, n) -> {
            if (n >= LEAST_RELATION && !r.equals("root")) {
                names.add(r);
            }
        });
        for (String name : names) {
            relations.put(name, relations.size());
        }
        seen.forEach((hash, n) -> {
            if (n >= LEAST_WORD) {
                words.put(hash, words.size() + 1);
            }
        });
        pieces = new Pieces(vectors.hashes());
        try (DataOutputStream file =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(out.resolve("vocabulary.bin"))))) {
            file.writeInt(names.size());
            for (String name : names) {
                file.writeUTF(name);
            }
            file.writeInt(model.tags().size());
            file.writeInt(words.size());
            for (Map.Entry<Long, Integer> e : seen.entrySet()) {
                if (e.getValue() >= LEAST_WORD) {
                    file.writeLong(e.getKey());
                }
            }
            vectors.write(file);
        }
    }

    /// Writes.
    ///
    /// @param arguments the folder of the shared data, the package with the encoder, the folder to write to
    public static void main(String[] arguments) throws IOException {
        Path treebanks = Path.of(arguments[0]).resolve("ud-english");
        Path out = Files.createDirectories(Path.of(arguments[2]));
        List<TreebankSentence> train = new ArrayList<>();
        train.addAll(Treebank.read(treebanks.resolve("ewt-train.conllu.gz")));
        train.addAll(Treebank.read(treebanks.resolve("gum-open-train.conllu.gz")));
        train.addAll(Treebank.read(treebanks.resolve("ewt-dev.conllu")));
        List<TreebankSentence> all = new ArrayList<>(train);
        all.addAll(SyntaxTrainer.recased(train));
        NetworkLessons lessons = new NetworkLessons(train, new PieceVectors(Path.of(arguments[1])), out);
        lessons.write(all, lessons.crossTagged(all, out.resolve("tags.bin")), out.resolve("train.txt"));
        for (String name : List.of("gum-open-dev", "ewt-test", "pud-test")) {
            List<TreebankSentence> held = Treebank.read(treebanks.resolve(name + ".conllu"));
            List<Words> tagged = new ArrayList<>();
            for (TreebankSentence sentence : held) {
                Words sheet = new Words(sentence.forms, lessons.model.lexicon());
                lessons.model.tagger().tag(sheet);
                tagged.add(sheet);
            }
            lessons.write(held, tagged, out.resolve(name + ".txt"));
        }
    }

    /// The sentences tagged by taggers that did not see them; kept in a file, for it takes minutes.
    private List<Words> crossTagged(List<TreebankSentence> all, Path file) throws IOException {
        if (!Files.exists(file)) {
            try (DataOutputStream tagFile =
                    new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
                for (Words sheet :
                        new TaggerTrainer(model.tags(), tags, model.lexicon()).jackknife(all, FOLDS, ROUNDS)) {
                    for (int i = 0; i < sheet.size; i++) {
                        tagFile.writeByte(sheet.tag[i]);
                    }
                }
            }
        }
        byte[] kept = Files.readAllBytes(file);
        int at = 0;
        List<Words> tagged = new ArrayList<>();
        for (TreebankSentence sentence : all) {
            Words sheet = new Words(sentence.forms, model.lexicon());
            for (int i = 0; i < sheet.size; i++) {
                sheet.tag[i] = kept[at++];
                sheet.universal[i] = model.tags().universal(sheet.tag[i]);
            }
            tagged.add(sheet);
        }
        return tagged;
    }

    /// One line for each word: own row, class, two endings, shape, tag, right tag, right head (-1 for the root),
    /// right relation, pieces.
    private void write(List<TreebankSentence> sentences, List<Words> tagged, Path file) throws IOException {
        try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            for (int s = 0; s < sentences.size(); s++) {
                TreebankSentence sentence = sentences.get(s);
                Words sheet = tagged.get(s);
                boolean held = !file.getFileName().toString().startsWith("train");
                int[] heads = held
                        ? sentence.heads.stream().mapToInt(Integer::intValue).toArray()
                        : sentence.projectiveHeads();
                for (int i = 0; i < sheet.size; i++) {
                    String text = sentence.forms.get(i);
                    StringBuilder line = new StringBuilder();
                    int[] numbers = {
                        words.getOrDefault(Hashing.word(text), 0),
                        sheet.fine[i],
                        Inputs.ending(text, 2),
                        Inputs.ending(text, 3),
                        sheet.shape[i],
                        sheet.tag[i],
                        tags.getOrDefault(sentence.tag(i), 0),
                        heads[i],
                        relations.getOrDefault(sentence.relations.get(i), 0)
                    };
                    for (int number : numbers) {
                        line.append(number).append(' ');
                    }
                    for (int piece : pieces.of(text)) {
                        line.append(piece).append(' ');
                    }
                    lines.write(line.toString().strip());
                    lines.write('\n');
                }
                lines.write('\n');
            }
        }
    }
}
