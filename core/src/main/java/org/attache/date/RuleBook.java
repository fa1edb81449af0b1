package org.attache.date;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The rules of `lang/en/date/rules.tsv`: patterns over words and classes of words, tried at one place.
///
/// Each pattern is a short sequence without repetition, so that a try takes a bounded number of steps.
/// Thread-safe: never changes after it is read.
final class RuleBook {
    /// One rule.
    ///
    /// @param id of the line
    /// @param elements of the pattern
    /// @param action name of the sense that the rule makes
    record Rule(String id, List<Element> elements, String action) {}

    /// One place of a pattern: a class of words, or words.
    ///
    /// @param kind as written, where it is a class or one of several; empty for words
    /// @param kinds names of the classes, in the order of the table
    /// @param words the alternatives
    /// @param optional whether it may be absent
    /// @param glued whether no white space may stand before it
    record Element(String kind, List<String> kinds, Set<String> words, boolean optional, boolean glued) {}

    /// Rules that matched at a place.
    ///
    /// @param rule which
    /// @param slots what its classes matched, in order
    /// @param end index after the last word
    record Match(Rule rule, List<Slot> slots, int end) {}

    /// What a class matched.
    ///
    /// @param kind name of the class
    /// @param value as the data file has it, or the number
    record Slot(String kind, String value) {}

    private static final RuleBook SHARED = new RuleBook();

    // rules by the first word or class that they can begin with
    private final Map<String, List<Rule>> byFirst = new HashMap<>();

    private final Set<String> openers = new HashSet<>();

    private RuleBook() {
        for (List<String> row : Table.read("rules.tsv", 6)) {
            List<Element> elements = new ArrayList<>();
            for (String part : row.get(1).split(" ", -1)) {
                elements.add(element(part));
            }
            Rule rule = new Rule(row.getFirst(), List.copyOf(elements), row.get(2));
            for (Element element : elements) {
                if (element.kind().isEmpty()) {
                    element.words().forEach(w -> add(w, rule));
                } else {
                    element.kinds().forEach(kind -> add(kind, rule));
                }
                if (!element.optional()) {
                    break;
                }
            }
        }
        openers.addAll(byFirst.keySet());
        openers.addAll(WordClass.openers());
    }

    /// Whether a rule or a class can begin with the word; most words of a text begin none.
    boolean opens(Word word) {
        char first = word.text().charAt(0);
        return (first >= '0' && first <= '9') || openers.contains(word.text());
    }

    static RuleBook shared() {
        return SHARED;
    }

    private void add(String first, Rule rule) {
        byFirst.computeIfAbsent(first, f -> new ArrayList<>()).add(rule);
    }

    private static Element element(String written) {
        String rest = written;
        boolean glued = rest.startsWith("^");
        rest = glued ? rest.substring(1) : rest;
        boolean optional = rest.endsWith("?");
        rest = optional ? rest.substring(0, rest.length() - 1) : rest;
        List<String> alternatives = List.of(rest.split("\\|", -1));
        return Character.isUpperCase(rest.charAt(0))
                ? new Element(rest, alternatives, Set.of(), optional, glued)
                : new Element("", List.of(), Set.copyOf(alternatives), optional, glued);
    }

    /// The longest match at word `at`; the earlier rule of the table where two are as long.
    List<Match> matches(List<Word> words, int at) {
        List<Match> all = new ArrayList<>();
        Word first = words.get(at);
        tryRules(first.text(), words, at, all);
        for (String kind : WordClass.namesOf(words, at)) {
            tryRules(kind, words, at, all);
        }
        return all;
    }

    private void tryRules(String first, List<Word> words, int at, List<Match> all) {
        List<Slot> slots = new ArrayList<>();
        for (Rule rule : byFirst.getOrDefault(first, List.of())) {
            slots.clear();
            int end = match(rule.elements(), 0, words, at, at, slots);
            if (end > at) {
                all.add(new Match(rule, List.copyOf(slots), end));
            }
        }
    }

    // Index after the last word, or -1. An optional element is tried first with, then without a word.
    private int match(List<Element> elements, int index, List<Word> words, int start, int at, List<Slot> slots) {
        if (index == elements.size()) {
            return at;
        }
        Element element = elements.get(index);
        int size = slots.size();
        int next = take(element, words, start, at, slots);
        if (next > 0) {
            int end = match(elements, index + 1, words, start, next, slots);
            if (end >= 0) {
                return end;
            }
        }
        while (slots.size() > size) {
            slots.removeLast();
        }
        return element.optional() ? match(elements, index + 1, words, start, at, slots) : -1;
    }

    private int take(Element element, List<Word> words, int start, int at, List<Slot> slots) {
        if (at >= words.size()) {
            return -1;
        }
        Word word = words.get(at);
        if (element.glued() && word.spaced()) {
            return -1;
        }
        if (word.paragraph() != words.get(start).paragraph()) {
            return -1;
        }
        if (element.kind().isEmpty()) {
            return element.words().contains(word.text()) ? at + 1 : -1;
        }
        if (!opens(word)) {
            return -1;
        }
        for (String kind : element.kinds()) {
            DateTerms.Hit hit = WordClass.at(kind, words, at);
            if (hit.words() > 0) {
                slots.add(new Slot(kind, hit.value()));
                return at + hit.words();
            }
        }
        return -1;
    }
}
