package org.attache.analyse.name;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.attache.analyse.syntax.Sentence;
import org.attache.analyse.syntax.Token;
import org.attache.fact.Entity;
import org.attache.fact.Mention;
import org.attache.text.Span;

/// Everybody and everything an article speaks of, and at which places. Answers "who is this token?" for the
/// rooms that look for facts. Thread-safe: immutable.
public final class Cast {
    private final List<Entity> entities;
    private final List<Place> places;

    /// A cast of entities; their mentions must not cross each other.
    public Cast(List<Entity> entities) {
        this.entities = List.copyOf(entities);
        this.places = entities.stream()
                .flatMap(e -> e.mentions().stream().map(m -> new Place(m, e)))
                .sorted(Comparator.comparing((Place p) -> p.mention().quote().span()))
                .toList();
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
        return places.stream()
                .filter(p -> p.mention().quote().span().contains(token.span()))
                .max(Comparator.comparingInt(p -> p.mention().quote().span().length()));
    }

    /// The mentions inside `span`, in order of the text.
    public List<Place> in(Span span) {
        return places.stream()
                .filter(p -> span.contains(p.mention().quote().span()))
                .toList();
    }

    /// The mention whose head is `token`: "minister" of "Russian Defence Minister Sergei Shoigu" is no head of
    /// the mention "Russian", but is of the name.
    public Optional<Place> headedBy(Sentence sentence, Token token) {
        return places.stream()
                .filter(p -> p.mention().quote().span().contains(token.span()))
                .filter(p -> sentence.headOf(p.mention().quote().span())
                        .filter(h -> h.index() == token.index())
                        .isPresent())
                .max(Comparator.comparingInt(p -> p.mention().quote().span().length()));
    }

    /// A mention with what it was resolved to.
    ///
    /// @param mention the place in the text
    /// @param entity what it speaks of
    public record Place(Mention mention, Entity entity) {}
}
