package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Who holds the office that a description names: "the deputy minister" is the person of the article beside whose
/// name these words stand somewhere, as title or in apposition.
///
/// Caught: "Ruritania's interior minister, Ana Kova, arrived … The Ruritanian interior minister said", "colonel Tarn,
/// a spokesman for the army … The spokesman said", "adviser J. Tarn told"; missed: an office told by other words
/// ("the aide" of an adviser), a title that stands beside no name.
final class Offices {
    /// Tokens before or after a name that can belong to its title.
    private static final int REACH = 14;
    /// Words of a description that say nothing of the office.
    private static final Set<String> EMPTY = Set.of(
            "the", "this", "that", "a", "an", "top", "senior", "same", "veteran", "powerful", "own", "his", "her",
            "its", "their", "country", "nation", "of", "'s", "’s", "'", "’");

    private static final Set<String> BREAKS = Set.of("“", "”", "\"", ";", ":", "(", ")", "–", "—", ".");

    private final Reading reading;
    private final Map<Entity, Set<String>> words = new HashMap<>();
    private final List<Cast.Place> names = new ArrayList<>();

    Offices(Reading reading) {
        this.reading = reading;
        for (Cast.Place place : reading.cast().places()) {
            if (place.entity().type() == EntityType.PERSON && place.mention().kind() == Mention.Kind.NAME) {
                names.add(place);
            }
        }
    }

    /// The person whose office the singular description headed by `head` names: the one last named before it, else
    /// the only one named after it.
    Optional<Entity> holder(Sentence sentence, Token head) {
        Optional<Entity> beside = beside(sentence, head);
        if (beside.isPresent()) {
            return beside;
        }
        boolean indefinite = sentence.children(head, "det").stream()
                .anyMatch(d -> Set.of("a", "an", "another", "one", "no", "any").contains(Grammar.lower(d)));
        if (indefinite) {
            return Optional.empty();
        }
        Set<String> wanted = wanted(sentence, head);
        if (words.isEmpty()) {
            gather();
        }
        Optional<Entity> before = Optional.empty();
        Set<Entity> after = new HashSet<>();
        for (Cast.Place place : names) {
            if (!words.getOrDefault(place.entity(), Set.of()).containsAll(wanted)) {
                continue;
            }
            if (place.mention().quote().span().end() <= head.span().start()) {
                before = Optional.of(place.entity());
            } else {
                after.add(place.entity());
            }
        }
        boolean told = wanted.size() > 1;
        return before.isPresent() || !told || after.size() != 1
                ? before
                : Optional.of(after.iterator().next());
    }

    /// The name right behind the noun: "adviser J. Tarn".
    private Optional<Entity> beside(Sentence sentence, Token head) {
        if (head.index() + 1 >= sentence.tokens().size()) {
            return Optional.empty();
        }
        return reading.cast()
                .at(sentence.token(head.index() + 1))
                .filter(p -> p.entity().type() == EntityType.PERSON
                        && p.mention().kind() == Mention.Kind.NAME)
                .map(Cast.Place::entity);
    }

    private Set<String> wanted(Sentence sentence, Token head) {
        Set<String> wanted = new HashSet<>();
        wanted.add(head.lemma().toLowerCase(Locale.ROOT));
        for (Token token : sentence.subtree(head)) {
            if (token.index() >= head.index()) {
                break;
            }
            if (token.index() >= head.index() - REACH && !token.upos().equals("PUNCT")) {
                key(token).filter(k -> !EMPTY.contains(k)).ifPresent(wanted::add);
            }
        }
        return wanted;
    }

    /// A word, or the country that it names.
    private Optional<String> key(Token token) {
        Optional<String> country = reading.cast()
                .at(token)
                .filter(p -> p.entity().type() == EntityType.STATE)
                .flatMap(p -> p.entity().country());
        if (country.isPresent()) {
            return country;
        }
        boolean word = token.isNominal()
                || token.upos().equals("ADJ")
                || token.xpos().startsWith("NN")
                || token.xpos().startsWith("JJ");
        return word ? Optional.of(token.lemma().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private void gather() {
        for (Cast.Place place : names) {
            Set<String> bag = words.computeIfAbsent(place.entity(), e -> new HashSet<>());
            place.entity().country().ifPresent(bag::add);
            place.entity()
                    .role()
                    .ifPresent(r -> bag.addAll(
                            List.of(r.toLowerCase(Locale.ROOT).split("[\\s’']+", -1))));
            Span span = place.mention().quote().span();
            for (Sentence sentence : reading.sentences()) {
                if (sentence.span().contains(span)) {
                    List<Token> tokens = sentence.tokensIn(span);
                    if (!tokens.isEmpty()) {
                        before(sentence, tokens.getFirst().index(), bag);
                        after(sentence, tokens.getLast().index(), bag);
                    }
                }
            }
        }
    }

    /// The title before a name, one comma between allowed: "the minister of trade, Ana Kova".
    private void before(Sentence sentence, int name, Set<String> bag) {
        for (int i = name - 1; i >= Math.max(0, name - REACH); i--) {
            Token token = sentence.token(i);
            boolean comma = token.text().equals(",");
            if (ends(token) || (comma && i != name - 1)) {
                return;
            }
            key(token).ifPresent(bag::add);
        }
    }

    /// The apposition behind a name: "Ana Kova, the minister of trade,".
    private void after(Sentence sentence, int name, Set<String> bag) {
        if (name + 2 >= sentence.tokens().size()
                || !sentence.token(name + 1).text().equals(",")) {
            return;
        }
        int start = name + 2;
        if (Grammar.lower(sentence.token(start)).equals("who")) {
            start += 2;
        }
        for (int i = start; i < Math.min(sentence.tokens().size(), name + REACH); i++) {
            Token token = sentence.token(i);
            if (ends(token) || token.text().equals(",")) {
                return;
            }
            key(token).ifPresent(bag::add);
        }
    }

    private static boolean ends(Token token) {
        return token.isVerb() && !token.xpos().equals("VBN") || BREAKS.contains(token.text());
    }
}
