package org.attache.analyse.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.name.NameFinder;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.SyntaxReader;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Markup;
import org.attache.fact.Modality;
import org.attache.fact.Provenance;
import org.attache.fact.Sidecar;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class EventRulesTest {
    /// Examples that the parser of the day may stumble over; the test names them when there are more.
    private static final int TOLERATED = 4;

    @Test
    void theExamplesOfTheRulesAreRead() {
        List<String> unread = new ArrayList<>();
        for (Rule rule : EventFinder.load().rules()) {
            if (!rule.example().isEmpty() && !isRead(rule)) {
                unread.add(rule.id() + ": " + rule.example());
            }
        }
        assertTrue(unread.size() <= TOLERATED, () -> "not read: " + unread);
    }

    @Test
    void everyRuleHasAnIdAndRoles() {
        for (Rule rule : EventFinder.load().rules()) {
            assertFalse(rule.slots().isEmpty(), rule.id());
            assertTrue(rule.id().indexOf('.') > 0, rule.id());
        }
    }

    @Test
    void aMeetingThatIsNotPlannedIsDenied() {
        List<EventClaim> events = read("Vladimir Putin does not plan to meet Joe Biden.");
        EventClaim meeting = events.stream()
                .filter(e -> e.type() == EventType.MEETING)
                .findFirst()
                .orElseThrow();
        assertEquals(Modality.DENIED, meeting.evidence().modality());
        assertEquals(2, meeting.roles().size());
    }

    @Test
    void twoTellingsOfOneVisitAreOneEvent() {
        List<EventClaim> events = read(
                "Chilean President Gabriel Boric visited Argentina. The visit of Gabriel Boric to Argentina was his first.");
        assertEquals(1, events.stream().filter(e -> e.type() == EventType.VISIT).count());
    }

    @Test
    void evidenceIsTheSentence() {
        String text = "Canada imposed sanctions on Venezuela.";
        EventClaim claim = read(text).getFirst();
        assertEquals(text, claim.evidence().quote().words());
        assertEquals(Optional.of("VEN"), claim.country());
    }

    private static boolean isRead(Rule rule) {
        List<String> names = List.of(
                rule.expected().substring(rule.expected().indexOf(':') + 2).split(", ", -1));
        return read(rule.example()).stream()
                .filter(e -> e.type() == rule.type())
                .anyMatch(e -> names.stream()
                        .allMatch(n -> e.roles().stream()
                                .anyMatch(r -> r.party().name().endsWith(n)
                                        || r.party().name().contains(n))));
    }

    private static List<EventClaim> read(String text) {
        SourceText source = SourceText.of(text);
        Capture capture = new Capture(
                "test.txt", "text/plain", "0", Optional.empty(), Optional.empty(), source, Markup.NONE, Sidecar.NONE);
        Span all = new Span(0, text.length());
        Article article = new Article(
                capture,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                List.of(new Block(BlockKind.PARAGRAPH, all, "test")));
        Dating dating = new Dating(
                new DateClaim(
                        Optional.empty(),
                        DateClaim.Basis.CAPTURE,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        new Provenance("date", "1", "test")),
                List.of());
        List<Sentence> sentences = SyntaxReader.load().read(source, all, 0);
        Cast cast = NameFinder.load().find(article, sentences);
        return EventFinder.load().find(new Reading(article, dating, sentences, cast));
    }
}
