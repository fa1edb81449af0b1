package org.attache.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Linking;
import org.attache.fact.Outcome;
import org.attache.fact.contract.EntryWriter;
import org.attache.ledger.Intake;
import org.attache.link.EntryLinker;
import org.attache.read.CaptureReader;
import org.attache.run.AnalysedLine;
import org.attache.run.CaptureAnalyser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import scala.Tuple2;

/// Joining by shuffled keys: whatever the partitions, it gives what the desk gives, to the byte and in its order.
final class JoiningTest {
    private static SparkSession spark;
    private static List<String> generated;
    private static final List<String> captures = new ArrayList<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void analyse() throws IOException {
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .getOrCreate();
        // reprints of one page, more than are compared with each other
        Archives.write(folder.resolve("crawl-1.warc.gz"), 0, 40);
        Archives.reprint(folder.resolve("crawl-2.warc.gz"), 4, 40);
        generated = lines(folder);
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void generatedPagesAreJoinedAsOnTheDesk(int partitions) {
        assertSame(generated, new Components(Components.AT_ONCE, partitions));
    }

    @Test
    void componentsTooLargeForTheDriverAreFoundByTheExecutors() {
        assertSame(generated, new Components(0, 3));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 7})
    void capturesAreJoinedAsOnTheDesk(int partitions) {
        String shared = System.getProperty("attache.shared", "");
        assumeTrue(
                !shared.isEmpty() && Files.isDirectory(Path.of(shared, "captures")),
                "the captures are not here (-Dattache.shared)");
        if (captures.isEmpty()) {
            captures.addAll(lines(Path.of(shared, "captures")));
        }
        assertSame(captures, new Components(Components.AT_ONCE, partitions));
    }

    @Test
    void starsFindTheComponentsOfAChainAndOfAHub() {
        List<Tuple2<String, String>> edges = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            edges.add(new Tuple2<>("chain" + (i + 1), "chain" + i));
            edges.add(new Tuple2<>("hub", "hub" + i));
        }
        // neighbours lie apart, so that no partition finds them by itself
        List<Tuple2<String, String>> apart = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (int j = i; j < edges.size(); j += 3) {
                apart.add(edges.get(j));
            }
        }
        JavaPairRDD<String, String> all =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).parallelizePairs(apart, 3);
        assertEquals(
                new Components(1000, 2).of(all).collectAsMap(),
                new Components(0, 2).of(all).collectAsMap());
    }

    @Test
    void aPartitionKeepsNoMoreEdgesThanItTakesToHoldItsNodesTogether() {
        List<Tuple2<Integer, Integer>> edges = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            for (int j = 0; j < i; j++) {
                edges.add(new Tuple2<>(i, j));
            }
        }
        List<Tuple2<Integer, Integer>> kept = new ArrayList<>();
        new Forests<>(edges.iterator(), 1000).forEachRemaining(kept::add);
        assertEquals(19, kept.size());
        assertTrue(kept.stream().allMatch(edge -> edge._2() == 0), "not tied to the least");

        // in runs of ten edges more are left, and they still hold all together
        Forest<Integer> whole = new Forest<>();
        new Forests<>(edges.iterator(), 10).forEachRemaining(whole::add);
        assertEquals(Set.copyOf(kept), Set.copyOf(whole.labels()));
    }

    private static void assertSame(List<String> lines, Components components) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Joining.Linked linked =
                new Joining(spark, components).link(context.parallelize(lines, components.partitions()));
        Linking desk =
                new EntryLinker().link(lines.stream().map(JoiningTest::stripped).toList());
        EntryWriter writer = new EntryWriter();
        List<String> copies = desk.copies().stream().map(writer::write).toList();
        assertEquals(
                desk.entries().stream().map(writer::write).toList(),
                linked.entries().map(EntryLine::text).collect());
        assertEquals(copies, linked.copies().collect());
        assertTrue(desk.entries().size() > 50 && !copies.isEmpty(), "too little to join");
    }

    private static Analysis stripped(String line) {
        return AnalysedLine.analysis(AnalysedLine.forJoining(line).orElseThrow())
                .orElseThrow();
    }

    private static List<String> lines(Path pages) {
        CaptureAnalyser analyser = new CaptureAnalyser();
        List<String> lines = new ArrayList<>();
        new CaptureReader().read(pages, (outcome, _) -> {
            if (outcome instanceof Outcome.Done<Capture> done
                    && analyser.analyse(done.value()) instanceof Outcome.Done<Analysis> analysis) {
                lines.add(AnalysedLine.of(new Intake(analysis.value(), () -> new byte[0], "")));
            }
        });
        return lines;
    }
}
