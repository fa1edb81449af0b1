package org.attache.fact.contract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.attache.fact.Entry;
import org.attache.fact.Link;

/// An entry's line as [EntryWriter] writes it, deflated, with room for links to other entries that are found later. So
/// an entry that a hundred thousand articles report is written out once, and never stands in memory at full length:
/// its reports are much alike, and take a twentieth of their room.
///
/// Immutable.
public final class WrittenEntry implements Serializable {
    private static final long serialVersionUID = 1;

    /// The line up to the first seam, between both, behind the second.
    private final byte[][] parts;

    private final boolean related;
    private final boolean reasons;

    private WrittenEntry(List<byte[]> parts, boolean related, boolean reasons) {
        this.parts = parts.toArray(byte[][]::new);
        this.related = related;
        this.reasons = reasons;
    }

    /// Writes an entry without what may still be found.
    public static WrittenEntry of(Entry entry) {
        Parts parts = new Parts();
        EntryWriter.write(entry, new OutputStreamWriter(parts, StandardCharsets.UTF_8), parts::next);
        parts.end();
        return new WrittenEntry(
                parts.done,
                entry.links().stream().anyMatch(link -> EntryWriter.isTie(link, entry)),
                !entry.links().isEmpty());
    }

    /// The line with further links behind its own, in UTF-8 and without line end.
    ///
    /// @param ties to other entries, in their order
    /// @param to is left open
    public void write(List<Link> ties, OutputStream to) throws IOException {
        copy(parts[0], to);
        Writer out = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        List<String> ids =
                ties.stream().map(tie -> EntryWriter.quoted(tie.to())).toList();
        out.write(behind(related, ids));
        out.flush();
        copy(parts[1], to);
        out.write(behind(reasons, ties.stream().map(EntryWriter::line).toList()));
        out.flush();
        copy(parts[2], to);
    }

    /// The line with further links, as text.
    public String line(List<Link> ties) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(ties, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String behind(boolean others, List<String> some) {
        return (others && !some.isEmpty() ? "," : "") + String.join(",", some);
    }

    private static void copy(byte[] part, OutputStream to) throws IOException {
        try (InputStream in = new InflaterInputStream(new ByteArrayInputStream(part))) {
            in.transferTo(to);
        }
    }

    /// Deflates what is written, part after part.
    private static final class Parts extends OutputStream {
        private final List<byte[]> done = new ArrayList<>();
        private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        private DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 1 << 13);

        /// Ends a part, begins the next.
        void next() {
            end();
            bytes = new ByteArrayOutputStream();
            deflater = new Deflater(Deflater.BEST_SPEED);
            out = new DeflaterOutputStream(bytes, deflater, 1 << 13);
        }

        void end() {
            try {
                out.finish();
            } catch (IOException e) {
                throw new UncheckedIOException("memory cannot be written", e);
            }
            deflater.end();
            done.add(bytes.toByteArray());
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) throws IOException {
            out.write(some, from, length);
        }
    }
}
