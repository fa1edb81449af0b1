package org.attache.date;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Capture;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.ProblemCode;
import org.attache.fact.Sidecar;
import org.attache.fact.TimeMention;
import org.attache.fact.When;
import org.attache.text.SourceText;
import org.attache.text.Span;
import org.junit.jupiter.api.Test;

class PublicationDateTest {
    static final String LONG = " The two sides spoke for several hours, officials said, and neither side gave"
            + " details of what had been agreed in the hall beside the river where they sat.";

    // Lines "KIND|words" as the blocks of an article.
    private static Article article(Sidecar sidecar, Markup markup, Optional<Instant> captured, String... lines) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String line : lines) {
            String words = line.substring(line.indexOf('|') + 1);
            Span span = new Span(text.length(), text.length() + words.length());
            blocks.add(new Block(BlockKind.valueOf(line.substring(0, line.indexOf('|'))), span, "test"));
            text.append(words).append("\n\n");
        }
        Capture capture = new Capture(
                "test.txt",
                "text/plain",
                "0",
                Optional.of("UTF-8"),
                captured,
                SourceText.of(text.toString()),
                markup,
                sidecar);
        return new Article(
                capture,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "en",
                Optional.empty(),
                List.of(),
                blocks);
    }

    static Article article(String... lines) {
        return article(Sidecar.NONE, Markup.NONE, Optional.empty(), lines);
    }

    private static Sidecar feed(String published) {
        return new Sidecar(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(published));
    }

    private static Outcome.Done<Dating> done(Article article) {
        return (Outcome.Done<Dating>) new DateFinder().date(article);
    }

    static DateClaim published(Article article) {
        return done(article).value().published();
    }

    @Test
    void aFeedsDateIsBelieved() {
        DateClaim claim = published(article(
                feed("2014-03-19"),
                Markup.NONE,
                Optional.empty(),
                "TITLE|Parliament ratifies the treaty",
                "PARAGRAPH|Deputies voted on Tuesday to ratify the treaty." + LONG));
        assertEquals(Optional.of(LocalDate.of(2014, 3, 19)), claim.date());
        assertEquals(DateClaim.Basis.METADATA, claim.basis());
    }

    @Test
    void aClueIsToldInTheWordsOfTheText() {
        DateClaim claim = published(article(
                "TITLE|Parade is held",
                "PARAGRAPH|The guests arrived on Friday, a day ahead of a parade to mark Myanmar's Armed Forces Day."
                        + LONG,
                "PARAGRAPH|The army took power in a Feb. 1 coup in Myanmar."));
        List<String> words = claim.clues().stream().map(DateClaim.Clue::words).toList();
        assertTrue(words.contains("on Friday"), words.toString());
        assertTrue(words.stream().anyMatch(w -> w.endsWith("Myanmar's Armed Forces Day")), words.toString());
        List<String> meanings =
                claim.clues().stream().map(DateClaim.Clue::meaning).toList();
        assertTrue(meanings.contains("a day before Armed Forces Day"), meanings.toString());
        assertTrue(meanings.contains("not before 2021-02-01 (coup, MM)"), meanings.toString());
    }

    @Test
    void aFeedThatTheTextContradictsIsKeptAndReported() {
        Outcome.Done<Dating> outcome = done(article(
                feed("2012-03-19"),
                Markup.NONE,
                Optional.empty(),
                "TITLE|Peninsula is annexed",
                "PARAGRAPH|The treaty of annexation was signed in Moscow on March 18, 2014." + LONG));
        assertTrue(outcome.warnings().stream().anyMatch(w -> w.code() == ProblemCode.DATE_CONFLICT));
        assertTrue(outcome.value().published().clues().stream()
                .anyMatch(c -> c.rule().equals("feed") && c.words().equals("2012-03-19")));
    }

    @Test
    void theYearInWhichTheLeadsWeekdayWasTheDayBeforeStaysOpen() {
        DateClaim claim = published(article(
                "TITLE|Fleet leaves port",
                "PARAGRAPH|SEOUL, Sept. 14 (Yonhap) -- The fleet left its base on Wednesday, the ministry said." + LONG,
                "NOTICE|© Harbour Mirror 2023"));
        assertEquals(Optional.empty(), claim.date());
        assertTrue(claim.candidates().contains(LocalDate.of(2022, 9, 14)));
        assertTrue(claim.candidates().contains(LocalDate.of(2023, 9, 14)));
    }

    @Test
    void aLabelledDateIsThePublicationDate() {
        DateClaim claim = published(article(
                "TITLE|Fleet sails for the strait",
                "DATE|Published June 23, 2016",
                "PARAGRAPH|The fleet left its base on Wednesday, the ministry said." + LONG));
        assertEquals(Optional.of(LocalDate.of(2016, 6, 23)), claim.date());
        assertEquals(DateClaim.Basis.PRINTED, claim.basis());
    }

    @Test
    void theCrawlsDateIsOnlyAnUpperBoundWhereTheTextFitsAnotherYear() {
        DateClaim claim = published(article(
                "OTHER|August 3, 2023",
                "NAVIGATION|Home",
                "TITLE|Generals sworn in before the parade",
                "PARAGRAPH|The army's new chiefs were sworn in on Friday, a day ahead of Ukraine's Independence Day."
                        + LONG,
                "PARAGRAPH|Last year the city marked the 75th anniversary of the end of World War Two." + LONG));
        assertEquals(Optional.empty(), claim.date().filter(d -> d.getYear() == 2023));
        assertTrue(claim.latest().orElseThrow().isBefore(LocalDate.of(2022, 1, 1)));
        assertTrue(claim.clues().stream().anyMatch(c -> c.rule().equals("printed") && !c.used()));
    }

    @Test
    void aHolidayAWeekdayAndAnAnniversaryGiveTheDay() {
        DateClaim claim = published(article(
                "TITLE|Parade rehearsed",
                "PARAGRAPH|Troops rehearsed in Kyiv on Monday, a day ahead of Ukraine's Independence Day." + LONG,
                "PARAGRAPH|Last year the country marked the 75th anniversary of the end of World War Two." + LONG));
        assertEquals(Optional.of(LocalDate.of(2021, 8, 23)), claim.date());
        assertEquals(DateClaim.Basis.INFERRED, claim.basis());
    }

    @Test
    void aWeekdayWithItsDayAndACaptionsYearGiveTheDay() {
        DateClaim claim = published(article(
                "TITLE|Ministers shake hands",
                "CAPTION|The two ministers in Geneva, January 21, 2022.",
                "PARAGRAPH|The ministers met in Geneva on Friday (Jan 21) and agreed to meet again." + LONG));
        assertEquals(Optional.of(LocalDate.of(2022, 1, 21)), claim.date());
    }

    @Test
    void aWeekdayWithItsDayAloneLeavesSeveralYears() {
        DateClaim claim = published(article(
                "TITLE|Ministers shake hands",
                "PARAGRAPH|The ministers met in Geneva on Friday (Jan 21) and agreed to meet again." + LONG));
        assertEquals(Optional.empty(), claim.date());
        assertTrue(claim.candidates().contains(LocalDate.of(2022, 1, 21)));
        assertTrue(claim.candidates().contains(LocalDate.of(2011, 1, 21)));
    }

    @Test
    void aTextWithWeekdaysOnlyHasNoDateAndItsWeekdaysStayWeekdays() {
        Dating dating = done(article(
                        "TITLE|Rebels take the town",
                        "PARAGRAPH|Rebels took the town on Sunday, residents said." + LONG))
                .value();
        assertEquals(Optional.empty(), dating.published().date());
        assertEquals(Optional.empty(), dating.published().earliest());
        assertEquals(DateClaim.Basis.CAPTURE, dating.published().basis());
        assertTrue(dating.times().stream().map(TimeMention::when).anyMatch(When.Weekday.class::isInstance));
    }

    @Test
    void theCapturesClockBoundsTheDateFromAbove() {
        DateClaim claim = published(article(
                Sidecar.NONE,
                Markup.NONE,
                Optional.of(Instant.parse("2019-05-04T10:00:00Z")),
                "TITLE|Rebels take the town",
                "PARAGRAPH|Rebels took the town in 2017, residents said." + LONG));
        assertEquals(Optional.empty(), claim.date());
        assertEquals(2017, claim.earliest().orElseThrow().getYear());
        assertFalse(claim.latest().orElseThrow().isAfter(LocalDate.of(2019, 5, 5)));
    }

    @Test
    void aCoupsYearComesFromThePublicRecord() {
        DateClaim claim = published(article(
                "TITLE|Junta names a cabinet",
                "PARAGRAPH|Niger's new rulers named a cabinet on Thursday, two weeks after the July 26 coup." + LONG));
        assertEquals(2023, claim.earliest().orElseThrow().getYear());
    }

    @Test
    void anAddressHoldsADate() {
        Sidecar sidecar = new Sidecar(
                Optional.of("https://news.example/world/2018/oct/09/talks"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        DateClaim claim = published(article(
                sidecar, Markup.NONE, Optional.empty(), "TITLE|Talks", "PARAGRAPH|They met on Tuesday." + LONG));
        assertEquals(Optional.of(LocalDate.of(2018, 10, 9)), claim.date());
        assertEquals(DateClaim.Basis.URL, claim.basis());
    }

    @Test
    void aClockThatWasNeverSetIsNoDay() {
        Markup markup =
                new Markup(List.of(), List.of(new Markup.Entry("article:published_time", "1970-01-01T00:00:00+00:00")));
        DateClaim claim = published(article(
                Sidecar.NONE,
                markup,
                Optional.empty(),
                "TITLE|Talks",
                "OTHER|Published May 4, 2021",
                "PARAGRAPH|The talks went on." + LONG));
        assertEquals(Optional.of(LocalDate.of(2021, 5, 4)), claim.date());
    }

    @Test
    void markupSaysWhenThePageWasPublished() {
        Markup markup = new Markup(
                List.of(),
                List.of(
                        new Markup.Entry("article:modified_time", "2018-10-11T09:00:00+00:00"),
                        new Markup.Entry("article:published_time", "2018-10-09T23:30:00+00:00")));
        DateClaim claim = published(article(
                Sidecar.NONE, markup, Optional.empty(), "TITLE|Talks", "PARAGRAPH|They met on Tuesday." + LONG));
        assertEquals(Optional.of(LocalDate.of(2018, 10, 9)), claim.date());
    }

    @Test
    void aTimeIsCountedFromAnEventOfTheText() {
        Dating dating = done(article(
                        feed("2023-09-04"),
                        Markup.NONE,
                        Optional.empty(),
                        "TITLE|Junta names a cabinet",
                        "PARAGRAPH|Soldiers seized power in a July 26 coup. Prices have doubled since the coup."
                                + LONG))
                .value();
        TimeMention since = dating.times().stream()
                .filter(t -> t.kind() == TimeMention.Kind.SINCE)
                .findFirst()
                .orElseThrow();
        assertEquals("since the coup", since.quote().words());
        assertEquals(new When.Between(LocalDate.of(2023, 7, 26), LocalDate.of(2023, 9, 4)), since.when());
    }

    @Test
    void aLengthWithAStartIsAStretchOfDays() {
        Dating dating = done(article(
                        feed("2021-06-22"),
                        Markup.NONE,
                        Optional.empty(),
                        "PARAGRAPH|He is in Vienna for a three-day conference which kicked off Tuesday." + LONG))
                .value();
        assertTrue(dating.times().stream()
                .anyMatch(
                        t -> t.when().equals(new When.Between(LocalDate.of(2021, 6, 22), LocalDate.of(2021, 6, 24)))));
    }

    @Test
    void feastsFallOnTheirDays() {
        assertEquals(LocalDate.of(2024, 3, 31), Feast.easter(2024));
        assertEquals(LocalDate.of(2019, 4, 21), Feast.easter(2019));
        assertEquals(LocalDate.of(2024, 5, 5), Feast.orthodoxEaster(2024));
        assertEquals(List.of(LocalDate.of(2021, 5, 13)), feast("eid-al-fitr").in(2021));
        assertEquals(
                List.of(LocalDate.of(2021, 11, 25)), feast("thanksgiving-us").in(2021));
        assertEquals(List.of(LocalDate.of(2021, 7, 25)), feast("navy-day-ru").in(2021));
        assertEquals(
                List.of(LocalDate.of(2021, 2, 12)), feast("lunar-new-year-cn").in(2021));
    }

    @Test
    void everyFeastHasADayInMostYears() {
        for (Feast feast : Feast.all()) {
            int days = 0;
            for (int year = 2000; year < 2030; year++) {
                days += feast.in(year).size();
            }
            assertTrue(days >= 28, feast::id);
        }
    }

    @Test
    void aMillionCharactersOfOneWordAreReadInTime() {
        Dating dating = done(article("PARAGRAPH|" + "9".repeat(200_000) + "x".repeat(800_000)))
                .value();
        assertTrue(dating.times().isEmpty());
    }

    private static Feast feast(String id) {
        return Feast.all().stream().filter(f -> f.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void aDatelineAWeekdayAndACopyrightYearPinTheYear() {
        DateClaim claim = published(article(
                "TITLE|Defence chief visits air base",
                "PARAGRAPH|SEOUL, Aug. 27 (Yonhap) -- The minister visited an air base on Tuesday to check the"
                        + " readiness of its crews." + LONG,
                "NOTICE|Copyright (c) 2024 Yonhap News Agency"));
        assertEquals(Optional.of(LocalDate.of(2024, 8, 27)), claim.date());
    }

    @Test
    void aCopyrightYearAgainstTheWeekdayPinsNothing() {
        DateClaim claim = published(article(
                "TITLE|Defence chief visits air base",
                "PARAGRAPH|SEOUL, Aug. 27 (Yonhap) -- The minister visited an air base on Tuesday to check the"
                        + " readiness of its crews." + LONG,
                "NOTICE|Copyright (c) 2026 Yonhap News Agency"));
        assertTrue(claim.date().isEmpty(), String.valueOf(claim.date()));
    }

    @Test
    void theAddressTellsTheOutletsDayWhereTheMarkupTellsTheWorlds() {
        Markup markup =
                new Markup(List.of(), List.of(new Markup.Entry("article:published_time", "2021-06-24T02:15:00Z")));
        Sidecar sidecar = new Sidecar(
                Optional.of("https://example.org/2021/06/23/talks"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        DateClaim claim = published(article(sidecar, markup, Optional.empty(), "PARAGRAPH|The talks went on." + LONG));
        assertEquals(Optional.of(LocalDate.of(2021, 6, 23)), claim.date());
    }

    @Test
    void aDayThatAListRepeatsDoesNotOutweighTheMarkup() {
        Markup markup =
                new Markup(List.of(), List.of(new Markup.Entry("article:published_time", "2021-06-23T10:15:00+02:00")));
        DateClaim claim = published(article(
                Sidecar.NONE,
                markup,
                Optional.empty(),
                "PARAGRAPH|The talks went on." + LONG,
                "OTHER|25.06.2021",
                "OTHER|Another story",
                "OTHER|25.06.2021",
                "OTHER|A third story",
                "OTHER|25.06.2021",
                "OTHER|25.06.2021",
                "OTHER|25.06.2021"));
        assertEquals(Optional.of(LocalDate.of(2021, 6, 23)), claim.date());
    }
}
