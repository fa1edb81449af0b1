package org.attache.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.attache.fact.Analysis;
import org.attache.fact.Entry;
import org.attache.fact.Findings;
import org.attache.fact.contract.ContractWriter;
import org.attache.fact.contract.EntryWriter;
import org.attache.ledger.Ledger;
import org.attache.read.CaptureReader;
import org.attache.run.AnalysedFolder;
import org.attache.run.Bookkeeper;
import org.attache.run.Dossier;
import org.attache.run.Filter;
import org.attache.run.Progress;
import org.attache.run.export.ExportFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The job in one process: what it says is what the desk says, to the byte.
final class ClusterJobTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    static Path folder;

    private static Path pages;
    private static Path job;
    private static SparkSession spark;

    @BeforeAll
    static void runTheJobOnce() throws IOException {
        pages = folder.resolve("pages");
        Archives.write(pages.resolve("a/crawl-1.warc.gz"), 0, 30);
        Archives.write(pages.resolve("a/crawl-2.warc.gz"), 30, 10);
        // the same name with other pages, and the same name with the same pages
        Archives.write(pages.resolve("b/crawl-2.warc.gz"), 50, 5);
        Archives.write(pages.resolve("c/crawl-1.warc.gz"), 0, 4);
        byte[] whole = Files.readAllBytes(pages.resolve("a/crawl-1.warc.gz"));
        Files.write(pages.resolve("d-truncated.warc.gz"), java.util.Arrays.copyOf(whole, whole.length / 3));
        Files.write(pages.resolve("e-empty.warc.gz"), new byte[0]);
        Files.write(pages.resolve("f-noise.bin"), new byte[] {0, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 1});
        spark = SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", "false")
                // a few rows a table: code made for each costs more than it saves
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .getOrCreate();
        job = folder.resolve("job");
        run(job);
    }

    @AfterAll
    static void stopSpark() {
        spark.stop();
    }

    private static void run(Path to) throws IOException {
        ClusterJob.run(spark, List.of("--out", to.toString(), "--slice", "4000", pages.toString()));
    }

    private static Bookkeeper bookkeeper(Ledger ledger) {
        return new Bookkeeper(ledger, "tester", CLOCK, Progress.SILENT);
    }

    private static String exported(Ledger ledger) throws IOException {
        StringWriter out = new StringWriter();
        Dossier dossier = Dossier.of(ledger, Filter.ALL, entry -> true);
        ExportFormat.JSONL.write(dossier.entries(), dossier, out);
        return out.toString();
    }

    private static Ledger desk() {
        Path file = folder.resolve("desk.ledger");
        boolean made = Files.exists(file);
        Ledger ledger = Ledger.open(file);
        if (made) {
            return ledger;
        }
        bookkeeper(ledger)
                .add(sink ->
                        new CaptureReader().read(pages, (outcome, raw) -> sink.accept(Bookkeeper.taken(outcome, raw))));
        return ledger;
    }

    @Test
    void whatTheDeskImportsIsWhatItWouldHaveWrittenItself() throws IOException {
        try (Ledger desk = desk();
                Ledger imported = Ledger.open(folder.resolve("imported.ledger"))) {
            Bookkeeper.Summary summary = bookkeeper(imported).addAnalysed(List.of(new AnalysedFolder(job)));
            assertEquals(desk.names().size(), summary.added());
            assertTrue(summary.added() > 50, summary.toString());
            assertEquals(exported(desk), exported(imported));
            // every line of the book, and so every digest of a raw page, a text and an analysis
            assertEquals(desk.records(0, 1000), imported.records(0, 1000));
            assertTrue(
                    imported.verify().isSound(),
                    () -> imported.verify().faults().toString());
        }
    }

    @Test
    void theTablesHoldWhatTheLedgerHolds() {
        try (Ledger desk = desk()) {
            Map<String, Long> wanted = new TreeMap<>();
            long mentions = 0;
            for (String name : desk.names()) {
                Analysis analysis = desk.analysis(name).orElseThrow();
                Findings found = analysis.findings();
                wanted.merge("captures", 1L, Long::sum);
                wanted.merge("entities", (long) found.entities().size(), Long::sum);
                wanted.merge("events", (long) found.events().size(), Long::sum);
                wanted.merge("deals", (long) found.deals().size(), Long::sum);
                wanted.merge("statements", (long) found.statements().size(), Long::sum);
                wanted.merge("figures", (long) found.figures().size(), Long::sum);
                wanted.merge("times", (long) analysis.dating().times().size(), Long::sum);
                mentions += found.entities().stream()
                        .mapToLong(e -> e.mentions().size())
                        .sum();
            }
            wanted.put("mentions", mentions);
            wanted.put("entries", (long) desk.entries().size());
            wanted.put(
                    "reports",
                    desk.entries().stream().mapToLong(e -> e.reports().size()).sum());
            wanted.put(
                    "origins",
                    desk.entries().stream().mapToLong(e -> e.origins().size()).sum());
            Map<String, Long> seen = new TreeMap<>();
            wanted.keySet().forEach(name -> seen.put(name, table(name).count()));
            assertEquals(wanted, seen);
            assertTrue(wanted.values().stream().allMatch(n -> n > 0), wanted.toString());
            assertEquals(
                    desk.entries().stream().map(Entry::id).sorted().toList(),
                    strings(table("entries").orderBy("id"), "id"));
        }
    }

    @Test
    void entriesAndCopiesAreTheDesksToTheByte() {
        try (Ledger desk = desk()) {
            EntryWriter writer = new EntryWriter();
            assertEquals(
                    desk.entries().stream().map(writer::write).sorted().collect(Collectors.joining("\n")),
                    strings(table("entries"), "json").stream().sorted().collect(Collectors.joining("\n")));
            assertEquals(
                    desk.copies().stream().mapToLong(g -> g.parts().size()).sum(),
                    table("copies").count());
            assertTrue(table("copies").count() > 10, "no copies were found");
        }
    }

    @Test
    void aRowOfATableIsTheContractsObject() {
        try (Ledger desk = desk()) {
            Row row = table("deals").orderBy("capture", "id").first();
            Analysis analysis = desk.analysis(row.<String>getAs("capture")).orElseThrow();
            String contract = new ContractWriter().write(analysis);
            assertTrue(contract.contains("\"supplier\":\"" + row.<String>getAs("supplier") + '"'), contract);
            assertTrue(contract.contains("\"item\":\"" + row.<String>getAs("item") + '"'), contract);
            String text = analysis.article().capture().text().content();
            assertEquals(
                    row.<String>getAs("evidence"),
                    text.substring(row.<Integer>getAs("evidence_start"), row.<Integer>getAs("evidence_end")));
        }
    }

    @Test
    void badInputIsARowOfTheProblems() {
        List<String> codes = strings(table("problems").orderBy("code"), "code");
        assertEquals(
                List.of("empty_file", "not_text", "truncated_archive"),
                codes.stream().distinct().toList());
    }

    @Test
    void aJobThatIsDoneIsNotDoneAgainAndOneCutOffGoesOn() throws IOException {
        Path mark = job.resolve("deals").resolve("_SUCCESS");
        Path analysed = job.resolve(AnalysedFolder.LINES).resolve("_SUCCESS");
        FileTime before = Files.getLastModifiedTime(analysed);
        Files.delete(mark);
        run(job);
        assertTrue(Files.exists(mark), "the unfinished table was left so");
        assertEquals(before, Files.getLastModifiedTime(analysed));
    }

    @Test
    void anInputThatIsNotThereIsAProblemAndNoFailure() throws IOException {
        Path to = folder.resolve("nowhere");
        ClusterJob.run(
                spark,
                List.of(
                        "--out",
                        to.toString(),
                        "--no-join",
                        folder.resolve("nothing.warc").toString()));
        assertEquals(
                List.of("no_such_file"),
                strings(spark.read().parquet(to.resolve("problems").toString()), "code"));
        assertTrue(Files.notExists(to.resolve("entries")), "joined all the same");
    }

    @Test
    void wordsThatMakeNoSettingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Settings.of(List.of("--out", "x")));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(List.of("--out", "x", "--what", "y")));
        assertThrows(IllegalArgumentException.class, () -> Settings.of(List.of("a", "--out")));
    }

    private static Dataset<Row> table(String name) {
        return spark.read().parquet(job.resolve(name).toString());
    }

    private static List<String> strings(Dataset<Row> table, String column) {
        return table.select(column).collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
