package org.attache.watch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What a site's `robots.txt` asks of programs (RFC 9309), as crawler-commons reads it; `crawl-delay`, which the RFC
/// does not know, is heeded up to a minute.
///
/// What it adds is a bound for hostile files: so many lines, each so long. Missed: what a page asks by its `meta`
/// tag.
final class RobotsFile {
    /// Everything is allowed: there is no such file.
    static final RobotsFile OPEN = new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL));
    /// Nothing is: the file could not be asked for (RFC 9309, 2.3.1.4).
    static final RobotsFile CLOSED = new RobotsFile(new SimpleRobotRules(RobotRulesMode.ALLOW_NONE));

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(1);
    private static final int MOST_LINES = 5000;
    /// Longer lines are passed over: matching costs a rule's length times the path's.
    private static final int LONGEST_LINE = 500;

    private final BaseRobotRules rules;

    private RobotsFile(BaseRobotRules rules) {
        this.rules = rules;
    }

    /// Reads a file; lines that are no rules are passed over.
    ///
    /// @param agent what we are called
    static RobotsFile read(String text, String agent) {
        String bounded = text.lines()
                .filter(line -> line.length() <= LONGEST_LINE)
                .limit(MOST_LINES)
                .collect(Collectors.joining("\n"));
        // a delay over the parser's own bound would close the whole site: the bound is ours, in `delay`
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new RobotsFile(parser.parseContent(
                "robots.txt",
                bounded.getBytes(StandardCharsets.UTF_8),
                "text/plain",
                List.of(agent.toLowerCase(Locale.ROOT))));
    }

    /// Whether an address may be fetched.
    boolean allows(URI address) {
        return rules.isAllowed(address.toString());
    }

    /// How long the site wants us to wait between two requests.
    Optional<Duration> delay() {
        long asked = rules.getCrawlDelay();
        return asked == BaseRobotRules.UNSET_CRAWL_DELAY
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.min(asked, LONGEST_DELAY.toMillis())));
    }
}
