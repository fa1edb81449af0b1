package org.attache.cluster;

import java.util.ArrayList;
import java.util.List;

/// What the job is told on its command line.
///
/// @param inputs files, folders or patterns (`s3a://bucket/2026/01/*.warc.gz`) of any file system that Hadoop knows
/// @param output folder of its tables
/// @param sliceBytes bytes of an archive that one task reads; smaller files share a task up to as many
/// @param join whether claims of different captures are joined
/// @param partitions over which joining is spread; 0 for as many as there are tasks of reading
record Settings(List<String> inputs, String output, long sliceBytes, Join join, int partitions) {
    /// What is joined.
    enum Join {
        /// All captures of the job.
        ALL,
        /// None: the tables of single captures only.
        NONE
    }

    static final String USAGE = """
            attache-cluster-job [options] INPUT…
              INPUT          WARC, WET or ARC archives, pages, folders of them, or patterns; any file system of Hadoop
              --out FOLDER   where the tables go; a folder that a job left unfinished is taken up again
              --slice BYTES  of an archive that one task reads (default 33554432)
              --partitions N over which joining is spread (default: as many as tasks of reading)
              --no-join      tables of single captures only: nothing is joined across captures
            """;

    private static final long SLICE = 32L << 20;

    Settings {
        inputs = List.copyOf(inputs);
    }

    /// Reads the words of a command line.
    ///
    /// @throws IllegalArgumentException if they make no settings
    static Settings of(List<String> words) {
        List<String> inputs = new ArrayList<>();
        String output = "";
        long slice = SLICE;
        Join join = Join.ALL;
        int partitions = 0;
        for (int i = 0; i < words.size(); i++) {
            switch (words.get(i)) {
                case "--out" -> output = after(words, i++);
                case "--slice" -> slice = Long.parseLong(after(words, i++));
                case "--partitions" -> partitions = Integer.parseInt(after(words, i++));
                case "--no-join" -> join = Join.NONE;
                default -> {
                    if (words.get(i).startsWith("--")) {
                        throw new IllegalArgumentException("there is no option " + words.get(i) + "\n" + USAGE);
                    }
                    inputs.add(words.get(i));
                }
            }
        }
        if (inputs.isEmpty() || output.isEmpty() || slice <= 0 || partitions < 0) {
            throw new IllegalArgumentException("inputs and --out are wanted, and a slice above 0\n" + USAGE);
        }
        return new Settings(inputs, output, slice, join, partitions);
    }

    private static String after(List<String> words, int at) {
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException(words.get(at) + " wants a value\n" + USAGE);
        }
        return words.get(at + 1);
    }
}
