package org.attache.analyse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.date.DateFinder;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Findings;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Provenance;
import org.attache.fact.Sidecar;
import org.attache.fact.TimeMention;
import org.attache.fact.When;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// What the analyser finds in paragraphs of a test's own.
public final class Sample {
    private static final ArticleAnalyser ANALYSER = new ArticleAnalyser();
    private static final DateFinder DATES = new DateFinder();
    private static final Provenance MADE = new Provenance("date", "test", "test");

    private Sample() {}

    /// Reads paragraphs as one article, published on 16 March 2022, without any times resolved.
    public static Findings find(String... paragraphs) {
        return findings(article(paragraphs), dating());
    }

    private static Findings findings(Article article, Dating dating) {
        return switch (ANALYSER.analyse(article, dating)) {
            case Outcome.Done<Findings> done -> done.value();
            case Outcome.Skipped<Findings> skipped -> throw new AssertionError(skipped.reason());
            case Outcome.Failed<Findings> failed -> throw new AssertionError(failed.problem());
        };
    }

    /// Reads one paragraph as an article whose feed says 16 March 2022, times resolved.
    public static Findings findDated(String paragraph) {
        SourceText text = SourceText.of(paragraph + "\n");
        Article plain = Pages.article(
                "sample.txt", text, List.of(new Block(BlockKind.PARAGRAPH, new Span(0, paragraph.length()), "test")));
        Capture capture = plain.capture();
        Sidecar feed = new Sidecar(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("2022-03-16"));
        Article article = new Article(
                new Capture(
                        capture.id(),
                        capture.mediaType(),
                        capture.sha256(),
                        capture.charset(),
                        capture.capturedAt(),
                        text,
                        Markup.NONE,
                        feed),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                plain.blocks());
        return switch (DATES.date(article)) {
            case Outcome.Done<Dating> done -> findings(article, done.value());
            case Outcome.Skipped<Dating> skipped -> throw new AssertionError(skipped.reason());
            case Outcome.Failed<Dating> failed -> throw new AssertionError(failed.problem());
        };
    }

    /// The reading that the findings of [#find] are drawn from.
    public static Reading reading(String... paragraphs) {
        return ANALYSER.read(article(paragraphs), dating());
    }

    /// The reading of one paragraph, published on a day, in which some words stand for days.
    ///
    /// @param times words of the paragraph with the day that they mean
    public static Reading reading(String paragraph, LocalDate published, Map<String, LocalDate> times) {
        SourceText text = SourceText.of(paragraph);
        List<TimeMention> mentions = new ArrayList<>();
        times.forEach((words, day) -> {
            int at = paragraph.indexOf(words);
            mentions.add(new TimeMention(
                    text.quote(new Span(at, at + words.length())),
                    new When.Day(day),
                    TimeMention.Kind.DATE,
                    "test",
                    MADE));
        });
        Block all = new Block(BlockKind.PARAGRAPH, new Span(0, paragraph.length()), "test");
        return ANALYSER.read(Pages.article("sample.txt", text, List.of(all)), dating(published, mentions));
    }

    private static Article article(String... paragraphs) {
        return Pages.article("sample.txt", "", List.of(paragraphs), "");
    }

    private static Dating dating() {
        return dating(LocalDate.of(2022, 3, 16), List.of());
    }

    private static Dating dating(LocalDate day, List<TimeMention> mentions) {
        return new Dating(
                new DateClaim(
                        Optional.of(day),
                        DateClaim.Basis.PRINTED,
                        Optional.of(day),
                        Optional.of(day),
                        List.of(),
                        List.of(),
                        MADE),
                mentions);
    }
}
