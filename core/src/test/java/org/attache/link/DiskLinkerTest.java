package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Dating;
import org.attache.fact.Entry;
import org.attache.fact.Findings;
import org.attache.fact.Linking;
import org.attache.fact.contract.EntryWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes by the disk is what memory gives, to the byte.
final class DiskLinkerTest {
    private static final EntryWriter WRITER = new EntryWriter();
    private static final List<String> TOWNS = List.of("Oslo", "Riga", "Quito", "Hanoi", "Accra");

    @TempDir
    Path folder;

    /// One of several articles of one story: some say the same in other words, some contradict each other.
    private static Analysis article(int i) {
        int story = i % 7;
        String town = TOWNS.get(story % TOWNS.size());
        return new Story(
                        "a%03d.txt".formatted(i),
                        LocalDate.of(2021, 6, 1).plusDays(story * 3L + i % 2).toString())
                .origin(i % 3 == 0 ? "Reuters" : "AFP")
                .person("A", "Ann Example", "NOR")
                .person("B", story % 2 == 0 ? "Boris Sample" : "Carl Model", "SWE")
                .fact(
                        "events",
                        "Minister Ann Example met her colleague in %s on the %dth day of talks, officials said."
                                .formatted(town, story + 4),
                        "'type':'meeting','roles':[{'role':'participant','entity':'A'},{'role':'participant','entity':'B'}],"
                                + "'date':{'start':'2021-06-0%d','end':'2021-06-0%d'}".formatted(story + 1, story + 1))
                .fact(
                        "deals",
                        "Norway ordered %d Example-30 jets from Sweden after the meeting.".formatted(6 + i % 3),
                        "'supplier':'SWE','recipient':'NOR','status':'ordered','item':'Example-30','category':'aircraft',"
                                + "'quantity':%d,'ordered':2020".formatted(6 + i % 3))
                .fact(
                        "statements",
                        "\"We are determined to continue our efforts in %s,\" Ann Example said.".formatted(town),
                        "'speaker':'A','kind':'pledge','direct':true,'text':'We are determined to continue our efforts"
                                + " in %s','relay':['AFP']".formatted(town))
                .fact(
                        "figures",
                        "At least %d people have died since the March floods, monitors in the north said."
                                .formatted(320 + i % 5),
                        "'measure':'killed','value':%d,'bound':'at_least','unit':'people','of':'people',"
                                        .formatted(320 + i % 5)
                                + "'scope':'Freedonia, since the March floods','according_to':['monitors']")
                .analysis();
    }

    /// The same article under many names: more prints than any buffer of the test holds.
    private static Analysis print(int i) {
        return new Story("print%03d.txt".formatted(i), "2021-07-01")
                .origin("Reuters")
                .person("A", "Dora Instance", "PER")
                .fact(
                        "statements",
                        "\"The bridge will be open again before the first snow falls in the hills,\" Dora Instance said.",
                        "'speaker':'A','kind':'pledge','direct':true,'text':'The bridge will be open again before the"
                                + " first snow falls in the hills'")
                .analysis();
    }

    static List<Analysis> corpus() {
        List<Analysis> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(article(i));
        }
        for (int i = 0; i < 70; i++) {
            all.add(print(i));
        }
        return all;
    }

    private record Written(List<String> entries, List<String> copies) {}

    private static Written inMemory(List<Analysis> corpus) {
        Linking linking = new EntryLinker().link(corpus);
        return new Written(
                linking.entries().stream()
                        .sorted(Comparator.comparing(Entry::id))
                        .map(WRITER::write)
                        .toList(),
                linking.copies().stream().map(WRITER::write).toList());
    }

    record Source(Map<String, Analysis> byName) implements DiskLinker.Captures {
        @Override
        public List<String> names() {
            return List.copyOf(byName.keySet());
        }

        @Override
        public <V> void read(List<String> names, Function<Analysis, V> view, Consumer<V> sink) {
            names.stream().map(byName::get).map(view).forEach(sink);
        }
    }

    static Source source(List<Analysis> corpus) {
        Map<String, Analysis> byName = new TreeMap<>();
        corpus.forEach(analysis -> byName.put(analysis.captureName(), analysis));
        return new Source(byName);
    }

    static Analysis head(Analysis whole) {
        return new Analysis(whole.article(), new Dating(whole.dating().published(), List.of()), Findings.NONE);
    }

    private Written onDisk(List<Analysis> corpus, int rows) {
        try (Scratch scratch = Rooms.in(folder, rows)) {
            DiskLinked linked = new DiskLinker(scratch, source(corpus), step -> {})
                    .link("", (entry, words) -> entry.id() + words.size(), DiskLinkerTest::head);
            linked.entries()
                    .forEach(one -> assertTrue(
                            one.getValue().startsWith(one.getKey().id()), "the words are those of another entry"));
            return new Written(
                    linked.entries().stream()
                            .map(one -> WRITER.write(one.getKey()))
                            .toList(),
                    linked.copies().stream().map(WRITER::write).toList());
        }
    }

    @Test
    void theDiskGivesWhatMemoryGives() {
        List<Analysis> corpus = corpus();
        Written expected = inMemory(corpus);
        assertTrue(expected.entries().stream().anyMatch(e -> e.contains("print069")), "no story with many prints");
        assertTrue(expected.copies().size() > 1, "nothing is copied");
        assertEquals(expected, onDisk(corpus, 5));
        assertEquals(expected, onDisk(corpus, 1 << 16));
    }

    @Test
    void threadsDoNotMatter() throws Exception {
        List<Analysis> corpus = corpus();
        Written expected = inMemory(corpus);
        for (int threads = 1; threads <= 2; threads++) {
            try (ForkJoinPool pool = new ForkJoinPool(threads)) {
                assertEquals(expected, pool.submit(() -> onDisk(corpus, 50)).get());
                assertEquals(expected, pool.submit(() -> inMemory(corpus)).get());
            }
        }
    }

    @Test
    void noCapturesGiveNothing() {
        assertEquals(new Written(List.of(), List.of()), onDisk(List.of(), 10));
    }

    @Test
    void nothingStaysInTheFolder() throws IOException {
        onDisk(corpus().subList(0, 5), 3);
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(), left.toList());
        }
    }

    @Test
    void anEntryIsToldByItsOwnClaims() {
        List<Analysis> corpus = corpus();
        try (Scratch scratch = Rooms.in(folder, 50)) {
            DiskLinked linked =
                    new DiskLinker(scratch, source(corpus), step -> {}).link("", (e, w) -> "", DiskLinkerTest::head);
            for (Map.Entry<Entry, String> one : linked.entries()) {
                Map<String, Analysis> telling = linked.analyses(one.getKey().id());
                assertEquals(
                        one.getKey().reports().stream()
                                .map(Entry.Report::capture)
                                .distinct()
                                .sorted()
                                .toList(),
                        telling.keySet().stream().sorted().toList());
                telling.forEach((name, analysis) -> {
                    Findings told = analysis.findings();
                    assertEquals(
                            one.getKey().reports().stream()
                                    .filter(r -> r.capture().equals(name))
                                    .count(),
                            told.events().size()
                                    + told.deals().size()
                                    + told.statements().size()
                                    + told.figures().size());
                });
            }
            assertEquals(4, linked.head("a001.txt").orElseThrow().claims());
            assertEquals(Map.of(), linked.analyses("event-000000000000"));
        }
    }
}
