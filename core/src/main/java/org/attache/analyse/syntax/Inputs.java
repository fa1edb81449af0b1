package org.attache.analyse.syntax;

import java.util.List;

/// What words are like before any other word is looked at: the mean of their pieces and, for words that the
/// treebanks have, what these add; then the class of words, the last two and three letters, capitals and digits;
/// and apart from these the tag that the tagger gave. Thread-safe: read-only.
///
/// @param vocabulary cuts words into pieces
/// @param words rows of the words that the treebanks have, by their hashes
/// @param tables what each piece, word, class, ending of two and of three letters, shape and tag is like
record Inputs(Pieces vocabulary, HashTable words, List<PackedTable> tables) {
    /// How many rows the endings of either length share.
    static final int ENDINGS = 4096;

    private static final int PIECES = 0;
    private static final int OWN = 1;
    private static final int FINE = 2;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int SHAPE = 5;
    private static final int TAG = 6;

    /// The row of a word's last letters.
    static int ending(String text, int letters) {
        long hash = Hashing.word(text, Math.max(0, text.length() - letters), text.length());
        return (int) (hash ^ (hash >>> 29)) & (ENDINGS - 1);
    }

    /// How many numbers tell of a word without its tag.
    int width() {
        int width = 0;
        for (PackedTable table : tables) {
            width += table == tables.get(OWN) || table == tables.get(TAG) ? 0 : table.width();
        }
        return width;
    }

    /// How many tags there are.
    int tags() {
        return tables.get(TAG).size();
    }

    /// What the word at `place` is like, without its tag: it hangs on its text and its shape alone.
    float[] word(Words sentence, int place) {
        float[] row = new float[width()];
        String text = sentence.texts.get(place);
        int at = pieces(text, row);
        at = copy(FINE, sentence.fine[place], row, at);
        at = copy(SHORT, ending(text, 2), row, at);
        at = copy(LONG, ending(text, 3), row, at);
        copy(SHAPE, sentence.shape[place], row, at);
        return row;
    }

    /// What a tag is like.
    float[] tag(int tag) {
        float[] row = new float[tables.get(TAG).width()];
        copy(TAG, tag, row, 0);
        return row;
    }

    private int pieces(String text, float[] row) {
        PackedTable all = tables.get(PIECES);
        int[] found = vocabulary.of(text);
        for (int piece : found) {
            all.add(piece, 1f / found.length, row, 0);
        }
        // the row 0 is of words that are not known
        tables.get(OWN).add(words.place(Hashing.word(text)), 1, row, 0);
        return all.width();
    }

    private int copy(int table, int place, float[] row, int at) {
        PackedTable from = tables.get(table);
        from.add(place, 1, row, at);
        return at + from.width();
    }
}
