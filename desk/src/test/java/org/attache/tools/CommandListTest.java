package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;

class CommandListTest {
    @Test
    void everyLineIsThatOfTheCommandsOwnAnnotation() {
        for (Map.Entry<String, CommandList.Listed> one : CommandList.ALL.entrySet()) {
            Command command = one.getValue().type().getAnnotation(Command.class);
            assertEquals(
                    command.header().length > 0 ? command.header()[0] : command.description()[0],
                    one.getValue().line(),
                    one.getKey());
            assertEquals(command.hidden(), one.getValue().hidden(), one.getKey());
        }
    }

    @Test
    void theHelpIsTheOneThatAllCommandsTogetherGive() {
        for (int width : List.of(55, 80, 100, 132, 200)) {
            for (Ansi colours : List.of(Ansi.OFF, Ansi.ON)) {
                CommandLine all = Attache.commandLine().setUsageHelpWidth(width);
                CommandLine few = Attache.commandLine(List.of("--help")).setUsageHelpWidth(width);
                assertEquals(all.getUsageMessage(colours), few.getUsageMessage(colours), "width " + width);
            }
        }
    }
}
