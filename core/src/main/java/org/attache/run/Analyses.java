package org.attache.run;

import java.util.Collection;
import java.util.Optional;
import java.util.OptionalInt;
import org.attache.fact.Analysis;

/// Analyses by the names of their captures.
@FunctionalInterface
public interface Analyses {
    /// The analysis of a capture; nothing where there is no such capture.
    Optional<Analysis> of(String capture);

    /// Tells which captures are asked for next, so that whoever fetches them can fetch them together.
    default void soon(Collection<String> captures) {
        // whoever has them at hand need not do anything
    }

    /// So many digits of an id tell all entries apart that rest on these analyses; nothing where no more entries are
    /// known than those that are shown.
    default OptionalInt idDigits() {
        return OptionalInt.empty();
    }
}
