package org.attache.fact.contract;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.attache.fact.CopyGroup;
import org.attache.fact.Entry;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/// Reads back what [EntryWriter] wrote: `read(write(entry))` equals `entry`.
///
/// Thread-safe.
public final class EntryReader {
    private static final JsonMapper JSON = new JsonMapper();

    /// One entry from its JSON object.
    public Entry read(String json) {
        try (JsonParser in = JSON.createParser(json)) {
            return new EntryReading(in).entry();
        }
    }

    /// A copy group from its JSON object, and of its parts only those of captures that are wanted. The others are
    /// passed over as they are read: a group may tell of thousands.
    public CopyGroup readCopies(String json, Predicate<String> wanted) {
        try (JsonParser in = JSON.createParser(json)) {
            in.nextToken();
            return new CopyReading(in, wanted).group();
        }
    }

    /// As [#readCopies(String, Predicate)], of all groups in an array.
    ///
    /// @param sink takes each as it was read; one has no parts where none was wanted
    public void readCopies(String array, Predicate<String> wanted, Consumer<CopyGroup> sink) {
        try (JsonParser in = JSON.createParser(array)) {
            in.nextToken();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                sink.accept(new CopyReading(in, wanted).group());
            }
        }
    }
}
