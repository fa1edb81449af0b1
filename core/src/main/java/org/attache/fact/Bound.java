package org.attache.fact;

/// How a number is meant.
public enum Bound {
    /// This many.
    EXACTLY,
    /// More or less this many.
    ABOUT,
    /// This many or more.
    AT_LEAST,
    /// More than this.
    MORE_THAN,
    /// This many or fewer.
    UP_TO,
    /// Fewer than this.
    LESS_THAN
}
