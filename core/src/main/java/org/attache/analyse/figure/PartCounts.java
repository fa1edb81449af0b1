package org.attache.analyse.figure;

import java.util.List;
import java.util.Set;

/// Counts of a part of those who were struck: "among those wounded were 11 officers", "two tourists were among the
/// 40 people killed", "of the dead, 14 were tourists".
///
/// Caught: the word of harm within six tokens of "among" or "of"; missed: "the dead included two tourists".
final class PartCounts {
    private static final int NEAR = 6;
    private static final Set<String> WHOLE = Set.of("the", "those", "them");

    private final CountedSeries people;

    PartCounts(CountedSeries people) {
        this.people = people;
    }

    /// The part counted beside the word of harm that stands from `at` to `after`.
    List<Counted> find(Line line, int at, int after) {
        int among = among(line, at);
        if (among < 0) {
            return List.of();
        }
        String next = line.word(after);
        if (line.word(among).equals("among") && (next.equals("were") || next.equals("was"))) {
            return people.series(line, after + 1);
        }
        if (line.word(among).equals("among") && CountedSeries.BE.contains(line.word(among - 1))) {
            return people.before(line, among);
        }
        boolean heads = line.word(among).equals("of") && among == 0 && next.equals(",");
        return heads && line.startingAt(after + 1).filter(Counted::isAlone).isPresent()
                ? line.startingAt(after + 1).map(List::of).orElse(List.of())
                : List.of();
    }

    private static int among(Line line, int at) {
        for (int i = at - 1; i >= 0 && i >= at - NEAR; i--) {
            String word = line.word(i);
            boolean opens = word.equals("among") || word.equals("of");
            if (opens && WHOLE.contains(line.word(i + 1))) {
                return i;
            }
            if (word.equals(",") || line.sentence().token(i).isVerb()) {
                return -1;
            }
        }
        return -1;
    }
}
