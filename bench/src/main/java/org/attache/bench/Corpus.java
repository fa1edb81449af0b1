package org.attache.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.read.CaptureReader;

/// Pages to measure on, held in memory so that no disk is measured.
final class Corpus {
    private Corpus() {}

    /// One page as it lies in a file.
    ///
    /// @param name of the file
    /// @param bytes never changed
    @SuppressWarnings("ArrayRecordComponent")
    record Page(String name, byte[] bytes) {
        List<Capture> read() {
            List<Capture> all = new ArrayList<>();
            new CaptureReader().read(new ByteArrayInputStream(bytes), name, (outcome, raw) -> {
                if (outcome instanceof Outcome.Done<Capture> done) {
                    all.add(done.value());
                }
            });
            return all;
        }
    }

    /// The files of some folders, in order of their paths.
    ///
    /// @param most how many; more are passed over evenly, so that all parts of a folder are taken from
    static List<Page> of(List<Path> folders, int most) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : folders) {
            try (var walk = Files.walk(folder)) {
                walk.filter(Files::isRegularFile)
                        .filter(f -> f.toString().matches(".*\\.(txt|html?)(\\.gz)?"))
                        .filter(f -> !f.toString().matches(".*/(LICENSE|README|UPSTREAM)[^/]*"))
                        .sorted()
                        .forEach(files::add);
            }
        }
        List<Page> pages = new ArrayList<>();
        double step = Math.max(1, files.size() / (double) most);
        for (double at = 0; at < files.size(); at += step) {
            Path file = files.get((int) at);
            pages.add(new Page(file.toString(), Files.readAllBytes(file)));
        }
        return pages;
    }

    /// The corpus of a name: `generated` (the folder in the property attache.bench.pages) or `html` (real pages of the
    /// public sets below attache.shared).
    static List<Page> named(String name, int most) throws IOException {
        if (name.equals("generated")) {
            return of(List.of(Path.of(System.getProperty("attache.bench.pages", "pages"))), most);
        }
        Path data = Path.of(System.getProperty("attache.shared", "../shared"), "data");
        return of(
                List.of(
                        data.resolve("extraction-scrapinghub/html"),
                        data.resolve("extraction-trafilatura/html"),
                        data.resolve("extraction-fundus-parsers")),
                most);
    }
}
