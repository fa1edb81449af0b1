package org.attache.watch;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.attache.ledger.Listing;
import org.attache.text.Printable;

/// Tells news wherever they are wanted: lines on the terminal, an RSS file, a webhook.
public final class Teller {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final PrintWriter out;
    private final Optional<NewsFeed> feed;
    private final Optional<Webhook> webhook;
    private final Clock clock;

    /// @param out gets a line for each entry and conflict
    /// @param feed RSS file, if one is wanted
    /// @param webhook address that gets a JSON object, if one is wanted
    public Teller(PrintWriter out, Optional<Path> feed, Optional<URI> webhook, Clock clock) {
        this.out = out;
        this.feed = feed.map(NewsFeed::new);
        this.webhook = webhook.map(address -> new Webhook(address, PAUSE));
        this.clock = clock;
    }

    /// Tells news; none are told of no news.
    ///
    /// @throws IOException if the file or the webhook did not take them: they are to be told again
    public void tell(News news) throws IOException, InterruptedException {
        if (news.isEmpty()) {
            return;
        }
        if (webhook.isPresent()) {
            webhook.orElseThrow().send(news);
        }
        if (feed.isPresent()) {
            feed.orElseThrow().add(news, clock.instant());
        }
        news.entries().forEach(l -> line("new      ", l));
        news.conflicts().forEach(l -> line("conflict ", l));
        out.flush();
    }

    private void line(String kind, Listing l) {
        out.println(kind + l.id() + "  " + Printable.of(l.headline()) + "  (" + Printable.of(NewsFeed.told(l)) + ")");
    }
}
