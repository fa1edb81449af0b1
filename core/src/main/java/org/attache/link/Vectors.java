package org.attache.link;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// What articles are about, as vectors of unit length (those of very short ones are shorter), and which of them are
/// near each other.
///
/// Terms are the stems of content words, and names: words with a capital inside a sentence, and pairs of such.
/// Weight: `log(1 + n) * log((N + 300) / d)`, with n occurrences, each counted by its own weight and that of its
/// place,
/// and d of N articles with the term; terms of one article only are left out.
final class Vectors {
    /// What a word of the title counts for.
    private static final double TITLE = 2;
    /// What a name counts for in an article without a day, which has but names to be told from others by.
    private static final double UNDATED_NAME = 2;
    /// By how much each further sentence counts for less.
    private static final double FURTHER = 0.05;
    private static final double EVEN = 300;
    /// Through how many of its terms an article meets others, the heaviest first.
    private static final int MET_THROUGH = 60;
    /// Articles of a term beyond these meet only the last ones.
    private static final int MET = 250;
    /// How many terms two articles meet through before they are compared.
    private static final int IN_COMMON = 2;
    /// Cosines below this are taken as 0.
    private static final double FAINT = 0.04;
    private static final int TOLD = 8;
    /// The least length of an article's weights that its vector is measured by. A page of which no more than a headline
    /// is left ("Man shot in Springfield") has few terms, and all of one town's would be near each other.
    private static final double SHORTEST = 14;

    private final List<int[]> ids;
    private final List<float[]> weights;
    private final String[] terms;
    private final int[] articles;

    private Vectors(List<int[]> ids, List<float[]> weights, String[] terms, int[] articles) {
        this.ids = ids;
        this.weights = weights;
        this.terms = terms;
        this.articles = articles;
    }

    /// Takes two articles that are near each other; the left one has the lower number.
    interface Neighbours {
        void take(int left, int right, double cosine);
    }

    static Vectors of(List<Dossier> dossiers) {
        StoryTerms.Runs runs = new StoryTerms.Runs();
        for (Dossier dossier : dossiers) {
            Set<Long> own = new HashSet<>();
            sentences(dossier).forEach(s -> Arrays.stream(s.runs()).forEach(own::add));
            runs.add(own);
        }
        List<Map<String, Double>> counts =
                dossiers.stream().map(d -> counts(d, runs)).toList();
        Map<String, Integer> spread = new TreeMap<>();
        counts.forEach(own -> own.keySet().forEach(term -> spread.merge(term, 1, Integer::sum)));
        spread.values().removeIf(n -> n < 2);
        String[] terms = spread.keySet().toArray(new String[0]);
        Map<String, Integer> numbers = new HashMap<>();
        int[] articles = new int[terms.length];
        for (int i = 0; i < terms.length; i++) {
            numbers.put(terms[i], i);
            articles[i] = spread.getOrDefault(terms[i], 0);
        }
        List<int[]> ids = new ArrayList<>();
        List<float[]> weights = new ArrayList<>();
        for (Map<String, Double> own : counts) {
            int[] found = own.keySet().stream()
                    .mapToInt(term -> numbers.getOrDefault(term, -1))
                    .filter(id -> id >= 0)
                    .sorted()
                    .toArray();
            double[] raw = Arrays.stream(found)
                    .mapToDouble(id -> Math.log1p(own.getOrDefault(terms[id], 0.0))
                            * Math.log((dossiers.size() + EVEN) / articles[id]))
                    .toArray();
            double length = Math.max(
                    SHORTEST, Math.sqrt(Arrays.stream(raw).map(w -> w * w).sum()));
            float[] unit = new float[raw.length];
            for (int i = 0; i < raw.length; i++) {
                unit[i] = (float) (raw[i] / length);
            }
            ids.add(found);
            weights.add(unit);
        }
        return new Vectors(ids, weights, terms, articles);
    }

    /// The title, empty where there is none, and the sentences of the body.
    private static List<StoryTerms> sentences(Dossier dossier) {
        List<StoryTerms> all = new ArrayList<>();
        all.add(new StoryTerms(dossier.article().title().orElse("")));
        dossier.passages()
                .forEach(p -> all.add(
                        new StoryTerms(dossier.article().capture().text().slice(p.span()))));
        return all;
    }

    private static Map<String, Double> counts(Dossier dossier, StoryTerms.Runs runs) {
        Map<String, Double> counts = new HashMap<>();
        List<StoryTerms> sentences = sentences(dossier);
        double named = StoryFinder.isDated(dossier) ? 1 : UNDATED_NAME;
        for (int i = 0; i < sentences.size(); i++) {
            double place = i == 0 ? TITLE : 1 / (1 + FURTHER * (i - 1));
            sentences.get(i).count(runs, named, (term, weight) -> counts.merge(term, place * weight, Double::sum));
        }
        return counts;
    }

    /// Hands over all pairs that are near, each once.
    void neighbours(Neighbours sink) {
        Map<Integer, List<Integer>> index = new HashMap<>();
        int[] votes = new int[ids.size()];
        for (int right = 0; right < ids.size(); right++) {
            List<Integer> met = new ArrayList<>();
            for (int id : heaviest(right)) {
                List<Integer> list = index.computeIfAbsent(id, k -> new ArrayList<>());
                for (int left : list.subList(Math.max(0, list.size() - MET), list.size())) {
                    if (votes[left]++ == 0) {
                        met.add(left);
                    }
                }
                list.add(right);
            }
            for (int left : met) {
                if (votes[left] >= IN_COMMON) {
                    double cosine = cosine(left, right);
                    if (cosine >= FAINT) {
                        sink.take(left, right, cosine);
                    }
                }
                votes[left] = 0;
            }
        }
    }

    private int[] heaviest(int article) {
        int[] own = ids.get(article);
        float[] weight = weights.get(article);
        return IntStream.range(0, own.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -weight[i]).thenComparingInt(i -> i))
                .limit(MET_THROUGH)
                .mapToInt(i -> own[i])
                .toArray();
    }

    private double cosine(int left, int right) {
        int[] a = ids.get(left);
        int[] b = ids.get(right);
        float[] x = weights.get(left);
        float[] y = weights.get(right);
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            if (a[i] == b[j]) {
                dot += x[i++] * (double) y[j++];
            } else if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return dot;
    }

    /// The terms that tell most of a group: heavy in all its articles together.
    List<String> common(List<Integer> group) {
        Map<Integer, Double> sums = new TreeMap<>();
        for (int article : group) {
            for (int i = 0; i < ids.get(article).length; i++) {
                sums.merge(ids.get(article)[i], (double) weights.get(article)[i], Double::sum);
            }
        }
        return sums.entrySet().stream()
                .filter(e -> StoryTerms.isName(terms[e.getKey()]) && (group.size() == 1 || articles[e.getKey()] > 1))
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .map(e -> StoryTerms.shown(terms[e.getKey()]))
                .toList();
    }
}
