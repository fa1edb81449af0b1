package org.attache.analyse.name;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.name.Chunk.Role;
import org.attache.fact.Article;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.LastWord;
import org.attache.text.Span;

/// Tells the country of persons and bodies that no word beside them tells: from a state or body named in their role,
/// else, for holders of an office, the country the article writes from or speaks of most.
///
/// Rule `nationality`. Newspapers leave the country out where it is the reader's own or was just named. Catches
/// "Defense Minister Ahn" under a Seoul dateline; misses an official of a third state named without it.
final class Nationalities {
    private static final double LEADS = 3;
    /// Letters of a state's code; bodies of several states have other ones.
    private static final int CODE = 3;
    /// Letters between a name and what stands beside it: a sentence or less.
    private static final int BESIDE = 120;

    private final Lexicon lexicon;
    private final Clues clues;
    private final NameOrigins origins;

    Nationalities(Lexicon lexicon, Clues clues, NameOrigins origins) {
        this.lexicon = lexicon;
        this.clues = clues;
        this.origins = origins;
    }

    /// Fills in the countries of `drafts`.
    void settle(Article article, List<Draft> drafts) {
        Optional<String> seat = article.dateline().flatMap(d -> inWords(d.place()));
        Optional<String> most = most(drafts);
        share(drafts, seat.or(() -> most));
        Map<String, Integer> named = namedStates(drafts);
        for (Draft draft : drafts) {
            if (draft.country().isPresent()) {
                continue;
            }
            if (draft.type() == EntityType.PERSON) {
                Optional<String> told = draft.roles().stream()
                        .map(Role::words)
                        .map(this::inWords)
                        .flatMap(Optional::stream)
                        .findFirst();
                boolean office = draft.roles().stream()
                        .anyMatch(r -> Character.isUpperCase(r.words().charAt(0))
                                && clues.is("state-office", LastWord.of(r.head())));
                boolean rank = draft.roles().stream().anyMatch(r -> r.sort().equals("rank"));
                Optional<String> home = office
                        ? seat.or(() -> most.filter(m -> !isElsewhere(draft, m, drafts)))
                        : rank ? most : Optional.empty();
                told.or(() -> origins.state(draft.parts(), named))
                        .or(() -> home)
                        .ifPresent(draft::country);
            } else if (draft.type() == EntityType.ORGANIZATION
                    && !draft.parts().isEmpty()
                    && clues.is("state-organ", draft.parts().getLast())) {
                seat.or(() -> most).ifPresent(draft::country);
            }
        }
    }

    /// "At the White House, President X said Iran …": beside a place or body of one state he need not be of the other,
    /// however often the article names that.
    private static boolean isElsewhere(Draft person, String state, List<Draft> drafts) {
        Set<String> beside = drafts.stream()
                .filter(d -> d.type() == EntityType.PLACE || d.type() == EntityType.ORGANIZATION)
                .filter(d -> d.spans().stream().anyMatch(s -> isBeside(person, s)))
                .flatMap(d -> d.country().stream())
                .filter(c -> c.length() == CODE)
                .collect(Collectors.toSet());
        return !beside.isEmpty() && !beside.contains(state);
    }

    private static boolean isBeside(Draft person, Span span) {
        return person.spans().stream().anyMatch(p -> Math.abs(p.start() - span.start()) <= BESIDE);
    }

    /// The state that an article without dateline speaks of most, if it leads clearly.
    private static Optional<String> most(List<Draft> drafts) {
        List<Draft> states = drafts.stream()
                .filter(d -> d.type() == EntityType.STATE)
                .sorted(Comparator.comparingInt(Nationalities::named).reversed())
                .toList();
        if (states.isEmpty()) {
            return Optional.empty();
        }
        boolean leads = states.size() == 1 || named(states.getFirst()) >= LEADS * named(states.get(1));
        return leads ? states.getFirst().country() : Optional.empty();
    }

    /// Rule `shared-body`: "the National Assembly" is that of the state the press mostly means by it only in an article
    /// that speaks of that state; else it is the seat's, and a person who got his state from it loses that.
    private void share(List<Draft> drafts, Optional<String> home) {
        Set<String> spokenOf = spokenOf(drafts);
        for (Draft draft : drafts) {
            Optional<String> country = draft.country().filter(c -> !spokenOf.contains(c));
            if (isShared(draft) && country.isPresent()) {
                drafts.stream()
                        .filter(d ->
                                d.type() == EntityType.PERSON && d.country().equals(country))
                        .forEach(Draft::stateless);
                draft.stateless();
                home.ifPresent(draft::country);
            }
        }
    }

    private boolean isShared(Draft draft) {
        return draft.type() == EntityType.ORGANIZATION
                && clues.is("shared-body", draft.name().toLowerCase(Locale.ROOT));
    }

    /// The states that the article speaks of: by their own names, by those of places in them or of bodies that only
    /// they have.
    private Set<String> spokenOf(List<Draft> drafts) {
        return drafts.stream()
                .filter(d -> d.type() != EntityType.PERSON && !isShared(d))
                .map(Draft::country)
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// How often each state, and what belongs to it, is named.
    private static Map<String, Integer> namedStates(List<Draft> drafts) {
        Map<String, Integer> named = new HashMap<>();
        for (Draft draft : drafts) {
            draft.country()
                    .filter(c -> draft.type() != EntityType.WEAPON)
                    .ifPresent(c -> named.merge(c, named(draft), Integer::sum));
        }
        return named;
    }

    private static int named(Draft draft) {
        int count = 0;
        for (Span span : draft.spans()) {
            boolean pronoun =
                    draft.kindAt(span).filter(k -> k == Mention.Kind.PRONOUN).isPresent();
            count += pronoun ? 0 : 1;
        }
        return count;
    }

    /// The first state, or body with a state, that some words name.
    private Optional<String> inWords(String said) {
        List<Word> words = WordScanner.scan(said, new Span(0, said.length()), lexicon::splits);
        for (Word word : words) {
            Optional<String> country = lexicon.longest(words, word.index()).stream()
                    .filter(t -> t.kind() != Term.Kind.WEAPON && t.kind() != Term.Kind.AGENCY)
                    .map(Term::country)
                    .flatMap(Optional::stream)
                    .filter(c -> lexicon.stateName(c).isPresent())
                    .findFirst();
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }
}
