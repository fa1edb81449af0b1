package org.attache.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.contract.ContractReader;
import org.attache.text.SourceText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Lines of kind `capture`: raw bytes, text and analysis go to the contents, the line names their digests.
final class CaptureLines {
    private static final JsonMapper JSON = new JsonMapper();
    private static final ContractReader READER = new ContractReader();

    private CaptureLines() {}

    static boolean holds(Handle handle, String name, String sha256, String versions) {
        return handle.createQuery(
                        "SELECT r.payload FROM capture_now c JOIN record r ON r.seq = c.seq WHERE c.name = ? AND c.sha256 = ?")
                .bind(0, name)
                .bind(1, sha256)
                .mapTo(String.class)
                .findFirst()
                .filter(payload ->
                        JSON.readTree(payload).path("versions").asString().equals(versions))
                .isPresent();
    }

    /// Appends those captures that the book does not hold yet, in their order: another process may have been faster
    /// with some.
    ///
    /// @return how many were appended
    static int append(Handle inside, List<PackedIntake> batch, String author, Instant at) {
        Map<String, PackedIntake> latest = new HashMap<>();
        ContentStore.Batch contents = new ContentStore.Batch(inside);
        Lines.Batch lines = new Lines.Batch(inside);
        PreparedBatch now = inside.prepareBatch(
                "INSERT INTO capture_now (name, sha256, seq, id) VALUES (?, ?, ?, ?) ON CONFLICT (name) DO UPDATE SET"
                        + " sha256 = excluded.sha256, seq = excluded.seq, id = excluded.id");
        Set<String> known = known(inside, batch);
        for (PackedIntake intake : batch) {
            PackedIntake before = latest.get(intake.name());
            boolean held = before == null
                    ? known.contains(intake.name()) && holds(inside, intake.name(), intake.sha256(), intake.versions())
                    : before.versions().equals(intake.versions())
                            && before.sha256().equals(intake.sha256());
            if (!held) {
                latest.put(intake.name(), intake);
                intake.contents().forEach(contents::add);
                LedgerRecord line = lines.add("capture", intake.name(), intake.payload(), author, at);
                now.add(intake.name(), intake.sha256(), line.seq(), intake.id());
            }
        }
        int appended = now.size();
        if (appended > 0) {
            contents.write();
            lines.write();
            now.execute();
        }
        return appended;
    }

    /// Which of the names the book has already: one question for all.
    private static Set<String> known(Handle inside, List<PackedIntake> batch) {
        if (batch.isEmpty()) {
            return Set.of();
        }
        return inside.createQuery("SELECT name FROM capture_now WHERE name IN (<names>)")
                .bindList("names", batch.stream().map(PackedIntake::name).toList())
                .mapTo(String.class)
                .set();
    }

    static Optional<Analysis> analysis(Handle handle, String name) {
        return kept(handle, name).map(Kept::unpacked);
    }

    static Optional<Instant> takenIn(Handle handle, String name) {
        return handle.createQuery("SELECT at FROM record WHERE kind = 'capture' AND key = :name ORDER BY seq LIMIT 1")
                .bind("name", name)
                .mapTo(String.class)
                .findFirst()
                .map(Instant::parse);
    }

    /// The contents of a capture as they lie in the book. Reading them is the file's work, one after the other;
    /// unpacking them is not.
    ///
    /// @param text of the capture
    /// @param analysis in the contract's form
    record Kept(ContentStore.Packed text, ContentStore.Packed analysis) {
        Analysis unpacked() {
            return READER.read(analysis.text(), SourceText.of(text.text()));
        }
    }

    /// The contents of several captures, in the order of their names.
    static List<Kept> kept(Handle handle, List<String> names) {
        Map<String, JsonNode> payloads = new HashMap<>();
        handle.createQuery(
                        "SELECT c.name, r.payload FROM capture_now c JOIN record r ON r.seq = c.seq WHERE c.name IN (<names>)")
                .bindList("names", names)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("payload")))
                .forEach(line -> payloads.put(line.getKey(), JSON.readTree(line.getValue())));
        List<JsonNode> inOrder = names.stream()
                .flatMap(name -> Optional.ofNullable(payloads.get(name)).stream())
                .toList();
        Map<String, ContentStore.Packed> contents = ContentStore.expect(
                handle,
                inOrder.stream()
                        .flatMap(payload -> Stream.of(text(payload), analysis(payload)))
                        .distinct()
                        .toList());
        List<Kept> all = new ArrayList<>();
        for (JsonNode payload : inOrder) {
            ContentStore.Packed text = contents.get(text(payload));
            ContentStore.Packed analysis = contents.get(analysis(payload));
            if (text != null && analysis != null) {
                all.add(new Kept(text, analysis));
            }
        }
        return all;
    }

    private static String text(JsonNode payload) {
        return payload.path("text").asString();
    }

    private static String analysis(JsonNode payload) {
        return payload.path("analysis").asString();
    }

    private static Optional<Kept> kept(Handle handle, String name) {
        return handle.createQuery("SELECT r.payload FROM capture_now c JOIN record r ON r.seq = c.seq WHERE c.name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findFirst()
                .map(JSON::readTree)
                .map(payload -> new Kept(
                        ContentStore.expect(handle, text(payload)), ContentStore.expect(handle, analysis(payload))));
    }

    static Analysis analysis(Handle handle, JsonNode payload) {
        SourceText text = SourceText.of(ContentStore.text(handle, text(payload)));
        return READER.read(ContentStore.text(handle, analysis(payload)), text);
    }
}
