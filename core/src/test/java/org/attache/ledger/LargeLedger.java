package org.attache.ledger;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Markup;
import org.attache.fact.Measure;
import org.attache.fact.Mention;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Provenance;
import org.attache.fact.Sidecar;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementKind;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.jdbi.v3.core.Handle;

/// Writes a large ledger of invented captures, ten facts each, for measuring the pages. Facts of one story (three
/// captures that follow each other) are joined.
///
/// Arguments: file, number of captures; 0 makes the catalogue of an existing file anew where it is out of date.
public final class LargeLedger {
    static final List<String> STATES = List.of(
            "RUS", "MMR", "CHN", "USA", "IND", "FRA", "DEU", "GBR", "TUR", "IRN", "ISR", "SAU", "EGY", "KOR", "PRK",
            "JPN", "POL", "UKR", "PAK", "AUS", "BRA", "VNM", "THA", "IDN", "ITA", "ESP", "SWE", "NOR", "GRC", "DZA",
            "MAR", "QAT");
    private static final List<String> ITEMS = List.of(
            "fighter jets",
            "frigates",
            "tanks",
            "howitzers",
            "air-defence systems",
            "drones",
            "submarines",
            "helicopters");
    private static final List<EventType> TYPES = List.of(EventType.values());
    private static final List<String> WORDS = List.of(
            "cooperation",
            "exercise",
            "contract",
            "border",
            "training",
            "delegation",
            "capital",
            "council",
            "harbour",
            "missile",
            "agreement",
            "delivery",
            "summit",
            "alliance",
            "sanctions",
            "patrol",
            "brigade",
            "shipyard");
    private static final Provenance RULE = new Provenance("analyse", "0", "invented");
    static final int FACTS = 10;
    private static final int STORY = 3;

    private final Random random = new Random(7);

    private LargeLedger() {}

    /// One invented fact of a story: what its captures all tell.
    record Told(String sentence, String one, String other, LocalDate day, Entry.Kind kind, int choice) {}

    /// Writes the ledger.
    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        int captures = Integer.parseInt(arguments[1]);
        if (captures > 0) {
            new LargeLedger().write(file, captures);
        } else {
            try (Ledger ledger = Ledger.open(file)) {
                Books.list(
                        ledger,
                        some -> some.stream().map(LargeCatalogue::listed).toList(),
                        LargeCatalogue::captured);
            }
        }
    }

    private void write(Path file, int captures) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        try (Ledger ledger = Ledger.open(file)) {
            List<Intake> batch = new ArrayList<>();
            List<Told> story = List.of();
            List<String> names = new ArrayList<>();
            try (Handle handle = LedgerFile.open(file)) {
                handle.execute("PRAGMA synchronous = OFF");
                LargeEntries writer = new LargeEntries(handle);
                long line = captures + 1L;
                for (int i = 0; i < captures; i++) {
                    if (i % STORY == 0) {
                        story = story();
                    }
                    String name = "story-" + i + ".txt";
                    names.add(name);
                    batch.add(intake(name, story));
                    if (i % STORY == STORY - 1 || i == captures - 1) {
                        for (int k = 0; k < story.size(); k++) {
                            writer.add(entry(story.get(k), k, List.copyOf(names)), story.get(k), line);
                        }
                        names.clear();
                    }
                    if (batch.size() == 900 || i == captures - 1) {
                        writer.flush();
                        ledger.add(batch, "large", at);
                        batch.clear();
                    }
                }
                writer.flush();
                finish(handle, line, at);
            }
            Books.list(ledger, some -> some.stream().map(LargeCatalogue::listed).toList(), LargeCatalogue::captured);
        }
    }

    private static void finish(Handle handle, long line, Instant at) {
        handle.useTransaction(inside -> {
            LedgerRecord made = Lines.append(
                    inside,
                    "link",
                    "",
                    "{\"changes\":0,\"digest\":\"\",\"copies\":\"" + ContentStore.put(inside, "[]") + "\"}",
                    "large",
                    at);
            if (made.seq() != line) {
                throw new IllegalStateException("line " + made.seq() + " instead of " + line);
            }
        });
    }

    private List<Told> story() {
        String one = STATES.get((int) (STATES.size() * Math.pow(random.nextDouble(), 2)));
        String other =
                STATES.get((STATES.indexOf(one) + 1 + (int) (8 * Math.pow(random.nextDouble(), 2))) % STATES.size());
        LocalDate day = LocalDate.of(2005, 1, 1).plusDays(random.nextInt(7600));
        List<Told> all = new ArrayList<>();
        for (int k = 0; k < FACTS; k++) {
            Entry.Kind kind = k < 3
                    ? Entry.Kind.EVENT
                    : k < 4 ? Entry.Kind.DEAL : k < 9 ? Entry.Kind.STATEMENT : Entry.Kind.FIGURE;
            StringBuilder sentence =
                    new StringBuilder("Minister " + one + random.nextInt(200) + " of " + one + " and " + other);
            for (int w = 0; w < 12; w++) {
                sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
            }
            all.add(new Told(
                    sentence.append('.').toString(),
                    one,
                    other,
                    day.plusDays(random.nextInt(3)),
                    kind,
                    random.nextInt(10_000)));
        }
        return all;
    }

    private Intake intake(String name, List<Told> story) {
        StringBuilder text = new StringBuilder(name + "\n\n");
        List<Span> spans = new ArrayList<>();
        for (Told told : story) {
            spans.add(new Span(text.length(), text.length() + told.sentence().length()));
            text.append(told.sentence()).append("\n\n");
        }
        SourceText source = SourceText.of(text.toString());
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        Capture capture = new Capture(
                name,
                "text/plain",
                Digest.sha256(bytes),
                Optional.of("UTF-8"),
                Optional.empty(),
                source,
                Markup.NONE,
                Sidecar.NONE);
        Article article = new Article(
                capture,
                Optional.of(name),
                Optional.of("Outlet " + Math.floorMod(name.hashCode(), 300)),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                spans.stream()
                        .map(s -> new Block(BlockKind.PARAGRAPH, s, "invented"))
                        .toList());
        DateClaim published = new DateClaim(
                Optional.of(story.getFirst().day()),
                DateClaim.Basis.PRINTED,
                Optional.of(story.getFirst().day()),
                Optional.of(story.getFirst().day()),
                List.of(),
                List.of(),
                RULE);
        return new Intake(
                new Analysis(article, new Dating(published, List.of()), findings(story, spans, source)),
                () -> bytes,
                "0");
    }

    private static Findings findings(List<Told> story, List<Span> spans, SourceText source) {
        List<Entity> entities = new ArrayList<>();
        List<EventClaim> events = new ArrayList<>();
        List<DealClaim> deals = new ArrayList<>();
        List<StatementClaim> statements = new ArrayList<>();
        List<FigureClaim> figures = new ArrayList<>();
        for (int k = 0; k < story.size(); k++) {
            Told told = story.get(k);
            Evidence evidence = new Evidence(source.quote(spans.get(k)), List.of(), Modality.OCCURRED, RULE);
            Timing timing = new Timing(new When.Day(told.day()), Optional.empty());
            String person = person(told);
            entities.add(new Entity(
                    "p" + k,
                    EntityType.PERSON,
                    person,
                    Optional.of(told.one()),
                    Optional.empty(),
                    List.of(new Mention(source.quote(spans.get(k)), Mention.Kind.NAME, RULE))));
            Party party = new Party.Known("p" + k, person);
            switch (told.kind()) {
                case EVENT ->
                    events.add(new EventClaim(
                            "f" + k,
                            TYPES.get(told.choice() % TYPES.size()),
                            List.of(new EventClaim.Role("participant", party)),
                            Optional.empty(),
                            Optional.of(told.other()),
                            timing,
                            evidence));
                case DEAL ->
                    deals.add(new DealClaim(
                            "f" + k,
                            DealStatus.ORDERED,
                            new DealClaim.Parties(Optional.of(told.one()), Optional.of(told.other()), List.of()),
                            new DealClaim.Goods(item(told), "other"),
                            Optional.empty(),
                            Optional.empty(),
                            new DealClaim.Dates(timing, Timing.UNKNOWN),
                            evidence));
                case STATEMENT ->
                    statements.add(new StatementClaim(
                            "f" + k,
                            new StatementClaim.Speaker(party, Optional.empty()),
                            StatementKind.INFORM,
                            new StatementClaim.Speech(true, List.of(source.quote(spans.get(k))), Optional.empty()),
                            StatementClaim.Occasion.UNKNOWN,
                            timing,
                            evidence));
                case FIGURE ->
                    figures.add(new FigureClaim(
                            "f" + k,
                            Measure.KILLED,
                            new FigureClaim.Amount(told.choice(), org.attache.fact.Bound.EXACTLY, "people"),
                            Optional.empty(),
                            Optional.empty(),
                            timing,
                            evidence));
            }
        }
        return new Findings(entities, events, deals, statements, figures);
    }

    private static String person(Told told) {
        return told.sentence().split(" of ", 2)[0];
    }

    private static String item(Told told) {
        return ITEMS.get(told.choice() % ITEMS.size());
    }

    private static Entry entry(Told told, int fact, List<String> captures) {
        List<Entry.Report> reports =
                captures.stream().map(c -> new Entry.Report(c, "f" + fact)).toList();
        Map<String, String> slots = new TreeMap<>();
        slots.put("date", told.day().toString());
        switch (told.kind()) {
            case EVENT -> {
                slots.put("type", TYPES.get(told.choice() % TYPES.size()).key());
                slots.put("participant", person(told));
                slots.put("country", told.other());
            }
            case DEAL -> {
                slots.put("supplier", told.one());
                slots.put("recipient", told.other());
                slots.put("item", item(told));
                slots.put("status", "ordered");
                slots.put("ordered", told.day().toString());
                slots.put("value", told.choice() * 1_000_000L + " USD");
            }
            case STATEMENT -> {
                slots.put("speaker", person(told));
                slots.put("statement_kind", "inform");
                slots.put("text", told.sentence());
            }
            case FIGURE -> {
                slots.put("measure", "killed");
                slots.put("value", Integer.toString(told.choice()));
                slots.put("unit", "people");
            }
        }
        List<Entry.Conflict> conflicts = told.choice() % 25 != 0
                ? List.of()
                : List.of(new Entry.Conflict(
                        "date",
                        Entry.ConflictKind.CONTRADICTION,
                        List.of(
                                new Entry.SlotValue(told.day().toString(), reports.subList(0, 1)),
                                new Entry.SlotValue(
                                        told.day().plusDays(9).toString(),
                                        reports.subList(reports.size() - 1, reports.size()))),
                        "two times of one event"));
        return new Entry(
                told.kind().name().toLowerCase(java.util.Locale.ROOT) + "-"
                        + Digest.sha256(told.sentence() + captures.getFirst() + fact)
                                .substring(0, 12),
                told.kind(),
                slots.entrySet().stream()
                        .map(s -> new Entry.Slot(s.getKey(), List.of(new Entry.SlotValue(s.getValue(), reports))))
                        .toList(),
                reports,
                List.of(
                        new Entry.IndependentOrigin(
                                "Agency " + told.choice() % 40,
                                reports.subList(0, 1),
                                List.of("names it as its source")),
                        new Entry.IndependentOrigin(
                                "Agency " + told.choice() % 39,
                                reports.subList(reports.size() - 1, reports.size()),
                                List.of())),
                Optional.of(told.day()),
                conflicts,
                List.of());
    }
}
