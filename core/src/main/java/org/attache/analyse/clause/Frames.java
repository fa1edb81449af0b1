package org.attache.analyse.clause;

import java.util.HashMap;
import java.util.Map;
import org.attache.analyse.syntax.Sentence;

/// Everything that the finders of facts ask about the clauses of one article: who a phrase stands for, who
/// vouches for
/// a
/// clause, when and where it holds. Make one for each article and each finder; not thread-safe, cheap to make.
public final class Frames {
    private final Reading reading;
    private final Parties parties;
    private final Attribution attribution;
    private final Times times;
    private final Places places;
    private final Map<Sentence, Clauses> clauses = new HashMap<>();

    private Frames(Reading reading) {
        this.reading = reading;
        this.parties = Parties.of(reading);
        this.attribution = Attribution.of(reading, parties);
        this.times = Times.of(reading);
        this.places = Places.of(parties);
    }

    /// The frames of an article.
    public static Frames of(Reading reading) {
        return new Frames(reading);
    }

    /// The article.
    public Reading reading() {
        return reading;
    }

    /// The clauses of a sentence.
    public Clauses clauses(Sentence sentence) {
        return clauses.computeIfAbsent(sentence, Clauses::of);
    }

    /// Who a phrase stands for.
    public Parties parties() {
        return parties;
    }

    /// Who vouches for a clause.
    public Attribution attribution() {
        return attribution;
    }

    /// When a clause holds.
    public Times times() {
        return times;
    }

    /// Where a clause takes place.
    public Places places() {
        return places;
    }
}
