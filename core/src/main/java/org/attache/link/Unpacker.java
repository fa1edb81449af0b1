package org.attache.link;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.attache.fact.EntityType;

/// Reads what [Packer] wrote: the same value, its sets and maps in the order that they had.
///
/// For one use.
final class Unpacker {
    private static final Packing.Tag[] TAGS = Packing.Tag.values();

    private final byte[] bytes;
    private final Terms.Weigher weigher;
    private final List<String> texts = new ArrayList<>();
    private final IntFunction<Object> again;
    private int at;

    private Unpacker(byte[] bytes, Terms.Weigher weigher) {
        this.bytes = bytes;
        this.weigher = weigher;
        this.again = texts::get;
    }

    /// @param at where the value begins
    /// @param again gives what values have in common
    Unpacker(byte[] bytes, int at, Terms.Weigher weigher, IntFunction<Object> again) {
        this.bytes = bytes;
        this.at = at;
        this.weigher = weigher;
        this.again = again;
    }

    /// @param weigher knows what the words weigh
    static <R> R unpack(byte[] bytes, Class<R> type, Terms.Weigher weigher) {
        return type.cast(new Unpacker(bytes, weigher).read());
    }

    /// The value.
    Object read() {
        int first = bytes[at++];
        if (first >= Packing.RECORD) {
            return record(Packing.shape(first - Packing.RECORD));
        }
        return switch (TAGS[first]) {
            case TEXT -> {
                int length = whole();
                String text = new String(bytes, at, length, StandardCharsets.UTF_8);
                at += length;
                texts.add(text);
                yield text;
            }
            case AGAIN -> again.apply(whole());
            case WHOLE -> (int) signed();
            case LONG -> number();
            case NEAR -> signed();
            case DECIMAL -> Double.longBitsToDouble(number());
            case BIG -> new BigDecimal(text());
            case TRUE -> true;
            case FALSE -> false;
            case NOTHING -> Optional.empty();
            case SOMETHING -> Optional.of(read());
            case LIST -> List.of(values());
            case SET -> set();
            case MAP -> map();
            case DAY -> LocalDate.ofEpochDay(signed());
            case MONTH -> YearMonth.parse(text());
            case MOMENT -> LocalDateTime.parse(text());
            case ACTOR -> actor();
            case TERMS -> terms();
            case WORDS -> words();
            case ENUM -> Packing.value(bytes[at++], bytes[at++]);
        };
    }

    private Object record(Packing.Shape shape) {
        Object[] components = new Object[shape.accessors().size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = read();
        }
        return shape.make(components);
    }

    /// A number from 0 on.
    int whole() {
        int first = bytes[at++];
        if (first >= 0) {
            return first;
        }
        at--;
        return (int) longer();
    }

    /// Where the next begins.
    int at() {
        return at;
    }

    private long longer() {
        long value = 0;
        int shift = 0;
        byte next;
        do {
            next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            shift += 7;
        } while (next < 0);
        return value;
    }

    private long signed() {
        long value = longer();
        return (value >>> 1) ^ -(value & 1);
    }

    private long number() {
        long value = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            value |= (bytes[at++] & 0xFFL) << (i * Byte.SIZE);
        }
        return value;
    }

    private String text() {
        return (String) read();
    }

    private Object[] values() {
        Object[] values = new Object[whole()];
        for (int i = 0; i < values.length; i++) {
            values[i] = read();
        }
        return values;
    }

    private Set<Object> set() {
        Object[] values = values();
        return switch (values.length) {
            case 0 -> Set.of();
            case 1 -> Set.of(values[0]);
            default -> Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(values)));
        };
    }

    private Map<Object, Object> map() {
        int size = whole();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = read();
            map.put(key, read());
        }
        return Collections.unmodifiableMap(map);
    }

    private Actor actor() {
        Optional<EntityType> type = ((Optional<?>) read()).map(EntityType.class::cast);
        String shown = text();
        Set<String> names = texts(read());
        Optional<String> country = ((Optional<?>) read()).map(String.class::cast);
        return new Actor(type, shown, names, country, texts(read()));
    }

    private static Set<String> texts(Object list) {
        Set<String> texts = new HashSet<>();
        ((List<?>) list).forEach(text -> texts.add((String) text));
        return texts;
    }

    private Terms terms() {
        int[] ids = new int[whole()];
        int last = 0;
        for (int i = 0; i < ids.length; i++) {
            last += whole();
            ids[i] = last;
        }
        return weigher.of(ids);
    }

    private WordOrder words() {
        long[] numbers = new long[whole()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = (Long) read();
        }
        return new WordOrder(numbers);
    }
}
