package org.attache.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Test;

final class NoRoomTest {
    @Test
    void aFullDiskWhileJoiningIsToldAsOne() {
        LedgerException told = LedgerException.of(
                new UncheckedIOException("no room for joining", new IOException("No space left on device")),
                "book.ledger");
        assertEquals(ProblemCode.DISK_FULL, told.problem().code());
        assertTrue(
                told.problem().message().contains("No space left on device"),
                () -> told.problem().message());
    }

    @Test
    void anotherFaultOfItsFilesIsNotToldAsAFullDisk() {
        LedgerException told = LedgerException.of(
                new UncheckedIOException("no room for joining", new IOException("Input/output error")), "book.ledger");
        assertEquals(ProblemCode.IO_FAULT, told.problem().code());
    }
}
