package org.attache.fact;

import java.util.List;

/// What a stage gives: never an exception for bad input.
///
/// @param <T> what the stage makes
public sealed interface Outcome<T> {
    /// The stage did its work.
    ///
    /// @param value what it made
    /// @param warnings what it set aside
    /// @param <T> what the stage makes
    record Done<T>(T value, List<Problem> warnings) implements Outcome<T> {
        /// Copies its list.
        public Done {
            warnings = List.copyOf(warnings);
        }
    }

    /// There was nothing for the stage to do.
    ///
    /// @param reason why
    /// @param <T> what the stage makes
    record Skipped<T>(Problem reason) implements Outcome<T> {}

    /// The stage could not do its work.
    ///
    /// @param problem why
    /// @param <T> what the stage makes
    record Failed<T>(Problem problem) implements Outcome<T> {}

    /// A value without warnings.
    static <T> Outcome<T> done(T value) {
        return new Done<>(value, List.of());
    }
}
