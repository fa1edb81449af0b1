package org.attache.watch;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.read.CaptureReader;
import org.attache.read.CaptureSink;
import org.attache.read.Fetcher;
import org.attache.read.Raw;
import org.attache.read.ReadSettings;

/// Fetches as a guest does: asks a site's robots file first and again after a day, and waits between two requests
/// to one
/// host.
///
/// Belongs to one thread.
final class PoliteReader {
    private static final Duration ROBOTS_KEPT = Duration.ofHours(24);
    private static final Duration ROBOTS_RETRIED = Duration.ofMinutes(15);
    private static final int NOT_FOUND = 400;
    private static final int BROKEN = 500;

    private final Fetcher fetcher;
    private final CaptureReader reader;
    private final Duration delay;
    private final Clock clock;
    private final Map<String, Asked> robots = new HashMap<>();
    private final Map<String, Instant> last = new HashMap<>();

    PoliteReader(ReadSettings settings, Duration delay, Clock clock) {
        fetcher = new Fetcher(settings);
        reader = new CaptureReader(settings);
        this.delay = delay;
        this.clock = clock;
    }

    private record Asked(RobotsFile file, Instant until) {}

    /// Asks an address, unless the site's robots file forbids it.
    Outcome<Fetcher.Answer> get(URI address, Map<String, String> headers) throws InterruptedException {
        Optional<Problem> refused = refusal(address);
        return refused.isPresent() ? new Outcome.Failed<>(refused.orElseThrow()) : fetcher.get(address, headers);
    }

    /// Reads a page, unless the site's robots file forbids it.
    void read(URI address, CaptureSink sink) throws InterruptedException {
        Optional<Problem> refused = refusal(address);
        if (refused.isPresent()) {
            sink.accept(new Outcome.Failed<>(refused.orElseThrow()), Raw.NONE);
        } else {
            reader.read(address, sink);
        }
    }

    private Optional<Problem> refusal(URI address) throws InterruptedException {
        RobotsFile file = robots(address);
        if (!file.allows(address)) {
            return Optional.of(new Problem(
                    ProblemCode.ROBOTS_REFUSE,
                    "the site's robots.txt does not let programs have it",
                    address.toString()));
        }
        await(address, file);
        return Optional.empty();
    }

    private static String host(URI address) {
        return String.valueOf(address.getRawAuthority()).toLowerCase(Locale.ROOT);
    }

    private RobotsFile robots(URI address) throws InterruptedException {
        String site = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT) + "://" + host(address);
        Asked known = robots.get(site);
        if (known != null && known.until().isAfter(clock.instant())) {
            return known.file();
        }
        await(address, RobotsFile.OPEN);
        Outcome<Fetcher.Answer> answer = fetcher.get(URI.create(site + "/robots.txt"), Map.of());
        Asked asked;
        if (answer instanceof Outcome.Done<Fetcher.Answer> done && done.value().status() < BROKEN) {
            boolean there = done.value().status() < NOT_FOUND;
            RobotsFile file = there ? RobotsFile.read(done.value().text(), Fetcher.NAME) : RobotsFile.OPEN;
            asked = new Asked(file, clock.instant().plus(ROBOTS_KEPT));
        } else {
            asked = new Asked(RobotsFile.CLOSED, clock.instant().plus(ROBOTS_RETRIED));
        }
        robots.put(site, asked);
        return asked.file();
    }

    /// Waits until the host may be asked again.
    private void await(URI address, RobotsFile file) throws InterruptedException {
        Duration pause = file.delay().filter(d -> d.compareTo(delay) > 0).orElse(delay);
        Instant before = last.get(host(address));
        if (before != null) {
            Duration left = Duration.between(clock.instant(), before.plus(pause));
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        }
        last.put(host(address), clock.instant());
    }
}
