package org.attache.serve.table;

import java.util.List;
import java.util.stream.Stream;

/// A table to be downloaded: the same query as the page, all of its rows.
///
/// @param name of the file, without ending
/// @param columns their names, as JSON keys and as the head of CSV
/// @param rows one after the other; each as long as the columns
public record Table(String name, List<String> columns, Stream<List<Cell>> rows) {
    /// Copies its list.
    public Table {
        columns = List.copyOf(columns);
    }

    /// What stands in a table.
    public sealed interface Cell {
        /// Words, such as a headline or a date.
        ///
        /// @param words may be empty
        record Words(String words) implements Cell {}

        /// A number.
        ///
        /// @param value as it is
        record Amount(double value) implements Cell {}

        /// Several words, such as names of origins.
        ///
        /// @param words in order
        record Several(List<String> words) implements Cell {
            /// Copies its list.
            public Several {
                words = List.copyOf(words);
            }
        }
    }

    /// A cell of words.
    public static Cell cell(String words) {
        return new Cell.Words(words);
    }

    /// A cell with a number.
    public static Cell cell(double value) {
        return new Cell.Amount(value);
    }

    /// A cell of several words.
    public static Cell cell(List<String> words) {
        return new Cell.Several(words);
    }
}
