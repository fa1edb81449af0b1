package org.attache.analyse.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Attribution;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.fact.Bound;
import org.attache.fact.EventClaim;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.FigureClaim.Amount;
import org.attache.fact.Measure;
import org.attache.fact.Modality;
import org.attache.fact.Provenance;
import org.attache.fact.StatementClaim;
import org.attache.text.Digest;
import org.attache.text.Span;

/// Finds the figures that an article claims.
///
/// Thread-safe: the lexicons are read-only once loaded.
public final class FigureFinder {
    private static final String VERSION = "1";
    private static final Set<String> COMMON = FigureWords.all(FigureWords.Kind.COMMON);
    private static final FigureFinder SHARED = new FigureFinder(FigureRules.load());

    private final PeopleFigures people;
    private final ArmsFigures arms;

    private FigureFinder(FigureRules rules) {
        this.people = new PeopleFigures(rules);
        this.arms = new ArmsFigures(rules);
    }

    /// Loads the lexicons; a second call gives the same finder.
    public static FigureFinder load() {
        return SHARED;
    }

    /// The claims of an article, in order of the text.
    ///
    /// @param said what the article makes others say: who says a number is its source
    /// @param events what happened: their days are those of the counts told with them
    public List<FigureClaim> find(Reading reading, List<StatementClaim> said, List<EventClaim> events) {
        List<FigureClaim> claims = new ArrayList<>();
        List<IncidentDays.Place> places = new ArrayList<>();
        Map<String, Integer> told = new HashMap<>();
        Sources sources = new Sources(said, Attribution.of(reading, Parties.of(reading)));
        boolean spokeOfArms = false;
        boolean before = false;
        for (int at = 0; at < reading.sentences().size(); at++) {
            Sentence sentence = reading.sentences().get(at);
            Line line = new Line(reading, sentence);
            boolean speaksOfArms = arms.speaksOfArms(line);
            List<Found> found = new ArrayList<>(people.find(line));
            Set<Integer> taken = new HashSet<>();
            found.forEach(f -> taken.add(f.counted().numeral().span().start()));
            arms.find(line, speaksOfArms, spokeOfArms || before).stream()
                    .filter(f -> !taken.contains(f.counted().numeral().span().start()))
                    .forEach(found::add);
            found.sort(Comparator.comparingInt(f -> f.counted().first()));
            for (Found each : found) {
                for (FigureClaim claim : claims(line, each, sources)) {
                    FigureClaim dated = EventDays.of(events, claim);
                    Integer earlier = told.putIfAbsent(key(line, each, claim), claims.size());
                    if (earlier == null) {
                        claims.add(dated);
                        places.add(new IncidentDays.Place(at, each.counted().first(), each.trigger()));
                    } else {
                        claims.set(earlier, EventDays.completed(claims.get(earlier), dated));
                    }
                }
            }
            before = spokeOfArms;
            spokeOfArms = speaksOfArms;
        }
        return new IncidentDays(reading, events).date(claims, places);
    }

    // one count told twice is one figure: same measure, number and kind of people, in any sentence; two counts of one
    // sentence stay two
    private static String key(Line line, Found found, FigureClaim claim) {
        String head = found.counted().isAlone() ? "" : line.word(found.counted().head());
        boolean common = head.isEmpty() || COMMON.contains(head) || claim.measure() == Measure.ARMS_VALUE;
        return claim.measure() + " " + claim.amount().value() + " "
                + claim.amount().unit() + " " + (common ? "" : head);
    }

    // a range gives its lower and its upper end
    private static List<FigureClaim> claims(Line line, Found found, Sources sources) {
        Numeral numeral = found.counted().numeral();
        List<FigureClaim> claims = new ArrayList<>();
        claims.add(claim(line, found, numeral.value(), numeral.bound(), sources));
        numeral.upper()
                .filter(u -> found.measure() != Measure.OTHER && u.compareTo(numeral.value()) != 0)
                .ifPresent(u -> claims.add(claim(line, found, u, Bound.UP_TO, sources)));
        return claims;
    }

    private static FigureClaim claim(Line line, Found found, BigDecimal value, Bound bound, Sources sources) {
        Counted counted = found.counted();
        Sentence sentence = line.sentence();
        Optional<String> of = counted.isAlone()
                ? Optional.empty()
                : Optional.of(line.reading()
                        .text()
                        .slice(new Span(
                                sentence.token(counted.thing()).span().start(),
                                sentence.token(counted.end() - 1).span().end())));
        String unit = unit(found, line);
        return new FigureClaim(
                Digest.id(
                        "figure-",
                        found.measure(),
                        value,
                        bound,
                        unit,
                        line.reading().place(counted.numeral().span()).start()),
                found.measure(),
                new Amount(value.doubleValue(), bound, unit),
                of,
                Optional.empty(),
                FigureTimes.of(line, found),
                new Evidence(
                        line.reading().quote(line.reading().text().trim(sentence.span())),
                        sources.of(sentence, found),
                        Modality.OCCURRED,
                        new Provenance("analyse", VERSION, found.rule())));
    }

    private static String unit(Found found, Line line) {
        Counted counted = found.counted();
        return switch (found.measure()) {
            case ARMS_VALUE, ARMS_SHARE -> counted.numeral().unit();
            case OTHER -> counted.isAlone() ? "" : line.word(counted.head());
            case KILLED, INJURED, CASUALTIES, ARRESTED, DISPLACED, TROOPS -> "people";
        };
    }
}
