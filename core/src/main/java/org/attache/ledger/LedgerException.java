package org.attache.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The ledger could not do what was asked; [#problem()] says why and what to do. What was reported done
/// before stays done.
public final class LedgerException extends RuntimeException {
    private static final long serialVersionUID = 1L;

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
        Throwable cause = fault;
        Throwable database = fault;
        while (cause != null && !(database instanceof SQLiteException)) {
            // the driver wraps its own exceptions; the innermost of them says most
            database = cause instanceof SQLException ? cause : database;
            cause = cause.getCause();
        }
        ProblemCode code = database instanceof SQLiteException sqlite ? code(sqlite.getResultCode()) : codeOf(place);
        String message = database.getMessage() + " " + code.advice();
        return new LedgerException(new Problem(code, message, place), fault);
    }

    /// SQLite says no more than "cannot open" where a folder or file may not be written.
    private static ProblemCode codeOf(String place) {
        Path file = Path.of(place).toAbsolutePath();
        Path folder = file.getParent();
        boolean refused = (Files.exists(file) && !Files.isWritable(file))
                || (folder != null && Files.exists(folder) && !Files.isWritable(folder));
        return refused ? ProblemCode.NO_PERMISSION : ProblemCode.IO_FAULT;
    }

    private static ProblemCode code(SQLiteErrorCode result) {
        // The low byte of an extended code is its primary code.
        SQLiteErrorCode primary = SQLiteErrorCode.getErrorCode(result.code & 0xFF);
        return switch (primary) {
            case SQLITE_BUSY, SQLITE_LOCKED -> ProblemCode.LEDGER_BUSY;
            case SQLITE_FULL -> ProblemCode.DISK_FULL;
            case SQLITE_CORRUPT, SQLITE_NOTADB -> ProblemCode.LEDGER_DAMAGED;
            case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> ProblemCode.NO_PERMISSION;
            default -> ProblemCode.IO_FAULT;
        };
    }
}
