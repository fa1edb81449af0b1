package org.attache.checks.advisories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// `docs/dependencies.tsv`: what ships, under which licence, reviewed when, advisories looked up when.
///
/// @param rows by `group:artifact`
record ReviewedList(Map<String, Row> rows) {
    private static final int COLUMNS = 5;

    /// Copies its map.
    ReviewedList {
        rows = Map.copyOf(rows);
    }

    /// One jar.
    ///
    /// @param version that was reviewed
    /// @param licence as the jar or its project says it
    /// @param reviewed ISO day
    /// @param lookedUp ISO day on which advisories were looked up; empty where nobody did
    record Row(String version, String licence, String reviewed, String lookedUp) {}

    /// Reads the list.
    ///
    /// @throws IllegalArgumentException if a line has not five columns
    static ReviewedList read(Path file) throws IOException {
        Map<String, Row> rows = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells = List.of(line.split("\t", -1));
                if (cells.size() != COLUMNS) {
                    throw new IllegalArgumentException(file + ": not five columns: " + line);
                }
                rows.put(cells.get(0), new Row(cells.get(1), cells.get(2), cells.get(3), cells.get(4)));
            }
        }
        return new ReviewedList(rows);
    }

    /// The group of an artifact, from the list.
    Optional<String> groupOf(String artifact) {
        return rows.keySet().stream()
                .filter(name -> name.endsWith(":" + artifact))
                .map(name -> name.substring(0, name.indexOf(':')))
                .findFirst();
    }

    /// Where what ships differs from the list, in words.
    List<String> differences(List<Part> jars) {
        List<String> all = new ArrayList<>();
        Map<String, Row> left = new TreeMap<>(rows);
        for (Part jar : jars) {
            Optional<Row> row = Optional.ofNullable(left.remove(jar.name()));
            if (row.isEmpty()) {
                all.add("not in the list, or twice: " + jar);
            } else if (!row.orElseThrow().version().equals(jar.version())) {
                all.add("reviewed as " + row.orElseThrow().version() + ", shipped as " + jar);
            } else if (!row.orElseThrow().lookedUp().matches("\\d{4}-\\d{2}-\\d{2}")) {
                all.add("no advisories looked up for " + jar);
            }
        }
        left.keySet().forEach(gone -> all.add("in the list, no longer shipped: " + gone));
        return List.copyOf(all);
    }

    /// A line of the list for a jar, with what was reviewed before kept where the version is the same.
    String line(Part jar) {
        Optional<Row> before = Optional.ofNullable(rows.get(jar.name()));
        Optional<Row> same = before.filter(row -> row.version().equals(jar.version()));
        return String.join(
                "\t",
                jar.name(),
                jar.version(),
                before.map(Row::licence).filter(l -> !l.isEmpty()).orElse(jar.licence()),
                same.map(Row::reviewed).orElse(""),
                same.map(Row::lookedUp).orElse(""));
    }
}
