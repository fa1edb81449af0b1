package org.attache.analyse.clause;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.TimeMention;
import org.attache.fact.Timing;

/// Which time of a sentence belongs to which clause. The time expression is followed up the tree to the first
/// predicate; it is that clause's. A clause without a time of its own takes the one of the clause it hangs
/// on, last that of a speech verb above it ("said on Tuesday that it signed": the day is the best bound that
/// there is).
///
/// Rule ids: `clause.time.own`, `clause.time.above`, `clause.time.only`, `clause.time.rank`. Thread-safe: immutable.
public final class Times {
    private static final int FARTHEST = 15;
    private static final int CLOSE = 3;
    private static final Set<String> TOPICS = Set.of("about", "regarding", "concerning");
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private final Reading reading;
    private final WordClasses words = WordClasses.english();

    private final FartherTimes farther;

    private Times(Reading reading) {
        this.reading = reading;
        this.farther = new FartherTimes(this);
    }

    /// Times that the tree does not tie to the clause.
    public FartherTimes farther() {
        return farther;
    }

    /// The times of an article.
    public static Times of(Reading reading) {
        return new Times(reading);
    }

    /// The publication day, where one is known.
    public Optional<LocalDate> published() {
        return reading.dating().published().date();
    }

    /// Times of a sentence that can date an event: no lengths, no "every Friday".
    public List<TimeMention> dates(Sentence sentence) {
        // "SEOUL, Dec. 30 (Yonhap) --" dates the report, not what it tells
        return reading.times(sentence.span()).stream()
                .filter(t -> reading.article()
                        .dateline()
                        .filter(d -> d.span().overlaps(t.quote().span()))
                        .isEmpty())
                .filter(t -> t.kind() != TimeMention.Kind.DURATION && t.kind() != TimeMention.Kind.SET)
                .filter(t -> !isRanked(sentence, t))
                .toList();
    }

    /// Rule `clause.time.rank`: "the worst raid since May", "the first minister to visit since 2003": the time only
    /// says what it is compared with. Missed: a rank before another verb ("the first raid hit the town since May").
    private boolean isRanked(Sentence sentence, TimeMention time) {
        int last = -1;
        for (Token token : sentence.tokens()) {
            if (token.span().start() > time.quote().span().start()) {
                break;
            }
            last = token.index();
        }
        if (last < 0 || !sentence.tokens().get(last).lemma().equals("since")) {
            last--;
        }
        if (last < 1 || !sentence.tokens().get(last).lemma().equals("since")) {
            return false;
        }
        for (int i = last - 1; i >= 0 && i >= last - FARTHEST; i--) {
            Token token = sentence.tokens().get(i);
            if (token.upos().equals("PUNCT") || token.upos().equals("AUX") || FINITE.contains(token.xpos())) {
                return false;
            }
            if (token.xpos().equals("JJS") || token.xpos().equals("RBS") || words.has("ranking", token.lemma())) {
                return true;
            }
        }
        return false;
    }

    /// When the clause around `predicate` holds; [Timing#UNKNOWN] where its sentence does not say.
    public Timing of(Sentence sentence, Token predicate) {
        return mention(sentence, predicate)
                .map(t -> new Timing(t.when(), Optional.of(t.quote().words())))
                .orElse(Timing.UNKNOWN);
    }

    /// The expression that dates the clause around `predicate`.
    public Optional<TimeMention> mention(Sentence sentence, Token predicate) {
        List<TimeMention> all = dates(sentence);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        ClauseReader reader = new ClauseReader(sentence);
        int best = Integer.MAX_VALUE;
        Optional<TimeMention> found = Optional.empty();
        for (TimeMention time : all) {
            if (time.quote().span().overlaps(predicate.span())) {
                // "since the army seized power" does not say when it did
                continue;
            }
            int distance = distance(sentence, reader, predicate, time);
            if (distance < best) {
                best = distance;
                found = Optional.of(time);
            }
        }
        return best < FARTHEST ? found : Optional.empty();
    }

    /// As [#mention(Sentence, Token)], where the time stands in the clause itself or right above it.
    public Optional<TimeMention> close(Sentence sentence, Token predicate) {
        ClauseReader reader = new ClauseReader(sentence);
        return mention(sentence, predicate).filter(t -> distance(sentence, reader, predicate, t) <= CLOSE);
    }

    /// Whether a verb tells of what came before the time that is told of: "had signed".
    public static boolean isPastPerfect(Sentence sentence, Token verb) {
        return sentence.children(verb, "aux").stream().anyMatch(a -> a.text().equalsIgnoreCase("had"));
    }

    /// How far the time is from the clause: 0 below the predicate itself; one more for each clause up.
    private int distance(Sentence sentence, ClauseReader reader, Token predicate, TimeMention time) {
        Optional<Token> head = sentence.headOf(time.quote().span());
        if (head.isEmpty()) {
            head = sentence.tokens().stream()
                    .filter(t -> t.span().overlaps(time.quote().span()))
                    .findFirst();
        }
        if (head.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        List<Token> anchors = anchors(sentence, reader, head.orElseThrow(), time);
        Contents contents = new Contents(sentence, reader);
        Token at = predicate;
        int steps = 0;
        for (int i = 0; i < FARTHEST; i++) {
            for (int a = 0; a < anchors.size(); a++) {
                if (anchors.get(a).index() == at.index()) {
                    return steps + a * 2;
                }
            }
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()
                    || isApart(sentence, at)
                    || isAnothers(sentence, at, above.orElseThrow(), head.orElseThrow())) {
                break;
            }
            boolean speech = words.has("speech", above.orElseThrow().lemma());
            boolean aside = above.orElseThrow().isRelation("advcl")
                    && above.orElseThrow().xpos().equals("VBG");
            if (speech && !aside && contents.isBackground(predicate, at)) {
                break;
            }
            if (speech && !aside && at.isRelation("ccomp") && isPastPerfect(sentence, at)) {
                // "said on Friday that they had not signed": Friday is the day of the words; not so "sirens sounded
                // on Friday, with the army saying missiles had been launched"
                break;
            }
            steps += at.isRelation("ccomp") && speech ? 4 : reader.isVerbal(at) ? 2 : 1;
            at = above.orElseThrow();
        }
        return FARTHEST;
    }

    /// "…, just before he visits Rome": the other clause's time is not this one's.
    ///
    /// Nor is that of the clause around "X, who seized power" that of the seizure.
    private boolean isApart(Sentence sentence, Token clause) {
        if (clause.relation().equals("acl:relcl")) {
            return true;
        }
        if (isTopic(sentence, clause) || isJudged(sentence, clause)) {
            return true;
        }
        if (clause.isRelation("parataxis") && words.has("speech", clause.lemma())) {
            // "'You came last year', he told the minister"
            return true;
        }
        return clause.isRelation("advcl")
                && sentence.children(clause, "mark").stream()
                        .anyMatch(m -> m.lemma().equals("before")
                                || m.lemma().equals("after")
                                || m.lemma().equals("since")
                                || m.lemma().equals("until"));
    }

    /// "answered questions on Wednesday about the visits", "the anniversary of the coup": the day is not theirs.
    private boolean isTopic(Sentence sentence, Token noun) {
        if (noun.isVerb() || !(noun.isRelation("nmod") || noun.isRelation("obl"))) {
            return false;
        }
        String preposition = new ClauseReader(sentence).preposition(noun);
        boolean about = TOPICS.contains(preposition);
        return about
                || (preposition.equals("of")
                        && sentence.head(noun)
                                .filter(h -> h.lemma().equals("anniversary"))
                                .isPresent());
    }

    /// "On Friday the ministry blamed the rebels for the bombing": the day is that of the blame.
    private boolean isJudged(Sentence sentence, Token noun) {
        return !noun.isVerb()
                && (noun.isRelation("nmod") || noun.isRelation("obl"))
                && new ClauseReader(sentence).preposition(noun).equals("for")
                && sentence.head(noun)
                        .map(h -> h.isVerb() ? h : sentence.head(h).orElse(h))
                        .filter(v -> words.has("judging", v.lemma()))
                        .isPresent();
    }

    /// "X visited Chad in March and Y attended the summit": what stands in a first clause does not date a
    /// second one with a subject of its own; "On Monday X left and Y came" dates both.
    private static boolean isAnothers(Sentence sentence, Token clause, Token above, Token time) {
        return clause.isRelation("conj")
                && above.index() < time.index()
                && time.index() < clause.index()
                && !sentence.children(clause, "cc").isEmpty()
                && sentence.children(clause).stream()
                        .anyMatch(c -> c.relation().startsWith("nsubj") && c.index() > time.index());
    }

    /// Rule `clause.time.habit`: "backed sanctions on banks that do business there on Tuesday": no day dates
    /// what is so always.
    private static boolean isHabit(Sentence sentence, Token verb) {
        return verb.relation().equals("acl:relcl")
                && (verb.xpos().equals("VBZ") || verb.xpos().equals("VBP"))
                && sentence.children(verb, "aux").isEmpty();
    }

    /// Whether the expression opens the clause of a verb, as "since the coup" does in "since the coup was staged".
    private static boolean isOpening(Sentence sentence, Token verb, TimeMention mention) {
        return sentence.children(verb, "mark").stream()
                .anyMatch(m -> m.span().overlaps(mention.quote().span()));
    }

    /// The predicates that a time expression can date: the noun or verb it hangs on, then those above it up to the
    /// first verb.
    private List<Token> anchors(Sentence sentence, ClauseReader reader, Token time, TimeMention mention) {
        List<Token> anchors = new ArrayList<>();
        if (!isOpening(sentence, time, mention)) {
            anchors.add(time);
        }
        Token at = time;
        boolean habit = false;
        for (int i = 0; i < FARTHEST; i++) {
            Optional<Token> above = sentence.head(at);
            if (above.isEmpty()) {
                break;
            }
            at = above.orElseThrow();
            if (isOpening(sentence, at, mention)) {
                // "protests since the coup was staged": not the coup's day
                anchors.clear();
                continue;
            }
            anchors.add(at);
            if (isHabit(sentence, at) || (habit && at.isRelation("acl"))) {
                // "sanctions targeting banks that do business there on Tuesday"
                habit = true;
                continue;
            }
            if (reader.isVerbal(at) && !at.isRelation("xcomp")) {
                // "sanctions adopted in May", "the conference that opened on Tuesday" date their noun
                boolean hold = at.isRelation("acl") && words.has("dating", at.lemma());
                sentence.head(at).filter(h -> hold && !reader.isVerbal(h)).ifPresent(anchors::add);
                break;
            }
        }
        return anchors;
    }
}
