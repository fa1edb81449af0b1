import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Asks a running desk for its pages at a steady pace and prints how long each took: `java scripts/BenchServe.java
/// ADDRESS REQUESTS_A_SECOND SECONDS PATH…`. Each path is asked ten times first, uncounted. `ADDRESS first PATH NAME`
/// prints the first value of a name in a JSON answer. Ends with 1 where the 95th percentile of a path is over its bar:
/// 100 ms for the API, 150 ms for pages.
public final class BenchServe {
    private static final int LIST_BAR = 100;
    private static final int PAGE_BAR = 150;

    public static void main(String[] arguments) throws InterruptedException {
        String address = arguments[0].replaceFirst("/$", "");
        if (arguments[1].equals("first")) {
            System.out.println(first(address + arguments[2], arguments[3]));
            return;
        }
        int pace = Integer.parseInt(arguments[1]);
        int seconds = Integer.parseInt(arguments[2]);
        List<String> paths = List.of(arguments).subList(3, arguments.length);
        Map<String, List<Double>> taken = new ConcurrentHashMap<>();
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (String path : paths) {
                for (int i = 0; i < 10; i++) {
                    ask(client, address + path);
                }
            }
            long start = System.nanoTime();
            for (int i = 0; i < pace * seconds; i++) {
                long due = start + i * 1_000_000_000L / pace;
                long wait = due - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                String path = paths.get(i % paths.size());
                threads.submit(() -> taken.computeIfAbsent(path, p -> Collections.synchronizedList(new ArrayList<>()))
                        .add(ask(client, address + path)));
            }
        }
        System.out.printf(
                Locale.ROOT, "%-44s %6s %8s %8s %8s %8s%n", "path", "n", "p50 ms", "p95 ms", "max ms", "bar ms");
        List<String> over = new ArrayList<>();
        new TreeMap<>(taken).forEach((path, times) -> {
            List<Double> sorted = new ArrayList<>(times);
            Collections.sort(sorted);
            int bar = path.startsWith("/api/") ? LIST_BAR : PAGE_BAR;
            double late = sorted.get((int) (sorted.size() * 0.95));
            if (late > bar) {
                over.add(path);
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-44s %6d %8.1f %8.1f %8.1f %8s%n",
                    path,
                    sorted.size(),
                    sorted.get(sorted.size() / 2),
                    late,
                    sorted.getLast(),
                    bar + (late > bar ? " !" : ""));
        });
        System.out.println(
                over.isEmpty()
                        ? taken.size() + " paths, each within its bar"
                        : over.size() + " of " + taken.size() + " paths over their bar: " + String.join(", ", over));
        System.exit(over.isEmpty() ? 0 : 1);
    }

    /// The first value of a name in a JSON answer.
    private static String first(String address, String name) throws InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            String body = client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            return body.replaceFirst("(?s).*?\"" + name + "\"\\s*:\\s*\"([^\"]*)\".*", "$1");
        } catch (IOException e) {
            throw new IllegalStateException(address, e);
        }
    }

    private static double ask(HttpClient client, String address) {
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                System.err.println(address + " gave " + answer.statusCode());
            }
        } catch (IOException e) {
            System.err.println(address + ": " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return (System.nanoTime() - start) / 1e6;
    }
}
