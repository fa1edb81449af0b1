package org.attache.fact.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.attache.fact.CopyGroup;
import org.attache.text.Span;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/// Reads one copy group as it comes, without what is not wanted of it.
///
/// For one use.
final class CopyReading {
    private final JsonParser in;
    private final Predicate<String> wanted;
    private final List<CopyGroup.Part> parts = new ArrayList<>();

    /// @param in at the beginning of its object
    /// @param wanted whether the part of a capture is
    CopyReading(JsonParser in, Predicate<String> wanted) {
        this.in = in;
        this.wanted = wanted;
    }

    CopyGroup group() {
        String kind = "";
        String origin = "";
        List<String> reasons = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "kind" -> kind = in.getString();
                case "origin" -> origin = in.getString();
                case "parts" -> {
                    while (in.nextToken() != JsonToken.END_ARRAY) {
                        part();
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
        return new CopyGroup(CopyGroup.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), parts, origin, reasons);
    }

    /// The capture's name comes first, as it was written.
    private void part() {
        String capture = "";
        List<Span> spans = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String field = in.currentName();
            in.nextToken();
            if (field.equals("capture")) {
                capture = in.getString();
            } else if (field.equals("spans") && wanted.test(capture)) {
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    spans.add(span());
                }
            } else {
                in.skipChildren();
            }
        }
        if (wanted.test(capture)) {
            parts.add(new CopyGroup.Part(capture, spans));
        }
    }

    private Span span() {
        int start = 0;
        int end = 0;
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String field = in.currentName();
            in.nextToken();
            if (field.equals("start")) {
                start = in.getIntValue();
            } else if (field.equals("end")) {
                end = in.getIntValue();
            }
        }
        return new Span(start, end);
    }
}
