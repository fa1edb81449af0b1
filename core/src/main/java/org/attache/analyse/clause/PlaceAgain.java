package org.attache.analyse.clause;

import java.util.Optional;
import java.util.function.Predicate;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.text.Span;

/// Which place "the town", "the region" stands for: rule `clause.place.again`, the one named last before it, within
/// three sentences, that can be such. Misses a second town told of in between without a name.
final class PlaceAgain {
    private static final int REACH = 3;

    private final Parties parties;
    private final WordClasses words = WordClasses.english();

    PlaceAgain(Parties parties) {
        this.parties = parties;
    }

    /// The place that the noun stands for, in the sentence or up to three before it.
    Optional<Cast.Place> of(Sentence sentence, Token token) {
        boolean bare = sentence.children(token).stream()
                .allMatch(c -> c.isRelation("det")
                        || c.isRelation("case")
                        || c.upos().equals("PUNCT")
                        || c.lemma().equals("same")
                        // "deployed in the region to hunt for fighters"
                        || (c.isRelation("acl") && c.xpos().equals("VB")));
        boolean definite = sentence.children(token, "det").stream()
                .anyMatch(d -> d.lemma().equals("the")
                        || d.lemma().equals("this")
                        || d.lemma().equals("that"));
        if (!bare || !definite || !words.has("again", token.lemma())) {
            return Optional.empty();
        }
        Optional<Sentence> at = Optional.of(sentence);
        for (int i = 0; i <= REACH && at.isPresent(); i++) {
            Optional<Cast.Place> last = parties.mentions(at.orElseThrow()).stream()
                    .filter(m -> m.entity().type() == EntityType.PLACE)
                    .filter(m ->
                            m.mention().quote().span().end() <= token.span().start())
                    .filter(m -> token.lemma().equals("region")
                            ? isOf(m, n -> n.equals("region"))
                            : token.lemma().equals("province") || !isProvince(m))
                    .reduce((a, b) -> b);
            if (last.isPresent()) {
                return last;
            }
            at = parties.reading().before(at.orElseThrow());
        }
        return Optional.empty();
    }

    /// "the southern province of Helmand", "Helmand province" is no town.
    private boolean isProvince(Cast.Place place) {
        return isOf(place, n -> words.has("province", n));
    }

    /// Whether the name hangs on one of the nouns: "the tribal region of South Waziristan".
    private boolean isOf(Cast.Place place, Predicate<String> noun) {
        Span span = place.mention().quote().span();
        return parties.reading().sentences().stream()
                .filter(s -> s.span().contains(span))
                .findFirst()
                .filter(s -> s.headOf(span)
                        .flatMap(s::head)
                        .filter(h -> noun.test(h.lemma()))
                        .isPresent())
                .isPresent();
    }
}
