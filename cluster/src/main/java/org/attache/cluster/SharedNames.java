package org.attache.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.monotonically_increasing_id;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.attache.fact.Capture;
import org.attache.run.AnalysedLine;

/// Captures of one name, as files of one name in two folders make them: other bytes under a name that is taken get
/// the beginning of their digest added, the same bytes count once. As the desk does it, by the order of reading.
///
/// Only a job whose input has two files of one name pays for it.
final class SharedNames {
    Dataset<String> resolved(Dataset<String> lines, List<List<Slice>> tasks) {
        if (!isAmbiguous(tasks)) {
            return lines;
        }
        List<Row> captures = lines.select(
                        input_file_name().as("file"),
                        monotonically_increasing_id().as("at"),
                        get_json_object(col("value"), "$.analysis.capture.id").as("id"),
                        get_json_object(col("value"), "$.analysis.capture.sha256")
                                .as("sha256"))
                .where("id is not null")
                .orderBy("file", "at")
                .collectAsList();
        Map<String, String> first = new HashMap<>();
        Set<String> held = new HashSet<>();
        Map<String, String> changed = new HashMap<>();
        for (Row row : captures) {
            String id = row.getString(2);
            String sha256 = row.getString(3);
            String name = Capture.name(id);
            String own = first.computeIfAbsent(name, n -> sha256).equals(sha256) ? id : Capture.besides(id, sha256);
            if (!held.add(Capture.name(own) + ' ' + sha256)) {
                changed.put(id, "");
            } else if (!own.equals(id)) {
                changed.put(id, own);
            }
        }
        Map<String, String> ids = Map.copyOf(changed);
        FlatMapFunction<String, String> renaming =
                line -> AnalysedLine.renamed(line, ids).stream().iterator();
        return ids.isEmpty() ? lines : lines.flatMap(renaming, Encoders.STRING());
    }

    private static boolean isAmbiguous(List<List<Slice>> tasks) {
        Map<String, String> paths = new HashMap<>();
        return tasks.stream()
                .flatMap(List::stream)
                .anyMatch(slice -> !paths.computeIfAbsent(new Path(slice.path()).getName(), n -> slice.path())
                        .equals(slice.path()));
    }
}
