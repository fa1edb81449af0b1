package org.attache.analyse.syntax;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;

/// What training saw of each word form: a number for the common ones, two classes of words that stand
/// in like company, and the tags it bore. It holds hashes, not words.
///
/// Thread-safe: read-only.
final class Lexicon {
    /// A word that training did not see.
    static final int UNKNOWN = 0;

    /// Bytes of one entry in the file.
    private static final int ROW_BYTES = 34;

    private final long[] hashes;
    private final long[] keys;
    private final int[] places;
    private final int[] wordIds;
    private final short[] fine;
    private final byte[] coarse;
    private final long[] lowTags;
    private final long[] highTags;
    private final short[] mainTag;
    private final byte[] frequency;

    /// A lexicon over columns of equal length; the entry at 0 stands for the unknown word.
    Lexicon(
            long[] hashes,
            int[] wordIds,
            short[] fine,
            byte[] coarse,
            long[] lowTags,
            long[] highTags,
            short[] mainTag,
            byte[] frequency) {
        this.hashes = hashes;
        this.frequency = frequency;
        this.wordIds = wordIds;
        this.fine = fine;
        this.coarse = coarse;
        this.lowTags = lowTags;
        this.highTags = highTags;
        this.mainTag = mainTag;
        int size = Integer.highestOneBit(Math.max(16, hashes.length * 2)) * 2;
        keys = new long[size];
        places = new int[size];
        for (int i = 1; i < hashes.length; i++) {
            int at = HashTable.slot(keys, hashes[i]);
            keys[at] = hashes[i];
            places[at] = i;
        }
    }

    /// Reads what the trainer wrote.
    static Lexicon read(DataInputStream in) throws IOException {
        int size = in.readInt();
        long[] hashes = new long[size];
        int[] wordIds = new int[size];
        short[] fine = new short[size];
        byte[] coarse = new byte[size];
        long[] low = new long[size];
        long[] high = new long[size];
        short[] main = new short[size];
        byte[] frequency = new byte[size];
        byte[] rows = new byte[size * ROW_BYTES];
        in.readFully(rows);
        ByteBuffer row = ByteBuffer.wrap(rows);
        for (int i = 0; i < size; i++) {
            hashes[i] = row.getLong();
            wordIds[i] = row.getInt();
            fine[i] = row.getShort();
            coarse[i] = row.get();
            low[i] = row.getLong();
            high[i] = row.getLong();
            main[i] = row.getShort();
            frequency[i] = row.get();
        }
        return new Lexicon(hashes, wordIds, fine, coarse, low, high, main, frequency);
    }

    /// Writes what [#read] reads.
    void write(DataOutputStream out) throws IOException {
        out.writeInt(hashes.length);
        for (int i = 0; i < hashes.length; i++) {
            out.writeLong(hashes[i]);
            out.writeInt(wordIds[i]);
            out.writeShort(fine[i]);
            out.writeByte(coarse[i]);
            out.writeLong(lowTags[i]);
            out.writeLong(highTags[i]);
            out.writeShort(mainTag[i]);
            out.writeByte(frequency[i]);
        }
    }

    /// The entry for the hash of a word, or [#UNKNOWN].
    int entry(long hash) {
        int at = HashTable.slot(keys, hash);
        return keys[at] == hash ? places[at] : UNKNOWN;
    }

    /// The number of a common word; 0 for a rare one.
    int wordId(int entry) {
        return wordIds[entry];
    }

    /// Which of some 500 classes of words the word belongs to; 0 for none.
    int fine(int entry) {
        return fine[entry];
    }

    /// Which of some 60 classes of words the word belongs to; 0 for none.
    int coarse(int entry) {
        return coarse[entry];
    }

    /// The tag the word bore most often, or 0 for a word outside the treebanks.
    int mainTag(int entry) {
        return mainTag[entry];
    }

    /// How often the word stands in the training text: the logarithm to base 2 of the count; -1 if never.
    int frequency(int entry) {
        return entry == UNKNOWN ? -1 : frequency[entry];
    }

    /// Whether the word is so common that it bears no other tags than [#bears] names.
    boolean isClosed(int entry) {
        return lowTags[entry] != 0 || highTags[entry] != 0;
    }

    /// Whether the common word bore the tag.
    boolean bears(int entry, int tag) {
        return ((tag < 64 ? lowTags[entry] >>> tag : highTags[entry] >>> (tag - 64)) & 1) != 0;
    }
}
