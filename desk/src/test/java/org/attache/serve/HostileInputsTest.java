package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Hostile text at five places of each of forty captures, two hundred in all, and in the queries of the addresses:
/// nothing of it may become markup, a script, a formula, a header or a failure, on any page and in any export.
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
            "/search?q=minister");

    @TempDir
    static Path folder;

    private static Optional<Desk> desk = Optional.empty();

    @BeforeAll
    static void open() throws IOException {
        Path captures = Files.createDirectory(folder.resolve("captures"));
        List<String> attacks = attacks();
        for (int i = 0; i < attacks.size(); i++) {
            Files.writeString(
                    captures.resolve("page-%02d.txt".formatted(i)), page(i, attacks.get(i)), StandardCharsets.UTF_8);
        }
        Path ledger = folder.resolve("hostile.ledger");
        ExampleLedger.add(ledger, captures);
        desk = Optional.of(
                Desk.open(new DeskSettings(ledger, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC()));
    }

    @AfterAll
    static void close() {
        desk.ifPresent(Desk::close);
    }

    /// Forty attacks of the kinds that browsers, spreadsheets, templates, shells and servers have fallen for.
    private static List<String> attacks() {
        List<String> all = new ArrayList<>(List.of(
                "<script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<iframe src=javascript:alert(1)></iframe>",
                "\"><script>alert(1)</script>",
                "' autofocus onfocus=alert(1) x='",
                "\" style=\"position:fixed;inset:0\" x=\"",
                "</textarea><script>alert(1)</script>",
                "</script><script>alert(1)</script>",
                "<!--<script>alert(1)//-->",
                "<a href=\"javascript:alert(1)\">read</a>",
                "<base href=//evil.example/>",
                "<meta http-equiv=refresh content=\"0;url=//evil.example\">",
                "<form action=//evil.example><input name=q></form>",
                "<link rel=stylesheet href=//evil.example/x.css>",
                "<math><mtext></mtext><script>alert(1)</script></math>",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "\\u003cscript\\u003ealert(1)\\u003c/script\\u003e",
                "${7*7} #{7*7} {{7*7}} <%= 7*7 %>",
                "@if(true) !{x} $unsafe{x}",
                "=1+1",
                "=HYPERLINK(\"//evil.example\",\"x\")",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1:A9)",
                "＝1+1",
                "a\r\nSet-Cookie: stolen=1",
                "a\u0000b\u0007\u001B[31mred",
                "\u202Egnp.exe\u202C",
                "\u2066right\u2069 to left",
                "\uFEFF\u200Bzero width\u200D",
                "\uD800 lone \uDC00 halves",
                "e" + "\u0301".repeat(200),
                "'; DROP TABLE record; --",
                "\" OR 1=1 --",
                "../../../../etc/passwd",
                "C:\\windows\\system32",
                "%00%0d%0aX-Evil: 1",
                "NEAR( AND OR NOT * ^ \""));
        assertEquals(40, new LinkedHashSet<>(all).size());
        return all;
    }

    private static String page(int number, String attack) {
        return """
                %s talks in Oslo

                %s Post

                Published March %d, 2024

                OSLO: Norwegian Defence Minister Ana %s Lund met Finnish Defence Minister Ivo Berg in Oslo on Friday.

                "We will buy more ships %s," Lund said.

                Finland ordered 44 Leopard 2 tanks from Norway in a contract worth $1.1 billion, the %s ministry said. \
                At least 12 soldiers were killed in a clash near the border.
                """.formatted(attack, attack, 1 + number % 28, attack, attack, attack)
                .replace('\uD800', '?')
                .replace('\uDC00', '?');
    }

    @Test
    void nothingHostileBecomesMarkupOnAnyPage() {
        List<String> faults = new ArrayList<>();
        Set<String> addresses = new LinkedHashSet<>(PAGES);
        for (String list : List.of("/captures", "/search?q=minister", "/deals", "/words", "/people", "/figures")) {
            Jsoup.parse(get(list).body()).select("main a[href^=/]").stream()
                    .map(a -> a.attr("href"))
                    .filter(href -> !href.startsWith("/api/"))
                    .limit(25)
                    .forEach(addresses::add);
        }
        int pages = 0;
        for (String address : addresses) {
            HttpResponse<String> answer = get(address);
            if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                pages++;
                faults(address, answer, faults);
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(pages > 60, "only " + pages + " pages");
    }

    @Test
    void nothingHostileInAnAddressBecomesMarkupOrAFailure() {
        List<String> faults = new ArrayList<>();
        for (String attack : attacks()) {
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
                    "/api/v1/search?q=" + encoded)) {
                HttpResponse<String> answer = get(address);
                if (answer.statusCode() >= 500) {
                    faults.add(address + " gave " + answer.statusCode());
                }
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    faults(address, answer, faults);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void noExportCarriesAFormulaOrBreaks() throws IOException {
        for (ExportFormat format : ExportFormat.values()) {
            HttpResponse<String> answer = get("/api/v1/export/" + format.key());
            assertEquals(200, answer.statusCode(), format.key());
            switch (format) {
                case CSV, SIPRI, ACLED, UCDP -> noFormula(answer.body());
                case JSONL, FTM -> answer.body().lines().forEach(JSON::readTree);
                case STIX, JSONLD, GEOJSON -> JSON.readTree(answer.body());
                case PARQUET -> assertTrue(answer.body().startsWith("PAR1"), "no Parquet file");
                case GEXF, GRAPHML ->
                    assertEquals(
                            0,
                            Jsoup.parse(answer.body(), "", org.jsoup.parser.Parser.xmlParser())
                                    .select("script")
                                    .size());
            }
        }
        for (String table : List.of("/deals", "/captures", "/words", "/conflicts")) {
            noFormula(get(table + "?format=csv").body());
            JSON.readTree(get(table + "?format=json").body());
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
        try {
            return CLIENT.send(
                    HttpRequest.newBuilder(URI.create(
                                    "http://127.0.0.1:" + desk.orElseThrow().port() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
