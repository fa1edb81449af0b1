import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import opennlp.tools.namefind.NameFinderME;
import opennlp.tools.namefind.NameSample;
import opennlp.tools.namefind.TokenNameFinderFactory;
import opennlp.tools.namefind.TokenNameFinderModel;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.Span;
import opennlp.tools.util.TrainingParameters;
import org.apache.uima.analysis_engine.AnalysisEngine;
import org.apache.uima.analysis_engine.AnalysisEngineProcessException;
import org.apache.uima.fit.component.JCasCollectionReader_ImplBase;
import org.apache.uima.fit.component.Resource_ImplBase;
import org.apache.uima.fit.factory.JCasFactory;
import org.apache.uima.fit.util.JCasUtil;
import org.apache.uima.jcas.JCas;
import org.apache.uima.util.Progress;
import uk.gov.dstl.baleen.core.pipelines.BaleenPipeline;
import uk.gov.dstl.baleen.core.pipelines.PipelineBuilder;
import uk.gov.dstl.baleen.core.pipelines.YamlPipelineConfiguration;
import uk.gov.dstl.baleen.core.pipelines.content.ContentExtractor;
import uk.gov.dstl.baleen.types.language.Sentence;
import uk.gov.dstl.baleen.types.language.WordToken;
import uk.gov.dstl.baleen.types.semantic.Entity;

/// Runs Dstl's Baleen 2 over the documents of re3d and writes its entities as `scripts/score-phrases re3d` reads them.
/// Not a part of Attaché: compiled and run by `scripts/bench-baleen` against jars that Maven brings.
///
///     RunBaleen PIPELINE.yaml DATA OUT.jsonl [TAUGHT]
///
/// TAUGHT: types, joined by commas, or `all`: a name finder of OpenNLP is taught each of them, as Baleen's annotator
/// `stats.OpenNLP` takes it, from four fifths of the documents, and read over the last fifth, in the five parts of `attache bench re3d`.
public final class RunBaleen {
    private static final List<String> SOURCES = List.of("Australian Department of Foreign Affairs", "CENTCOM",
            "Delegation of the European Union to Syria", "US State Department", "Wikipedia");
    /// Baleen makes these too, but re3d does not have them, or its scorer leaves them out.
    private static final Set<String> KEPT = Set.of("CommsIdentifier", "DocumentReference", "Frequency", "Location", "MilitaryPlatform",
            "Money", "Nationality", "Organisation", "Person", "Quantity", "Temporal", "Url", "Vehicle", "Weapon");
    private static final int PARTS = 5;

    /// A document with the phrases of its gold.
    private record Document(String id, String text, List<Phrase> gold) {}

    private record Phrase(int begin, int end, String type) {}

    /// A pipeline must name a reader; documents are handed over by hand here.
    public static final class NoReader extends JCasCollectionReader_ImplBase {
        @Override
        public void getNext(JCas cas) {}

        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public Progress[] getProgress() {
            return new Progress[0];
        }
    }

    /// It must name what reads files, too.
    public static final class NoExtractor extends Resource_ImplBase implements ContentExtractor {
        @Override
        public void processStream(InputStream in, String name, JCas cas) {}
    }

    private final String yaml;
    private final Map<String, Long> times = new LinkedHashMap<>();
    private final Map<String, Integer> failures = new TreeMap<>();
    private final Map<String, List<NameSample>> known = new HashMap<>();
    private int documentsRead;
    private int annotators;

    private RunBaleen(String yaml) {
        this.yaml = yaml;
    }

    public static void main(String[] arguments) throws Exception {
        RunBaleen run = new RunBaleen(Files.readString(Path.of(arguments[0])));
        List<Document> documents = documents(Path.of(arguments[1]));
        try (BufferedWriter out = Files.newBufferedWriter(Path.of(arguments[2]))) {
            if (arguments.length > 3) {
                run.parts(documents, arguments[3], out);
            } else {
                BaleenPipeline pipeline = run.pipeline("");
                run.read(pipeline, documents, null); // to warm up: what it compiles and loads is not a page's cost
                run.forget();
                run.read(pipeline, documents, out);
            }
        }
        run.report();
        System.exit(0); // threads of its monitors would keep the process
    }

    private void parts(List<Document> documents, String types, BufferedWriter out) throws Exception {
        Set<String> wanted = new TreeSet<>(types.equals("all") ? KEPT : Set.of(types.split(",")));
        BaleenPipeline plain = new PipelineBuilder("words", new YamlPipelineConfiguration(
                "collectionreader:\n  class: RunBaleen$NoReader\ncontentextractor:\n  class: RunBaleen$NoExtractor\nannotators:\n  - language.OpenNLP\n")).createNewPipeline();
        JCas cas = JCasFactory.createJCas();
        for (int part = 0; part < PARTS; part++) {
            List<Document> taught = new ArrayList<>();
            List<Document> read = new ArrayList<>();
            for (int i = 0; i < documents.size(); i++) {
                (i % PARTS == part ? read : taught).add(documents.get(i));
            }
            Path folder = Files.createTempDirectory("baleen-models");
            StringBuilder more = new StringBuilder();
            for (String type : wanted) {
                List<NameSample> samples = new ArrayList<>();
                for (Document document : taught) {
                    samples.addAll(samples(plain, cas, document, type));
                }
                if (samples.stream().mapToInt(s -> s.getNames().length).sum() < 5) {
                    continue;
                }
                TrainingParameters parameters = TrainingParameters.defaultParams();
                parameters.put(TrainingParameters.CUTOFF_PARAM, System.getProperty("cutoff", "5"));
                parameters.put(TrainingParameters.ALGORITHM_PARAM, System.getProperty("algorithm", "MAXENT"));
                TokenNameFinderModel model = NameFinderME.train(
                        "en", type, ObjectStreamUtils.createObjectStream(samples), parameters, new TokenNameFinderFactory());
                Path file = folder.resolve(type + ".bin");
                try (OutputStream bytes = Files.newOutputStream(file)) {
                    model.serialize(bytes);
                }
                more.append("  - class: stats.OpenNLP\n    model: ").append(file).append("\n    type: ").append(type).append('\n');
            }
            read(pipeline(more.toString()), read, out);
            try (var files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /// The sentences of a document with the phrases of one type, in Baleen's own words. Of phrases that overlap the longest counts.
    private List<NameSample> samples(BaleenPipeline plain, JCas cas, Document document, String type) throws Exception {
        List<NameSample> before = known.get(document.id() + type);
        if (before != null) {
            return before;
        }
        cas.reset();
        cas.setDocumentText(document.text());
        cas.setDocumentLanguage("en");
        for (AnalysisEngine engine : plain.annotators()) {
            engine.process(cas);
        }
        List<Phrase> gold = new ArrayList<>(document.gold());
        gold.removeIf(p -> !p.type().equals(type));
        gold.sort((a, b) -> Integer.compare(b.end() - b.begin(), a.end() - a.begin()));
        List<NameSample> samples = new ArrayList<>();
        for (Sentence sentence : JCasUtil.select(cas, Sentence.class)) {
            List<WordToken> tokens = JCasUtil.selectCovered(WordToken.class, sentence);
            boolean[] used = new boolean[tokens.size()];
            List<Span> names = new ArrayList<>();
            for (Phrase phrase : gold) {
                int first = -1;
                int last = -1;
                for (int i = 0; i < tokens.size(); i++) {
                    if (tokens.get(i).getBegin() < phrase.end() && phrase.begin() < tokens.get(i).getEnd()) {
                        first = first < 0 ? i : first;
                        last = i;
                    }
                }
                boolean free = first >= 0;
                for (int i = first; free && i <= last; i++) {
                    free = !used[i];
                }
                for (int i = first; free && i <= last; i++) {
                    used[i] = true;
                }
                if (free) {
                    names.add(new Span(first, last + 1, type));
                }
            }
            names.sort(null);
            samples.add(new NameSample(tokens.stream().map(WordToken::getCoveredText).toArray(String[]::new),
                    names.toArray(Span[]::new), samples.isEmpty()));
        }
        known.put(document.id() + type, samples);
        return samples;
    }

    private BaleenPipeline pipeline(String more) throws Exception {
        String all = yaml.replace("annotators:\n", "annotators:\n" + more);
        return new PipelineBuilder("re3d", new YamlPipelineConfiguration(all)).createNewPipeline();
    }

    private void read(BaleenPipeline pipeline, List<Document> documents, BufferedWriter out) throws Exception {
        JCas cas = JCasFactory.createJCas();
        var threads = ManagementFactory.getThreadMXBean();
        annotators = pipeline.annotators().size();
        for (Document document : documents) {
            documentsRead++;
            cas.reset();
            cas.setDocumentText(document.text());
            cas.setDocumentLanguage("en");
            for (AnalysisEngine engine : pipeline.annotators()) {
                String name = engine.getAnalysisEngineMetaData().getName().replace("uk.gov.dstl.baleen.annotators.", "");
                long before = threads.getCurrentThreadCpuTime();
                try {
                    engine.process(cas);
                } catch (AnalysisEngineProcessException e) {
                    failures.merge(name + ": " + e.getCause(), 1, Integer::sum);
                }
                times.merge(name, threads.getCurrentThreadCpuTime() - before, Long::sum);
            }
            if (out != null) {
                write(out, document, cas);
            }
        }
    }

    private static void write(BufferedWriter out, Document document, JCas cas) throws IOException {
        Set<List<Object>> phrases = new LinkedHashSet<>();
        for (Entity entity : JCasUtil.select(cas, Entity.class)) {
            String type = entity.getType().getShortName();
            if (KEPT.contains(type)) {
                int begin = document.text().codePointCount(0, entity.getBegin());
                phrases.add(List.of(begin, begin + document.text().codePointCount(entity.getBegin(), entity.getEnd()), type));
            }
        }
        out.write(new ObjectMapper().writeValueAsString(Map.of("doc", document.id(), "phrases", phrases)));
        out.newLine();
    }

    private void forget() {
        times.clear();
        failures.clear();
        documentsRead = 0;
    }

    private void report() {
        long all = times.values().stream().mapToLong(Long::longValue).sum();
        System.err.printf(Locale.ROOT, "Baleen: %d annotators, %d documents, %.0f ms of processor time a document (its start not counted)%n",
                annotators, documentsRead, all / 1e6 / documentsRead);
        times.entrySet().stream().sorted((a, b) -> Long.compare(b.getValue(), a.getValue())).limit(6)
                .forEach(e -> System.err.printf(Locale.ROOT, "  %s %.1f ms%n", e.getKey(), e.getValue() / 1e6 / documentsRead));
        failures.forEach((what, times) -> System.err.println("  failed " + times + " times: " + what));
    }

    private static List<Document> documents(Path data) throws IOException {
        ObjectMapper json = new ObjectMapper();
        List<Document> documents = new ArrayList<>();
        for (String source : SOURCES) {
            Path folder = data.resolve("ner-re3d").resolve(source);
            Map<String, List<Phrase>> gold = new LinkedHashMap<>();
            for (String line : Files.readAllLines(folder.resolve("entities.json"))) {
                JsonNode node = json.readTree(line.replace("\uFEFF", ""));
                if (node.path("confidence").asDouble() >= 0.5) {
                    gold.computeIfAbsent(node.path("documentId").asText(), k -> new ArrayList<>()).add(new Phrase(
                            node.path("begin").asInt(), node.path("end").asInt(), node.path("type").asText()));
                }
            }
            for (String line : Files.readAllLines(folder.resolve("documents.json"))) {
                JsonNode node = json.readTree(line.replace("\uFEFF", ""));
                String id = node.path("_id").asText();
                documents.add(new Document(id, node.path("text").asText(), gold.getOrDefault(id, List.of())));
            }
        }
        return documents;
    }
}
