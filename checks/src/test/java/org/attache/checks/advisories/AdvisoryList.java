package org.attache.checks.advisories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// `docs/advisories.tsv`: what was found of the packages that ship when it was looked up, written by us.
final class AdvisoryList {
    private static final int COLUMNS = 9;
    /// In the last column: nothing stands against it.
    private static final String NOTHING = "-";

    private AdvisoryList() {}

    /// Reads the list: id, ecosystem, package, affected versions in Maven's notation, fixed in, what, looked up on,
    /// where, and why it does no harm here where no mended version can be had.
    ///
    /// @throws IllegalArgumentException if a line is not like that
    static List<Advisory> read(Path file) throws IOException {
        List<Advisory> all = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                all.add(advisory(line));
            }
        }
        return List.copyOf(all);
    }

    private static Advisory advisory(String line) {
        List<String> cells = List.of(line.split("\t", -1));
        if (cells.size() != COLUMNS || cells.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("not nine columns, each with words: " + line);
        }
        Ecosystem ecosystem = Ecosystem.of(cells.get(1))
                .orElseThrow(() -> new IllegalArgumentException("no ecosystem that we know: " + line));
        return new Advisory(
                cells.get(0),
                cells.get(5) + "; fixed in " + cells.get(4),
                List.of(new Advisory.Affected(ecosystem, cells.get(2), Interval.read(cells.get(3)), List.of())),
                cells.get(8).equals(NOTHING) ? "" : cells.get(8));
    }
}
