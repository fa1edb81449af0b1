package org.attache.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The rules of RFC 9309 that the program relies on, whoever reads the file for it.
final class RobotsFileTest {
    private static boolean allows(String file, String path) {
        return RobotsFile.read(file, "Attache").allows(URI.create("https://press.example" + path));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "User-agent: *;Disallow: / | /news | false",
                "User-agent: *;Disallow: | /news | true",
                "User-agent: *;Disallow: / | /robots.txt | true",
                "User-agent: *;Disallow: /private/;Allow: /private/open | /private/open/1 | true",
                "User-agent: *;Disallow: /private/;Allow: /private/open | /private/1 | false",
                "User-agent: attache;Disallow: /news;User-agent: *;Disallow: / | /news/1 | false",
                "User-agent: attache;Disallow: /news;User-agent: *;Disallow: / | /x | true",
                "User-agent: Attache;User-agent: other;Disallow: /a;Allow: /a/b$ | /a/b | true",
                "User-agent: Attache;User-agent: other;Disallow: /a;Allow: /a/b$ | /a/b/c | false",
                "User-agent: other;Disallow: / | /news | true",
                "User-agent: *;Disallow: /*.pdf$;Allow: /reports/ | /reports/1.pdf | true",
                "User-agent: *;Disallow: /*.pdf$;Allow: /reports/ | /other/1.pdf | false",
                "User-agent: *;Disallow: /*.pdf$;Allow: /reports/ | /other/1.pdf?x=1 | true",
                "User-agent: *;Disallow: /*?print= | /page?print=1 | false",
                "USER-AGENT: *   # all; disallow : /x # why | /xy | false",
                "User-agent: *;Allow: /x;Disallow: /x | /x | true",
                "User-agent: *;Disallow: /a*b*c | /a-1-b-2-c | false",
                "Disallow: /before-any-agent;User-agent: *;Disallow: /x | /before-any-agent | true",
                "User-agent: *;Disallow: /x;User-agent: *;Disallow: /news | /news/2026/11/1.html | false",
            })
    void theLongestRuleOfOurGroupDecides(String file, String path, boolean allowed) {
        assertEquals(allowed, allows(file.replace(';', '\n'), path));
    }

    @Test
    void noFileOpensASiteAndOneThatCannotBeHadClosesIt() {
        assertTrue(RobotsFile.OPEN.allows(URI.create("https://press.example/news")));
        assertFalse(RobotsFile.CLOSED.allows(URI.create("https://press.example/news")));
        assertTrue(allows("", "/news"));
        assertFalse(allows("\uFEFFUser-agent: *\nDisallow: /private/", "/private/"));
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
    }
}
