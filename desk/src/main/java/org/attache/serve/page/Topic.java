package org.attache.serve.page;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.attache.fact.Entry;
import org.attache.fact.EventType;
import org.attache.ledger.Listing;
import org.attache.ledger.Selection;

/// What an analyst groups entries by: kinds, with events parted into what states do with each other and to each
/// other.
@SuppressWarnings("ImmutableEnumChecker") // List.of and toList give lists that cannot be changed
public enum Topic {
    /// They met, came, attended, were honoured.
    MEETINGS(
            "Meetings and visits",
            Entry.Kind.EVENT,
            EventType.MEETING,
            EventType.VISIT,
            EventType.ATTENDANCE,
            EventType.INSPECTION,
            EventType.AWARD),
    /// They agreed, trained, exercised, helped.
    ACCORDS(
            "Accords, training, aid",
            Entry.Kind.EVENT,
            EventType.AGREEMENT,
            EventType.COOPERATION,
            EventType.EXERCISE,
            EventType.AID),
    /// Arms.
    DEALS("Arms deals", Entry.Kind.DEAL),
    /// Sanctions, fighting, deployments, tests, seizures of power, protest and votes.
    FORCE(
            "Force, sanctions, power",
            Entry.Kind.EVENT,
            EventType.SANCTION,
            EventType.CLASH,
            EventType.DEPLOYMENT,
            EventType.WITHDRAWAL,
            EventType.WEAPONS_TEST,
            EventType.POWER_SEIZURE,
            EventType.REPRESSION,
            EventType.PROTEST,
            EventType.ELECTION,
            EventType.VOTE),
    /// Who said what.
    STATEMENTS("Statements", Entry.Kind.STATEMENT),
    /// Counts.
    FIGURES("Figures", Entry.Kind.FIGURE);

    private final String title;
    private final Entry.Kind kind;
    private final List<String> types;

    Topic(String title, Entry.Kind kind, EventType... types) {
        this.title = title;
        this.kind = kind;
        this.types = Stream.of(types).map(EventType::key).toList();
    }

    /// As a heading.
    public String title() {
        return title;
    }

    /// Its place among the topics, from 0: the lane of a timeline.
    int lane() {
        return List.of(values()).indexOf(this);
    }

    /// As a value of the query: `meetings`.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of its entries.
    Entry.Kind kind() {
        return kind;
    }

    /// The types of its entries; none where all of the kind belong to it.
    List<String> types() {
        return types;
    }

    /// The topic with a key.
    public static Optional<Topic> of(String key) {
        return Stream.of(values()).filter(t -> t.key().equals(key)).findFirst();
    }

    /// The topic of a line.
    public static Topic of(Listing listing) {
        return of(listing.kind(), listing.type());
    }

    /// The topic of a kind and type.
    public static Topic of(Entry.Kind kind, String type) {
        return Stream.of(values())
                .filter(t -> t.kind == kind && (t.types.isEmpty() || t.types.contains(type)))
                .findFirst()
                .orElse(FORCE);
    }

    /// A selection narrowed to the topic.
    public Selection in(Selection selection) {
        return selection.of(kind).ofTypes(types);
    }

    /// Counts by `KIND type`, as the catalogue gives them, summed by topic; topics without entries are left out.
    public static Map<Topic, Long> summed(Map<String, Long> counts) {
        Map<Topic, Long> all = new EnumMap<>(Topic.class);
        counts.forEach((key, n) -> {
            int space = key.indexOf(' ');
            all.merge(of(Entry.Kind.valueOf(key.substring(0, space)), key.substring(space + 1)), n, Long::sum);
        });
        return all;
    }
}
