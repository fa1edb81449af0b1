package org.attache.link;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.attache.text.Span;

/// Where a claim stands among the sentences of its article.
///
/// @param from the first sentence that its evidence touches, counted from 0
/// @param to the sentence behind the last
/// @param before how many sentences with words in them end before the evidence
/// @param after how many of those begin before its end
/// @param wordings numbers of the wordings of the sentences that it touches ([Passage#wording])
record Sentences(int from, int to, int before, int after, Set<Long> wordings) {
    static Sentences of(List<Passage> passages, List<Passage> touched, Span evidence) {
        int from = 0;
        int before = 0;
        int after = 0;
        for (Passage passage : passages) {
            if (passage.span().end() <= evidence.start()) {
                from++;
            }
            if (!passage.words().isEmpty()) {
                before += passage.span().end() <= evidence.start() ? 1 : 0;
                after += passage.span().start() < evidence.end() ? 1 : 0;
            }
        }
        Set<Long> wordings = new TreeSet<>();
        touched.forEach(passage -> wordings.add(passage.wording()));
        return new Sentences(from, from + touched.size(), before, after, few(wordings));
    }

    /// The same, with what it has in common with others kept once.
    Sentences with(Shared shared) {
        return new Sentences(from, to, before, after, shared.numbers(wordings));
    }

    /// The same, with the wordings of another where they are equal.
    Sentences like(Sentences other) {
        return wordings.equals(other.wordings) ? new Sentences(from, to, before, after, other.wordings) : this;
    }

    /// The same numbers in the same order; most sets hold one or none, and a tree for one number is ten times as
    /// large as the number.
    static Set<Long> few(Set<Long> sorted) {
        return sorted.size() <= 1 ? Set.copyOf(sorted) : sorted;
    }

    /// Whether both claims of one article rest on the same sentences.
    boolean areThoseOf(Sentences other) {
        return (from == to && other.from == other.to) || (from == other.from && to == other.to);
    }

    /// Whether no sentence stands between the end of this claim and the beginning of a later one of its article.
    boolean endRightBefore(Sentences later) {
        return later.before <= after;
    }

    /// Whether a sentence is the same to the word.
    boolean shareOneWith(Sentences other) {
        for (Long wording : wordings) {
            if (other.wordings.contains(wording)) {
                return true;
            }
        }
        return false;
    }
}
