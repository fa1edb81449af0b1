package org.attache.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A file of terms or rules on the class path: tab-separated UTF-8 text, one term or rule a line. Empty lines
/// and lines that begin with `#` (source, licence, head line) are no rows.
///
/// Thread-safe: immutable.
///
/// @param name of the resource, such as `lang/en/deals.tsv`
/// @param rows in order of the file
public record TermFile(String name, List<Row> rows) {
    /// Copies its list.
    public TermFile {
        rows = List.copyOf(rows);
    }

    /// Reads a resource that ships with the program.
    ///
    /// @param name relative to the root of the class path
    /// @throws IllegalStateException if there is no such resource: the program was packed wrongly
    /// @throws UncheckedIOException if the resource cannot be read
    public static TermFile read(String name) {
        List<Row> rows = new ArrayList<>();
        try (InputStream in = TermFile.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name + " on the class path");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            int number = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(new Row(number, List.of(line.split("\t", -1))));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
        return new TermFile(name, rows);
    }

    /// The terms of a file whose lines are a class, in the first cell, and its terms, in the second, by the names of
    /// the
    /// classes. A class may have several lines.
    public Map<String, Set<String>> byClass() {
        Map<String, Set<String>> all = new HashMap<>();
        rows.forEach(
                row -> all.computeIfAbsent(row.cell(0), name -> new HashSet<>()).addAll(row.list(1)));
        // in one order in every run, where somebody walks through them
        all.replaceAll((name, terms) -> Collections.unmodifiableSet(terms));
        return Collections.unmodifiableMap(all);
    }

    /// As [#byClass()], of classes that the program knows.
    ///
    /// @param classes whose constants, in lower case, are the names of the classes
    /// @return a set for each class that has terms
    /// @throws IllegalArgumentException if the file names another class
    public <K extends Enum<K>> Map<K, Set<String>> byClass(Class<K> classes) {
        Map<K, Set<String>> all = new EnumMap<>(classes);
        byClass().forEach((name, terms) -> all.put(Enum.valueOf(classes, name.toUpperCase(Locale.ROOT)), terms));
        return all;
    }

    /// One line that says something.
    ///
    /// @param line number in the file, from 1
    /// @param cells in order, untrimmed
    public record Row(int line, List<String> cells) {
        /// Copies its list.
        public Row {
            cells = List.copyOf(cells);
        }

        /// The cell at `column` (from 0), without white space at its ends; empty where the row is shorter.
        public String cell(int column) {
            return column < cells.size() ? cells.get(column).strip() : "";
        }

        /// The parts of the cell at `column`, which are joined by `|`; none where the cell is empty.
        public List<String> list(int column) {
            String cell = cell(column);
            return cell.isEmpty()
                    ? List.of()
                    : List.of(cell.split("\\|", -1)).stream().map(String::strip).toList();
        }
    }
}
