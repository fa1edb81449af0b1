package org.attache.analyse.syntax;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeMendingTest {
    private static final int TREES = 40_000;

    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubj:pass",
            "obj",
            "iobj",
            "obl",
            "obl:unmarked",
            "nmod",
            "nmod:unmarked",
            "conj",
            "cc",
            "case",
            "mark",
            "acl",
            "acl:relcl",
            "advcl",
            "ccomp",
            "xcomp",
            "appos",
            "amod",
            "compound",
            "flat",
            "punct",
            "cop",
            "aux",
            "aux:pass",
            "det",
            "parataxis",
            "expl",
            "compound:prt",
            "advmod",
            "nmod:poss",
            "nsubj:outer");

    private static final List<String> MORE = List.of(
            ",",
            ".",
            "and",
            "to",
            "with",
            "for",
            "by",
            "at",
            "least",
            "up",
            "including",
            "such",
            "as",
            "that",
            "has",
            "have",
            "shot",
            "dead",
            "route",
            "en",
            "Chad",
            "Berg",
            "soldiers",
            "army",
            "talks",
            "'s",
            "between",
            "was",
            "the",
            "40",
            "$",
            "earlier",
            "upon",
            "over",
            "been",
            "fighting");

    /// Words of the rules in any order, with any tags and in any tree: rules ask for heads of roots and for
    /// neighbours beyond the ends only here.
    @Test
    void whateverTreeIsMendedStaysATree() {
        SyntaxModel model = SentenceParser.load().model();
        List<String> vocabulary = new ArrayList<>(MORE);
        for (TreeWords.Kind kind : TreeWords.Kind.values()) {
            vocabulary.addAll(TreeWords.of(kind).stream().sorted().toList());
        }
        Random random = new Random(1);
        TreeMending mending = new TreeMending(model.tags());
        for (int tree = 0; tree < TREES; tree++) {
            int size = 1 + random.nextInt(14);
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                boolean rule = random.nextBoolean();
                List<String> from = rule ? MORE : vocabulary;
                texts.add(from.get(random.nextInt(from.size())));
            }
            Words words = new Words(texts, model.lexicon());
            List<String> relations = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                words.tag[i] = 1 + random.nextInt(model.tags().size() - 1);
                words.universal[i] = model.tags().universal(words.tag[i]);
                relations.add(RELATIONS.get(random.nextInt(RELATIONS.size())));
            }
            int[] heads = tree(size, random);
            relations.set(rootOf(heads), "root");
            int[] before = heads.clone();
            mending.mend(words, heads, relations);
            assertTrue(isTree(heads), () -> texts + " " + Arrays.toString(before) + " " + Arrays.toString(heads));
            assertEquals(size, relations.size());
        }
    }

    /// Hangs each word, in any order, on one that hangs already.
    private static int[] tree(int size, Random random) {
        int[] heads = new int[size];
        List<Integer> order = new ArrayList<>(IntStream.range(0, size).boxed().toList());
        Collections.shuffle(order, random);
        heads[order.getFirst()] = -1;
        for (int i = 1; i < size; i++) {
            heads[order.get(i)] = order.get(random.nextInt(i));
        }
        return heads;
    }

    private static int rootOf(int[] heads) {
        return IntStream.range(0, heads.length)
                .filter(i -> heads[i] < 0)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isTree(int[] heads) {
        long roots = Arrays.stream(heads).filter(head -> head < 0).count();
        for (int i = 0; i < heads.length; i++) {
            int at = i;
            for (int steps = 0; at >= 0; steps++) {
                if (steps > heads.length) {
                    return false;
                }
                at = heads[at];
            }
        }
        return roots == 1;
    }
}
