package org.attache.analyse.syntax;

/// Tags and parses a sentence: the tagger proposes tags, the network reads the sentence with them, gives the tree and
/// decides on the tags that each word may bear. Thread-safe: read-only.
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
        model.tagger().retag(words, names, tree.tags().rows());
        return tree;
    }
}
