package org.attache.link;

import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The content words of a stretch of text as a sparse vector, rarer words heavier.
///
/// Weights are `log((n + 50) / (d + 1))` where `d` of `n` articles have the word; the 50 keeps weights near
/// each other while there are few articles. Salton's measure (tf-idf, cosine) otherwise.
final class Terms {
    /// No words.
    static final Terms NONE = new Terms(new int[0], new double[0]);

    private final int[] ids;
    private final double[] weights;
    private final double length;
    private final double total;
    /// The cosine with themselves: 1, but for rounding.
    private final double own;
    /// A bit for each word, shared with other words: two vectors without a bit in common have no word in common.
    private final long marks;

    private Terms(int[] ids, double[] weights) {
        this.ids = ids;
        this.weights = weights;
        double squares = 0;
        double sum = 0;
        long bits = 0;
        for (int id : ids) {
            bits |= 1L << id;
        }
        this.marks = bits;
        for (double weight : weights) {
            squares += weight * weight;
            sum += weight;
        }
        this.length = Math.sqrt(squares);
        this.total = sum;
        this.own = length == 0 ? 0 : squares / (length * length);
    }

    int size() {
        return ids.length;
    }

    /// Whether they have the same words; what those weigh is the same throughout one joining.
    @Override
    public boolean equals(Object other) {
        return other instanceof Terms terms && Arrays.equals(ids, terms.ids);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ids);
    }

    /// Numbers of the words in ascending order; what those weigh the weigher knows.
    int[] ids() {
        return ids.clone();
    }

    /// 1 where `a < b`, else 0, for numbers from 0 on: without a branch, since which of two words has the lesser
    /// number nobody can foretell, nor can the processor.
    private static int less(int a, int b) {
        return (a - b) >>> 31;
    }

    /// Cosine, 0 to 1.
    @SuppressWarnings("ReferenceEquality") // equal words are one object here, which needs no looking at
    double cosine(Terms other) {
        if (other == this) {
            return own;
        }
        if (length == 0 || other.length == 0 || (marks & other.marks) == 0) {
            return 0;
        }
        double dot = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                dot += weights[i++] * other.weights[j++];
            } else {
                int less = less(ids[i], other.ids[j]);
                i += less;
                j += 1 - less;
            }
        }
        return dot / (length * other.length);
    }

    /// The cosine; or, if it is more, so much of the share of the lighter one's weight that the other has too,
    /// where they have words enough in common. All in one walk: most comparing is this.
    ///
    /// @param enough words in common
    /// @param of what that share counts for
    @SuppressWarnings("ReferenceEquality") // equal words are one object here, which needs no looking at
    double likeness(Terms other, int enough, double of) {
        if ((marks & other.marks) == 0) {
            return 0;
        }
        if (other == this) {
            return ids.length < enough || total == 0 ? own : Math.max(own, of);
        }
        double dot = 0;
        double least = 0;
        int common = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                double mine = weights[i++];
                double theirs = other.weights[j++];
                dot += mine * theirs;
                least += Math.min(mine, theirs);
                common++;
            } else {
                int less = less(ids[i], other.ids[j]);
                i += less;
                j += 1 - less;
            }
        }
        if (common == 0) {
            return 0;
        }
        double cosine = length == 0 || other.length == 0 ? 0 : dot / (length * other.length);
        double less = Math.min(total, other.total);
        return common < enough || less == 0 ? cosine : Math.max(cosine, of * (least / less));
    }

    /// Number of words in both.
    int common(Terms other) {
        if ((marks & other.marks) == 0) {
            return 0;
        }
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < ids.length && j < other.ids.length) {
            if (ids[i] == other.ids[j]) {
                count++;
                i++;
                j++;
            } else {
                int less = less(ids[i], other.ids[j]);
                i += less;
                j += 1 - less;
            }
        }
        return count;
    }

    /// Counts in how many articles each word stands, then makes vectors.
    static final class Weigher implements Serializable {
        private static final long serialVersionUID = 1;

        /// In the order of the alphabet: a word's id is its place.
        private final String[] words;

        /// Ids by the hashes of their words, each in the first free place from there on; one more than they are, 0
        /// where
        /// there is none. Beside the words themselves it takes some twelve bytes a word.
        private final int[] slots;

        private final double[] weights;

        /// Counts the words of the articles.
        Weigher(List<Dossier> dossiers) {
            this(dossiers.size(), counted(dossiers));
        }

        /// Ids follow the alphabet, so that input order does not matter.
        ///
        /// @param articles how many there are
        /// @param counts in how many articles each word stands
        Weigher(int articles, Map<String, Integer> counts) {
            words = counts.keySet().toArray(String[]::new);
            Arrays.sort(words);
            weights = new double[words.length];
            for (int id = 0; id < words.length; id++) {
                weights[id] = Math.log((articles + 50.0) / (counts.getOrDefault(words[id], 0) + 1.0));
            }
            slots = slotted();
        }

        /// As it was at a milestone.
        Weigher(MilestoneReader left) {
            words = new String[left.whole()];
            weights = new double[words.length];
            for (int id = 0; id < words.length; id++) {
                words[id] = left.words();
                weights[id] = Double.longBitsToDouble(left.wide());
            }
            slots = slotted();
        }

        /// Writes what a milestone is to know.
        void save(MilestoneWriter milestone) {
            milestone.whole(words.length);
            for (int id = 0; id < words.length; id++) {
                milestone.words(words[id]);
                milestone.wide(Double.doubleToLongBits(weights[id]));
            }
        }

        private int[] slotted() {
            int[] all = new int[4 * Integer.highestOneBit(Math.max(1, words.length))];
            for (int id = 0; id < words.length; id++) {
                int slot = slot(words[id], all.length);
                while (all[slot] != 0) {
                    slot = (slot + 1) & (all.length - 1);
                }
                all[slot] = id + 1;
            }
            return all;
        }

        private static int slot(String word, int of) {
            int hash = word.hashCode();
            return ((hash ^ (hash >>> 16)) * 0x9E3779B1) & (of - 1);
        }

        private int slot(String word) {
            return slot(word, slots.length);
        }

        private int next(int slot) {
            return (slot + 1) & (slots.length - 1);
        }

        /// The number of a word; -1 where nobody uses it.
        private int id(String word) {
            for (int slot = slot(word); slots[slot] != 0; slot = next(slot)) {
                int id = slots[slot] - 1;
                if (words[id].equals(word)) {
                    return id;
                }
            }
            return -1;
        }

        private static Map<String, Integer> counted(List<Dossier> dossiers) {
            Map<String, Integer> counted = new ConcurrentHashMap<>();
            dossiers.parallelStream()
                    .forEach(dossier -> words(dossier).forEach(term -> counted.merge(term, 1, Integer::sum)));
            return counted;
        }

        /// The words of an article that are counted, each once.
        static Set<String> words(Dossier dossier) {
            Set<String> seen = new HashSet<>();
            for (Passage passage : dossier.passages()) {
                seen.addAll(passage.terms());
            }
            return seen;
        }

        Terms of(int[] found) {
            return new Terms(
                    found, Arrays.stream(found).mapToDouble(id -> weights[id]).toArray());
        }

        Terms weigh(String text) {
            return weigh(Wording.english().contentTerms(text));
        }

        Terms weigh(List<String> terms) {
            int[] found = terms.stream()
                    .distinct()
                    .mapToInt(this::id)
                    .filter(id -> id >= 0)
                    .sorted()
                    .toArray();
            return of(found);
        }
    }
}
