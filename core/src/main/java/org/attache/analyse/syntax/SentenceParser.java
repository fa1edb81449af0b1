package org.attache.analyse.syntax;

import java.util.Arrays;

/// Tags and parses a sentence: the tagger proposes tags, the network reads the sentence with them, gives the tree and
/// decides on the tags that each word may bear. Where it
/// changes one, it reads the sentence again with the new tags. Thread-safe: read-only.
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
        model.tagger().tag(words, names);
        NetworkParser.Tree tree = network.parse(words);
        int[] proposed = words.tag.clone();
        model.tagger().retag(words, names, tree.tags().rows());
        return Arrays.equals(proposed, words.tag) ? tree : network.parse(words);
    }
}
