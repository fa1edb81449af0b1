package org.attache.analyse.syntax;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.attache.text.Span;

/// The sentences read lately: newspapers print one agency's text again and again, and the tags and the tree of a
/// sentence hang on nothing but its words and on which of them are known to be names. Of a sentence four bytes a
/// word are kept, under 128 bits of hash over all that it hangs on; two sentences of one hash are not expected in
/// the life of the universe. What it answers is what a new reading would give, on any number of threads.
///
/// It takes [#SHARE] of the heap, at most [#MOST] bytes; what was not met for the longest time goes first, and where
/// the heap is needed otherwise, all of it: joining asks for no sentence.
///
/// Thread-safe.
final class SentenceMemory {
    /// Half a million sentences of 25 words.
    static final long MOST = 96L << 20;

    /// One byte in so many of the heap.
    private static final int SHARE = 12;
    /// What a sentence takes beside its words: key, place in the table, heads of objects.
    private static final int BESIDE = 104;
    /// Bytes a word: its head, its two tags, its relation.
    private static final int COLUMNS = 4;
    /// Stands for the head of the root; no sentence is so long that it is a word's number.
    private static final int NO_HEAD = 255;

    private static final byte[] NOT_MET = {};

    private final Lemmatizer lemmatizer;
    private final long most;
    private final Object lock = new Object();
    private SoftReference<SequencedMap<Key, byte[]>> sentences = new SoftReference<>(empty());
    private long bytes;
    /// Tags and relations by their numbers in the rows: some 150.
    private volatile List<String> labels = List.of();

    private final Map<String, Integer> numbers = new HashMap<>();

    /// @param lemmatizer gives base forms, which hang on a word and its tags alone
    SentenceMemory(Lemmatizer lemmatizer) {
        this(lemmatizer, Math.min(MOST, Runtime.getRuntime().maxMemory() / SHARE));
    }

    /// @param most bytes to keep
    SentenceMemory(Lemmatizer lemmatizer, long most) {
        this.lemmatizer = lemmatizer;
        this.most = most;
    }

    /// The tokens of a sentence of these words; empty where it was not met lately.
    ///
    /// @param texts words as they stand
    /// @param names which of them are known to be names
    /// @param spans where they stand now
    List<Token> get(List<String> texts, boolean[] names, List<Span> spans) {
        Key key = Key.of(texts, names);
        byte[] row;
        synchronized (lock) {
            row = sentences().getOrDefault(key, NOT_MET);
        }
        List<String> told = labels;
        List<Token> tokens = new ArrayList<>(row.length / COLUMNS);
        for (int i = 0; i < row.length / COLUMNS; i++) {
            int at = i * COLUMNS;
            int head = row[at] & 0xFF;
            String upos = told.get(row[at + 1] & 0xFF);
            String xpos = told.get(row[at + 2] & 0xFF);
            tokens.add(new Token(
                    i,
                    spans.get(i),
                    texts.get(i),
                    lemmatizer.lemma(texts.get(i), upos, xpos),
                    upos,
                    xpos,
                    head == NO_HEAD ? -1 : head,
                    told.get(row[at + 3] & 0xFF)));
        }
        return tokens;
    }

    /// Keeps a sentence.
    void put(List<String> texts, boolean[] names, List<Token> tokens) {
        if (tokens.size() >= NO_HEAD) {
            return;
        }
        Key key = Key.of(texts, names);
        synchronized (lock) {
            byte[] row = new byte[tokens.size() * COLUMNS];
            for (Token token : tokens) {
                int at = token.index() * COLUMNS;
                row[at] = (byte) (token.head() < 0 ? NO_HEAD : token.head());
                row[at + 1] = number(token.upos());
                row[at + 2] = number(token.xpos());
                row[at + 3] = number(token.relation());
            }
            if (numbers.size() > 256) {
                return;
            }
            SequencedMap<Key, byte[]> map = sentences();
            if (map.put(key, row) == null) {
                bytes += BESIDE + row.length;
            }
            while (bytes > most && map.size() > 1) {
                bytes -= BESIDE + map.pollFirstEntry().getValue().length;
            }
        }
    }

    /// The number of a tag or relation; one that is new gets the next.
    private byte number(String label) {
        Integer known = numbers.get(label);
        if (known == null) {
            known = numbers.size();
            numbers.put(label, known);
            List<String> more = new ArrayList<>(labels);
            more.add(label);
            labels = List.copyOf(more);
        }
        return known.byteValue();
    }

    /// To be called with the lock held.
    private SequencedMap<Key, byte[]> sentences() {
        SequencedMap<Key, byte[]> map = sentences.get();
        if (map == null) {
            map = empty();
            sentences = new SoftReference<>(map);
            bytes = 0;
        }
        return map;
    }

    private static SequencedMap<Key, byte[]> empty() {
        return new LinkedHashMap<>(64, 0.75f, true);
    }

    /// What a sentence hangs on, in 128 bits.
    private record Key(long one, long other) {
        static Key of(List<String> texts, boolean[] names) {
            long one = 0xcbf29ce484222325L;
            long other = 0x9E3779B97F4A7C15L;
            for (int i = 0; i < names.length; i++) {
                String text = texts.get(i);
                for (int k = 0; k < text.length(); k++) {
                    one = first(one, text.charAt(k));
                    other = second(other, text.charAt(k));
                }
                // no character: where a word ends, and whether it is a name
                int end = 0x10000 | (names[i] ? 1 : 0);
                one = first(one, end);
                other = second(other, end);
            }
            return new Key(one, other);
        }

        private static long first(long hash, int next) {
            return (hash ^ next) * 0x100000001b3L;
        }

        private static long second(long hash, int next) {
            return Long.rotateLeft(hash ^ next, 23) * 0xD6E8FEB86659FD93L;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(one ^ other);
        }
    }
}
