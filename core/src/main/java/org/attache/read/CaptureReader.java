package org.attache.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;

/// Opens files, folders, archives, feeds and addresses and yields captures one by one, in a fixed order. Never
/// throws for bad input: each failure is an outcome with a problem, and the next file is read.
///
/// Not thread-safe while reading; several readers may read at once.
public final class CaptureReader {
    /// Bytes looked at to tell what a file is.
    private static final int LOOK = 16 * 1024;

    private final ReadSettings settings;

    /// A reader with the usual limits.
    public CaptureReader() {
        this(ReadSettings.DEFAULT);
    }

    /// A reader with these limits.
    public CaptureReader(ReadSettings settings) {
        this.settings = settings;
    }

    /// Reads one file, or every file of a folder in order of their paths; sidecars and hidden files of a folder
    /// are not captures. A folder without any file is a problem: mostly another one was meant.
    ///
    /// @param path file or folder
    /// @param sink gets each capture or problem as it is read
    public void read(Path path, Consumer<Outcome<Capture>> sink) {
        read(path, (outcome, _) -> sink.accept(outcome));
    }

    /// As [#read(Path, Consumer)], with the raw bytes beside each capture.
    public void read(Path path, CaptureSink sink) {
        if (Files.isDirectory(path)) {
            List<Path> files = files(path, sink);
            if (files.isEmpty()) {
                fail(sink, ProblemCode.EMPTY_FILE, "the folder holds no file to read", path.toString());
            }
            files.forEach(file -> file(file, sink));
        } else {
            file(path, sink);
        }
    }

    /// Fetches and reads one address.
    public void read(URI address, CaptureSink sink) {
        new AddressReader(settings).read(address, sink);
    }

    /// Reads one stream to its end (standard input, an upload); it is not closed.
    ///
    /// @param id of the capture; its end is taken for the file's name
    public void read(InputStream in, String id, CaptureSink sink) {
        try {
            byte[] bytes = in.readNBytes((int) settings.maxBytes() + 1);
            if (bytes.length > settings.maxBytes()) {
                fail(sink, ProblemCode.TOO_LARGE, "more than " + settings.maxBytes() + " bytes", id);
                return;
            }
            bytes(
                    Target.file(id, id, java.util.Optional.empty(), org.attache.fact.Sidecar.NONE),
                    bytes,
                    List.of(),
                    sink);
        } catch (IOException e) {
            fail(sink, ProblemCode.IO_FAULT, String.valueOf(e.getMessage()), id);
        }
    }

    /// Reads what comes through a pipe: an archive record by record however long it is, anything else to its end. It
    /// cannot go back, so reading ends at the first broken record of an archive.
    ///
    /// @param id of the stream; records are told apart by their offset in it
    public void readPipe(InputStream in, String id, CaptureSink sink) {
        try {
            byte[] start = in.readNBytes(LOOK);
            InputStream whole = new SequenceInputStream(new ByteArrayInputStream(start), in);
            if (!ContentReader.isArchive(start, id)) {
                read(whole, id, sink);
                return;
            }
            AtomicBoolean opened = new AtomicBoolean();
            ArchiveBytes once = offset -> {
                if (opened.getAndSet(true)) {
                    throw new IOException(
                            "a pipe cannot be read again after a broken record; put the archive into a file");
                }
                return whole;
            };
            new ArchiveReader(settings, id, once, ByteRange.ALL, List.of(), sink).read();
        } catch (IOException e) {
            fail(sink, ProblemCode.BROKEN_RECORD, String.valueOf(e.getMessage()), id);
        }
    }

    /// Reads a part of a file that lies anywhere: the records of an archive that begin in the range, or, where the
    /// range holds its first byte, a file that is no archive. Ranges that follow each other give what one
    /// reading of the file gives, in the same order and under the same ids, as long as the archive is sound; of a
    /// broken one
    /// each range counts its own problems.
    ///
    /// @param bytes of the whole file
    /// @param id of the file
    /// @param range to be read
    public void read(ArchiveBytes bytes, String id, ByteRange range, CaptureSink sink) {
        try {
            byte[] start;
            try (InputStream in = bytes.openAt(0)) {
                start = in.readNBytes(LOOK);
            }
            if (ContentReader.isArchive(start, id)) {
                new ArchiveReader(settings, id, bytes, range, List.of(), sink).read();
            } else if (range.isFirst()) {
                try (InputStream in = bytes.openAt(0)) {
                    read(in, id, sink);
                }
            }
        } catch (IOException e) {
            fail(sink, ProblemCode.IO_FAULT, e.getClass().getSimpleName() + ": " + e.getMessage(), id);
        }
    }

    private static List<Path> files(Path folder, CaptureSink sink) {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path inner, BasicFileAttributes attributes) {
                    return isHidden(inner) && !inner.equals(folder)
                            ? FileVisitResult.SKIP_SUBTREE
                            : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!isHidden(file) && !file.toString().endsWith(SidecarReader.SUFFIX) && !attributes.isOther()) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) {
                    sink.accept(new Outcome.Failed<>(fault(file, e)), Raw.NONE);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            sink.accept(new Outcome.Failed<>(fault(folder, e)), Raw.NONE);
        }
        files.sort((a, b) -> a.toString().compareTo(b.toString()));
        return files;
    }

    private static boolean isHidden(Path path) {
        Path name = path.getFileName();
        return name != null
                && name.toString().startsWith(".")
                && name.toString().length() > 2;
    }

    private void file(Path file, CaptureSink sink) {
        String id = file.toString();
        try {
            if (!Files.exists(file)) {
                fail(sink, ProblemCode.NO_SUCH_FILE, "there is no such file", id);
                return;
            }
            byte[] start;
            try (InputStream in = Files.newInputStream(file)) {
                start = in.readNBytes(LOOK);
            }
            SidecarReader.Found beside = SidecarReader.read(file);
            if (ContentReader.isArchive(start, id)) {
                new ArchiveReader(settings, id, ArchiveBytes.of(file), ByteRange.ALL, beside.warnings(), sink).read();
                return;
            }
            if (Files.size(file) > settings.maxBytes()) {
                fail(sink, ProblemCode.TOO_LARGE, Files.size(file) + " bytes, the limit is " + settings.maxBytes(), id);
                return;
            }
            bytes(
                    Target.file(id, id, beside.capturedAt(), beside.sidecar()),
                    Files.readAllBytes(file),
                    beside.warnings(),
                    sink);
        } catch (IOException e) {
            sink.accept(new Outcome.Failed<>(fault(file, e)), Raw.NONE);
        }
    }

    private void bytes(Target target, byte[] bytes, List<Problem> warnings, CaptureSink sink) throws IOException {
        Raw raw = Raw.owning(bytes);
        try {
            if (ContentReader.isArchive(bytes, target.name())) {
                new ArchiveReader(settings, target.id(), ArchiveBytes.of(raw), ByteRange.ALL, warnings, sink).read();
            } else {
                new ContentReader(settings).read(target, raw, warnings, sink);
            }
        } catch (OutOfMemoryError e) {
            fail(sink, ProblemCode.OUT_OF_MEMORY, raw.size() + " bytes were too many", target.id());
        }
    }

    private static Problem fault(Path file, IOException e) {
        ProblemCode code = switch (e) {
            case AccessDeniedException _ -> ProblemCode.NO_PERMISSION;
            case NoSuchFileException _ -> ProblemCode.NO_SUCH_FILE;
            default -> ProblemCode.IO_FAULT;
        };
        String what = switch (code) {
            case NO_PERMISSION -> "it may not be read";
            case NO_SUCH_FILE -> "there is no such file";
            default ->
                Files.isDirectory(file)
                        ? "it is a link to a folder, which is not followed; name the folder itself"
                        : e.getClass().getSimpleName() + ": " + e.getMessage();
        };
        return new Problem(code, what, file.toString());
    }

    private static void fail(CaptureSink sink, ProblemCode code, String message, String place) {
        sink.accept(new Outcome.Failed<>(new Problem(code, message, place)), Raw.NONE);
    }
}
