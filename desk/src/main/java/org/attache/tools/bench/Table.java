package org.attache.tools.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/// Reads gzipped tables with commas between the cells (RFC 4180), the first row of which names the columns.
final class Table {
    private Table() {}

    /// The rows, each a map from column to cell.
    static List<Map<String, String>> rows(Path file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            List<String> row = new ArrayList<>();
            StringBuilder cell = new StringBuilder();
            boolean quoted = false;
            boolean ended = false;
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (quoted && c == '"') {
                    in.mark(1);
                    quoted = in.read() == '"';
                    if (quoted) {
                        cell.append('"');
                    } else {
                        in.reset();
                    }
                } else if (quoted) {
                    cell.append((char) c);
                } else if (c == '"') {
                    quoted = true;
                } else if (c == ',' || c == '\n') {
                    row.add(cell.toString());
                    cell.setLength(0);
                    if (c == '\n') {
                        all.add(row);
                        row = new ArrayList<>();
                    }
                } else if (c != '\r') {
                    cell.append((char) c);
                }
                ended = c == '\n' && !quoted;
            }
            if (!ended) {
                row.add(cell.toString());
                all.add(row);
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> row : all.subList(1, all.size())) {
            Map<String, String> named = new LinkedHashMap<>();
            for (int i = 0; i < Math.min(row.size(), all.getFirst().size()); i++) {
                named.put(all.getFirst().get(i), row.get(i));
            }
            rows.add(named);
        }
        return rows;
    }
}
