package org.attache.link;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What many articles have alike, kept once for one joining: the press prints the same sentences and names the same
/// people again and again, and what is worked out of them for comparing is larger than they are.
///
/// Thread-safe.
final class Shared {
    private final Map<List<String>, List<String>> words = new ConcurrentHashMap<>();
    private final Map<Actor, Actor> actors = new ConcurrentHashMap<>();
    private final Map<Terms, Terms> terms = new ConcurrentHashMap<>();
    private final Map<WordOrder, WordOrder> orders = new ConcurrentHashMap<>();
    private final Map<Days, Days> days = new ConcurrentHashMap<>();
    private final Map<Set<Long>, Set<Long>> numbers = new ConcurrentHashMap<>();

    private static <T> T one(Map<T, T> met, T value) {
        T known = met.get(value);
        if (known == null) {
            known = met.putIfAbsent(value, value);
        }
        return known == null ? value : known;
    }

    List<String> words(List<String> some) {
        return one(words, some);
    }

    Actor actor(Actor some) {
        return one(actors, some);
    }

    Terms terms(Terms some) {
        return one(terms, some);
    }

    WordOrder order(WordOrder some) {
        return one(orders, some);
    }

    Days days(Days some) {
        return one(days, some);
    }

    Set<Long> numbers(Set<Long> some) {
        return one(numbers, some);
    }
}
