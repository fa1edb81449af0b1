package org.attache.analyse.speech;

import java.util.Optional;
import org.attache.analyse.clause.Reading;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// Finds the phrase that names who speaks. The tree is asked first; where its subject does not stand beside the verb,
/// word order decides, which news prose keeps strictly: "X said", "X, who is Y, said", "on Tuesday X told", "said X".
///
/// Caught: "Lee, the minister of trade, has said" though the tree hangs "Lee" on the clause before; missed: a subject
/// parted from its verb by more than one aside.
final class SubjectFinder {
    private final Sentence sentence;
    private final Grammar grammar;
    private final int first;
    private final CueLexicon lexicon;
    private final NounPhrases phrases;

    /// A finder for one sentence.
    ///
    /// @param first index of the first token after a dateline
    SubjectFinder(Reading reading, Sentence sentence, Grammar grammar, CueLexicon lexicon, int first) {
        this.lexicon = lexicon;
        this.first = first;
        this.sentence = sentence;
        this.grammar = grammar;
        this.phrases = new NounPhrases(reading, sentence, grammar, lexicon, first);
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
                .filter(t -> !phrases.inTime(t) && !phrases.isPlace(t) && !isQuoted(t, verb));
        Optional<Subject> left = phrases.before(verb);
        Optional<Token> right = right(verb);
        if (verb.xpos().equals("VBG") && left.filter(this::isAfterWith).isPresent()) {
            return left;
        }
        boolean under = own.isPresent()
                && left.filter(l -> isBehindPreposition(own.orElseThrow(), l)).isPresent();
        if (under && grammar.isFinitePast(verb)) {
            return left; // "a spokesman for the ministry said", whatever the tree takes for the subject
        }
        boolean aside = left.isPresent() && phrases.overComma(verb);
        boolean named = left.filter(l -> phrases.isPerson(l.head())).isPresent()
                && own.filter(phrases::isPerson).isEmpty();
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
                .filter(t -> t.index() >= first && !phrases.inTime(t) && !isQuoted(t, verb))
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
                && (phrases.isCollective(head)
                        || phrases.isPerson(head)
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
                .filter(t -> lexicon.isNoun(CueLexicon.NounClass.VENUE, t.lemma()) || phrases.inTime(t))
                .isPresent();
    }

    private boolean isAfterWith(Subject subject) {
        return subject.start() > 0
                && Grammar.lower(sentence.token(subject.start() - 1)).equals("with");
    }

    /// The last token of the last person's name between two tokens.
    Optional<Token> named(Token from, Token to) {
        return sentence.tokens().subList(from.index() + 1, Math.max(from.index() + 1, to.index())).stream()
                .filter(phrases::isPerson)
                .reduce((a, b) -> b);
    }

    /// Who is quoted in "quoted X as saying": a name of a person between the two verbs, else the first noun phrase.
    Optional<Token> between(Token verb, Token saying) {
        Optional<Token> name = named(verb, saying);
        Optional<Token> noun = Optional.empty();
        for (int i = verb.index() + 1; i < saying.index() - 1; i++) {
            Token token = sentence.token(i);
            boolean last = !phrases.isNounlike(sentence.token(i + 1));
            if (noun.isEmpty() && phrases.isNounlike(token) && last && !phrases.inTime(token)) {
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
            if (phrases.isNounlike(token) && !phrases.inTime(token)) {
                head = next;
            } else if (!NounPhrases.isModifier(token)) {
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
}
