package org.attache.checks.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Invented pages for runs that are disturbed: short, so that a run takes seconds, with meetings, orders, statements,
/// figures and reprints, so that all tables of the ledger fill.
final class Pages {
    private static final List<String> STATES =
            List.of("Norway", "Chile", "Kenya", "Vietnam", "Poland", "Peru", "Ghana", "Jordan");
    private static final List<String> ARMS =
            List.of("F-16 fighter jets", "T-72 tanks", "K9 howitzers", "Mi-17 helicopters", "frigates");

    private Pages() {}

    /// Writes pages into a new folder, beside copies of what lies in `examples` if that is there.
    static Path write(Path folder, Path examples, int count) throws IOException {
        Files.createDirectories(folder);
        if (Files.isDirectory(examples)) {
            try (var files = Files.list(examples)) {
                for (Path file : files.sorted().toList()) {
                    Files.copy(file, folder.resolve(String.valueOf(file.getFileName())));
                }
            }
        }
        for (int i = 0; i < count; i++) {
            // every fourth is a reprint of the page before
            String page = page(i % 4 == 3 ? i - 1 : i);
            Files.writeString(
                    folder.resolve(String.format(Locale.ROOT, "page-%03d.txt", i)),
                    page + "\nPage " + i + " of the day\n");
        }
        return folder;
    }

    static String page(int number) {
        String one = STATES.get(number % STATES.size());
        String other = STATES.get((number / STATES.size() + 1 + number) % STATES.size());
        return one + " and " + other + " hold talks\n\nPublished March " + (1 + number % 28)
                + ", 2024\n\nCAPITAL (Reuters) – "
                + one + "'s defence minister met " + other + "'s president in the capital on Tuesday.\n\n" + one
                + " ordered " + (2 + number) + " " + ARMS.get(number % ARMS.size())
                + " from the United States in 2023 in a contract worth $" + (10 + number)
                + " million.\n\n“We shall go on with"
                + " training at sea as planned,” the minister said on Wednesday.\n\nAt least " + (30 + number)
                + " people have been killed in the fighting since March, a monitoring group said.\n";
    }
}
