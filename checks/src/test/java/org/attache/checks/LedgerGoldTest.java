package org.attache.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import org.attache.fact.Linking;
import org.attache.fact.Outcome;
import org.attache.fact.contract.ContractReader;
import org.attache.link.EntryLinker;
import org.attache.read.CaptureReader;
import org.attache.run.CaptureAnalyser;
import org.attache.text.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Holds the whole program, from capture to entry, to every row of the seeds' `LEDGER.json`. Rows that fail at
/// present stand in `ledger/known-failing.txt`, one a line; a row that fails without standing there fails the
/// test, and one that stands there without failing has to be taken out.
final class LedgerGoldTest {
    private static final Map<Character, String> LISTS =
            Map.of('E', "events", 'D', "deals", 'S', "statements", 'F', "figures");

    private final Map<String, String> paired = new HashMap<>();

    @Test
    void everyRowOfTheSeedsHoldsButThoseKnownToFail() throws IOException {
        Path shared = Path.of(System.getProperty("attache.shared", "absent"));
        Path gold = shared.resolve("gold").resolve("seeds");
        Assumptions.assumeTrue(
                Files.isRegularFile(gold.resolve("LEDGER.json")),
                "attache.shared holds no gold/seeds/LEDGER.json; the rows are not checked");
        List<Analysis> analyses = new ArrayList<>();
        JsonMapper json = new JsonMapper();
        for (Path file : goldFiles(gold)) {
            String capture = file.getFileName().toString().replace(".json", ".txt");
            Analysis analysis = analyse(shared.resolve("captures").resolve(capture));
            analyses.add(analysis);
            pair(capture.substring(0, 3), json.readTree(Files.readString(file)), analysis);
        }
        Linking linking = new EntryLinker().link(analyses);
        JsonNode ledger = json.readTree(Files.readString(gold.resolve("LEDGER.json")));
        assertEquals(knownFailing(), failing(ledger, linking));
    }

    private static List<Path> goldFiles(Path gold) throws IOException {
        try (Stream<Path> files = Files.list(gold)) {
            return files.filter(f -> !f.endsWith("LEDGER.json")).sorted().toList();
        }
    }

    private static Analysis analyse(Path file) {
        List<Analysis> found = new ArrayList<>();
        CaptureAnalyser analyser = new CaptureAnalyser();
        new CaptureReader().read(file, outcome -> {
            if (outcome instanceof Outcome.Done<org.attache.fact.Capture> capture
                    && analyser.analyse(capture.value()) instanceof Outcome.Done<Analysis> done) {
                found.add(done.value());
            }
        });
        return found.getFirst();
    }

    private record Claim(String id, String sort, Span span) {}

    /// Pairs the gold's facts with ours of one list: same sort, and the evidence that overlaps most.
    private void pair(String prefix, JsonNode gold, Analysis ours) {
        Analysis wanted =
                new ContractReader().read(gold, ours.article().capture().text());
        Set<String> taken = new TreeSet<>();
        for (Claim claim : claims(wanted)) {
            Optional<Claim> best = claims(ours).stream()
                    .filter(c -> c.sort().equals(claim.sort()) && c.span().overlaps(claim.span()))
                    .filter(c -> !taken.contains(c.id()))
                    .max((a, b) -> Double.compare(likeness(a.span(), claim.span()), likeness(b.span(), claim.span())));
            if (best.isPresent() && LISTS.containsKey(claim.id().charAt(0))) {
                taken.add(best.orElseThrow().id());
                paired.put(
                        prefix + '/' + claim.id(),
                        ours.captureName() + '/' + best.orElseThrow().id());
            }
        }
    }

    private static double likeness(Span one, Span other) {
        int common = Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
        return (double) common / one.cover(other).length();
    }

    private static List<Claim> claims(Analysis analysis) {
        List<Claim> all = new ArrayList<>();
        analysis.findings()
                .events()
                .forEach(e -> all.add(new Claim(
                        e.id(), "event " + e.type().key(), e.evidence().quote().span())));
        analysis.findings()
                .deals()
                .forEach(d ->
                        all.add(new Claim(d.id(), "deal", d.evidence().quote().span())));
        analysis.findings()
                .statements()
                .forEach(s -> all.add(new Claim(
                        s.id(), "statement", s.speech().parts().getFirst().span())));
        analysis.findings()
                .figures()
                .forEach(f -> all.add(new Claim(
                        f.id(), "figure " + f.measure(), f.evidence().quote().span())));
        return all;
    }

    private Set<String> failing(JsonNode ledger, Linking linking) {
        Map<String, Entry> entries = new HashMap<>();
        for (Entry entry : linking.entries()) {
            entry.reports().forEach(r -> entries.put(r.capture() + '/' + r.fact(), entry));
        }
        Set<String> failing = new TreeSet<>();
        int number = 0;
        for (JsonNode row : ledger.path("together")) {
            number++;
            Set<String> ids = new TreeSet<>();
            row.path("facts").forEach(f -> ids.add(entryOf(f.asString(), entries)));
            if (ids.size() != 1 || ids.contains("missing")) {
                failing.add("together " + number);
            } else if (row.has("series")
                    && Optional.ofNullable(paired.get(row.path("facts").get(0).asString()))
                            .flatMap(fact -> Optional.ofNullable(entries.get(fact)))
                            .filter(entry -> !entry.conflicts().isEmpty())
                            .isPresent()) {
                failing.add("series " + number);
            }
        }
        number = 0;
        for (JsonNode row : ledger.path("apart")) {
            number++;
            String one = entryOf(row.get(0).asString(), entries);
            if (!one.equals("missing") && one.equals(entryOf(row.get(1).asString(), entries))) {
                failing.add("apart " + number);
            }
        }
        number = 0;
        for (JsonNode row : ledger.path("copies")) {
            number++;
            boolean caption = row.path("kind").asString().contains("caption");
            if (linking.copies().stream().noneMatch(g -> holds(g, row.path("group"), caption))) {
                failing.add("copies " + number);
            }
        }
        return failing;
    }

    private String entryOf(String fact, Map<String, Entry> entries) {
        String ours = paired.getOrDefault(fact, "");
        return Optional.ofNullable(entries.get(ours)).map(Entry::id).orElse("missing");
    }

    private static boolean holds(CopyGroup group, JsonNode captures, boolean caption) {
        Collection<String> names =
                group.parts().stream().map(p -> p.capture().substring(0, 3)).toList();
        Set<String> wanted = new TreeSet<>();
        captures.forEach(c -> wanted.add(c.asString()));
        return names.containsAll(wanted) && (group.kind() == CopyGroup.Kind.CAPTION) == caption;
    }

    private static Set<String> knownFailing() throws IOException {
        try (var in = LedgerGoldTest.class.getResourceAsStream("/ledger/known-failing.txt")) {
            String text = in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Set<String> rows = new TreeSet<>();
            text.lines().filter(l -> !l.startsWith("#") && !l.isBlank()).forEach(rows::add);
            return rows;
        }
    }
}
