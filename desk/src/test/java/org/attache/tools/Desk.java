package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/// Runs commands in this process over captures of our own, hostile ones among them.
final class Desk {
    /// Pages about invented people; one tries to run a script, to steer the terminal and to be a formula.
    static final Map<String, String> PAGES = Map.of("north.txt", """
            Norland minister in Oslo

            Published March 3, 2024

            OSLO: Norwegian Defence Minister Ana Lund met Finnish Defence Minister Ivo Berg in Oslo on Saturday.

            "We will buy, and \\"soon\\", more ships," Lund said.

            Sweden ordered 44 Leopard 2 tanks from Germany in a contract worth $1.1 billion.

            At least 12 soldiers were killed in the clash, the ministry said.
            """, "hostile.txt", """
            =HYPERLINK("http://evil.example","x") <script>alert(1)</script>

            Published March 4, 2024

            Finnish Defence Minister Ivo Berg <img src=x onerror=alert(2)> met Ana Lund \u001B[2J\u001B[31min Oslo on Saturday\u202E.

            "<script>alert(3)</script> | `code` [a](javascript:alert(4)) \u001B]0;owned\u0007 we agree," Berg said.

            Germany will deliver 44 Leopard 2 tanks to Sweden, the <b>=cmd|' /C calc'!A0</b> ministry said.
            """);

    private Desk() {}

    /// Writes the pages and gives their folder.
    static Path write(Path folder) throws IOException {
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(folder.resolve(page.getKey()), page.getValue(), StandardCharsets.UTF_8);
        }
        return folder;
    }

    /// What a command prints.
    static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Attache.commandLine();
        line.setOut(new PrintWriter(out, true));
        line.setErr(new PrintWriter(err, true));
        int status = line.execute(arguments);
        if (status > 1) {
            throw new IllegalStateException(String.join(" ", arguments) + " gave " + status + ": " + err);
        }
        return out.toString();
    }
}
