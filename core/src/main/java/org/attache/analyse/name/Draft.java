package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.attache.analyse.name.Chunk.Role;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.fact.Mention;
import org.attache.fact.Provenance;
import org.attache.text.Digest;
import org.attache.text.SourceText;
import org.attache.text.Span;

/// An entity while its mentions are being gathered. Not thread-safe; lives inside one call.
final class Draft {
    private static final String STAGE = "analyse";
    private static final String VERSION = "1";

    private final EntityType type;
    private final TreeMap<Span, Naming> namings = new TreeMap<>();
    private final Map<String, Integer> countries = new HashMap<>();
    private final Set<String> sorts = new HashSet<>();
    private final List<Role> roles = new ArrayList<>();
    private List<String> parts = List.of();
    private String name = "";
    private Optional<String> gender = Optional.empty();

    /// A draft of a type, without mentions.
    Draft(EntityType type) {
        this.type = type;
    }

    private record Naming(Mention.Kind kind, String rule) {}

    /// What it is.
    EntityType type() {
        return type;
    }

    /// The parts of a person's fullest name, or the words of a body's, as keys.
    List<String> parts() {
        return parts;
    }

    /// The roles the text gave, in order.
    List<Role> roles() {
        return roles;
    }

    /// What the lexicons say it is: "firm", "party", "agency".
    Set<String> sorts() {
        return sorts;
    }

    /// The fullest name so far.
    String name() {
        return name;
    }

    /// `m` or `f`, where a title or given name told.
    Optional<String> gender() {
        return gender;
    }

    /// Notes a gender, unless one is known.
    void gender(String told) {
        if (gender.isEmpty()) {
            gender = Optional.of(told);
        }
    }

    /// Where it is mentioned, in order.
    List<Span> spans() {
        return List.copyOf(namings.keySet());
    }

    /// The last mention that begins before `offset`.
    Optional<Span> lastBefore(int offset) {
        return Optional.ofNullable(namings.lowerKey(new Span(offset, offset)));
    }

    /// How it is mentioned at a span.
    Optional<Mention.Kind> kindAt(Span span) {
        return Optional.ofNullable(namings.get(span)).map(Naming::kind);
    }

    /// Adds a mention.
    void mention(Span span, Mention.Kind kind, String rule) {
        namings.putIfAbsent(span, new Naming(kind, rule));
    }

    /// Adds what a chunk says: mention, country, role.
    void take(Chunk chunk) {
        mention(chunk.span(), chunk.kind(), chunk.rule());
        chunk.country().ifPresent(c -> countries.merge(c, 1, Integer::sum));
        chunk.role().ifPresent(roles::add);
        chunk.term().ifPresent(t -> sorts.add(t.detail()));
    }

    /// Notes a role.
    void role(Role role) {
        roles.add(role);
    }

    /// Notes a country.
    void country(String code) {
        countries.merge(code, 1, Integer::sum);
    }

    /// Forgets what was said of its country.
    void stateless() {
        countries.clear();
    }

    /// Uses `other` as the name if it is fuller.
    void name(String other, List<String> otherParts) {
        boolean capitals = name.length() > 5 && name.equals(name.toUpperCase(java.util.Locale.ROOT));
        if (name.isEmpty()
                || otherParts.size() > parts.size()
                || (otherParts.size() == parts.size() && (other.length() > name.length() || capitals))) {
            name = other;
            parts = List.copyOf(otherParts);
        }
    }

    /// The country that most mentions give.
    Optional<String> country() {
        return countries.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    /// Whether there is a mention.
    boolean isMentioned() {
        return !namings.isEmpty();
    }

    /// The finished entity.
    Entity finish(SourceText text) {
        List<Mention> mentions = new ArrayList<>();
        namings.forEach((span, naming) -> mentions.add(
                new Mention(text.quote(span), naming.kind(), new Provenance(STAGE, VERSION, naming.rule()))));
        Optional<String> role = roles.stream()
                .filter(r -> !r.sort().equals("honorific"))
                .map(r -> r.words().replaceAll("\\s+", " "))
                .findFirst();
        return new Entity(Digest.id("e", type, name, country().orElse("")), type, name, country(), role, mentions);
    }
}
