package org.attache.analyse.syntax;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSSample;
import opennlp.tools.postag.POSTagFormat;
import opennlp.tools.postag.POSTaggerFactory;
import opennlp.tools.postag.POSTaggerME;
import opennlp.tools.sentdetect.SentenceDetectorFactory;
import opennlp.tools.sentdetect.SentenceDetectorME;
import opennlp.tools.sentdetect.SentenceSample;
import opennlp.tools.util.CollectionObjectStream;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;

/// Trains OpenNLP's sentence detector and tagger on the same treebanks as ours and prints how they read PUD: the
/// figures in
/// `docs/design-decisions.md`. A program, not a test: about a minute of one core.
///
/// usage: OpenNlpComparison FOLDER_OF_UD_ENGLISH
final class OpenNlpComparison {
    private OpenNlpComparison() {}

    public static void main(String[] arguments) throws IOException {
        Path treebanks = Path.of(arguments[0]);
        List<TreebankSentence> train = new ArrayList<>(Treebank.read(treebanks.resolve("ewt-train.conllu.gz")));
        train.addAll(Treebank.read(treebanks.resolve("gum-open-train.conllu.gz")));
        List<TreebankSentence> test = Treebank.read(treebanks.resolve("pud-test.conllu"));
        sentences(train, test);
        tags(train, test);
    }

    private static void sentences(List<TreebankSentence> train, List<TreebankSentence> test) throws IOException {
        List<SentenceSample> samples = new ArrayList<>();
        for (Text text : texts(train)) {
            samples.add(new SentenceSample(text.content(), text.spans().toArray(new Span[0])));
        }
        SentenceDetectorME detector = new SentenceDetectorME(SentenceDetectorME.train(
                "eng",
                new CollectionObjectStream<>(samples),
                new SentenceDetectorFactory("eng", true, null, null),
                TrainingParameters.defaultParams()));
        int right = 0;
        int found = 0;
        int gold = 0;
        for (Text text : texts(test)) {
            Set<Span> expected = new HashSet<>(text.spans());
            for (Span span : detector.sentPosDetect(text.content())) {
                found++;
                right += expected.contains(new Span(span.getStart(), span.getEnd())) ? 1 : 0;
            }
            gold += expected.size();
        }
        System.out.println(String.format(Locale.ROOT, "sentences F1 %.4f", 2.0 * right / (found + gold)));
    }

    private static void tags(List<TreebankSentence> train, List<TreebankSentence> test) throws IOException {
        List<POSSample> samples = new ArrayList<>();
        for (TreebankSentence s : train) {
            samples.add(new POSSample(s.forms.toArray(new String[0]), s.xpos.toArray(new String[0])));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put("Algorithm", "PERCEPTRON");
        parameters.put("Iterations", "12");
        parameters.put("Cutoff", "3");
        POSModel model =
                POSTaggerME.train("eng", new CollectionObjectStream<>(samples), parameters, new POSTaggerFactory());
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        model.serialize(written);
        long start = System.nanoTime();
        POSModel loaded = new POSModel(new ByteArrayInputStream(written.toByteArray()));
        System.out.println(String.format(
                Locale.ROOT, "model %d bytes, loaded in %.0f ms", written.size(), (System.nanoTime() - start) / 1e6));
        POSTaggerME tagger = new POSTaggerME(loaded, POSTagFormat.CUSTOM);
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        for (int round = 0; round < 2; round++) {
            int right = 0;
            int words = 0;
            long before = clock.getCurrentThreadCpuTime();
            for (TreebankSentence s : test) {
                String[] got = tagger.tag(s.forms.toArray(new String[0]));
                for (int i = 0; i < got.length; i++) {
                    words++;
                    right += got[i].equals(s.xpos.get(i)) ? 1 : 0;
                }
            }
            double seconds = (clock.getCurrentThreadCpuTime() - before) / 1e9;
            System.out.println(String.format(
                    Locale.ROOT,
                    "XPOS on PUD %.4f, %.0f tokens a second of one core",
                    right / (double) words,
                    words / seconds));
        }
    }

    private record Text(String content, List<Span> spans) {}

    private static List<Text> texts(List<TreebankSentence> sentences) {
        List<Text> texts = new ArrayList<>();
        StringBuilder content = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        for (TreebankSentence s : sentences) {
            if ((s.paragraph || spans.size() > 5) && !spans.isEmpty()) {
                texts.add(new Text(content.toString(), List.copyOf(spans)));
                content = new StringBuilder();
                spans = new ArrayList<>();
            }
            int start = content.length();
            content.append(s.text);
            spans.add(new Span(start, content.length()));
            content.append(' ');
        }
        texts.add(new Text(content.toString(), List.copyOf(spans)));
        return texts;
    }
}
