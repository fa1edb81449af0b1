package org.attache.analyse.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Parties;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.Party;

/// Rule `event.party.roll`: "met with Prime Minister Berg, Minister for External Affairs Lund, and his counterpart,
/// Admiral Holm": persons with their offices in a row, which the parser seldom strings together.
///
/// Only offices, names, commas and "and" may stand between one name and the next. Missed: a row with asides ("Berg, a
/// lawyer, and Lund"). Thread-safe: immutable.
final class Roll {
    private static final Set<String> JOINING = Set.of(
            ",", "and", "as", "well", "with", "of", "for", "the", "his", "her", "their", "then", "'s", "’s", "former");

    private static final Set<String> COMMAS = Set.of(",", "and", "well");

    private final Parties parties;
    private final Rules rules;

    Roll(Parties parties, Rules rules) {
        this.parties = parties;
        this.rules = rules;
    }

    /// "the Diplomatic Counselor to the President Anna Berg": who bears a long title.
    Optional<Party> bearer(Sentence sentence, Token office) {
        for (int i = office.index() + 1; i < sentence.tokens().size(); i++) {
            Token token = sentence.token(i);
            Optional<Cast.Place> person = parties.mentions(sentence).stream()
                    .filter(p -> p.entity().type() == EntityType.PERSON
                            && p.mention().kind() == Mention.Kind.NAME
                            && p.mention().quote().span().start()
                                    == token.span().start())
                    .findFirst();
            if (person.isPresent()) {
                return person.map(p -> Parties.known(p.entity()));
            }
            if (COMMAS.contains(token.text()) || !(isBetween(token) || isTo(sentence, token))) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "Counselor to the President".
    private static boolean isTo(Sentence sentence, Token token) {
        return token.lemma().equals("to")
                && token.index() + 1 < sentence.tokens().size()
                && sentence.token(token.index() + 1).lemma().equals("the");
    }

    /// The persons in a row with the one that `first` tells, without it.
    List<Party> after(Sentence sentence, Token first, Party party) {
        List<Cast.Place> people = parties.mentions(sentence).stream()
                .filter(p ->
                        p.entity().type() == EntityType.PERSON && p.mention().kind() == Mention.Kind.NAME)
                .toList();
        Optional<Cast.Place> start = people.stream()
                .filter(p -> p.mention().quote().span().end() >= first.span().end())
                .findFirst()
                .filter(p -> Parties.known(p.entity()).equals(party));
        List<Party> row = new ArrayList<>();
        if (start.isEmpty()) {
            return row;
        }
        int end = start.orElseThrow().mention().quote().span().end();
        boolean joined = false;
        for (Token token : sentence.tokens()) {
            if (token.span().start() < end) {
                continue;
            }
            Optional<Cast.Place> person = people.stream()
                    .filter(p ->
                            p.mention().quote().span().start() == token.span().start())
                    .findFirst();
            if (person.isPresent()) {
                if (!joined || isActing(sentence, token)) {
                    return row;
                }
                row.add(Parties.known(person.orElseThrow().entity()));
                end = person.orElseThrow().mention().quote().span().end();
                joined = false;
            } else if (isBetween(token) || isTo(sentence, token)) {
                joined |= COMMAS.contains(token.text());
            } else {
                return row;
            }
        }
        return row;
    }

    private boolean isBetween(Token token) {
        String text = token.text();
        return JOINING.contains(text.toLowerCase(Locale.ROOT))
                || (Character.isUpperCase(text.charAt(0)) && !token.isVerb())
                || rules.has("office", token.lemma())
                || rules.has("rank", token.lemma())
                || rules.has("delegate", token.lemma())
                || token.lemma().equals("counterpart")
                || (token.upos().equals("ADJ") && !token.xpos().equals("JJS"));
    }

    /// "met Berg, and Lund said": the next name begins a clause of its own.
    private static boolean isActing(Sentence sentence, Token token) {
        Token at = token;
        while (at.isRelation("flat") || at.isRelation("compound")) {
            Optional<Token> head = sentence.head(at);
            if (head.isEmpty()) {
                return false;
            }
            at = head.orElseThrow();
        }
        return at.isRelation("nsubj") && sentence.head(at).filter(Token::isVerb).isPresent();
    }
}
