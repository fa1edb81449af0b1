package org.attache.analyse.syntax;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// Cuts a word into the longest pieces that a vocabulary of words and parts of words has, so that words never seen
/// are told by their parts too: "airlifted" is "airlift" and "ed". It holds hashes of pieces, not pieces.
/// Thread-safe: read-only.
final class Pieces {
    /// Most characters of a word that are looked at; the rest of longer ones is left out.
    private static final int LONGEST = 40;

    private static final long FIRST = 0xcbf29ce484222325L;
    private static final long INSIDE = 0x9E3779B97F4A7C15L;
    private static final long PRIME = 0x100000001b3L;

    private final HashTable places;

    /// @param hashes one for each piece, in the order of its rows
    Pieces(long[] hashes) {
        places = new HashTable(hashes);
    }

    /// The number of a piece; never 0.
    ///
    /// @param inside whether it goes on a word
    static long hash(String piece, boolean inside) {
        long hash = inside ? INSIDE : FIRST;
        for (int i = 0; i < piece.length(); i++) {
            hash = (hash ^ piece.charAt(i)) * PRIME;
        }
        return finish(hash);
    }

    private static long finish(long hash) {
        long mixed = hash ^ (hash >>> 31);
        return mixed == 0 ? 1 : mixed;
    }

    /// The word as the vocabulary writes words: small letters without accents.
    static String plain(String word) {
        String small = word.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            if (small.charAt(i) > 127) {
                return Normalizer.normalize(small, Normalizer.Form.NFD)
                        .replaceAll("\\p{Mn}", "")
                        .replace('\u2019', '\'')
                        .replace('\u2018', '\'')
                        .replace('\u201C', '"')
                        .replace('\u201D', '"')
                        .replace('\u2013', '-')
                        .replace('\u2014', '-');
            }
        }
        return small;
    }

    /// The rows of the word's pieces, the longest first piece first; characters that begin none are passed over.
    int[] of(String text) {
        String word = plain(text);
        int length = Math.min(word.length(), LONGEST);
        int[] found = new int[length];
        int count = 0;
        long[] hashes = new long[length];
        int at = 0;
        while (at < length) {
            long hash = at == 0 ? FIRST : INSIDE;
            for (int i = at; i < length; i++) {
                hash = (hash ^ word.charAt(i)) * PRIME;
                hashes[i] = finish(hash);
            }
            int end = length;
            while (end > at) {
                int place = places.place(hashes[end - 1]);
                if (place > 0) {
                    found[count++] = place - 1;
                    break;
                }
                end--;
            }
            at = Math.max(end, at + 1);
        }
        return Arrays.copyOf(found, count);
    }
}
