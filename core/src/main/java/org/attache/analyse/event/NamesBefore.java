package org.attache.analyse.event;

import java.util.Optional;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.clause.Places;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventType;
import org.attache.fact.Party;

/// Names and nouns before an event's noun that tell where it was or of what sort it is, not who did it.
final class NamesBefore {
    private final Frames frames;
    private final Rules rules;

    NamesBefore(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
    }

    /// "the Mumbai attacks", "a Kabul car bombing" were not made by the city, nor an attack by "the same area".
    boolean isSite(Sentence sentence, Token token, EventType type) {
        Optional<Cast.Place> mention = frames.parties().mention(sentence, token);
        if (mention.isEmpty()) {
            return type == EventType.CLASH && rules.has("land", token.lemma());
        }
        boolean city =
                mention.orElseThrow().entity().type() == EntityType.PLACE || Places.isCapital(mention.orElseThrow());
        return token.isRelation("compound")
                && (city || (type == EventType.CLASH && isScene(sentence, token, mention.orElseThrow())));
    }

    /// "the Kenya bombing", "the Tanzania blast": a state's bare name before a bombing is where it was; its adjective
    /// ("a Kenyan bombing") and letters ("US", which has no other adjective) tell who made it.
    private boolean isScene(Sentence sentence, Token token, Cast.Place mention) {
        return Parties.isNoun(mention)
                && token.text().chars().anyMatch(Character::isLowerCase)
                && sentence.head(token)
                        .filter(h -> rules.has("blasting", h.lemma())
                                && sentence.children(h, "nmod").stream()
                                        .noneMatch(o -> frames.clauses(sentence)
                                                .preposition(o)
                                                .equals("of")))
                        .isPresent();
    }

    /// "a security advisors meeting", "the leaders' summit": of what sort it is, not who met.
    boolean isDescription(Sentence sentence, Token token) {
        boolean before = token.isRelation("compound") || token.relation().equals("nmod:poss");
        return before
                && token.upos().equals("NOUN")
                && frames.parties().of(sentence, token).stream().allMatch(p -> p instanceof Party.Described);
    }
}
