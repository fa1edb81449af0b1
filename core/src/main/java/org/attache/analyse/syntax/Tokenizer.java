package org.attache.analyse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.attache.text.Span;

/// Cuts a paragraph into words and marks, much as the Penn and the English Universal Dependencies
/// treebanks do: clitics apart ("do|n't", "Russia|'s"), full stops apart unless they belong to an
/// abbreviation ("U.S.", "Feb."), sums apart from their currency ("$|204m").
///
/// It differs from the treebanks in one thing, on purpose: words joined by hyphens stay one token
/// ("time-tested", "Su-30", "Maj-Gen"), because weapons and names are told by them.
///
/// A case caught: "said.The" without a space. A case missed: an en dash without spaces between two
/// lower-case words that joins them. Thread-safe: read-only.
final class Tokenizer {
    /// Longer runs without white space are cut, so that no token is longer than this.
    static final int MAX_LENGTH = 400;

    private final Abbreviations abbreviations;

    Tokenizer(Abbreviations abbreviations) {
        this.abbreviations = abbreviations;
    }

    /// The spans of all tokens inside `[start, end)` of the text, in order.
    List<Span> tokens(String text, int start, int end) {
        List<Span> out = new ArrayList<>();
        int at = start;
        while (at < end) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = at + 1;
            while (stop < end && stop - at < MAX_LENGTH && !isBlank(text.charAt(stop))) {
                stop++;
            }
            new Chunk(text, at, stop, end, out).scan();
            at = stop;
        }
        return out;
    }

    static boolean isBlank(char c) {
        return c <= ' ' || (c >= 128 && (Character.isWhitespace(c) || Character.isSpaceChar(c) || isInvisible(c)));
    }

    private static boolean isInvisible(char c) {
        return c == '\u200B' || c == '\uFEFF' || c == '\u200E' || c == '\u200F' || c == '\u00AD' || c == '\u0085';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '`' || c == '\u00B4' || c == '\u02BC';
    }

    /// A run of characters without white space. Not thread-safe.
    private final class Chunk {
        private final String text;
        private final int start;
        private final int end;
        private final int limit;
        private final List<Span> out;
        private int word = -1;

        Chunk(String text, int start, int end, int limit, List<Span> out) {
            this.text = text;
            this.start = start;
            this.end = end;
            this.limit = limit;
            this.out = out;
        }

        void scan() {
            int at = start;
            while (at < end) {
                int address = word < 0 ? addressEnd(at) : -1;
                if (address > at) {
                    out.add(new Span(at, address));
                    at = address;
                    continue;
                }
                int mark = markEnd(at);
                if (mark > at) {
                    flush(at);
                    out.add(new Span(at, mark));
                    at = mark;
                } else {
                    if (word < 0) {
                        word = at;
                    }
                    at++;
                    if (isCurrency(text.charAt(at - 1))) {
                        flush(at);
                    }
                }
            }
            flush(end);
        }

        private char charAt(int at) {
            return at >= start && at < end ? text.charAt(at) : ' ';
        }

        /// The end of the mark that begins at `at`; `at` itself if the character belongs to a word.
        private int markEnd(int at) {
            char c = text.charAt(at);
            if (c < 128 && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))) {
                return at;
            }
            char before = charAt(at - 1);
            char after = charAt(at + 1);
            return switch (c) {
                case ',', ':' -> isDigit(before) && isDigit(after) && word >= 0 ? at : at + 1;
                case '.' -> periodEnd(at);
                case '!', '?' -> runEnd(at, "!?");
                case '-' -> hyphenEnd(at);
                case '\u2010', '\u2011' -> at;
                case '\u2013', '\u2212' -> joinsNames(at) ? at : at + 1;
                case '/' -> (letters(at, -1) >= 3 && letters(at, 1) >= 3) || word < 0 || after == ' ' ? at + 1 : at;
                case '\'', '\u2019', '\u2018', '`', '\u00B4', '\u02BC' -> apostropheEnd(at);
                case '&', '#', '@', '_', '+', '~', '\\', '^' -> at;
                case '*', '=', '|', '<', '>', '%', '"', ';', '\u2026' -> at + 1;
                default -> defaultEnd(at);
            };
        }

        private int defaultEnd(int at) {
            char c = text.charAt(at);
            if (isCurrency(c)) {
                return word >= 0 && at - word <= 3 && Character.isUpperCase(text.charAt(word)) ? at : at + 1;
            }
            return switch (Character.getType(c)) {
                case Character.START_PUNCTUATION,
                        Character.END_PUNCTUATION,
                        Character.INITIAL_QUOTE_PUNCTUATION,
                        Character.FINAL_QUOTE_PUNCTUATION,
                        Character.OTHER_PUNCTUATION,
                        Character.DASH_PUNCTUATION,
                        Character.OTHER_SYMBOL,
                        Character.CONTROL -> c == '\u00B0' && word >= 0 ? at : at + 1;
                default -> at;
            };
        }

        private int runEnd(int at, String marks) {
            int stop = at;
            while (stop < end && marks.indexOf(text.charAt(stop)) >= 0) {
                stop++;
            }
            return stop;
        }

        private int periodEnd(int at) {
            int run = runEnd(at, ".");
            if (run - at > 1) {
                return run;
            }
            char after = charAt(at + 1);
            if (word < 0) {
                return isDigit(after) ? at : at + 1;
            }
            if (Character.isLetterOrDigit(after)) {
                return missesSpace(at) ? at + 1 : at;
            }
            if ((after == '-' || isApostrophe(after) || after == '/') && Character.isLetter(charAt(at + 2))) {
                return at; // "U.S.-led", "U.S.'s"
            }
            return belongs(at) ? at : at + 1;
        }

        /// Whether "said.The" stands at the full stop: two lower-case letters, the stop, a capital and
        /// a lower-case letter or a space after a one-letter word.
        private boolean missesSpace(int at) {
            return Character.isLowerCase(charAt(at - 1))
                    && (Character.isLowerCase(charAt(at - 2)) || isApostrophe(charAt(at - 2)))
                    && Character.isUpperCase(charAt(at + 1))
                    && (Character.isLowerCase(charAt(at + 2)) || charAt(at + 2) == ' ');
        }

        /// Whether the full stop at `at` belongs to the abbreviation before it.
        private boolean belongs(int at) {
            int length = at - word;
            if (length == 1) {
                return Character.isUpperCase(text.charAt(word))
                        || abbreviations.kind(text, word, at) != Abbreviations.Kind.NONE;
            }
            Abbreviations.Kind kind = abbreviations.kind(text, word, at);
            if (kind == Abbreviations.Kind.NUMBER) {
                int next = at + 1;
                while (next < limit && isBlank(text.charAt(next))) {
                    next++;
                }
                return next < limit && (isDigit(text.charAt(next)) || text.charAt(next) == '#');
            }
            return kind != Abbreviations.Kind.NONE || hasInnerStops(at);
        }

        /// Whether the word up to `stop` is single letters with stops between: "U.S", "a.m", "Ph.D".
        private boolean hasInnerStops(int stop) {
            int run = 0;
            boolean inner = false;
            for (int i = word; i < stop; i++) {
                char c = text.charAt(i);
                if (c == '.') {
                    inner = true;
                    run = 0;
                } else if (!Character.isLetter(c) || ++run > 2) {
                    return false;
                }
            }
            return inner;
        }

        private int hyphenEnd(int at) {
            int run = runEnd(at, "-");
            if (run - at > 1) {
                return run;
            }
            char after = charAt(at + 1);
            if (word < 0) {
                boolean free = at == start || !Character.isLetterOrDigit(charAt(at - 1));
                return isDigit(after) && free ? at : at + 1;
            }
            if (Character.isLetterOrDigit(after)) {
                return at;
            }
            return after == ' ' && at - word <= 5 && Character.isLowerCase(charAt(at - 1)) ? at : at + 1;
        }

        /// Whether the en dash at `at` joins two numbers or two names.
        private boolean joinsNames(int at) {
            char after = charAt(at + 1);
            if (word < 0) {
                return false;
            }
            return (isDigit(charAt(at - 1)) && isDigit(after))
                    || (Character.isUpperCase(text.charAt(word)) && Character.isUpperCase(after));
        }

        private int apostropheEnd(int at) {
            char after = charAt(at + 1);
            if (word < 0) {
                boolean clitic = at > start && !isBlank(charAt(at - 1)) && isClitic(at);
                return (isDigit(after) && text.charAt(at) != '\u2018') || clitic ? at : at + 1;
            }
            return Character.isLetterOrDigit(after) ? at : at + 1;
        }

        /// Whether the apostrophe after a mark begins a clitic of its own: `"Iskander"'s`.
        private boolean isClitic(int at) {
            char after = Character.toLowerCase(charAt(at + 1));
            return after == 's' && !Character.isLetterOrDigit(charAt(at + 2));
        }

        private int letters(int at, int step) {
            int count = 0;
            for (int i = at + step;
                    i >= start && i < end && Character.isLetter(text.charAt(i)) && count < 3;
                    i += step) {
                count++;
            }
            return count;
        }

        /// Ends the word before `at`, if there is one, and cuts its clitic off.
        private void flush(int at) {
            if (word < 0) {
                return;
            }
            int cut = Clitics.cut(text, word, at);
            if (cut > word) {
                out.add(new Span(word, cut));
                out.add(new Span(cut, at));
            } else {
                out.add(new Span(word, at));
            }
            word = -1;
        }

        /// The end of the web or mail address that begins at `at`, or -1.
        private int addressEnd(int at) {
            boolean web = (text.startsWith("http", at) && text.startsWith("://", at + (charAt(at + 4) == 's' ? 5 : 4)))
                    || text.regionMatches(true, at, "www.", 0, 4);
            int sign = web ? -1 : text.indexOf('@', at, end);
            boolean mail = sign > at
                    && Character.isLetterOrDigit(charAt(at))
                    && Character.isLetterOrDigit(charAt(sign + 1))
                    && text.indexOf('.', sign, end) > sign;
            if (!web && !mail) {
                return -1;
            }
            int stop = end;
            while (stop > at && !Character.isLetterOrDigit(text.charAt(stop - 1)) && text.charAt(stop - 1) != '/') {
                stop--;
            }
            return stop;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isCurrency(char c) {
        return c == '$' || (c >= 128 && Character.getType(c) == Character.CURRENCY_SYMBOL);
    }
}
