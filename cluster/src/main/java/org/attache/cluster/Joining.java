package org.attache.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.io.Serializable;
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
    private static final StructType COPIES = StructType.fromDDL("kind STRING, origin STRING, reasons ARRAY<STRING>,"
            + " parts ARRAY<STRUCT<capture: STRING, spans: ARRAY<STRUCT<start: INT, end: INT>>>>");

    private final SparkSession spark;
    private final Components components;

    /// @param components that wordings, texts and claims are grouped with
    Joining(SparkSession spark, Components components) {
        this.spark = spark;
        this.components = components;
    }

    /// What was joined, in the order of a ledger.
    ///
    /// @param entries all of them
    /// @param copies a group of copies each, as a line of JSON
    record Linked(JavaRDD<EntryLine> entries, JavaRDD<String> copies) {}

    void write(Dataset<String> lines, ClusterJob.Folders folders) throws IOException {
        if (!folders.isDone("linked") || !folders.isDone("linked_copies")) {
            Linked linked = link(lines.toJavaRDD());
            folders.writeLines("linked", linked.entries());
            folders.writeText("linked_copies", text(linked.copies()));
        }
        tables(folders);
    }

    private Dataset<String> text(JavaRDD<String> lines) {
        return spark.createDataset(lines.rdd(), Encoders.STRING());
    }

    /// A capture as it is read once.
    ///
    /// @param line as far as joining needs it
    /// @param notes what the corpus has to know of it
    private record Taken(String line, Sealed<Notes> notes) implements Serializable {}

    /// @param lines of analysed captures ([AnalysedLine])
    Linked link(JavaRDD<String> lines) {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        JavaPairRDD<String, Taken> taken = lines.flatMapToPair(line -> AnalysedLine.analysis(line).stream()
                        .map(whole -> new Tuple2<>(
                                whole.captureName(),
                                new Taken(
                                        AnalysedLine.forJoining(whole), Sealed.of(new Notes(new CaptureSteps(whole))))))
                        .iterator())
                .persist(StorageLevel.DISK_ONLY());
        JavaPairRDD<String, String> captures = taken.mapValues(Taken::line);
        JavaRDD<Notes> notes = taken.values().map(one -> one.notes().open()).persist(StorageLevel.DISK_ONLY());
        Broadcast<WordWeights> weights = context.broadcast(weights(notes));
        JavaPairRDD<String, Filed> told = captures.cogroup(
                        new CopiedWordings(notes, components).find(), components.partitions())
                .flatMapValues(one -> told(one._1(), one._2(), weights.value()))
                .persist(StorageLevel.DISK_ONLY());
        JavaRDD<EntryLine> entries = new ClaimJoining(weights, components).entries(told);
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
        new LinkedTables(spark, folders).write();
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
