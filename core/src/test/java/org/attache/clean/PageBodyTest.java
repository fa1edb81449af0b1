package org.attache.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.read.CaptureReader;
import org.junit.jupiter.api.Test;

class PageBodyTest {
    private static final List<String> BODY = List.of(
            "The defence ministers of the two countries opened a joint maintenance yard on the coast on Monday, a project"
                    + " that had been delayed three times since it was announced.",
            "Officials said the yard would service patrol boats of both navies and employ about two hundred people, most of"
                    + " them trained abroad during the past two years.",
            "\"We have waited long for this day,\" the minister said at the ceremony, thanking the workers and the town.",
            "The first two boats are to arrive before the end of the month, according to the harbour master's office.");

    private static Article clean(String html) {
        List<Capture> captures = new ArrayList<>();
        new CaptureReader()
                .read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "page.html", (outcome, raw) -> {
                    if (outcome instanceof Outcome.Done<Capture> done) {
                        captures.add(done.value());
                    }
                });
        return ((Outcome.Done<Article>) new ArticleCleaner().clean(captures.getFirst())).value();
    }

    private static String body(Article article) {
        return article.paragraphs().stream()
                .map(article.capture().text()::slice)
                .collect(Collectors.joining("\n"));
    }

    private static String page(String after) {
        return "<html><head><title>Two navies open joint yard | Coast Courier</title>"
                + "<meta property='og:site_name' content='Coast Courier'></head><body>"
                + "<nav class='main-menu'><ul><li><a href='/'>Home</a></li><li><a href='/world'>World</a></li>"
                + "<li><a href='/sport'>Sport</a></li></ul></nav>"
                + "<article><h1>Two navies open joint yard</h1><div class='article-body'>"
                + BODY.stream().map(p -> "<p>" + p + "</p>").collect(Collectors.joining())
                + "</div></article>" + after
                + "<footer class='site-footer'><p>© 2024 Coast Courier. All rights reserved.</p></footer></body></html>";
    }

    @Test
    void theParagraphsOfAnArticleAreItsBody() {
        assertEquals(String.join("\n", BODY), body(clean(page(""))));
    }

    @Test
    void readersCommentsAreNotTheBodyHoweverLong() {
        String comments = "<div id='comments'>"
                + ("<div class='comment'><div class='comment-body'><p>I have lived in this town for forty years and nobody"
                                + " ever asked us whether we wanted a yard here, which tells you everything about them.</p>"
                                + "</div></div>")
                        .repeat(12)
                + "</div>";
        String body = body(clean(page(comments)));
        assertTrue(body.contains(BODY.getLast()), body);
        assertFalse(body.contains("forty years"), body);
    }

    @Test
    void theTitleIsWithoutTheSitesName() {
        assertEquals(Optional.of("Two navies open joint yard"), clean(page("")).title());
    }

    @Test
    void severalAuthorsOfTheMarkupAreKept() {
        String page = page("").replace(
                        "</head>",
                        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"image\":{\"author\":{\"name\":\"Pic Agency\"}},\"author\":[{\"name\":\"Mira Kolb\"},"
                                + "{\"name\":\"Tom Azar\"},{\"name\":\"Coast Courier\"}]}</script></head>");
        assertEquals(Optional.of("Mira Kolb, Tom Azar"), clean(page).byline());
    }
}
