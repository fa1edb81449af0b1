package org.attache.analyse.speech;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Party;

/// Gives a speaker who is first described and then named his name: "A government spokesman denied it. The spokesman,
/// Ana Rojas, said …".
///
/// Caught: a name in apposition to the same noun with "the", at most two sentences later, or behind it as a title at
/// the head of the next; missed: "Ana Rojas, the spokesman".
final class Introductions {
    private static final int NEAR = 2;

    private final Reading reading;

    Introductions(Reading reading) {
        this.reading = reading;
    }

    /// The drafts with described persons named.
    List<Draft> name(List<Draft> drafts) {
        Map<Party, Voice> named = new HashMap<>();
        for (Draft draft : drafts) {
            Voice voice = draft.voice();
            boolean open = voice.party() instanceof Party.Described
                    && voice.sort() == Voice.Sort.PERSON
                    && !voice.plural()
                    && !named.containsKey(voice.party());
            if (open) {
                introduced(draft.sentence(), voice)
                        .ifPresent(e -> named.put(
                                voice.party(),
                                new Voice(
                                        new Party.Known(e.id(), e.name()),
                                        e.role(),
                                        Voice.Sort.PERSON,
                                        voice.noun(),
                                        false)));
            }
        }
        return drafts.stream()
                .map(d -> named.containsKey(d.voice().party())
                        ? d.with(named.getOrDefault(d.voice().party(), d.voice()))
                        : d)
                .toList();
    }

    /// "Peru's ambassador calls for talks. Ambassador Luis Soto …": the next sentence opens with the same office as the
    /// title of a name that nobody has read before.
    private Optional<Entity> titled(Sentence sentence, Sentence next, Voice voice) {
        boolean opens = next.tokens().size() > 2 && next.token(0).text().equalsIgnoreCase(voice.noun());
        return opens
                ? reading.cast()
                        .at(next.token(1))
                        .map(Cast.Place::entity)
                        .filter(e -> e.type() == EntityType.PERSON)
                        .filter(e -> e.mentions().getFirst().quote().span().start()
                                >= sentence.span().end())
                : Optional.empty();
    }

    private Optional<Entity> introduced(Sentence sentence, Voice voice) {
        int at = reading.sentences().indexOf(sentence);
        int last = Math.min(reading.sentences().size() - 1, at + NEAR);
        for (int i = at + 1; i <= last; i++) {
            Sentence next = reading.sentences().get(i);
            Optional<Entity> titled = i == at + 1 ? titled(sentence, next, voice) : Optional.<Entity>empty();
            if (titled.isPresent()) {
                return titled;
            }
            for (Token noun : next.tokens()) {
                int name = noun.index() + 2;
                boolean definite = noun.lemma().equalsIgnoreCase(voice.noun())
                        && noun.index() > 0
                        && name < next.tokens().size()
                        && Grammar.lower(next.token(noun.index() - 1)).equals("the")
                        && next.token(noun.index() + 1).text().equals(",");
                if (definite) {
                    Optional<Entity> person = reading.cast()
                            .at(next.token(name))
                            .map(Cast.Place::entity)
                            .filter(e -> e.type() == EntityType.PERSON);
                    if (person.isPresent()) {
                        return person;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
