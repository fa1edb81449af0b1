package org.attache.watch;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.attache.ledger.Listing;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Sends news as one JSON object to an address that the user named; tried three times, waiting longer each time.
/// The address is the user's own word, so private networks are allowed; redirects are not followed.
final class Webhook {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int TRIES = 3;
    private static final int MULTIPLE_CHOICES = 300;

    private final URI address;
    private final Duration pause;

    /// @param pause before the second try; the third waits twice as long
    Webhook(URI address, Duration pause) {
        this.address = address;
        this.pause = pause;
    }

    /// Sends news.
    ///
    /// @throws IOException if the address did not take them
    void send(News news) throws IOException, InterruptedException {
        IOException last = new IOException("not sent");
        for (int i = 0; i < TRIES; i++) {
            if (i > 0) {
                Thread.sleep(pause.multipliedBy(i));
            }
            try {
                once(body(news));
                return;
            } catch (IOException e) {
                last = e;
            }
        }
        throw last;
    }

    private void once(String body) throws IOException, InterruptedException {
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            int status =
                    client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status >= MULTIPLE_CHOICES) {
                throw new IOException(address + " answered with status " + status);
            }
        }
    }

    private static String body(News news) {
        ObjectNode root = JSON.createObjectNode();
        root.put("line", news.line());
        ArrayNode entries = root.putArray("entries");
        news.entries().forEach(l -> put(entries.addObject(), l));
        ArrayNode conflicts = root.putArray("conflicts");
        news.conflicts().forEach(l -> put(conflicts.addObject(), l));
        return root.toString();
    }

    private static void put(ObjectNode node, Listing l) {
        node.put("id", l.id());
        node.put("kind", l.kind().name().toLowerCase(Locale.ROOT));
        node.put("type", l.type());
        node.put("day", l.day().text());
        node.put("headline", l.headline());
        l.countries().forEach(node.putArray("countries")::add);
        l.support().origins().forEach(node.putArray("origins")::add);
        node.put("conflicts", l.support().conflicts());
    }
}
