package org.attache.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.read.CaptureReader;
import org.junit.jupiter.api.Test;

class PageHeadTest {
    private static final String BODY =
            "<p>The defence ministers of the two countries met in the capital on Tuesday and "
                    + "agreed to hold a joint exercise in the spring, the ministry said.</p><p>The visitor inspected a shipyard in "
                    + "the afternoon, where two patrol boats are being built for his navy.</p>";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private Article page(String head, String above, String below) {
        String html = "<html><head>" + head + "</head><body><article>" + above + BODY + "</article>" + below
                + "</body></html>";
        List<Article> articles = new ArrayList<>();
        new CaptureReader()
                .read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "page.html", (outcome, raw) -> {
                    if (outcome instanceof Outcome.Done<Capture> capture
                            && cleaner.clean(capture.value()) instanceof Outcome.Done<Article> done) {
                        articles.add(done.value());
                    }
                });
        return articles.getFirst();
    }

    private static String linked(String json) {
        return "<script type=\"application/ld+json\">" + json + "</script>";
    }

    @Test
    void cutsTheSiteFromATitleByItsAddressOrByTheHeading() {
        assertEquals(
                Optional.of("Navy to get two boats"),
                page(
                                "<title>Navy to get two boats - Coast-Mirror</title>"
                                        + "<meta property=\"og:url\" content=\"https://www.coast-mirror.example/a/1\">",
                                "",
                                "")
                        .title());
        assertEquals(
                Optional.of("\u201CTwo boats\u201D"),
                page(
                                "<title>\u201CTwo boats\u201D - The New Paper of the Coast</title>",
                                "<h1>\u201CTwo boats\u201D</h1>",
                                "")
                        .title());
    }

    @Test
    void takesTheHeadingForATitleThatAQuotationCutOff() {
        assertEquals(
                Optional.of("Minister calls boats \"a wonder of the yard\""),
                page(
                                "<meta property=\"og:title\" content=\"Minister calls boats\">"
                                        + "<meta name=\"twitter:title\" content=\"Minister calls boats\">",
                                "<h1>Minister calls boats \"a wonder of the yard\"</h1>",
                                "")
                        .title());
    }

    @Test
    void takesNoAuthorOfAPictureOrOfAnAddressForTheWriter() {
        String json =
                "{\"@type\":\"NewsArticle\",\"author\":{\"@type\":\"Person\",\"name\":\"Ana Example\",\"address\":"
                        + "{\"@type\":\"Country\",\"name\":\"Peru\"}},\"associated\":{\"@type\":\"ImageObject\",\"author\":"
                        + "{\"name\":\"Ben Sample\"}}}";
        String web = "{\"@type\":\"WebPage\",\"author\":{\"@type\":\"Person\",\"name\":\"Cara Instance\"}}";
        assertEquals(
                Optional.of("Ana Example"),
                page(linked(json) + linked(web), "", "").byline());
        assertEquals(Optional.of("Cara Instance"), page(linked(web), "", "").byline());
    }

    @Test
    void readsWhatASitesOwnEntriesCallTheAuthor() {
        assertEquals(
                Optional.of("Ana Example"),
                page("<meta name=\"coast_authors\" content=\"Ana Example\">", "", "")
                        .byline());
        assertEquals(
                Optional.of("Ana Example"),
                page(
                                "<meta name=\"twitter:label1\" content=\"Written by\">"
                                        + "<meta name=\"twitter:data1\" content=\"Ana Example\">",
                                "",
                                "")
                        .byline());
    }

    @Test
    void cutsTheOfficeBehindAName() {
        assertEquals(
                Optional.of("Ana Example"),
                page("<meta name=\"author\" content=\"Ana Example, professor of the history of the sea\">", "", "")
                        .byline());
    }

    @Test
    void readsTheNameBehindItsWordInOtherLanguages() {
        assertEquals(
                Optional.of("Ana Example"),
                page("", "<h1>Boote</h1><div>Von Ana Example, Lima</div>", "").byline());
        assertEquals(
                Optional.of("Ana Example"),
                page("", "<h1>Bateaux</h1><div>08.03.22 | 14:07 | Par Ana Example</div>", "")
                        .byline());
        assertEquals(
                Optional.empty(),
                page("", "<h1>Boote</h1><div>Von der Werft zum Meer</div>", "").byline());
    }

    @Test
    void leavesOutTheAuthorsOfOtherArticlesInMicrodata() {
        String other =
                "<div><div><div><div><h2>Another story</h2><span itemprop=\"author\">Ben Sample</span></div></div></div>"
                        + "</div>";
        assertEquals(
                Optional.of("Ana Example"),
                page("", "<div><div><span itemprop=\"author\">Ana Example</span></div></div>", other)
                        .byline());
    }
}
