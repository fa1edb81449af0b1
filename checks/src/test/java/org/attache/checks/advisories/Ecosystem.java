package org.attache.checks.advisories;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.semver4j.Semver;

/// Where packages come from, and how versions there are ordered: by the makers' own code, not by ours.
enum Ecosystem {
    /// `group:artifact`, ordered by Maven's `ComparableVersion`.
    MAVEN("Maven") {
        @Override
        int compare(String one, String other) {
            return new ComparableVersion(one).compareTo(new ComparableVersion(other));
        }
    },
    /// Scripts; ordered as Semantic Versioning 2.0 has it, in which `1.0.0-next.1` is before `1.0.0`.
    NPM("npm") {
        @Override
        int compare(String one, String other) {
            return semver(one).compareTo(semver(other));
        }

        private Semver semver(String version) {
            return Optional.ofNullable(Semver.parse(version))
                    .or(() -> Optional.ofNullable(Semver.coerce(version)))
                    .orElseThrow(() -> new IllegalArgumentException("no version of npm: " + version));
        }
    };

    private final String title;

    Ecosystem(String title) {
        this.title = title;
    }

    /// Less than, equal to or greater than nought.
    ///
    /// @throws IllegalArgumentException if one of them is no version there
    abstract int compare(String one, String other);

    /// The ecosystem with a name; nothing for those of other languages. A suffix behind a colon is left aside.
    static Optional<Ecosystem> of(String name) {
        int colon = name.indexOf(':');
        String bare = (colon < 0 ? name : name.substring(0, colon)).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(e -> e.title.toLowerCase(Locale.ROOT).equals(bare))
                .findFirst();
    }
}
