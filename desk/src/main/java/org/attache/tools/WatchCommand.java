package org.attache.tools;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.attache.fact.Outcome;
import org.attache.ledger.Ledger;
import org.attache.run.Bookkeeper;
import org.attache.run.Cataloguer;
import org.attache.run.Progress;
import org.attache.watch.News;
import org.attache.watch.Teller;
import org.attache.watch.Watch;
import org.attache.watch.Watched;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `attache watch`: feeds and sitemaps, asked again and again; tells what they bring into the ledger.
@Command(
        name = "watch",
        mixinStandardHelpOptions = true,
        header = "Watch feeds and sitemaps, and tell what is new in the ledger.",
        description = {
            "Asks each feed when it is due, adds the pages it names, and tells new entries and",
            "new conflicts. The list of feeds lies beside the ledger: without ADDRESS those are",
            "watched that were named before. robots.txt is respected. Ctrl-C ends it; the next",
            "start goes on where this one stopped."
        })
final class WatchCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init")
    CommandSpec spec;

    @Mixin
    LedgerChoice choice = new LedgerChoice();

    @Mixin
    AuthorChoice author = new AuthorChoice();

    @Mixin
    ReadChoice limits = new ReadChoice();

    @Parameters(arity = "0..*", paramLabel = "ADDRESS", description = "RSS, Atom or sitemap addresses.")
    List<String> addresses = List.of();

    @Option(names = "--every", paramLabel = "MINUTES", description = "Between two questions (default: 15).")
    int minutes = (int) Watch.Settings.USUAL.every().toMinutes();

    @Option(names = "--delay", paramLabel = "SECONDS", description = "Between two requests to a host (default: 2).")
    int delay = (int) Watch.Settings.USUAL.delay().toSeconds();

    @Option(names = "--rss", paramLabel = "FILE", description = "Keep new entries and conflicts in an RSS file.")
    @Nullable
    Path rss;

    @Option(names = "--webhook", paramLabel = "ADDRESS", description = "POST them there as JSON.")
    @Nullable
    URI webhook;

    @Option(names = "--forget", paramLabel = "ADDRESS", description = "Watch this feed no longer; may be repeated.")
    List<String> forgotten = List.of();

    @Option(names = "--once", description = "One round of what is due, then end.")
    boolean once;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Clock clock = Clock.systemUTC();
        Watch.Settings settings = new Watch.Settings(
                Duration.ofMinutes(Math.max(1, minutes)),
                Duration.ofSeconds(Math.max(0, delay)),
                Watch.Settings.USUAL.pages(),
                limits.settings());
        try (Ledger ledger = choice.openOrMake()) {
            Watch watch = Watch.of(ledger.place().beside(), settings, clock);
            for (String address : forgotten) {
                watch.remove(address(address));
            }
            for (String address : addresses) {
                watch.add(address(address));
            }
            if (watch.all().isEmpty()) {
                throw new ParameterException(spec.commandLine(), "Nothing is watched yet: name a feed or sitemap.");
            }
            Teller teller = new Teller(out, Optional.ofNullable(rss), Optional.ofNullable(webhook), clock);
            new Cataloguer(ledger).catchUp();
            if (watch.told() == 0) {
                watch.told(ledger.lastSeq());
            }
            return rounds(ledger, watch, teller, clock, err);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 130;
        }
    }

    private int rounds(Ledger ledger, Watch watch, Teller teller, Clock clock, PrintWriter err)
            throws IOException, InterruptedException {
        while (true) {
            round(ledger, watch, clock, err);
            boolean told = tell(ledger, watch, teller, err);
            for (Watched one : watch.all()) {
                err.println(Terminal.clean(one.address() + ": " + one.said() + "; next " + one.due()));
            }
            err.flush();
            if (once) {
                return told && watch.all().stream().allMatch(w -> w.failures() == 0) ? 0 : 1;
            }
            Duration pause = watch.pause().orElse(Duration.ofMinutes(1));
            Thread.sleep(pause.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : pause);
        }
    }

    private void round(Ledger ledger, Watch watch, Clock clock, PrintWriter err)
            throws IOException, InterruptedException {
        boolean[] interrupted = new boolean[1];
        Bookkeeper.Summary summary = new Bookkeeper(ledger, author.name(), clock, Progress.SILENT).add(sink -> {
            try {
                watch.round((outcome, raw) -> {
                    if (outcome instanceof Outcome.Failed<?> failed) {
                        err.println(Terminal.clean(failed.problem().toString()));
                    }
                    sink.accept(Bookkeeper.taken(outcome, raw));
                });
            } catch (InterruptedException e) {
                interrupted[0] = true;
            }
        });
        if (interrupted[0]) {
            throw new InterruptedException("watching was ended");
        }
        watch.keep();
        if (summary.added() > 0) {
            new Cataloguer(ledger).catchUp();
        }
    }

    /// Whether the news were told everywhere; else they are told again with the next round.
    private static boolean tell(Ledger ledger, Watch watch, Teller teller, PrintWriter err)
            throws IOException, InterruptedException {
        News news = News.since(watch.told(), ledger);
        try {
            teller.tell(news);
        } catch (IOException e) {
            err.println(Terminal.clean("not told yet, it is tried again: " + e.getMessage()));
            return false;
        }
        if (news.line() != watch.told()) {
            watch.told(news.line());
        }
        return true;
    }

    private URI address(String text) {
        try {
            URI address = new URI(text);
            if (!"http".equalsIgnoreCase(address.getScheme()) && !"https".equalsIgnoreCase(address.getScheme())) {
                throw new ParameterException(spec.commandLine(), "Only http and https are watched: " + text);
            }
            return address;
        } catch (URISyntaxException e) {
            throw new ParameterException(spec.commandLine(), "No address: " + e.getMessage(), e);
        }
    }
}
