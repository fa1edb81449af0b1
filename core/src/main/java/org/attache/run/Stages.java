package org.attache.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.attache.analyse.ArticleAnalyser;
import org.attache.clean.ArticleCleaner;
import org.attache.date.DateFinder;
import org.attache.link.EntryLinker;

/// The stages in their present versions.
public final class Stages {
    private Stages() {}

    /// The stages of one capture, such as `clean 3 date 2 analyse 7`. The ledger keeps this beside each analysis: a
    /// capture is analysed again only if it differs.
    public static String versions() {
        return "clean " + ArticleCleaner.VERSION + " date " + DateFinder.VERSION + " analyse "
                + ArticleAnalyser.VERSION;
    }

    /// The joining, such as `link 1 9b0f3c21`: its version, and a number for the program itself, since words and
    /// rules change more often than a version is raised. What this joined is joined again only if something came.
    static String linking() {
        return Joining.STAGE;
    }

    /// Worked out once, by whoever joins.
    private static final class Joining {
        static final String STAGE =
                "link " + EntryLinker.VERSION + String.format(Locale.ROOT, " %08x", program(Stages.class));
    }

    /// A number that is another one where a class or a word list of the program is: a sum over the archive's own sums,
    /// or over the files of the folder that it runs from.
    static long program(Class<?> part) {
        CodeSource source = part.getProtectionDomain().getCodeSource();
        Path place = Path.of(URI.create(source.getLocation().toString()));
        CRC32 sum = new CRC32();
        try {
            if (Files.isDirectory(place)) {
                folder(place, sum);
            } else {
                archive(place, sum);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the program's own " + place + " cannot be read", e);
        }
        return sum.getValue();
    }

    private static void archive(Path place, CRC32 sum) throws IOException {
        try (ZipFile zip = new ZipFile(place.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> !entry.getName().startsWith("META-INF/"))
                    .toList();
            for (ZipEntry entry : entries) {
                sum.update((entry.getName() + ' ' + entry.getCrc() + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void folder(Path place, CRC32 sum) throws IOException {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        }
    }
}
