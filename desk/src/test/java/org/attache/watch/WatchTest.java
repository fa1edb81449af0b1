package org.attache.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.ProblemCode;
import org.attache.read.ReadSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Feeds of a server of our own on this machine.
final class WatchTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final List<ProblemCode> problems = new ArrayList<>();
    private HttpServer server;
    private String root;

    WatchTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        root = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @BeforeEach
    void start() {
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().toString();
        String condition = exchange.getRequestHeaders().getFirst("If-None-Match");
        asked.add(path + (condition == null ? "" : " if not " + condition));
        String page = pages.get(path);
        int status = page == null ? 404 : statuses.getOrDefault(path, 200);
        if (page != null) {
            String tag = "\"" + page.hashCode() + "\"";
            exchange.getResponseHeaders().set("ETag", tag);
            exchange.getResponseHeaders().set("Content-Type", path.endsWith("ml") ? "text/html" : "text/plain");
            status = tag.equals(condition) ? 304 : status;
        }
        byte[] body = (page == null ? "no" : page).getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, status == 304 ? -1 : body.length);
        if (status != 304) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static String page(String title) {
        return "<html><head><title>" + title + "</title></head><body><h1>" + title
                + "</h1><p>The two ministers met in the capital on Saturday and spoke of the border.</p></body></html>";
    }

    private String feed(int... numbers) {
        StringBuilder feed = new StringBuilder("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>x</title>");
        for (int number : numbers) {
            pages.putIfAbsent("/" + number + ".html", page("Page " + number));
            feed.append("<item><title>Page</title><link>/").append(number).append(".html</link></item>");
        }
        return feed.append("</channel></rss>").toString();
    }

    private Watch watch(Instant now) throws IOException {
        Watch.Settings settings = new Watch.Settings(
                Duration.ofMinutes(15), Duration.ZERO, 3, ReadSettings.DEFAULT.withPrivateAddresses());
        return Watch.of(folder.resolve("a.ledger"), settings, Clock.fixed(now, ZoneOffset.UTC));
    }

    private void round(Watch watch) throws InterruptedException {
        read.clear();
        problems.clear();
        watch.round((outcome, raw) -> {
            switch (outcome) {
                case Outcome.Done<Capture> done -> read.add(done.value().name());
                case Outcome.Failed<Capture> failed ->
                    problems.add(failed.problem().code());
                case Outcome.Skipped<Capture> skipped ->
                    problems.add(skipped.reason().code());
            }
        });
    }

    @Test
    void aFeedIsAskedOnConditionAndOnlyItsNewPagesAreRead() throws IOException, InterruptedException {
        pages.put("/feed", feed(1, 2));
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/feed"));
        round(watch);
        watch.keep();
        assertEquals(List.of("1.html", "2.html"), read);
        asked.clear();

        Watch later = watch(NOON.plus(Duration.ofMinutes(16)));
        round(later);
        later.keep();
        assertTrue(read.isEmpty());
        assertTrue(asked.getLast().startsWith("/feed if not "), asked.toString());
        assertEquals("unchanged", later.all().getFirst().said());

        pages.put("/feed", feed(3, 1, 2));
        Watch again = watch(NOON.plus(Duration.ofMinutes(32)));
        round(again);
        assertEquals(List.of("3.html"), read);
    }

    @Test
    void whatDidNotReachTheLedgerIsFetchedAgainAfterARestart() throws IOException, InterruptedException {
        pages.put("/feed", feed(1));
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/feed"));
        round(watch);
        assertEquals(1, read.size());
        round(watch(NOON));
        assertEquals(1, read.size(), "killed before keep");
        assertEquals(1, watch(NOON).all().size());
    }

    @Test
    void noMorePagesThanTheLimitAreReadAtOnceAndTheRestSoon() throws IOException, InterruptedException {
        pages.put("/feed", feed(1, 2, 3, 4, 5));
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/feed"));
        round(watch);
        watch.keep();
        assertEquals(3, read.size());
        assertEquals(Duration.ZERO, watch.pause().orElseThrow());
        round(watch);
        watch.keep();
        assertEquals(2, read.size());
        assertEquals(Duration.ofMinutes(15), watch.pause().orElseThrow());
    }

    @Test
    void theRobotsFileIsAskedFirstAndHeeded() throws IOException, InterruptedException {
        pages.put("/robots.txt", "User-agent: *\nDisallow: /2.html");
        pages.put("/feed", feed(1, 2));
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/feed"));
        round(watch);
        assertEquals("/robots.txt", asked.getFirst());
        assertEquals(List.of("1.html"), read);
        assertEquals(List.of(ProblemCode.ROBOTS_REFUSE), problems);
        assertFalse(asked.contains("/2.html"));
    }

    @Test
    void aBrokenRobotsFileClosesTheSite() throws IOException, InterruptedException {
        pages.put("/robots.txt", "oops");
        statuses.put("/robots.txt", 503);
        pages.put("/feed", feed(1));
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/feed"));
        round(watch);
        assertEquals(List.of("/robots.txt"), asked);
        assertEquals(List.of(ProblemCode.ROBOTS_REFUSE), problems);
    }

    @Test
    void aFeedThatFailsIsAskedTwiceAsLateEachTime() throws IOException, InterruptedException {
        pages.put("/feed", "down");
        statuses.put("/feed", 500);
        Instant now = NOON;
        for (int minutes : List.of(30, 60, 120)) {
            Watch watch = watch(now);
            watch.add(URI.create(root + "/feed"));
            round(watch);
            watch.keep();
            assertEquals(Duration.ofMinutes(minutes), watch.pause().orElseThrow());
            now = now.plus(Duration.ofMinutes(minutes));
        }
        statuses.put("/feed", 200);
        pages.put("/feed", feed(1));
        Watch watch = watch(now);
        round(watch);
        watch.keep();
        assertEquals(1, read.size());
        assertEquals(0, watch.all().getFirst().failures());
    }

    @Test
    void aPageThatFailsIsTriedThreeTimes() throws IOException, InterruptedException {
        pages.put("/feed", feed(1, 2));
        statuses.put("/1.html", 503);
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/feed"));
        for (int i = 0; i < 5; i++) {
            round(watch);
            watch.keep();
        }
        assertEquals(3, asked.stream().filter("/1.html"::equals).count());
        assertEquals(1, asked.stream().filter("/2.html"::equals).count());
    }

    @Test
    void aSitemapOfSitemapsLeadsToItsPages() throws IOException, InterruptedException {
        pages.put("/map.xml", "<sitemapindex><sitemap><loc>" + root + "/news.xml</loc></sitemap></sitemapindex>");
        pages.put(
                "/news.xml",
                "<urlset><url><loc>" + root + "/1.html</loc><lastmod>2026-01-01</lastmod></url><url><loc>" + root
                        + "/2.html</loc><lastmod>2026-02-01</lastmod></url></urlset>");
        feed(1, 2);
        Watch watch = watch(NOON);
        watch.add(URI.create(root + "/map.xml"));
        round(watch);
        assertEquals(List.of("2.html", "1.html"), read, "the latest first");
    }

    @Test
    void privateAddressesAreRefusedUnlessTheyAreAllowed() throws IOException, InterruptedException {
        pages.put("/feed", feed(1));
        Watch.Settings settings = new Watch.Settings(Duration.ofMinutes(15), Duration.ZERO, 3, ReadSettings.DEFAULT);
        Watch watch = Watch.of(folder.resolve("b.ledger"), settings, Clock.fixed(NOON, ZoneOffset.UTC));
        watch.add(URI.create(root + "/feed"));
        round(watch);
        assertTrue(asked.isEmpty(), asked.toString());
        assertTrue(read.isEmpty());
    }

    @Test
    void aListThatIsNoneOfOursIsNotOverwritten() throws IOException {
        Files.writeString(folder.resolve("a.ledger.watch.json"), "{\"feeds\":[{\"address\":\"::\"}]}");
        assertThrows(IOException.class, () -> watch(NOON));
    }
}
