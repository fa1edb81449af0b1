package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.attache.fact.Entry;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogueFillTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void rowsThatWaitForTheirOrderAreTheRowsThatDoNot() {
        Map<String, List<Map<String, Object>>> asTheyCame = filled("came", Integer.MAX_VALUE);
        assertFalse(asTheyCame.getOrDefault("catalogue_report", List.of()).isEmpty());
        assertFalse(asTheyCame.getOrDefault("catalogue_party", List.of()).isEmpty());
        assertEquals(asTheyCame, filled("waited", 0));
    }

    /// Three linkings of some hundred entries: some stay, some change, some go.
    private Map<String, List<Map<String, Object>>> filled(String name, int many) {
        Path file = folder.resolve(name + ".ledger");
        Map<String, List<Map<String, Object>>> tables = new HashMap<>();
        try (Ledger ledger = Ledger.open(file);
                Handle handle = Jdbi.create("jdbc:sqlite:" + file).open()) {
            for (int round = 0; round < 3; round++) {
                // which the entries cite
                String capture = round == 0 ? "oslo.txt" : "page" + round + ".txt";
                ledger.add(List.of(LedgerTest.intake(LedgerTest.analysis(capture, "Words."))), "anna", NOON);
                Map<Entry, String> linked = new LinkedHashMap<>();
                for (int i = round * 40; i < 300; i++) {
                    String day = "2025-01-%02d".formatted(1 + (i + (i % 3 == 0 ? round : 0)) % 28);
                    linked.put(LedgerTest.entry("x%04d".formatted(i * 7919 % 10_000), day), "words " + i);
                }
                ledger.link(linked, List.of(), "anna", NOON);
                assertTrue(fill(handle, many) > 0);
            }
            for (String table : CatalogueTables.ALL) {
                tables.put(
                        table,
                        handle.createQuery("SELECT * FROM " + table + " ORDER BY 1, 2")
                                .mapToMap()
                                .list());
            }
            assertTrue(ledger.verify().isSound(), () -> ledger.verify().faults().toString());
        }
        return tables;
    }

    private static int fill(Handle handle, int many) {
        return new CatalogueFill(handle, CatalogueFillTest::listed, names -> Map.of(), many).run();
    }

    private static Supplier<List<Catalogued>> listed(List<Entry> entries) {
        return () -> entries.stream().map(CatalogueFillTest::listed).toList();
    }

    private static Catalogued listed(Entry entry) {
        Catalogued plain = LargeCatalogue.listed(entry);
        Catalogued.PartyRow party = plain.parties().getFirst();
        Catalogued.PartyRow again = new Catalogued.PartyRow(party.name(), party.role(), "again", "", "");
        return new Catalogued(
                plain.listing(),
                List.of(party, again, new Catalogued.PartyRow(party.name(), "host", "person", "", "")),
                Optional.empty(),
                entry.reports());
    }
}
