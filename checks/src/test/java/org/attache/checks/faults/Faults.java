package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Runs one kind of disturbance and prints its account: `scripts/faults` starts it.
///
///     kill FROM TO OF | bytes COUNT | disk SIZES | cut PLACES | mutate COUNT      with a seed as the last word
final class Faults {
    private Faults() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Path work = Files.createTempDirectory("attache-faults");
        long seed = Long.parseLong(arguments[arguments.length - 1]);
        Path examples = Path.of(System.getProperty("attache.root", "."), "examples");
        List<Account> accounts = new ArrayList<>();
        switch (arguments[0]) {
            case "kill" ->
                accounts.add(new Kills(work, Pages.write(work.resolve("pages"), examples, 24))
                        .run(number(arguments, 1), number(arguments, 2), number(arguments, 3), seed));
            case "bytes" ->
                accounts.addAll(new Bytes(work, Pages.write(work.resolve("pages"), examples, 8))
                        .run(number(arguments, 1), seed));
            case "disk" ->
                accounts.add(new FullDisks(work, Pages.write(work.resolve("pages"), examples, 24))
                        .run(number(arguments, 1)));
            case "cut" -> accounts.addAll(new Cuts(work, examples).run(number(arguments, 1)));
            case "mutate" -> accounts.addAll(new Mutations(work, examples).run(number(arguments, 1), seed));
            default -> throw new IllegalArgumentException("kill, bytes, disk, cut or mutate");
        }
        accounts.forEach(System.out::print);
        System.exit(accounts.stream().allMatch(a -> a.defects().isEmpty()) ? 0 : 1);
    }

    private static int number(String[] arguments, int at) {
        return Integer.parseInt(arguments[at]);
    }
}
