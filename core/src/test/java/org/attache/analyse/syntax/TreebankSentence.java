package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A sentence of a treebank: what the trainer learns from and what the reader is measured against.
final class TreebankSentence {
    final String text;
    /// Whether a paragraph begins with it.
    final boolean paragraph;

    final List<String> forms = new ArrayList<>();
    final List<String> upos = new ArrayList<>();
    final List<String> xpos = new ArrayList<>();
    final List<String> lemmas = new ArrayList<>();
    final List<Integer> heads = new ArrayList<>();
    final List<String> relations = new ArrayList<>();
    /// The heads with crossing arcs lifted.
    private int[] projective = {};

    TreebankSentence(String text, boolean paragraph) {
        this.text = text;
        this.paragraph = paragraph;
    }

    void add(String form, String universal, String penn, String lemma, int head, String relation) {
        forms.add(form);
        upos.add(universal);
        xpos.add(penn);
        lemmas.add(lemma);
        heads.add(head);
        relations.add(relation);
    }

    int size() {
        return forms.size();
    }

    String tag(int i) {
        return upos.get(i) + "|" + xpos.get(i);
    }

    /// Heads of a tree without crossing arcs, -1 for the root.
    int[] projectiveHeads() {
        return projective.clone();
    }

    /// Lifts each crossing arc to its head's head until none crosses (Nivre and Nilsson 2005).
    void makeProjective() {
        breakCircles();
        int[] head = heads.stream().mapToInt(Integer::intValue).toArray();
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < head.length && !changed; i++) {
                if (head[i] < 0) {
                    continue;
                }
                for (int k = Math.min(i, head[i]) + 1; k < Math.max(i, head[i]); k++) {
                    if (!isBelow(k, head[i], head)) {
                        if (head[head[i]] >= 0) {
                            head[i] = head[head[i]];
                            changed = true;
                        }
                        break;
                    }
                }
            }
        }
        projective = head;
    }

    /// Hangs on the root what joining words at hyphens tied into a circle.
    private void breakCircles() {
        if (!heads.contains(-1)) {
            throw new IllegalStateException("no root in: " + text);
        }
        int root = heads.indexOf(-1);
        for (int i = 0; i < heads.size(); i++) {
            int at = i;
            for (int steps = 0; at >= 0 && steps <= heads.size(); steps++) {
                at = heads.get(at);
            }
            if (at >= 0) {
                heads.set(i, root);
            }
        }
    }

    /// The same sentence in other letters: a training example for headlines and telexes.
    TreebankSentence recased(Casing casing) {
        TreebankSentence other = new TreebankSentence(text, paragraph);
        for (int i = 0; i < size(); i++) {
            boolean stop = i > 0 && i == size() - 1 && forms.get(i).equals(".");
            if (casing == Casing.TITLE && stop && !heads.contains(i) && heads.get(i) >= 0) {
                continue;
            }
            other.add(
                    casing.apply(forms.get(i)),
                    upos.get(i),
                    xpos.get(i),
                    lemmas.get(i),
                    heads.get(i),
                    relations.get(i));
        }
        other.makeProjective();
        return other;
    }

    private static boolean isBelow(int word, int ancestor, int[] head) {
        int at = word;
        for (int steps = 0; at >= 0 && steps <= head.length; steps++) {
            if (at == ancestor) {
                return true;
            }
            at = head[at];
        }
        return false;
    }

    /// How letters are written.
    enum Casing {
        LOWER,
        UPPER,
        TITLE;

        String apply(String form) {
            return switch (this) {
                case LOWER -> form.toLowerCase(Locale.ROOT);
                case UPPER -> form.toUpperCase(Locale.ROOT);
                case TITLE ->
                    Character.isLetter(form.charAt(0)) && form.length() > 2
                            ? Character.toUpperCase(form.charAt(0)) + form.substring(1)
                            : form;
            };
        }
    }
}
