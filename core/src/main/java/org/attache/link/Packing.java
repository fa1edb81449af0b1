package org.attache.link;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.attache.fact.Analysis;
import org.attache.fact.Article;
import org.attache.fact.Block;
import org.attache.fact.BlockKind;
import org.attache.fact.Bound;
import org.attache.fact.Capture;
import org.attache.fact.CopyGroup;
import org.attache.fact.DateClaim;
import org.attache.fact.Dating;
import org.attache.fact.DealClaim;
import org.attache.fact.DealStatus;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Entry;
import org.attache.fact.EventClaim;
import org.attache.fact.EventType;
import org.attache.fact.Evidence;
import org.attache.fact.FigureClaim;
import org.attache.fact.Findings;
import org.attache.fact.Link;
import org.attache.fact.Markup;
import org.attache.fact.Measure;
import org.attache.fact.Mention;
import org.attache.fact.Modality;
import org.attache.fact.Party;
import org.attache.fact.Provenance;
import org.attache.fact.Sidecar;
import org.attache.fact.StatementClaim;
import org.attache.fact.StatementKind;
import org.attache.fact.Timing;
import org.attache.fact.When;
import org.attache.text.Quote;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// The types that claims on their way between machines are made of, by their numbers: what [Packer] writes and
/// [Unpacker] reads. Not a format to be kept: both ends run the same program.
final class Packing {
    /// Records first: their numbers are their places.
    private static final List<Class<? extends Record>> RECORDS = List.of(
            EventFact.class,
            DealFact.class,
            StatementFact.class,
            FigureFact.class,
            EventFact.Traits.class,
            Setting.class,
            Sentences.class,
            Days.class,
            Reprint.class,
            CopySheet.class,
            CopySheet.Line.class,
            CopySheet.Caption.class,
            Relations.Stand.class,
            Entry.class,
            Entry.Report.class,
            Entry.Slot.class,
            Entry.SlotValue.class,
            Entry.IndependentOrigin.class,
            Entry.Conflict.class,
            Link.class,
            EventClaim.class,
            EventClaim.Role.class,
            DealClaim.class,
            DealClaim.Parties.class,
            DealClaim.Goods.class,
            DealClaim.Quantity.class,
            DealClaim.Money.class,
            DealClaim.Dates.class,
            StatementClaim.class,
            StatementClaim.Speaker.class,
            StatementClaim.Speech.class,
            StatementClaim.Occasion.class,
            FigureClaim.class,
            FigureClaim.Amount.class,
            Party.Known.class,
            Party.Described.class,
            Timing.class,
            When.Day.class,
            When.Month.class,
            When.Year.class,
            When.Moment.class,
            When.Between.class,
            When.Weekday.class,
            When.Unknown.class,
            Evidence.class,
            Evidence.Aside.class,
            Provenance.class,
            Quote.class,
            Span.class,
            CopyGroup.class,
            CopyGroup.Part.class,
            Analysis.class,
            Article.class,
            Article.Dateline.class,
            Article.Origin.class,
            Block.class,
            Capture.class,
            SourceText.class,
            Markup.class,
            Sidecar.class,
            Dating.class,
            DateClaim.class,
            Findings.class,
            Entity.class,
            Mention.class);

    private static final List<Class<? extends Enum<?>>> ENUMS = List.of(
            EventType.class,
            DealStatus.class,
            StatementKind.class,
            Measure.class,
            Modality.class,
            Bound.class,
            EntityType.class,
            Entry.Kind.class,
            Entry.ConflictKind.class,
            Link.Kind.class,
            DayOfWeek.class,
            CopyGroup.Kind.class,
            BlockKind.class,
            DateClaim.Basis.class,
            Mention.Kind.class);

    private static final Map<Class<?>, Shape> SHAPES = shapes();

    private Packing() {}

    /// What stands before a value.
    enum Tag {
        TEXT,
        AGAIN,
        WHOLE,
        LONG,
        NEAR,
        DECIMAL,
        BIG,
        TRUE,
        FALSE,
        NOTHING,
        SOMETHING,
        LIST,
        SET,
        MAP,
        DAY,
        MONTH,
        MOMENT,
        ACTOR,
        TERMS,
        WORDS,
        ENUM
    }

    /// Numbers from 0 so far are written shorter than others.
    private static final long NEAR = 1L << 40;

    /// Records are told by one number, this and that of their type, where another value has its tag.
    static final int RECORD = 24;

    /// Records that several claims of one article have in common more often than not. None has a set, whose order
    /// equal ones may not share.
    private static final Set<Class<? extends Record>> COMMON =
            Set.of(Quote.class, Provenance.class, Party.Known.class, Party.Described.class, Timing.class, Days.class);

    static boolean isCommon(Record value) {
        return COMMON.contains(value.getClass());
    }

    /// How a record is taken apart and put together.
    ///
    /// @param number of its type
    /// @param names of its components
    /// @param accessors of its components
    /// @param maker its canonical constructor
    record Shape(int number, List<String> names, List<Method> accessors, Constructor<?> maker) {
        Shape {
            names = List.copyOf(names);
            accessors = List.copyOf(accessors);
        }

        Object make(Object[] components) {
            try {
                return maker.newInstance(components);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(maker + " refuses what it was made of", e);
            }
        }

        Object component(int at, Object of) {
            try {
                return accessors.get(at).invoke(of);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(accessors.get(at) + " cannot be read", e);
            }
        }
    }

    static Shape shape(Class<?> type) {
        Shape shape = SHAPES.get(type);
        if (shape == null) {
            throw new IllegalStateException(type + " is no type of a claim on its way");
        }
        return shape;
    }

    static Shape shape(int number) {
        return shape(RECORDS.get(number));
    }

    static int number(Enum<?> value) {
        return ENUMS.indexOf(value.getDeclaringClass());
    }

    static Enum<?> value(int type, int ordinal) {
        return ENUMS.get(type).getEnumConstants()[ordinal];
    }

    /// The types of values that are neither records nor collections, by their tags.
    static Tag tag(Object value) {
        return switch (value) {
            case Integer _ -> Tag.WHOLE;
            case Long number -> number <= NEAR && number >= -NEAR ? Tag.NEAR : Tag.LONG;
            case Double _ -> Tag.DECIMAL;
            case BigDecimal _ -> Tag.BIG;
            case Boolean truth -> truth ? Tag.TRUE : Tag.FALSE;
            case LocalDate _ -> Tag.DAY;
            case YearMonth _ -> Tag.MONTH;
            case LocalDateTime _ -> Tag.MOMENT;
            case Actor _ -> Tag.ACTOR;
            case Terms _ -> Tag.TERMS;
            case WordOrder _ -> Tag.WORDS;
            case Enum<?> _ -> Tag.ENUM;
            default -> throw new IllegalStateException(value.getClass() + " is no type of a claim on its way");
        };
    }

    private static Map<Class<?>, Shape> shapes() {
        Map<Class<?>, Shape> shapes = new HashMap<>();
        for (int i = 0; i < RECORDS.size(); i++) {
            Class<? extends Record> type = RECORDS.get(i);
            List<RecordComponent> components = Arrays.asList(type.getRecordComponents());
            List<Method> accessors = new ArrayList<>();
            for (RecordComponent component : components) {
                Method accessor = component.getAccessor();
                accessor.setAccessible(true);
                accessors.add(accessor);
            }
            shapes.put(
                    type,
                    new Shape(
                            i,
                            components.stream().map(RecordComponent::getName).toList(),
                            accessors,
                            maker(type, components)));
        }
        return Map.copyOf(shapes);
    }

    private static Constructor<?> maker(Class<?> type, List<RecordComponent> components) {
        try {
            Constructor<?> maker = type.getDeclaredConstructor(
                    components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new));
            maker.setAccessible(true);
            return maker;
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(type + " has no canonical constructor", e);
        }
    }
}
