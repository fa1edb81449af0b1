package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.Party;

/// Persons behind their titles and texts: whose name ends a row that begins with an office, and who issues a text.
final class Titles {
    private static final Set<String> ISSUING = SpeechWords.of(SpeechWords.Kind.ISSUING);

    private Titles() {}

    /// "Kenyan Defence Ministry Director-General Ana Ruiz said": the tree makes the ministry the head of a flat name.
    static Optional<Cast.Place> personBehind(Reading reading, Sentence sentence, Token head) {
        Optional<Cast.Place> person = Optional.empty();
        int at = head.index() + 1;
        while (at < sentence.tokens().size() && sentence.token(at).isRelation("flat")) {
            person = reading.cast()
                    .at(sentence.token(at))
                    .filter(p -> p.entity().type() == EntityType.PERSON
                            && p.mention().kind() == Mention.Kind.NAME)
                    .or(() -> Optional.empty());
            at++;
        }
        boolean body = reading.cast()
                .at(head)
                .filter(p -> p.entity().type() == EntityType.ORGANIZATION)
                .isPresent();
        return body ? person : Optional.empty();
    }

    /// Whether the article calls a speaker "she".
    static boolean isShe(Reading reading, Voice voice) {
        return voice.party() instanceof Party.Known known
                && reading.cast().places().stream()
                        .filter(p -> p.entity().id().equals(known.entityId()))
                        .filter(p -> p.mention().kind() == Mention.Kind.PRONOUN)
                        .anyMatch(p -> p.mention().quote().words().matches("(?i)she|her|hers"));
    }

    /// Who a text is from: "a statement from the group", "the group released a statement saying".
    static List<Token> issuers(Sentence sentence, Token text) {
        List<Token> issuers = new ArrayList<>();
        for (Token child : sentence.children(text, "nmod")) {
            boolean from = sentence.children(child, "case").stream()
                    .anyMatch(c -> Set.of("from", "by", "of").contains(Grammar.lower(c)));
            if (child.index() > text.index() && from) {
                issuers.add(child);
            }
        }
        sentence.head(text)
                .filter(v -> text.isRelation("obj") && ISSUING.contains(v.lemma()))
                .flatMap(v -> sentence.child(v, "nsubj"))
                .ifPresent(issuers::add);
        return issuers;
    }
}
