package org.attache.ledger;

import java.util.List;
import java.util.Optional;
import org.attache.fact.Entry;

/// One line of a list: an entry as it stands in the catalogue.
///
/// @param id of the entry
/// @param kind event, deal, statement or figure
/// @param type of an event, status of a deal, kind of a statement, measure of a figure, as the contract writes it
/// @param day it is shown under
/// @param headline one sentence of our own
/// @param tag stage of a deal or kind of a statement, where it is worth showing
/// @param countries ISO 3166-1 alpha-3, sorted
/// @param support how well it is told
public record Listing(
        String id,
        Entry.Kind kind,
        String type,
        Day day,
        String headline,
        Optional<String> tag,
        List<String> countries,
        Support support) {
    /// Copies its list.
    public Listing {
        countries = List.copyOf(countries);
    }

    /// When.
    ///
    /// @param first ISO day that lists sort by; empty where none is known
    /// @param last ISO day; empty where none is known
    /// @param text as a reader sees it: "2021-06-22/24", "told 2021-06-22"
    /// @param own whether it is the day of the event itself and not of its report
    /// @param told ISO day of the first report; empty where none is known
    public record Day(String first, String last, String text, boolean own, String told) {}

    /// Who tells it.
    ///
    /// @param origins names of the independent origins
    /// @param reports how many facts were joined
    /// @param conflicts how many slots hold values that cannot both be true
    /// @param born number of the line that brought the entry into the book
    /// @param row number in the catalogue; with the day it makes a place in a list
    public record Support(List<String> origins, int reports, int conflicts, long born, long row) {
        /// Copies its list.
        public Support {
            origins = List.copyOf(origins);
        }
    }

    /// Whether two sources that do not depend on each other tell it.
    public boolean isConfirmed() {
        return support.origins().size() > 1;
    }

    /// The place of this line in a list, to go on from.
    public String cursor() {
        return day.first() + "." + support.row();
    }
}
