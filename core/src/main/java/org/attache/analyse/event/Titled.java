package org.attache.analyse.event;

import java.util.Optional;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;

/// Finds the person at the end of a row of bodies and offices.
final class Titled {
    private static final int LONGEST_TITLE = 9;

    private final Parties parties;
    private final Rules rules;

    Titled(Parties parties, Rules rules) {
        this.parties = parties;
        this.rules = rules;
    }

    /// Rule `event.party.titled`: "Fire Department Director Colonel Ivan Petrov" is Ivan Petrov, whatever
    /// body the parser takes for the head of the row of names.
    Optional<Cast.Place> of(Sentence sentence, Token token) {
        int at = token.index();
        while (at + 1 < sentence.tokens().size()
                && at < token.index() + LONGEST_TITLE
                && (isInTitle(sentence.token(at)) || at == token.index())) {
            Token next = sentence.token(at + 1);
            Optional<Cast.Place> person = parties.mentions(sentence).stream()
                    .filter(p -> p.entity().type() == EntityType.PERSON
                            && p.mention().quote().span().start() == next.span().start()
                            && p.mention().kind() == Mention.Kind.NAME)
                    .findFirst();
            if (person.isPresent()) {
                Token before = sentence.token(at);
                return isOffice(before) ? person : Optional.empty();
            }
            at++;
        }
        return Optional.empty();
    }

    /// "Republic of Korea (ROK) President", "Supreme Court justice".
    private boolean isInTitle(Token token) {
        return Character.isUpperCase(token.text().charAt(0))
                || token.text().equals("of")
                || token.xpos().equals("-LRB-")
                || token.xpos().equals("-RRB-")
                || isOffice(token);
    }

    private boolean isOffice(Token token) {
        return rules.has("office", token.lemma())
                || rules.has("rank", token.lemma())
                || rules.has("delegate", token.lemma());
    }
}
