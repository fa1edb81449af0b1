package org.attache.analyse.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.FigureClaim;
import org.attache.fact.Measure;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Span;
import org.attache.text.TermFile;

/// The day of people killed or hurt whose own sentence names none, from the sentences around it.
///
/// | rule | caught | missed |
/// | --- | --- | --- |
/// | recalled | "A bus crashed on Monday, killing four. … Nine were hurt in the crash" | "the bus" for the crash |
/// | added | "Two soldiers were killed Thursday. Three others were wounded" | an addition two sentences away |
/// | told after | "A bomb killed six. Sunday's attack was in the north" | a day without a word for the incident |
/// | going on | "25 attackers were killed Wednesday. 15 were injured in fighting" | fighting elsewhere |
/// | the only one | "the August 7 bombings" above, "the attack killed 40" below | two dated incidents |
///
/// A count over a longer time ("in the war", "so far") gets no day.
final class IncidentDays {
    private static final Map<Kind, Set<String>> WORDS =
            TermFile.read("lang/en/incidents.tsv").byClass(Kind.class);
    /// Sentences in which "the attack" is the one told last.
    private static final int BACK = 8;
    /// Sentences in which the day may follow.
    private static final int AHEAD = 3;
    /// Days that a time may last and still be that of one incident.
    private static final int LONGEST = 3;

    private final Reading reading;
    private final List<Sentence> sentences;
    private final List<Optional<When>> named = new ArrayList<>();
    private final List<Optional<When>> fought = new ArrayList<>();

    IncidentDays(Reading reading, List<EventClaim> events) {
        this.reading = reading;
        this.sentences = reading.sentences();
        sentences.forEach(s -> named.add(namedDay(s)));
        for (Sentence sentence : sentences) {
            List<When> days = events.stream()
                    .filter(e -> e.type() == EventType.CLASH)
                    .filter(e -> e.evidence().quote().span().overlaps(reading.place(sentence.span())))
                    .map(e -> e.timing().when())
                    .filter(IncidentDays::isShort)
                    .distinct()
                    .toList();
            fought.add(days.size() == 1 ? Optional.of(days.getFirst()) : Optional.empty());
        }
    }

    private enum Kind {
        INCIDENT,
        HAPPENING,
        FURTHER,
        POINTING,
        WHOLE,
        CONFLICT,
        TELLING
    }

    /// Where a claim was read.
    ///
    /// @param sentence its number in the reading
    /// @param first index of the first token of the number's phrase
    /// @param trigger index of the word that told the measure
    record Place(int sentence, int first, int trigger) {}

    /// Whether a time is only that of the telling: "officials said Friday"; a day at the head ("On Friday, officials
    /// said") may be that of what is told.
    static boolean isOfTelling(Sentence sentence, TimeMention time) {
        List<Token> words = sentence.tokensIn(time.quote().span());
        return words.stream()
                .flatMap(t -> sentence.head(t).stream())
                .anyMatch(h ->
                        !words.contains(h) && h.index() < words.getFirst().index() && has(Kind.TELLING, h.lemma()));
    }

    /// The claims in order, those of people killed or hurt with the days that other sentences tell.
    List<FigureClaim> date(List<FigureClaim> claims, List<Place> places) {
        List<FigureClaim> dated = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            FigureClaim claim = claims.get(i);
            boolean people = claim.measure() == Measure.KILLED
                    || claim.measure() == Measure.INJURED
                    || claim.measure() == Measure.CASUALTIES;
            Optional<When> day = people && claim.timing().words().isEmpty()
                    ? claim.timing().when() instanceof When.Unknown
                            ? day(places.get(i), anchors(claims, places, i))
                            : news(claim, places.get(i))
                    : Optional.<When>empty();
            dated.add(day.map(d -> with(claim, d)).orElse(claim));
        }
        return dated;
    }

    /// The days of the sentences as their own counts and words tell them, without that of the claim in question.
    private List<Optional<When>> anchors(List<FigureClaim> claims, List<Place> places, int but) {
        List<Optional<When>> days = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            days.add(named.get(i).isPresent() || i != places.get(but).sentence() - 1 ? named.get(i) : fought.get(i));
        }
        for (int i = 0; i < claims.size(); i++) {
            When when = claims.get(i).timing().when();
            Place place = places.get(i);
            if (i != but && isShort(when) && !isWhole(place)) {
                days.set(place.sentence(), Optional.of(when));
            }
        }
        return days;
    }

    /// "A bomb has killed six", taken for a count of the day of publication: the day that the incident's name tells.
    private Optional<When> news(FigureClaim claim, Place place) {
        boolean today = reading.dating()
                .published()
                .date()
                .filter(d -> claim.timing().when().equals(new When.Day(d)))
                .isPresent();
        return today && !isWhole(place) && !isTimed(place) ? ahead(place.sentence()) : Optional.empty();
    }

    private boolean isTimed(Place place) {
        return reading.times(sentences.get(place.sentence()).span()).stream()
                .anyMatch(t -> t.kind() == TimeMention.Kind.DATE || t.kind() == TimeMention.Kind.SINCE);
    }

    private Optional<When> day(Place place, List<Optional<When>> days) {
        if (isWhole(place) || isTimed(place)) {
            return Optional.empty();
        }
        int at = place.sentence();
        if (recalls(place)) {
            for (int i = at - 1; i >= Math.max(0, at - BACK); i--) {
                if (days.get(i).isPresent()) {
                    return days.get(i);
                }
            }
            Set<When> all = Set.copyOf(named.stream().flatMap(Optional::stream).toList());
            return all.size() == 1 ? Optional.of(all.iterator().next()) : ahead(at);
        }
        if (at > 0
                && (adds(place) || goesOn(sentences.get(at)))
                && days.get(at - 1).isPresent()) {
            return days.get(at - 1);
        }
        return ahead(at);
    }

    private Optional<When> ahead(int at) {
        for (int i = at + 1; i <= Math.min(sentences.size() - 1, at + AHEAD); i++) {
            if (named.get(i).isPresent()) {
                return recallsByName(sentences.get(i)) ? named.get(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static FigureClaim with(FigureClaim claim, When day) {
        return new FigureClaim(
                claim.id(),
                claim.measure(),
                claim.amount(),
                claim.of(),
                claim.scope(),
                new Timing(day, Optional.empty()),
                claim.evidence());
    }

    private static boolean has(Kind kind, String word) {
        return WORDS.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
    }

    private static boolean isIncident(Token token) {
        return token.upos().equals("NOUN") && has(Kind.INCIDENT, token.lemma());
    }

    /// "in the attack", "the blast killed"
    private boolean recalls(Place place) {
        Sentence sentence = sentences.get(place.sentence());
        return sentence.tokens().stream()
                .filter(IncidentDays::isIncident)
                .anyMatch(n -> n.index() > 0
                        && sentence.tokens().subList(Math.max(0, n.index() - 4), n.index()).stream()
                                .anyMatch(t -> has(Kind.POINTING, t.text())
                                        && sentence.children(n).contains(t)));
    }

    private boolean recallsByName(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(IncidentDays::isIncident)
                .anyMatch(n -> sentence.children(n).stream()
                        .anyMatch(t -> has(Kind.POINTING, t.text()) || isTimeOf(sentence, n, t)));
    }

    private boolean isTimeOf(Sentence sentence, Token noun, Token child) {
        return child.index() < noun.index()
                && reading.times(sentence.span()).stream()
                        .anyMatch(t -> t.quote().span().overlaps(child.span()));
    }

    /// "two other soldiers", "were also wounded", "of those killed"
    private boolean adds(Place place) {
        Sentence sentence = sentences.get(place.sentence());
        int from = Math.max(0, Math.min(place.first(), place.trigger()) - 1);
        int to = Math.min(sentence.tokens().size(), Math.max(place.first(), place.trigger()) + 3);
        boolean further = sentence.tokens().subList(from, to).stream().anyMatch(t -> has(Kind.FURTHER, t.text()));
        boolean part = false;
        for (int i = 0; i + 1 < sentence.tokens().size(); i++) {
            String word = sentence.token(i).text().toLowerCase(Locale.ROOT);
            part |= (word.equals("among") || (word.equals("of") && i == 0))
                    && has(Kind.POINTING, sentence.token(i + 1).text());
        }
        return further || part;
    }

    /// "15 were injured in fighting after rebels attacked": no article, so nothing new.
    private static boolean goesOn(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(n -> has(Kind.INCIDENT, n.text()))
                .anyMatch(n ->
                        n.index() > 0 && sentence.token(n.index() - 1).text().equalsIgnoreCase("in"));
    }

    /// "in the war", "so far this year"; not the name of a war
    private boolean isWhole(Place place) {
        List<Token> tokens = sentences.get(place.sentence()).tokens();
        return tokens.stream()
                .anyMatch(t -> has(Kind.WHOLE, t.text())
                        || (has(Kind.CONFLICT, t.text())
                                && t.index() > 0
                                && has(Kind.POINTING, tokens.get(t.index() - 1).text())));
    }

    /// The day that a sentence ties to an incident by name: "Sunday's attack", "the blast late on Thursday", "the crash
    /// happened on Monday".
    private Optional<When> namedDay(Sentence sentence) {
        for (TimeMention time : reading.times(sentence.span())) {
            if (time.kind() == TimeMention.Kind.DATE && isShort(time.when()) && isOfIncident(sentence, time)) {
                return Optional.of(time.when());
            }
        }
        return Optional.empty();
    }

    private static boolean isOfIncident(Sentence sentence, TimeMention time) {
        Span span = time.quote().span();
        List<Token> words = sentence.tokensIn(span);
        return words.stream()
                .flatMap(t -> sentence.head(t).stream())
                .anyMatch(h -> !words.contains(h)
                        && (isIncident(h)
                                || (has(Kind.HAPPENING, h.lemma())
                                        && sentence.children(h).stream()
                                                .anyMatch(s -> s.isRelation("nsubj") && isIncident(s)))));
    }

    private static boolean isShort(When when) {
        if (when instanceof When.Weekday) {
            return true;
        }
        Optional<LocalDate> first = when.earliest();
        Optional<LocalDate> last = when.latest();
        return first.isPresent()
                && last.isPresent()
                && ChronoUnit.DAYS.between(first.orElseThrow(), last.orElseThrow()) <= LONGEST;
    }
}
