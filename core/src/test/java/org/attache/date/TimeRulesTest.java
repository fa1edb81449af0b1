package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.TimeMention;
import org.attache.fact.When;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class TimeRulesTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2021, 6, 23);

    static List<TimeMention> mentions(String text, Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        List<Word> words = WordReader.read(text, List.of(new Span(0, text.length())));
        return new TimeResolver(SourceText.of(text), words, earliest, latest)
                .resolve(TimeScanner.scan(words), FeastClues.placesIn(words));
    }

    static List<TimeMention> mentions(String text, LocalDate day) {
        return mentions(text, Optional.of(day), Optional.of(day));
    }

    private static String shown(When when) {
        return switch (when) {
            case When.Day day -> day.date().toString();
            case When.Month month -> month.month().toString();
            case When.Year year -> Integer.toString(year.year());
            case When.Moment moment -> moment.time().toString();
            case When.Between between -> between.from() + ".." + between.to();
            case When.Weekday weekday -> weekday.day().toString();
            case When.Unknown unknown -> "-";
        };
    }

    // "2014..2019" and "2021-01..2021-03" stand for their first and last days
    private static String expanded(String written) {
        if (!written.contains("..")) {
            return written;
        }
        String from = written.substring(0, written.indexOf(".."));
        String to = written.substring(written.indexOf("..") + 2);
        String first = from.length() == 4 ? from + "-01-01" : from.length() == 7 ? from + "-01" : from;
        String last = to.length() == 4
                ? to + "-12-31"
                : to.length() == 7
                        ? java.time.YearMonth.parse(to).atEndOfMonth().toString()
                        : to;
        return first + ".." + last;
    }

    @TestFactory
    Stream<DynamicTest> everyRuleReadsItsExample() {
        return Table.read("rules.tsv", 6).stream()
                .map(row -> DynamicTest.dynamicTest(row.getFirst(), () -> {
                    String marked = row.get(3);
                    String words = marked.substring(marked.indexOf('[') + 1, marked.indexOf(']'));
                    String text = marked.replace("[", "").replace("]", "");
                    if (row.get(4).equals("aside")) {
                        List<Word> read = WordReader.read(text, List.of(new Span(0, text.length())));
                        assertTrue(TimeScanner.scan(read).stream()
                                .anyMatch(e -> e.rule().equals(row.getFirst())));
                        return;
                    }
                    List<TimeMention> found = mentions(text, WEDNESDAY);
                    List<TimeMention> hits = found.stream()
                            .filter(m -> m.provenance().rule().equals(row.getFirst())
                                    && m.quote().words().endsWith(words))
                            .toList();
                    assertEquals(1, hits.size(), () -> text + " gave " + found);
                    assertEquals(expanded(row.get(4)), shown(hits.getFirst().when()), text);
                    assertTrue(hits.getFirst().quote().standsIn(SourceText.of(text)));
                }));
    }

    @Test
    void aTermTableNamesNoTermTwiceInOneClass() {
        List<String> keys = Table.read("terms.tsv", 4).stream()
                .map(r -> r.getFirst() + "/" + r.get(1))
                .toList();
        assertEquals(keys.size(), keys.stream().distinct().count());
    }
}
