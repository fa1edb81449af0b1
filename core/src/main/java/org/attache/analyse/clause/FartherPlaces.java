package org.attache.analyse.clause;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.text.Span;

/// Where a clause takes place that has no place of its own in the tree: at the front of the sentence, at its
/// end, or the only place that it names. Thread-safe: immutable.
public final class FartherPlaces {
    private static final int FARTHEST = 8;
    private static final Set<String> FRONT = Set.of("in", "at", "near", "outside", "off");

    private final Parties parties;
    private final Places places;
    private final WordClasses words = WordClasses.english();

    FartherPlaces(Parties parties, Places places) {
        this.parties = parties;
        this.places = places;
    }

    /// Rule `clause.place.front`: "In Darfur, the ministry says, rebels attacked …": the place at the front of the
    /// clause that reports.
    public Optional<Places.Spot> front(Sentence sentence, Token predicate) {
        ClauseReader reader = new ClauseReader(sentence);
        Token at = predicate;
        for (int i = 0; i < FARTHEST; i++) {
            int subject = sentence.children(at, "nsubj").stream()
                    .mapToInt(Token::index)
                    .findFirst()
                    .orElse(0);
            for (Token child : sentence.children(at, "obl")) {
                if (child.index() < subject && FRONT.contains(reader.preposition(child))) {
                    Optional<Places.Spot> spot = places.named(sentence, child);
                    if (spot.isPresent()) {
                        return spot;
                    }
                }
            }
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty() || at.isRelation("advcl") || at.isRelation("acl")) {
                break;
            }
            at = above.orElseThrow();
        }
        return Optional.empty();
    }

    /// Rule `clause.place.only`: "opened fire on a vehicle carrying officials near the town of Wana": the
    /// only place that the sentence names, where it stands after the predicate and after a preposition of
    /// place. Wrong for a place that somebody comes from.
    public Optional<Places.Spot> only(Sentence sentence, Token predicate) {
        ClauseReader reader = new ClauseReader(sentence);
        List<Cast.Place> places = parties.mentions(sentence).stream()
                .filter(m -> m.entity().type() == EntityType.PLACE)
                .filter(m ->
                        m.mention().quote().span().start() > predicate.span().end())
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        Cast.Place first = places.getFirst();
        Optional<Token> head = sentence.headOf(first.mention().quote().span());
        boolean placed = head.filter(h -> FRONT.contains(reader.preposition(h))
                        || sentence.head(h)
                                .filter(a -> words.has("land", a) && FRONT.contains(reader.preposition(a)))
                                .isPresent())
                .isPresent();
        boolean apart = sentence.tokens().stream()
                .anyMatch(t -> t.index() > predicate.index()
                        && t.span().end() <= first.mention().quote().span().start()
                        && (t.isRelation("ccomp") || t.relation().equals("acl:relcl") || t.isRelation("parataxis")));
        return placed && !apart ? Optional.of(Places.spot(first)) : Optional.empty();
    }

    /// Rule `clause.place.trailing`: "signed a memorandum on border security in Kigali on Friday": the parser
    /// hung the place on the last noun before it. It is the clause's where only noun phrases stand between
    /// the two; below a topic ("talks on the fighting in Aleppo") only where it lies in one of the lands of
    /// those who take part.
    public Optional<Places.Spot> trailing(Sentence sentence, Token predicate, Set<String> lands) {
        ClauseReader reader = new ClauseReader(sentence);
        return parties.mentions(sentence).stream()
                .filter(m -> m.entity().type() == EntityType.PLACE
                        && m.mention().quote().span().start() > predicate.span().end())
                .filter(m -> sentence.headOf(m.mention().quote().span())
                        .filter(h -> trails(sentence, reader, h, predicate, isIn(m, lands)))
                        .isPresent())
                .map(Places::spot)
                .reduce((a, b) -> b);
    }

    /// Rule `clause.place.unlisted`: "in the troubled Orakzai tribal district", "in the Zap region": the name before
    /// a word for a part of a state, where no list knows it and it is nobody's name. Misses "in Orakzai".
    Optional<Places.Spot> unlisted(Sentence sentence, Token land) {
        if (!words.has("named", land) || Character.isUpperCase(land.text().charAt(0))) {
            return Optional.empty();
        }
        int end = land.index() - 1;
        while (end >= 0
                && Character.isLowerCase(sentence.token(end).text().charAt(0))
                && isBefore(sentence, end, land)) {
            end--;
        }
        int start = end;
        while (start >= 0
                && Character.isUpperCase(sentence.token(start).text().charAt(0))
                && isBefore(sentence, start, land)) {
            start--;
        }
        if (start == end || start < 0) {
            return Optional.empty();
        }
        Span span = new Span(
                sentence.token(start + 1).span().start(),
                sentence.token(end).span().end());
        boolean known = parties.mentions(sentence).stream()
                .anyMatch(m -> m.mention().quote().span().overlaps(span));
        boolean dated = parties.reading().times(sentence.span()).stream()
                .anyMatch(t -> t.quote().span().overlaps(span));
        return known || dated
                ? Optional.empty()
                : Optional.of(
                        new Places.Spot(Optional.of(parties.reading().text().slice(span)), Optional.empty()));
    }

    /// Whether the token at `index` stands before the noun as a part of its phrase.
    private static boolean isBefore(Sentence sentence, int index, Token noun) {
        Token token = sentence.token(index);
        boolean modifier = token.isRelation("amod") || token.isRelation("compound") || token.isRelation("flat");
        return modifier && token.head() <= noun.index() && token.head() > index - 4;
    }

    private static boolean isIn(Cast.Place place, Set<String> lands) {
        return place.entity().country().filter(lands::contains).isPresent();
    }

    private boolean trails(Sentence sentence, ClauseReader reader, Token place, Token predicate, boolean home) {
        Token at = place;
        if (!FRONT.contains(reader.preposition(at))) {
            return false;
        }
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return false;
            }
            at = head.orElseThrow();
            boolean lends = !reader.isVerbal(predicate)
                    && at.index() == predicate.head()
                    && !predicate.isRelation("nmod")
                    && !predicate.isRelation("conj");
            if (at.index() == predicate.index() || lends) {
                return true;
            }
            boolean topical = Places.TOPICAL.contains(reader.preposition(at))
                    && !reader.preposition(at).equals("of");
            if (reader.isVerbal(at) || (topical && !home)) {
                return false;
            }
        }
        return false;
    }
}
