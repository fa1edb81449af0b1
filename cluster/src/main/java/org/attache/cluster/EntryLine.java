package org.attache.cluster;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.io.compress.GzipCodec;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;
import org.apache.hadoop.mapreduce.lib.output.FileOutputFormat;
import org.apache.hadoop.util.ReflectionUtils;
import org.attache.fact.contract.WrittenEntry;
import org.attache.link.ClaimSteps;
import org.attache.link.Tied;

/// An entry with its ties, as a line of JSON that is put together only where it is written: it may have hundreds of
/// megabytes.
///
/// @param entry without its ties
/// @param ties in the order of their turns
record EntryLine(WrittenEntry entry, ArrayList<Tied> ties) implements Serializable {
    void write(OutputStream to) throws IOException {
        entry.write(ClaimSteps.links(ties), to);
    }

    /// The whole line, without line end.
    String text() {
        return entry.line(ClaimSteps.links(ties));
    }

    /// Files of lines, compressed. Made by Hadoop.
    public static final class Format extends FileOutputFormat<NullWritable, EntryLine> {
        @Override
        public RecordWriter<NullWritable, EntryLine> getRecordWriter(TaskAttemptContext context) throws IOException {
            Configuration hadoop = context.getConfiguration();
            GzipCodec gzip = ReflectionUtils.newInstance(GzipCodec.class, hadoop);
            Path file = getDefaultWorkFile(context, gzip.getDefaultExtension());
            return new Lines(gzip.createOutputStream(file.getFileSystem(hadoop).create(file, false)));
        }
    }

    private static final class Lines extends RecordWriter<NullWritable, EntryLine> {
        private final OutputStream out;

        Lines(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(NullWritable key, EntryLine line) throws IOException {
            line.write(out);
            out.write('\n');
        }

        @Override
        public void close(TaskAttemptContext context) throws IOException {
            out.close();
        }
    }
}
