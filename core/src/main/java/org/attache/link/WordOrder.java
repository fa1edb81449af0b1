package org.attache.link;

import java.util.Arrays;
import java.util.List;

/// Words of a short text in their order, made ready to be laid beside another's. Words are told apart by a number of
/// 64 bits, as wordings are ([Copies]).
///
/// Immutable; thread-safe.
final class WordOrder {
    /// Bits of a `long`: so many words can be laid side by side.
    static final int LONGEST = Long.SIZE;

    private final long[] numbers;
    private final long[] distinct;
    /// Of each distinct word the places where it stands, a bit each; none of a text that is too long.
    private final long[] places;

    /// @param numbers of the words, in order
    WordOrder(long[] numbers) {
        this.numbers = numbers;
        this.distinct = Arrays.stream(numbers).sorted().distinct().toArray();
        this.places = new long[numbers.length <= LONGEST ? distinct.length : 0];
        for (int i = 0; places.length > 0 && i < numbers.length; i++) {
            places[Arrays.binarySearch(distinct, numbers[i])] |= 1L << i;
        }
    }

    /// A number for each word, in order.
    long[] numbers() {
        return numbers.clone();
    }

    static WordOrder of(List<String> words) {
        return new WordOrder(words.stream().mapToLong(WordOrder::number).toArray());
    }

    private static long number(String word) {
        long number = word.length();
        for (int i = 0; i < word.length(); i++) {
            number = Copies.mix(number * 31 + word.charAt(i));
        }
        return number;
    }

    /// Whether they are the same words in the same order.
    @Override
    public boolean equals(Object other) {
        return other instanceof WordOrder order && Arrays.equals(numbers, order.numbers);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(numbers);
    }

    /// How many words there are.
    int size() {
        return numbers.length;
    }

    /// How many words stand in one order in both (the longest common subsequence), by a bit for each word of this one
    /// (Hyyrö 2004). This one is no longer than [#LONGEST].
    @SuppressWarnings("ReferenceEquality") // equal orders are one object here, which needs no looking at
    int inOneOrder(WordOrder other) {
        if (other == this) {
            return numbers.length;
        }
        long open = -1;
        for (long number : other.numbers) {
            int word = Arrays.binarySearch(distinct, number);
            if (word >= 0) {
                long met = open & places[word];
                open = (open + met) | (open - met);
            }
        }
        long all = numbers.length == LONGEST ? -1 : (1L << numbers.length) - 1;
        return Long.bitCount(~open & all);
    }
}
