package org.attache.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.attache.cluster.CopiedTexts.Carrying;
import org.attache.link.CaptureSteps;
import org.attache.link.Marked;
import org.attache.link.WordWeights;
import org.attache.run.AnalysedLine;
import scala.Tuple2;

/// Joins what the captures of a job say of one thing, and writes the tables of that: entries, their reports, origins
/// and conflicts, and groups of copies. What comes out is the desk's, to the byte.
///
/// Each step is spread over the executors; no machine sees all claims:
///
/// 1. Words are counted over all captures, and what they weigh is told to all executors.
/// 2. Sentences that several captures carry in one wording are found ([CopiedWordings]).
/// 3. Each capture makes its claims ready, with what the corpus said of its words and sentences.
/// 4. Claims are joined to entries ([ClaimJoining]), captures to groups of copies ([CopiedTexts]).
///
/// What decides is in `org.attache.link`, the same classes for both.
final class Joining {
    private static final String REPORTS = "ARRAY<STRUCT<capture: STRING, fact: STRING>>";

    private static final StructType ENTRY = StructType.fromDDL("id STRING, kind STRING, first_reported STRING,"
            + " reports " + REPORTS + ","
            + " folded ARRAY<STRUCT<origin: STRING, reports: " + REPORTS + ", reasons: ARRAY<STRING>>>,"
            + " conflicts ARRAY<STRUCT<slot: STRING, kind: STRING, reason: STRING,"
            + " values: ARRAY<STRUCT<value: STRING, capture: STRING, fact: STRING>>>>");

    private static final StructType COPIES = StructType.fromDDL("kind STRING, origin STRING, reasons ARRAY<STRING>,"
            + " parts ARRAY<STRUCT<capture: STRING, spans: ARRAY<STRUCT<start: INT, end: INT>>>>");

    private final SparkSession spark;
    private final Components components;

    /// @param components that wordings, texts and claims are grouped with
    Joining(SparkSession spark, Components components) {
        this.spark = spark;
        this.components = components;
    }

    /// Lines of JSON, in the order of a ledger.
    ///
    /// @param entries an entry each
    /// @param copies a group of copies each
    record Linked(JavaRDD<String> entries, JavaRDD<String> copies) {}

    void write(Dataset<String> lines, ClusterJob.Folders folders) throws IOException {
        if (!folders.isDone("linked") || !folders.isDone("linked_copies")) {
            Linked linked = link(lines.toJavaRDD());
            folders.writeText("linked", text(linked.entries()));
            folders.writeText("linked_copies", text(linked.copies()));
        }
        tables(folders);
    }

    private Dataset<String> text(JavaRDD<String> lines) {
        return spark.createDataset(lines.rdd(), Encoders.STRING());
    }

    /// @param lines of analysed captures ([AnalysedLine])
    Linked link(JavaRDD<String> lines) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaPairRDD<String, String> captures = lines.flatMapToPair(line -> AnalysedLine.analysis(line).stream()
                        .map(whole -> new Tuple2<>(whole.captureName(), AnalysedLine.forJoining(whole)))
                        .iterator())
                .persist(StorageLevel.DISK_ONLY());
        JavaRDD<Notes> notes =
                captures.values().map(line -> new Notes(capture(line))).persist(StorageLevel.DISK_ONLY());
        Broadcast<WordWeights> weights = context.broadcast(weights(notes));
        JavaPairRDD<String, Filed> told = captures.cogroup(
                        new CopiedWordings(notes, components).find(), components.partitions())
                .flatMapValues(one -> told(one._1(), one._2(), weights.value()))
                .persist(StorageLevel.DISK_ONLY());
        JavaRDD<String> entries = new ClaimJoining(weights, components).entries(told);
        return new Linked(entries, copies(notes, told));
    }

    private static CaptureSteps capture(String line) {
        return new CaptureSteps(AnalysedLine.analysis(line).orElseThrow());
    }

    private static WordWeights weights(JavaRDD<Notes> notes) {
        return new WordWeights(
                notes.count(),
                notes.flatMapToPair(note -> note.words().stream()
                                .map(word -> new Tuple2<>(word, 1))
                                .iterator())
                        .reduceByKey(Integer::sum)
                        .collectAsMap());
    }

    private static Iterator<Filed> told(
            Iterable<String> lines, Iterable<CopiedWordings.Found> found, WordWeights weights) {
        Map<Long, Marked> marked = new HashMap<>();
        found.forEach(one -> marked.put(one.wording(), one.mark()));
        List<Filed> told = new ArrayList<>();
        lines.forEach(line -> told.add(Filed.of(capture(line).told(weights, marked))));
        return told.iterator();
    }

    private JavaRDD<String> copies(JavaRDD<Notes> notes, JavaPairRDD<String, Filed> told) {
        JavaPairRDD<String, Tuple2<Filed, String>> texts = told.leftOuterJoin(new CopiedTexts(notes, components).find())
                .mapToPair(one -> new Tuple2<>(
                        one._1(), new Tuple2<>(one._2()._1(), one._2()._2().or(one._1()))));
        return CopiedTexts.groups(
                texts.map(one -> new Carrying(
                        one._1(), one._2()._2(), one._2()._1().copies().open().sheet())),
                texts.flatMapToPair(one -> one._2()._1().copies().open().parts().entrySet().stream()
                        .map(part -> new Tuple2<>(
                                part.getKey(), new Carrying(one._1(), one._2()._2(), part.getValue())))
                        .iterator()),
                texts.flatMapToPair(one -> one._2()._1().copies().open().captions().entrySet().stream()
                        .map(caption -> new Tuple2<>(
                                caption.getKey(),
                                new Carrying(one._1(), one._2()._2(), caption.getValue())))
                        .iterator()),
                components.partitions());
    }

    private void tables(ClusterJob.Folders folders) throws IOException {
        Dataset<Row> text = spark.read().text(folders.of("linked"));
        Dataset<Row> entries = text.select(
                        col("value").as("json"), from_json(col("value"), ENTRY).as("x"))
                .select("json", "x.*");
        folders.write(
                "entries",
                entries.selectExpr("id", "kind", "first_reported", "size(folded) AS independent_origins", "json"));
        folders.write(
                "reports",
                entries.selectExpr("id AS entry", "explode(reports) AS x").selectExpr("entry", "x.*"));
        folders.write(
                "origins",
                entries.selectExpr("id AS entry", "explode(folded) AS x").selectExpr("entry", "x.*"));
        folders.write(
                "conflicts",
                entries.selectExpr("id AS entry", "explode(conflicts) AS x")
                        .selectExpr("entry", "x.slot", "x.kind", "x.reason", "explode(x.values) AS v")
                        .selectExpr("entry", "slot", "kind", "reason", "v.*"));
        folders.write(
                "copies",
                spark.read()
                        .text(folders.of("linked_copies"))
                        .select(from_json(col("value"), COPIES).as("x"))
                        .selectExpr("monotonically_increasing_id() AS number", "x.*")
                        .selectExpr("number", "kind", "origin", "reasons", "explode(parts) AS p")
                        .selectExpr("number", "kind", "origin", "reasons", "p.capture", "p.spans"));
    }
}
