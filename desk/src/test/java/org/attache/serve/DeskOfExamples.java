package org.attache.serve;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.attache.tools.ExampleLedger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/// A real desk on a free port over a ledger of the examples, one for all tests; asked over HTTP.
public final class DeskOfExamples {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private static Optional<Desk> desk = Optional.empty();

    private DeskOfExamples() {}

    /// The address of the desk, without a slash at its end.
    public static synchronized String address() {
        if (desk.isEmpty()) {
            try {
                Path folder = Files.createTempDirectory("attache-desk");
                folder.toFile().deleteOnExit();
                Path file = folder.resolve("examples.ledger");
                ExampleLedger.make(file);
                Desk opened = Desk.open(
                        new DeskSettings(file, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC());
                Runtime.getRuntime().addShutdownHook(new Thread(opened::close));
                desk = Optional.of(opened);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
        return "http://127.0.0.1:" + desk.orElseThrow().port();
    }

    /// A page, which must be there.
    public static Document get(String path) {
        HttpResponse<String> answer = ask(HttpRequest.newBuilder(URI.create(address() + path)));
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " gave " + answer.statusCode() + "\n" + answer.body());
        }
        return Jsoup.parse(answer.body());
    }

    /// Whatever is answered.
    public static HttpResponse<String> answer(String path) {
        return ask(HttpRequest.newBuilder(URI.create(address() + path)));
    }

    /// The bytes of an answer.
    public static byte[] bytes(String path) {
        try {
            return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A request for a path, to be added to.
    public static HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address() + path));
    }

    /// Whatever is answered to a request.
    public static HttpResponse<String> ask(HttpRequest.Builder request) {
        try {
            return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
