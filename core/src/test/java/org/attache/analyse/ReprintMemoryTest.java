package org.attache.analyse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.attache.fact.Article;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.EventClaim;
import org.attache.fact.Findings;
import org.attache.fact.Outcome;
import org.attache.fact.Provenance;
import org.junit.jupiter.api.Test;

class ReprintMemoryTest {
    private static final List<String> REPORT = List.of(
            "Norway's Defence Minister Tor Berg met Chile's President Ana Rojas in Santiago on Tuesday.",
            "Chile ordered 12 frigates from Norway in a contract worth $90 million, the minister said.",
            "At least 14 people have been killed in the storm since March, officials said.");

    private static Article page(String head, List<String> paragraphs, String foot) {
        return Pages.article("page.txt", head, paragraphs, foot);
    }

    private static Dating published(LocalDate day) {
        return new Dating(
                new DateClaim(
                        Optional.of(day),
                        DateClaim.Basis.PRINTED,
                        Optional.of(day),
                        Optional.of(day),
                        List.of(),
                        List.of(),
                        new Provenance("date", "1", "test")),
                List.of());
    }

    private static Findings analysed(ArticleAnalyser analyser, Article article) {
        return switch (analyser.analyse(article, published(LocalDate.of(2024, 4, 3)))) {
            case Outcome.Done<Findings> done -> done.value();
            case Outcome.Skipped<Findings> skipped -> throw new AssertionError(skipped.reason());
            case Outcome.Failed<Findings> failed -> throw new AssertionError(failed.problem());
        };
    }

    @Test
    void aReprintGetsTheFindingsThatANewAnalysisWouldGiveIt() {
        ArticleAnalyser analyser = new ArticleAnalyser();
        analysed(analyser, page("Home | World\n", REPORT, "© 2024 Outlet 1\n"));
        Article reprint = page("Sign in\nWeather | Sport | Jobs\n", REPORT, "Read more\n");

        Findings moved = analysed(analyser, reprint);

        assertFalse(moved.events().isEmpty());
        assertFalse(moved.deals().isEmpty());
        assertEquals(analysed(new ArticleAnalyser(), reprint), moved);
        moved.events()
                .forEach(event -> assertTrue(
                        event.evidence().quote().standsIn(reprint.capture().text())));
    }

    @Test
    void claimsOfAReprintKeepTheirIds() {
        ArticleAnalyser analyser = new ArticleAnalyser();
        Findings first = analysed(analyser, page("Home\n", REPORT, ""));
        Findings other = analysed(new ArticleAnalyser(), page("Home | World | Sport\n", REPORT, ""));
        assertEquals(
                first.events().stream().map(EventClaim::id).toList(),
                other.events().stream().map(EventClaim::id).toList());
    }

    @Test
    void whatIsPrintedAgainIsAnalysedOnceAndWhatDiffersIsAnalysedAnew() {
        ReprintMemory memory = new ReprintMemory();
        AtomicInteger analyses = new AtomicInteger();
        Article article = page("Home\n", REPORT, "");
        Dating dating = published(LocalDate.of(2024, 4, 3));

        memory.of(article, dating, () -> counted(analyses));
        memory.of(page("Home | World\n", REPORT, "more"), dating, () -> counted(analyses));
        assertEquals(1, analyses.get());

        memory.of(article, published(LocalDate.of(2024, 4, 4)), () -> counted(analyses));
        assertEquals(2, analyses.get());

        memory.of(page("Home\n", REPORT.subList(0, 2), ""), dating, () -> counted(analyses));
        assertEquals(3, analyses.get());
    }

    @Test
    void whatWasNotMetForTheLongestTimeIsGivenUpFirst() {
        // room for two of these articles
        ReprintMemory memory = new ReprintMemory(5_000);
        AtomicInteger analyses = new AtomicInteger();
        Dating dating = published(LocalDate.of(2024, 4, 3));
        List<Article> articles =
                REPORT.stream().map(p -> page("Home\n", List.of(p), "")).toList();

        memory.of(articles.get(0), dating, () -> counted(analyses));
        memory.of(articles.get(1), dating, () -> counted(analyses));
        memory.of(articles.get(0), dating, () -> counted(analyses));
        assertEquals(2, analyses.get());

        memory.of(articles.get(2), dating, () -> counted(analyses));
        memory.of(articles.get(0), dating, () -> counted(analyses));
        assertEquals(3, analyses.get());

        memory.of(articles.get(1), dating, () -> counted(analyses));
        assertEquals(4, analyses.get());
    }

    @Test
    void withoutRoomEveryPrintIsAnalysedAnew() {
        ReprintMemory memory = new ReprintMemory(0);
        AtomicInteger analyses = new AtomicInteger();
        Dating dating = published(LocalDate.of(2024, 4, 3));
        for (int i = 0; i < 2; i++) {
            for (String paragraph : REPORT) {
                memory.of(page("Home\n", List.of(paragraph), ""), dating, () -> counted(analyses));
            }
        }
        assertEquals(2 * REPORT.size(), analyses.get());
    }

    private static Findings counted(AtomicInteger analyses) {
        analyses.incrementAndGet();
        return Findings.NONE;
    }
}
