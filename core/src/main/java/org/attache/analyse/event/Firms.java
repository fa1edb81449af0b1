package org.attache.analyse.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.attache.fact.Entity;
import org.attache.fact.EntityType;
import org.attache.text.TermFile;

/// Bodies that sell, by the kind "firm" of `lang/en/organizations.tsv`. What a firm supplies is sold, not given.
///
/// Thread-safe: read-only.
final class Firms {
    private static final String KIND = "firm";

    private final Set<String> names;

    private Firms(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /// Loads the list; a second call gives the same one.
    static Firms english() {
        return Loaded.FIRMS;
    }

    /// Whether an entity is a firm that the list knows.
    boolean holds(Entity entity) {
        return entity.type() == EntityType.ORGANIZATION
                && names.contains(entity.name().toLowerCase(Locale.ROOT));
    }

    /// Read when first asked for.
    private static final class Loaded {
        static final Firms FIRMS = read();

        private static Firms read() {
            Set<String> names = new HashSet<>();
            for (TermFile.Row row : TermFile.read("lang/en/organizations.tsv").rows()) {
                if (row.cell(3).equals(KIND)) {
                    names.add(row.cell(0).toLowerCase(Locale.ROOT));
                    row.list(1).forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
                }
            }
            return new Firms(names);
        }
    }
}
