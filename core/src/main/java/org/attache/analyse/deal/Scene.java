package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.number.NumberReader;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;

/// A sentence with its cast and numbers, asked by token index.
final class Scene {
    private final Reading reading;
    private final Sentence sentence;
    private final List<String> words;
    private final List<Optional<Cast.Place>> places = new ArrayList<>();
    private final List<Numeral> numerals;

    Scene(Reading reading, Sentence sentence) {
        this.reading = reading;
        this.sentence = sentence;
        this.words = sentence.tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        this.numerals = NumberReader.load().read(reading.text(), sentence.span());
        List<Cast.Place> cast = reading.cast().in(sentence.span());
        for (Token token : sentence.tokens()) {
            Optional<Cast.Place> longest = Optional.empty();
            for (Cast.Place place : cast) {
                boolean holds = place.mention().quote().span().overlaps(token.span());
                boolean longer = longest.isEmpty()
                        || place.mention().quote().span().length()
                                > longest.orElseThrow().mention().quote().span().length();
                if (holds && longer) {
                    longest = Optional.of(place);
                }
            }
            places.add(longest);
        }
    }

    Reading reading() {
        return reading;
    }

    Sentence sentence() {
        return sentence;
    }

    int size() {
        return words.size();
    }

    Token token(int index) {
        return sentence.token(index);
    }

    /// The lower-case word at `index`; empty outside.
    String word(int index) {
        return index >= 0 && index < words.size() ? words.get(index) : "";
    }

    List<Numeral> numerals() {
        return numerals;
    }

    /// The mention that holds the token.
    Optional<Cast.Place> place(int index) {
        return index >= 0 && index < places.size() ? places.get(index) : Optional.empty();
    }

    /// The number whose words, bounding ones included, hold the token.
    Optional<Numeral> numeral(int index) {
        return numerals.stream()
                .filter(n -> n.whole().overlaps(token(index).span()))
                .findFirst();
    }

    boolean isWeapon(int index) {
        return place(index).filter(p -> p.entity().type() == EntityType.WEAPON).isPresent();
    }

    /// Whether the token ends the mention that holds it.
    boolean endsMention(int index) {
        return place(index)
                .filter(p ->
                        p.mention().quote().span().end() <= token(index).span().end())
                .isPresent();
    }

    /// The side of a deal that the token speaks of, where it speaks of one.
    Optional<String> party(int index) {
        return place(index).flatMap(p -> party(p.entity()));
    }

    /// Whether the token is an adjective of a state, or its name before a noun ("Russian", "U.S.").
    boolean isStateWord(int index) {
        return place(index)
                .filter(p -> p.entity().type() == EntityType.STATE)
                .filter(p -> p.mention().kind() != Mention.Kind.PRONOUN)
                .isPresent();
    }

    /// The code of a state, of a state's person, firm or agency; the name of a body that is no state's.
    static Optional<String> party(Entity entity) {
        return switch (entity.type()) {
            case STATE -> Optional.of(entity.country().orElse(entity.name()));
            case ORGANIZATION -> Optional.of(entity.country().orElse(entity.name()));
            case PERSON, PLACE -> entity.country();
            case AGENCY, WEAPON -> Optional.empty();
        };
    }
}
