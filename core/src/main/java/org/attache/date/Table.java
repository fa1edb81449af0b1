package org.attache.date;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Reads the tab-separated tables of `lang/en/date`. Lines that begin with `#` are comments.
final class Table {
    private Table() {}

    /// The rows of one table.
    ///
    /// @param name file name in `lang/en/date`
    /// @param columns how many every row has
    /// @throws IllegalStateException if the table is missing or a row has fewer columns
    static List<List<String>> read(String name, int columns) {
        try (InputStream in = Table.class.getResourceAsStream("/lang/en/date/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the table lang/en/date/" + name + " is not on the class path");
            }
            List<List<String>> rows = new ArrayList<>();
            BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    List<String> row = List.of(line.split("\t", -1));
                    if (row.size() < columns) {
                        throw new IllegalStateException(name + " wants " + columns + " columns, got: " + line);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read lang/en/date/" + name, e);
        }
    }
}
