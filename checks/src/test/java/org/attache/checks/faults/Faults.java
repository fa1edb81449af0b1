package org.attache.checks.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// Runs one kind of disturbance and prints its account: `scripts/faults` starts it.
///
///     kill FROM TO OF | joining FROM TO OF | bytes COUNT | disk SIZES | cut PLACES | mutate COUNT | repeat
///
/// with a seed as the last word.
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
            case "joining" ->
                accounts.add(new Kills(work, Pages.write(work.resolve("pages"), examples, 24), true)
                        .run(number(arguments, 1), number(arguments, 2), number(arguments, 3), seed));
            case "bytes" ->
                accounts.addAll(new Bytes(work, Pages.write(work.resolve("pages"), examples, 8))
                        .run(number(arguments, 1), seed));
            case "disk" ->
                accounts.add(new FullDisks(work, Pages.write(work.resolve("pages"), examples, 24))
                        .run(number(arguments, 1)));
            case "cut" -> accounts.addAll(new Cuts(work, examples).run(number(arguments, 1)));
            case "mutate" -> accounts.add(new Mutations(work, examples).run(number(arguments, 1), seed));
            case "repeat" -> accounts.add(new Mutations(work, examples).repeat());
            case "seeds" -> seeds(arguments[1], Path.of(arguments[2]), examples, work);
            default -> throw new IllegalArgumentException("kill, joining, bytes, disk, cut, mutate or repeat");
        }
        accounts.forEach(System.out::print);
        System.exit(accounts.stream().allMatch(a -> a.defects().isEmpty()) ? 0 : 1);
    }

    /// Writes what a fuzzer begins with: the samples, each behind the byte that chooses its name, or a small ledger.
    private static void seeds(String target, Path folder, Path examples, Path work) throws IOException {
        Files.createDirectories(folder);
        if (target.equals("ledger")) {
            Path ledger = folder.resolve("small.ledger");
            Path page = Files.createDirectories(work.resolve("one"));
            Files.writeString(page.resolve("a.txt"), Pages.page(1));
            Program.here("add", "--quiet", "--ledger", ledger.toString(), page.toString());
            return;
        }
        for (var sample : Samples.all(examples).entrySet()) {
            int choice = 0;
            for (int i = 0; i < Targets.NAMES.size(); i++) {
                choice = sample.getKey().endsWith(Targets.NAMES.get(i).substring(1)) ? i : choice;
            }
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            all.write(choice);
            all.writeBytes(sample.getValue());
            Files.write(folder.resolve(sample.getKey()), all.toByteArray());
        }
    }

    private static int number(String[] arguments, int at) {
        return Integer.parseInt(arguments[at]);
    }
}
