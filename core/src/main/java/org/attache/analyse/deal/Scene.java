package org.attache.analyse.deal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.number.NumberReader;
import org.attache.analyse.number.Numeral;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.TimeMention;
import org.attache.text.Span;

/// A sentence with its cast and numbers, asked by token index.
final class Scene {

    private final Reading reading;
    private final Sentence sentence;
    private final List<String> words;
    private final List<Optional<Cast.Place>> places = new ArrayList<>();
    private final List<Numeral> numerals;
    private final List<Span> times;
    private final Homes homes;
    private final Optional<String> subjectBefore;

    /// @param subjectBefore the side that is the subject of the sentence before, for an "it" that nobody resolved
    Scene(Reading reading, Sentence sentence, Homes homes, Optional<String> subjectBefore) {
        this.subjectBefore = subjectBefore;
        this.homes = homes;
        this.reading = reading;
        this.sentence = sentence;
        this.words = sentence.tokens().stream()
                .map(t -> t.text().toLowerCase(Locale.ROOT))
                .toList();
        this.numerals = NumberReader.load().read(reading.text(), sentence.span());
        this.times = reading.times(sentence.span()).stream()
                .filter(t -> t.kind() == TimeMention.Kind.DATE)
                .map(t -> t.quote().span())
                .toList();
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
        for (Numeral numeral : numerals) {
            if (numeral.whole().overlaps(token(index).span())) {
                return Optional.of(numeral);
            }
        }
        return Optional.empty();
    }

    /// Whether the token tells a day or a year: "last November".
    boolean isTime(int index) {
        Span span = token(index).span();
        return times.stream().anyMatch(t -> t.overlaps(span));
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
        return place(index)
                .flatMap(p -> isGroup(p) ? Optional.of(p.mention().quote().words()) : party(p.entity()));
    }

    // a group goes by the name that the text uses here
    private static boolean isGroup(Cast.Place place) {
        return place.entity().type() == EntityType.ORGANIZATION
                && place.mention().kind() == Mention.Kind.NAME
                && ArmedGroups.load().holds(place.entity());
    }

    /// The side that is the first subject of the sentence; an "it" at its head is that of the sentence before.
    Optional<String> mainSubject() {
        return sentence.tokens().stream()
                .filter(t -> t.isRelation("nsubj"))
                .findFirst()
                .flatMap(t -> NamedSide.party(this, t));
    }

    /// Whom an "it" or "they" stands for that the cast leaves open: who says so in the same sentence, else the
    /// subject of the sentence before.
    Optional<String> pronoun(Token pronoun) {
        Optional<String> region = Regions.state(this, pronoun);
        if (region.isPresent()) {
            return region;
        }
        if (!pronoun.upos().equals("PRON") || !Set.of("it", "they").contains(word(pronoun.index()))) {
            return Optional.empty();
        }
        Optional<String> speaker = sentence.tokens().stream()
                .filter(t -> t.index() < pronoun.index()
                        && t.isRelation("nsubj")
                        && !t.upos().equals("PRON"))
                .filter(t -> sentence.head(t)
                        .filter(h -> DealWords.has(DealWords.Kind.TELL, h.lemma()))
                        .isPresent())
                .map(t -> NamedSide.party(this, t))
                .flatMap(Optional::stream)
                .reduce((a, b) -> b);
        boolean quoted = words.stream().anyMatch(w -> w.equals("”") || w.equals("\"") || w.equals("''"));
        return speaker.or(() -> quoted ? Optional.empty() : subjectBefore);
    }

    /// Whether the token speaks of a firm: a body that is neither a group nor an organ of a state.
    boolean isFirm(int index) {
        return place(index)
                .filter(p -> p.entity().type() == EntityType.ORGANIZATION)
                .filter(p -> !ArmedGroups.load().holds(p.entity()))
                .filter(p -> {
                    for (String word :
                            p.entity().name().toLowerCase(Locale.ROOT).split(" ", -1)) {
                        if (DealWords.has(DealWords.Kind.ORGAN, word)) {
                            return false;
                        }
                    }
                    return p.entity().country().filter(c -> c.length() == 3).isPresent();
                })
                .isPresent();
    }

    /// Whether the token is an adjective of a state, or its name before a noun ("Russian", "U.S.").
    boolean isStateWord(int index) {
        return place(index)
                .filter(p -> p.entity().type() == EntityType.STATE)
                .filter(p -> p.mention().kind() != Mention.Kind.PRONOUN)
                .isPresent();
    }

    /// The code of a state, of a state's person, firm or agency; the name of an armed group that is no state.
    /// Nothing for a body whose state is not known.
    Optional<String> party(Entity entity) {
        return switch (entity.type()) {
            case STATE -> Optional.of(entity.country().orElse(entity.name()));
            case ORGANIZATION -> ArmedGroups.load().holds(entity) ? Optional.of(entity.name()) : entity.country();
            case PERSON -> entity.country().or(() -> homes.of(entity));
            case PLACE -> entity.country();
            case AGENCY, WEAPON -> Optional.empty();
        };
    }
}
