package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;

/// Cuts files off at many places and reads what is left: what comes is what the whole file gives, or a problem is
/// named beside it.
final class Cuts {
    /// Text without an end mark: what is left of it is a shorter text, and nothing can know. So is the first line of
    /// a format that is told by more than that.
    private static final List<String> ENDLESS = List.of(".txt", ".html", "plain.eml");

    private final Path work;
    private final Path examples;

    Cuts(Path work, Path examples) {
        this.work = work;
        this.examples = examples;
    }

    /// @param places a file at most
    List<Account> run(int places) throws IOException {
        List<Account> all = new ArrayList<>();
        for (Map.Entry<String, byte[]> sample : Samples.all(examples).entrySet()) {
            if (!sample.getKey().matches("[a-z]+-\\d\\d.*\\.(txt|html)")) {
                all.add(file(sample.getKey(), sample.getValue(), places));
            }
        }
        all.add(ledger(places));
        return all;
    }

    private static Account file(String name, byte[] whole, int places) {
        Account account = new Account(name + " (" + whole.length + " bytes) cut off");
        Set<String> wanted = new HashSet<>();
        Targets.captures(Targets.read(whole, name)).forEach(c -> wanted.add(key(c)));
        int step = Math.max(1, whole.length / places);
        for (int at = 0; at < whole.length; at += step) {
            account.tried();
            byte[] cut = Arrays.copyOf(whole, at);
            String where = "cut at " + at;
            long start = System.nanoTime();
            try {
                judge(name, where, Targets.read(cut, name), wanted, account);
            } catch (RuntimeException | StackOverflowError e) {
                account.defect(where, "thrown: " + e);
            }
            if (System.nanoTime() - start > 10_000_000_000L) {
                account.defect(where, "more than 10 s");
            }
        }
        return account;
    }

    private static void judge(
            String name, String where, List<Outcome<Capture>> outcomes, Set<String> wanted, Account account) {
        List<Capture> captures = Targets.captures(outcomes);
        boolean problem = outcomes.stream()
                .anyMatch(o -> !(o instanceof Outcome.Done<Capture> done)
                        || !done.warnings().isEmpty());
        boolean partial = captures.stream().anyMatch(c -> !wanted.contains(key(c)));
        if (outcomes.isEmpty()) {
            account.defect(where, "nothing came, not even a problem");
        } else if (problem) {
            account.count("a problem is named" + (captures.isEmpty() ? "" : " beside what could be read"));
        } else if (!partial && captures.size() == wanted.size()) {
            account.count("everything is there: the end was no part of the content");
        } else if (!partial) {
            account.count("a shorter archive, cut between two records: nothing can know");
        } else if (captures.stream().allMatch(c -> c.mediaType().equals("text/plain"))
                || ENDLESS.stream().anyMatch(name::endsWith)) {
            account.count("a shorter text: the format has no end mark");
        } else {
            account.defect(where, "a part was read for the whole, without a word");
        }
    }

    private static String key(Capture capture) {
        return capture.id() + " " + capture.text().id();
    }

    private Account ledger(int places) throws IOException {
        Path pages = Pages.write(work.resolve("pages-of-cut"), examples, 8);
        Path ledger = work.resolve("whole.ledger");
        Program.here("add", "--quiet", "--ledger", ledger.toString(), pages.toString());
        byte[] whole = Files.readAllBytes(ledger);
        Account account = new Account("a ledger (" + whole.length + " bytes) cut off");
        Path copy = work.resolve("cut.ledger");
        int step = Math.max(1, whole.length / Math.min(places, 120));
        for (int at = 0; at < whole.length; at += step) {
            account.tried();
            Ledgers.remove(copy);
            Files.write(copy, Arrays.copyOf(whole, at));
            Program.Ran ran = Program.here("verify", "--ledger", copy.toString());
            String where = "cut at " + at;
            if (ran.hasTrace() || ran.hung()) {
                account.defect(where, "a trace or a hang: " + ran.firstLines());
            } else if (ran.status() == 0) {
                account.count(at == 0 ? "an empty file is a new ledger" : "passes");
                if (at > 0) {
                    account.defect(where, "passes");
                }
            } else if (ran.names("4004")) {
                account.count("named ATT-4004 ledger-damaged");
            } else {
                account.defect(where, "not named as damage: " + ran.firstLines());
            }
        }
        return account;
    }
}
