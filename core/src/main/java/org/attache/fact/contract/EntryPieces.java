package org.attache.fact.contract;

import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.attache.fact.Entry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads an entry's line as [EntryWriter] wrote it piece by piece, up to its conflicts: an entry that a hundred
/// thousand
/// articles report has a hundred megabytes, which nobody has to hold who asks for its reports.
///
/// For one line; not thread-safe.
public final class EntryPieces implements Iterator<EntryPieces.Piece> {
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonParser in;
    private final Deque<Piece> ready = new ArrayDeque<>();
    private Within within = Within.LINE;
    private String id = "";
    private String kind = "";
    private Optional<String> firstReported = Optional.empty();
    private int origins;
    /// Slot, kind and reason of the conflict that is being read.
    private final List<String> conflict = new ArrayList<>();

    /// Where the reader stands.
    private enum Within {
        LINE,
        REPORTS,
        ORIGINS,
        CONFLICTS,
        VALUES,
        END
    }

    /// A part of an entry, in the order in which they stand there.
    public sealed interface Piece {
        /// Id of the entry.
        String entry();

        /// A report of it.
        record Told(String entry, Entry.Report report) implements Piece {}

        /// An independent origin.
        record Rests(String entry, Entry.IndependentOrigin origin) implements Piece {}

        /// Who says one of the values of a conflict.
        record Against(String entry, String slot, String kind, String reason, String value, Entry.Report report)
                implements Piece {}

        /// What is left, the last piece.
        ///
        /// @param origins how many there are
        record Head(String entry, String kind, Optional<String> firstReported, int origins) implements Piece {}
    }

    /// @param line in UTF-8; read up to the end of the conflicts and somewhat farther, left open
    public EntryPieces(InputStream line) {
        in = JSON.createParser(line);
        in.nextToken();
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && within != Within.END) {
            switch (within) {
                case LINE -> field();
                case REPORTS -> element(() -> ready.add(new Piece.Told(id, report())));
                case ORIGINS -> element(() -> ready.add(new Piece.Rests(id, origin())));
                case CONFLICTS -> element(this::conflict);
                case VALUES -> value();
                case END -> {}
            }
        }
        return !ready.isEmpty();
    }

    @Override
    public Piece next() {
        if (!hasNext()) {
            throw new NoSuchElementException("no more pieces");
        }
        return ready.removeFirst();
    }

    private void field() {
        JsonToken token = in.nextToken();
        if (token != JsonToken.PROPERTY_NAME) {
            end();
            return;
        }
        String name = in.currentName();
        in.nextToken();
        switch (name) {
            case "id" -> id = in.getString();
            case "kind" -> kind = in.getString();
            case "reports" -> within = Within.REPORTS;
            case "folded" -> within = Within.ORIGINS;
            case "conflicts" -> within = Within.CONFLICTS;
            case "first_reported" ->
                firstReported =
                        in.currentToken() == JsonToken.VALUE_NULL ? Optional.empty() : Optional.of(in.getString());
            default -> in.skipChildren();
        }
    }

    private void end() {
        within = Within.END;
        ready.add(new Piece.Head(id, kind, firstReported, origins));
    }

    /// The next element of an array of objects, or its end.
    private void element(Runnable read) {
        if (in.nextToken() == JsonToken.START_OBJECT) {
            read.run();
        } else if (within == Within.CONFLICTS) {
            end();
        } else {
            within = Within.LINE;
        }
    }

    private Entry.Report report() {
        String capture = "";
        String fact = "";
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            if (name.equals("capture")) {
                capture = in.getString();
            } else if (name.equals("fact")) {
                fact = in.getString();
            }
        }
        return new Entry.Report(capture, fact);
    }

    private Entry.IndependentOrigin origin() {
        origins++;
        String origin = "";
        List<Entry.Report> reports = new ArrayList<>();
        List<String> reasons = new ArrayList<>();
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "origin" -> origin = in.getString();
                case "reports" -> {
                    while (in.nextToken() == JsonToken.START_OBJECT) {
                        reports.add(report());
                    }
                }
                case "reasons" -> {
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        reasons.add(in.getString());
                    }
                }
                default -> in.skipChildren();
            }
        }
        return new Entry.IndependentOrigin(origin, reports, reasons);
    }

    private void conflict() {
        conflict.clear();
        while (in.nextToken() == JsonToken.PROPERTY_NAME && in.nextToken() != JsonToken.START_ARRAY) {
            conflict.add(in.getString());
        }
        within = Within.VALUES;
    }

    private void value() {
        if (in.nextToken() != JsonToken.START_OBJECT) {
            in.nextToken(); // the end of the conflict
            within = Within.CONFLICTS;
            return;
        }
        String value = "";
        String capture = "";
        String fact = "";
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            switch (name) {
                case "value" -> value = in.getString();
                case "capture" -> capture = in.getString();
                case "fact" -> fact = in.getString();
                default -> in.skipChildren();
            }
        }
        ready.add(new Piece.Against(
                id, conflict.get(0), conflict.get(1), conflict.get(2), value, new Entry.Report(capture, fact)));
    }
}
