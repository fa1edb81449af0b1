package org.attache.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.attache.text.Span;

/// Reads full dates as feeds, markup and pages print them: ISO 8601, RFC 1123, "June 23, 2021", and as pages of
/// other languages do ([WorldDates]).
final class PrintedDates {
    private PrintedDates() {}

    /// The first full date of `written`; its day is that of the zone it is written in.
    static Optional<LocalDate> parse(String written) {
        String text = written.length() > 200 ? written.substring(0, 200) : written;
        List<Word> words = WordReader.read(text, List.of(new Span(0, text.length())));
        for (Expression expression : TimeScanner.scan(words)) {
            if (expression.sense() instanceof Sense.Fixed fixed && fixed.from().equals(fixed.to())) {
                return Optional.of(fixed.from());
            }
        }
        return WorldDates.first(text).filter(WorldDates.Found::isSure).map(WorldDates.Found::day);
    }
}
