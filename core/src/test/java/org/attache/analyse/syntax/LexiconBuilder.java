package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Counts words and tags and makes the [Lexicon] and the [TagSet].
final class LexiconBuilder {
    private static final int COMMON = 2;
    private static final int CLOSED = 8;
    private static final int RARE_TAG = 3;
    private static final int OPEN_WORDS = 12;

    private final List<TreebankSentence> sentences;

    LexiconBuilder(List<TreebankSentence> sentences) {
        this.sentences = sentences;
    }

    TagSet tags() {
        Map<String, Integer> counts = new TreeMap<>();
        Map<Long, Integer> words = wordCounts();
        Map<String, Set<Long>> rareBearers = new HashMap<>();
        for (TreebankSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                counts.merge(sentence.tag(i), 1, Integer::sum);
                long word = Hashing.word(sentence.forms.get(i));
                if (words.getOrDefault(word, 0) <= 3) {
                    rareBearers
                            .computeIfAbsent(sentence.tag(i), k -> new HashSet<>())
                            .add(word);
                }
            }
        }
        List<String> names = new ArrayList<>();
        names.add("X|FW");
        counts.forEach((name, count) -> {
            if (count >= RARE_TAG && !name.equals("X|FW")) {
                names.add(name);
            }
        });
        names.add("X|FW");
        boolean[] open = new boolean[names.size()];
        for (int i = 1; i < open.length; i++) {
            open[i] = rareBearers.getOrDefault(names.get(i), Set.of()).size() >= OPEN_WORDS;
        }
        return new TagSet(names, open);
    }

    /// The lexicon over treebank words and the words of the classes.
    Lexicon lexicon(
            Map<String, Integer> tagNumbers,
            Map<Long, Integer> fine,
            Map<Long, Integer> coarse,
            Map<Long, Integer> textCounts) {
        Map<Long, Integer> counts = wordCounts();
        Map<Long, Map<Integer, Integer>> borne = new HashMap<>();
        for (TreebankSentence sentence : sentences) {
            for (int i = 0; i < sentence.size(); i++) {
                borne.computeIfAbsent(Hashing.word(sentence.forms.get(i)), k -> new TreeMap<>())
                        .merge(tagNumbers.getOrDefault(sentence.tag(i), 0), 1, Integer::sum);
            }
        }
        Set<Long> all = new TreeSet<>(counts.keySet());
        all.addAll(fine.keySet());
        int size = all.size() + 1;
        long[] hashes = new long[size];
        int[] ids = new int[size];
        short[] fines = new short[size];
        byte[] coarses = new byte[size];
        long[] low = new long[size];
        long[] high = new long[size];
        short[] main = new short[size];
        byte[] frequency = new byte[size];
        int at = 0;
        int nextId = 1;
        for (long word : all) {
            at++;
            hashes[at] = word;
            fines[at] = fine.getOrDefault(word, 0).shortValue();
            coarses[at] = coarse.getOrDefault(word, 0).byteValue();
            int count = counts.getOrDefault(word, 0);
            int total = count + textCounts.getOrDefault(word, 0);
            frequency[at] = (byte) (31 - Integer.numberOfLeadingZeros(Math.max(1, total)));
            ids[at] = count >= COMMON ? nextId++ : 0;
            int best = 0;
            for (Map.Entry<Integer, Integer> tag :
                    borne.getOrDefault(word, Map.of()).entrySet()) {
                if (tag.getValue() > best) {
                    best = tag.getValue();
                    main[at] = tag.getKey().shortValue();
                }
                if (count >= CLOSED && tag.getKey() > 0) {
                    if (tag.getKey() < 64) {
                        low[at] |= 1L << tag.getKey();
                    } else {
                        high[at] |= 1L << (tag.getKey() - 64);
                    }
                }
            }
        }
        return new Lexicon(hashes, ids, fines, coarses, low, high, main, frequency);
    }

    private Map<Long, Integer> wordCounts() {
        Map<Long, Integer> counts = new HashMap<>();
        for (TreebankSentence sentence : sentences) {
            for (String form : sentence.forms) {
                counts.merge(Hashing.word(form), 1, Integer::sum);
            }
        }
        return counts;
    }
}
