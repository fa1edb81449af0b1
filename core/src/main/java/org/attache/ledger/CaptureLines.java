package org.attache.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    static Optional<Kept> kept(Handle handle, String name) {
        return handle.createQuery("SELECT r.payload FROM capture_now c JOIN record r ON r.seq = c.seq WHERE c.name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findFirst()
                .map(JSON::readTree)
                .map(payload -> new Kept(
                        ContentStore.expect(handle, payload.path("text").asString()),
                        ContentStore.expect(handle, payload.path("analysis").asString())));
    }

    static Analysis analysis(Handle handle, JsonNode payload) {
        SourceText text =
                SourceText.of(ContentStore.text(handle, payload.path("text").asString()));
        return READER.read(ContentStore.text(handle, payload.path("analysis").asString()), text);
    }
}
