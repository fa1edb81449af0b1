package org.attache.watch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.read.CaptureSink;
import org.attache.read.Fetcher;
import org.attache.read.Raw;
import org.attache.read.ReadSettings;

/// The feeds and sitemaps that are watched for one ledger: asks each when it is due, with conditional requests,
/// and hands
/// on the pages that it did not name before. What was handed on is forgotten if [#keep] is not called: a page that
/// did not
/// reach the ledger is fetched again.
///
/// Thread-safe: one thread makes rounds, others look on, add and remove.
public final class Watch {
    private static final int MOST_SEEN = 5000;
    private static final int MOST_TRIES = 3;
    private static final int MOST_MAPS = 3;
    private static final int UNCHANGED = 304;
    private static final int OK = 200;
    private static final int BROKEN = 500;
    private static final int TOO_MANY = 429;
    private static final int MOST_DOUBLINGS = 6;
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);

    private final WatchFile file;
    private final Settings settings;
    private final Clock clock;
    private final PoliteReader reader;
    private final Map<URI, Watched> feeds = new LinkedHashMap<>();
    private final Map<URI, Watched> made = new LinkedHashMap<>();
    private long told;

    /// How feeds are watched.
    ///
    /// @param every time between two questions to one feed
    /// @param delay least time between two requests to one host
    /// @param pages most new pages of one feed that are fetched in one round
    /// @param reading limits, and whether private addresses may be asked
    public record Settings(Duration every, Duration delay, int pages, ReadSettings reading) {
        /// Every quarter of an hour, two seconds between requests, 50 pages a round.
        public static final Settings USUAL =
                new Settings(Duration.ofMinutes(15), Duration.ofSeconds(2), 50, ReadSettings.DEFAULT);
    }

    private Watch(Path ledger, Settings settings, Clock clock) {
        file = new WatchFile(ledger);
        this.settings = settings;
        this.clock = clock;
        reader = new PoliteReader(settings.reading(), settings.delay(), clock);
    }

    /// What is watched for a ledger, as it was kept.
    ///
    /// @throws IOException if the list beside the ledger cannot be read
    public static Watch of(Path ledger, Settings settings, Clock clock) throws IOException {
        Watch watch = new Watch(ledger, settings, clock);
        WatchFile.Kept kept = watch.file.read();
        kept.feeds().forEach(w -> watch.feeds.put(w.address(), w));
        watch.told = kept.told();
        return watch;
    }

    /// Everything that is watched, in the order in which it was added.
    public synchronized List<Watched> all() {
        return List.copyOf(feeds.values());
    }

    /// Watches a feed from now on.
    public synchronized void add(URI address) throws IOException {
        if (feeds.putIfAbsent(address, Watched.fresh(address, clock.instant())) == null) {
            write();
        }
    }

    /// Watches a feed no longer.
    public synchronized void remove(URI address) throws IOException {
        if (feeds.remove(address) != null) {
            write();
        }
    }

    /// Number of the ledger's line up to which news were told.
    public synchronized long told() {
        return told;
    }

    /// News up to a line were told.
    public synchronized void told(long line) throws IOException {
        told = line;
        write();
    }

    /// How long until a feed is due; nothing where none is watched.
    public synchronized Optional<Duration> pause() {
        return feeds.values().stream().map(Watched::due).min(Instant::compareTo).map(due -> {
            Duration left = Duration.between(clock.instant(), due);
            return left.isNegative() ? Duration.ZERO : left;
        });
    }

    /// Keeps what the last round found out.
    public synchronized void keep() throws IOException {
        made.forEach((address, watched) -> feeds.computeIfPresent(address, (a, before) -> watched));
        made.clear();
        write();
    }

    private void write() throws IOException {
        file.write(new WatchFile.Kept(List.copyOf(feeds.values()), told));
    }

    /// Asks every feed that is due and hands on its new pages. A feed that does not answer is asked again later,
    /// twice
    /// as late each time; a page that fails is tried three times.
    ///
    /// @return how many pages were handed on
    public int round(CaptureSink sink) throws InterruptedException {
        Instant now = clock.instant();
        int pages = 0;
        for (Watched one : all()) {
            if (!one.due().isAfter(now)) {
                Round round = new Round(one, sink);
                Watched after = round.make();
                pages += round.pages;
                synchronized (this) {
                    made.put(one.address(), after);
                }
            }
        }
        return pages;
    }

    /// One feed, asked once.
    private final class Round {
        private final Watched before;
        private final CaptureSink sink;
        private final Set<String> seen;
        private final Map<String, Integer> tries;
        private int pages;

        Round(Watched before, CaptureSink sink) {
            this.before = before;
            this.sink = sink;
            seen = new LinkedHashSet<>(before.seen());
            tries = new LinkedHashMap<>(before.tries());
        }

        Watched make() throws InterruptedException {
            Map<String, String> condition = new LinkedHashMap<>();
            // where pages are left to be tried again the list itself is wanted
            if (tries.isEmpty()) {
                Optional.ofNullable(before.marks().get("etag")).ifPresent(v -> condition.put("If-None-Match", v));
                Optional.ofNullable(before.marks().get("last-modified"))
                        .ifPresent(v -> condition.put("If-Modified-Since", v));
            }
            return switch (reader.get(before.address(), condition)) {
                case Outcome.Done<Fetcher.Answer> done -> answered(done.value());
                case Outcome.Skipped<Fetcher.Answer> skipped -> failed(skipped.reason(), Optional.empty());
                case Outcome.Failed<Fetcher.Answer> failed -> failed(failed.problem(), Optional.empty());
            };
        }

        private Watched answered(Fetcher.Answer answer) throws InterruptedException {
            if (answer.status() == UNCHANGED) {
                return before.later(clock.instant().plus(settings.every()), 0, "unchanged");
            }
            if (answer.status() != OK) {
                return failed(problem("status " + answer.status()), retryAfter(answer));
            }
            FeedLinks links = FeedLinks.read(answer.text(), answer.at());
            if (links.isEmpty()) {
                return failed(problem("no feed and no sitemap: it names no pages"), Optional.empty());
            }
            List<URI> named = new ArrayList<>(links.pages());
            for (URI map : links.maps().stream().limit(MOST_MAPS).toList()) {
                if (reader.get(map, Map.of()) instanceof Outcome.Done<Fetcher.Answer> done
                        && done.value().status() == OK) {
                    named.addAll(
                            FeedLinks.read(done.value().text(), done.value().at())
                                    .pages());
                }
            }
            boolean whole = fetch(named);
            Map<String, String> marks = new LinkedHashMap<>();
            for (String mark : List.of("etag", "last-modified")) {
                Optional.ofNullable(answer.headers().get(mark))
                        .filter(v -> whole)
                        .ifPresent(v -> marks.put(mark, v));
            }
            String said = pages == 0 ? "nothing new" : pages + (pages == 1 ? " new page" : " new pages");
            List<String> kept = List.copyOf(seen);
            return new Watched(
                    before.address(),
                    marks,
                    // what was left for the next round does not wait a whole turn
                    clock.instant().plus(whole ? settings.every() : settings.delay()),
                    0,
                    kept.subList(Math.max(0, kept.size() - MOST_SEEN), kept.size()),
                    tries,
                    said);
        }

        /// Whether all new pages were fetched or given up.
        private boolean fetch(List<URI> named) throws InterruptedException {
            boolean whole = true;
            int asked = 0;
            for (URI page : new LinkedHashSet<>(named)) {
                String address = page.toString();
                if (seen.contains(address)) {
                    continue;
                }
                if (asked++ >= settings.pages()) {
                    return false;
                }
                boolean[] later = new boolean[1];
                reader.read(page, (outcome, raw) -> {
                    later[0] |= outcome instanceof Outcome.Failed<?> failed
                            && isPassing(failed.problem().code());
                    sink.accept(outcome, raw);
                });
                int tried = tries.merge(address, 1, Integer::sum);
                if (later[0] && tried < MOST_TRIES) {
                    whole = false;
                } else {
                    tries.remove(address);
                    seen.add(address);
                    pages += later[0] ? 0 : 1;
                }
            }
            return whole;
        }

        private static boolean isPassing(ProblemCode code) {
            return code == ProblemCode.TIMED_OUT || code == ProblemCode.FETCH_FAILED;
        }

        private Problem problem(String message) {
            return new Problem(
                    ProblemCode.FETCH_FAILED, message, before.address().toString());
        }

        private Watched failed(Problem problem, Optional<Duration> wanted) {
            sink.accept(new Outcome.Failed<>(problem), Raw.NONE);
            int failures = before.failures() + 1;
            Duration pause = settings.every().multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
            Duration longest = wanted.filter(w -> w.compareTo(pause) > 0).orElse(pause);
            Duration bounded = longest.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longest;
            return before.later(clock.instant().plus(bounded), failures, problem.message());
        }

        private Optional<Duration> retryAfter(Fetcher.Answer answer) {
            if (answer.status() != TOO_MANY && answer.status() < BROKEN) {
                return Optional.empty();
            }
            return Optional.ofNullable(answer.headers().get("retry-after")).flatMap(value -> {
                if (value.matches("\\d{1,7}")) {
                    return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
                }
                try {
                    ZonedDateTime at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
                    return Optional.of(Duration.between(clock.instant(), at.toInstant()));
                } catch (DateTimeException e) {
                    return Optional.empty();
                }
            });
        }
    }
}
