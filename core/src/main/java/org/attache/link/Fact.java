package org.attache.link;

import java.util.Set;
import org.attache.fact.Claim;
import org.attache.fact.Entry;
import org.attache.fact.Evidence;

/// A claim of one article, made ready for comparing.
sealed interface Fact permits EventFact, DealFact, StatementFact, FigureFact {
    /// Its article.
    Setting setting();

    /// The claim itself.
    Claim claim();

    /// Id of the claim in its analysis.
    default String id() {
        return claim().id();
    }

    /// The same claim, with what it has in common with others kept once.
    Fact with(Shared shared);

    /// The same claim as another article printed it.
    Fact reprinted(Reprint reprint);

    /// What it rests on.
    default Evidence evidence() {
        return claim().evidence();
    }

    /// When the thing was.
    Days days();

    /// The words of the evidence.
    Terms terms();

    /// What the entry of it is about.
    Entry.Kind kind();

    /// The report of it.
    default Entry.Report report() {
        return new Entry.Report(capture(), id());
    }

    /// The day by which claims are put in order: the day told of, or else the day of publication.
    default long order() {
        return days().said() ? days().first() : published().last();
    }

    /// Name of its article's capture.
    default String capture() {
        return setting().capture();
    }

    /// When its article appeared.
    default Days published() {
        return setting().published();
    }

    /// Numbers of the copied wordings that the evidence stands in.
    default Set<Long> families() {
        return setting().families();
    }

    /// Whether one article tells both.
    default boolean isToldWith(Fact other) {
        return capture().equals(other.capture());
    }

    /// Whether both stand in copied sentences of one wording.
    default boolean isCopyOf(Fact other) {
        Set<Long> theirs = other.families();
        if (theirs.isEmpty()) {
            return false;
        }
        for (Long family : families()) {
            if (theirs.contains(family)) {
                return true;
            }
        }
        return false;
    }
}
