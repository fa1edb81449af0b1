package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Capture;
import org.attache.fact.Markup;
import org.attache.fact.Outcome;
import org.attache.fact.Sidecar;
import org.attache.ledger.Ledger;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CataloguerTest {
    private static final String PAGE = """
            Ministers meet in Finland

            Published March 4, 2024

            HELSINKI (Reuters) – Norway's Defence Minister Bjorn Arild Gram met his Finnish counterpart Antti Hakkanen in Helsinki on Saturday.

            Sweden ordered 44 Leopard 2 tanks from Germany in a contract worth $1.1 billion.

            "Norway and Finland will train together in the north," the minister said, and Sweden would join them in May.

            At least 12 soldiers of Ukraine have been killed since February, officials in Moscow said.
            """;

    @TempDir
    Path folder;

    @Test
    void theCatalogueFilledOnTheWayIsTheOneFilledFromTheBook() throws SQLException {
        Path file = folder.resolve("x.ledger");
        List<Listing> onTheWay;
        try (Ledger ledger = Ledger.open(file)) {
            new Bookkeeper(
                            ledger,
                            "test",
                            Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC),
                            Progress.SILENT)
                    .add(sink -> sink.accept(Outcome.done(
                            new Bookkeeper.Taken(capture(), () -> PAGE.getBytes(StandardCharsets.UTF_8)))));
            onTheWay = list(ledger);
        }
        assertFalse(onTheWay.isEmpty());
        try (Connection open = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = open.createStatement()) {
            statement.executeUpdate("UPDATE catalogue_state SET version = 0");
        }
        try (Ledger ledger = Ledger.open(file)) {
            new Cataloguer(ledger).catchUp();
            assertEquals(onTheWay, list(ledger));
        }
    }

    @Test
    void whatTheLinkerIsGivenIsEnoughForTheCountriesOfEveryClaim() {
        Analysis whole = ((Outcome.Done<Analysis>) new CaptureAnalyser().analyse(capture())).value();
        Analysis view = LinkingView.of(whole);
        List<Facts.Fact> facts = Facts.all(whole).toList();
        assertFalse(facts.isEmpty());
        for (Facts.Fact fact : facts) {
            assertEquals(Facts.countries(whole, fact.id()), Facts.countries(view, fact.id()), fact.id());
        }
    }

    private static List<Listing> list(Ledger ledger) {
        return ledger.catalogue().list(Selection.at(ledger.lastSeq()));
    }

    private static Capture capture() {
        return new Capture(
                "a.txt",
                "text/plain",
                Digest.sha256(PAGE.getBytes(StandardCharsets.UTF_8)),
                Optional.of("UTF-8"),
                Optional.empty(),
                SourceText.of(PAGE),
                Markup.NONE,
                Sidecar.NONE);
    }
}
