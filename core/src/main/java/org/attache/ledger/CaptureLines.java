package org.attache.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
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
    /// Analyses unpacked at a time: enough for several processors, few enough for any heap.
    private static final int AT_ONCE = 64;
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
        return contents(handle, name).map(Contents::unpacked);
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
    private record Contents(ContentStore.Packed text, ContentStore.Packed analysis) {
        Analysis unpacked() {
            return READER.read(analysis.text(), SourceText.of(text.text()));
        }
    }

    /// What there is of a capture: what somebody has of it already, or its contents as they lie in the book.
    sealed interface Kept<V> {
        V viewed(Function<Analysis, V> view);
    }

    /// @param view what somebody has
    private record AtHand<V>(V view) implements Kept<V> {
        @Override
        public V viewed(Function<Analysis, V> maker) {
            return view;
        }
    }

    /// @param contents to be unpacked
    private record InBook<V>(Contents contents) implements Kept<V> {
        @Override
        public V viewed(Function<Analysis, V> view) {
            return view.apply(contents.unpacked());
        }
    }

    /// Calls `sink` with what `view` makes of the analyses of some captures, in their order.
    static <V> void each(
            Handle handle,
            List<String> names,
            Function<Analysis, V> view,
            BiFunction<String, String, Optional<V>> known,
            Consumer<V> sink) {
        // While some are unpacked the next are fetched, and those before them are taken.
        CompletableFuture<List<V>> before = CompletableFuture.completedFuture(List.of());
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            List<Kept<V>> kept = kept(handle, names.subList(from, Math.min(names.size(), from + AT_ONCE)), known);
            CompletableFuture<List<V>> next = Awaited.begin(
                    () -> kept.parallelStream().map(one -> one.viewed(view)).toList());
            Awaited.value(before).forEach(sink);
            before = next;
        }
        Awaited.value(before).forEach(sink);
    }

    /// What there is of several captures, in the order of their names.
    ///
    /// @param known what somebody has of a capture, by its name and what its line says
    private static <V> List<Kept<V>> kept(
            Handle handle, List<String> names, BiFunction<String, String, Optional<V>> known) {
        Map<String, String> lines = new HashMap<>();
        handle.createQuery(
                        "SELECT c.name, r.payload FROM capture_now c JOIN record r ON r.seq = c.seq WHERE c.name IN (<names>)")
                .bindList("names", names)
                .map((row, context) -> Map.entry(row.getString("name"), row.getString("payload")))
                .forEach(line -> lines.put(line.getKey(), line.getValue()));
        Map<String, V> atHand = new HashMap<>();
        Map<String, JsonNode> payloads = new HashMap<>();
        lines.forEach((name, line) -> known.apply(name, line)
                .ifPresentOrElse(view -> atHand.put(name, view), () -> payloads.put(name, JSON.readTree(line))));
        Map<String, ContentStore.Packed> contents = ContentStore.expect(
                handle,
                payloads.values().stream()
                        .flatMap(payload -> Stream.of(text(payload), analysis(payload)))
                        .distinct()
                        .sorted()
                        .toList());
        List<Kept<V>> all = new ArrayList<>();
        for (String name : names) {
            V view = atHand.get(name);
            JsonNode payload = payloads.get(name);
            if (view != null) {
                all.add(new AtHand<>(view));
            } else if (payload != null) {
                ContentStore.Packed text = contents.get(text(payload));
                ContentStore.Packed analysis = contents.get(analysis(payload));
                if (text != null && analysis != null) {
                    all.add(new InBook<>(new Contents(text, analysis)));
                }
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

    private static Optional<Contents> contents(Handle handle, String name) {
        return handle.createQuery("SELECT r.payload FROM capture_now c JOIN record r ON r.seq = c.seq WHERE c.name = ?")
                .bind(0, name)
                .mapTo(String.class)
                .findFirst()
                .map(JSON::readTree)
                .map(payload -> new Contents(
                        ContentStore.expect(handle, text(payload)), ContentStore.expect(handle, analysis(payload))));
    }

    static Analysis analysis(Handle handle, JsonNode payload) {
        SourceText text = SourceText.of(ContentStore.text(handle, text(payload)));
        return READER.read(ContentStore.text(handle, analysis(payload)), text);
    }
}
