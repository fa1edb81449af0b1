package org.attache.serve.page;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.run.Bookkeeper;
import org.attache.serve.book.Bookshelf;
import org.attache.watch.Watch;
import org.attache.watch.Watched;

/// Watches feeds while the desk is open: when one is due, its round becomes a run like any other, with its
/// progress and its
/// problems.
///
/// Thread-safe.
final class Watching {
    /// Feeds that one desk watches at most.
    static final int MOST_FEEDS = 100;

    private static final Duration LOOKS = Duration.ofSeconds(5);

    private final Bookshelf shelf;
    private final Intakes intakes;
    private final String author;
    private final Optional<Watch> watch;
    private final String trouble;

    Watching(Bookshelf shelf, Intakes intakes, String author) {
        this.shelf = shelf;
        this.intakes = intakes;
        this.author = author;
        Optional<Watch> opened = Optional.empty();
        String words = "";
        try {
            opened = Optional.of(Watch.of(shelf.place().beside(), Watch.Settings.USUAL, Clock.systemUTC()));
        } catch (IOException e) {
            words = String.valueOf(e.getMessage());
        }
        watch = opened;
        trouble = words;
        watch.ifPresent(w -> Thread.ofPlatform().daemon().name("watching").start(() -> look(w)));
    }

    /// Why nothing can be watched; empty where all is well.
    String trouble() {
        return trouble;
    }

    /// What is watched.
    List<Watched> feeds() {
        return watch.map(Watch::all).orElse(List.of());
    }

    /// Watches a feed from now on.
    void add(URI address) throws IOException {
        if (watch.isPresent()) {
            watch.orElseThrow().add(address);
        }
    }

    /// Watches a feed no longer.
    void remove(URI address) throws IOException {
        if (watch.isPresent()) {
            watch.orElseThrow().remove(address);
        }
    }

    private void look(Watch feeds) {
        Optional<String> running = Optional.empty();
        while (!shelf.isClosed()) {
            boolean busy =
                    running.flatMap(intakes::state).filter(s -> !s.isOver()).isPresent();
            if (!busy && feeds.pause().filter(Duration::isZero).isPresent()) {
                running = intakes.begin(shelf, author, (reader, sink) -> round(feeds, sink), job -> {
                    try {
                        feeds.keep();
                    } catch (IOException e) {
                        job.problem(new Problem(
                                ProblemCode.IO_FAULT,
                                "the list of watched feeds was not kept: " + e.getMessage(),
                                shelf.place().toString()));
                    }
                });
            }
            try {
                Thread.sleep(LOOKS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void round(Watch feeds, Consumer<Outcome<Bookkeeper.Taken>> sink) {
        try {
            feeds.round((outcome, raw) -> sink.accept(Bookkeeper.taken(outcome, raw)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
