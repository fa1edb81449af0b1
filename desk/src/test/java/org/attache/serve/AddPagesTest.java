package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Adds to a ledger of its own, so that the others' numbers stand.
final class AddPagesTest {
    private static final String STORY = """
            Envoys of Norland and Sudland meet in Geneva

            GENEVA, March 3, 2021 - Russian Defence Minister Sergei Shoigu met French President Emmanuel Macron in Geneva on
            Tuesday.

            The two men talked for an hour.
            """;

    private static Path folder = Path.of("");
    private static Optional<Desk> desk = Optional.empty();
    private static String cookie = "";
    private static String token = "";

    @BeforeAll
    static void open(@TempDir Path temporary) {
        folder = temporary;
        desk = Optional.of(Desk.open(
                new DeskSettings(temporary.resolve("add.ledger"), "127.0.0.1", 0, Optional.empty(), "tester"),
                Clock.systemUTC()));
        HttpResponse<String> page = send(HttpRequest.newBuilder(address("/add")));
        cookie = page.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("desk-visitor="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        token = Jsoup.parse(page.body()).expectFirst("meta[name=form-token]").attr("content");
    }

    @AfterAll
    static void close() {
        desk.ifPresent(Desk::close);
    }

    @Test
    void pastedTextBecomesACapture() {
        Document page = followed(form("/add/text", "text", STORY, "name", "geneva"));
        assertTrue(page.expectFirst(".facts-line").text().contains("1 added"), page.text());
        assertEquals("geneva.txt", page.expectFirst("[data-table=captures] a").text());
        assertTrue(send(HttpRequest.newBuilder(address("/captures/geneva.txt")))
                .body()
                .contains("Sergei Shoigu met French President Emmanuel Macron"));
    }

    @Test
    void aFilesNameLeadsNowhere() throws IOException {
        String sent = "--b\r\nContent-Disposition: form-data; name=\"form-token\"\r\n\r\n" + token
                + "\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"../../../evil.txt\"\r\n\r\n"
                + STORY
                + "again\r\n--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"empty.txt\"\r\n\r\n\r\n--b--\r\n";
        Document page = followed(send(HttpRequest.newBuilder(address("/add/files"))
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(HttpRequest.BodyPublishers.ofString(sent))));
        assertEquals("evil.txt", page.expectFirst("[data-table=captures] a").text());
        assertTrue(page.text().contains("ATT-1001 empty-file"));
        assertFalse(Files.exists(folder.resolve("../../../evil.txt")));
        try (var files = Files.list(folder)) {
            assertTrue(files.allMatch(f -> f.getFileName().toString().startsWith("add.ledger")));
        }
    }

    @Test
    void addressesOfPrivateNetworksAndOtherSchemesAreRefused() {
        Document page = followed(form(
                "/add/addresses",
                "addresses",
                address("/") + "\nfile:///etc/passwd\nhttp://169.254.169.254/\nhttp://[::1]/"));
        assertEquals("Problems 4", page.expectFirst("#problems").text());
        assertEquals(3, page.select("td:contains(ATT-3001)").size());
        assertTrue(page.text().contains("only http and https are read, not file"));
        assertTrue(page.expectFirst(".facts-line").text().contains("0 added"));
    }

    @Test
    void whatIsNoFormOfTheDeskAddsNothing() {
        assertEquals(
                403,
                send(HttpRequest.newBuilder(address("/add/text"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString("text=x")))
                        .statusCode());
        assertEquals(400, form("/add/text", "text", "").statusCode());
        assertEquals(404, send(HttpRequest.newBuilder(address("/add/ffff"))).statusCode());
    }

    @Test
    void tooMuchAtOnceIsRefused() {
        // asks before it sends: who goes on sending may find the connection closed before the answer is read
        assertEquals(
                413,
                send(HttpRequest.newBuilder(address("/add/text"))
                                .expectContinue(true)
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Cookie", cookie)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[65 * 1024 * 1024])))
                        .statusCode());
    }

    private static URI address(String path) {
        return URI.create("http://127.0.0.1:" + desk.orElseThrow().port() + path);
    }

    private static HttpResponse<String> form(String path, String... fields) {
        StringBuilder body = new StringBuilder("form-token=" + token);
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&')
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(address(path))
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /// Follows the run's events to their end, then looks at its page.
    private static Document followed(HttpResponse<String> begun) {
        assertEquals(303, begun.statusCode(), begun.body());
        String run = begun.headers().firstValue("Location").orElseThrow();
        String events = send(HttpRequest.newBuilder(address(run + "/events"))).body();
        assertTrue(events.contains("\"step\":\"done\""), events);
        return Jsoup.parse(send(HttpRequest.newBuilder(address(run))).body());
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
