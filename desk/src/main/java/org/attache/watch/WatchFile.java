package org.attache.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What is watched for one ledger, kept beside it as `LEDGER.watch.json`: written to another file first and then
/// moved,
/// so that a crash leaves the old or the new one.
final class WatchFile {
    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    WatchFile(Path ledger) {
        Path name = ledger.toAbsolutePath();
        file = name.resolveSibling(name.getFileName() + ".watch.json");
    }

    /// All that is kept.
    ///
    /// @param feeds in the order in which they were added
    /// @param told number of the ledger's line up to which news were told
    record Kept(List<Watched> feeds, long told) {
        Kept {
            feeds = List.copyOf(feeds);
        }
    }

    /// Reads the file; where there is none, nothing is watched.
    ///
    /// @throws IOException if it cannot be read, or is none of ours
    Kept read() throws IOException {
        if (!Files.exists(file)) {
            return new Kept(List.of(), 0);
        }
        try {
            JsonNode root = JSON.readTree(Files.readString(file, StandardCharsets.UTF_8));
            List<Watched> feeds = new ArrayList<>();
            for (JsonNode one : root.path("feeds")) {
                feeds.add(watched(one));
            }
            return new Kept(feeds, root.path("told").asLong(0));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new IOException(file + " is no list of watched feeds; move it away to begin anew", e);
        }
    }

    private static Watched watched(JsonNode one) {
        Map<String, String> marks = new LinkedHashMap<>();
        one.path("marks")
                .properties()
                .forEach(m -> marks.put(m.getKey(), m.getValue().asString()));
        List<String> seen = new ArrayList<>();
        one.path("seen").forEach(s -> seen.add(s.asString()));
        Map<String, Integer> tries = new LinkedHashMap<>();
        one.path("tries")
                .properties()
                .forEach(t -> tries.put(t.getKey(), t.getValue().asInt()));
        return new Watched(
                URI.create(one.path("address").asString()),
                marks,
                Instant.parse(one.path("due").asString()),
                one.path("failures").asInt(),
                seen,
                tries,
                one.path("said").asString());
    }

    /// Writes the file.
    void write(Kept kept) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        root.put("told", kept.told());
        ArrayNode feeds = root.putArray("feeds");
        for (Watched one : kept.feeds()) {
            ObjectNode node = feeds.addObject();
            node.put("address", one.address().toString());
            ObjectNode marks = node.putObject("marks");
            one.marks().forEach(marks::put);
            node.put("due", one.due().toString());
            node.put("failures", one.failures());
            ArrayNode seen = node.putArray("seen");
            one.seen().forEach(seen::add);
            ObjectNode tries = node.putObject("tries");
            one.tries().forEach(tries::put);
            node.put("said", one.said());
        }
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(fresh, root.toString(), StandardCharsets.UTF_8);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
