package org.attache.checks.advisories;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// Holds what ships to `docs/dependencies.tsv` and to advisories: `DependencyCheck LIBRARY LIST ADVISORIES [--sbom |
/// --write | --advisories PLACE]`. Asks nobody; `scripts/dependencies` runs it, and a test does in each build.
public final class DependencyCheck {
    private static final int USAGE = 2;
    private static final int FIXED = 3;

    private final Path library;
    private final Path reviewed;
    private final Path advisories;
    private final PrintStream out;

    /// A check.
    ///
    /// @param library folder with the jars that ship
    /// @param reviewed the list of them
    /// @param advisories our own list of advisories
    DependencyCheck(Path library, Path reviewed, Path advisories, PrintStream out) {
        this.library = library;
        this.reviewed = reviewed;
        this.advisories = advisories;
        this.out = out;
    }

    /// Checks and ends with 0 where all is well, 1 where it is not, 2 where it was called wrongly.
    ///
    /// @param arguments three places, then at most one option
    public static void main(String[] arguments) throws IOException {
        if (arguments.length < FIXED) {
            System.err.println("DependencyCheck LIBRARY LIST ADVISORIES [--sbom | --write | --advisories PLACE]");
            System.exit(USAGE);
        }
        DependencyCheck check =
                new DependencyCheck(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), System.out);
        System.exit(check.run(List.of(arguments).subList(FIXED, arguments.length)));
    }

    /// Does what the options say.
    int run(List<String> options) throws IOException {
        ReviewedList list = ReviewedList.read(reviewed);
        List<Part> jars = ShippedParts.in(library, list);
        if (options.equals(List.of("--sbom"))) {
            out.println(Sbom.of(jars));
            return 0;
        }
        if (options.equals(List.of("--write"))) {
            try (Stream<String> lines = Files.lines(reviewed)) {
                lines.filter(line -> line.startsWith("#")).forEach(out::println);
            }
            jars.forEach(jar -> out.println(list.line(jar)));
            return 0;
        }
        List<Advisory> known = new ArrayList<>(AdvisoryList.read(advisories));
        if (options.size() == 2 && options.getFirst().equals("--advisories")) {
            known.addAll(OsvExport.read(Path.of(options.get(1))));
        } else if (!options.isEmpty()) {
            out.println("not known: " + String.join(" ", options));
            return USAGE;
        }
        List<String> faults = new ArrayList<>(list.differences(jars));
        faults.addAll(affected(jars, known));
        faults.forEach(out::println);
        List<String> noted = harmless(jars, known);
        noted.forEach(out::println);
        out.println(jars.size() + " jars held to " + known.size() + " advisories: "
                + (faults.isEmpty() ? "no fault" : faults.size() + " faults")
                + (noted.isEmpty() ? "" : ", " + noted.size() + " without harm here"));
        return faults.isEmpty() ? 0 : 1;
    }

    /// What ships and is affected, in words, but for what our list says does no harm here.
    static List<String> affected(List<Part> jars, List<Advisory> known) {
        List<String> all = new ArrayList<>();
        List<String> harmless = known.stream()
                .filter(a -> !a.harmless().isEmpty())
                .map(Advisory::id)
                .toList();
        hits(jars, known, (part, advisory) -> {
            if (harmless.stream().noneMatch(id -> isSame(id, advisory.id()))) {
                all.add("affected: " + part + ": " + advisory.id() + ", " + advisory.what());
            }
        });
        return List.copyOf(all);
    }

    /// What ships and is affected, but does no harm here, each with the reason.
    static List<String> harmless(List<Part> jars, List<Advisory> known) {
        List<String> all = new ArrayList<>();
        hits(jars, known, (part, advisory) -> {
            if (!advisory.harmless().isEmpty()) {
                all.add("affected, without harm here: " + part + ": " + advisory.id() + ": " + advisory.harmless());
            }
        });
        return List.copyOf(all);
    }

    private static void hits(List<Part> jars, List<Advisory> known, BiConsumer<Part, Advisory> sink) {
        List<Part> parts = new ArrayList<>(jars);
        parts.addAll(ShippedParts.scripts(jars));
        for (Part part : parts) {
            known.stream().filter(advisory -> advisory.holds(part)).forEach(advisory -> sink.accept(part, advisory));
        }
    }

    /// Whether two advisories have a name in common: `CVE-1 (GHSA-2)` and `GHSA-2 (CVE-1)` have.
    private static boolean isSame(String one, String other) {
        List<String> names = List.of(other.split("[ (),]+", -1));
        return Arrays.stream(one.split("[ (),]+", -1)).anyMatch(name -> !name.isEmpty() && names.contains(name));
    }
}
