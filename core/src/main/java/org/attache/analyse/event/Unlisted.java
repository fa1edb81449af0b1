package org.attache.analyse.event;

import org.attache.analyse.clause.Parties;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;

/// Parties of a fight that no list of names knows: acronyms, unknown towns, what belongs to a side.
final class Unlisted {
    private final Parties parties;
    private final Rules rules;

    Unlisted(Parties parties, Rules rules) {
        this.parties = parties;
        this.rules = rules;
    }

    /// "the rebel group FNDR": a name that no list knows.
    static boolean isAcronym(Token token) {
        String text = token.text();
        return token.upos().equals("PROPN")
                && text.length() > 2
                && text.chars().allMatch(c -> Character.isUpperCase(c) || c == '-');
    }

    /// "Algeria shelled Oujda": a name that no list knows.
    static boolean isStruck(Token token) {
        return token.upos().equals("PROPN")
                && token.xpos().equals("NNP")
                && token.isRelation("obj")
                && Character.isUpperCase(token.text().charAt(0));
    }

    /// "Taliban hideouts", "Iranian facilities": what belongs to a side that fights.
    boolean isOwned(Sentence sentence, Token token) {
        return token.upos().equals("NOUN")
                && token.xpos().equals("NNS")
                && rules.nouns(token.lemma()).isEmpty()
                && !rules.has("abstract", token.lemma())
                && sentence.children(token).stream()
                        .filter(c ->
                                c.index() == token.index() - 1 && (c.isRelation("compound") || c.isRelation("amod")))
                        .anyMatch(c -> parties.mention(sentence, c)
                                .map(Cast.Place::entity)
                                .filter(e -> e.type() == EntityType.ORGANIZATION || e.type() == EntityType.STATE)
                                .isPresent());
    }
}
