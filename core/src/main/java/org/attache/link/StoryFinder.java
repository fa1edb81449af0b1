package org.attache.link;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.attache.fact.Analysis;
import org.attache.fact.Story;
import org.attache.fact.TimeMention;
import org.attache.text.Digest;

/// Groups captures that tell one story. Rule LG1.
///
/// Each article is a vector of its words and names, rarer ones heavier, those of the title and of the first
/// sentences heavier too; words that many captures carry in one wording weigh little ([StoryTerms]), so that
/// neither page furniture nor a reused background ties articles together. Two articles are as near as the cosine of
/// their vectors, less the farther apart they appeared, and more or less by the day that each tells first: what
/// happened on one day is likelier one story; and more where both name a person whom few articles name ([Casts]).
/// Groups grow by average linkage (Sokal and Michener 1958): two groups
/// become one while their articles agree on average, so one article between two stories does not chain them.
///
/// Catches the follow-up of a shooting three months later that names the victim. Misses a follow-up that shares but
/// the town with it.
///
/// Deterministic: the order of the input changes nothing. Thread-safe. No step compares all pairs: articles meet
/// through their heaviest rare terms only.
public final class StoryFinder {
    /// Average nearness from which two groups are one story. Chosen on three public sets together (see
    /// docs/link.md), 2026-11-22.
    private static final double NEAR = 0.18;
    /// Days in which articles of one story appear side by side.
    private static final double SIDE_BY_SIDE = 5;
    /// Days in which the rest of what time counts for falls to a third.
    private static final double FADING = 30;
    /// What remains of the nearness of two articles that appeared long after each other,
    private static final double LONG_AFTER = 0.4;
    /// and of two such that name one person.
    private static final double LONG_AFTER_SAME_PERSON = 0.5;
    /// What two articles gain that name one person.
    private static final double SAME_PERSON = 1.3;
    /// What is left of it where a day is not known.
    private static final double UNDATED = 0.7;
    /// What two articles gain that tell of the same day first, or of two that follow each other.
    private static final double SAME_DAY = 1.3;
    /// What is left where the days that they tell first lie [#OTHER] days apart or more.
    private static final double OTHER_DAY = 0.9;

    private static final int OTHER = 3;
    /// How many times told are looked at for a day that has passed.
    private static final int FIRST_TIMES = 3;
    /// Days before an article's own in which what it tells of is looked for.
    private static final int LOOKED_BACK = 400;
    /// No day is told.
    private static final long UNTOLD = Long.MIN_VALUE;
    /// Dates wider than this are not known.
    private static final int KNOWN = 14;

    /// All stories, those of one capture too, in order of their first captures.
    public List<Story> find(List<Analysis> analyses) {
        List<Dossier> dossiers = analyses.stream()
                .sorted(Comparator.comparing(Analysis::captureName)
                        .thenComparing(a -> a.article().capture().id())
                        .thenComparing(a -> a.article().capture().sha256()))
                .map(Dossier::new)
                .toList();
        Vectors vectors = Vectors.of(dossiers);
        Casts casts = Casts.of(dossiers);
        long[] told = dossiers.stream().mapToLong(StoryFinder::told).toArray();
        AverageLinkage linkage = new AverageLinkage(dossiers.size(), NEAR);
        vectors.neighbours((left, right, cosine) -> {
            boolean samePerson = casts.share(left, right);
            double time = share(dossiers.get(left), dossiers.get(right), samePerson);
            double person = samePerson ? SAME_PERSON : 1;
            linkage.add(left, right, cosine * time * person * agreement(told[left], told[right]));
        });
        Map<Integer, List<Integer>> groups = new HashMap<>();
        int[] roots = linkage.groups();
        for (int i = 0; i < roots.length; i++) {
            groups.computeIfAbsent(roots[i], r -> new ArrayList<>()).add(i);
        }
        return groups.values().stream()
                .map(group -> story(group, dossiers, vectors))
                .sorted(Comparator.comparing((Story s) -> s.captures().getFirst()))
                .toList();
    }

    private static Story story(List<Integer> group, List<Dossier> dossiers, Vectors vectors) {
        List<String> names = group.stream()
                .map(dossiers::get)
                .sorted(Comparator.comparingLong((Dossier d) ->
                                d.published().said() ? d.published().first() : Long.MAX_VALUE)
                        .thenComparing(Dossier::name))
                .map(Dossier::name)
                .toList();
        return new Story(Digest.id("story-", names.getFirst()), names, vectors.common(group));
    }

    /// Whether the day of an article is known closely enough to tell stories by.
    static boolean isDated(Dossier dossier) {
        return dossier.published().length() <= KNOWN;
    }

    /// The first day of the text's first times that is one day and had come when the article appeared: most often
    /// that of what it tells. Caught: "shot dead on Sunday", read on Monday and on Tuesday. Missed: stories told
    /// without a day; wrong where the article begins with what led to its story.
    private static long told(Dossier dossier) {
        if (!isDated(dossier)) {
            return UNTOLD;
        }
        Days published = dossier.published();
        return dossier.analysis().dating().times().stream()
                .map(TimeMention::when)
                .filter(when -> when.earliest().isPresent() && when.earliest().equals(when.latest()))
                .limit(FIRST_TIMES)
                .mapToLong(when -> when.earliest().orElseThrow().toEpochDay())
                .filter(day -> day <= published.last() && day >= published.first() - LOOKED_BACK)
                .findFirst()
                .orElse(UNTOLD);
    }

    /// What the days that two articles tell first make of their nearness.
    static double agreement(long one, long other) {
        if (one == UNTOLD || other == UNTOLD) {
            return 1;
        }
        long apart = Math.abs(one - other);
        return apart <= 1 ? SAME_DAY : apart >= OTHER ? OTHER_DAY : 1;
    }

    /// What time leaves of the nearness of two articles.
    private static double share(Dossier one, Dossier other, boolean samePerson) {
        Days a = one.published();
        Days b = other.published();
        if (!isDated(one) || !isDated(other)) {
            return UNDATED;
        }
        double least = samePerson ? LONG_AFTER_SAME_PERSON : LONG_AFTER;
        return least + (1 - least) * Math.exp(-Math.max(0, a.gap(b) - SIDE_BY_SIDE) / FADING);
    }
}
