package org.attache.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipException;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.fact.Sidecar;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.MessageBody;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;

/// Reads WARC, WET and ARC, compressed or not, record by record. Each page is a capture whose id is the
/// archive's with `#` and the record's offset. Where one gzip member holds many records, an offset in the file
/// names none of them alone: those after the first that are found at one place have `+1`, `+2` … behind it. A
/// broken record is left out and counted, and reading goes on at the next place that looks like the start of a
/// record.
///
/// Records that are no pages (requests, metadata, redirects, revisits) are passed over in silence; pictures,
/// scripts and the like are counted as skipped.
final class ArchiveReader {
    /// Broken places after which an archive is given up.
    private static final int MAX_BROKEN = 1000;

    private final ReadSettings settings;
    private final ContentReader contents;
    private final String id;
    private final ArchiveBytes source;
    private final ByteRange range;
    private final CaptureSink sink;
    private final List<Problem> warnings;
    private boolean delivered;

    /// Where the first member of the next range begins: known so surely that whoever reads that range begins there.
    private long end = Long.MAX_VALUE;

    /// Whether a record was read since the last broken place: a broken stretch counts once.
    private boolean progressed = true;

    /// Where the last record was found, and how many before it were found there too.
    private long lastPlace = -1;

    private int samePlace;

    /// @param range whose records are to be read
    ArchiveReader(
            ReadSettings settings,
            String id,
            ArchiveBytes source,
            ByteRange range,
            List<Problem> warnings,
            CaptureSink sink) {
        this.settings = settings;
        this.contents = new ContentReader(settings);
        this.id = id;
        this.source = source;
        this.range = range;
        this.warnings = warnings;
        this.sink = sink;
    }

    /// Reads all records.
    ///
    /// @throws IOException if the archive cannot be opened
    void read() throws IOException {
        warnings.forEach(w -> sink.accept(new Outcome.Skipped<>(w), Raw.NONE));
        long from = range.isFirst() ? 0 : MemberFinder.find(source, range.from());
        if (from < 0 || from >= range.to()) {
            return; // the members that reach into this range begin in another
        }
        long found = range.to() == Long.MAX_VALUE ? -1 : MemberFinder.find(source, range.to());
        end = found < 0 ? Long.MAX_VALUE : found;
        for (int broken = 0; broken <= MAX_BROKEN; broken++) {
            long next = readFrom(from);
            if (next < 0) {
                if (!delivered && range.equals(ByteRange.ALL)) {
                    sink.accept(
                            new Outcome.Skipped<>(new Problem(ProblemCode.EMPTY_FILE, "an archive without pages", id)),
                            Raw.NONE);
                }
                return;
            }
            from = next;
        }
        problem(ProblemCode.BROKEN_RECORD, "given up after " + MAX_BROKEN + " broken records", from);
    }

    /// Reads records from an offset on.
    ///
    /// @return where to go on after a broken record, or -1 at the end
    private long readFrom(long base) throws IOException {
        long at = base;
        boolean gzip = false;
        try (HeadLimit in = new HeadLimit(new BufferedInputStream(source.openAt(base), 1 << 16));
                WarcReader reader = new WarcReader(in)) {
            reader.setLenient(true);
            gzip = reader.compression() == WarcCompression.GZIP;
            in.head();
            for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
                at = base + reader.position();
                if (at >= end) {
                    return -1;
                }
                progressed = true;
                record(next.orElseThrow(), at, in);
                in.free();
                next.orElseThrow().body().consume();
                in.head();
            }
            return -1;
        } catch (EOFException e) {
            problem(ProblemCode.TRUNCATED_ARCHIVE, "it ends inside the record at byte " + at, at);
            return -1;
        } catch (ZipException e) {
            return goOn(at, gzip, e);
        } catch (IOException e) {
            if (isTruncation(e)) {
                problem(ProblemCode.TRUNCATED_ARCHIVE, "it ends inside the record at byte " + at, at);
                return -1;
            }
            return goOn(at, gzip, e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return goOn(at, gzip, e);
        }
    }

    private static boolean isTruncation(IOException e) {
        String message = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("unexpected end")
                || message.contains("premature")
                || message.contains("unexpected eof");
    }

    private long goOn(long at, boolean gzip, Exception e) throws IOException {
        long next = nextStart(at + 1, gzip);
        if (progressed) {
            problem(ProblemCode.BROKEN_RECORD, "unreadable after this place (" + e.getMessage() + ")", at);
        }
        progressed = false;
        return next < end ? next : -1;
    }

    /// The next offset at or after `from` where a record seems to begin: a gzip header, or `WARC/1.` at a line's
    /// start.
    private long nextStart(long from, boolean gzip) throws IOException {
        byte[] wanted = gzip ? new byte[] {0x1f, (byte) 0x8b, 8} : new byte[] {'\n', 'W', 'A', 'R', 'C', '/', '1', '.'};
        try (InputStream in = new BufferedInputStream(source.openAt(from), 1 << 16)) {
            int matched = 0;
            long at = from;
            for (int b = in.read(); b >= 0; b = in.read()) {
                at++;
                if (b == (wanted[matched] & 0xFF)) {
                    matched++;
                } else {
                    matched = b == (wanted[0] & 0xFF) ? 1 : 0;
                }
                if (matched == wanted.length) {
                    return at - wanted.length + (gzip ? 0 : 1);
                }
            }
        } catch (EOFException e) {
            return -1;
        }
        return -1;
    }

    private void record(WarcRecord record, long offset, HeadLimit in) throws IOException {
        samePlace = offset == lastPlace ? samePlace + 1 : 0;
        lastPlace = offset;
        if (record instanceof WarcResponse response) {
            response(response, offset, in); // whose own header comes first
            return;
        }
        in.free();
        switch (record) {
            case WarcConversion conversion ->
                page(conversion, conversion.body(), Optional.of("text/plain"), Optional.of("UTF-8"), offset);
            case WarcResource resource -> {
                MediaType type = resource.contentType();
                page(resource, resource.body(), Optional.of(type.base().toString()), charset(type), offset);
            }
            default -> {}
        }
    }

    private void response(WarcResponse response, long offset, HeadLimit in) throws IOException {
        if (!"http".equals(response.contentType().subtype())
                && !response.contentType().toString().contains("http")) {
            return;
        }
        HttpResponse http = response.http();
        in.free();
        if (http.status() != 200) {
            return;
        }
        MediaType type = http.contentType();
        // a body that says gzip and is not, or is twice, is told by its bytes later on
        String coding = http.headers().first("Content-Encoding").orElse("").toLowerCase(Locale.ROOT);
        MessageBody body = coding.contains("br") || coding.contains("deflate") ? http.bodyDecoded() : http.body();
        page(response, body, Optional.of(type.base().toString()), charset(type), offset);
    }

    private static Optional<String> charset(MediaType type) {
        return Optional.ofNullable(type.parameters().get("charset")).filter(c -> !c.isBlank());
    }

    private void page(
            WarcTargetRecord record, MessageBody body, Optional<String> type, Optional<String> charset, long offset)
            throws IOException {
        String own = id + "#" + offset + (samePlace == 0 ? "" : "+" + samePlace);
        String media = type.orElse("").toLowerCase(Locale.ROOT);
        if (!isWanted(media)) {
            delivered = true;
            sink.accept(
                    new Outcome.Skipped<>(new Problem(ProblemCode.UNSUPPORTED_TYPE, "a record of " + media, own)),
                    Raw.NONE);
            return;
        }
        byte[] bytes;
        try (InputStream in = body.stream()) {
            bytes = in.readNBytes((int) settings.maxBytes() + 1);
        }
        if (bytes.length > settings.maxBytes()) {
            problem(ProblemCode.TOO_LARGE, "a payload of more than " + settings.maxBytes() + " bytes", offset);
            return;
        }
        delivered = true;
        Sidecar sidecar =
                new Sidecar(Optional.ofNullable(record.target()), Optional.empty(), Optional.empty(), Optional.empty());
        contents.read(
                new Target(
                        own,
                        address(record),
                        type.map(t -> t.toLowerCase(Locale.ROOT)),
                        charset,
                        capturedAt(record),
                        sidecar),
                Raw.owning(bytes),
                List.of(),
                sink);
    }

    /// The crawler's time; some crawlers write none, or none that can be read.
    private static Optional<Instant> capturedAt(WarcRecord record) {
        try {
            // the record's own method throws where there is none
            return record.headers().first("WARC-Date").map(Instant::parse);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String address(WarcTargetRecord record) {
        String target = record.target();
        return target == null ? "" : target;
    }

    private static boolean isWanted(String media) {
        return media.startsWith("text/html")
                || media.startsWith("text/plain")
                || media.contains("xhtml")
                || media.contains("pdf")
                || media.contains("rss")
                || media.contains("atom")
                || media.contains("wordprocessingml")
                || media.equals("message/rfc822")
                || media.isEmpty();
    }

    private void problem(ProblemCode code, String message, long offset) {
        delivered = true;
        sink.accept(new Outcome.Failed<>(new Problem(code, message, id + "#" + offset)), Raw.NONE);
    }
}
