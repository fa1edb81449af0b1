package org.attache.link;

import java.io.Serializable;
import java.util.Comparator;

/// A tie of an entry to another of its story, with its turn: of the ties of an entry the first are kept.
///
/// @param from id of the entry
/// @param to id of the other
/// @param reason why they belong together
/// @param turn when it comes up
public record Tied(String from, String to, String reason, Turn turn) implements Serializable {
    /// When a tie comes up: those that articles make first, in order of their names; then those of deals, by day.
    ///
    /// @param day of a deal's first report; that before all days for an article
    /// @param rank of the deal's first claim; of an article its name alone counts
    /// @param at the place among the ties of one article or deal
    public record Turn(long day, Rank rank, int at) implements Comparable<Turn>, Serializable {
        private static final Comparator<Turn> ORDER =
                Comparator.comparingLong(Turn::day).thenComparing(Turn::rank).thenComparingInt(Turn::at);

        @Override
        public int compareTo(Turn other) {
            return ORDER.compare(this, other);
        }
    }

    /// The same tie as the other entry has it.
    Tied back() {
        return new Tied(to, from, reason, turn);
    }
}
