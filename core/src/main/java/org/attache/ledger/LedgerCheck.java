package org.attache.ledger;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.Analysis;
import org.attache.fact.Problem;
import org.attache.fact.ProblemCode;
import org.attache.text.Digest;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks a whole ledger and names each fault with its place. Holds one capture in memory at a time.
final class LedgerCheck {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int PAGE = 1000;

    private final Handle handle;
    private final Dialect dialect;
    private final String place;
    private final List<Problem> faults = new ArrayList<>();
    private long records;
    private long contents;
    private long quotes;

    LedgerCheck(Handle handle, String place) {
        this.handle = handle;
        dialect = Dialect.of(handle);
        this.place = place;
    }

    Verification run() {
        WorkedOutCheck workedOut = new WorkedOutCheck(handle, this::fault);
        dialect.walk(handle, inside -> {
            step("the file", this::file);
            return true;
        });
        step("the definitions", workedOut::schema);
        dialect.walk(handle, inside -> {
            step("the contents", this::contents);
            step("the lines", this::chain);
            step("the list of captures", workedOut::captures);
            step("the list of entries", workedOut::entries);
            step("what was linked", workedOut::linked);
            step("the catalogue", workedOut::catalogue);
            return true;
        });
        return new Verification(records, contents, quotes, faults);
    }

    /// What breaks one step is a fault of its own; the others still tell theirs.
    private void step(String what, Runnable step) {
        try {
            dialect.attempt(handle, step);
        } catch (JdbiException
                | JacksonException
                | DateTimeException
                | IllegalArgumentException
                | IndexOutOfBoundsException e) {
            LedgerException.damage(e, place).ifPresentOrElse(p -> fault(what + " cannot be read: " + p, place), () -> {
                throw e;
            });
        } catch (LedgerException e) {
            faults.add(e.problem());
        }
    }

    private void file() {
        dialect.check(handle, this::fault, place);
    }

    private void contents() {
        // as they lie, one after the other: by their digests each would be looked for
        handle.createQuery("SELECT sha256, length, body FROM content")
                .map((row, context) -> ContentStore.Packed.of(row))
                .forEach(this::content);
    }

    private void content(ContentStore.Packed content) {
        contents++;
        try {
            if (!Digest.sha256(content.bytes()).equals(content.sha256())) {
                fault("the content does not have its digest", "content " + content.sha256());
            }
        } catch (LedgerException e) {
            faults.add(e.problem());
        }
    }

    private void chain() {
        String previous = LedgerRecord.GENESIS;
        long expected = 1;
        List<LedgerRecord> page = Lines.from(handle, 1, PAGE);
        while (!page.isEmpty()) {
            for (LedgerRecord line : page) {
                records++;
                if (line.seq() != expected) {
                    fault("line " + expected + " is missing", "line " + line.seq());
                }
                if (!line.previous().equals(previous)) {
                    fault("the line does not follow the one before it", "line " + line.seq());
                }
                if (!line.hash().equals(line.expectedHash())) {
                    fault("the line was changed after it was written", "line " + line.seq());
                }
                previous = line.hash();
                expected = line.seq() + 1;
                contentsOf(line);
            }
            page = Lines.from(handle, expected, PAGE);
        }
    }

    private void contentsOf(LedgerRecord line) {
        JsonNode payload = JSON.readTree(line.payload());
        switch (line.kind()) {
            case "capture" -> capture(line, payload);
            case "link" -> linking(line, payload.path("digest").asString());
            default -> {
                // a correction is its own payload
            }
        }
    }

    /// What a linking changed has the digest that its line names. One entry is held at a time.
    private void linking(LedgerRecord line, String digest) {
        EntryChanges.Sum sum = new EntryChanges.Sum();
        for (String piece : CopyPieces.named(line.payload())) {
            if (ContentStore.length(handle, piece).isEmpty()) {
                fault("the groups of copies are missing: content " + piece, "line " + line.seq());
            }
        }
        try {
            handle.createQuery("SELECT entry, length, body FROM entry_version WHERE seq = ? ORDER BY entry")
                    .bind(0, line.seq())
                    .map((row, context) -> new Version(row.getString("entry"), PackedEntry.of(row)))
                    .forEach(version -> version.packed()
                            .ifPresentOrElse(
                                    packed -> sum.add(version.entry(), packed.digest()),
                                    () -> sum.gone(version.entry())));
        } catch (LedgerException e) {
            faults.add(e.problem());
            return;
        }
        if (!sum.digest().equals(digest)) {
            fault("the entries of this linking were changed", "line " + line.seq());
        }
    }

    private record Version(String entry, Optional<PackedEntry> packed) {}

    private void capture(LedgerRecord line, JsonNode payload) {
        String where = "capture " + line.key();
        try {
            if (ContentStore.get(handle, payload.path("raw").asString()).isEmpty()) {
                fault("the raw bytes are missing", where);
            }
            Analysis analysis = CaptureLines.analysis(handle, payload);
            SourceText text = analysis.article().capture().text();
            if (!text.id().equals(payload.path("text").asString())) {
                fault("the text does not have its digest", where);
            }
            if (!analysis.article()
                    .capture()
                    .sha256()
                    .equals(payload.path("raw").asString())) {
                fault("the analysis speaks of other bytes", where);
            }
            quotesOf(analysis).forEach(quote -> {
                quotes++;
                if (!quote.standsIn(text)) {
                    fault("the words “" + quote.words() + "” do not stand at " + quote.span(), where);
                }
            });
        } catch (LedgerException e) {
            faults.add(e.problem());
        } catch (IllegalArgumentException | IndexOutOfBoundsException | JacksonException e) {
            fault("the analysis cannot be read: " + e.getMessage(), where);
        }
    }

    private static Stream<Quote> quotesOf(Analysis analysis) {
        return Stream.of(
                        analysis.findings().entities().stream()
                                .flatMap(e -> e.mentions().stream().map(m -> m.quote())),
                        analysis.findings().events().stream()
                                .map(e -> e.evidence().quote()),
                        analysis.findings().deals().stream()
                                .flatMap(d -> Stream.concat(
                                        Stream.of(d.evidence().quote()),
                                        d.evidence().asides().stream().map(a -> a.quote()))),
                        analysis.findings().statements().stream()
                                .flatMap(s ->
                                        Stream.concat(Stream.of(s.evidence().quote()), s.speech().parts().stream())),
                        analysis.findings().figures().stream()
                                .map(f -> f.evidence().quote()),
                        analysis.dating().times().stream().map(t -> t.quote()))
                .flatMap(s -> s);
    }

    private void fault(String message, String where) {
        faults.add(new Problem(ProblemCode.LEDGER_DAMAGED, message, where));
    }
}
