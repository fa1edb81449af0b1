package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.attache.run.export.ExportFormat;
import org.attache.tools.ExampleLedger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Hostile text at five places of each of forty captures, two hundred in all, hostile names of files, broken
/// encodings and a name of ten million letters, and the same forty in the queries of the addresses: nothing of it may
/// become markup, a script, a formula, a header or a failure, on any page and in any export.
final class HostileInputsTest {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> HARMLESS_LINKS = Set.of("/", "#", "?");
    private static final List<String> PAGES = List.of(
            "/",
            "/FIN-NOR",
            "/deals",
            "/people",
            "/words",
            "/figures",
            "/conflicts",
            "/captures",
            "/sources",
            "/map",
            "/add",
            "/search?q=minister",
            "/search",
            "/?new=all",
            "/FIN",
            "/figures?measure=killed",
            "/map?topic=meetings",
            "/deals?as-of=2",
            "/nowhere");

    @TempDir
    static Path folder;

    private static Optional<Desk> desk = Optional.empty();

    @BeforeAll
    static void open() throws IOException {
        Path captures = Files.createDirectory(folder.resolve("captures"));
        HostileCaptures.write(captures);
        Path ledger = folder.resolve("hostile.ledger");
        ExampleLedger.add(ledger, captures);
        desk = Optional.of(
                Desk.open(new DeskSettings(ledger, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        desk.ifPresent(Desk::close);
    }

    /// Every page that has an address of its own: all entries, captures, persons and bodies, and what they link to.
    private static Set<String> everyAddress() {
        Set<String> addresses = new LinkedHashSet<>(PAGES);
        JSON.readTree(get("/api/v1/entries?limit=500").body())
                .get("items")
                .forEach(one -> addresses.add("/entry/" + one.get("id").asString()));
        JSON.readTree(get("/api/v1/captures?limit=500").body())
                .get("items")
                .forEach(one -> addresses.add("/captures/"
                        + URLEncoder.encode(one.get("name").asString(), StandardCharsets.UTF_8)
                                .replace("+", "%20")));
        for (String list : PAGES) {
            Jsoup.parse(get(list).body()).select("main a[href^=/]").stream()
                    .map(a -> a.attr("href").replaceFirst("#.*", ""))
                    .filter(href -> !href.startsWith("/api/"))
                    .forEach(addresses::add);
        }
        return addresses;
    }

    @Test
    void nothingHostileBecomesMarkupOnAnyPage() {
        List<String> faults = new ArrayList<>();
        Set<String> addresses = everyAddress();
        int pages = 0;
        for (String address : addresses) {
            HttpResponse<String> answer = get(address);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                pages++;
                faults(address, answer, faults);
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(pages > 140, "only " + pages + " pages");
        long captures =
                addresses.stream().filter(a -> a.startsWith("/captures/")).count();
        assertTrue(captures >= 45, "only " + captures + " captures");
    }

    @Test
    void nothingHostileInAnAddressBecomesMarkupOrAFailure() {
        List<String> faults = new ArrayList<>();
        for (String attack : HostileCaptures.attacks()) {
            String encoded = URLEncoder.encode(attack, StandardCharsets.UTF_8);
            for (String address : List.of(
                    "/search?q=" + encoded,
                    "/deals?type=" + encoded + "&since=" + encoded,
                    "/captures?words=" + encoded,
                    "/?as-of=" + encoded,
                    "/entry/" + encoded.replace("+", "%20"),
                    "/captures/" + encoded.replace("+", "%20"),
                    "/words?party=" + encoded + "&after=" + encoded,
                    "/assets/" + encoded.replace("+", "%20"),
                    "/api/v1/entries?party=" + encoded,
                    "/api/v1/search?q=" + encoded,
                    "/map?q=" + encoded,
                    "/people?contact=" + encoded + "&least=" + encoded,
                    "/deals?supplier=" + encoded + "&format=csv",
                    "/words?speaker=" + encoded + "&format=parquet",
                    "/api/v1/feed.atom?q=" + encoded,
                    "/api/v1/feed.rss?party=" + encoded)) {
                HttpResponse<String> answer = get(address);
                if (answer.statusCode() >= 500) {
                    faults.add(address + " gave " + answer.statusCode());
                }
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    faults(address, answer, faults);
                }
            }
        }
        for (ExportFormat format : ExportFormat.values()) {
            for (String attack : HostileCaptures.attacks()) {
                String encoded = URLEncoder.encode(attack, StandardCharsets.UTF_8);
                for (String filter : List.of("q=", "party=", "outlet=")) {
                    String address = "/api/v1/export/" + format.key() + "?" + filter + encoded;
                    if (get(address).statusCode() >= 500) {
                        faults.add(address);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    /// Every export, read by what others wrote; the captured words are in it.
    @Test
    void everyExportIsReadByOthersWithTheHostileWordsInIt() throws IOException {
        int entries = OtherReaders.read(ExportFormat.JSONL, bytes("/api/v1/export/jsonl"));
        for (ExportFormat format : ExportFormat.values()) {
            HttpResponse<String> answer = get("/api/v1/export/" + format.key());
            assertEquals(200, answer.statusCode(), format.key());
            int held = OtherReaders.read(format, bytes("/api/v1/export/" + format.key()));
            switch (format) {
                case CSV, PARQUET, JSONL, JSONLD -> assertEquals(entries, held, format.key());
                case SIPRI, ACLED, UCDP, FTM, GEXF, GRAPHML, STIX, GEOJSON ->
                    assertTrue(held > 0, format.key() + " is empty");
            }
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/csv")) {
                noFormula(answer.body());
            }
        }
        String whole = JSON.readTree(get("/api/v1/entries?limit=500").body()).toString()
                + get("/api/v1/export/csv").body();
        for (String sign : List.of("alert(1)", "evil.example", "7*7", "HYPERLINK", "DROP TABLE")) {
            assertTrue(whole.contains(sign), sign + " never came so far");
        }
    }

    /// Whatever a page offers to download: each table in each form, each export under the page's filter.
    @Test
    void noDownloadOfAnyPageCarriesAFormulaOrBreaks() throws IOException {
        Set<String> pages = new LinkedHashSet<>(PAGES);
        everyAddress().stream().filter(a -> a.startsWith("/entry/")).limit(6).forEach(pages::add);
        everyAddress().stream().filter(a -> a.startsWith("/captures/")).limit(6).forEach(pages::add);
        everyAddress().stream()
                .filter(a -> a.startsWith("/people?name="))
                .limit(4)
                .forEach(pages::add);
        Set<String> links = new LinkedHashSet<>();
        for (String page : pages) {
            Jsoup.parse(get(page).body())
                    .select("p.downloads a, details.exports a")
                    .forEach(a -> links.add(a.attr("href")));
        }
        for (String link : links) {
            HttpResponse<String> answer = get(link);
            assertEquals(200, answer.statusCode(), link);
            String type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
            switch (type) {
                case "text/csv" -> noFormula(answer.body());
                case "application/json" -> JSON.readTree(answer.body());
                case "application/x-ndjson" -> answer.body().lines().forEach(JSON::readTree);
                case "application/vnd.apache.parquet" -> OtherReaders.parquet(bytes(link));
                case "application/gexf+xml" -> OtherReaders.gexf(answer.body());
                case "application/graphml+xml" -> OtherReaders.graphml(answer.body());
                case "application/geo+json" -> OtherReaders.points(answer.body());
                case "application/ld+json" -> OtherReaders.claims(answer.body());
                case "application/stix+json" -> JSON.readTree(answer.body());
                case "application/atom+xml", "application/rss+xml" ->
                    Jsoup.parse(answer.body(), "", Parser.xmlParser());
                default -> throw new AssertionError(link + " is " + type);
            }
        }
        assertTrue(links.size() > 300, "only " + links.size() + " downloads");
    }

    @Test
    void noFeedCarriesMarkupOrBreaks() throws FeedException {
        for (String kind : List.of("atom", "rss")) {
            SyndFeed feed = new SyndFeedInput()
                    .build(new StringReader(
                            get("/api/v1/feed." + kind + "?limit=200").body()));
            assertTrue(
                    feed.getEntries().size() > 30,
                    kind + " has " + feed.getEntries().size());
            feed.getEntries()
                    .forEach(e -> assertTrue(
                            e.getLink().matches("http://127\\.0\\.0\\.1:\\d+/entry/[a-z0-9-]+"), e.getLink()));
        }
    }

    private static void noFormula(String csv) throws IOException {
        List<CSVRecord> rows = CSVFormat.RFC4180.parse(new StringReader(csv)).getRecords();
        assertTrue(!rows.isEmpty(), "no head");
        for (CSVRecord row : rows) {
            assertEquals(rows.getFirst().size(), row.size(), row.toString());
            row.forEach(cell -> assertTrue(
                    cell.isEmpty() || "=+-@＝\t\r".indexOf(cell.charAt(0)) < 0 || cell.matches("-?[0-9.]+"), cell));
        }
    }

    /// What must not be on a page of the desk, whatever the captures say.
    private static void faults(String address, HttpResponse<String> answer, List<String> faults) {
        if (answer.statusCode() >= 500) {
            faults.add(address + " gave " + answer.statusCode());
        }
        if (!answer.headers().firstValue("Content-Security-Policy").orElse("").contains("default-src 'none'")
                || answer.headers().map().toString().contains("stolen")
                || answer.headers().firstValue("X-Evil").isPresent()) {
            faults.add(address + " has headers " + answer.headers().map());
        }
        Document page = Jsoup.parse(answer.body());
        for (Element element :
                page.select("script, iframe, base, object, embed, form[action], meta[http-equiv], link")) {
            String to = element.hasAttr("src") ? element.attr("src") : element.attr("href") + element.attr("action");
            if (!to.startsWith("/") || to.startsWith("//") || !element.data().isBlank()) {
                faults.add(address + " holds " + element.outerHtml());
            }
        }
        for (Element element : page.getAllElements()) {
            for (Attribute attribute : element.attributes()) {
                String name = attribute.getKey();
                String value = attribute.getValue();
                if (name.startsWith("on") || name.equals("style")) {
                    faults.add(address + " has an attribute " + attribute);
                }
                if (name.equals("href")
                        && HARMLESS_LINKS.stream().noneMatch(value::startsWith)
                        && !value.startsWith("https://")
                        && !value.startsWith("http://")) {
                    faults.add(address + " links to " + value);
                }
            }
        }
    }

    private static HttpResponse<String> get(String path) {
        return get(path, HttpResponse.BodyHandlers.ofString());
    }

    private static byte[] bytes(String path) {
        return get(path, HttpResponse.BodyHandlers.ofByteArray()).body();
    }

    private static <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> as) {
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + desk.orElseThrow().port() + path))
                            .build(),
                    as);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
