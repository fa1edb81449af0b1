package org.attache.fact.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Bound;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
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
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Digest;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

final class ContractReaderTest {
    private static final String WORDS = "OSLO (Agency) - The minister said on Tuesday that two ships, ordered in 2019"
            + " for 204 million dollars, “will come” by June. A crowd of 300 heard her.\n";

    @Test
    void readsBackWhatWasWritten() {
        Random random = new Random(42);
        ContractWriter writer = new ContractWriter();
        ContractReader reader = new ContractReader();
        for (int i = 0; i < 300; i++) {
            Analysis analysis = new Maker(random).analysis();
            String line = writer.write(analysis);
            Analysis again = reader.read(line, analysis.article().capture().text());
            assertEquals(analysis, again, line);
            assertEquals(line, writer.write(again));
        }
    }

    @Test
    void readsALeanFileWithPlainWordsForParties() {
        SourceText text = SourceText.of("Ann Example met the envoys on Monday, the paper said.");
        Analysis analysis = new ContractReader().read("""
                        {"capture":{"id":"lean.txt"},"article":{"origins":["Agency"],"published":{"date":null},
                        "body":[{"start":0,"end":52}]},
                        "entities":[{"id":"E1","type":"person","name":"Ann Example"},
                        {"id":"E9","type":"state","name":"Nowhere"}],
                        "events":[{"id":"X1","type":"meeting","modality":"occurred","date":{"weekday":"MONDAY"},
                        "roles":[{"role":"participant","entity":"E1"},{"role":"participant","entity":"the envoys"}],
                        "evidence":{"start":0,"end":37}}],
                        "deals":[{"id":"D1","item":"ships","ordered":2019,"evidence":{"start":0,"end":3}}],
                        "statements":[],"figures":[]}
                        """, text);
        EventClaim event = analysis.findings().events().getFirst();
        assertEquals(
                new Party.Known("E1", "Ann Example"), event.roles().getFirst().party());
        assertEquals(new Party.Described("the envoys"), event.roles().getLast().party());
        assertEquals(new When.Weekday(DayOfWeek.MONDAY), event.timing().when());
        assertEquals(
                new When.Year(2019),
                analysis.findings().deals().getFirst().dates().ordered().when());
        assertEquals(
                "",
                analysis.findings()
                        .entities()
                        .getLast()
                        .mentions()
                        .getFirst()
                        .quote()
                        .words());
        assertEquals(1, analysis.article().origins().getFirst().scope().size());
    }

    @Test
    void keepsTheWordsThatTwoFactsRestOnOnce() {
        SourceText text = SourceText.of("Ann Example met the envoys on Monday, the paper said.");
        Analysis analysis = new ContractReader().read("""
                        {"capture":{"id":"lean.txt"},"article":{"body":[{"start":0,"end":52}]},"entities":[],"deals":[],
                        "events":[{"id":"X1","type":"meeting","evidence":{"start":0,"end":53}},
                        {"id":"X2","type":"visit","evidence":{"start":0,"end":53}}],"statements":[],"figures":[]}
                        """, text);
        List<EventClaim> events = analysis.findings().events();
        assertSame(
                events.getFirst().evidence().quote(),
                events.getLast().evidence().quote());
    }

    @Test
    void refusesAnotherCapturesText() {
        Analysis analysis = new Maker(new Random(7)).analysis();
        String line = new ContractWriter().write(analysis);
        ContractReader reader = new ContractReader();
        assertThrows(IllegalArgumentException.class, () -> reader.read(line, SourceText.of("short")));
        assertThrows(IllegalArgumentException.class, () -> reader.read("[]", SourceText.of("short")));
        assertThrows(IllegalArgumentException.class, () -> reader.read("{\"capture\":", SourceText.of("short")));
    }

    @Test
    void readsEveryGoldFile() throws IOException {
        String shared = System.getProperty("attache.shared", "");
        Assumptions.assumeTrue(
                !shared.isEmpty() && Files.isDirectory(Path.of(shared, "gold")),
                "attache.shared names no folder with gold files");
        int facts = 0;
        for (String set : List.of("seeds", "dev")) {
            Path captures = set.equals("dev") ? Path.of(shared, "captures", "dev") : Path.of(shared, "captures");
            try (Stream<Path> files = Files.list(Path.of(shared, "gold", set))) {
                for (Path file : files.filter(f -> !f.endsWith("LEDGER.json")).toList()) {
                    String name = file.getFileName().toString().replace(".json", ".txt");
                    SourceText text = SourceText.of(Files.readString(captures.resolve(name), StandardCharsets.UTF_8));
                    Findings findings = new ContractReader()
                            .read(Files.readString(file, StandardCharsets.UTF_8), text)
                            .findings();
                    facts += findings.events().size() + findings.statements().size();
                }
            }
        }
        assertTrue(facts > 900, facts + " facts");
    }

    /// Makes analyses that differ in everything the contract carries.
    private static final class Maker {
        private final Random random;
        private final SourceText text;

        Maker(Random random) {
            this.random = random;
            this.text = SourceText.of(WORDS.repeat(1 + random.nextInt(3)) + random.nextInt(9));
        }

        Analysis analysis() {
            Capture capture = new Capture(
                    "shelf/story-" + random.nextInt(100) + ".txt",
                    "text/plain",
                    Digest.sha256("raw" + random.nextInt()),
                    perhaps("UTF-8"),
                    perhaps(Instant.ofEpochSecond(1_600_000_000L + random.nextInt(1_000_000))),
                    text,
                    Markup.NONE,
                    new Sidecar(
                            perhaps("https://news.example/1"),
                            perhaps("Example Post"),
                            perhaps("Ships"),
                            perhaps("2021-06-22")));
            List<Block> blocks = new ArrayList<>();
            for (BlockKind kind : BlockKind.values()) {
                blocks.add(new Block(kind, span(), "B" + random.nextInt(9)));
            }
            Article article = new Article(
                    capture,
                    perhaps("A title"),
                    perhaps("Example Post"),
                    perhaps("By Ann Example"),
                    "en",
                    perhaps(new Article.Dateline("OSLO", perhaps("Agency"), span())),
                    List.of(
                            new Article.Origin("Agency", List.of(span(), span()), "O1"),
                            new Article.Origin("Agency", List.of(), "O2")),
                    blocks);
            DateClaim published = new DateClaim(
                    perhaps(LocalDate.of(2021, 6, 22)),
                    one(DateClaim.Basis.values()),
                    Optional.of(LocalDate.of(2021, 6, 22)),
                    Optional.of(LocalDate.of(2021, 6, 23)),
                    List.of(new DateClaim.Clue("on Tuesday", "a Tuesday", random.nextBoolean(), "W1")),
                    List.of(LocalDate.of(2021, 6, 22)),
                    provenance("date"));
            List<TimeMention> times = List.of(
                    new TimeMention(quote(), when(), one(TimeMention.Kind.values()), "published", provenance("date")));
            return new Analysis(article, new Dating(published, times), findings());
        }

        private Findings findings() {
            Entity ann = new Entity(
                    "n1",
                    one(EntityType.values()),
                    "Ann Example",
                    perhaps("NOR"),
                    perhaps("defence minister"),
                    List.of(
                            new Mention(quote(), one(Mention.Kind.values()), provenance("analyse")),
                            new Mention(quote(), one(Mention.Kind.values()), provenance("analyse"))));
            Party party = random.nextBoolean() ? new Party.Known("n1", "Ann Example") : new Party.Described("envoys");
            EventClaim event = new EventClaim(
                    "e1",
                    one(EventType.values()),
                    List.of(new EventClaim.Role("participant", party), new EventClaim.Role("host", party)),
                    perhaps("Oslo"),
                    perhaps("NOR"),
                    timing(),
                    evidence());
            DealClaim deal = new DealClaim(
                    "d1",
                    one(DealStatus.values()),
                    new DealClaim.Parties(
                            perhaps("NOR"), perhaps("SWE"), random.nextBoolean() ? List.of("FIN") : List.of()),
                    new DealClaim.Goods("ships", "ship"),
                    perhaps(new DealClaim.Quantity(random.nextInt(90), one(Bound.values()))),
                    perhaps(new DealClaim.Money(
                            random.nextBoolean() ? BigDecimal.valueOf(204_000_000L) : new BigDecimal("2.5"),
                            "USD",
                            one(Bound.values()))),
                    new DealClaim.Dates(timing(), timing()),
                    evidence());
            StatementClaim statement = new StatementClaim(
                    "s1",
                    new StatementClaim.Speaker(party, perhaps("minister")),
                    one(StatementKind.values()),
                    new StatementClaim.Speech(random.nextBoolean(), List.of(quote(), quote()), perhaps("no")),
                    new StatementClaim.Occasion(perhaps(party), perhaps("interview")),
                    timing(),
                    evidence());
            FigureClaim figure = new FigureClaim(
                    "f1",
                    one(Measure.values()),
                    new FigureClaim.Amount(random.nextInt(1000) / 8.0, one(Bound.values()), "people"),
                    perhaps("crowd"),
                    perhaps("Oslo"),
                    timing(),
                    evidence());
            return new Findings(List.of(ann), List.of(event), List.of(deal), List.of(statement), List.of(figure));
        }

        private Evidence evidence() {
            return new Evidence(
                    quote(),
                    random.nextInt(3) == 0 ? List.of(new Evidence.Aside("value", quote())) : List.of(),
                    random.nextBoolean() ? List.of("Agency", "Paper") : List.of(),
                    one(Modality.values()),
                    provenance("analyse"));
        }

        private Timing timing() {
            return random.nextInt(5) == 0 ? Timing.UNKNOWN : new Timing(when(), perhaps("on Tuesday"));
        }

        private When when() {
            return switch (random.nextInt(7)) {
                case 0 -> new When.Day(LocalDate.of(2021, 6, 22));
                case 1 -> new When.Month(YearMonth.of(2021, 6));
                case 2 -> new When.Year(2019);
                case 3 -> new When.Moment(LocalDateTime.of(2021, 6, 22, 13, random.nextInt(60)));
                case 4 -> new When.Between(LocalDate.of(2021, 6, 3), LocalDate.of(2021, 7, 1));
                case 5 -> new When.Weekday(DayOfWeek.TUESDAY);
                default -> new When.Unknown("no week fits");
            };
        }

        private Provenance provenance(String stage) {
            return new Provenance(stage, "1", "R" + random.nextInt(5));
        }

        private Span span() {
            int start = random.nextInt(text.length() - 1);
            return new Span(start, start + 1 + random.nextInt(text.length() - start - 1));
        }

        private Quote quote() {
            return text.quote(span());
        }

        private <T> Optional<T> perhaps(T value) {
            return random.nextBoolean() ? Optional.of(value) : Optional.empty();
        }

        private <T> T one(T[] values) {
            return values[random.nextInt(values.length)];
        }
    }
}
