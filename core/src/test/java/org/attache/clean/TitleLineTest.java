package org.attache.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Sidecar;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.junit.jupiter.api.Test;

class TitleLineTest {
    private static final String BODY = """
            The defence ministers of the two countries met in the capital on Tuesday and agreed to hold a joint exercise.
            The visitor inspected a shipyard in the afternoon, where two patrol boats are being built for his navy.
            "We will deliver the first boat before the end of the year," the minister said after the talks.
            """;

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private Article article(String head, String foot) {
        String text = head + "\n" + BODY + foot;
        Capture capture = new Capture(
                "page.txt",
                "text/plain",
                Digest.sha256(text),
                Optional.of("UTF-8"),
                Optional.empty(),
                SourceText.of(text),
                Markup.NONE,
                Sidecar.NONE);
        if (cleaner.clean(capture) instanceof Outcome.Done<Article> done) {
            return done.value();
        }
        throw new AssertionError("not read");
    }

    private static final String MENU = "\nMenu\nHome\nNews\nWorld\nSport\nWeather\nOpinion\n";

    @Test
    void takesTheHeadingThatTheFirstLineRepeatsAndNotTheLastLineAboveTheArticle() {
        Article article = article(
                "Ministers agree on a joint exercise | World News | Harbour Gazette" + MENU
                        + "Ministers agree on a joint exercise\nShipyard workers wave to the guests from the quay",
                "");
        assertEquals(Optional.of("Ministers agree on a joint exercise"), article.title());
        assertEquals(Optional.of("Harbour Gazette"), article.outlet());
    }

    @Test
    void takesAHeadingThatSaysMuchTheSame() {
        Article article = article(
                "Ministers agree joint exercise in capital - Reuters" + MENU
                        + "Defence ministers of two countries agree on joint exercise\nNext story in World",
                "Copyright 2020 Harbour Holdings Inc.\n");
        assertEquals(Optional.of("Defence ministers of two countries agree on joint exercise"), article.title());
        assertEquals(Optional.of("Reuters"), article.outlet());
    }

    @Test
    void leavesATextWithoutAPageAroundItAlone() {
        Article article = article("Ministers agree on a joint exercise", "");
        assertEquals(Optional.of("Ministers agree on a joint exercise"), article.title());
        assertEquals(Optional.empty(), article.outlet());
    }

    @Test
    void takesNoWordsOfAPageForItsTitle() {
        Article article = article("Skip to content" + MENU + "Ministers agree on a joint exercise", "");
        assertEquals(Optional.of("Ministers agree on a joint exercise"), article.title());
    }

    @Test
    void keepsADashInATitle() {
        Article article = article(
                "Two countries - one exercise" + MENU + "Two countries - one exercise\nMore from this section", "");
        assertEquals(Optional.of("Two countries - one exercise"), article.title());
        assertEquals(Optional.empty(), article.outlet());
    }

    @Test
    void readsTheWriterBelowTheTitle() {
        String title = "Ministers agree on a joint exercise";
        for (String line : new String[] {
            "Ana Example · Gazette News · Posted: Aug 08, 2024",
            "Ana ExamplePublished Jul 17, 2024, 11:21am",
            "Ana Example Diplomatic Correspondent",
            "By Ana Example, in the capital",
            "Ana Example\n16 September 2024 9:33pm"
        }) {
            Article article = article(title + " - Harbour Gazette" + MENU + title + "\n" + line, "");
            assertEquals(Optional.of("Ana Example"), article.byline(), line);
        }
    }

    @Test
    void takesNoHeadingForAWriter() {
        String title = "Ministers agree on a joint exercise";
        Article article = article(title + " - Harbour Gazette" + MENU + title + "\nMiddle East\nShare This", "");
        assertEquals(Optional.empty(), article.byline());
    }
}
