package org.attache.tools;

import java.nio.file.Path;

/// A ledger of the example captures, for tests of other rooms.
public final class ExampleLedger {
    private ExampleLedger() {}

    /// Adds one of the examples to a ledger.
    public static void add(Path file, String name) {
        add(file.toString(), name);
    }

    /// Adds one of the examples to a ledger, in a file or on a server.
    public static void add(String ledger, String name) {
        String root = System.getProperty("attache.root", "..");
        Desk.run(
                "add",
                "--quiet",
                "--ledger",
                ledger,
                Path.of(root, "examples", name).toString());
    }

    /// Adds the examples to a new ledger.
    public static void make(Path file) {
        String root = System.getProperty("attache.root", "..");
        Desk.run(
                "add",
                "--quiet",
                "--ledger",
                file.toString(),
                Path.of(root, "examples").toString());
    }

    /// What captures of a folder tell, in one of the forms of `export` that are text.
    public static String export(String format, Path captures) {
        return Desk.run("export", "--format", format, captures.toString());
    }

    /// Adds captures of a folder to a ledger.
    public static void add(Path file, Path captures) {
        Desk.run("add", "--quiet", "--ledger", file.toString(), captures.toString());
    }
}
