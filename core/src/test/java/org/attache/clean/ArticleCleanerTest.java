package org.attache.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.ProblemCode;
import org.attache.fact.Sidecar;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.junit.jupiter.api.Test;

class ArticleCleanerTest {
    private static final String FIRST =
            "The defence ministers of the two countries met in the capital on Tuesday and agreed to hold a joint exercise.";
    private static final String SECOND =
            "The visitor inspected a shipyard in the afternoon, where two patrol boats are being built for his navy.";
    private static final String THIRD =
            "\"We will deliver the first boat before the end of the year,\" the minister said after the talks.";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private Outcome<Article> clean(String text, Sidecar sidecar) {
        return cleaner.clean(new Capture(
                "folder/story.txt",
                "text/plain",
                Digest.sha256(text),
                Optional.of("UTF-8"),
                Optional.empty(),
                SourceText.of(text),
                Markup.NONE,
                sidecar));
    }

    private Article article(String... lines) {
        return switch (clean(String.join("\n", lines), Sidecar.NONE)) {
            case Outcome.Done<Article> done -> done.value();
            case Outcome.Skipped<Article> skipped -> throw new AssertionError(skipped.reason());
            case Outcome.Failed<Article> failed -> throw new AssertionError(failed.problem());
        };
    }

    private static List<String> words(Article article, BlockKind kind) {
        return article.blocks(kind).stream()
                .map(b -> article.capture().text().slice(b.span()))
                .toList();
    }

    @Test
    void keepsEveryCharacterInSomeBlock() {
        Article article = article("Menu", "News", "Sport", "Weather", "Ministers meet in the capital", FIRST, SECOND);
        String content = article.capture().text().content();
        int covered = article.blocks().stream().mapToInt(b -> b.span().length()).sum();
        assertEquals(content.length() - 6, covered, "all but the line ends");
        for (int i = 1; i < article.blocks().size(); i++) {
            Block before = article.blocks().get(i - 1);
            assertTrue(before.span().end() <= article.blocks().get(i).span().start());
        }
    }

    @Test
    void findsTheArticleBetweenMenuTickerAndCommentForm() {
        Article article = article(
                "ACME 72.59 Increased By \u25B2 3.39 (4.9%)",
                "INDEX 24,786 Increased By 749.4 (3.12%)",
                "Skip to main content",
                "Ministers meet in the capital",
                "Published June 23, 2021",
                FIRST,
                "READ: Navy orders three more boats",
                SECOND,
                THIRD,
                "Comments",
                "Leave a Reply",
                "Your email address will not be published.",
                "This website uses cookies to improve your experience.");
        assertEquals(List.of(FIRST, SECOND, THIRD), words(article, BlockKind.PARAGRAPH));
        assertEquals(Optional.of("Ministers meet in the capital"), article.title());
        assertEquals(2, article.blocks(BlockKind.TICKER).size());
        assertEquals(List.of("READ: Navy orders three more boats"), words(article, BlockKind.RELATED));
        assertEquals(List.of("Published June 23, 2021"), words(article, BlockKind.DATE));
        assertTrue(words(article, BlockKind.NOTICE).getFirst().contains("cookies"));
    }

    @Test
    void takesABulletThatTheBodyRepeatsForASummary() {
        Article article =
                article("Ministers meet", "\u2022 " + SECOND, FIRST, SECOND.replace(".", " this year."), THIRD);
        assertEquals(1, article.blocks(BlockKind.SUMMARY).size());
        assertEquals(3, article.paragraphs().size());
    }

    @Test
    void takesNoYearNoDeskAndNoAggregatorForAnOutletOrTitle() {
        Article article = article(
                "Navy to get two boats", "By our political staff", FIRST, SECOND, THIRD, "\u00A9 Coast Mirror 2023");
        assertEquals(Optional.of("Navy to get two boats"), article.title());
        assertEquals(Optional.of("Coast Mirror"), article.outlet());
        Sidecar led = new Sidecar(
                Optional.of("https://news.example/url?sa=t&url=https://www.reuters.com/world/boats"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        assertEquals(
                Optional.of("Reuters"),
                clean(String.join("\n", FIRST, SECOND, THIRD), led) instanceof Outcome.Done<Article> done
                        ? done.value().outlet()
                        : Optional.empty());
    }

    @Test
    void takesTheMediumOfAnInterviewThatTheArticleRestsOnForItsOrigin() {
        Article article = article(
                "The navy will buy two more patrol boats, its commander has said in an interview with Yonhap.",
                FIRST,
                "The commander told Yonhap that the first of the boats would be delivered before the end of the year.",
                SECOND);
        assertEquals("Yonhap", article.origins().getFirst().name());
        assertEquals(2, article.origins().getFirst().scope().size());
    }

    @Test
    void takesAMediumThatOneSentenceNamesForNoOrigin() {
        Article article = article(
                FIRST,
                "The Irrawaddy claims that a delegation led by a general was in the capital for the exercise.",
                "The minister told his guest that the navy would get the boats, the RIA news agency reported.",
                THIRD);
        assertTrue(article.origins().isEmpty());
    }

    @Test
    void takesPictureCreditsForCaptionsAndNotForOrigins() {
        Article article = article(
                "The two ministers walk past a guard of honour before their talks in the capital. (Jane Doe/Reuters)",
                FIRST,
                SECOND,
                THIRD);
        assertEquals(1, article.blocks(BlockKind.CAPTION).size());
        assertTrue(article.origins().isEmpty());
    }

    @Test
    void partsJunkFromBodyInsideOneLongLine() {
        Article article = article(FIRST + " NAVY ORDERS THREE MORE PATROL BOATS FROM THE YARD " + SECOND + " " + THIRD
                + " CLICK HERE TO GET THE NEWS APP " + SECOND.replace("afternoon", "morning")
                + " Please refresh the page to be automatically logged in");
        String body = String.join(" ", words(article, BlockKind.PARAGRAPH));
        assertTrue(body.contains(FIRST));
        assertTrue(body.contains(THIRD));
        assertFalse(body.contains("ORDERS THREE"));
        assertFalse(body.contains("CLICK HERE"));
        assertFalse(body.contains("refresh"));
    }

    @Test
    void joinsTheLinesOfAHardWrappedParagraph() {
        String wrapped = """
                The defence ministers of the two countries met in the
                capital on Tuesday and agreed to hold a joint exercise in
                the autumn, the ministry said in a statement on its site.

                The visitor inspected a shipyard in the afternoon, where
                two patrol boats are being built for his navy, and he
                watched a drill of marines on the coast near the harbour
                before he left the country on Wednesday morning.""";
        assertEquals(2, article(wrapped).paragraphs().size());
    }

    @Test
    void readsAnAgencysDateline() {
        Article article = article("MOSCOW (Reuters) \u2013 " + FIRST, SECOND, THIRD);
        assertEquals("MOSCOW", article.dateline().orElseThrow().place());
        assertEquals(Optional.of("Reuters"), article.dateline().orElseThrow().agency());
        assertEquals("Reuters", article.origins().getFirst().name());
        assertEquals(3, article.origins().getFirst().scope().size());
    }

    @Test
    void readsDatelinesOfManyHouses() {
        assertEquals(
                "TASS",
                article("MINSK, May 21. /TASS/. " + FIRST, SECOND)
                        .origins()
                        .getFirst()
                        .name());
        assertEquals(
                "Yonhap",
                article("SEOUL, Dec. 30 (Yonhap) -- " + FIRST, SECOND)
                        .origins()
                        .getFirst()
                        .name());
        assertEquals(
                "AP",
                article("KYIV, Ukraine (AP) \u2014 " + FIRST, SECOND)
                        .origins()
                        .getFirst()
                        .name());
        assertEquals(
                "NEW DELHI",
                article("NEW DELHI: " + FIRST, SECOND).dateline().orElseThrow().place());
        assertTrue(article("UPDATE: " + FIRST, SECOND).dateline().isEmpty());
    }

    @Test
    void readsCreditsBelowTheArticle() {
        assertEquals(
                "Reuters",
                article(FIRST, SECOND, "Source: Reuters/jt")
                        .origins()
                        .getFirst()
                        .name());
        assertEquals(
                "Reuters",
                article(FIRST, SECOND, "(Reporting by Jane Doe in Capital; Editing by John Roe)")
                        .origins()
                        .getFirst()
                        .name());
        assertEquals(
                "PTI",
                article(FIRST, SECOND, "(With inputs from PTI)")
                        .origins()
                        .getFirst()
                        .name());
        assertEquals(
                "Yonhap",
                article(FIRST, SECOND, "reporter@yna.co.kr(END)")
                        .origins()
                        .getFirst()
                        .name());
    }

    @Test
    void takesTheOutletFromTheAddress() {
        Sidecar sidecar = new Sidecar(
                Optional.of("https://www.theguardian.com/world/story"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        if (clean(FIRST + "\n" + SECOND, sidecar) instanceof Outcome.Done<Article> done) {
            assertEquals(Optional.of("The Guardian"), done.value().outlet());
        }
    }

    @Test
    void saysThatAnotherLanguageIsNotRead() {
        String german =
                "Der Minister hat am Dienstag mit dem Gast aus dem Nachbarland \u00fcber die Lieferung von zwei Schiffen gesprochen, "
                        + "wie das Ministerium mitteilte. Die Schiffe werden in der Werft gebaut und sollen bald geliefert werden.";
        if (clean(german, Sidecar.NONE) instanceof Outcome.Done<Article> done) {
            assertEquals("de", done.value().language());
            assertEquals(ProblemCode.OTHER_LANGUAGE, done.warnings().getFirst().code());
        }
        assertEquals("en", article(FIRST, SECOND).language());
    }

    @Test
    void takesASentenceOfSmallWordsThatOtherLanguagesShareForEnglish() {
        assertEquals(
                "en", article("Rebels blew up a bridge belonging to a company.").language());
    }

    @Test
    void saysThatAMenuHoldsNoArticle() {
        if (clean("Home\nNews\nSport\nWeather\nContact", Sidecar.NONE) instanceof Outcome.Done<Article> done) {
            assertEquals(ProblemCode.NO_ARTICLE, done.warnings().getFirst().code());
            assertTrue(done.value().paragraphs().isEmpty());
        }
    }

    @Test
    void endsSoonOnALongLineWithoutAnySpace() {
        assertFalse(article("a".repeat(3_000_000)).blocks().isEmpty());
        assertFalse(article("A. (".repeat(200_000)).blocks().isEmpty());
    }

    @Test
    void knowsEveryRowOfItsWordList() {
        PageFurniture furniture = new PageFurniture();
        for (List<String> row : Lexicon.rows("/lang/en/page-furniture.tsv")) {
            String phrase = row.get(2);
            List<Words.Word> words = Words.of(phrase, new org.attache.text.Span(0, phrase.length()), 100);
            assertTrue(words.isEmpty() || furniture.find(phrase, words, false).isPresent(), phrase);
        }
    }

    @Test
    void takesNoLinkPersonOrPictureForTheAgencyOfThatName() {
        assertTrue(article("Mehr", FIRST, SECOND).origins().isEmpty());
        assertTrue(article("Petra Novak", FIRST, SECOND).origins().isEmpty());
        assertTrue(article("By Petra Novak", FIRST, SECOND).origins().isEmpty());
        assertTrue(article(FIRST, SECOND, "AP Photo").origins().isEmpty());
        assertEquals(
                "Petra",
                article(FIRST, SECOND, "Source: Petra").origins().getFirst().name());
        assertEquals(
                "Mehr",
                article("Mehr News Agency", FIRST, SECOND).origins().getFirst().name());
        assertEquals("AP", article("AP", FIRST, SECOND).origins().getFirst().name());
    }

    @Test
    void namesEachOfThePressByItsOwnName() {
        PressDirectory press = new PressDirectory();
        for (List<String> row : Lexicon.rows("/lang/en/agencies.tsv")) {
            assertEquals(5, row.size(), row.getFirst());
            assertTrue(press.named(row.getFirst()).isPresent(), row.getFirst());
        }
        for (List<String> row : Lexicon.rows("/lang/en/everyday-agencies.tsv")) {
            assertTrue(
                    press.named(row.getFirst())
                            .filter(PressDirectory.Press::everyday)
                            .isPresent(),
                    row.getFirst());
        }
    }
}
