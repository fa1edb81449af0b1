package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs `attache add` on small disks (tmpfs; only root may make one) that fill at different moments; then there is
/// room,
/// and a rerun has to end with the book of an undisturbed run.
final class FullDisks {
    private final Path work;
    private final Path pages;
    private final Account account = new Account("disks that fill while adding");

    FullDisks(Path work, Path pages) {
        this.work = work;
        this.pages = pages;
    }

    /// @param sizes how many, from almost nothing to what a run needs
    Account run(int sizes) throws IOException, SQLException {
        Path undisturbed = work.resolve("undisturbed.ledger");
        Program.here("add", "--quiet", "--ledger", undisturbed.toString(), pages.toString());
        Map<String, List<String>> wanted = Book.said(undisturbed);
        long captures = Book.reached(undisturbed).captures();
        // a run needs the file, its log beside it, and 32 KB that its processes share
        long most = 2 * Files.size(undisturbed) + (64 << 10);
        Path disk = Files.createDirectories(work.resolve("disk"));
        for (int i = 1; i <= sizes; i++) {
            long size = Math.max(4096, most * i / sizes / 4096 * 4096);
            if (!ran("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", disk.toString())) {
                account.count("skipped: no right to mount a tmpfs");
                return account;
            }
            try {
                fill(disk, size, wanted, captures);
                System.out.print("so far " + account);
            } finally {
                if (!ran("umount", disk.toString())) {
                    account.defect("size " + size, "the disk could not be unmounted");
                }
            }
        }
        return account;
    }

    private void fill(Path disk, long size, Map<String, List<String>> wanted, long captures)
            throws IOException, SQLException {
        account.tried();
        String where = "a disk of " + size / 1024 + " KB";
        Path ledger = disk.resolve("a.ledger");
        Program.Ran ran =
                Program.apart(work.resolve("log"), "add", "--quiet", "--ledger", ledger.toString(), pages.toString());
        Book.Reached reached = Files.exists(ledger) ? Book.reached(ledger) : Book.Reached.NOTHING;
        if (ran.hasTrace() || ran.hung()) {
            account.defect(where, "a trace or a hang: " + ran.firstLines());
        } else if (ran.status() <= 1) {
            account.count("large enough");
        } else if (ran.names("4002")) {
            account.count("ATT-4002 disk-full; reached: " + reached.phase(captures));
        } else {
            account.defect(where, "not named as a full disk: " + ran.status() + ran.firstLines());
        }
        Program.Ran full = Program.here("verify", "--ledger", ledger.toString());
        if (full.hasTrace() || full.hung() || (full.status() != 0 && !full.names("4002"))) {
            account.defect(where, "verify on the full disk says " + full.status() + full.firstLines());
        } else {
            account.count("verify on the full disk: " + (full.status() == 0 ? "sound" : "ATT-4002 disk-full"));
        }
        if (!ran("mount", "-o", "remount,size=64m", disk.toString())) {
            account.defect(where, "no room could be made");
            return;
        }
        Program.Ran verified = Program.here("verify", "--ledger", ledger.toString());
        Program.Ran rerun = Program.here("add", "--quiet", "--ledger", ledger.toString(), pages.toString());
        Book.Reached after = Book.reached(ledger);
        List<String> differences = Book.differences(wanted, Book.said(ledger));
        Program.Ran last = Program.here("verify", "--ledger", ledger.toString());
        if (verified.status() != 0 || last.status() != 0) {
            account.defect(where, "verify says " + verified.firstLines() + last.firstLines());
        } else if (after.lines() < reached.lines()) {
            account.defect(where, "lines are gone: " + reached + ", " + after);
        } else if (rerun.status() > 1 || !differences.isEmpty()) {
            account.defect(where, "the rerun gives another book: " + rerun.firstLines() + differences);
        } else {
            account.count("with room, the rerun gives the book of an undisturbed run");
        }
    }

    private static boolean ran(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
