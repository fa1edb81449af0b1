package org.attache.analyse;

import java.lang.ref.SoftReference;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.attache.fact.Article;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Findings;
import org.attache.fact.Provenance;
import org.attache.fact.TimeMention;
import org.attache.fact.When;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// The last articles analysed: one that is printed again, with other page furniture around it, is not analysed again,
/// its findings are moved to where it stands. What it answers is what a new analysis would give, since everything
/// that the finders look at is compared: the text from the first paragraph to the last with a character on both
/// sides, the bounds of the paragraphs, title, dateline, the day of publication and the times.
///
/// It takes [#SHARE] of the heap by reckoning, at most [#MOST] bytes; what was not met for the longest time goes
/// first, and where the heap is needed otherwise, all of it.
///
/// Catches an agency's text under another outlet's head on the same day. Misses one with another title or a word
/// changed: its sentences are found again by the syntax alone.
///
/// Thread-safe.
final class ReprintMemory {
    /// Some 1,300 articles of 4,500 characters: a day's reports of several agencies.
    static final long MOST = 48L << 20;

    /// One byte in so many of the heap.
    private static final int SHARE = 24;
    /// Bytes for each character of an article: text, findings and times of generated pages of both kinds divided by
    /// their length give 4.5 and 7.
    private static final int BYTES_PER_CHARACTER = 8;
    /// What an article takes that has hardly a word.
    private static final int LEAST = 1024;

    private final long most;
    private final Object lock = new Object();
    private SoftReference<SequencedMap<Print, Kept>> articles = new SoftReference<>(empty());
    private long bytes;

    ReprintMemory() {
        this(Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /// @param most bytes to keep
    ReprintMemory(long most) {
        this.most = most;
    }

    /// All that findings hang on; places are told from the first paragraph on.
    private record Print(
            String words,
            List<Place> paragraphs,
            Optional<String> title,
            Optional<Place> dateline,
            Optional<String> datelinePlace,
            Optional<String> datelineAgency,
            Published published,
            List<Told> times) {
        long bytes() {
            return LEAST + (long) BYTES_PER_CHARACTER * words.length();
        }
    }

    private record Place(int start, int end) {
        static Place of(Span span, int from) {
            return new Place(span.start() - from, span.end() - from);
        }
    }

    private record Published(Optional<LocalDate> date, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        static Published of(DateClaim claim) {
            return new Published(claim.date(), claim.earliest(), claim.latest());
        }
    }

    private record Told(
            Place place, String words, When when, TimeMention.Kind kind, String anchor, Provenance provenance) {
        static Told of(TimeMention time, int from) {
            return new Told(
                    Place.of(time.quote().span(), from),
                    time.quote().words(),
                    time.when(),
                    time.kind(),
                    time.anchor(),
                    time.provenance());
        }
    }

    /// @param findings as they were found
    /// @param body where the article then stood
    private record Kept(Findings findings, Span body) {}

    /// The findings of an article, found anew only where it was not met lately.
    Findings of(Article article, Dating dating, Supplier<Findings> analysis) {
        List<Span> paragraphs = article.paragraphs();
        if (paragraphs.isEmpty()) {
            return analysis.get();
        }
        Span body = paragraphs.stream().reduce(Span::cover).orElseThrow();
        Print print = print(article, dating, paragraphs, body);
        Kept known;
        synchronized (lock) {
            known = articles().getOrDefault(print, new Kept(Findings.NONE, new Span(0, 0)));
        }
        if (!known.body().isEmpty()) {
            Move move = new Move(
                    article.capture().text(),
                    known.body(),
                    body.start() - known.body().start());
            Findings moved = new Requoting(move).of(known.findings());
            if (!move.astray) {
                return moved;
            }
        }
        Findings found = analysis.get();
        synchronized (lock) {
            SequencedMap<Print, Kept> map = articles();
            if (map.put(print, new Kept(found, body)) == null) {
                bytes += print.bytes();
            }
            while (bytes > most && map.size() > 1) {
                bytes -= map.pollFirstEntry().getKey().bytes();
            }
        }
        return found;
    }

    /// To be called with the lock held.
    private SequencedMap<Print, Kept> articles() {
        SequencedMap<Print, Kept> map = articles.get();
        if (map == null) {
            map = empty();
            articles = new SoftReference<>(map);
            bytes = 0;
        }
        return map;
    }

    private static SequencedMap<Print, Kept> empty() {
        return new LinkedHashMap<>(64, 0.75f, true);
    }

    private static Print print(Article article, Dating dating, List<Span> paragraphs, Span body) {
        String content = article.capture().text().content();
        int from = body.start();
        return new Print(
                content.substring(Math.max(0, from - 1), Math.min(content.length(), body.end() + 1)),
                paragraphs.stream().map(p -> Place.of(p, from)).toList(),
                article.title(),
                article.dateline().map(d -> Place.of(d.span(), from)),
                article.dateline().map(Article.Dateline::place),
                article.dateline().flatMap(Article.Dateline::agency),
                Published.of(dating.published()),
                dating.times().stream().map(t -> Told.of(t, from)).toList());
    }

    /// Moves quotes from one printing to another. A quote from outside the article cannot be moved.
    private static final class Move implements UnaryOperator<Quote> {
        private final SourceText text;
        private final Span body;
        private final int by;
        private boolean astray;

        Move(SourceText text, Span body, int by) {
            this.text = text;
            this.body = body;
            this.by = by;
        }

        @Override
        public Quote apply(Quote quote) {
            if (!body.contains(quote.span())) {
                astray = true;
                return quote;
            }
            return text.quote(quote.span().shift(by));
        }
    }
}
