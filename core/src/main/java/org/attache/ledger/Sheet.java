package org.attache.ledger;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/// The catalogue's rows as columns: what lists are chosen and counted by, without words. The place in a column is the
/// number of the row. Nothing in it changes once it is made.
final class Sheet {
    /// Stands for "still holds".
    static final int FOREVER = Integer.MAX_VALUE;

    static final Sheet EMPTY = new Sheet(0, 0, new Rows(0), new Parties(0), new Deals(0), List.of(), new BitSet());

    final int version;
    final long done;
    final Rows rows;
    final Parties parties;
    final Deals deals;
    final List<Decided> decided;
    /// Numbers of the names of persons whom some text names with a public office.
    final BitSet officials;

    Sheet(int version, long done, Rows rows, Parties parties, Deals deals, List<Decided> decided, BitSet officials) {
        this.version = version;
        this.done = done;
        this.rows = rows;
        this.parties = parties;
        this.deals = deals;
        this.decided = decided;
        this.officials = officials;
    }

    /// A decision about a conflict of one row, in force from one line to before another.
    record Decided(int row, long since, long until) {}

    /// One place a row; place 0 is no row. Days are numbers (20210622), 0 where none is known.
    static final class Rows {
        /// Kinds with their types: `EVENT meeting`.
        final Lexicon types;
        /// Sets of states, their codes joined by spaces.
        final Lexicon places;

        final int[] since;
        final int[] until;
        final int[] born;
        final int[] day;
        final int[] lastDay;
        final int[] type;
        final int[] place;
        final byte[] origins;
        final byte[] conflicts;
        /// Events that happened: not planned, denied or doubted.
        final BitSet happened;
        /// Rows in order of day and row.
        int[] byDay;

        Rows(int last) {
            this(last, new Lexicon(), new Lexicon(), new int[7][0], new byte[2][0], new BitSet());
        }

        private Rows(int last, Lexicon types, Lexicon places, int[][] numbers, byte[][] small, BitSet happened) {
            this.types = types;
            this.places = places;
            since = Arrays.copyOf(numbers[0], last + 1);
            until = Arrays.copyOf(numbers[1], last + 1);
            born = Arrays.copyOf(numbers[2], last + 1);
            day = Arrays.copyOf(numbers[3], last + 1);
            lastDay = Arrays.copyOf(numbers[4], last + 1);
            type = Arrays.copyOf(numbers[5], last + 1);
            place = Arrays.copyOf(numbers[6], last + 1);
            origins = Arrays.copyOf(small[0], last + 1);
            conflicts = Arrays.copyOf(small[1], last + 1);
            this.happened = happened;
            byDay = new int[0];
        }

        /// The same with room for more rows.
        Rows grown(int last) {
            return new Rows(
                    last,
                    types,
                    places,
                    new int[][] {since, until, born, day, lastDay, type, place},
                    new byte[][] {origins, conflicts},
                    (BitSet) happened.clone());
        }

        int last() {
            return since.length - 1;
        }
    }

    /// Who takes part: those of row `r` stand from `from[r]` on and before `from[r + 1]`.
    static final class Parties {
        final Lexicon names;
        final Lexicon roles;
        final Lexicon types;
        final int[] from;
        final int[] name;
        final int[] role;
        final int[] type;

        Parties(int last) {
            this(new Lexicon(), new Lexicon(), new Lexicon(), new int[last + 2], 0);
        }

        Parties(Lexicon names, Lexicon roles, Lexicon types, int[] from, int all) {
            this.names = names;
            this.roles = roles;
            this.types = types;
            this.from = from;
            name = new int[all];
            role = new int[all];
            type = new int[all];
        }
    }

    /// The register: one place a deal.
    static final class Deals {
        final Lexicon words;
        final int[] row;
        final int[] supplier;
        final int[] recipient;
        final int[] category;
        final int[] year;
        final double[] dollars;

        Deals(int all) {
            this(new Lexicon(), all);
        }

        Deals(Lexicon words, int all) {
            this.words = words;
            row = new int[all];
            supplier = new int[all];
            recipient = new int[all];
            category = new int[all];
            year = new int[all];
            dollars = new double[all];
        }
    }
}
