package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Changes single bytes of a ledger's file, each on a fresh copy, and asks `verify`. Where it passes, the file must
/// mean the same as before, value for value ([Book#meaning]): the byte lay in a free page, between the cells of a
/// page, or in a counter that nothing reads.
final class Bytes {
    private final Path work;
    private final Path pages;

    Bytes(Path work, Path pages) {
        this.work = work;
        this.pages = pages;
    }

    List<Account> run(int count, long seed) throws IOException, SQLException {
        Path ledger = work.resolve("sound.ledger");
        Program.Ran made = Program.here("add", "--quiet", "--ledger", ledger.toString(), pages.toString());
        if (made.status() > 1) {
            throw new IllegalStateException("no ledger to damage: " + made.output());
        }
        byte[] sound = Files.readAllBytes(ledger);
        Map<Long, String> owners = Book.owners(ledger);
        long pageSize = Book.pageSize(ledger);
        System.out.println("a ledger of " + sound.length + " bytes");
        Account account = new Account("one byte of the ledger's file changed");
        Account others = new Account("commands on the damaged ledger");
        Random random = new Random(seed);
        Map<String, String> meaning = Book.meaning(ledger);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            // one in eight in the file's head, where every byte counts
            places.add(random.nextInt(8) == 0 ? random.nextInt(200) : random.nextInt(sound.length));
        }
        for (int place : places) {
            byte[] damaged = sound.clone();
            int change = random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255);
            damaged[place] ^= (byte) change;
            String owner = place < 100 ? "file head" : owners.getOrDefault(place / pageSize + 1, "free page");
            String where = "byte " + place + " xor " + change + " (" + owner + ")";
            verify(where, owner, damaged, meaning, account);
            if (random.nextInt(3) == 0) {
                use(where, damaged, random, others);
            }
            if (account.tries() % 50 == 0) {
                System.out.print("so far " + account + others);
            }
        }
        return List.of(account, others);
    }

    private void verify(String where, String owner, byte[] damaged, Map<String, String> meaning, Account account)
            throws IOException {
        account.tried();
        Path copy = fresh(damaged);
        Program.Ran ran = Program.here("verify", "--ledger", copy.toString());
        if (ran.hasTrace() || ran.hung()) {
            account.defect(where, "a trace or a hang: " + ran.firstLines());
        } else if (ran.status() == 0) {
            String changed = changed(fresh(damaged), meaning);
            if (changed.isEmpty()) {
                account.count("passes; the byte carries no meaning (" + kind(owner) + ")");
            } else {
                account.defect(where, "passes, and changed: " + changed);
            }
        } else if (ran.names("4004", "3003")) {
            account.count(ran.names("4004") ? "named ATT-4004 ledger-damaged" : "named ATT-3003 newer-ledger");
            if (!ran.output().contains("attache verify")
                    && !ran.output().contains("restore a copy")
                    && !ran.names("3003")) {
                account.defect(where, "no advice: " + ran.firstLines());
            }
        } else {
            account.defect(where, "not named as damage: " + ran.status() + ran.firstLines());
        }
    }

    /// Any command may meet the damage first.
    private void use(String where, byte[] damaged, Random random, Account others) throws IOException {
        others.tried();
        Path copy = fresh(damaged);
        String ledger = copy.toString();
        Program.Ran ran = switch (random.nextInt(5)) {
            case 0 -> Program.here("add", "--quiet", "--ledger", ledger, pages.toString());
            case 1 -> Program.here("export", "--ledger", ledger, "-f", "jsonl");
            case 2 -> Program.here("deals", "--ledger", ledger);
            case 3 -> Program.here("search", "--ledger", ledger, "training");
            default -> Program.here("doctor", "--ledger", ledger);
        };
        if (ran.hasTrace() || ran.hung()) {
            others.defect(where, "a trace or a hang: " + ran.firstLines());
        } else {
            others.count(
                    ran.status() == 0
                            ? "works on what it needs"
                            : ran.names() ? "names a problem" : "ends with status " + ran.status());
        }
    }

    private static String kind(String owner) {
        return switch (owner) {
            case "file head", "free page" -> owner;
            default -> "unused part of a page";
        };
    }

    private Path fresh(byte[] bytes) throws IOException {
        Path copy = work.resolve("damaged.ledger");
        Ledgers.remove(copy);
        Files.write(copy, bytes);
        return copy;
    }

    private static String changed(Path copy, Map<String, String> meaning) {
        try {
            Map<String, String> now = Book.meaning(copy);
            List<String> all = new ArrayList<>();
            meaning.forEach((part, digest) -> {
                if (!digest.equals(now.get(part))) {
                    all.add(part);
                }
            });
            return String.join(", ", all);
        } catch (SQLException e) {
            return "it cannot be read: " + e.getMessage();
        }
    }
}
