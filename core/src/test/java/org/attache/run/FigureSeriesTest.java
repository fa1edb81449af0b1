package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.run.FigureSeries.Direction;
import org.junit.jupiter.api.Test;

final class FigureSeriesTest {
    @Test
    void tellsWhichWayACountGoesFromDayToDay() {
        assertEquals(Direction.SINGLE, direction(point(320, "2021-03-26", "2021-03-26")));
        assertEquals(
                Direction.RISES,
                direction(point(320, "2021-03-26", "2021-03-26"), point(870, "2021-06-22", "2021-06-22")));
        assertEquals(
                Direction.FALLS, direction(point(9, "2021-03-26", "2021-03-26"), point(7, "2021-03-27", "2021-03-27")));
        assertEquals(
                Direction.VARIES,
                direction(
                        point(9, "2021-03-26", "2021-03-26"),
                        point(7, "2021-03-27", "2021-03-27"),
                        point(8, "2021-03-28", "2021-03-28")));
    }

    @Test
    void anotherNumberForTheSameDayIsARevision() {
        assertEquals(
                Direction.REVISED_UPWARDS,
                direction(point(7, "2021-03-26", "2021-03-26"), point(9, "2021-03-26", "2021-03-28")));
        assertEquals(
                Direction.REVISED_DOWNWARDS,
                direction(point(9, "2021-03-26", "2021-03-26"), point(7, "2021-03-26", "2021-03-28")));
        assertEquals(
                Direction.DIFFERS,
                direction(point(9, "2021-03-26", "2021-03-26"), point(7, "2021-03-26", "2021-03-26")));
        assertEquals(
                Direction.UNCHANGED,
                direction(point(9, "2021-03-26", "2021-03-26"), point(9, "2021-03-26", "2021-03-28")));
    }

    private static Direction direction(FigureSeries.Point... points) {
        return new FigureSeries(List.of(points)).direction();
    }

    private static FigureSeries.Point point(double value, String day, String published) {
        return new FigureSeries.Point(
                new Entry.Report("a.txt", "f"),
                new FigureSeries.Amount(value, "exactly", "people", Double.toString(value)),
                new FigureSeries.Counted("someone", "people", ""),
                new FigureSeries.Counts(Optional.of(LocalDate.parse(day)), true, day, published),
                false);
    }
}
