package org.attache.run;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.Intake;

/// A folder that the cluster's job wrote: reads its analysed captures and problems, in the order in which the job
/// read them. What lies in it: files of [AnalysedLine]s, compressed by gzip or not, under `analysed`.
///
/// @param path the job's folder, the folder `analysed` in it, or one of its files
public record AnalysedFolder(Path path) {
    /// The name of the folder inside the job's that holds the lines.
    public static final String LINES = "analysed";

    private static final Pattern PART = Pattern.compile("part-(\\d{1,18})\\D.*");

    /// Hands over every capture and problem. What cannot be read is a problem too.
    public void read(Consumer<Outcome<Intake>> sink) {
        try {
            List<Path> files = files();
            if (files.isEmpty()) {
                sink.accept(problem(ProblemCode.EMPTY_FILE, "no files of analysed captures", path));
            }
            for (Path file : files) {
                file(file, sink);
            }
        } catch (NoSuchFileException e) {
            sink.accept(problem(ProblemCode.NO_SUCH_FILE, "there is no such folder", path));
        } catch (IOException e) {
            sink.accept(problem(ProblemCode.IO_FAULT, e.getClass().getSimpleName() + ": " + e.getMessage(), path));
        }
    }

    private List<Path> files() throws IOException {
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        Path inner = path.resolve(LINES);
        try (Stream<Path> listed = Files.list(Files.isDirectory(inner) ? inner : path)) {
            return listed.filter(AnalysedFolder::isPart)
                    .sorted(Comparator.comparingLong(AnalysedFolder::number).thenComparing(Path::toString))
                    .toList();
        }
    }

    private static boolean isPart(Path file) {
        return PART.matcher(String.valueOf(file.getFileName())).matches();
    }

    private static long number(Path file) {
        Matcher part = PART.matcher(String.valueOf(file.getFileName()));
        return part.matches() ? Long.parseLong(part.group(1)) : Long.MAX_VALUE;
    }

    private static void file(Path file, Consumer<Outcome<Intake>> sink) {
        int number = 0;
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes, 1 << 16) : bytes;
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                sink.accept(AnalysedLine.read(line, file + ":" + number));
            }
        } catch (IOException e) {
            sink.accept(problem(
                    ProblemCode.IO_FAULT,
                    "after line " + number + ": " + e.getClass().getSimpleName() + ": " + e.getMessage(),
                    file));
        }
    }

    private static Outcome<Intake> problem(ProblemCode code, String message, Path place) {
        return new Outcome.Failed<>(new Problem(code, message, place.toString()));
    }
}
