package org.attache.analyse.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.text.Span;

/// Finds the words that a reporting verb takes: its clause or quotation after it, or what stands before it.
/// "That", a colon and an opening mark are believed first, then the tree; where the tree shows no clause, what
/// follows the listener, the day and the place is taken if a finite verb stands in it.
final class ContentFinder {
    /// Tokens between a verb and the "that", colon or mark that opens its words: listener, day, place.
    private static final int REACH = 16;
    private static final Set<String> RELATIVES = Set.of("which", "who", "whose", "where");

    private static final Set<String> PRONOUNS = Set.of("he", "she", "it", "they", "we", "there");

    private static final Set<String> CONCESSIVES =
            Set.of("while", "although", "though", "whereas", "after", "as", "when", "since");

    /// Words before a cue that are a clause even where no verb was seen.
    private static final int LONG = 8;

    private final Sentence sentence;
    private final Grammar grammar;
    private final List<Quotation> quotations;
    private final List<Span> times;
    private final CueLexicon lexicon;
    private final int first;

    /// A finder for one sentence.
    ///
    /// @param first index of the first token after a dateline
    ContentFinder(
            Sentence sentence,
            Grammar grammar,
            List<Quotation> quotations,
            List<Span> times,
            CueLexicon lexicon,
            int first) {
        this.sentence = sentence;
        this.grammar = grammar;
        this.quotations = quotations;
        this.times = times;
        this.lexicon = lexicon;
        this.first = first;
    }

    /// The words after a verb that "that", a colon or an opening mark announces.
    Optional<Span> announced(Token verb, Optional<Token> listener) {
        int last = Math.min(sentence.tokens().size(), verb.index() + REACH);
        int free = skip(listener.filter(l -> l.index() > verb.index())
                .map(l -> endOf(l) + 1)
                .orElse(verb.index() + 1));
        for (int i = verb.index() + 1; i < last; i++) {
            Token token = sentence.token(i);
            String word = Grammar.lower(token);
            if (word.equals(":") && i + 1 < sentence.tokens().size()) {
                return Optional.of(toEnd(i + 1));
            }
            Optional<Quotation> quotation = opensAt(token);
            if (quotation.isPresent() && (i <= verb.index() + 2 || isComma(i - 1) || i <= free)) {
                return Optional.of(quoted(token, quotation.orElseThrow()));
            }
            if (word.equals("that")
                    && i + 2 < sentence.tokens().size()
                    && (i <= free || isConjunction(token) || isTold(listener, i))) {
                return Optional.of(toEnd(i + 1));
            }
            if (isFinite(token) || (word.equals(",") && !isAside(i) && !announces(i + 1)) || word.equals("“")) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// "told reporters ahead of the vote that she wished": whatever the tree makes of it, who is told something is told
    /// it behind the first "that" with a pronoun.
    private boolean isTold(Optional<Token> listener, int that) {
        return listener.filter(l -> l.index() < that).isPresent()
                && PRONOUNS.contains(Grammar.lower(sentence.token(that + 1)));
    }

    private static boolean isConjunction(Token that) {
        return that.xpos().equals("IN")
                && !that.isRelation("nsubj")
                && !that.isRelation("obj")
                && !that.isRelation("det");
    }

    /// The last token of a listener's phrase, a short aside behind it included.
    private int endOf(Token listener) {
        int end = listener.index();
        int right = grammar.rightmost(listener);
        while (end < right
                && !sentence.token(end + 1).text().equals(",")
                && !isFinite(sentence.token(end + 1))
                && !Grammar.lower(sentence.token(end + 1)).equals("that")) {
            end++;
        }
        if (end + 1 < sentence.tokens().size() && isComma(end + 1) && isAside(end + 1)) {
            end++;
            while (!isComma(end + 1)) {
                end++;
            }
            return end + 1;
        }
        return end;
    }

    /// Whether a quotation or "that" begins at the token.
    private boolean announces(int index) {
        return index < sentence.tokens().size()
                && (opensAt(sentence.token(index)).isPresent()
                        || Grammar.lower(sentence.token(index)).equals("that"));
    }

    private boolean isComma(int index) {
        return sentence.token(index).text().equals(",");
    }

    /// Whether the comma opens a short aside that another comma closes: "told X, the envoy, that".
    private boolean isAside(int comma) {
        int last = Math.min(sentence.tokens().size(), comma + 10);
        for (int i = comma + 1; i < last; i++) {
            if (isComma(i)) {
                return i + 1 < sentence.tokens().size()
                        && Grammar.lower(sentence.token(i + 1)).equals("that");
            }
        }
        return false;
    }

    private Optional<Quotation> opensAt(Token token) {
        return quotations.stream()
                .filter(q -> q.outer().start() == token.span().start()
                        || q.words().start() == token.span().start())
                .findFirst();
    }

    private Span quoted(Token from, Quotation quotation) {
        int end = Math.min(sentence.span().end(), quotation.outer().end());
        // what the tree or the next mark puts behind the quotation belongs to the speech as well, up to the
        // sentence's
        // end
        int rest = sentence.span().end();
        boolean closes = end >= rest - 1;
        return new Span(
                from.span().start(), Math.max(closes ? end : rest, from.span().end()));
    }

    /// From a token to the end of the sentence; where the sentence opens with "while", "although" or the like and
    /// the cue stands in that clause, only to the comma that ends it.
    private Span toEnd(int from) {
        int last = sentence.tokens().size() - 1;
        if (CONCESSIVES.contains(Grammar.lower(sentence.token(first))) && noComma(first, from)) {
            for (int i = from + 1; i < last; i++) {
                if (isComma(i) && !opensRelative(i + 1)) {
                    return grammar.span(from, i - 1);
                }
            }
        }
        return grammar.span(from, last);
    }

    private boolean noComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (isComma(i)) {
                return false;
            }
        }
        return true;
    }

    private boolean opensRelative(int index) {
        return RELATIVES.contains(Grammar.lower(sentence.token(index)));
    }

    /// The clause that the tree hangs below the verb, if it begins right behind the verb, its listener or its day. A
    /// listener whom the tree took into the clause ("told Ruiz he would go") is left out of it.
    Optional<Span> clause(Token verb, Optional<Token> listener) {
        for (Token child : sentence.children(verb)) {
            boolean clausal = child.isRelation("ccomp")
                    || (child.isRelation("parataxis")
                            && sentence.child(child, "nsubj").isPresent());
            if (child.index() > verb.index() && clausal) {
                int from = Math.max(verb.index() + 1, grammar.leftmost(child));
                int to = grammar.rightmost(child);
                int told = listener.map(Token::index).orElse(-1);
                if (told >= from && told < child.index()) {
                    from = told + 1;
                }
                while (from < to && (isTime(from) || opensNothing(from))) {
                    from++;
                }
                boolean source = Set.of("according", "to").contains(Grammar.lower(sentence.token(from)));
                Span opening = sentence.token(from).span();
                if (isParticiple(sentence.token(from)) || opensRelative(from)) {
                    return Optional.empty();
                }
                boolean clause = quotations.stream().anyMatch(q -> q.outer().overlaps(opening));
                for (int i = from; i <= to; i++) {
                    clause |= isFinite(sentence.token(i));
                }
                return source || from >= to || !clause
                        ? Optional.empty()
                        : Optional.of(grammar.span(from, withOutcome(withRest(to))));
            }
        }
        return Optional.empty();
    }

    /// The end of a clause with the object that the tree tore off: "said it would hand | over four of its own".
    private int withRest(int to) {
        int last = sentence.tokens().size() - 1;
        boolean torn = to + 1 < last
                && !isTime(to + 1)
                && sentence.token(to).isVerb()
                && Set.of("NUM", "DET", "ADV", "NOUN", "PROPN", "ADJ")
                        .contains(sentence.token(to + 1).upos());
        if (!torn) {
            return to;
        }
        int end = to;
        for (; end < last && !sentence.token(end + 1).upos().equals("PUNCT") && !isTime(end + 1); end++) {}
        return end;
    }

    /// The end of a clause with the participle that tells its outcome, wherever the tree hangs that: "… opened fire,
    /// killing four".
    private int withOutcome(int to) {
        int last = sentence.tokens().size() - 1;
        if (to + 2 > last || !isComma(to + 1)) {
            return to;
        }
        Token next = sentence.token(to + 2);
        boolean outcome = next.xpos().equals("VBG") && lexicon.isOutcome(next.lemma());
        return outcome ? last : to;
    }

    /// "responded to a report published Sunday": no clause, whatever hangs below it.
    private static boolean isParticiple(Token token) {
        return token.xpos().equals("VBN");
    }

    private boolean opensNothing(int index) {
        String word = Grammar.lower(sentence.token(index));
        return word.equals("that") || word.equals(",") || word.equals(":") || word.equals("as");
    }

    /// All that follows the verb after listener, day and place, if it is a clause.
    Optional<Span> tail(Token verb, Optional<Token> listener) {
        int at = verb.index() + 1;
        if (listener.isPresent() && listener.orElseThrow().index() > verb.index()) {
            at = listener.orElseThrow().index() + 1;
        }
        at = skip(at);
        if (at >= sentence.tokens().size() || (opensAdjunct(sentence.token(at)) && !opensNumber(at))) {
            return Optional.empty();
        }
        int finite = 0;
        int relative = 0;
        for (int i = at; i < sentence.tokens().size(); i++) {
            finite += isFinite(sentence.token(i)) ? 1 : 0;
            relative += opensRelative(i) ? 1 : 0;
        }
        // "reported losses which are heavy" is no clause: its only finite verb is the relative's
        return finite <= relative ? Optional.empty() : Optional.of(toEnd(at));
    }

    /// All that follows the verb, whatever it is, if three words or more.
    Optional<Span> remainder(Token verb) {
        int from = verb.index() + 1;
        return sentence.tokens().size() - from > 3 ? Optional.of(toEnd(from)) : Optional.empty();
    }

    /// Past adverbs, days ("on Tuesday") and places of speech ("in a statement", "by telephone").
    private int skip(int from) {
        int at = from;
        while (at < sentence.tokens().size()) {
            Token token = sentence.token(at);
            if (token.upos().equals("ADV") || isTime(at) || (isPreposition(token) && isTime(at + 1))) {
                at++;
            } else if (isPreposition(token) && venueFrom(at) > 0) {
                at = venueFrom(at) + 1;
            } else {
                return at;
            }
        }
        return at;
    }

    private int venueFrom(int preposition) {
        int last = Math.min(sentence.tokens().size(), preposition + 7);
        for (int i = preposition + 1; i < last; i++) {
            Token token = sentence.token(i);
            if (token.isVerb()) {
                return -1;
            }
            if (lexicon.isNoun(CueLexicon.NounClass.VENUE, token.lemma())) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPreposition(Token token) {
        return token.upos().equals("ADP");
    }

    private boolean isTime(int index) {
        return index < sentence.tokens().size()
                && times.stream().anyMatch(t -> t.contains(sentence.token(index).span()));
    }

    /// "up to 40 militants were", "at least six died"
    private boolean opensNumber(int at) {
        return Set.of("up", "at", "about", "around", "over", "some", "more", "between")
                        .contains(Grammar.lower(sentence.token(at)))
                && sentence.tokens().stream()
                        .anyMatch(t -> t.index() > at
                                && t.index() <= at + 2
                                && t.upos().equals("NUM"));
    }

    private static boolean opensAdjunct(Token token) {
        return token.upos().equals("ADP")
                || Grammar.lower(token).equals("to")
                || token.xpos().equals("VBN")
                || token.upos().equals("SCONJ")
                || token.upos().equals("CCONJ")
                || token.upos().equals("PUNCT")
                || Grammar.lower(token).equals("according")
                || token.xpos().equals("VBG");
    }

    private static boolean isFinite(Token token) {
        return switch (token.xpos()) {
            case "VBD", "VBZ", "VBP", "MD" -> true;
            default -> false;
        };
    }

    /// The words before the cue's clause, which begins at token `lead`; empty where no comma, dash or closing mark
    /// divides them, or where they are no clause ("In Doha, the ministry said").
    Optional<Span> before(int lead) {
        if (lead - first < 2 || !Grammar.isBreak(sentence.token(lead - 1).text())) {
            return Optional.empty();
        }
        Span span = grammar.span(first, lead - 1);
        boolean quoted = quotations.stream()
                .anyMatch(q -> q.outer().overlaps(span) && 2 * q.outer().length() > span.length());
        boolean clause = false;
        for (int i = first; i < lead; i++) {
            clause |= isFinite(sentence.token(i));
        }
        // a clause whose verb the tagger took for a noun: "Peru also plans to buy tanks, the government said"
        boolean lengthy = lead - first > LONG && sentence.token(first).isNominal();
        return quoted || clause || lengthy ? Optional.of(span) : Optional.empty();
    }

    /// The words around a cue's clause that stands between two commas within them: "The question, she said, is
    /// whether". What stands before is no clause by itself, what stands after begins with its verb or with "that".
    Optional<List<Span>> around(int lead, int lastOfCue) {
        int after = lastOfCue + 1;
        if (lead - first < 2
                || !isComma(lead - 1)
                || after + 2 >= sentence.tokens().size()
                || !isComma(after)) {
            return Optional.empty();
        }
        Token next = sentence.token(after + 1);
        boolean verb =
                isFinite(next) || (next.upos().equals("AUX") && !next.xpos().equals("VBG"));
        if (!verb && !(Grammar.lower(next).equals("that") && hasFinite(after + 2))) {
            return Optional.empty();
        }
        return Optional.of(List.of(grammar.span(first, lead - 2), toEnd(after + 1)));
    }

    /// The rest of a sentence after a cue's clause in its middle: "A, she said, B".
    Optional<Span> rest(int lastOfCue) {
        int at = lastOfCue + 1;
        if (at + 2 >= sentence.tokens().size() || !isComma(at)) {
            return Optional.empty();
        }
        Token next = sentence.token(at + 1);
        boolean aside = next.xpos().equals("VBG")
                || RELATIVES.contains(Grammar.lower(next))
                || Grammar.lower(next).equals("according")
                || next.upos().equals("ADP")
                || next.upos().equals("DET")
                || (next.isNominal() && !hasFinite(at + 1));
        return aside ? Optional.empty() : Optional.of(toEnd(at + 1));
    }

    private boolean hasFinite(int from) {
        for (int i = from; i < sentence.tokens().size(); i++) {
            if (isFinite(sentence.token(i))) {
                return true;
            }
        }
        return false;
    }
}
