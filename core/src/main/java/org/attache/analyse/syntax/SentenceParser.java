package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.List;

/// Tags and parses sentences: the tagger proposes tags, the network reads a sheaf of sentences with them, gives the
/// trees and decides on the tags that each word may bear. Where that makes a verb or a noun of a word or takes it
/// from it (one sentence in five), it reads the sentence again with the new tags; reading again after every change
/// would bring no more. Thread-safe: read-only.
///
/// @param model words, tags and the tagger
/// @param network gives heads, relations and scores of tags
record SentenceParser(SyntaxModel model, NetworkParser network) {
    /// Reads the shipped models.
    static SentenceParser load() {
        return new SentenceParser(SyntaxModel.load(), NetworkParser.load());
    }

    /// Fills the columns of tags and gives the tree.
    ///
    /// @param names which words are known to be names
    NetworkParser.Tree parse(Words words, boolean[] names) {
        return parse(List.of(new Task(words, new Names(names)))).getFirst();
    }

    /// Fills the columns of tags of several sentences and gives their trees, in order.
    List<NetworkParser.Tree> parse(List<Task> tasks) {
        List<Words> sentences = new ArrayList<>(tasks.size());
        for (Task task : tasks) {
            model.tagger().tag(task.words(), task.names().known());
            sentences.add(task.words());
        }
        List<NetworkParser.Tree> trees = new ArrayList<>(network.parse(sentences));
        List<Integer> changed = new ArrayList<>();
        List<Words> again = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            Task task = tasks.get(i);
            int[] proposed = task.words().tag.clone();
            model.tagger()
                    .retag(
                            task.words(),
                            task.names().known(),
                            trees.get(i).tags().rows());
            if (isTurned(proposed, task.words())) {
                changed.add(i);
                again.add(task.words());
            }
        }
        List<NetworkParser.Tree> second = network.parse(again);
        for (int i = 0; i < second.size(); i++) {
            trees.set(changed.get(i), second.get(i));
        }
        return trees;
    }

    /// Whether a word that was proposed as a verb is now another part of speech, or the other way round, or a noun
    /// is now none.
    private boolean isTurned(int[] proposed, Words words) {
        for (int i = 0; i < words.size; i++) {
            int tag = words.tag[i];
            if (proposed[i] != tag && part(proposed[i]) != part(tag)) {
                return true;
            }
        }
        return false;
    }

    private Part part(int tag) {
        return switch (model.tags().upos(tag)) {
            case "VERB" -> Part.VERB;
            case "AUX" -> Part.AUXILIARY;
            case "NOUN", "PROPN" -> Part.NOUN;
            default -> Part.OTHER;
        };
    }

    /// What a tree hangs on most.
    private enum Part {
        VERB,
        AUXILIARY,
        NOUN,
        OTHER
    }

    /// A sentence to read.
    ///
    /// @param words its words, the tags still to be filled in
    /// @param names which of them are known to be names
    record Task(Words words, Names names) {}

    /// Which words are known to be names. A class of its own, since records hold no arrays.
    static final class Names {
        private final boolean[] known;

        Names(boolean[] known) {
            this.known = known;
        }

        boolean[] known() {
            return known;
        }
    }
}
