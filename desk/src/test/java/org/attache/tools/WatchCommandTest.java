package org.attache.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// `attache watch` against a server of our own on this machine.
final class WatchCommandTest {
    @TempDir
    Path folder;

    @Test
    void newEntriesAreToldOnceAsLinesAsRssAndToTheWebhook() throws IOException, FeedException {
        List<String> posted = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        String root = "http://127.0.0.1:" + server.getAddress().getPort();
        server.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/hook")) {
                posted.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            }
            String body = switch (path) {
                case "/feed" -> "<rss><channel><item><link>" + root + "/north.txt</link></item></channel></rss>";
                case "/north.txt" -> Desk.PAGES.getOrDefault("north.txt", "");
                default -> "";
            };
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            exchange.sendResponseHeaders(path.equals("/robots.txt") ? 404 : 200, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            Path rss = folder.resolve("news.xml");
            String[] command = {
                "watch",
                "--ledger",
                folder.resolve("w.ledger").toString(),
                "--once",
                "--delay",
                "0",
                "--allow-private",
                "--rss",
                rss.toString(),
                "--webhook",
                root + "/hook",
                root + "/feed"
            };
            String told = Desk.run(command);
            long entries = told.lines().filter(l -> l.startsWith("new ")).count();
            assertTrue(entries >= 3, told);
            SyndFeed feed = new SyndFeedInput().build(new StringReader(Files.readString(rss)));
            assertEquals(entries, feed.getEntries().size());
            JsonNode news = new JsonMapper().readTree(posted.getFirst());
            assertEquals(entries, news.get("entries").size());
            assertEquals("", Desk.run(command), "nothing is told twice");
            assertEquals(1, posted.size());
        } finally {
            server.stop(0);
        }
    }
}
