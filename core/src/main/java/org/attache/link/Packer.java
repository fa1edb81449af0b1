package org.attache.link;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.text.Quote;
import org.attache.text.Span;

/// Writes a claim, or what else joining sends from one machine to another, as bytes. A text that comes again is
/// written
/// once.
///
/// For one use.
final class Packer {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new HashMap<>();
    private final boolean places;

    private Packer(boolean places) {
        this.places = places;
    }

    /// All of it.
    static byte[] pack(Record value) {
        return new Packer(true).written(value);
    }

    /// A number for what comparing asks of a claim: the same for a reprint of it, wherever it stands there.
    static long number(Fact fact) {
        byte[] written = new Packer(false).written((Record) fact);
        long number = written.length;
        for (byte one : written) {
            number = Copies.mix(number * 31 + one);
        }
        return number;
    }

    private byte[] written(Record value) {
        try {
            write(value);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot be written", e);
        }
        return bytes.toByteArray();
    }

    private void write(Object value) throws IOException {
        switch (value) {
            case String text -> text(text);
            case Optional<?> optional -> {
                tag(optional.isPresent() ? Packing.Tag.SOMETHING : Packing.Tag.NOTHING);
                if (optional.isPresent()) {
                    write(optional.get());
                }
            }
            case List<?> list -> all(Packing.Tag.LIST, list);
            case Set<?> set -> all(Packing.Tag.SET, set);
            case Map<?, ?> map -> {
                tag(Packing.Tag.MAP);
                out.writeInt(map.size());
                for (Map.Entry<?, ?> entry : map.entrySet()) {
                    write(entry.getKey());
                    write(entry.getValue());
                }
            }
            case Setting setting
            when !places -> {
                write(setting.published());
                write(setting.story());
                write(setting.sentences().wordings());
                write(setting.families());
            }
            case Quote quote when !places -> text(quote.words());
            case Span _ when !places -> tag(Packing.Tag.NOTHING);
            case Record whole -> record(whole);
            default -> plain(value);
        }
    }

    private void record(Record value) throws IOException {
        Packing.Shape shape = Packing.shape(value.getClass());
        tag(Packing.Tag.RECORD);
        out.writeByte(shape.number());
        for (int i = 0; i < shape.accessors().size(); i++) {
            if (places || !isOfOneArticle(shape.names().get(i))) {
                write(shape.component(i, value));
            }
        }
    }

    private static boolean isOfOneArticle(String component) {
        return component.equals("id") || component.equals("entityId");
    }

    @SuppressWarnings("EnumOrdinal") // both ends run the same program
    private void plain(Object value) throws IOException {
        tag(Packing.tag(value));
        switch (value) {
            case Integer number -> out.writeInt(number);
            case Long number -> out.writeLong(number);
            case Double number -> out.writeDouble(number);
            case BigDecimal number -> text(number.toString());
            case LocalDate day -> out.writeLong(day.toEpochDay());
            case YearMonth month -> text(month.toString());
            case LocalDateTime moment -> text(moment.toString());
            case Enum<?> constant -> {
                out.writeByte(Packing.number(constant));
                out.writeByte(constant.ordinal());
            }
            case Actor actor -> {
                write(actor.type());
                write(actor.shown());
                write(actor.names().stream().sorted().toList());
                write(actor.country());
                write(actor.role().stream().sorted().toList());
            }
            case Terms terms -> terms.pack(out);
            case WordOrder words -> words.pack(out);
            default -> {}
        }
    }

    private void all(Packing.Tag tag, Collection<?> values) throws IOException {
        tag(tag);
        out.writeInt(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void text(String text) throws IOException {
        Integer before = texts.putIfAbsent(text, texts.size());
        if (before == null) {
            byte[] utf = text.getBytes(StandardCharsets.UTF_8);
            tag(Packing.Tag.TEXT);
            out.writeInt(utf.length);
            out.write(utf);
        } else {
            tag(Packing.Tag.AGAIN);
            out.writeInt(before);
        }
    }

    @SuppressWarnings("EnumOrdinal") // both ends run the same program
    private void tag(Packing.Tag tag) throws IOException {
        out.writeByte(tag.ordinal());
    }
}
