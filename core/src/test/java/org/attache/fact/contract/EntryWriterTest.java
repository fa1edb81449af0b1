package org.attache.fact.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class EntryWriterTest {
    private static final EntryWriter WRITER = new EntryWriter();
    private static final Entry.Report FIRST = new Entry.Report("a.txt", "e1");
    private static final Entry.Report SECOND = new Entry.Report("b.txt", "e7");

    private static Entry entry(String place) {
        return new Entry(
                "event-0123456789ab",
                Entry.Kind.EVENT,
                List.of(
                        new Entry.Slot("type", List.of(new Entry.SlotValue("visit", List.of(FIRST, SECOND)))),
                        new Entry.Slot(
                                "place",
                                List.of(
                                        new Entry.SlotValue("Oslo", List.of(FIRST)),
                                        new Entry.SlotValue(place, List.of(SECOND))))),
                List.of(FIRST, SECOND),
                List.of(new Entry.IndependentOrigin("Reuters", List.of(FIRST, SECOND), List.of("one text"))),
                Optional.of(LocalDate.of(2025, 4, 4)),
                List.of(new Entry.Conflict(
                        "place",
                        Entry.ConflictKind.CONTRADICTION,
                        List.of(
                                new Entry.SlotValue("Oslo", List.of(FIRST)),
                                new Entry.SlotValue(place, List.of(SECOND))),
                        "two places")),
                List.of(
                        new Link("a.txt/e1", "b.txt/e7", Link.Kind.COPY, 0.98, List.of("same day")),
                        new Link("event-0123456789ab", "deal-1", Link.Kind.FOLLOWS, 0.7, List.of("one story"))));
    }

    @Test
    void writesFieldsInTheirOrder() {
        assertEquals(
                "{\"id\":\"event-0123456789ab\",\"kind\":\"event\",\"type\":\"visit\","
                        + "\"place\":[\"Oslo\",\"Bergen\"],"
                        + "\"reports\":[{\"capture\":\"a.txt\",\"fact\":\"e1\"},{\"capture\":\"b.txt\",\"fact\":\"e7\"}],"
                        + "\"origins\":[\"Reuters\"],\"folded\":[{\"origin\":\"Reuters\",\"reports\":"
                        + "[{\"capture\":\"a.txt\",\"fact\":\"e1\"},{\"capture\":\"b.txt\",\"fact\":\"e7\"}],"
                        + "\"reasons\":[\"one text\"]}],\"first_reported\":\"2025-04-04\","
                        + "\"conflicts\":[{\"slot\":\"place\",\"kind\":\"contradiction\",\"reason\":\"two places\","
                        + "\"values\":[{\"value\":\"Oslo\",\"capture\":\"a.txt\",\"fact\":\"e1\"},"
                        + "{\"value\":\"Bergen\",\"capture\":\"b.txt\",\"fact\":\"e7\"}]}],"
                        + "\"related\":[\"deal-1\"],"
                        + "\"reasons\":[{\"from\":\"a.txt/e1\",\"to\":\"b.txt/e7\",\"kind\":\"copy\",\"score\":0.98,"
                        + "\"because\":[\"same day\"]},{\"from\":\"event-0123456789ab\",\"to\":\"deal-1\","
                        + "\"kind\":\"follows\",\"score\":0.7,\"because\":[\"one story\"]}],"
                        + "\"said_by\":{\"type\":[{\"value\":\"visit\",\"reports\":"
                        + "[{\"capture\":\"a.txt\",\"fact\":\"e1\"},{\"capture\":\"b.txt\",\"fact\":\"e7\"}]}],"
                        + "\"place\":[{\"value\":\"Oslo\",\"reports\":[{\"capture\":\"a.txt\",\"fact\":\"e1\"}]},"
                        + "{\"value\":\"Bergen\",\"reports\":[{\"capture\":\"b.txt\",\"fact\":\"e7\"}]}]}}",
                WRITER.write(entry("Bergen")));
    }

    @Test
    void whatIsNotKnownIsNull() {
        Entry empty = new Entry(
                "deal-0", Entry.Kind.DEAL, List.of(), List.of(), List.of(), Optional.empty(), List.of(), List.of());

        assertEquals(
                "{\"id\":\"deal-0\",\"kind\":\"deal\",\"reports\":[],\"origins\":[],\"folded\":[],"
                        + "\"first_reported\":null,\"conflicts\":[],\"related\":[],\"reasons\":[],\"said_by\":{}}",
                WRITER.write(empty));
    }

    /// Half of a character, a quotation mark, a line end and letters beyond ASCII: whichever way it is written.
    @Test
    void bytesAndTreeAreThoseOfTheLine() {
        Entry odd = entry("Tromsø \"north\"\n\uD83D\uDE00 \uD83D!");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        WRITER.write(odd, bytes);

        assertArrayEquals(WRITER.write(odd).getBytes(StandardCharsets.UTF_8), bytes.toByteArray());
        assertEquals(WRITER.write(odd), WRITER.tree(odd).toString());
        assertEquals(odd, new EntryReader().read(WRITER.write(odd)));
        assertEquals(WRITER.tree(odd), new JsonMapper().readTree(WRITER.write(odd)));
    }
}
