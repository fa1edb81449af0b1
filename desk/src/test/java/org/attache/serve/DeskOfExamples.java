package org.attache.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    /// What a form that a person fills in is answered.
    ///
    /// @param path of its target
    /// @param fields as filled in
    public static HttpResponse<String> post(String path, Map<String, String> fields) {
        HttpResponse<String> form = answer("/people");
        String cookie = form.headers().allValues("Set-Cookie").stream()
                .filter(c -> c.startsWith("desk-visitor="))
                .findFirst()
                .orElseThrow()
                .split(";", 2)[0];
        String token =
                Jsoup.parse(form.body()).expectFirst("meta[name=form-token]").attr("content");
        String body = fields.entrySet().stream()
                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "form-token=" + token + "&", ""));
        return ask(HttpRequest.newBuilder(URI.create(address() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }
}
