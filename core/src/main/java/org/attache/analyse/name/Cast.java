package org.attache.analyse.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Everybody and everything an article speaks of, and at which places. Answers "who is this token?" for the
/// rooms that look for facts; each answer takes the logarithm of the number of mentions. Thread-safe: immutable.
public final class Cast {
    private final List<Entity> entities;
    private final List<Place> places;
    private final int longest;

    /// A cast of entities; their mentions must not cross each other.
    public Cast(List<Entity> entities) {
        this.entities = List.copyOf(entities);
        this.places = entities.stream()
                .flatMap(e -> e.mentions().stream().map(m -> new Place(m, e)))
                .sorted(Comparator.comparing(Cast::span))
                .toList();
        this.longest = places.stream().mapToInt(p -> span(p).length()).max().orElse(0);
    }

    /// All entities, in order of first mention.
    public List<Entity> entities() {
        return entities;
    }

    /// All mentions with their entities, in order of the text.
    public List<Place> places() {
        return places;
    }

    /// The longest mention that holds `token`, whatever its head.
    public Optional<Place> at(Token token) {
        return holding(token.span()).stream().max(Comparator.comparingInt(p -> span(p).length()));
    }

    /// The mentions inside `span`, in order of the text.
    public List<Place> in(Span span) {
        List<Place> inside = new ArrayList<>();
        for (int i = firstFrom(span.start());
                i < places.size() && span(places.get(i)).start() < span.end();
                i++) {
            if (span.contains(span(places.get(i)))) {
                inside.add(places.get(i));
            }
        }
        return List.copyOf(inside);
    }

    /// The mention whose head is `token`: "minister" of "Russian Defence Minister Sergei Shoigu" is no head of
    /// the mention "Russian", but is of the name.
    public Optional<Place> headedBy(Sentence sentence, Token token) {
        return holding(token.span()).stream()
                .filter(p -> sentence.headOf(span(p))
                        .filter(h -> h.index() == token.index())
                        .isPresent())
                .max(Comparator.comparingInt(p -> span(p).length()));
    }

    private List<Place> holding(Span inner) {
        List<Place> found = new ArrayList<>();
        for (int i = firstFrom(inner.end() - longest); i < places.size(); i++) {
            Span span = span(places.get(i));
            if (span.start() > inner.start()) {
                break;
            }
            if (span.contains(inner)) {
                found.add(places.get(i));
            }
        }
        return found;
    }

    /// The index of the first mention that begins at `offset` or later.
    private int firstFrom(int offset) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (span(places.get(middle)).start() < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static Span span(Place place) {
        return place.mention().quote().span();
    }

    /// A mention with what it was resolved to.
    ///
    /// @param mention the place in the text
    /// @param entity what it speaks of
    public record Place(Mention mention, Entity entity) {}
}
