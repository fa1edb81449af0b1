package org.attache.ledger;

import java.util.List;
import java.util.stream.Stream;

/// The tables of the catalogue, rows before those that name them.
final class CatalogueTables {
    /// Those over whose rows [Seals] keeps a sum.
    static final List<String> SEALED = List.of(
            "catalogue_state",
            "catalogue_entry",
            "catalogue_party",
            "catalogue_report",
            "catalogue_deal",
            "catalogue_capture",
            "catalogue_copy",
            "catalogue_copy_part",
            "catalogue_decision");

    /// All, the sums themselves too.
    static final List<String> ALL =
            Stream.concat(SEALED.stream(), Stream.of("catalogue_seal")).toList();

    private CatalogueTables() {}
}
