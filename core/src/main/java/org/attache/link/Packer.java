package org.attache.link;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.text.Quote;
import org.attache.text.Span;

/// Writes a claim, or what else joining lays down or sends from one machine to another, as bytes. A text that comes
/// again is written once; of several values that are written together ([PackedBlock]), so are actors, quotations and
/// what else they have in common.
///
/// For one use.
final class Packer {
    private Bytes out = new Bytes();
    private final Map<Object, Integer> met = new HashMap<>();
    /// What several values have in common, each by itself; nothing where one value is written.
    private final List<Bytes> common = new ArrayList<>();
    private final boolean together;
    private final boolean places;

    private Packer(boolean together, boolean places) {
        this.together = together;
        this.places = places;
    }

    /// All of it.
    static byte[] pack(Record value) {
        Packer packer = new Packer(false, true);
        packer.write(value);
        return packer.out.all();
    }

    /// Several values as one block.
    static byte[] packAll(List<? extends Record> values) {
        Packer packer = new Packer(true, true);
        List<Bytes> all = new ArrayList<>();
        for (Record value : values) {
            packer.out = new Bytes();
            packer.write(value);
            all.add(packer.out);
        }
        return PackedBlock.of(packer.common, all);
    }

    /// A number for what comparing asks of a claim: the same for a reprint of it, wherever it stands there.
    static long number(Fact fact) {
        Packer packer = new Packer(false, false);
        packer.write(fact);
        return packer.out.number();
    }

    private void write(Object value) {
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
                out.whole(map.size());
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
            case Record whole when together && Packing.isCommon(whole) -> again(whole);
            case Record whole -> record(whole);
            case Actor actor when together -> again(actor);
            case Terms terms when together -> again(terms);
            default -> plain(value);
        }
    }

    private void record(Record value) {
        Packing.Shape shape = Packing.shape(value.getClass());
        out.one(Packing.RECORD + shape.number());
        for (int i = 0; i < shape.accessors().size(); i++) {
            if (places || !isOfOneArticle(shape.names().get(i))) {
                write(shape.component(i, value));
            }
        }
    }

    private static boolean isOfOneArticle(String component) {
        return component.equals("id") || component.equals("entityId");
    }

    /// Writes the place of what values have in common; what it is where it is met first, by itself.
    private void again(Object value) {
        Integer before = met.putIfAbsent(value, met.size());
        if (before == null) {
            before = met.size() - 1;
            Bytes outside = out;
            out = new Bytes();
            common.add(out);
            switch (value) {
                case String text -> first(text);
                case Record whole -> record(whole);
                default -> plain(value);
            }
            out = outside;
        }
        tag(Packing.Tag.AGAIN);
        out.whole(before);
    }

    @SuppressWarnings("EnumOrdinal") // both ends run the same program
    private void plain(Object value) {
        Packing.Tag tag = Packing.tag(value);
        tag(tag);
        switch (value) {
            case Integer number -> out.signed(number);
            case Long number when tag == Packing.Tag.NEAR -> out.signed(number);
            case Long number -> out.number(number);
            case Double number -> out.number(Double.doubleToRawLongBits(number));
            case BigDecimal number -> text(number.toString());
            case LocalDate day -> out.signed(day.toEpochDay());
            case YearMonth month -> text(month.toString());
            case LocalDateTime moment -> text(moment.toString());
            case Enum<?> constant -> {
                out.one(Packing.number(constant));
                out.one(constant.ordinal());
            }
            case Actor actor -> {
                write(actor.type());
                write(actor.shown());
                write(actor.names().stream().sorted().toList());
                write(actor.country());
                write(actor.role().stream().sorted().toList());
            }
            case Terms terms -> {
                // numbers in ascending order: small steps
                out.whole(terms.size());
                int last = 0;
                for (int id : terms.ids()) {
                    out.whole(id - last);
                    last = id;
                }
            }
            case WordOrder words -> {
                out.whole(words.size());
                for (long number : words.numbers()) {
                    if (together) {
                        again(number);
                    } else {
                        plain(number);
                    }
                }
            }
            default -> {}
        }
    }

    private void all(Packing.Tag tag, Collection<?> values) {
        tag(tag);
        out.whole(values.size());
        for (Object value : values) {
            write(value);
        }
    }

    private void text(String text) {
        if (together) {
            again(text);
            return;
        }
        Integer before = met.putIfAbsent(text, met.size());
        if (before == null) {
            first(text);
        } else {
            tag(Packing.Tag.AGAIN);
            out.whole(before);
        }
    }

    private void first(String text) {
        byte[] utf = text.getBytes(StandardCharsets.UTF_8);
        tag(Packing.Tag.TEXT);
        out.whole(utf.length);
        out.add(utf, utf.length);
    }

    @SuppressWarnings("EnumOrdinal") // both ends run the same program
    private void tag(Packing.Tag tag) {
        out.one(tag.ordinal());
    }
}
