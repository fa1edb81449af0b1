package org.attache.ledger;

import java.sql.SQLException;
import java.util.Optional;
import org.attache.fact.ProblemCode;
import org.sqlite.SQLiteException;

/// What a PostgreSQL server means with its five-letter codes (appendix A of its manual), told without its driver.
final class ServerFault {
    private ServerFault() {}

    /// What a server said, where a fault comes from one: the outermost of its exceptions says most.
    static Optional<SQLException> in(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException said && !(said instanceof SQLiteException)) {
                // a batch tells what happened in the next one
                SQLException next = said.getNextException();
                return Optional.of(next != null ? next : said);
            }
        }
        return Optional.empty();
    }

    static ProblemCode code(SQLException said) {
        String state = String.valueOf(said.getSQLState());
        return switch (state) {
            // a serialisation or lock that did not come in time; a transaction that was given up
            case "40001", "40P01", "55P03" -> ProblemCode.LEDGER_BUSY;
            case "53100" -> ProblemCode.DISK_FULL;
            case "28000", "28P01" -> ProblemCode.LOGIN_REFUSED;
            case "42501", "25006" -> ProblemCode.NO_PERMISSION;
            case "3D000" -> ProblemCode.BAD_SETTING;
            default -> byClass(state.length() < 2 ? "" : state.substring(0, 2));
        };
    }

    private static ProblemCode byClass(String state) {
        return switch (state) {
            // connections, insufficient resources, an operator's intervention
            case "08", "53", "57", "25" -> ProblemCode.SERVER_UNREACHED;
            // our own statements are right for tables that are as we made them
            case "22", "23", "42", "XX" -> ProblemCode.LEDGER_DAMAGED;
            default -> ProblemCode.IO_FAULT;
        };
    }
}
