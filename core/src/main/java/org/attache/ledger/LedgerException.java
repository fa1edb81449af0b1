package org.attache.ledger;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import tools.jackson.core.JacksonException;

/// The ledger could not do what was asked; [#problem()] says why and what to do. What was reported done
/// before stays done.
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    /// What systems say of a disk, or of what one may take of it, that is used up.
    private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space|quota|file too large");

    /// Kept apart from the message so that callers can count it.
    private final transient Problem problem;

    /// An exception for a problem.
    public LedgerException(Problem problem) {
        super(problem.toString());
        this.problem = problem;
    }

    private LedgerException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problem = problem;
    }

    /// What went wrong.
    public Problem problem() {
        return problem;
    }

    /// The problem behind an exception of the database layer.
    static LedgerException of(RuntimeException fault, String place) {
        if (fault instanceof LedgerException known) {
            return known;
        }
        Optional<SQLException> said = ServerFault.in(fault);
        if (said.isPresent()) {
            ProblemCode code = ServerFault.code(said.orElseThrow());
            return new LedgerException(
                    new Problem(
                            code, firstLine(said.orElseThrow()).replaceFirst("\\.$", "") + ". " + code.advice(), place),
                    fault);
        }
        Throwable innermost = innermost(fault);
        if (fault instanceof UncheckedIOException room) {
            // what is joined on the disk lies beside the ledger
            return noRoom(room, place);
        }
        ProblemCode code = innermost instanceof SQLiteException sqlite
                ? code(sqlite.getResultCode(), place)
                : damage(fault, place).isPresent() ? ProblemCode.LEDGER_DAMAGED : codeOf(place);
        return new LedgerException(new Problem(code, firstLine(innermost) + " " + code.advice(), place), fault);
    }

    /// Joining could not write or read its files on the disk: mostly since that is full.
    ///
    /// @param place of the ledger
    public static LedgerException noRoom(UncheckedIOException fault, String place) {
        String said = firstLine(innermost(fault));
        ProblemCode code = ofDisk(said);
        return new LedgerException(
                new Problem(code, firstLine(fault) + ": " + said + ". " + code.advice(), place), fault);
    }

    /// Whether a system's words about a file mean that its disk is full.
    public static ProblemCode ofDisk(String said) {
        return FULL.matcher(said).find() ? ProblemCode.DISK_FULL : ProblemCode.IO_FAULT;
    }

    /// What is wrong with the file, where an exception comes from what stands in it: it is no longer what was
    /// written.
    static Optional<String> damage(RuntimeException fault, String place) {
        Optional<SQLException> said = ServerFault.in(fault);
        if (said.isPresent()) {
            return said.filter(s -> ServerFault.code(s) == ProblemCode.LEDGER_DAMAGED)
                    .map(LedgerException::firstLine);
        }
        Throwable innermost = innermost(fault);
        boolean damaged = innermost instanceof SQLiteException sqlite
                ? code(sqlite.getResultCode(), place) == ProblemCode.LEDGER_DAMAGED
                : innermost instanceof JacksonException
                        || innermost instanceof DateTimeException
                        || innermost instanceof IllegalArgumentException
                        || innermost instanceof IndexOutOfBoundsException
                        || innermost instanceof NoSuchElementException;
        return damaged ? Optional.of(firstLine(innermost)) : Optional.empty();
    }

    /// The driver wraps its own exceptions, and ours; the innermost of them says most.
    private static Throwable innermost(Throwable fault) {
        Throwable cause = fault;
        Throwable found = fault;
        while (cause != null && !(found instanceof SQLiteException)) {
            found = cause;
            cause = cause.getCause();
        }
        return found;
    }

    private static String firstLine(Throwable fault) {
        return String.valueOf(fault.getMessage()).lines().findFirst().orElse("");
    }

    /// SQLite says no more than "cannot open" where a folder or file may not be written.
    private static ProblemCode codeOf(String place) {
        Path file = Path.of(place).toAbsolutePath();
        Path folder = file.getParent();
        boolean refused = (Files.exists(file) && !Files.isWritable(file))
                || (folder != null && Files.exists(folder) && !Files.isWritable(folder));
        return refused ? ProblemCode.NO_PERMISSION : ProblemCode.IO_FAULT;
    }

    private static ProblemCode code(SQLiteErrorCode result, String place) {
        // The low byte of an extended code is its primary code.
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(result.code & 0xFF);
        return switch (primary) {
            case SQLITE_BUSY, SQLITE_LOCKED -> ProblemCode.LEDGER_BUSY;
            case SQLITE_FULL -> ProblemCode.DISK_FULL;
            // our own statements are right for a file that is as we wrote it
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_ERROR, SQLITE_CONSTRAINT, SQLITE_MISMATCH, SQLITE_TOOBIG ->
                ProblemCode.LEDGER_DAMAGED;
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH ->
                codeOf(place) == ProblemCode.NO_PERMISSION ? ProblemCode.NO_PERMISSION : refused(primary);
            default -> ProblemCode.IO_FAULT;
        };
    }

    /// A file that may be written and that SQLite takes for one that may not says so in its head, which was changed.
    private static ProblemCode refused(SQLiteErrorCode code) {
        return code == SQLiteErrorCode.SQLITE_READONLY ? ProblemCode.LEDGER_DAMAGED : ProblemCode.NO_PERMISSION;
    }
}
