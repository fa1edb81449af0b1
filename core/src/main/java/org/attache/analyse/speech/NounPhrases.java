package org.attache.analyse.speech;

import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.speech.SubjectFinder.Subject;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Reads noun phrases of one sentence by the order of its words, whatever the tree makes of them: what stands before a
/// verb, over asides, adverbs and dates.
final class NounPhrases {
    private static final Set<String> AUXILIARIES = Set.of(
            "have", "be", "do", "also", "then", "later", "not", "even", "again", "once", "in", "turn", "further");
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "at", "in", "with", "from", "to", "on", "near", "under", "close");

    private final Reading reading;
    private final Sentence sentence;
    private final Grammar grammar;
    private final CueLexicon lexicon;
    private final int first;

    /// The phrases of one sentence.
    ///
    /// @param first index of the first token after a dateline
    NounPhrases(Reading reading, Sentence sentence, Grammar grammar, CueLexicon lexicon, int first) {
        this.reading = reading;
        this.sentence = sentence;
        this.grammar = grammar;
        this.lexicon = lexicon;
        this.first = first;
    }

    /// The noun phrase that ends right before the verb.
    Optional<Subject> before(Token verb) {
        int end = skipBack(verb.index() - 1);
        if (end < 0) {
            return Optional.empty();
        }
        if (sentence.token(end).text().equals(",")) {
            return overAside(end);
        }
        Token last = sentence.token(end);
        boolean participle = last.xpos().equals("VBN") || last.xpos().equals("VBG");
        if (participle && end > first && Grammar.lower(sentence.token(end - 1)).equals("those")) {
            return Optional.of(new Subject(sentence.token(end - 1), end - 1, true)); // "those surveyed said"
        }
        return phrase(end);
    }

    /// Whether a comma ends what stands before the verb, adverbs and dates passed over: an aside, most often.
    boolean overComma(Token verb) {
        int at = skipBack(verb.index() - 1);
        return at >= 0 && sentence.token(at).text().equals(",");
    }

    private int skipBack(int from) {
        int at = from;
        while (at >= 0) {
            if (sentence.token(at).text().equals(")")) {
                at = opening(at);
            }
            Token token = sentence.token(at);
            if (mention(token).isPresent() && !inTime(token)) {
                return at;
            }
            boolean skip = token.upos().equals("ADV")
                    || token.upos().equals("AUX")
                    || AUXILIARIES.contains(token.lemma())
                    || inTime(token);
            if (!skip) {
                return at;
            }
            at--;
        }
        return at;
    }

    /// The token before the bracket that the one at `closing` closes, if it stands near, else `closing`.
    private int opening(int closing) {
        for (int i = closing - 1; i > Math.max(0, closing - 8); i--) {
            if (sentence.token(i).text().equals("(")) {
                return i - 1;
            }
        }
        return closing;
    }

    /// Whether a word belongs to an expression of time, the "on" before one too.
    boolean inTime(Token token) {
        boolean time = reading.times(sentence.span()).stream()
                .anyMatch(t -> t.quote().span().contains(token.span()));
        boolean before = token.index() + 1 < sentence.tokens().size()
                && Grammar.lower(token).equals("on")
                && inTime(sentence.token(token.index() + 1));
        return time || before;
    }

    /// "Lee, the minister of trade, said": the name before the aside; "the minister, Lee, said": the name in it.
    private Optional<Subject> overAside(int comma) {
        int open = comma - 1;
        while (open >= 0 && !sentence.token(open).text().equals(",")) {
            if ("”\"“;:".contains(sentence.token(open).text())) {
                return Optional.empty();
            }
            open--;
        }
        if (open < 1) {
            return Optional.empty();
        }
        int near = open + 3;
        Optional<Subject> outer = phrase(open - 1);
        Optional<Cast.Place> name = mention(sentence.token(comma - 1));
        boolean named = name.filter(p -> p.entity().type() == EntityType.PERSON
                        || sentence.tokensIn(p.mention().quote().span()).stream()
                                .anyMatch(t -> t.index() <= near))
                .isPresent();
        if (named && outer.filter(o -> isPerson(o.head())).isEmpty()) {
            Token head = sentence.token(comma - 1);
            return Optional.of(new Subject(head, outer.map(Subject::start).orElse(open + 1), true));
        }
        return outer;
    }

    /// The noun phrase whose last token is at `end`: back to a verb, a mark or a conjunction; its head is the last
    /// noun before the first preposition.
    private Optional<Subject> phrase(int end) {
        if (end < first || !isNounlike(sentence.token(end))) {
            return Optional.empty();
        }
        int from = end;
        int head = end;
        for (int i = end - 1; i >= first; i--) {
            Token token = sentence.token(i);
            if (token.text().equals(")") && opening(i) >= first && opening(i) < i) {
                i = opening(i) + 1; // "spokeswoman of the group (the maker) Ana Kova said"
                continue;
            }
            boolean preposition = token.upos().equals("ADP") && PREPOSITIONS.contains(Grammar.lower(token));
            boolean atPlace = preposition && i > 1 && i == head - 1 && isCollective(sentence.token(i - 1));
            if (atPlace
                    || (preposition && i > 0 && isNounlike(sentence.token(i - 1)) && !inTime(sentence.token(i - 1)))) {
                head = i - 1;
                continue;
            }
            boolean described = token.upos().equals("ADP")
                    && i > 1
                    && isDescribing(sentence.token(i - 1))
                    && isNounlike(sentence.token(i - 2))
                    && !inTime(sentence.token(i - 2))
                    && sentence.tokens().subList(i, end).stream()
                            .noneMatch(t -> Set.of("WDT", "WP").contains(t.xpos()));
            if (described) {
                i -= 2; // "two people familiar with the matter", "officials briefed on the talks"
                head = i;
                from = i;
                continue;
            }
            boolean joined = Grammar.lower(token).equals("and") && i > 0 && isNounlike(sentence.token(i - 1));
            if (!joined && (inTime(token) || (!isNounlike(token) && !isModifier(token)))) {
                break;
            }
            from = i;
        }
        Optional<Cast.Place> whole = mention(sentence.token(head));
        if (whole.isPresent()) {
            Span span = whole.orElseThrow().mention().quote().span();
            for (Token token : sentence.tokensIn(span)) {
                from = Math.min(from, token.index());
            }
        }
        return Optional.of(new Subject(sentence.token(head), Math.min(from, head), true));
    }

    private Optional<Cast.Place> mention(Token token) {
        return reading.cast().at(token).filter(p -> p.mention().kind() == Mention.Kind.NAME);
    }

    /// Whether a word is part of a person's name.
    boolean isPerson(Token token) {
        return mention(token)
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .isPresent();
    }

    private static boolean isDescribing(Token token) {
        return token.upos().equals("ADJ")
                || Grammar.lower(token).equals("close")
                || Set.of("VBN", "VBG").contains(token.xpos());
    }

    /// "the joint forces command in Potsdam": a noun for a body, whatever its tag.
    boolean isCollective(Token token) {
        return lexicon.isNoun(CueLexicon.NounClass.BODY, Grammar.lower(token))
                || lexicon.isNoun(CueLexicon.NounClass.PERSON, Grammar.lower(token));
    }

    /// Whether a word may end or carry a noun phrase, by its tag, its name or what it means.
    boolean isNounlike(Token token) {
        boolean speaker = !token.isVerb()
                && (lexicon.isNoun(CueLexicon.NounClass.BODY, token.lemma())
                        || lexicon.isNoun(CueLexicon.NounClass.PERSON, token.lemma()));
        return speaker
                || token.isNominal()
                || mention(token).isPresent()
                || token.xpos().startsWith("NN");
    }

    /// Whether a word may stand in a noun phrase before its noun.
    static boolean isModifier(Token token) {
        return Set.of("DET", "ADJ", "NUM", "PART").contains(token.upos())
                || token.text().equals("’s")
                || token.text().equals("'s")
                || token.text().equals("-");
    }

    /// "a spokesman in Potsdam said": a noun behind a preposition is nobody's subject.
    boolean isPlace(Token token) {
        int before = grammar.leftmost(token) - 1;
        boolean behind = before > 0
                && before + 1 == token.index()
                && PREPOSITIONS.contains(Grammar.lower(sentence.token(before)))
                && isNounlike(sentence.token(before - 1));
        if (behind) {
            return true; // whatever the tree takes the preposition for
        }
        return sentence.children(token, "case").stream()
                .anyMatch(c -> c.index() < token.index()
                        && PREPOSITIONS.contains(Grammar.lower(c))
                        && c.index() > 0
                        && (isNounlike(sentence.token(c.index() - 1)) || isCollective(sentence.token(c.index() - 1))));
    }
}
