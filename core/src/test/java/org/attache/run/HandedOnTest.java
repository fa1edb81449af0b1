package org.attache.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.attache.fact.Analysis;
import org.attache.fact.Outcome;
import org.attache.ledger.Intake;
import org.attache.ledger.Ledger;
import org.attache.ledger.PackedIntake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HandedOnTest {
    private static final Instant AT = Instant.parse("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatIsHandedOnIsWhatWouldBeReadBack() {
        HandedOn handedOn = new HandedOn();
        try (Ledger ledger = Ledger.open(folder.resolve("x"))) {
            ledger.addPacked(
                    List.of(
                            handedOn.packed(intake("a.txt", SamplePages.FROM_HELSINKI)),
                            handedOn.packed(intake("b.txt", SamplePages.WITH_TANKS))),
                    "test",
                    AT);
            List<JoinView> read = new ArrayList<>();
            ledger.analyses(JoinView::of, (name, line) -> Optional.empty(), read::add);
            List<JoinView> handed = new ArrayList<>();
            ledger.analyses(
                    analysis -> {
                        throw new AssertionError(analysis.captureName() + " was read back");
                    },
                    handedOn::take,
                    handed::add);
            assertEquals(2, read.size());
            assertEquals(read, handed);
            assertFalse(read.getFirst().words().isEmpty(), "the page has no fact");
        }
    }

    @Test
    void nothingIsHandedOnOfACaptureWhoseLineSaysSomethingElse() {
        HandedOn handedOn = new HandedOn();
        PackedIntake packed = handedOn.packed(intake("a.txt", SamplePages.FROM_HELSINKI));
        assertTrue(handedOn.take("a.txt", packed.payload().replace("versions", "other"))
                .isEmpty());
    }

    @Test
    void whereThereIsNoRoomNothingIsKept() {
        HandedOn handedOn = new HandedOn(SamplePages.FROM_HELSINKI.length());
        PackedIntake packed = handedOn.packed(intake("a.txt", SamplePages.FROM_HELSINKI));
        assertTrue(handedOn.take("a.txt", packed.payload()).isEmpty());
    }

    private static Intake intake(String name, String content) {
        Bookkeeper.Taken taken = SamplePages.taken(name, content, () -> {});
        return switch (new CaptureAnalyser().analyse(taken.capture())) {
            case Outcome.Done<Analysis> done -> new Intake(done.value(), taken.raw(), Stages.versions());
            case Outcome.Skipped<Analysis> skipped ->
                throw new AssertionError(skipped.reason().toString());
            case Outcome.Failed<Analysis> failed ->
                throw new AssertionError(failed.problem().toString());
        };
    }
}
