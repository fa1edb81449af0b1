package org.attache.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Outcome;
import org.attache.fact.Provenance;
import org.attache.text.Span;

/// Finds when an article was written and what times it speaks of.
///
/// A pure function: the clock is never asked. Thread-safe.
public final class DateFinder {
    /// Version of the stage.
    public static final String VERSION = "1";

    /// Dates one article.
    public Outcome<Dating> date(Article article) {
        List<Span> spoken = article.blocks().stream()
                .filter(b -> b.kind() == BlockKind.PARAGRAPH || b.kind() == BlockKind.TITLE)
                .map(Block::span)
                .toList();
        List<Word> words = WordReader.read(article.capture().text().content(), spoken);
        List<Expression> expressions = TimeScanner.scan(words);
        Optional<LocalDate> published = article.capture().sidecar().published().flatMap(PrintedDates::parse);
        DateClaim claim = new DateClaim(
                published,
                published.isPresent() ? DateClaim.Basis.METADATA : DateClaim.Basis.CAPTURE,
                published,
                published,
                new ArrayList<>(),
                List.of(),
                new Provenance("date", VERSION, "sidecar"));
        return Outcome.done(new Dating(
                claim,
                new TimeResolver(article.capture().text(), words, claim.earliest(), claim.latest())
                        .resolve(expressions)));
    }
}
