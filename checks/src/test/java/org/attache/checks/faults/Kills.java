package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/// Kills `attache add` (SIGKILL) at points spread over its whole run; then the ledger is checked, the run repeated,
/// and what the book says compared with that of an undisturbed run.
///
/// Even points lie at a time of the run. A busy machine stretches a run, so that such points come to lie before
/// anything is written; odd points therefore lie behind a step that the book was seen to take, each step as often
/// as the others.
///
/// Not shown by it: what a power cut does, since the system keeps writing what a killed process handed it.
final class Kills {
    /// From a step of the book to the kill at most; more of them lie close behind the step.
    private static final long STEP_MILLIS = 2_500;
    /// The same of a step of joining by the disk, which few captures take in a moment.
    private static final long DISK_MILLIS = 150;

    /// Steps that the book takes, as a reader beside the writer sees them.
    private enum Step {
        NONE,
        MADE,
        FIRST_CAPTURES,
        ALL_CAPTURES,
        JOINED,
        /// Of joining by the disk.
        JOINING,
        READ,
        SAID,
        CLAIMS_JOINED,
        LINKED;

        /// The milestone of a joining by the disk that is waited for.
        private int milestone() {
            return switch (this) {
                case READ -> 1;
                case SAID -> 2;
                case CLAIMS_JOINED -> 5;
                case LINKED -> 8;
                default -> 0;
            };
        }

        boolean isTaken(Path ledger, long captures) {
            if (this == NONE || !Files.exists(ledger)) {
                return this == NONE;
            }
            Book.Reached reached = this == MADE ? Book.Reached.NOTHING : Book.reached(ledger);
            return switch (this) {
                case NONE, MADE -> true;
                case FIRST_CAPTURES -> reached.captures() > 0;
                case ALL_CAPTURES -> reached.captures() >= captures;
                case JOINED -> reached.linkings() > 0;
                case JOINING, READ, SAID, CLAIMS_JOINED, LINKED ->
                    reached.linkings() > 0
                            || (!Ledgers.left(ledger).isEmpty() && Ledgers.milestone(ledger) >= milestone());
            };
        }
    }

    /// When to kill.
    ///
    /// @param step that is waited for
    /// @param millis after it
    private record Moment(Step step, long millis) {
        @Override
        public String toString() {
            return millis + " ms after " + (step == Step.NONE ? "the start" : step);
        }
    }

    private final Path work;
    private final Path pages;
    private final boolean byDisk;
    private final List<Step> steps;
    private final List<String> options;
    private final Account account;

    Kills(Path work, Path pages) {
        this(work, pages, false);
    }

    /// @param byDisk whether what is added is joined by the disk, and killed there
    Kills(Path work, Path pages, boolean byDisk) {
        this.work = work;
        this.pages = pages;
        this.byDisk = byDisk;
        this.steps = byDisk
                ? List.of(Step.JOINING, Step.READ, Step.SAID, Step.CLAIMS_JOINED, Step.LINKED)
                : List.of(Step.MADE, Step.FIRST_CAPTURES, Step.ALL_CAPTURES, Step.JOINED);
        this.options = byDisk ? List.of("-Dattache.joined.in.memory=0") : List.of();
        this.account = new Account(byDisk ? "killed while joining by the disk" : "killed while adding");
    }

    /// Kills many runs.
    ///
    /// @param from number of the first point
    /// @param to number after the last point
    /// @param of how many points there are in all; each has its own part of the run
    Account run(int from, int to, int of, long seed) throws IOException, SQLException {
        Path undisturbed = work.resolve("undisturbed.ledger");
        long length = 0;
        long begun = 0;
        // the first run warms the disk; the second is the measure
        for (int i = 0; i < 2; i++) {
            Ledgers.remove(undisturbed);
            long start = System.nanoTime();
            Process process = Program.start(
                    work.resolve("log"), "add", "--quiet", "--ledger", undisturbed.toString(), pages.toString());
            begun = waitForFile(undisturbed, process, start);
            ended(process, 60_000);
            length = millis(start);
        }
        Map<String, List<String>> wanted = Book.said(undisturbed);
        long captures = Book.reached(undisturbed).captures();
        System.out.println("an undisturbed run takes " + length + " ms, its ledger is there after " + begun + " ms; "
                + captures + " captures");
        for (int point = from; point < to; point++) {
            Random random = new Random(seed * 1_000_003 + point);
            // the golden section spreads any number of points evenly, so that a portion of them covers the whole run
            double share = (point * 0.618_033_988_749_895 + random.nextDouble() / of) % 1;
            long after = point % 4 == 0
                    ? Math.round(share * length)
                    : begun - 40 + Math.round(share * (length - begun + 140));
            Moment moment = point % 2 == 0 && !byDisk
                    ? new Moment(Step.NONE, Math.max(1, after))
                    : new Moment(
                            steps.get(point / 2 % steps.size()),
                            Math.round(share * share * (byDisk ? DISK_MILLIS : STEP_MILLIS)));
            kill(point, moment, random, wanted, captures);
            if ((point - from) % 10 == 9) {
                System.out.print("so far " + account);
            }
        }
        return account;
    }

    private void kill(int point, Moment moment, Random random, Map<String, List<String>> wanted, long captures)
            throws IOException, SQLException {
        account.tried();
        Path ledger = work.resolve("killed.ledger");
        Ledgers.remove(ledger);
        String where = "point " + point + " (" + moment + ")";
        // some reruns are killed as well
        int kills = 1 + (random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
        Book.Reached promised = Book.Reached.NOTHING;
        for (int i = 0; i < kills; i++) {
            Path log = work.resolve("log");
            Process process =
                    Program.start(log, options, "add", "--quiet", "--ledger", ledger.toString(), pages.toString());
            boolean done = i == 0
                    ? endedBefore(moment, process, ledger, captures)
                    : ended(process, 1 + random.nextInt((int) moment.millis() + 400));
            if (!done && random.nextBoolean() && Files.exists(ledger)) {
                // what a reader beside it has seen is done, too
                promised = later(promised, Book.reached(ledger));
            }
            process.destroyForcibly();
            ended(process, 10_000);
            Program.Ran ran = new Program.Ran(0, Files.readString(log));
            if (ran.output().contains("captures read")) {
                promised = later(promised, new Book.Reached(captures, captures, 1, captures));
                account.count("the run had reported its end");
            }
            if (ran.hasTrace()) {
                account.defect(where, "a stack trace: " + ran.firstLines());
            }
        }
        if (byDisk) {
            account.count(
                    "left: " + (Ledgers.left(ledger).isEmpty() ? "nothing" : "milestone " + Ledgers.milestone(ledger)));
        }
        if (kills > 1) {
            account.count("killed " + kills + " times in a row");
        }
        Book.Reached reached = Files.exists(ledger) ? Book.reached(ledger) : Book.Reached.NOTHING;
        account.count("reached: " + reached.phase(captures));
        if (reached.lines() < promised.lines() || reached.captures() < promised.captures()) {
            account.defect(where, "reported done and missing: " + promised + ", kept " + reached);
        }
        if (Files.exists(ledger)) {
            Program.Ran verified = Program.here("verify", "--ledger", ledger.toString());
            if (verified.status() == 0) {
                account.count("verify: sound");
            } else {
                account.defect(where, "verify says " + verified.status() + verified.firstLines());
            }
        }
        rerun(where, ledger, random, wanted);
    }

    private void rerun(String where, Path ledger, Random random, Map<String, List<String>> wanted)
            throws IOException, SQLException {
        String[] arguments = {"add", "--quiet", "--ledger", ledger.toString(), pages.toString()};
        // one in eight as a process of its own; the others run the same code warm
        Program.Ran rerun = byDisk || random.nextInt(8) == 0
                ? Program.apart(work.resolve("log"), options, arguments)
                : Program.here(arguments);
        List<String> differences = rerun.status() <= 1 ? Book.differences(wanted, Book.said(ledger)) : List.of();
        Program.Ran verified = Program.here("verify", "--ledger", ledger.toString());
        if (rerun.status() > 1 || rerun.hasTrace()) {
            account.defect(where, "the rerun says " + rerun.status() + rerun.firstLines());
        } else if (!differences.isEmpty()) {
            account.defect(where, "the rerun gives another book: " + differences);
        } else if (!Ledgers.left(ledger).isEmpty()) {
            account.defect(where, "after the rerun there are left " + Ledgers.left(ledger));
        } else if (verified.status() != 0) {
            account.defect(where, "after the rerun verify says " + verified.firstLines());
        } else {
            account.count("the rerun gives the book of an undisturbed run");
        }
    }

    private static boolean endedBefore(Moment moment, Process process, Path ledger, long captures) {
        while (!moment.step().isTaken(ledger, captures)) {
            if (ended(process, 5)) {
                return true;
            }
        }
        return ended(process, Math.max(1, moment.millis()));
    }

    private static Book.Reached later(Book.Reached one, Book.Reached other) {
        return one.lines() >= other.lines() ? one : other;
    }

    private static long waitForFile(Path file, Process process, long start) {
        while (process.isAlive() && !Files.exists(file)) {
            ended(process, 2);
        }
        return millis(start);
    }

    private static long millis(long start) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }

    private static boolean ended(Process process, long millis) {
        try {
            return process.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
