package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CompletionTest {
    @TempDir
    Path folder;

    @Test
    void bashCompletesCommandsAndOptions() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "there is no /bin/bash");
        Path script = folder.resolve("completion.sh");
        Files.writeString(script, Desk.run("generate-completion"), StandardCharsets.UTF_8);
        assertEquals("brief", complete(script, "attache br"));
        assertEquals("--format", complete(script, "attache export --form"));
        assertTrue(complete(script, "attache ").contains("timeline"), "not all commands are offered");
    }

    /// What bash offers for the last word of a line.
    private String complete(Path script, String line) throws IOException, InterruptedException {
        String ask = "source '" + script + "'; read -ra COMP_WORDS <<< '" + line + "'; "
                + (line.endsWith(" ") ? "COMP_WORDS+=(''); " : "")
                + "COMP_CWORD=$(( ${#COMP_WORDS[@]} - 1 )); COMP_LINE='" + line
                + "'; _complete_attache; echo \"${COMPREPLY[*]}\"";
        Path answer = folder.resolve("answer");
        Process bash = new ProcessBuilder("/bin/bash", "--norc", "-c", ask)
                .redirectOutput(answer.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(bash.waitFor(30, TimeUnit.SECONDS), "bash did not end");
        return Files.readString(answer, StandardCharsets.UTF_8).strip();
    }
}
