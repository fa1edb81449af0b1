package org.attache.tools.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.analyse.event.RoleTrainer;

/// Teaches who did it and to whom from the 1,300 messages of MUC-3's development set (texts in the public
/// domain and CC0,
/// keys MIT) that have an incident; the messages of the tests are never read. Same input, same file. Run by
/// `scripts/train-roles`.
final class RoleTraining {
    private static final Pattern SLOT = Pattern.compile("\\s*(\\d+)\\.\\s+[A-Z: ]+?\\s{2,}(.*)");
    private static final Pattern FILLER = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final int ID = 0;
    private static final int TEMPLATE = 1;
    private static final List<Integer> ACTORS = List.of(9, 10);
    private static final List<Integer> SUFFERERS = List.of(12, 18, 19);

    private RoleTraining() {}

    /// Arguments: folder of the sets, model file to write; to see how well it does, 0 or 1: the half of the
    /// hundreds that
    /// is left out.
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]).resolve("events-muc34/CORPORA");
        int left = arguments.length > 2 ? Integer.parseInt(arguments[2]) : -1;
        Map<String, List<RoleTrainer.Incident>> keys = keys(folder);
        RoleTrainer trainer = new RoleTrainer();
        Captures captures = new Captures();
        Readings readings = new Readings();
        for (List<String> message : Muc.training(folder)) {
            String id = message.getFirst();
            int hundred = (Integer.parseInt(id.substring(id.length() - 4)) - 1) / 100;
            List<RoleTrainer.Incident> incidents = keys.getOrDefault(id, List.of());
            if (hundred % 2 != left && !incidents.isEmpty()) {
                captures.text(message.getLast(), id).flatMap(readings::of).ifPresent(r -> trainer.add(r, incidents));
            }
        }
        try (OutputStream out = Files.newOutputStream(Path.of(arguments[1]))) {
            trainer.write(out);
        }
    }

    private static Map<String, List<RoleTrainer.Incident>> keys(Path folder) throws IOException {
        Map<String, List<RoleTrainer.Incident>> keys = new HashMap<>();
        for (int i = 1; i < 1300; i += 100) {
            Keys hundred = new Keys(keys);
            Files.readAllLines(folder.resolve("dev/key-dev-%04d.muc4".formatted(i)), StandardCharsets.ISO_8859_1)
                    .forEach(hundred::line);
            hundred.end();
        }
        return keys;
    }

    /// Reads one file of keys line by line.
    private static final class Keys {
        private final Map<String, List<RoleTrainer.Incident>> keys;
        private String message = "";
        private int slot = -1;
        private boolean incident;
        private final List<String> actors = new ArrayList<>();
        private final List<String> sufferers = new ArrayList<>();

        Keys(Map<String, List<RoleTrainer.Incident>> keys) {
            this.keys = keys;
        }

        void line(String line) {
            Matcher matcher = SLOT.matcher(line);
            boolean begins = matcher.matches();
            slot = begins ? Integer.parseInt(matcher.group(1)) : slot;
            String value = begins ? matcher.group(2) : line;
            if (begins && slot == ID) {
                end();
                message = value.split("\\s", 2)[0];
            } else if (begins && slot == TEMPLATE) {
                incident = !value.strip().startsWith("*");
            } else if (!line.startsWith(";")) {
                List<String> into = ACTORS.contains(slot) ? actors : SUFFERERS.contains(slot) ? sufferers : List.of();
                Matcher filler = FILLER.matcher(value);
                while (incident && (ACTORS.contains(slot) || SUFFERERS.contains(slot)) && filler.find()) {
                    into.add(filler.group(1).replace("\\\"", ""));
                }
            }
        }

        void end() {
            if (incident) {
                keys.computeIfAbsent(message, k -> new ArrayList<>()).add(new RoleTrainer.Incident(actors, sufferers));
            }
            incident = false;
            actors.clear();
            sufferers.clear();
        }
    }
}
