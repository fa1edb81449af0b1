package org.attache.tools;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.attache.ledger.Ledger;
import org.attache.ledger.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `attache verify`: does the ledger hold?
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Check the whole ledger: numbers, hash chain, digests of all contents, every quote against its capture.")
final class VerifyCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (Ledger ledger = choice.open()) {
            Verification check = ledger.verify();
            tell(check, out);
            return check.isSound() ? 0 : 3;
        }
    }

    /// Says what a check gave.
    static void tell(Verification check, PrintWriter out) {
        out.println(check.records() + " lines, " + check.contents() + " contents, " + check.quotes()
                + " quotes checked: "
                + (check.isSound() ? "sound" : check.faults().size() + " faults"));
        check.faults().forEach(f -> out.println("  " + Terminal.clean(f.toString())));
        check.faults().stream()
                .map(f -> f.code())
                .distinct()
                .forEach(c -> out.println("What to do about ATT-" + c.number() + ": " + c.advice()));
        out.flush();
    }
}
