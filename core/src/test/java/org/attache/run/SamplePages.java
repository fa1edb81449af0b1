package org.attache.run;

/// Two pages of our own on one meeting of ministers, for tests of what is put into a ledger.
final class SamplePages {
    /// With a dateline, of the day after.
    static final String FROM_HELSINKI = """
            Norwegian minister in Helsinki

            Published March 3, 2024

            HELSINKI: Norwegian Defence Minister Bjorn Arild Gram met Finnish Defence Minister Antti Hakkanen in Helsinki on Saturday.

            The two ministers talked about joint exercises in the north, the Finnish defence ministry said.
            """;

    /// The meeting once more, and an order of tanks.
    static final String WITH_TANKS = """
            Ministers meet in Finland

            Published March 4, 2024

            Norway's Defence Minister Bjorn Arild Gram met his Finnish counterpart Antti Hakkanen in Helsinki on Saturday.

            Sweden ordered 44 Leopard 2 tanks from Germany in a contract worth $1.1 billion.
            """;

    private SamplePages() {}
}
