package org.attache.link;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.EntityType;

/// Reads what [Packer] wrote: the same value, its sets and maps in the order that they had.
///
/// For one use.
final class Unpacker {
    private final DataInputStream in;
    private final Terms.Weigher weigher;
    private final List<String> texts = new ArrayList<>();
    private final Packing.Tag[] tags = Packing.Tag.values();

    private Unpacker(byte[] bytes, Terms.Weigher weigher) {
        this.in = new DataInputStream(new ByteArrayInputStream(bytes));
        this.weigher = weigher;
    }

    /// @param weigher knows what the words weigh
    static <R> R unpack(byte[] bytes, Class<R> type, Terms.Weigher weigher) {
        try {
            return type.cast(new Unpacker(bytes, weigher).read());
        } catch (IOException e) {
            throw new UncheckedIOException("no claim was packed so", e);
        }
    }

    private Object read() throws IOException {
        return switch (tags[in.readByte()]) {
            case TEXT -> {
                String text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
                texts.add(text);
                yield text;
            }
            case AGAIN -> texts.get(in.readInt());
            case WHOLE -> in.readInt();
            case LONG -> in.readLong();
            case DECIMAL -> in.readDouble();
            case BIG -> new BigDecimal(text());
            case TRUE -> true;
            case FALSE -> false;
            case NOTHING -> Optional.empty();
            case SOMETHING -> Optional.of(read());
            case LIST -> List.copyOf(values());
            case SET -> Collections.unmodifiableSet(new LinkedHashSet<>(values()));
            case MAP -> map();
            case DAY -> LocalDate.ofEpochDay(in.readLong());
            case MONTH -> YearMonth.parse(text());
            case MOMENT -> LocalDateTime.parse(text());
            case ACTOR -> actor();
            case TERMS -> Terms.unpack(in, weigher);
            case WORDS -> WordOrder.unpack(in);
            case ENUM -> Packing.value(in.readByte(), in.readByte());
            case RECORD -> {
                Packing.Shape shape = Packing.shape(in.readByte());
                List<Object> components = new ArrayList<>();
                for (int i = 0; i < shape.accessors().size(); i++) {
                    components.add(read());
                }
                yield shape.make(components);
            }
        };
    }

    private String text() throws IOException {
        return (String) read();
    }

    private List<Object> values() throws IOException {
        int size = in.readInt();
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            values.add(read());
        }
        return values;
    }

    private Map<Object, Object> map() throws IOException {
        int size = in.readInt();
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Object key = read();
            map.put(key, read());
        }
        return Collections.unmodifiableMap(map);
    }

    private Actor actor() throws IOException {
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
}
