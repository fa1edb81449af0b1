package org.attache.analyse.event;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.attache.text.TermFile;

/// Seas, continents and contested regions: the names of `lang/en/places.tsv` that lie in no single state. What happens
/// there has no country; a place that no list knows ("in Kapilvastu") does have one, only the list does not tell it.
///
/// Thread-safe: read-only.
final class Expanses {
    private final Set<String> names;

    private Expanses(Set<String> names) {
        this.names = Set.copyOf(names);
    }

    /// Loads the list; a second call gives the same one.
    static Expanses english() {
        return Loaded.EXPANSES;
    }

    /// Whether the name is that of an expanse.
    boolean holds(String name) {
        return names.contains(name.toLowerCase(Locale.ROOT));
    }

    /// Read when first asked for.
    private static final class Loaded {
        static final Expanses EXPANSES = read();

        private static Expanses read() {
            Set<String> names = new HashSet<>();
            for (TermFile.Row row : TermFile.read("lang/en/places.tsv").rows()) {
                if (row.cell(2).isBlank()) {
                    names.add(row.cell(0).toLowerCase(Locale.ROOT));
                    row.list(1).forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
                }
            }
            return new Expanses(names);
        }
    }
}
