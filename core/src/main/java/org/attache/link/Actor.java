package org.attache.link;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.attache.fact.EntityType;
import org.attache.text.LastWord;

/// Someone who takes part in a claim, made comparable across articles.
///
/// Thread-safe: immutable.
final class Actor {
    private static final Set<String> GOVERNMENT = Set.copyOf(Wording.english()
            .contentTerms("government authorities officials official state country leadership military army armed"
                    + " forces troops"));

    private final Optional<EntityType> type;
    private final String shown;
    private final Set<String> names;
    private final Names own;
    private final Optional<String> country;
    private final Set<String> role;
    private final boolean government;

    /// @param type what it is; empty for one who is only described
    /// @param shown how a reader would name it
    /// @param names all its names in its article, folded
    /// @param country code of the state it belongs to
    /// @param role stems of the words of its role, or of its description
    Actor(Optional<EntityType> type, String shown, Set<String> names, Optional<String> country, Set<String> role) {
        this.type = type;
        this.shown = shown;
        this.names = Set.copyOf(names);
        this.own = new Names(names);
        this.country = country;
        this.role = Set.copyOf(role);
        this.government = !isPerson() && !isState() && !role.isEmpty() && GOVERNMENT.containsAll(role);
    }

    String shown() {
        return shown;
    }

    Set<String> names() {
        return names;
    }

    Optional<EntityType> type() {
        return type;
    }

    Optional<String> country() {
        return country;
    }

    Set<String> role() {
        return role;
    }

    /// How two actors of two articles stand to each other.
    enum Likeness {
        /// One and the same.
        SAME,
        /// One may be part of the other, speak for it, or be meant by its description.
        RELATED,
        /// Nothing is known either way.
        OPEN,
        /// They cannot be the same.
        DIFFERENT
    }

    boolean isPerson() {
        return type.filter(t -> t == EntityType.PERSON).isPresent();
    }

    boolean isState() {
        return type.filter(t -> t == EntityType.STATE).isPresent();
    }

    boolean isDescribed() {
        return type.isEmpty();
    }

    /// Compares by name, country and role. Rule LA1.
    Likeness likeness(Actor other) {
        boolean otherCountry = country.isPresent() && other.country.isPresent() && !country.equals(other.country);
        boolean sameCountry = country.isPresent() && country.equals(other.country);
        if (isState() && other.isState()) {
            return sameCountry || (!otherCountry && own.anySame(other.own)) ? Likeness.SAME : Likeness.DIFFERENT;
        }
        if (isPerson() && other.isPerson()) {
            // A full name outweighs the country, which an article may seem to give to its guest.
            return own.isFullNameOf(other.own) || (own.anySamePerson(other.own) && !otherCountry)
                    ? Likeness.SAME
                    : Likeness.DIFFERENT;
        }
        if ((isState() && other.isGovernment()) || (other.isState() && isGovernment())) {
            return sameCountry ? Likeness.SAME : otherCountry ? Likeness.DIFFERENT : Likeness.OPEN;
        }
        if (isState() || other.isState()) {
            return otherCountry ? Likeness.DIFFERENT : sameCountry ? Likeness.RELATED : Likeness.OPEN;
        }
        if (isPerson() || other.isPerson()) {
            if (otherCountry) {
                return Likeness.DIFFERENT;
            }
            return sameCountry || sharesRole(other) ? Likeness.RELATED : Likeness.OPEN;
        }
        if (!otherCountry && own.anySame(other.own)) {
            return Likeness.SAME;
        }
        if (otherCountry) {
            return Likeness.DIFFERENT;
        }
        if (sharesRole(other)) {
            return isDescribed() && other.isDescribed() ? Likeness.SAME : Likeness.RELATED;
        }
        return sameCountry ? Likeness.RELATED : Likeness.OPEN;
    }

    /// "authorities in Bahrain", "the Russian government", "Iranian forces": the state itself.
    boolean isGovernment() {
        return government;
    }

    /// Whether roles or descriptions share half of the shorter one's words.
    boolean sharesRole(Actor other) {
        if (role.isEmpty() || other.role.isEmpty()) {
            return false;
        }
        int common = 0;
        for (String word : role) {
            common += other.role.contains(word) ? 1 : 0;
        }
        return common * 2 >= Math.min(role.size(), other.role.size());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor
                && shown.equals(actor.shown)
                && type.equals(actor.type)
                && country.equals(actor.country)
                && names.equals(actor.names)
                && role.equals(actor.role);
    }

    @Override
    public int hashCode() {
        return shown.hashCode() * 31 + names.hashCode();
    }

    /// Keys under which another article's claim may have the same actor.
    List<String> keys() {
        if (isPerson()) {
            return names.stream()
                    .map(n -> "p:" + LastWord.of(n))
                    .distinct()
                    .sorted()
                    .toList();
        }
        if (country.isPresent()) {
            return List.of("c:" + country.orElseThrow());
        }
        return role.stream().map(word -> "d:" + word).sorted().toList();
    }
}
