package org.attache.tools;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.ledger.LedgerException;

/// What a person is told where a file that a command writes, or a list that it keeps, cannot be written or read.
final class FileFault {
    private FileFault() {}

    /// The problem behind an exception.
    ///
    /// @param place of the file, where the exception names none
    static Problem of(IOException fault, String place) {
        String file = fault instanceof FileSystemException named
                ? Optional.ofNullable(named.getFile()).orElse(place)
                : place;
        String said = Optional.ofNullable(
                        fault instanceof FileSystemException named ? named.getReason() : fault.getMessage())
                .orElse(fault.getClass().getSimpleName());
        return switch (fault) {
            case NoSuchFileException _ -> told(ProblemCode.NO_SUCH_FILE, "the file or its folder is not there", file);
            case AccessDeniedException _ -> told(ProblemCode.NO_PERMISSION, "it may not be written or read", file);
            default -> told(LedgerException.ofDisk(said), said, file);
        };
    }

    private static Problem told(ProblemCode code, String what, String file) {
        return new Problem(code, what + ". " + code.advice(), file);
    }
}
