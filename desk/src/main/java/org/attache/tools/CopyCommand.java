package org.attache.tools;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerPlace;
import org.attache.ledger.LedgerRecord;
import org.attache.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache copy`: a ledger moves from a file to a server, or back.
@Command(
        name = "copy",
        mixinStandardHelpOptions = true,
        header = "Copy a ledger, from a file to a PostgreSQL server or back.",
        description = {
            "Copy a whole ledger into an empty one and check the copy: every line with its number, its time and its"
                    + " hash. The first ledger stays as it is. A copy that is cut off leaves nothing behind."
        })
final class CopyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FROM", description = "A file, or postgresql://user@host/database.")
    String from = "";

    @Parameters(index = "1", paramLabel = "TO", description = "Where there is no ledger yet, or an empty one.")
    String to = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        LedgerPlace target = LedgerPlace.of(to);
        LedgerRecord last = Ledger.copy(LedgerPlace.of(from), target);
        out.println(last.seq() + " lines copied to " + target + "; the last one's hash is " + last.hash());
        out.flush();
        try (Ledger copy = Ledger.open(target)) {
            Verification check = copy.verify();
            VerifyCommand.tell(check, out);
            return check.isSound() ? 0 : 3;
        }
    }
}
