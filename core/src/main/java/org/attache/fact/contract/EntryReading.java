package org.attache.fact.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.attache.fact.Entry;
import org.attache.fact.Link;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one entry as it goes, without a tree of all its values: a tree of an entry that ten thousand articles report
/// takes ten times the room of the entry. Reports, which are named again for each slot, and reasons, of which there are
/// few, are kept once.
///
/// For one use.
final class EntryReading {
    private final JsonParser in;
    private final Map<Entry.Report, Entry.Report> known = new HashMap<>();
    private final Map<List<String>, List<String>> reasons = new HashMap<>();
    private String id = "";
    private String kind = "";
    private List<Entry.Report> reports = List.of();
    private Optional<LocalDate> firstReported = Optional.empty();
    private final List<Entry.IndependentOrigin> origins = new ArrayList<>();
    private final List<Entry.Conflict> conflicts = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Entry.Slot> slots = new ArrayList<>();

    /// @param in at the beginning of an object
    EntryReading(JsonParser in) {
        this.in = in;
    }

    Entry entry() {
        in.nextToken();
        fields(name -> {
            switch (name) {
                case "id" -> id = in.getString();
                case "kind" -> kind = in.getString();
                case "reports" -> reports = reports();
                case "first_reported" -> {
                    if (in.currentToken() == JsonToken.VALUE_STRING) {
                        firstReported = Optional.of(LocalDate.parse(in.getString()));
                    }
                }
                case "folded" -> each(() -> origins.add(origin()));
                case "conflicts" -> each(() -> conflicts.add(conflict()));
                case "reasons" -> each(() -> links.add(link()));
                case "said_by" -> fields(slot -> slots.add(new Entry.Slot(slot, values())));
                default -> in.skipChildren();
            }
        });
        return new Entry(id, Entry.Kind.valueOf(upper(kind)), slots, reports, origins, firstReported, conflicts, links);
    }

    /// Takes a field by its name, with its value under the parser.
    private interface Field {
        void take(String name);
    }

    private void fields(Field field) {
        while (in.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            in.nextToken();
            field.take(name);
        }
    }

    private void each(Runnable element) {
        if (in.currentToken() == JsonToken.START_ARRAY) {
            while (in.nextToken() != JsonToken.END_ARRAY) {
                element.run();
            }
        }
    }

    /// Some fields of an object that are text, and lists.
    private static final class Fields {
        private final Map<String, String> texts = new HashMap<>();
        private List<Entry.Report> reports = List.of();
        private List<String> strings = List.of();

        String text(String name) {
            return texts.getOrDefault(name, "");
        }
    }

    private Entry.IndependentOrigin origin() {
        Fields all = new Fields();
        fields(name -> {
            switch (name) {
                case "origin" -> all.texts.put(name, in.getString());
                case "reports" -> all.reports = reports();
                case "reasons" -> all.strings = strings();
                default -> in.skipChildren();
            }
        });
        return new Entry.IndependentOrigin(all.text("origin"), all.reports, all.strings);
    }

    private Entry.Conflict conflict() {
        Fields all = new Fields();
        Map<String, List<Entry.Report>> byValue = new LinkedHashMap<>();
        fields(name -> {
            switch (name) {
                case "slot", "kind", "reason" -> all.texts.put(name, in.getString());
                case "values" ->
                    each(() -> {
                        String[] value = {""};
                        Entry.Report report = report(value);
                        byValue.computeIfAbsent(value[0], v -> new ArrayList<>())
                                .add(report);
                    });
                default -> in.skipChildren();
            }
        });
        return new Entry.Conflict(
                all.text("slot"),
                Entry.ConflictKind.valueOf(upper(all.text("kind"))),
                byValue.entrySet().stream()
                        .map(e -> new Entry.SlotValue(e.getKey(), e.getValue()))
                        .toList(),
                all.text("reason"));
    }

    private Link link() {
        Fields all = new Fields();
        double[] score = new double[1];
        fields(name -> {
            switch (name) {
                case "from", "to", "kind" -> all.texts.put(name, in.getString());
                case "score" -> score[0] = in.getDoubleValue();
                case "because" -> {
                    List<String> because = strings();
                    all.strings = reasons.computeIfAbsent(because, List::copyOf);
                }
                default -> in.skipChildren();
            }
        });
        return new Link(
                all.text("from"), all.text("to"), Link.Kind.valueOf(upper(all.text("kind"))), score[0], all.strings);
    }

    private List<Entry.SlotValue> values() {
        List<Entry.SlotValue> all = new ArrayList<>();
        each(() -> {
            Fields one = new Fields();
            fields(name -> {
                switch (name) {
                    case "value" -> one.texts.put(name, in.getString());
                    case "reports" -> one.reports = reports();
                    default -> in.skipChildren();
                }
            });
            all.add(new Entry.SlotValue(one.text("value"), one.reports));
        });
        return all;
    }

    private List<Entry.Report> reports() {
        List<Entry.Report> all = new ArrayList<>();
        String[] none = {""};
        each(() -> all.add(report(none)));
        return all;
    }

    /// @param value takes the value that is reported, where there is one
    private Entry.Report report(String[] value) {
        String[] names = {"", ""};
        fields(name -> {
            switch (name) {
                case "capture" -> names[0] = in.getString();
                case "fact" -> names[1] = in.getString();
                case "value" -> value[0] = in.getString();
                default -> in.skipChildren();
            }
        });
        Entry.Report report = new Entry.Report(names[0], names[1]);
        Entry.Report before = known.putIfAbsent(report, report);
        return before == null ? report : before;
    }

    private List<String> strings() {
        List<String> all = new ArrayList<>();
        each(() -> all.add(in.getString()));
        return all;
    }

    private static String upper(String key) {
        return key.toUpperCase(Locale.ROOT);
    }
}
