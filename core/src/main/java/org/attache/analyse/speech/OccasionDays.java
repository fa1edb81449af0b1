package org.attache.analyse.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Party;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Span;
import org.attache.text.TermFile;

/// The day of a statement that another sentence tells: "The minister made the comment Saturday", "She spoke on
/// Thursday after talks in Oslo", "The remarks came on Monday".
///
/// Rule `occasion-day`. Caught: what was said in the sentence just before such a sentence, and what the same speaker
/// says in the sentence after it. Missed: a day told two sentences away from the words; wrong where another's words
/// stand between.
final class OccasionDays {
    /// How a verb ties words to their day; the classes of `lang/en/occasion-verbs.tsv`.
    private enum Verb {
        MAKING,
        COMING,
        SPEAKING
    }

    private static final Map<Verb, Set<String>> VERBS =
            TermFile.read("lang/en/occasion-verbs.tsv").byClass(Verb.class);

    /// Sentences behind in which the same speaker goes on.
    private static final int AFTER = 2;

    /// Sentences of a lead.
    private static final int LEAD = 2;

    /// Sentences behind the lead in which the name is given.
    private static final int REACH = 10;

    /// Words that two wordings of one speech share.
    private static final int SHARED = 3;

    /// Letters of a word that counts for that.
    private static final int LONGER = 5;

    private static final Set<String> OWNING = Set.of("'s", "’s");

    private final Reading reading;
    private final CueLexicon lexicon;

    OccasionDays(Reading reading, CueLexicon lexicon) {
        this.reading = reading;
        this.lexicon = lexicon;
    }

    /// The drafts, in order, with the days that other sentences give them.
    List<Draft> date(List<Draft> drafts) {
        List<Draft> dated = new ArrayList<>(drafts);
        List<Sentence> sentences = reading.sentences();
        for (int at = 0; at < sentences.size(); at++) {
            Sentence sentence = sentences.get(at);
            owned(sentence)
                    .ifPresent(day -> last(dated, sentence).ifPresent(i -> {
                        Draft draft = dated.get(i);
                        dated.set(i, draft.with(draft.setting().withTiming(day)));
                    }));
            Optional<Token> verb = verb(sentence);
            Optional<Timing> day = verb.flatMap(v -> day(sentence, v));
            if (day.isEmpty()) {
                continue;
            }
            Optional<Entity> speaker = subject(sentence, verb.orElseThrow());
            for (int i = 0; i < dated.size(); i++) {
                Draft draft = dated.get(i);
                int away = sentences.indexOf(draft.sentence()) - at;
                boolean told =
                        away == -1 && speaker.filter(s -> isAnother(draft, s)).isEmpty();
                boolean goesOn = away > 0
                        && away <= AFTER
                        && speaker.filter(s -> isOf(draft, s)).isPresent();
                if ((told || goesOn) && isFree(draft)) {
                    dated.set(i, draft.with(draft.setting().withTiming(day.orElseThrow())));
                }
            }
        }
        return dated;
    }

    /// "Tuesday's comments come before talks": the day of the words told last, which are at most two sentences away.
    private Optional<Timing> owned(Sentence sentence) {
        for (TimeMention time : reading.times(sentence.span())) {
            List<Token> words = sentence.tokensIn(time.quote().span());
            int next =
                    words.isEmpty() ? sentence.tokens().size() : words.getLast().index() + 1;
            while (next < sentence.tokens().size() && OWNING.contains(Grammar.lower(sentence.token(next)))) {
                next++;
            }
            boolean possessive = next > 0
                    && next < sentence.tokens().size()
                    && Grammar.lower(sentence.token(next - 1)).matches(".*['’]s");
            if (time.kind() == TimeMention.Kind.DATE
                    && possessive
                    && sentence.token(next).isNominal()
                    && lexicon.isNoun(
                            CueLexicon.NounClass.UTTERANCE, sentence.token(next).lemma())) {
                return Optional.of(new Timing(time.when(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /// The last draft before a sentence, if it is near and has no day.
    private Optional<Integer> last(List<Draft> drafts, Sentence sentence) {
        int at = reading.sentences().indexOf(sentence);
        for (int i = drafts.size() - 1; i >= 0; i--) {
            int away = at - reading.sentences().indexOf(drafts.get(i).sentence());
            if (away > 0) {
                return away <= AFTER && isFree(drafts.get(i)) ? Optional.of(i) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// The day of a lead's speaker who is only described there, for the one named below who is quoted with the same
    /// words: "…, a senior official said on Thursday. … “…,” Ana Rojas told reporters."
    ///
    /// Rule `lead-day`: a described person in the first two sentences with a day; then the first known person
    /// within twelve sentences whose words share three of five letters or more with that lead, if he has no day.
    /// Caught: leads that keep the name for the second paragraph; wrong where two said the same on two days.
    List<Draft> led(List<Draft> drafts) {
        Optional<Draft> lead = drafts.stream()
                .filter(d -> reading.sentences().indexOf(d.sentence()) < LEAD)
                .filter(d -> d.voice().party() instanceof Party.Described
                        && d.voice().sort() == Voice.Sort.PERSON)
                .filter(d -> !d.voice().plural()
                        && d.setting().isDated()
                        && !d.setting().earlier())
                .findFirst();
        if (lead.isEmpty()) {
            return drafts;
        }
        Draft first = lead.orElseThrow();
        int from = drafts.indexOf(first);
        for (int i = from + 1; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            boolean near = reading.sentences().indexOf(draft.sentence()) <= LEAD + REACH;
            boolean known = draft.voice().party() instanceof Party.Known
                    && draft.voice().sort() == Voice.Sort.PERSON;
            if (near && known && isFree(draft) && shared(first, draft) >= SHARED) {
                List<Draft> dated = new ArrayList<>(drafts);
                Timing day = new Timing(first.setting().timing().when(), Optional.empty());
                dated.set(i, draft.with(draft.setting().withTiming(day)));
                return dated;
            }
        }
        return drafts;
    }

    /// How many words of five letters or more a lead and a wording share.
    private long shared(Draft lead, Draft draft) {
        Set<String> told = longer(lead.sentence().span());
        Set<String> words = draft.wording().parts().stream()
                .flatMap(p -> longer(p).stream())
                .collect(Collectors.toUnmodifiableSet());
        return words.stream().filter(told::contains).count();
    }

    private Set<String> longer(Span span) {
        return Arrays.stream(reading.text().slice(span).toLowerCase(Locale.ROOT).split("\\P{L}+"))
                .filter(w -> w.length() >= LONGER)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The drafts that nothing dates, with the day of the dispatch where its dateline prints one:
    /// "KIEV, May 3 (Agency)".
    ///
    /// Rule `dateline-day`; what somebody "has said" or said "earlier" keeps no day. Wrong where the
    /// words were printed days before.
    List<Draft> filed(List<Draft> drafts) {
        Optional<Timing> day = reading.article()
                .dateline()
                .flatMap(d -> reading.dating().times().stream()
                        .filter(t -> t.kind() == TimeMention.Kind.DATE && t.when() instanceof When.Day)
                        .filter(t -> d.span().contains(t.quote().span()))
                        .findFirst())
                .map(t -> new Timing(t.when(), Optional.empty()));
        return day.isEmpty()
                ? drafts
                : drafts.stream()
                        .map(d -> isFree(d) ? d.with(d.setting().withTiming(day.orElseThrow())) : d)
                        .toList();
    }

    /// What a speaker "has said" in the sentence before his dated words was said with them: "The minister has rejected
    /// the plan. Ms. Ruiz said Tuesday it would fail."
    ///
    /// Rule `perfect-day`: the perfect alone, without "earlier" or "repeatedly" beside it, and words of the same
    /// speaker in the next sentence.
    List<Draft> fresh(List<Draft> drafts) {
        List<Draft> dated = new ArrayList<>(drafts);
        for (int i = 0; i + 1 < dated.size(); i++) {
            Draft draft = dated.get(i);
            Draft next = dated.get(i + 1);
            boolean near = reading.sentences().indexOf(next.sentence())
                            - reading.sentences().indexOf(draft.sentence())
                    == 1;
            boolean open = !draft.setting().isDated() && draft.setting().earlier() && isOnlyPerfect(draft);
            if (near
                    && open
                    && draft.voice().isSame(next.voice())
                    && next.setting().isDated()
                    && !next.setting().earlier()) {
                dated.set(
                        i,
                        draft.with(draft.setting()
                                .withTiming(new Timing(next.setting().timing().when(), Optional.empty()))));
            }
        }
        return dated;
    }

    private static boolean isOnlyPerfect(Draft draft) {
        return draft.act()
                .map(a -> draft.sentence().children(a.verb()).stream().noneMatch(SettingFinder::isEarlierWord)
                        && draft.sentence().children(a.verb()).stream()
                                .anyMatch(c -> Set.of("has", "have").contains(Grammar.lower(c))))
                .orElse(false);
    }

    private static boolean isFree(Draft draft) {
        return !draft.setting().isDated() && !draft.setting().earlier();
    }

    /// "made the announcement", "commented", "The remarks came"
    private Optional<Token> verb(Sentence sentence) {
        return sentence.tokens().stream()
                .filter(Token::isVerb)
                .filter(v -> v.xpos().equals("VBD") || v.relation().equals("root") || v.isRelation("advcl"))
                .filter(v -> speaksOf(sentence, v))
                .findFirst();
    }

    private static boolean is(Verb kind, Token verb) {
        return VERBS.getOrDefault(kind, Set.of()).contains(verb.lemma());
    }

    private boolean speaksOf(Sentence sentence, Token verb) {
        if (is(Verb.SPEAKING, verb)) {
            return sentence.child(verb, "ccomp").isEmpty();
        }
        boolean makes = is(Verb.MAKING, verb)
                && sentence.child(verb, "obj").filter(o -> isWords(sentence, o)).isPresent();
        boolean comes = is(Verb.COMING, verb)
                && sentence.children(verb).stream().anyMatch(c -> c.isRelation("nsubj") && isWords(sentence, c));
        return makes || comes;
    }

    /// "the comment", "his remarks", "those statements"
    private boolean isWords(Sentence sentence, Token noun) {
        return lexicon.isNoun(CueLexicon.NounClass.UTTERANCE, noun.lemma())
                && sentence.children(noun).stream()
                        .anyMatch(c -> Set.of("the", "his", "her", "their", "its", "this", "that", "these", "those")
                                .contains(Grammar.lower(c)));
    }

    private Optional<Timing> day(Sentence sentence, Token verb) {
        for (TimeMention time : reading.times(sentence.span())) {
            List<Token> words = sentence.tokensIn(time.quote().span());
            boolean own = words.stream()
                    .flatMap(t -> sentence.head(t).stream())
                    .anyMatch(h -> h.index() == verb.index()
                            || (!h.isVerb() && !words.contains(h) && isUnder(sentence, h, verb)));
            if (time.kind() == TimeMention.Kind.DATE && own) {
                return Optional.of(new Timing(time.when(), Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /// Whether the first verb above a token is `verb`.
    private static boolean isUnder(Sentence sentence, Token token, Token verb) {
        Optional<Token> above = sentence.head(token);
        while (above.filter(t -> !t.isVerb()).isPresent()) {
            above = sentence.head(above.orElseThrow());
        }
        return above.filter(t -> t.index() == verb.index()).isPresent();
    }

    private Optional<Entity> subject(Sentence sentence, Token verb) {
        return sentence.child(verb, "nsubj")
                .flatMap(s -> sentence.subtree(s).stream()
                        .flatMap(t -> reading.cast().at(t).stream())
                        .map(Cast.Place::entity)
                        .filter(e -> e.type() == EntityType.PERSON)
                        .findFirst());
    }

    private static boolean isOf(Draft draft, Entity speaker) {
        return draft.voice().party() instanceof Party.Known known
                && known.entityId().equals(speaker.id());
    }

    /// Whether the words are those of another person than the one whose day is told; a state or an office may have
    /// spoken through him.
    private static boolean isAnother(Draft draft, Entity speaker) {
        return draft.voice().sort() == Voice.Sort.PERSON
                && speaker.type() == EntityType.PERSON
                && draft.voice().party() instanceof Party.Known
                && !isOf(draft, speaker);
    }
}
