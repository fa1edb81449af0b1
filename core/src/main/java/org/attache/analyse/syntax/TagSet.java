package org.attache.analyse.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The joint tags of the treebanks: a universal part of speech with a Penn tag, such as `VERB|VBD`.
/// Number 0 stands for none; at most 127. Thread-safe: immutable.
final class TagSet {
    private final List<String> universals = new ArrayList<>();
    private final List<String> penns = new ArrayList<>();
    private final List<String> universalNames = new ArrayList<>();
    /// Penn tags of the words that a language has in a fixed number: no new word bears them.
    private static final Set<String> FUNCTION =
            Set.of("IN", "DT", "PRP", "PRP$", "CC", "MD", "TO", "WDT", "WP", "WP$", "WRB", "EX", "PDT", "POS");

    private final int[] universal;
    private final boolean[] open;
    private final boolean[] function;
    private final int fallback;
    private final int name;
    private final int adjective;
    private final int plural;
    private final int past;
    private final int participle;
    private final int possessive;

    /// @param names of the joint tags in the order of their numbers, the first one for none
    /// @param open whether a rare word may bear the tag
    TagSet(List<String> names, boolean[] open) {
        this.open = open.clone();
        universal = new int[names.size()];
        function = new boolean[names.size()];
        int noun = 1;
        int proper = 1;
        for (int i = 0; i < names.size(); i++) {
            int bar = names.get(i).indexOf('|');
            String upos = names.get(i).substring(0, bar);
            universals.add(upos);
            penns.add(names.get(i).substring(bar + 1));
            function[i] = FUNCTION.contains(penns.get(i));
            if (!universalNames.contains(upos)) {
                universalNames.add(upos);
            }
            universal[i] = universalNames.indexOf(upos);
            if (names.get(i).equals("NOUN|NN")) {
                noun = i;
            } else if (names.get(i).equals("PROPN|NNP")) {
                proper = i;
            }
        }
        adjective = Math.max(noun, names.indexOf("ADJ|JJ"));
        plural = Math.max(noun, names.indexOf("NOUN|NNS"));
        past = Math.max(noun, names.indexOf("VERB|VBD"));
        participle = names.indexOf("VERB|VBN");
        possessive = names.indexOf("PART|POS");
        fallback = noun;
        name = proper;
    }

    /// Reads what the trainer wrote.
    static TagSet read(DataInputStream in) throws IOException {
        int size = in.readUnsignedByte();
        List<String> names = new ArrayList<>();
        boolean[] open = new boolean[size];
        for (int i = 0; i < size; i++) {
            names.add(in.readUTF());
            open[i] = in.readBoolean();
        }
        return new TagSet(names, open);
    }

    int size() {
        return universal.length;
    }

    String upos(int tag) {
        return universals.get(tag);
    }

    String xpos(int tag) {
        return penns.get(tag);
    }

    /// The number of the universal part, at most 31.
    int universal(int tag) {
        return universal[tag];
    }

    boolean isOpen(int tag) {
        return open[tag];
    }

    /// Whether only words that are known to can bear the tag: those of prepositions, pronouns, articles.
    boolean isFunction(int tag) {
        return function[tag];
    }

    /// Whether it is the tag of words of another language.
    boolean isForeign(int tag) {
        return xpos(tag).equals("FW");
    }

    /// The tag of a word of which nothing is known: a noun.
    int fallback() {
        return fallback;
    }

    /// The tag of a name in the singular.
    int name() {
        return name;
    }

    /// The tag of an adjective.
    int adjective() {
        return adjective;
    }

    /// The tag of a noun in the plural.
    int plural() {
        return plural;
    }

    /// The tag of a verb in the past tense.
    int past() {
        return past;
    }

    /// The tag of a past participle of a verb; -1 where the treebanks had none.
    int participle() {
        return participle;
    }

    /// The tag of "'s"; -1 where the treebanks had none.
    int possessive() {
        return possessive;
    }

    /// Whether the tag is that of a noun or a name.
    boolean isNominal(int tag) {
        return penns.get(tag).startsWith("NN");
    }

    /// Whether the tag is one of those a noun phrase begins with, names left out.
    boolean opensPhrase(int tag) {
        return switch (penns.get(tag)) {
            case "DT", "PRP", "PRP$", "CD", "NN", "NNS" -> true;
            default -> false;
        };
    }

    /// Writes what [#read] reads.
    void write(DataOutputStream out) throws IOException {
        out.writeByte(size());
        for (int i = 0; i < size(); i++) {
            out.writeUTF(universals.get(i) + "|" + penns.get(i));
            out.writeBoolean(open[i]);
        }
    }
}
