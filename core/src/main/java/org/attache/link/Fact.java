package org.attache.link;

import java.util.Set;
import org.attache.fact.Entry;
import org.attache.fact.Evidence;

/// A claim of one article, made ready for comparing.
sealed interface Fact permits EventFact, DealFact, StatementFact, FigureFact {
    /// The article.
    Dossier dossier();

    /// Id of the claim in its analysis.
    String id();

    /// What it rests on.
    Evidence evidence();

    /// When the thing was.
    Days days();

    /// The words of the evidence.
    Terms terms();

    /// What the entry of it is about.
    Entry.Kind kind();

    /// The report of it.
    default Entry.Report report() {
        return new Entry.Report(dossier().name(), id());
    }

    /// The day by which claims are put in order: the day told of, or else the day of publication.
    default long order() {
        return days().said() ? days().first() : dossier().published().last();
    }

    /// Numbers of the copied wordings that the evidence stands in.
    Set<Integer> families();

    /// Whether both stand in copied sentences of one wording.
    default boolean isCopyOf(Fact other) {
        Set<Integer> theirs = other.families();
        if (theirs.isEmpty()) {
            return false;
        }
        for (Integer family : families()) {
            if (theirs.contains(family)) {
                return true;
            }
        }
        return false;
    }
}
