package org.attache.link;

import java.util.Arrays;

/// The words of a sentence by which articles of one story are told from others: stems of its content words, and its
/// names. A name is marked by a star before it.
///
/// A word counts for as much as the rarest run of three words that it stands in: a run that k articles have counts
/// `1 / k`. So page furniture ("sign up for our newsletter"), the name of a site behind each of its headlines and the
/// background of an agency tie no articles together, while reprints lose nothing, as all their words lose alike.
final class StoryTerms {
    private static final char NAME = '*';
    private static final int RUN = 3;

    private final String[] words;
    private final String[] folded;
    private final long[] runs;

    /// Takes words with their weight.
    interface Counter {
        void count(String term, double weight);
    }

    StoryTerms(String sentence) {
        this.words = Arrays.stream(sentence.split("[^\\p{L}\\p{Nd}'’-]+", -1))
                .map(w -> w.endsWith("'s") || w.endsWith("’s") ? w.substring(0, w.length() - 2) : w)
                .filter(w -> !w.isEmpty())
                .toArray(String[]::new);
        this.folded = Arrays.stream(words).map(Wording::fold).toArray(String[]::new);
        this.runs = new long[words.length == 0 ? 0 : Math.max(0, words.length - RUN) + 1];
        for (int i = 0; i < runs.length; i++) {
            long hash = 7;
            for (int at = i; at < Math.min(words.length, i + RUN); at++) {
                hash = Copies.mix(hash * 31 + folded[at].hashCode());
            }
            runs[i] = hash;
        }
    }

    /// Numbers of the runs of three words; of a shorter sentence that of the sentence.
    long[] runs() {
        return runs.clone();
    }

    /// Hands over all terms.
    ///
    /// @param named what a name counts for
    void count(Runs articles, double named, Counter counter) {
        boolean names = hasNames();
        String before = "";
        for (int i = 0; i < words.length; i++) {
            double weight = weight(i, articles);
            Wording.english().contentTerms(words[i]).forEach(term -> counter.count(term, weight));
            String name = names && isCapital(words[i]) && !Wording.isFunctionWord(folded[i]) ? folded[i] : "";
            if (name.length() > 1 && i > 0) {
                counter.count(NAME + name, weight * named);
                if (!before.isEmpty()) {
                    counter.count(NAME + before + ' ' + name, weight * named);
                }
            }
            before = name;
        }
    }

    /// A headline with a capital on each word tells no names.
    private boolean hasNames() {
        long capitals = Arrays.stream(words).filter(StoryTerms::isCapital).count();
        return words.length <= 3 || capitals * 5 <= words.length * 3L;
    }

    private double weight(int word, Runs articles) {
        int least = Integer.MAX_VALUE;
        for (int i = Math.max(0, word - RUN + 1); i <= Math.min(word, runs.length - 1); i++) {
            least = Math.min(least, articles.of(runs[i]));
        }
        return 1.0 / Math.max(1, least);
    }

    private static boolean isCapital(String word) {
        return !word.isEmpty() && Character.isUpperCase(word.charAt(0));
    }

    static boolean isName(String term) {
        return term.charAt(0) == NAME;
    }

    static String shown(String term) {
        return isName(term) ? term.substring(1) : term;
    }

    /// In how many articles a run of words stands, about: runs share 4,194,304 counters by their hashes, so that a
    /// rare one may pass for less rare, which costs 16 MB for any number of articles.
    static final class Runs {
        private final int[] counts = new int[1 << 22];

        /// Counts one article.
        ///
        /// @param runs its runs, each once
        void add(Iterable<Long> runs) {
            runs.forEach(run -> counts[place(run)]++);
        }

        int of(long run) {
            return counts[place(run)];
        }

        private int place(long run) {
            return (int) (run & (counts.length - 1));
        }
    }
}
