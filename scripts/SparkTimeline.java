import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Prints where a job's time went: for each of its parts, and for each executor. Processor time is that of the tasks' own
/// threads, so it tells something on a busy machine as well; the compiler's and the collector's threads are not in it.
///
/// Usage: FOLDER of event logs (the latest is read). Run with Spark's jars on the class path.
final class SparkTimeline {
    private record Task(String executor, String part, long start, long end, double processor) {}

    public static void main(String[] arguments) throws IOException {
        Path log;
        try (Stream<Path> listed = Files.list(Path.of(arguments[0]))) {
            log = listed.max(Comparator.comparing(p -> String.valueOf(p.getFileName()))).orElseThrow();
        }
        List<Task> tasks = new ArrayList<>();
        Map<Integer, String> parts = new TreeMap<>();
        ObjectMapper json = new ObjectMapper();
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode event = json.readTree(line);
                switch (event.path("Event").asText()) {
                    case "SparkListenerStageSubmitted" -> {
                        JsonNode stage = event.path("Stage Info");
                        parts.put(stage.path("Stage ID").asInt(), part(stage.path("Stage Name").asText(), stage.path("Stage ID").asInt()));
                    }
                    case "SparkListenerTaskEnd" -> tasks.add(task(event, parts));
                    default -> {}
                }
            }
        }
        long begun = tasks.stream().mapToLong(Task::start).min().orElse(0);
        for (String part : new TreeMap<>(Map.of("1 analysing", 1, "2 tables", 2, "3 joining", 3)).keySet()) {
            List<Task> all = tasks.stream().filter(t -> t.part().equals(part)).toList();
            if (!all.isEmpty()) {
                print(part.substring(2), all, begun);
            }
        }
        Map<String, List<Task>> executors = new TreeMap<>();
        tasks.forEach(t -> executors.computeIfAbsent("executor " + t.executor(), e -> new ArrayList<>()).add(t));
        executors.forEach((executor, all) -> print(executor, all, begun));
    }

    private static Task task(JsonNode event, Map<Integer, String> parts) {
        JsonNode info = event.path("Task Info");
        JsonNode metrics = event.path("Task Metrics");
        return new Task(
                info.path("Executor ID").asText(),
                parts.getOrDefault(event.path("Stage ID").asInt(), "3 joining"),
                info.path("Launch Time").asLong(),
                info.path("Finish Time").asLong(),
                (metrics.path("Executor CPU Time").asLong() + metrics.path("Executor Deserialize CPU Time").asLong()) / 1e9);
    }

    private static String part(String stage, int number) {
        if (stage.contains("CaptureTables") || stage.startsWith("parquet")) {
            return "2 tables";
        }
        return number == 0 && stage.startsWith("text") ? "1 analysing" : "3 joining";
    }

    private static void print(String name, List<Task> tasks, long begun) {
        double processor = tasks.stream().mapToDouble(Task::processor).sum();
        double busy = tasks.stream().mapToDouble(t -> (t.end() - t.start()) / 1e3).sum();
        double from = (tasks.stream().mapToLong(Task::start).min().orElse(begun) - begun) / 1e3;
        double to = (tasks.stream().mapToLong(Task::end).max().orElse(begun) - begun) / 1e3;
        System.out.printf(
                Locale.ROOT,
                "  %-12s %5d tasks, %7.1f s of processor time, %7.1f s in tasks, from %.1f to %.1f s%n",
                name, tasks.size(), processor, busy, from, to);
    }
}
