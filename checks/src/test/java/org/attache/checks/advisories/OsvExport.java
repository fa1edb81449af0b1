package org.attache.checks.advisories;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads advisories in the Open Source Vulnerability format (schema 1.x): one JSON file, a folder of them, or a
/// zip of them as databases of that format hand them out.
///
/// Ranges of the types `ECOSYSTEM` and `SEMVER` count, those of `GIT` do not; what was withdrawn does not. A range
/// that names no end holds for all later versions, as the format says, even where a maker's own remark says
/// otherwise.
final class OsvExport {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ENDING = ".json";

    private OsvExport() {}

    /// All advisories about packages of Maven or npm.
    ///
    /// @throws IllegalArgumentException if nothing there is such a file
    static List<Advisory> read(Path place) throws IOException {
        List<Advisory> all = new ArrayList<>();
        int files = 0;
        if (Files.isDirectory(place)) {
            List<Path> found;
            try (Stream<Path> walk = Files.walk(place)) {
                found = walk.filter(p -> p.toString().endsWith(ENDING)).sorted().toList();
            }
            for (Path file : found) {
                files++;
                add(Files.readAllBytes(file), all);
            }
        } else if (place.toString().endsWith(".zip")) {
            try (InputStream in = Files.newInputStream(place);
                    ZipInputStream zip = new ZipInputStream(in)) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    if (entry.getName().endsWith(ENDING)) {
                        files++;
                        add(zip.readAllBytes(), all);
                    }
                }
            }
        } else {
            files++;
            add(Files.readAllBytes(place), all);
        }
        if (files == 0) {
            throw new IllegalArgumentException("no JSON file in " + place);
        }
        return List.copyOf(all);
    }

    private static void add(byte[] json, List<Advisory> all) {
        JsonNode root = JSON.readTree(json);
        if (!root.path("id").isString()) {
            throw new IllegalArgumentException("no advisory of the OSV format: it has no id");
        }
        if (root.has("withdrawn")) {
            return;
        }
        List<Advisory.Affected> affected = new ArrayList<>();
        root.path("affected").forEach(one -> affected(one).ifPresent(affected::add));
        if (!affected.isEmpty()) {
            all.add(new Advisory(names(root), root.path("summary").asString(""), affected, ""));
        }
    }

    private static String names(JsonNode root) {
        List<String> aliases = new ArrayList<>();
        root.path("aliases").forEach(a -> aliases.add(a.asString()));
        return root.path("id").asString() + (aliases.isEmpty() ? "" : " (" + String.join(", ", aliases) + ")");
    }

    private static Optional<Advisory.Affected> affected(JsonNode one) {
        JsonNode named = one.path("package");
        Optional<Ecosystem> ecosystem = Ecosystem.of(named.path("ecosystem").asString(""));
        if (ecosystem.isEmpty()) {
            return Optional.empty();
        }
        List<Interval> intervals = new ArrayList<>();
        one.path("ranges").forEach(range -> {
            if (!range.path("type").asString("").equals("GIT")) {
                intervals.addAll(intervals(range.path("events"), ecosystem.orElseThrow()));
            }
        });
        List<String> versions = new ArrayList<>();
        one.path("versions").forEach(v -> versions.add(v.asString()));
        return Optional.of(new Advisory.Affected(
                ecosystem.orElseThrow(), named.path("name").asString(""), intervals, versions));
    }

    /// What happened at a version: it came in, or it was gone.
    private record Event(String kind, String version) {
        boolean isBeginning() {
            return kind.equals("introduced");
        }
    }

    /// The events in order of their versions make intervals: each begins where it came in.
    private static List<Interval> intervals(JsonNode events, Ecosystem ecosystem) {
        List<Event> all = new ArrayList<>();
        events.forEach(event -> Stream.of("introduced", "fixed", "last_affected")
                .filter(event::has)
                .forEach(kind -> all.add(new Event(kind, event.path(kind).asString()))));
        all.sort(Comparator.comparing(Event::version, (a, b) -> order(a, b, ecosystem))
                .thenComparing(event -> !event.isBeginning()));
        List<Interval> intervals = new ArrayList<>();
        Optional<String> since = Optional.empty();
        for (Event event : all) {
            if (event.isBeginning()) {
                since = since.or(() -> Optional.of(event.version().equals("0") ? "" : event.version()));
            } else if (since.isPresent()) {
                intervals.add(new Interval(
                        since.orElseThrow(), true, event.version(), event.kind().equals("last_affected")));
                since = Optional.empty();
            }
        }
        since.ifPresent(from -> intervals.add(Interval.before(from, "")));
        return intervals;
    }

    /// "0" is before every version.
    private static int order(String one, String other, Ecosystem ecosystem) {
        boolean first = one.equals("0");
        boolean second = other.equals("0");
        return first || second ? Boolean.compare(second, first) : ecosystem.compare(one, other);
    }
}
