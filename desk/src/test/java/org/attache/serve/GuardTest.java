package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GuardTest {
    @Test
    void aForeignNameThatPointsHereIsTurnedAway() throws IOException {
        assertEquals(421, statusFor("evil.example", "/"));
        assertEquals(421, statusFor("127.0.0.1.evil.example", "/"));
        assertEquals(200, statusFor("localhost:" + port(), "/"));
    }

    @Test
    void anotherSiteMayNotAsk() {
        HttpResponse<String> answer =
                DeskOfExamples.ask(DeskOfExamples.request("/").header("Origin", "http://evil.example"));
        assertEquals(403, answer.statusCode());
        assertEquals(
                200,
                DeskOfExamples.ask(DeskOfExamples.request("/").header("Origin", DeskOfExamples.address()))
                        .statusCode());
    }

    @Test
    void everyAnswerForbidsWhatIsNotTheDesks() {
        for (String path : new String[] {
            "/",
            "/nowhere",
            "/deals?format=csv",
            DeskOfExamples.get("/").select("link[rel=stylesheet]").attr("href")
        }) {
            HttpResponse<String> answer = DeskOfExamples.answer(path);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'; script-src 'self'; style-src 'self'"), path + policy);
            assertFalse(policy.contains("unsafe"), policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    path);
            assertFalse(answer.headers().firstValue("Server").isPresent(), path);
        }
    }

    @Test
    void noPageHoldsScriptOrStyleOfItsOwnOrAnAddressOutside() {
        for (String path :
                new String[] {"/", "/deals", "/conflicts", "/search?q=tanks", "/KOR-POL", "/nowhere-at-all"}) {
            Document page = org.jsoup.Jsoup.parse(DeskOfExamples.answer(path).body());
            for (Element element : page.getAllElements()) {
                assertFalse(element.hasAttr("style"), path + element);
                assertTrue(
                        element.attributes().asList().stream()
                                .noneMatch(a -> a.getKey().startsWith("on")),
                        path);
                for (String name : new String[] {"src", "href", "action"}) {
                    assertTrue(!element.hasAttr(name) || element.attr(name).matches("[/#?].*"), path + element);
                }
            }
            assertTrue(page.select("script:not([src]), style").isEmpty(), path);
        }
    }

    @Test
    void assetsAreKeptForEverAndNothingElseHasAnAddress() {
        String style = DeskOfExamples.get("/").select("link[rel=stylesheet]").attr("href");
        assertTrue(style.matches("/assets/desk\\.[0-9a-f]{10}\\.css"), style);
        HttpResponse<String> answer = DeskOfExamples.answer(style);
        assertEquals(200, answer.statusCode());
        assertEquals(
                "public, max-age=31536000, immutable",
                answer.headers().firstValue("Cache-Control").orElse(""));
        for (String path :
                new String[] {"/assets/desk.css", "/assets/..%2f..%2fbrief.css", "/assets/%2e%2e/brief.css"}) {
            assertTrue(DeskOfExamples.answer(path).statusCode() >= 400, path);
        }
    }

    @Test
    void longAddressesAreRefused() {
        assertEquals(414, DeskOfExamples.answer("/search?q=" + "a".repeat(8500)).statusCode());
    }

    @Test
    void beyondThisMachineATokenIsNeeded(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("token.ledger");
        assertThrows(
                IllegalArgumentException.class, () -> new DeskSettings(file, "0.0.0.0", 0, Optional.empty(), "tester"));
        try (Desk desk = Desk.open(
                new DeskSettings(file, "127.0.0.1", 0, Optional.of("opensesame"), "tester"), Clock.systemUTC())) {
            String address = "http://127.0.0.1:" + desk.port() + "/";
            assertEquals(401, status(address));
            assertEquals(401, status(address + "?token=wrong"));
            assertEquals(200, status(desk.address()));
            HttpResponse<String> bearer = DeskOfExamples.ask(java.net.http.HttpRequest.newBuilder(URI.create(address))
                    .header("Authorization", "Bearer opensesame"));
            assertEquals(200, bearer.statusCode());
        }
    }

    @Test
    void whoeverAsksTooOftenWaits(@TempDir Path folder) {
        try (Desk desk = Desk.open(
                new DeskSettings(folder.resolve("busy.ledger"), "127.0.0.1", 0, Optional.of("opensesame"), "tester"),
                Clock.systemUTC())) {
            String address = "http://127.0.0.1:" + desk.port() + "/";
            int refused = 0;
            // a minute may end in between, once
            for (int i = 0; i <= 2 * Desk.MOST_REQUESTS_A_MINUTE && refused != 429; i++) {
                refused = status(address + "?token=guess" + i);
            }
            assertEquals(429, refused);
            HttpResponse<String> answer = DeskOfExamples.ask(java.net.http.HttpRequest.newBuilder(URI.create(address)));
            assertTrue(answer.headers().firstValue("Content-Security-Policy").isPresent());
        }
    }

    private static int status(String address) {
        return DeskOfExamples.ask(java.net.http.HttpRequest.newBuilder(URI.create(address)))
                .statusCode();
    }

    private static int port() {
        return URI.create(DeskOfExamples.address()).getPort();
    }

    /// Java's own client sends no foreign Host.
    private static int statusFor(String host, String path) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String first = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            return Integer.parseInt(first.split(" ", 3)[1]);
        }
    }
}
