package org.attache.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.attache.fact.Analysis;
import org.attache.fact.Linking;
import org.attache.fact.contract.EntryWriter;
import org.attache.link.EntryLinker;
import org.attache.run.AnalysedLine;

/// Joins what the captures of a job say of one thing, and writes the tables of that: entries, their reports, origins
/// and conflicts, and groups of copies.
///
/// The executors take from each analysis what joining needs; the joining itself is the desk's, on the driver.
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
    private final ClusterJob.Folders folders;

    Joining(SparkSession spark, ClusterJob.Folders folders) {
        this.spark = spark;
        this.folders = folders;
    }

    void write(Dataset<String> lines) throws IOException {
        if (!folders.isDone("linked") || !folders.isDone("linked_copies")) {
            Linking linking = link(lines);
            EntryWriter writer = new EntryWriter();
            lines("linked", linking.entries().stream().map(writer::write).toList());
            lines(
                    "linked_copies",
                    linking.copies().stream()
                            .map(g -> writer.tree(g).toString())
                            .toList());
        }
        tables();
    }

    private Linking link(Dataset<String> lines) {
        FlatMapFunction<String, String> stripping =
                line -> AnalysedLine.forJoining(line).stream().iterator();
        Iterator<String> stripped = lines.flatMap(stripping, Encoders.STRING()).toLocalIterator();
        List<Analysis> analyses = new ArrayList<>();
        stripped.forEachRemaining(line -> AnalysedLine.analysis(line).ifPresent(analyses::add));
        return new EntryLinker().link(analyses);
    }

    private void lines(String name, List<String> lines) throws IOException {
        folders.writeText(name, spark.createDataset(lines, Encoders.STRING()).coalesce(1));
    }

    private void tables() throws IOException {
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
