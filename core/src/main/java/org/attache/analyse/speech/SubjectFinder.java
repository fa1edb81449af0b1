package org.attache.analyse.speech;

import java.util.Optional;
import java.util.Set;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.name.Cast;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Finds the phrase that names who speaks. The tree is asked first; where its subject does not stand beside the verb,
/// word order decides, which news prose keeps strictly: "X said", "X, who is Y, said", "on Tuesday X told", "said X".
///
/// Caught: "Lee, the minister of trade, has said" though the tree hangs "Lee" on the clause before; missed: a subject
/// parted from its verb by more than one aside.
final class SubjectFinder {
    private static final Set<String> AUXILIARIES = Set.of(
            "have", "be", "do", "also", "then", "later", "not", "even", "again", "once", "in", "turn", "further");
    private static final Set<String> PREPOSITIONS =
            Set.of("of", "for", "at", "in", "with", "from", "to", "on", "near", "under", "close");

    private final Reading reading;
    private final Sentence sentence;
    private final Grammar grammar;
    private final int first;
    private final CueLexicon lexicon;

    /// A finder for one sentence.
    ///
    /// @param first index of the first token after a dateline
    SubjectFinder(Reading reading, Sentence sentence, Grammar grammar, CueLexicon lexicon, int first) {
        this.lexicon = lexicon;
        this.first = first;
        this.reading = reading;
        this.sentence = sentence;
        this.grammar = grammar;
    }

    /// Who does what `verb` says, and where the phrase begins.
    ///
    /// @param head of the phrase
    /// @param start index of the phrase's first token
    /// @param own whether it stands in the verb's own clause, not in the clause that the verb shares it with
    record Subject(Token head, int start, boolean own) {}

    Optional<Subject> find(Token verb) {
        if (grammar.isPassive(verb) && !spokenBy(verb)) {
            return grammar.agent(verb).map(t -> new Subject(t, grammar.leftmost(t), true));
        }
        Optional<Subject> speaker = adder(verb);
        if (speaker.isPresent()) {
            return speaker;
        }
        Optional<Token> own = grammar.ownSubject(verb)
                .filter(t -> t.index() >= first)
                .filter(t -> !inTime(t) && !isPlace(t) && !isQuoted(t, verb));
        Optional<Subject> left = left(verb);
        Optional<Token> right = right(verb);
        if (verb.xpos().equals("VBG") && left.filter(this::isAfterWith).isPresent()) {
            return left;
        }
        boolean under = own.isPresent()
                && left.filter(l -> isBehindPreposition(own.orElseThrow(), l)).isPresent();
        if (under && grammar.isFinitePast(verb)) {
            return left; // "a spokesman for the ministry said", whatever the tree takes for the subject
        }
        boolean aside = left.isPresent() && overComma(verb);
        boolean named = left.filter(l -> isPerson(l.head())).isPresent()
                && own.filter(this::isPerson).isEmpty();
        boolean inAside = (aside && named)
                || (aside
                        && own.filter(t -> t.index() > left.orElseThrow().head().index())
                                .isPresent());
        if (own.isPresent()
                && !inAside
                && own.orElseThrow().index() < verb.index()
                && isBeside(own.orElseThrow(), left, verb)) {
            Token head = own.orElseThrow();
            int start = start(head);
            return Optional.of(new Subject(
                    head, left.map(l -> Math.min(l.start(), start)).orElse(start), true));
        }
        boolean before = own.filter(t -> t.index() < verb.index()).isPresent();
        if (before && inAside && grammar.isFinitePast(verb)) {
            return left;
        }
        if (right.isPresent()) {
            return right.map(t -> new Subject(t, verb.index(), true));
        }
        if (left.isPresent() && grammar.isFinitePast(verb)) {
            return left;
        }
        return own.or(() -> grammar.subject(verb))
                .filter(t -> t.index() >= first && !inTime(t) && !isQuoted(t, verb))
                .map(t -> new Subject(t, verb.index(), own.isPresent()));
    }

    /// "The office said another nine were hurt, but added": whoever spoke adds, not those whom the words name last.
    private Optional<Subject> adder(Token verb) {
        int at = verb.index() - 1;
        while (at > 0 && sentence.token(at).upos().equals("ADV")) {
            at--;
        }
        if (!verb.lemma().equals("add") || at < 1 || !sentence.token(at).upos().equals("CCONJ")) {
            return Optional.empty();
        }
        for (int i = at - 1; i > first; i--) {
            Token earlier = sentence.token(i);
            if (earlier.lemma().equals("say") || earlier.lemma().equals("tell")) {
                return find(earlier).map(s -> new Subject(s.head(), s.start(), false));
            }
        }
        return Optional.empty();
    }

    /// Whether a token stands inside a phrase behind its head, with a preposition between the two.
    private boolean isBehindPreposition(Token token, Subject phrase) {
        Token head = phrase.head();
        return sentence.tokens().stream()
                        .anyMatch(t -> t.index() > head.index()
                                && t.index() < token.index()
                                && t.upos().equals("ADP"))
                && (isCollective(head)
                        || isPerson(head)
                        || lexicon.isNoun(CueLexicon.NounClass.DOCUMENT, head.lemma()));
    }

    /// Whether a quotation ends between a word and the verb behind it: who is spoken of in the quotation does not say
    /// it.
    private boolean isQuoted(Token token, Token verb) {
        int straight = 0;
        int open = 0;
        for (int i = token.index() + 1; i < verb.index(); i++) {
            switch (sentence.token(i).text()) {
                case "\"", "''" -> straight++;
                case "“", "«" -> open++;
                case "”", "»" -> open--;
                default -> {}
            }
        }
        return open < 0 || straight % 2 == 1;
    }

    /// "said by telephone": what looks like an agent is the means of speech.
    private boolean spokenBy(Token verb) {
        return grammar.agent(verb)
                .filter(t -> lexicon.isNoun(CueLexicon.NounClass.VENUE, t.lemma()) || inTime(t))
                .isPresent();
    }

    /// "a spokesman in Potsdam said": a noun behind a preposition is nobody's subject.
    private boolean isPlace(Token token) {
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

    private boolean isPerson(Token token) {
        return mention(token)
                .filter(p -> p.entity().type() == EntityType.PERSON)
                .isPresent();
    }

    private boolean overComma(Token verb) {
        int at = skipBack(verb.index() - 1);
        return at >= 0 && sentence.token(at).text().equals(",");
    }

    private boolean isAfterWith(Subject subject) {
        return subject.start() > 0
                && Grammar.lower(sentence.token(subject.start() - 1)).equals("with");
    }

    /// The last token of the last person's name between two tokens.
    Optional<Token> named(Token from, Token to) {
        return sentence.tokens().subList(from.index() + 1, Math.max(from.index() + 1, to.index())).stream()
                .filter(this::isPerson)
                .reduce((a, b) -> b);
    }

    /// Who is quoted in "quoted X as saying": a name of a person between the two verbs, else the first noun phrase.
    Optional<Token> between(Token verb, Token saying) {
        Optional<Token> name = named(verb, saying);
        Optional<Token> noun = Optional.empty();
        for (int i = verb.index() + 1; i < saying.index() - 1; i++) {
            Token token = sentence.token(i);
            boolean last = !isNounlike(sentence.token(i + 1));
            if (noun.isEmpty() && isNounlike(token) && last && !inTime(token)) {
                noun = Optional.of(token);
            }
        }
        return name.isPresent() ? name : noun;
    }

    /// Whether the tree's subject is the phrase beside the verb.
    private boolean isBeside(Token subject, Optional<Subject> left, Token verb) {
        if (left.isEmpty()) {
            return true;
        }
        Token beside = left.orElseThrow().head();
        return beside.index() == subject.index()
                || sentence.subtree(subject).stream().anyMatch(t -> t.index() == beside.index())
                || (subject.index() >= left.orElseThrow().start() && subject.index() < verb.index());
    }

    /// "…, said the minister": the noun phrase right after a verb that follows a break, if no verb follows it in
    /// turn.
    private Optional<Token> right(Token verb) {
        int at = verb.index() + 1;
        boolean broken = verb.index() > 1
                && Grammar.isBreak(sentence.token(verb.index() - 1).text());
        if (!broken
                || lexicon.at(sentence, verb).stream().noneMatch(c -> c.construction() == Construction.REPORT)
                || Grammar.LISTENED.contains(verb.lemma())
                || !grammar.isFinitePast(verb)
                || at >= sentence.tokens().size()) {
            return Optional.empty();
        }
        int head = -1;
        int next = at;
        while (next < sentence.tokens().size()) {
            Token token = sentence.token(next);
            if (isNounlike(token) && !inTime(token)) {
                head = next;
            } else if (!isModifier(token)) {
                break;
            }
            next++;
        }
        boolean clause = next < sentence.tokens().size() && sentence.token(next).isVerb();
        return head < 0 || clause ? Optional.empty() : Optional.of(sentence.token(head));
    }

    private int start(Token head) {
        int from = grammar.leftmost(head);
        for (int i = head.index() - 1; i >= from; i--) {
            if ("”\"“".contains(sentence.token(i).text())) {
                return i + 1;
            }
        }
        return from;
    }

    /// The noun phrase that ends right before the verb.
    private Optional<Subject> left(Token verb) {
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

    private boolean inTime(Token token) {
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

    private Optional<Cast.Place> mention(Token token) {
        return reading.cast().at(token).filter(p -> p.mention().kind() == Mention.Kind.NAME);
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

    private static boolean isDescribing(Token token) {
        return token.upos().equals("ADJ")
                || Grammar.lower(token).equals("close")
                || Set.of("VBN", "VBG").contains(token.xpos());
    }

    /// "the joint forces command in Potsdam": a noun for a body, whatever its tag.
    private boolean isCollective(Token token) {
        return lexicon.isNoun(CueLexicon.NounClass.BODY, Grammar.lower(token))
                || lexicon.isNoun(CueLexicon.NounClass.PERSON, Grammar.lower(token));
    }

    private boolean isNounlike(Token token) {
        boolean speaker = !token.isVerb()
                && (lexicon.isNoun(CueLexicon.NounClass.BODY, token.lemma())
                        || lexicon.isNoun(CueLexicon.NounClass.PERSON, token.lemma()));
        return speaker
                || token.isNominal()
                || mention(token).isPresent()
                || token.xpos().startsWith("NN");
    }

    private static boolean isModifier(Token token) {
        return Set.of("DET", "ADJ", "NUM", "PART").contains(token.upos())
                || token.text().equals("’s")
                || token.text().equals("'s")
                || token.text().equals("-");
    }
}
