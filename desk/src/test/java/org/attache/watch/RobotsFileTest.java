package org.attache.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What we read in a robots file is what crawler-commons, which others wrote, reads in it.
final class RobotsFileTest {
    private static final List<String> FILES = List.of(
            "",
            "User-agent: *\nDisallow: /",
            "User-agent: *\nDisallow:",
            "User-agent: *\nDisallow: /private/\nAllow: /private/open",
            "User-agent: attache\nDisallow: /news\n\nUser-agent: *\nDisallow: /",
            "User-agent: Attache\nUser-agent: other\nDisallow: /a\nAllow: /a/b$\n",
            "User-agent: other\nDisallow: /\n",
            "User-agent: *\nDisallow: /*.pdf$\nAllow: /reports/\nDisallow: /*?print=",
            "# remark\nUSER-AGENT: *   # all\n disallow : /x # why\n",
            "User-agent: *\nAllow: /x\nDisallow: /x\n",
            "User-agent: *\nDisallow: /a*b*c\nCrawl-delay: 3\n",
            "Disallow: /before-any-agent\nUser-agent: *\nDisallow: /x",
            "User-agent: *\nDisallow: /x\nSitemap: https://press.example/map.xml\nUser-agent: *\nDisallow: /news",
            "\uFEFFUser-agent: *\nDisallow: /private/");
    private static final List<String> PATHS = List.of(
            "/",
            "/x",
            "/xy",
            "/a",
            "/a/b",
            "/a/b/c",
            "/a-1-b-2-c",
            "/news/2026/11/1.html",
            "/private/",
            "/private/open/1",
            "/reports/1.pdf",
            "/other/1.pdf",
            "/other/1.pdf?x=1",
            "/page?print=1",
            "/robots.txt");

    @Test
    void everyAnswerIsTheOneThatCrawlerCommonsGives() {
        for (String file : FILES) {
            SimpleRobotRules theirs = new SimpleRobotRulesParser()
                    .parseContent(
                            "https://press.example/robots.txt",
                            file.getBytes(StandardCharsets.UTF_8),
                            "text/plain",
                            List.of("attache"));
            RobotsFile ours = RobotsFile.read(file, "Attache");
            for (String path : PATHS) {
                URI address = URI.create("https://press.example" + path);
                assertEquals(theirs.isAllowed(address.toString()), ours.allows(address), file + "\n" + path);
            }
        }
    }

    @Test
    void theDelayThatASiteWantsIsHeededUpToAMinute() {
        assertEquals(
                Optional.of(Duration.ofSeconds(3)),
                RobotsFile.read("User-agent: *\nCrawl-delay: 3", "Attache").delay());
        assertEquals(
                Optional.of(Duration.ofMinutes(1)),
                RobotsFile.read("User-agent: *\nCrawl-delay: 86400", "Attache").delay());
        assertTrue(RobotsFile.read("User-agent: *\nCrawl-delay: soon", "Attache")
                .delay()
                .isEmpty());
    }

    @Test
    void aHostileFileCostsLittle() {
        String stars = "User-agent: *\n" + "Disallow: /*a*a*a*a*a*a*a*a*a*a*b$\n".repeat(5000);
        URI address = URI.create("https://press.example/" + "a".repeat(2000));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertTrue(RobotsFile.read(stars, "Attache").allows(address)));
        assertFalse(RobotsFile.CLOSED.allows(address));
    }
}
