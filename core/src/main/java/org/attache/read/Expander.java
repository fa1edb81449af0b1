package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.attache.fact.ProblemCode;

/// Expands compressed bytes within a limit.
final class Expander {
    private static final int BUFFER = 64 * 1024;

    private Expander() {}

    /// What came out.
    ///
    /// @param raw the expanded bytes, as far as they came
    /// @param problem why they stop, if they do not stop at their end
    record Expanded(Raw raw, Optional<ProblemCode> problem) {}

    /// Expands gzip.
    static Expanded gzip(byte[] bytes, long limit) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(Math.max(BUFFER, bytes.length));
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes), BUFFER)) {
            boolean whole = copy(in, out, limit);
            return new Expanded(
                    Raw.owning(out.toByteArray()),
                    whole ? Optional.empty() : Optional.of(ProblemCode.EXPANDS_TOO_MUCH));
        } catch (EOFException | ZipException e) {
            return new Expanded(Raw.owning(out.toByteArray()), Optional.of(ProblemCode.TRUNCATED_ARCHIVE));
        } catch (IOException e) {
            return new Expanded(Raw.owning(out.toByteArray()), Optional.of(ProblemCode.IO_FAULT));
        }
    }

    /// One entry of a ZIP file, the whole file being checked against the limit on the way.
    static Expanded zipEntry(byte[] bytes, String wanted, long limit) {
        long left = limit;
        Raw found = Raw.NONE;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().equals(wanted)) {
                    ByteArrayOutputStream out = new ByteArrayOutputStream(BUFFER);
                    if (!copy(zip, out, left)) {
                        return new Expanded(Raw.NONE, Optional.of(ProblemCode.EXPANDS_TOO_MUCH));
                    }
                    found = Raw.owning(out.toByteArray());
                    left -= found.size();
                } else {
                    left -= count(zip, left);
                }
                if (left <= 0) {
                    return new Expanded(Raw.NONE, Optional.of(ProblemCode.EXPANDS_TOO_MUCH));
                }
            }
            return new Expanded(found, Optional.empty());
        } catch (IOException | IllegalArgumentException e) {
            return new Expanded(found, Optional.of(ProblemCode.BROKEN_DOCUMENT));
        }
    }

    private static boolean copy(InputStream in, ByteArrayOutputStream out, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            if (out.size() + (long) read > limit) {
                return false;
            }
            out.write(buffer, 0, read);
        }
        return true;
    }

    private static long count(InputStream in, long limit) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long count = 0;
        for (int read = in.read(buffer); read >= 0 && count <= limit; read = in.read(buffer)) {
            count += read;
        }
        return count;
    }
}
