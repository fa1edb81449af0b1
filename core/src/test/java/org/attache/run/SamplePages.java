package org.attache.run;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Sidecar;
import org.attache.ledger.Books;
import org.attache.ledger.Ledger;
import org.attache.text.Digest;
import org.attache.text.SourceText;

/// Two pages of our own on one meeting of ministers, for tests of what is put into a ledger; and any text as a page.
final class SamplePages {
    /// With a dateline, of the day after.
    static final String FROM_HELSINKI = """
            Norwegian minister in Helsinki

            Published March 3, 2024

            HELSINKI: Norwegian Defence Minister Bjorn Arild Gram met Finnish Defence Minister Antti Hakkanen in Helsinki on Saturday.

            The two ministers talked about joint exercises in the north, the Finnish defence ministry said.
            """;

    /// The meeting once more, and an order of tanks.
    static final String WITH_TANKS = """
            Ministers meet in Finland

            Published March 4, 2024

            Norway's Defence Minister Bjorn Arild Gram met his Finnish counterpart Antti Hakkanen in Helsinki on Saturday.

            Sweden ordered 44 Leopard 2 tanks from Germany in a contract worth $1.1 billion.
            """;

    private SamplePages() {}

    /// A new ledger of both, as `a.txt` and `b.txt`, joined and listed.
    static Ledger book(Path folder) {
        Ledger ledger = Ledger.open(Books.SQLITE.place(folder, "x"));
        Clock clock = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        new Bookkeeper(ledger, "test", clock, Progress.SILENT)
                .add(sink -> new TreeMap<>(Map.of("a.txt", FROM_HELSINKI, "b.txt", WITH_TANKS))
                        .forEach((name, text) ->
                                sink.accept(new Outcome.Done<>(taken(name, text, () -> {}), List.of()))));
        return ledger;
    }

    /// A text as a reader hands it on.
    ///
    /// @param asked is run when its bytes are asked for
    static Bookkeeper.Taken taken(String name, String content, Runnable asked) {
        byte[] raw = content.getBytes(StandardCharsets.UTF_8);
        return new Bookkeeper.Taken(
                new Capture(
                        "folder/" + name,
                        "text/plain",
                        Digest.sha256(raw),
                        Optional.of("UTF-8"),
                        Optional.empty(),
                        SourceText.of(content),
                        Markup.NONE,
                        Sidecar.NONE),
                () -> {
                    asked.run();
                    return raw;
                });
    }
}
