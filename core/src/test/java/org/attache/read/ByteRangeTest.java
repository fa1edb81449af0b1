package org.attache.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.attache.fact.Capture;
import org.attache.fact.Outcome;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.junit.jupiter.api.Test;

class ByteRangeTest {
    private static final int RECORDS = 40;

    private final List<String> ids = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private void take(Outcome<Capture> outcome, Raw raw) {
        switch (outcome) {
            case Outcome.Done<Capture> done -> {
                ids.add(done.value().id());
                texts.add(done.value().text().content());
                assertEquals(done.value().sha256(), raw.sha256());
            }
            case Outcome.Skipped<Capture> skipped -> problems.add(skipped.reason());
            case Outcome.Failed<Capture> failed -> problems.add(failed.problem());
        }
    }

    private void read(byte[] bytes, ByteRange range) {
        new CaptureReader().read(ArchiveBytes.of(Raw.copyOf(bytes)), "far/away.warc.gz", range, this::take);
    }

    private static byte[] record(int number, Random random) {
        StringBuilder text = new StringBuilder("The harbour office published note " + number + " on Tuesday.\n");
        for (int i = random.nextInt(200); i > 0; i--) {
            text.append("Line ").append(random.nextInt()).append(" of it.\n");
        }
        byte[] page = text.toString().getBytes(UTF_8);
        byte[] head = ("WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: http://paper.example/" + number
                        + "\r\nWARC-Date: 2021-03-04T05:06:07Z\r\nWARC-Record-ID: <urn:uuid:" + number
                        + ">\r\nContent-Type: text/plain\r\nContent-Length: " + page.length + "\r\n\r\n")
                .getBytes(UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.writeBytes(page);
        out.writeBytes("\r\n\r\n".getBytes(UTF_8));
        return out.toByteArray();
    }

    private static byte[] archive(boolean memberEach) throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        for (int i = 0; i < RECORDS; i++) {
            byte[] one = record(i, random);
            plain.writeBytes(one);
            if (memberEach) {
                member(one, out);
            }
        }
        if (!memberEach) {
            member(plain.toByteArray(), out);
        }
        return out.toByteArray();
    }

    private static void member(byte[] bytes, ByteArrayOutputStream out) throws IOException {
        try (OutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
    }

    @Test
    void rangesOfAnyBoundsGiveEveryRecordOnceAndInOrder() throws IOException {
        byte[] bytes = archive(true);
        read(bytes, ByteRange.ALL);
        List<String> whole = List.copyOf(ids);
        List<String> words = List.copyOf(texts);
        assertEquals(RECORDS, whole.size());
        Random random = new Random(11);
        for (int round = 0; round < 30; round++) {
            ids.clear();
            texts.clear();
            long from = 0;
            while (from < bytes.length) {
                long to = from + 1 + random.nextInt(round < 5 ? 50 : bytes.length / 3);
                read(bytes, new ByteRange(from, to >= bytes.length ? Long.MAX_VALUE : to));
                from = to;
            }
            assertEquals(whole, ids);
            assertEquals(words, texts);
        }
        assertEquals(List.of(), problems);
    }

    @Test
    void anArchiveCompressedAsOnePieceBelongsToItsFirstRange() throws IOException {
        byte[] bytes = archive(false);
        long middle = bytes.length / 2;
        read(bytes, new ByteRange(middle, Long.MAX_VALUE));
        assertEquals(List.of(), texts);
        read(bytes, new ByteRange(0, middle));
        assertEquals(RECORDS, texts.size());
        assertEquals(List.of(), problems);
    }

    @Test
    void aTruncatedArchiveIsCountedByTheRangeThatMeetsItsEnd() throws IOException {
        byte[] bytes = archive(true);
        byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 300);
        read(shorter, new ByteRange(0, 4000));
        assertEquals(List.of(), problems);
        read(shorter, new ByteRange(4000, Long.MAX_VALUE));
        assertEquals(
                List.of(ProblemCode.TRUNCATED_ARCHIVE),
                problems.stream().map(Problem::code).toList());
        assertTrue(texts.size() >= RECORDS - 2 && texts.size() < RECORDS, texts.size() + " records");
    }

    @Test
    void aFileThatIsNoArchiveBelongsToItsFirstRange() {
        byte[] bytes = "The minister met his guest in the capital on Tuesday.".getBytes(UTF_8);
        read(bytes, new ByteRange(10, 20));
        assertEquals(List.of(), texts);
        read(bytes, new ByteRange(0, 10));
        assertEquals(List.of("far/away.warc.gz"), ids);
    }

    @Test
    void boundsInTheWrongOrderAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ByteRange(5, 4));
    }
}
