package org.attache.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.from_json;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/// The tables of single captures, as Parquet: the contract's objects, a row each, under the name of their capture.
/// Spans count UTF-16 units of the column `text` of `captures`.
final class CaptureTables {
    private static final String SPAN = "start: INT, end: INT, text: STRING";
    private static final String DATE =
            "STRUCT<start: STRING, end: STRING, text: STRING, time: STRING, weekday: STRING, reason: STRING>";
    private static final String PROVENANCE = "STRUCT<stage: STRING, version: STRING, rule: STRING>";
    private static final String CLAIM = "evidence: STRUCT<" + SPAN + ">, modality: STRING, provenance: " + PROVENANCE;

    private static final StructType LINE = StructType.fromDDL("versions STRING, text STRING,"
            + " problem STRUCT<code: STRING, message: STRING, place: STRING>,"
            + " analysis STRUCT<"
            + "capture: STRUCT<id: STRING, url: STRING, media_type: STRING, sha256: STRING, text_sha256: STRING,"
            + " charset: STRING, captured_at: STRING>,"
            + " article: STRUCT<title: STRING, outlet: STRING, byline: STRING, language: STRING,"
            + " dateline: STRUCT<place: STRING, agency: STRING>,"
            + " published: STRUCT<date: STRING, basis: STRING, earliest: STRING, latest: STRING>,"
            + " origins: ARRAY<STRING>, body: ARRAY<STRUCT<start: INT, end: INT>>>,"
            + " entities: ARRAY<STRUCT<id: STRING, type: STRING, name: STRING, country: STRING, role: STRING,"
            + " mentions: ARRAY<STRUCT<" + SPAN + ", kind: STRING, rule: STRING>>>>,"
            + " times: ARRAY<STRUCT<" + SPAN + ", kind: STRING, date: " + DATE + ", anchor: STRING,"
            + " provenance: " + PROVENANCE + ">>,"
            + " events: ARRAY<STRUCT<id: STRING, type: STRING, roles: ARRAY<STRUCT<role: STRING, entity: STRING>>,"
            + " place: STRING, country: STRING, date: " + DATE + ", according_to: ARRAY<STRING>, plover: STRING,"
            + " cameo: STRING, " + CLAIM + ">>,"
            + " deals: ARRAY<STRUCT<id: STRING, status: STRING, supplier: STRING, recipient: STRING,"
            + " candidates: ARRAY<STRING>, item: STRING, category: STRING, quantity: BIGINT, quantity_bound: STRING,"
            + " value: STRUCT<amount: DECIMAL(38,6), currency: STRING>, value_bound: STRING, ordered: STRING,"
            + " delivered: STRING, according_to: ARRAY<STRING>, " + CLAIM + ">>,"
            + " statements: ARRAY<STRUCT<id: STRING, speaker: STRING, speaker_role: STRING, kind: STRING,"
            + " direct: BOOLEAN, text: STRING, addressee: STRING, venue: STRING, date: " + DATE
            + ", relay: ARRAY<STRING>, translated_from: STRING, " + CLAIM + ">>,"
            + " figures: ARRAY<STRUCT<id: STRING, measure: STRING, value: DOUBLE, bound: STRING, unit: STRING,"
            + " of: STRING, scope: STRING, date: " + DATE + ", according_to: ARRAY<STRING>, " + CLAIM + ">>>");

    private static final String[] WHEN = {
        "x.date.start AS date_start",
        "x.date.end AS date_end",
        "x.date.time AS time",
        "x.date.weekday AS weekday",
        "x.date.text AS date_text"
    };

    private static final String[] EVIDENCE = {
        "x.modality",
        "x.evidence.start AS evidence_start",
        "x.evidence.end AS evidence_end",
        "x.evidence.text AS evidence",
        "x.provenance.rule AS rule"
    };

    private final ClusterJob.Folders folders;
    private final int files;

    /// @param files that a table is written as, at least
    CaptureTables(ClusterJob.Folders folders, int files) {
        this.folders = folders;
        this.files = files;
    }

    /// Writes the tables that are not there yet.
    void write(Dataset<String> lines) throws IOException {
        Map<String, Dataset<Row>> tables = new LinkedHashMap<>();
        Dataset<Row> parsed = lines.select(from_json(col("value"), LINE).as("line"))
                .select("line.*")
                .persist(StorageLevel.DISK_ONLY());
        Dataset<Row> captures = parsed.where("analysis IS NOT NULL")
                .selectExpr("regexp_extract(analysis.capture.id, '[^/]*$', 0) AS capture", "*");
        tables.put("problems", parsed.where("problem IS NOT NULL").select("problem.*"));
        tables.put(
                "captures",
                captures.selectExpr(
                        "capture",
                        "analysis.capture.id",
                        "analysis.capture.url",
                        "analysis.capture.media_type",
                        "analysis.capture.sha256",
                        "analysis.capture.charset",
                        "analysis.capture.captured_at",
                        "analysis.article.title",
                        "analysis.article.outlet",
                        "analysis.article.byline",
                        "analysis.article.language",
                        "analysis.article.dateline",
                        "analysis.article.published.date AS published",
                        "analysis.article.published.basis AS published_basis",
                        "analysis.article.published.earliest AS published_earliest",
                        "analysis.article.published.latest AS published_latest",
                        "analysis.article.origins",
                        "analysis.article.body",
                        "text",
                        "versions"));
        Dataset<Row> entities = captures.selectExpr("capture", "explode(analysis.entities) AS x");
        tables.put("entities", entities.selectExpr("capture", "x.id", "x.type", "x.name", "x.country", "x.role"));
        tables.put(
                "mentions",
                entities.selectExpr("capture", "x.id AS entity", "explode(x.mentions) AS m")
                        .selectExpr("capture", "entity", "m.*"));
        tables.put(
                "times", table(captures, "times", List.of("x.start", "x.end", "x.text", "x.kind"), WHEN, new String[] {
                    "x.anchor", "x.provenance.rule AS rule"
                }));
        tables.put(
                "events",
                table(
                        captures,
                        "events",
                        List.of("x.id", "x.type", "x.roles", "x.place", "x.country", "x.plover", "x.cameo"),
                        WHEN,
                        EVIDENCE,
                        "x.according_to"));
        tables.put(
                "deals",
                table(
                        captures,
                        "deals",
                        List.of(
                                "x.id",
                                "x.status",
                                "x.supplier",
                                "x.recipient",
                                "x.candidates",
                                "x.item",
                                "x.category",
                                "x.quantity",
                                "x.quantity_bound",
                                "x.value.amount AS value",
                                "x.value.currency",
                                "x.value_bound",
                                "x.ordered",
                                "x.delivered"),
                        new String[] {},
                        EVIDENCE,
                        "x.according_to"));
        tables.put(
                "statements",
                table(
                        captures,
                        "statements",
                        List.of(
                                "x.id",
                                "x.speaker",
                                "x.speaker_role",
                                "x.kind",
                                "x.direct",
                                "x.text",
                                "x.addressee",
                                "x.venue",
                                "x.translated_from"),
                        WHEN,
                        EVIDENCE,
                        "x.relay"));
        tables.put(
                "figures",
                table(
                        captures,
                        "figures",
                        List.of("x.id", "x.measure", "x.value", "x.bound", "x.unit", "x.of", "x.scope"),
                        WHEN,
                        EVIDENCE,
                        "x.according_to"));
        for (Map.Entry<String, Dataset<Row>> table : tables.entrySet()) {
            folders.write(table.getKey(), table.getValue().coalesce(files));
        }
        parsed.unpersist();
    }

    private static Dataset<Row> table(
            Dataset<Row> captures, String name, List<String> own, String[] when, String[] evidence, String... chain) {
        java.util.List<String> columns = new java.util.ArrayList<>(List.of("capture"));
        columns.addAll(own);
        columns.addAll(List.of(when));
        columns.addAll(List.of(chain));
        columns.addAll(List.of(evidence));
        return captures.selectExpr("capture", "explode(analysis." + name + ") AS x")
                .selectExpr(columns.toArray(String[]::new));
    }
}
