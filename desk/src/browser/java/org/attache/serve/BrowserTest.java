package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Opens every page of the desk of the examples in Chromium, at 1440 and 390 px, light and dark: no console error, no
/// failed request, no request to another host, no violation that axe-core finds, nothing wider than the screen.
/// Screenshots lie in `desk/target/screens`.
final class BrowserTest {
    static final Path SCREENS = Path.of("target", "screens");
    private static final List<String> FIXED =
            List.of("/", "/deals", "/people", "/words", "/figures", "/conflicts", "/captures", "/sources", "/map", "/add");

    private static Optional<Chromium> chromium = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        chromium = Optional.of(new Chromium());
        Files.createDirectories(SCREENS);
    }

    @AfterAll
    static void stop() {
        chromium.ifPresent(Chromium::close);
    }

    @Test
    void everyPageIsWholeAndFitForAllLightAndWide() {
        visitAll(ColorScheme.LIGHT, 1440);
    }

    @Test
    void everyPageIsWholeAndFitForAllLightAndNarrow() {
        visitAll(ColorScheme.LIGHT, 390);
    }

    @Test
    void everyPageIsWholeAndFitForAllDarkAndWide() {
        visitAll(ColorScheme.DARK, 1440);
    }

    @Test
    void everyPageIsWholeAndFitForAllDarkAndNarrow() {
        visitAll(ColorScheme.DARK, 390);
    }

    /// What stands outside the screen and in nothing that scrolls.
    private static final String OUTSIDE =
            """
            [...document.querySelectorAll('body *')]
              .filter(e => e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.rail'))
              .map(e => e.tagName + '.' + e.className).slice(0, 5).join(', ')
            """;

    /// Between and beyond the two widths that are looked at: nothing runs out of the screen.
    @Test
    void everyPageFitsScreensFromAPhoneToAWideOne() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(390, 600, 768, 1024, 1280, 1920)) {
            Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, 900);
            try (BrowserContext context = chromium.orElseThrow().browser().newContext(options)) {
                Page page = context.newPage();
                pages().forEach((name, path) -> {
                    page.navigate(DeskOfExamples.address() + path);
                    if (Boolean.TRUE.equals(
                            page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))) {
                        faults.add(name + " at " + width + ": " + page.evaluate(OUTSIDE));
                    }
                });
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void keysLeadThroughTheDesk() {
        try (BrowserContext context = chromium.orElseThrow().browser().newContext()) {
            Page page = context.newPage();
            page.navigate(DeskOfExamples.address() + "/");
            page.keyboard().press("/");
            assertEquals(
                    "search",
                    page.evaluate("document.activeElement.getAttribute('type') || document.activeElement.name"));
            page.keyboard().press("Escape");
            page.evaluate("document.activeElement.blur()");
            page.keyboard().press("?");
            assertTrue(page.locator("dialog[open]").count() == 1, "no help opened");
        }
    }

    private static void visitAll(ColorScheme scheme, int width) {
        List<String> faults = new ArrayList<>();
        Map<String, String> pages = pages();
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 900);
        try (BrowserContext context = chromium.orElseThrow().browser().newContext(options)) {
            pages.forEach((name, path) -> {
                Page page = context.newPage();
                String where = name + " " + scheme.name().toLowerCase(Locale.ROOT) + " " + width;
                page.onConsoleMessage(m -> {
                    // what is not there or not a day is answered with 404 or 400, which the browser tells as an error
                    if (m.type().equals("error")
                            && !(name.startsWith("trouble") && m.text().matches(".*\\b40[04]\\b.*"))) {
                        faults.add(where + ": console: " + m.text());
                    }
                });
                page.onPageError(e -> faults.add(where + ": script: " + e));
                page.onRequestFailed(r -> faults.add(where + ": failed: " + r.url()));
                page.onRequest(r -> {
                    String host = URI.create(r.url()).getHost();
                    if (host != null && !host.equals("127.0.0.1")) {
                        faults.add(where + ": asks " + host);
                    }
                });
                page.navigate(DeskOfExamples.address() + path);
                page.waitForLoadState(LoadState.LOAD);
                page.waitForTimeout(600);
                page.evaluate("document.querySelectorAll('details.exports').forEach(d => d.open = true)");
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(SCREENS.resolve(where.replace(' ', '-') + ".png"))
                        .setFullPage(true));
                Object wide = page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1");
                if (Boolean.TRUE.equals(wide)) {
                    faults.add(where + ": wider than the screen");
                }
                for (Rule rule : new AxeBuilder(page)
                        .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                        .analyze()
                        .getViolations()) {
                    faults.add(where + ": axe " + rule.getId() + " at "
                            + rule.getNodes().getFirst().getTarget());
                }
                page.close();
            });
        }
        assertEquals(List.of(), faults.stream().distinct().toList());
    }

    /// All pages by a short name: the fixed ones, and one of each that is about a single thing.
    private static Map<String, String> pages() {
        Map<String, String> pages = new TreeMap<>();
        for (String path : FIXED) {
            if (DeskOfExamples.answer(path).statusCode() == 200) {
                pages.put(path.equals("/") ? "today" : path.substring(1), path);
            }
        }
        pages.put("pair", "/KOR-POL");
        pages.put("search", "/search?q=Poland");
        pages.put("news", "/?new=yesterday");
        pages.put("trouble", "/nowhere");
        pages.put("trouble-day", "/deals?as-of=soon");
        pages.put("nothing-found", "/search?q=zzzz");
        pages.put("nothing-yet", "/?as-of=1990-01-01");
        pages.put("no-day", "/words?since=lately");
        pages.put("count", "/figures?measure=arms_value");
        pages.put("state", "/KOR");
        first("/deals", "a[href^=/entry/]", "entry-deal", pages);
        first("/search?topic=meetings&confirmed=yes", "a[href^=/entry/]", "entry-event", pages);
        first("/conflicts", "h2 a[href^=/entry/]", "entry-disputed", pages);
        first("/figures", "a[href^=/entry/]", "entry-figure", pages);
        first("/captures", "a[href^=/captures/]", "reader", pages);
        first("/people", "tbody a[href^=/people?name=]", "person", pages);
        return pages;
    }

    private static void first(String list, String links, String name, Map<String, String> pages) {
        if (DeskOfExamples.answer(list).statusCode() == 200) {
            Stream<Element> found = DeskOfExamples.get(list).select(links).stream();
            found.findFirst().ifPresent(a -> pages.put(name, a.attr("href")));
        }
    }
}
