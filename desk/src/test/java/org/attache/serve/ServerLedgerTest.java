package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.ledger.Ledger;
import org.attache.ledger.LedgerPlace;
import org.attache.tools.ExampleLedger;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A desk over a ledger on a PostgreSQL server answers as one over a file. Skipped where ATTACHE_POSTGRES names no
/// server; `scripts/postgres-test` starts one.
final class ServerLedgerTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern TOKEN = Pattern.compile("\"form-token\" content=\"([0-9a-f]{64})\"");
    private static final List<String> PAGES = List.of(
            "/",
            "/deals",
            "/deals?supplier=KOR",
            "/conflicts",
            "/people",
            "/figures",
            "/sources",
            "/captures",
            "/map",
            "/search?q=howitzers",
            "/search?q=%22signed+a%22&as-of=16",
            "/search?q=K9+sign*",
            "/api/v1/summary",
            "/api/v1/entries?limit=500",
            "/api/v1/entries?limit=500&as-of=16",
            "/api/v1/captures?limit=500",
            "/api/v1/search?q=agreement",
            "/api/v1/export/jsonl",
            "/api/v1/feed.rss?limit=20");

    @TempDir
    Path folder;

    @Test
    void pagesAndListsAreThoseOfAFile() throws IOException, InterruptedException {
        LedgerPlace place = place("same");
        Path file = folder.resolve("examples.ledger");
        ExampleLedger.make(file);
        Ledger.copy(new LedgerPlace.InFile(file), place);
        try (Desk one = desk(new LedgerPlace.InFile(file));
                Desk other = desk(place)) {
            for (String page : PAGES) {
                assertEquals(answer(one, page), answer(other, page), page);
            }
            JsonNode items = JsonMapper.shared()
                    .readTree(get(other, "/api/v1/entries?limit=500").body())
                    .get("items");
            assertTrue(items.size() > 20, () -> "only " + items.size());
            for (JsonNode item : items) {
                String entry = "/entry/" + item.get("id").asString();
                assertEquals(answer(one, entry), answer(other, entry), entry);
            }
        }
    }

    @Test
    void whatAnotherWriterAddsIsShownAndALostConnectionIsMadeAnew()
            throws IOException, InterruptedException, SQLException {
        LedgerPlace place = place("grows");
        ExampleLedger.add(place.toString(), "poland-02-vistula-ledger.html");
        try (Desk desk = desk(place)) {
            String before = get(desk, "/deals").body();
            assertTrue(before.contains("K9"), before);
            assertTrue(!before.contains("The Harbour Courier"), before);
            ExampleLedger.add(place.toString(), "poland-01-harbour-courier.txt");
            assertTrue(get(desk, "/deals").body().contains("The Harbour Courier"));
            cutConnections(place);
            HttpResponse<String> after = get(desk, "/deals");
            assertEquals(200, after.statusCode(), after.body());
            assertTrue(after.body().contains("The Harbour Courier"));
        }
    }

    private static Desk desk(LedgerPlace place) {
        return Desk.open(new DeskSettings(place, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC());
    }

    private static String answer(Desk desk, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(desk, path);
        String words = answer.statusCode() + " " + answer.body().replace("127.0.0.1:" + desk.port(), "HERE");
        // each desk has a token of its own
        Matcher token = TOKEN.matcher(words);
        return token.find() ? words.replace(token.group(1), "TOKEN") : words;
    }

    private static HttpResponse<String> get(Desk desk, String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + path))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static LedgerPlace place(String name) {
        Optional<String> server = Optional.ofNullable(System.getenv("ATTACHE_POSTGRES"));
        Assumptions.assumeTrue(
                server.isPresent(), "no PostgreSQL server: ATTACHE_POSTGRES is not set, see scripts/postgres-test");
        return LedgerPlace.of(
                server.orElseThrow() + "?schema=desk" + ProcessHandle.current().pid() + "_" + name);
    }

    private static void cutConnections(LedgerPlace place) throws SQLException {
        Properties settings = new Properties();
        String address = place.toString();
        settings.setProperty("user", address.replaceAll(".*//|@.*", ""));
        settings.setProperty(
                "password", Optional.ofNullable(System.getenv("PGPASSWORD")).orElse(""));
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + address.replaceAll(".*@|\\?.*", ""), settings);
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'attache'");
        }
    }
}
