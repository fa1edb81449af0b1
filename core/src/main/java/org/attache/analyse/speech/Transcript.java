package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.attache.analyse.clause.Reading;
import org.attache.text.Span;

/// Reads transcripts: a paragraph that begins with a name in capitals and a colon is all that person's.
///
/// Caught: `MINISTER: We do not know.`; missed: names in small letters ("Anna Lee: Yes"), which may be titles.
final class Transcript {
    private static final Pattern SPEAKER = Pattern.compile("[\"“]?(\\p{Lu}[\\p{Lu}.'’ -]{1,40})(:)\\s");

    private Transcript() {}

    /// The turns of a transcript within an article; none for prose.
    static List<Ascription> of(Reading reading) {
        List<Ascription> turns = new ArrayList<>();
        String text = reading.text().content();
        for (Span paragraph : reading.article().paragraphs()) {
            Matcher matcher = SPEAKER.matcher(text).region(paragraph.start(), paragraph.end());
            if (matcher.lookingAt() && matcher.end() + 2 < paragraph.end()) {
                turns.add(new Ascription(
                        List.of(new Span(matcher.start(1), matcher.end(1))),
                        List.of(new Span(matcher.start(2), matcher.end(2))),
                        List.of(reading.text().trim(new Span(matcher.end(), paragraph.end())))));
            }
        }
        return turns;
    }
}
