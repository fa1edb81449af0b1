package org.attache.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.attache.fact.Analysis;
import org.junit.jupiter.api.Test;

final class StoryFinderTest {
    private static final String FURNITURE =
            "Sign up for our daily letter and never miss a story from the harbour news desk again.";

    private static Analysis article(String name, String day, String... sentences) {
        Story story = new Story(name, day);
        for (String sentence : sentences) {
            story.text(sentence);
        }
        return story.text(FURNITURE).analysis();
    }

    private static List<Analysis> articles() {
        return List.of(
                article(
                        "a.txt",
                        "2019-03-04",
                        "A fire broke out on the frigate Helge Example in the yard of Bergen on Monday.",
                        "Two sailors of the Norwegian navy were hurt, the yard said."),
                article(
                        "b.txt",
                        "2019-03-06",
                        "The fire on the frigate Helge Example began in the engine room, the Norwegian navy said.",
                        "The yard of Bergen has stopped all work on the ship."),
                article(
                        "c.txt",
                        "2019-03-05",
                        "Voters in the town of Sampleville threw out their mayor after a row over parking fees.",
                        "Turnout in Sampleville was the highest for twenty years."),
                article(
                        "d.txt",
                        "2019-03-05",
                        "The mayor of Sampleville, beaten over parking fees, said he would go to court.",
                        "A count of the votes in Sampleville ended at noon."));
    }

    private static List<List<String>> captures(List<Analysis> analyses) {
        return new StoryFinder()
                .find(analyses).stream().map(org.attache.fact.Story::captures).toList();
    }

    @Test
    void groupsWhatTellsOneStoryAndLeavesPageFurnitureAside() {
        assertEquals(List.of(List.of("a.txt", "b.txt"), List.of("c.txt", "d.txt")), captures(articles()));
    }

    @Test
    void namesWhatAStoryIsAbout() {
        List<String> words = new StoryFinder().find(articles()).getLast().words();
        assertTrue(words.contains("sampleville"), words::toString);
    }

    @Test
    void inputOrderDoesNotChangeTheStories() {
        List<Analysis> shuffled = new ArrayList<>(articles());
        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(shuffled, new Random(seed));
            assertEquals(new StoryFinder().find(articles()), new StoryFinder().find(shuffled));
        }
    }

    @Test
    void daysToldFirstSpeakForOneStoryWhereTheyAgreeAndAgainstItWhereTheyLieApart() {
        assertEquals(StoryFinder.agreement(100, 100), StoryFinder.agreement(100, 101));
        assertTrue(StoryFinder.agreement(100, 101) > StoryFinder.agreement(100, 102));
        assertTrue(StoryFinder.agreement(100, 102) > StoryFinder.agreement(103, 100));
        assertEquals(StoryFinder.agreement(100, 102), StoryFinder.agreement(100, Long.MIN_VALUE));
    }

    /// Reports of two shootings of one town and of other things; `names` are told by the first and the last.
    private static List<Analysis> aYearApart(String arrested, String tried) {
        return List.of(
                new Story("a.txt", "2019-03-04")
                        .text("A baker was robbed of his savings in Sampleville, and " + arrested + " was arrested.")
                        .person("p1", arrested, "NOR")
                        .analysis(),
                article("b.txt", "2019-03-05", "The harbour of Sampleville has frozen over, and no ship can leave it."),
                new Story("c.txt", "2020-04-04")
                        .text("A court of Sampleville heard " + tried + " on the robbery of a baker last spring.")
                        .person("p1", tried, "NOR")
                        .analysis());
    }

    @Test
    void aPersonWhomFewNameTiesArticles() {
        Casts casts = casts(aYearApart("Ole Example", "Mr Ole B. Example"));
        assertFalse(casts.share(0, 2), "a title is no given name");
        casts = casts(aYearApart("Ole Example", "Ole B. Example"));
        assertTrue(casts.share(0, 2));
        assertFalse(casts.share(0, 1));
    }

    @Test
    void aSurnameAloneAndAPersonOfManyArticlesTieNothing() {
        assertFalse(casts(aYearApart("Example", "Example")).share(0, 2));
        List<Analysis> many = new ArrayList<>(aYearApart("Ole Example", "Ole Example"));
        for (int i = 0; i < 12; i++) {
            many.add(new Story("m" + i + ".txt", "2019-05-01")
                    .text("Mayor Ole Example opened bridge " + i + ".")
                    .person("p1", "Ole Example", "NOR")
                    .analysis());
        }
        assertFalse(casts(many).share(0, 2));
    }

    private static Casts casts(List<Analysis> analyses) {
        return Casts.of(analyses.stream().map(Dossier::new).toList());
    }

    @Test
    void pagesOfWhichButAHeadlineIsLeftAreNoStoryForTheirTownAlone() {
        List<Analysis> pages = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            pages.add(article("p" + i + ".txt", "2019-0" + (i + 1) + "-03", "Man hurt in Sampleville street " + i));
        }
        pages.addAll(articles());
        assertTrue(new StoryFinder()
                .find(pages).stream()
                        .noneMatch(s ->
                                s.captures().contains("p0.txt") && s.captures().size() > 1));
    }

    @Test
    void noArticleGivesNoStory() {
        assertEquals(List.of(), new StoryFinder().find(List.of()));
    }

    @Test
    void averageLinkageDoesNotChainTwoGroupsThroughOneThingBetweenThem() {
        AverageLinkage linkage = new AverageLinkage(5, 0.3);
        linkage.add(0, 1, 0.9);
        linkage.add(3, 4, 0.9);
        linkage.add(1, 2, 0.6);
        linkage.add(2, 3, 0.5);
        int[] groups = linkage.groups();
        assertEquals(groups[0], groups[1]);
        assertEquals(groups[3], groups[4]);
        assertTrue(groups[0] != groups[3]);
        assertEquals(groups[1], groups[2], "it goes to the nearer one");
    }
}
