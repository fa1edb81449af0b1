package org.attache.analyse.name;

import java.util.List;
import java.util.Set;

/// Bodies by the shape of their name: capitalised words that end in a word such as "Council", or such a word followed
/// by "of" and more of them. Thread-safe: no state of its own.
final class OrganizationShape {
    private static final int MAX_WORDS = 14;
    private static final Set<String> LINKS = Set.of("of", "for", "on", "against");

    private final Clues clues;
    private final Titles titles;
    private final Lexicon lexicon;

    OrganizationShape(Clues clues, Titles titles, Lexicon lexicon) {
        this.clues = clues;
        this.titles = titles;
        this.lexicon = lexicon;
    }

    /// One past the last word of the body that begins at `from`; `from` itself where none does. A lone head
    /// ("the Council") is none.
    int end(List<Word> words, int from) {
        int at = from;
        int end = from;
        while (at < words.size() && at - from < MAX_WORDS) {
            Word word = words.get(at);
            if (!word.isAlphanumeric() && !word.is("&")) {
                break;
            }
            int head = word.isCapitalised() ? clues.match("organization-head", words, at) : 0;
            if (head > 0 && words.get(at + head - 1).isCapitalised()) {
                at += head;
                end = at;
                int extended = extension(words, at);
                if (extended > at) {
                    return extended;
                }
            } else if (word.isCapitalised()) {
                if (at > from && isTitleOfName(words, at)) {
                    break;
                }
                at++;
            } else if ((word.is("and") || word.is("&")) && at > from && isPairedHead(words, at)) {
                at++;
            } else {
                break;
            }
        }
        boolean lone = end - from == 1 || (end > from && clues.match("organization-head", words, from) >= end - from);
        return lone ? from : end;
    }

    /// The end of "of Foreign Affairs of the Union" after a head; `at` where there is none.
    private int extension(List<Word> words, int at) {
        int end = at;
        int i = at;
        while (i < words.size() && i - at < MAX_WORDS) {
            Word word = words.get(i);
            if (LINKS.contains(word.key()) && isCapitalAfter(words, i)) {
                i++;
                if (words.get(i).is("the")) {
                    i++;
                }
            } else if (i > at && (word.is("and") || word.is("&")) && isContinued(words, i)) {
                i++;
            } else if (i > at && word.isCapitalised() && !isTitleOfName(words, i) && !isName(words, i)) {
                i++;
                end = i;
            } else {
                break;
            }
        }
        return end;
    }

    private boolean isContinued(List<Word> words, int and) {
        if (and + 1 >= words.size() || !words.get(and + 1).isCapitalised() || and == 0) {
            return false;
        }
        return lexicon.longest(words, and + 1).isEmpty()
                && !clues.isGivenName(words.get(and + 1))
                && !isTitleOfName(words, and + 1);
    }

    private boolean isPairedHead(List<Word> words, int and) {
        if (and + 2 >= words.size() || !words.get(and + 1).isCapitalised()) {
            return false;
        }
        boolean single = and == 1
                || !words.get(and - 2).isCapitalised()
                || words.get(and).is("&");
        return single
                && lexicon.longest(words, and - 1).isEmpty()
                && words.get(and + 2).isCapitalised()
                && clues.match("organization-head", words, and + 2) > 0;
    }

    private boolean isCapitalAfter(List<Word> words, int link) {
        int next = link + 1;
        if (next < words.size() && words.get(next).is("the")) {
            next++;
        }
        return next < words.size()
                && words.get(next).isCapitalised()
                && !clues.is("calendar", words.get(next))
                && !isName(words, next);
    }

    private boolean isName(List<Word> words, int at) {
        return at + 1 < words.size()
                && clues.isGivenName(words.get(at))
                && words.get(at + 1).isCapitalised();
    }

    private boolean isTitleOfName(List<Word> words, int at) {
        return titles.isTitle(words.get(at).key())
                && clues.match("organization-head", words, at) == 0
                && at + 1 < words.size()
                && words.get(at + 1).isCapitalised()
                && clues.match("organization-head", words, at + 1) == 0;
    }
}
