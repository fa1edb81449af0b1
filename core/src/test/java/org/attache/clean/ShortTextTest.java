package org.attache.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Sidecar;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.junit.jupiter.api.Test;

class ShortTextTest {
    private static final String ITEM = "The navy of the island republic takes over its second patrol boat from the yard.";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private Article read(String text, Optional<String> title) {
        Outcome<Article> outcome = cleaner.clean(new Capture(
                "item.txt",
                "text/plain",
                Digest.sha256(text),
                Optional.of("UTF-8"),
                Optional.empty(),
                SourceText.of(text),
                Markup.NONE,
                new Sidecar(Optional.empty(), Optional.empty(), title, Optional.empty())));
        if (outcome instanceof Outcome.Done<Article> done) {
            return done.value();
        }
        throw new AssertionError(outcome);
    }

    private static List<String> body(Article article) {
        return article.blocks(BlockKind.PARAGRAPH).stream()
                .map(block -> article.capture().text().slice(block.span()))
                .toList();
    }

    private List<String> body(String text) {
        return body(read(text, Optional.empty()));
    }

    @Test
    void readsAnItemOfOneSentenceWithItsSourceInBrackets() {
        assertTrue(body(ITEM + " (Reuters)").getFirst().startsWith(ITEM));
        assertTrue(body(ITEM + " (AFP via Coast Mirror) (AP)").getFirst().startsWith(ITEM));
        assertEquals(
                "Reuters",
                read(ITEM + " (Reuters)", Optional.empty()).origins().getFirst().name());
    }

    @Test
    void readsAnAlertWithoutAStop() {
        assertEquals(List.of("Navy of the island republic takes over second patrol boat"), body("Navy of the island "
                + "republic takes over second patrol boat"));
        assertEquals(List.of("Army kills six rebels"), body("Army kills six rebels"));
    }

    @Test
    void readsAnItemThatIsNoMoreThanItsTitle() {
        String title = "Navy takes over second patrol boat";
        assertEquals(List.of(title), body(read(title, Optional.of(title))));
        assertEquals(List.of(ITEM), body(read(title + "\n\n" + ITEM, Optional.of(title))));
    }

    @Test
    void readsACaptionThatStandsAlone() {
        String caption = "The assistant secretary visits the yard of the navy in Port Example, Sept. 3, 2021.";
        assertEquals(List.of(caption), body(caption));
    }

    @Test
    void readsNotesWithoutStops() {
        String notes = String.join(
                "\n",
                "- Defence minister arrives in the capital with a delegation of six",
                "- Talks on the sale of two patrol boats from the state yard",
                "- Army kills four rebels near the northern border crossing",
                "- Parliament puts off its vote on the defence treaty",
                "- Air force receives the first of six training aircraft",
                "- Two soldiers wounded by a mine on the coast road",
                "- Joint exercise of the three navies begins next week");
        assertEquals(7, body(notes).size());
    }

    @Test
    void joinsTheWrappedItemsOfAListBetweenLongParagraphs() {
        String paragraph = "The defence ministers of the two countries met in the capital on Tuesday and agreed to hold a "
                + "joint exercise, to exchange officers of their academies and to repair the boats in the state yard.";
        String wrapped = "- Patrol boats. The state yard will deliver the second of three\n"
                + "patrol boats in the spring and train the crews of all of them\n"
                + "before the end of the year.";
        List<String> body = body(paragraph + "\n\n" + wrapped + "\n\n" + paragraph.replace("Tuesday", "Friday"));
        assertTrue(body.contains(wrapped), body.toString());
    }
}
