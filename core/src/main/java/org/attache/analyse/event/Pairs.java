package org.attache.analyse.event;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Frames;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.EventType;
import org.attache.fact.Party;
import org.attache.text.Span;

/// Whom "the two countries" are: the only two states that the text before them speaks of, by name or by their people.
/// Rule `event.party.pair`. "The two Koreas" are both whatever stands before (class `twins`).
///
/// Caught: "Lourenco discussed arms with Putin in Moscow and the two countries signed six agreements"; missed:
/// where a third state stands between.
final class Pairs {
    /// Sentences back.
    private static final int NEAR = 2;

    private final Frames frames;
    private final Rules rules;
    private final States states;

    Pairs(Frames frames, Rules rules) {
        this.frames = frames;
        this.rules = rules;
        this.states = new States(frames);
    }

    /// The two parties of an agreement; empty where the token speaks of no two, or the text of more than two.
    Optional<List<Party>> of(Sentence sentence, Token token, EventType type) {
        List<String> twins = rules.twins(token.text());
        if (!twins.isEmpty()) {
            return Optional.of(
                    twins.stream().flatMap(c -> states.of(c).stream()).toList());
        }
        boolean two = type == EventType.AGREEMENT
                && rules.has("pair", token.lemma())
                && sentence.children(token).stream()
                        .anyMatch(c ->
                                c.text().equalsIgnoreCase("two") || c.text().equalsIgnoreCase("both"));
        if (!two) {
            return Optional.empty();
        }
        List<Sentence> all = frames.reading().sentences();
        int at = all.indexOf(sentence);
        Set<String> codes = new LinkedHashSet<>(
                codes(new Span(sentence.span().start(), token.span().start())));
        for (int back = 1; back <= NEAR && codes.size() < 2 && at - back >= 0; back++) {
            codes.addAll(codes(all.get(at - back).span()));
        }
        List<Party> parties = codes.stream().flatMap(c -> states.of(c).stream()).toList();
        return Optional.of(parties).filter(p -> p.size() == 2);
    }

    private List<String> codes(Span span) {
        return frames.reading().cast().in(span).stream()
                .map(Cast.Place::entity)
                .filter(e -> e.type() == EntityType.STATE || e.type() == EntityType.PERSON)
                .map(e -> e.country())
                .flatMap(Optional::stream)
                .filter(c -> c.length() == 3)
                .distinct()
                .toList();
    }
}
