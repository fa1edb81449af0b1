package org.attache.tools.bench;

import java.util.List;
import java.util.Optional;

/// All sets that `attache bench` knows. A new set is one class and one line here.
final class PublicSets {
    private static final List<PublicSet> ALL = List.of(
            new Scrapinghub(), new Polnear("dev"), new Polnear("train"), new GunViolence(), new Re3d());

    private PublicSets() {}

    /// In the order of the stages.
    static List<PublicSet> all() {
        return ALL;
    }

    static Optional<PublicSet> named(String name) {
        return ALL.stream().filter(set -> set.name().equals(name)).findFirst();
    }
}
