package org.attache.checks.advisories;

import java.util.List;

/// What is known of some versions of some packages.
///
/// @param id with other names of it behind it: `GHSA-… (CVE-…)`
/// @param what in a few words
/// @param affected which packages
/// @param harmless why it does no harm here; empty where nothing says so
record Advisory(String id, String what, List<Affected> affected, String harmless) {
    /// Copies its list.
    Advisory {
        affected = List.copyOf(affected);
    }

    /// One package.
    ///
    /// @param ecosystem where it comes from
    /// @param name there: `group:artifact`, or the name of a script
    /// @param intervals versions that are affected
    /// @param versions further ones, each named
    record Affected(Ecosystem ecosystem, String name, List<Interval> intervals, List<String> versions) {
        /// Copies its lists.
        Affected {
            intervals = List.copyOf(intervals);
            versions = List.copyOf(versions);
        }

        /// Whether a part is one of them.
        boolean holds(Part part) {
            return ecosystem == part.ecosystem()
                    && name.equals(part.name())
                    && (intervals.stream().anyMatch(i -> i.contains(part.version(), ecosystem))
                            || versions.stream().anyMatch(v -> ecosystem.compare(v, part.version()) == 0));
        }
    }

    /// Whether a part is affected.
    boolean holds(Part part) {
        return affected.stream().anyMatch(a -> a.holds(part));
    }
}
