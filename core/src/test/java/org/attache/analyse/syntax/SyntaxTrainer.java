package org.attache.analyse.syntax;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.attache.text.Span;
import tools.jackson.databind.ObjectMapper;

/// Trains the words, classes and tags that [SyntaxReader] loads, from the shared treebanks and texts alone; trees are
/// taught by [NetworkTrainer] upon them. The same input gives the same file to the byte.
///
/// Run by `scripts/train-syntax`; not part of the product.
public final class SyntaxTrainer {
    private static final int FINE_CLASSES = 500;
    private static final int COARSE_CLASSES = 60;

    private SyntaxTrainer() {}

    /// Trains.
    ///
    /// @param arguments the folder of the shared data, the model file to write
    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        Path treebanks = data.resolve("ud-english");
        List<TreebankSentence> train = new ArrayList<>();
        train.addAll(Treebank.read(treebanks.resolve("ewt-train.conllu.gz")));
        train.addAll(Treebank.read(treebanks.resolve("gum-open-train.conllu.gz")));
        List<long[]> texts = texts(data);
        Map<Long, Integer> textCounts = new HashMap<>();
        texts.forEach(text -> {
            for (long word : text) {
                textCounts.merge(word, 1, Integer::sum);
            }
        });
        for (TreebankSentence sentence : train) {
            texts.add(sentence.forms.stream().mapToLong(Hashing::word).toArray());
        }
        train.addAll(Treebank.read(treebanks.resolve("ewt-dev.conllu")));
        report(train.size() + " sentences");
        learn(train, recased(train), texts, textCounts, target);
    }

    /// A tenth of the sentences in other letters: headlines, telexes, hasty notes.
    static List<TreebankSentence> recased(List<TreebankSentence> train) {
        List<TreebankSentence> recased = new ArrayList<>();
        for (int i = 0; i < train.size(); i++) {
            switch (i % 30) {
                case 4 -> recased.add(train.get(i).recased(TreebankSentence.Casing.UPPER));
                case 11 -> recased.add(train.get(i).recased(TreebankSentence.Casing.LOWER));
                case 26 -> recased.add(train.get(i).recased(TreebankSentence.Casing.TITLE));
                default -> {}
            }
        }
        return recased;
    }

    private static void learn(
            List<TreebankSentence> train,
            List<TreebankSentence> recased,
            List<long[]> texts,
            Map<Long, Integer> textCounts,
            Path target)
            throws IOException {
        report(texts.size() + " sentences for word classes");
        Map<Long, Integer> fine = WordClasses.learn(texts, FINE_CLASSES, 4, 8);
        Map<Long, Integer> coarse = WordClasses.learn(texts, COARSE_CLASSES, 4, 10);
        report(fine.size() + " words in fine classes");
        LexiconBuilder builder = new LexiconBuilder(train);
        TagSet tags = builder.tags();
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 1; i < tags.size(); i++) {
            numbers.put(tags.upos(i) + "|" + tags.xpos(i), i);
        }
        Lexicon lexicon = builder.lexicon(numbers, fine, coarse, textCounts);
        TaggerTrainer taggerTrainer = new TaggerTrainer(tags, numbers, lexicon);
        List<TreebankSentence> all = new ArrayList<>(train);
        all.addAll(recased);
        PackedWeights taggerWeights = taggerTrainer.train(all, 6);
        report("tagger done: " + tags.size() + " tags");
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(target)))) {
            out.writeInt(SyntaxModel.MAGIC);
            lexicon.write(out);
            tags.write(out);
            taggerWeights.write(out);
        }
    }

    /// The open texts as sentences of word hashes.
    private static List<long[]> texts(Path data) throws IOException {
        Abbreviations abbreviations = Abbreviations.load();
        Tokenizer tokenizer = new Tokenizer(abbreviations);
        SentenceSplitter splitter = new SentenceSplitter(abbreviations);
        ObjectMapper json = new ObjectMapper();
        List<long[]> sentences = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(data.resolve("text-open/docs.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String text = json.readTree(line).path("text").asString();
                List<Span> spans = tokenizer.tokens(text, 0, text.length());
                int start = 0;
                for (int end : splitter.ends(text, spans)) {
                    long[] words = new long[end - start];
                    for (int i = start; i < end; i++) {
                        words[i - start] = Hashing.word(
                                text, spans.get(i).start(), spans.get(i).end());
                    }
                    sentences.add(words);
                    start = end;
                }
            }
        }
        return sentences;
    }

    /// Says on standard error how far it has come.
    static void report(String message) {
        System.err.printf("%6.1f s  %s%n", System.nanoTime() / 1e9 % 100000, message);
    }
}
