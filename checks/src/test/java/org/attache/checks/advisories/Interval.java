package org.attache.checks.advisories;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Versions from one to another; an empty bound is open.
///
/// @param from the first version
/// @param withFrom whether the first itself belongs to it
/// @param to the last version
/// @param withTo whether the last itself belongs to it
record Interval(String from, boolean withFrom, String to, boolean withTo) {
    private static final Pattern WRITTEN = Pattern.compile("([\\[(])([^,\\[\\]()]*),([^,\\[\\]()]*)([\\])])");

    /// From a version until before another: what advisories mostly say.
    static Interval before(String from, String fixed) {
        return new Interval(from, true, fixed, false);
    }

    /// Reads Maven's notation: `[9.4.0,9.4.60),[12.1.0,12.1.7)`.
    ///
    /// @throws IllegalArgumentException if it is no such range
    static List<Interval> read(String written) {
        List<Interval> all = new ArrayList<>();
        Matcher found = WRITTEN.matcher(written);
        int end = 0;
        while (found.find()) {
            if (found.start() != end && !written.substring(end, found.start()).equals(",")) {
                break;
            }
            all.add(new Interval(
                    found.group(2).strip(),
                    found.group(1).equals("["),
                    found.group(3).strip(),
                    found.group(4).equals("]")));
            end = found.end();
        }
        if (all.isEmpty() || end != written.length()) {
            throw new IllegalArgumentException("no range of versions: " + written);
        }
        return List.copyOf(all);
    }

    boolean contains(String version, Ecosystem ecosystem) {
        int low = from.isEmpty() ? 1 : ecosystem.compare(version, from);
        int high = to.isEmpty() ? -1 : ecosystem.compare(version, to);
        return (withFrom ? low >= 0 : low > 0) && (withTo ? high <= 0 : high < 0);
    }

    @Override
    public String toString() {
        return (withFrom ? "[" : "(") + from + "," + to + (withTo ? "]" : ")");
    }
}
