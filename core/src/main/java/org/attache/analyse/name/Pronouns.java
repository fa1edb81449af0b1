package org.attache.analyse.name;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;

/// Finds what "he", "her", "its" and "the country" stand for: the candidate of the right kind and gender that stands
/// nearest, subjects first.
///
/// Rule `pronoun`. Catches "Fomin arrived on Monday. He met…"; misses a person that is named only after the pronoun.
/// "They" and a bare "it" are left alone: too often they stand for something unnamed.
final class Pronouns {
    private static final Map<String, String> GENDERS = Map.of(
            "he", "m", "him", "m", "his", "m", "himself", "m", "she", "f", "her", "f", "hers", "f", "herself", "f");
    private static final Set<String> THINGS = Set.of("its", "it", "itself");
    private static final int REACH = 4;
    private static final double MARGIN = 0.5;

    private final Script script;
    private final Stage stage;
    private final List<Draft> drafts;
    private final Clues clues;

    Pronouns(Script script, Stage stage, List<Draft> drafts, Clues clues) {
        this.script = script;
        this.stage = stage;
        this.drafts = drafts;
        this.clues = clues;
    }

    /// Resolves the pronouns of one sentence. Sentences must come in order.
    void resolve(int index) {
        List<Word> words = script.words(index);
        for (Word word : words) {
            String gender = GENDERS.get(word.key());
            if (gender != null && !word.isAllCapitals()) {
                best(word, index, gender, Set.of(EntityType.PERSON)).ifPresent(d -> take(d, word));
            } else if (THINGS.contains(word.key()) && isReferring(word, words)) {
                best(word, index, "", Set.of(EntityType.STATE, EntityType.ORGANIZATION))
                        .ifPresent(d -> take(d, word));
            }
        }
    }

    /// The most salient draft of some types before a word.
    Optional<Draft> best(Word word, int index, String gender, Set<EntityType> types) {
        return best(word, index, gender, types, draft -> true);
    }

    /// The same among some of the drafts.
    Optional<Draft> best(Word word, int index, String gender, Set<EntityType> types, Predicate<Draft> among) {
        Site here = stage.site(word.span());
        Draft first = null;
        double most = Double.NEGATIVE_INFINITY;
        double second = Double.NEGATIVE_INFINITY;
        for (Draft draft : drafts) {
            if (!types.contains(draft.type())
                    || !among.test(draft)
                    || draft.gender().filter(g -> !g.equals(gender)).isPresent()) {
                continue;
            }
            Optional<Site> site = stage.bestBefore(draft, word.span().start());
            if (site.isEmpty() || index - site.orElseThrow().sentence() > REACH) {
                continue;
            }
            double score = score(site.orElseThrow(), here, draft, word);
            if (score > most) {
                second = most;
                most = score;
                first = draft;
            } else if (score > second) {
                second = score;
            }
        }
        boolean clear = most - second >= MARGIN || types.contains(EntityType.PERSON);
        return first == null || !clear || most < -8 ? Optional.empty() : Optional.of(first);
    }

    private double score(Site site, Site here, Draft draft, Word word) {
        int distance = here.sentence() - site.sentence();
        double score = -2.0 * distance;
        score += site.subject() ? 3 : 0;
        score += draft.gender().isPresent() ? 0.5 : 0;
        score += Math.min(1.0, draft.spans().size() * 0.1);
        boolean possessive = word.is("his") || word.is("its") || word.is("her");
        if (distance == 0 && !possessive && site.governor() >= 0 && site.governor() == here.governor()) {
            score -= 6;
        }
        if (site.quoted() && !here.quoted()) {
            score -= 3;
        }
        if (here.subject() && isSaying(here)) {
            score += (site.subject() && isSaying(site)) || closes(site) ? 2 : 0;
            score += !site.subject() && closes(site) ? 3 : 0;
        }
        double offset = here.span().start() - site.span().start();
        return score - Math.min(1.0, offset / 1000.0);
    }

    /// Rule `pronoun.closing`: whether the mention speaks by its place, whatever the tree says: the sentence ends
    /// with a verb of
    /// speech and nobody else is named between. Catches "…, Ana Rojas, a professor at the academy, said."; misses
    /// a speaker
    /// whose office names another person.
    private boolean closes(Site site) {
        if (site.quoted()) {
            return false;
        }
        List<Token> tokens = script.sentences().get(site.sentence()).tokens();
        int last = tokens.size() - 1;
        while (last > 0 && tokens.get(last).upos().equals("PUNCT")) {
            last--;
        }
        if (tokens.isEmpty()
                || !clues.is("speech-verb", WordScanner.key(tokens.get(last).text()))) {
            return false;
        }
        int end = tokens.get(last).span().start();
        return drafts.stream()
                .filter(d -> d.type() == EntityType.PERSON)
                .flatMap(d -> d.spans().stream())
                .noneMatch(s -> s.start() > site.span().start() && s.start() < end);
    }

    private boolean isSaying(Site site) {
        if (site.governor() < 0) {
            return false;
        }
        Sentence sentence = script.sentences().get(site.sentence());
        String verb = sentence.token(site.governor()).text();
        return clues.is("speech-verb", WordScanner.key(verb));
    }

    /// Whether an "it" stands for something: possessive, or the subject of a verb of speech or action with no clause
    /// after it.
    private boolean isReferring(Word word, List<Word> words) {
        if (!word.is("it")) {
            return true;
        }
        Optional<Token> token = script.token(word);
        if (token.filter(t -> t.isRelation("expl")).isPresent() || word.index() + 1 >= words.size()) {
            return false;
        }
        Word next = words.get(word.index() + 1);
        return clues.is("speech-verb", next) && !clues.is("copula", next);
    }

    private void take(Draft draft, Word word) {
        draft.mention(word.span(), Mention.Kind.PRONOUN, "pronoun");
        stage.enter(draft, word.span());
    }
}
