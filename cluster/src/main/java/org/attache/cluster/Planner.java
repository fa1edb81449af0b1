package org.attache.cluster;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;

/// Lays out the work: which files there are, in the order in which the desk would read them, and which parts of them
/// one task reads.
///
/// A large compressed archive is cut into slices by bytes alone, without looking into it; which records belong to a
/// slice the reader finds. Small files that follow each other share a task.
final class Planner {
    private static final String SIDECAR = ".meta.json";

    private final Configuration hadoop;
    private final long sliceBytes;
    private final List<Problem> problems = new ArrayList<>();

    Planner(Configuration hadoop, long sliceBytes) {
        this.hadoop = hadoop;
        this.sliceBytes = sliceBytes;
    }

    /// The slices of each task.
    List<List<Slice>> plan(List<String> inputs) {
        Map<String, Long> files = new LinkedHashMap<>();
        for (String input : inputs) {
            try {
                list(input, files);
            } catch (IOException | IllegalArgumentException e) {
                problems.add(
                        new Problem(ProblemCode.IO_FAULT, e.getClass().getSimpleName() + ": " + e.getMessage(), input));
            }
        }
        List<List<Slice>> tasks = new ArrayList<>();
        List<Slice> open = new ArrayList<>();
        long filled = 0;
        for (Map.Entry<String, Long> file : files.entrySet()) {
            for (Slice slice : slices(file.getKey(), file.getValue())) {
                long size = Math.min(slice.to(), file.getValue()) - slice.from();
                if (!open.isEmpty() && filled + size > sliceBytes) {
                    tasks.add(List.copyOf(open));
                    open.clear();
                    filled = 0;
                }
                open.add(slice);
                filled += size;
            }
        }
        if (!open.isEmpty()) {
            tasks.add(List.copyOf(open));
        }
        return tasks;
    }

    /// Inputs that could not be listed.
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void list(String input, Map<String, Long> files) throws IOException {
        Path pattern = new Path(input);
        FileSystem system = pattern.getFileSystem(hadoop);
        // A name that is there is meant as it stands, brackets and all.
        FileStatus[] found =
                system.exists(pattern) ? new FileStatus[] {system.getFileStatus(pattern)} : system.globStatus(pattern);
        if (found == null || found.length == 0) {
            problems.add(new Problem(ProblemCode.NO_SUCH_FILE, "there is no such file", input));
            return;
        }
        Arrays.sort(found, Comparator.comparing(status -> status.getPath().toString()));
        for (FileStatus status : found) {
            if (status.isDirectory()) {
                folder(system, status.getPath(), files);
            } else {
                files.putIfAbsent(status.getPath().toString(), status.getLen());
            }
        }
    }

    private static void folder(FileSystem system, Path folder, Map<String, Long> files) throws IOException {
        List<FileStatus> inside = new ArrayList<>();
        RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true);
        while (all.hasNext()) {
            LocatedFileStatus status = all.next();
            if (!isHidden(status.getPath(), folder)
                    && !status.getPath().getName().endsWith(SIDECAR)) {
                inside.add(status);
            }
        }
        inside.sort(Comparator.comparing(status -> status.getPath().toString()));
        inside.forEach(status -> files.putIfAbsent(status.getPath().toString(), status.getLen()));
    }

    private static boolean isHidden(Path file, Path folder) {
        for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
            if (at.getName().startsWith(".") && at.getName().length() > 2) {
                return true;
            }
        }
        return false;
    }

    private List<Slice> slices(String path, long size) {
        if (!path.endsWith(".gz") || size <= sliceBytes) {
            return List.of(new Slice(path, 0, Long.MAX_VALUE));
        }
        List<Slice> slices = new ArrayList<>();
        for (long from = 0; from < size; from += sliceBytes) {
            long to = from + sliceBytes;
            slices.add(new Slice(path, from, to >= size ? Long.MAX_VALUE : to));
        }
        return slices;
    }
}
