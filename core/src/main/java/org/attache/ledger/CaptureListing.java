package org.attache.ledger;

import java.util.List;

/// One line of the list of captures.
///
/// @param name of the capture
/// @param outlet as printed; empty where not known
/// @param title empty where none was found
/// @param published when
/// @param language ISO 639-1
/// @param origins whose text it is
/// @param size how much was found in it
/// @param row number in the catalogue
public record CaptureListing(
        String name,
        String outlet,
        String title,
        Published published,
        String language,
        List<String> origins,
        Size size,
        long row) {
    /// Copies its list.
    public CaptureListing {
        origins = List.copyOf(origins);
    }

    /// When it was published.
    ///
    /// @param day ISO day that lists sort by; empty where not known
    /// @param text as a reader sees it
    /// @param basis what the day rests on: `printed`, `inferred` …
    public record Published(String day, String text, String basis) {}

    /// How much was found.
    ///
    /// @param facts claims of all kinds
    /// @param paragraphs of the body
    /// @param own paragraphs that no agency is named as the origin of
    public record Size(int facts, int paragraphs, int own) {}

    /// The place of this line in a list, to go on from.
    public String cursor() {
        return published.day() + "." + row;
    }
}
