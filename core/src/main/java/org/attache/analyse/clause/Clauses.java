package org.attache.analyse.clause;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;

/// The clauses of one sentence. Thread-safe: immutable.
public final class Clauses {
    private final Sentence sentence;
    private final ClauseReader reader;
    /// The clauses read so far, by the index of their predicates: finders ask for one again and again. Two threads
    /// may
    /// both read one; they read the same.
    private final AtomicReferenceArray<Clause> read;

    private Clauses(Sentence sentence) {
        this.sentence = sentence;
        this.reader = new ClauseReader(sentence);
        this.read = new AtomicReferenceArray<>(sentence.tokens().size());
    }

    /// The clauses of a sentence.
    public static Clauses of(Sentence sentence) {
        return new Clauses(sentence);
    }

    /// The clause around any token: a verb, or a noun read as an event ("the visit of …").
    public Clause at(Token predicate) {
        Clause known = read.get(predicate.index());
        if (known == null) {
            known = reader.read(predicate);
            read.set(predicate.index(), known);
        }
        return known;
    }

    /// The clauses around the sentence's verbs and its predicates after "be", in order.
    public List<Clause> all() {
        return sentence.tokens().stream()
                .filter(t -> reader.isVerbal(t) || reader.hasCopula(t))
                .map(this::at)
                .toList();
    }

    /// The nearest verb (or predicate after "be") above a token, the token itself left out.
    public Optional<Token> governor(Token token) {
        Optional<Token> at = sentence.head(token);
        while (at.isPresent() && !isPredicate(at.orElseThrow())) {
            at = sentence.head(at.orElseThrow());
        }
        return at;
    }

    /// Whether a clause of the sentence is built around the token: a verb that is no auxiliary, or a predicate
    /// after "be".
    public boolean isPredicate(Token token) {
        return reader.isVerbal(token) || reader.hasCopula(token);
    }

    /// The preposition of a phrase in lower case with all its words ("ahead of"); empty where it has none.
    public String preposition(Token phrase) {
        return reader.preposition(phrase);
    }
}
