package org.attache.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.attache.fact.Entry;
import org.attache.fact.contract.EntryPieces;
import org.attache.fact.contract.EntryPieces.Piece;

/// The tables of entries, from their lines. A line is read piece by piece, and never held but where it is a value of
/// the
/// table itself and short enough for one.
///
/// @param spark to run in
/// @param folders of the job
record LinkedTables(SparkSession spark, ClusterJob.Folders folders) {
    /// Bytes of the longest line that the table of entries repeats.
    private static final int REPEATED = 8 << 20;
    /// Reports of an origin in one row.
    private static final int TOGETHER = 4096;

    private static final String REPORTS = "ARRAY<STRUCT<capture: STRING, fact: STRING>>";

    /// Makes rows of a piece.
    private interface Rows extends Serializable {
        void add(Piece piece, InputLine line, Deque<Row> to) throws IOException;
    }

    void write() throws IOException {
        table(
                "entries",
                "id STRING, kind STRING, first_reported STRING, independent_origins INT, json STRING",
                LinkedTables::entry);
        table("reports", "entry STRING, capture STRING, fact STRING", LinkedTables::report);
        table(
                "origins",
                "entry STRING, origin STRING, part INT, reports " + REPORTS + ", reasons ARRAY<STRING>",
                LinkedTables::origin);
        table(
                "conflicts",
                "entry STRING, slot STRING, kind STRING, reason STRING, value STRING, capture STRING, fact STRING",
                LinkedTables::conflict);
    }

    private static void entry(Piece piece, InputLine line, Deque<Row> to) throws IOException {
        if (piece instanceof Piece.Head head) {
            to.add(RowFactory.create(
                    head.entry(), head.kind(), head.firstReported().orElse(null), head.origins(), line.whole()));
        }
    }

    private static void report(Piece piece, InputLine line, Deque<Row> to) {
        if (piece instanceof Piece.Told told) {
            to.add(RowFactory.create(
                    told.entry(), told.report().capture(), told.report().fact()));
        }
    }

    private static void conflict(Piece piece, InputLine line, Deque<Row> to) {
        if (piece instanceof Piece.Against against) {
            to.add(RowFactory.create(
                    against.entry(),
                    against.slot(),
                    against.kind(),
                    against.reason(),
                    against.value(),
                    against.report().capture(),
                    against.report().fact()));
        }
    }

    /// A row for each so many reports; the reasons go with them, those that are left with the last.
    private static void origin(Piece piece, InputLine line, Deque<Row> to) {
        if (piece instanceof Piece.Rests rests) {
            Entry.IndependentOrigin origin = rests.origin();
            int parts = Math.max(1, (origin.reports().size() + TOGETHER - 1) / TOGETHER);
            for (int part = 0; part < parts; part++) {
                Row[] reports = some(origin.reports(), part, parts).stream()
                        .map(report -> RowFactory.create(report.capture(), report.fact()))
                        .toArray(Row[]::new);
                String[] reasons = some(origin.reasons(), part, parts).toArray(String[]::new);
                to.add(RowFactory.create(rests.entry(), origin.name(), part, reports, reasons));
            }
        }
    }

    private static <T> List<T> some(List<T> all, int part, int parts) {
        int from = Math.min(all.size(), part * TOGETHER);
        return all.subList(from, part == parts - 1 ? all.size() : Math.min(all.size(), from + TOGETHER));
    }

    private void table(String name, String columns, Rows rows) throws IOException {
        if (folders.isDone(name)) {
            return;
        }
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<SerializableConfiguration> hadoop =
                context.broadcast(new SerializableConfiguration(folders.hadoop()));
        List<String> files = files();
        folders.write(
                name,
                spark.createDataFrame(
                        context.parallelize(files, Math.max(1, files.size())).mapPartitions(some -> {
                            Table table = new Table(some, hadoop.value().value(), rows);
                            TaskCompletionListener end = _ -> table.close();
                            TaskContext.get().addTaskCompletionListener(end);
                            return table;
                        }),
                        StructType.fromDDL(columns)));
    }

    private List<String> files() throws IOException {
        Path folder = new Path(folders.of("linked"));
        List<String> files = new ArrayList<>();
        for (FileStatus file : folder.getFileSystem(folders.hadoop()).listStatus(folder)) {
            if (file.getPath().getName().startsWith("part-")) {
                files.add(file.getPath().toString());
            }
        }
        files.sort(String::compareTo);
        return files;
    }

    /// The rows of some files, a piece of an entry at a time.
    private static final class Table implements Iterator<Row>, AutoCloseable {
        private final Iterator<String> files;
        private final Configuration hadoop;
        private final Rows rows;
        private final Deque<Row> ready = new ArrayDeque<>();
        private InputLine line = new InputLine(InputStream.nullInputStream(), REPEATED);
        private Iterator<Piece> pieces = Collections.emptyIterator();

        Table(Iterator<String> files, Configuration hadoop, Rows rows) {
            this.files = files;
            this.hadoop = hadoop;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            try {
                while (ready.isEmpty() && advance()) {
                    rows.add(pieces.next(), line, ready);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("entries cannot be read back", e);
            }
            return !ready.isEmpty();
        }

        /// To the next line, where there are no more pieces of this one.
        private boolean advance() throws IOException {
            while (!pieces.hasNext()) {
                if (line.next()) {
                    pieces = new EntryPieces(line);
                } else if (files.hasNext()) {
                    line.close();
                    Path path = new Path(files.next());
                    line = new InputLine(
                            new GZIPInputStream(path.getFileSystem(hadoop).open(path), 1 << 16), REPEATED);
                } else {
                    return false;
                }
            }
            return true;
        }

        @Override
        public Row next() {
            if (!hasNext()) {
                throw new NoSuchElementException("no more rows");
            }
            return ready.removeFirst();
        }

        @Override
        public void close() {
            try {
                line.close();
            } catch (IOException e) {
                throw new UncheckedIOException("entries cannot be closed", e);
            }
        }
    }
}
