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
    private static final String ITEM =
            "The navy of the island republic takes over its second patrol boat from the yard.";

    private final ArticleCleaner cleaner = new ArticleCleaner();

    private Article read(String text, Optional<String> title) {
        return read(text, title, "text/plain");
    }

    private Article read(String text, Optional<String> title, String mediaType) {
        Outcome<Article> outcome = cleaner.clean(new Capture(
                "item.txt",
                mediaType,
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
        assertEquals(
                List.of("Navy of the island republic takes over second patrol boat"),
                body("Navy of the island " + "republic takes over second patrol boat"));
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
        String notes = """
                - Defence minister arrives in the capital with a delegation of six
                - Talks on the sale of two patrol boats from the state yard
                - Army kills four rebels near the northern border crossing
                - Parliament puts off its vote on the defence treaty
                - Air force receives the first of six training aircraft
                - Two soldiers wounded by a mine on the coast road
                - Joint exercise of the three navies begins next week""";
        assertEquals(7, body(notes).size());
    }

    @Test
    void joinsTheWrappedItemsOfAListBetweenLongParagraphs() {
        String paragraph =
                "The defence ministers of the two countries met in the capital on Tuesday and agreed to hold a "
                        + "joint exercise, to exchange officers of their academies and to repair the boats in the state yard.";
        String wrapped = """
                - Patrol boats. The state yard will deliver the second of three
                patrol boats in the spring and train the crews of all of them
                before the end of the year.""";
        List<String> body = body(paragraph + "\n\n" + wrapped + "\n\n" + paragraph.replace("Tuesday", "Friday"));
        assertTrue(body.contains(wrapped), body.toString());
    }

    @Test
    void eachItemOfAWrappedListIsOneParagraphWhereAFewParagraphsAreLongLines() {
        String lead =
                "The governments of the two countries announced a package of help for the navy on Tuesday, which both "
                        + "parliaments are to confirm before the summer:";
        String boats = """
                - The state yard will hand over three patrol boats of the class
                Albatross to the coast guard, which will be manned by crews that
                were trained at the naval academy in the north of the country
                and were paid for by the ministry of finance.""";
        String radars = """
                - The ministry of defence will lend two radars to the Coastal
                Command of the neighbour for three years, with the engineers who
                are to keep them running and the spare parts that they need.""";
        String missiles = """
                - Further talks are held on anti-ship missiles, which would be
                delivered at the end of the decade, and on the batteries that
                would fire them from the islands in the south.""";
        List<String> body = body(lead + "\n\n" + boats + "\n" + radars + "\n" + missiles);
        assertEquals(List.of(lead, boats, radars, missiles), body);
    }

    @Test
    void anItemCutOffInTheMiddleOfASentenceGoesOnInCapitals() {
        String paragraph =
                "The defence ministers of the two countries met in the capital on Tuesday and agreed to hold a "
                        + "joint exercise, to exchange officers of their academies and to repair the boats in the state yard.";
        String item = """
                - The navy will receive the boats at the yard of the city of
                Northport before the end of the year.""";
        List<String> body = body(paragraph + "\n\n" + item + "\n\n" + paragraph.replace("Tuesday", "Friday"));
        assertTrue(body.contains(item), body.toString());
    }

    @Test
    void readsAScriptWithoutSpacesBetweenWords() {
        // "The defence minister met a delegation in the capital on Monday. Both agreed to hold an exercise next
        // year."
        String sentence =
                "\u56FD\u9632\u90E8\u957F\u661F\u671F\u4E00\u5728\u9996\u90FD\u4F1A\u89C1\u4E86\u4EE3\u8868\u56E2"
                        + "\u3002\u53CC\u65B9\u540C\u610F\u660E\u5E74\u4E3E\u884C\u8054\u5408\u6F14\u4E60\u3002";
        assertEquals(List.of(sentence), body("\u56FD\u9632\u90E8\u957F\u8BBF\u95EE\n\n" + sentence));
    }

    @Test
    void leavesOutTheHeadOfAForwardedMessageAndItsLastNotice() {
        String mail = String.join(
                "\n\n",
                "---------- Forwarded message ---------",
                "From: Ministry of Defence <news@mod.example>",
                "To: <press@ministry.example>",
                ITEM,
                "The boat will be based at the port in the north, the commander of the navy said on Monday.",
                "This message may contain confidential information. If you are not the intended recipient, delete it.");
        Article article = read(mail, Optional.of("Boat"), "message/rfc822");
        assertEquals(2, body(article).size(), body(article).toString());
        assertTrue(body(article).contains(ITEM));
    }

    @Test
    void takesACommentInANoteForTheNotesOwn() {
        String comment = "The ministry had said in the autumn that the boat would cost 20 million euros.";
        String note = String.join("\n\n", "Note for the file", ITEM, "Comment", comment);
        String word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
        assertTrue(body(read(note, Optional.empty(), word)).contains(comment));
    }
}
