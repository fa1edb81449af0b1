package org.attache.watch;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a site's `robots.txt` asks of programs (RFC 9309): the rules of the group that names us, or of `*`; the
/// longest
/// rule that fits decides, and `allow` where two are as long. `crawl-delay`, which the RFC does not know, is heeded.
///
/// Case caught: `Disallow: /*.pdf$` with `Allow: /reports/`. Missed: rules for one of our pages by its `meta` tag.
final class RobotsFile {
    /// Everything is allowed: there is no such file.
    static final RobotsFile OPEN = new RobotsFile(List.of(), Optional.empty());
    /// Nothing is: the file could not be asked for (RFC 9309, 2.3.1.4).
    static final RobotsFile CLOSED = new RobotsFile(List.of(new Rule("/", false)), Optional.empty());

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int MOST_RULES = 5000;
    /// Longer patterns are cut: matching costs their length times the path's.
    private static final int LONGEST_PATTERN = 500;

    private final List<Rule> rules;
    private final Optional<Duration> delay;

    private RobotsFile(List<Rule> rules, Optional<Duration> delay) {
        this.rules = List.copyOf(rules);
        this.delay = delay;
    }

    private record Rule(String pattern, boolean allows) {}

    /// One group as it is read: who it is for and what it asks.
    private static final class Group {
        private final List<String> agents = new ArrayList<>();
        private final List<Rule> rules = new ArrayList<>();
        private Optional<Duration> delay = Optional.empty();
    }

    /// Reads a file; lines that are no rules are passed over.
    ///
    /// @param agent what we are called
    static RobotsFile read(String text, String agent) {
        List<Group> groups = new ArrayList<>();
        boolean open = false;
        int count = 0;
        for (String raw : text.replace("\uFEFF", "").lines().toList()) {
            int hash = raw.indexOf('#');
            String line = (hash >= 0 ? raw.substring(0, hash) : raw).strip();
            int colon = line.indexOf(':');
            if (colon < 0 || count++ > MOST_RULES) {
                continue;
            }
            String key = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
            String value = line.substring(colon + 1).strip();
            if (key.equals("user-agent")) {
                if (!open) {
                    groups.add(new Group());
                }
                groups.getLast().agents.add(value.toLowerCase(Locale.ROOT));
                open = true;
            } else if (!groups.isEmpty()) {
                open = !rule(groups.getLast(), key, value) && open;
            }
        }
        return chosen(groups, agent.toLowerCase(Locale.ROOT));
    }

    /// Whether the line was a rule of the group.
    private static boolean rule(Group group, String key, String value) {
        return switch (key) {
            case "allow", "disallow" -> {
                if (!value.isEmpty()) {
                    String pattern = value.length() > LONGEST_PATTERN ? value.substring(0, LONGEST_PATTERN) : value;
                    group.rules.add(new Rule(pattern, key.equals("allow")));
                }
                yield true;
            }
            case "crawl-delay" -> {
                if (value.matches("\\d{1,6}(?:\\.\\d{1,3})?")) {
                    group.delay = Optional.of(Duration.ofMillis((long) (Double.parseDouble(value) * 1000)));
                }
                yield true;
            }
            default -> false;
        };
    }

    /// All groups that name us are one; without any, those for everyone.
    private static RobotsFile chosen(List<Group> groups, String agent) {
        List<Group> ours = groups.stream()
                .filter(g -> g.agents.stream()
                        .anyMatch(a -> a.replaceAll("[^a-z_-].*", "").equals(agent)))
                .toList();
        List<Group> used = ours.isEmpty()
                ? groups.stream().filter(g -> g.agents.contains("*")).toList()
                : ours;
        return new RobotsFile(
                used.stream().flatMap(g -> g.rules.stream()).toList(),
                used.stream()
                        .flatMap(g -> g.delay.stream())
                        .max(Duration::compareTo)
                        .map(d -> d.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : d));
    }

    /// Whether an address may be fetched.
    boolean allows(URI address) {
        String path = Optional.ofNullable(address.getRawPath())
                        .filter(p -> !p.isEmpty())
                        .orElse("/")
                + Optional.ofNullable(address.getRawQuery()).map(q -> "?" + q).orElse("");
        if (path.equals("/robots.txt")) {
            return true;
        }
        int longest = -1;
        boolean allowed = true;
        for (Rule rule : rules) {
            int length = rule.pattern().length();
            if ((length > longest || (length == longest && rule.allows())) && fits(rule.pattern(), path)) {
                longest = length;
                allowed = rule.allows();
            }
        }
        return allowed;
    }

    /// How long the site wants us to wait between two requests.
    Optional<Duration> delay() {
        return delay;
    }

    /// Whether a path begins as a pattern says: `*` stands for anything, a `$` at the end for the end. Linear in the
    /// pattern times the path at worst: stars are never tried again once a later one fits.
    private static boolean fits(String pattern, String path) {
        boolean whole = pattern.endsWith("$");
        String rule = whole ? pattern.substring(0, pattern.length() - 1) : pattern + "*";
        int p = 0;
        int at = 0;
        int star = -1;
        int resume = 0;
        while (at < path.length()) {
            if (p < rule.length() && rule.charAt(p) == '*') {
                star = p++;
                resume = at;
            } else if (p < rule.length() && rule.charAt(p) == path.charAt(at)) {
                p++;
                at++;
            } else if (star >= 0) {
                p = star + 1;
                at = ++resume;
            } else {
                return false;
            }
        }
        while (p < rule.length() && rule.charAt(p) == '*') {
            p++;
        }
        return p == rule.length();
    }
}
