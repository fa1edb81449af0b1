package org.attache.analyse;

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
/// sides, the bounds of the paragraphs, title, dateline, the day of publication and the times. Holds [#KEPT]
/// articles, those not met for the longest time go first.
///
/// Catches an agency's text under another outlet's head on the same day. Misses one with another title or a word
/// changed: its sentences are found again by the syntax alone.
///
/// Thread-safe.
final class ReprintMemory {
    /// Some 20 MB of memory for articles of 4,000 characters.
    static final int KEPT = 256;

    private final SequencedMap<Print, Kept> articles = new LinkedHashMap<>(64, 0.75f, true);

    /// All that findings hang on; places are told from the first paragraph on.
    private record Print(
            String words,
            List<Place> paragraphs,
            Optional<String> title,
            Optional<Place> dateline,
            Optional<String> datelinePlace,
            Optional<String> datelineAgency,
            Published published,
            List<Told> times) {}

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
        synchronized (articles) {
            known = articles.getOrDefault(print, new Kept(Findings.NONE, new Span(0, 0)));
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
        synchronized (articles) {
            articles.put(print, new Kept(found, body));
            if (articles.size() > KEPT) {
                articles.pollFirstEntry();
            }
        }
        return found;
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
