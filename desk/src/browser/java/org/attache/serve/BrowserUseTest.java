package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an analyst does with hands on the keys: goes through lists, narrows them, zooms, decides and takes it back,
/// adds, changes the light. In Chromium, on a desk of its own.
final class BrowserUseTest {
    private static final int WIDTH = 1280;
    private static final int WAIT_MILLIS = 100;
    private static final int MOST_WAITS = 100;

    @TempDir
    static Path folder;

    private static Optional<BrowsedDesk> desk = Optional.empty();

    @BeforeAll
    static void start() {
        desk = Optional.of(new BrowsedDesk(folder));
    }

    @AfterAll
    static void stop() {
        desk.ifPresent(BrowsedDesk::close);
    }

    private static Page open(BrowserContext context, String path) {
        return desk.orElseThrow().open(context, path);
    }

    private static BrowserContext context() {
        return desk.orElseThrow().context(WIDTH);
    }

    /// Waits until a script says yes. Playwright's own waiting evaluates words inside the page, which the desk
    /// forbids.
    private static void await(Page page, String script) {
        for (int i = 0; i < MOST_WAITS; i++) {
            try {
                if (Boolean.TRUE.equals(page.evaluate("!!(" + script + ")"))) {
                    return;
                }
            } catch (PlaywrightException e) {
                // the page is being replaced by another one; it is asked the next time
                assertTrue(i < MOST_WAITS - 1, e.getMessage());
            }
            page.waitForTimeout(WAIT_MILLIS);
        }
        throw new AssertionError("never: " + script);
    }

    @Test
    void keysGoThroughAListOpenALineAndAnotherPage() {
        try (BrowserContext context = context()) {
            Page page = open(context, "/deals");
            page.keyboard().press("j");
            page.keyboard().press("j");
            page.keyboard().press("k");
            assertEquals(1, page.locator("[data-line].at").count());
            String first = page.locator("[data-line] a").first().getAttribute("href");
            page.keyboard().press("o");
            page.waitForURL("**" + first);
            page.keyboard().press("g");
            page.keyboard().press("c");
            page.waitForURL("**/conflicts");
            page.keyboard().press("/");
            page.keyboard().type("howitzers");
            page.keyboard().press("Enter");
            page.waitForURL("**/search?q=howitzers");
        }
    }

    /// A filter, a tab, a facet and the next page bring the new list without a new page; the address is the
    /// list's own, and Back leads to the one before.
    @Test
    void listsMoveWithoutANewPageAndKeepTheirAddress() {
        try (BrowserContext context = context()) {
            List<String> faults = new ArrayList<>();
            Page page = open(context, "/deals");
            page.onConsoleMessage(m -> {
                if (m.type().equals("error")) {
                    faults.add(m.text());
                }
            });
            page.onPageError(faults::add);
            page.evaluate("window.stayed = true");
            page.selectOption("#supplier", "RUS");
            page.locator("form.filters button").click();
            page.waitForURL("**/deals?supplier=RUS**");
            await(page, "echarts.getInstanceByDom(document.querySelector('main [data-chart]'))");
            assertEquals(true, page.evaluate("window.stayed === true"), "a new page was loaded");
            assertEquals(
                    "supplier=RUS",
                    page.evaluate("[...new FormData(document.querySelector('#asof-card'))].filter(([k, v]) => v)"
                            + ".map(([k, v]) => k + '=' + v).join('&')"));
            assertEquals("main", page.evaluate("document.activeElement.id"));
            page.goBack();
            await(page, "document.querySelector('#supplier').value === ''");

            page.navigate(desk.orElseThrow().address() + "/KOR-POL");
            page.evaluate("window.stayed = true");
            page.locator("nav.tabs a:has-text('Arms deals')").click();
            page.waitForURL("**/KOR-POL?topic=deals");
            await(page, "echarts.getInstanceByDom(document.querySelector('main [data-chart]'))");
            assertEquals(true, page.evaluate("window.stayed === true"), "a new page was loaded");
            assertTrue(page.title().contains("Poland"), page.title());

            page.navigate(desk.orElseThrow().address() + "/people");
            page.evaluate("window.stayed = true");
            page.locator("input[name=kind][value=person]").check();
            page.locator("form.filters button").click();
            page.waitForURL("**kind=person**");
            await(page, "document.querySelector('[data-network] canvas')");
            assertEquals(true, page.evaluate("window.stayed === true"), "a new page was loaded");

            page.navigate(desk.orElseThrow().address() + "/map");
            page.evaluate("window.stayed = true");
            page.selectOption("#topic", "deals");
            page.locator("form.filters button").click();
            page.waitForURL("**topic=deals**");
            await(page, "document.querySelector('[data-world] canvas')");
            assertEquals(true, page.evaluate("window.stayed === true"), "a new page was loaded");
            assertEquals(List.of(), faults);
        }
    }

    @Test
    void theTimelineZoomsFromYearsToHours() {
        try (BrowserContext context = context()) {
            Page page = open(context, "/KOR-POL");
            await(page, "window.echarts && echarts.getInstanceByDom(document.querySelector('[data-chart]'))");
            String shown = "(() => { const c = echarts.getInstanceByDom(document.querySelector('[data-chart]'));"
                    + " const [a, b] = c.getModel().getComponent('xAxis', 0).axis.scale.getExtent();"
                    + " return (b - a) / 36e5; })()";
            assertTrue(((Number) page.evaluate(shown)).doubleValue() > 24 * 60, "not even months");
            page.evaluate("(() => { const c = echarts.getInstanceByDom(document.querySelector('[data-chart]'));"
                    + " const t = Date.parse('2022-08-26T00:00');"
                    + " c.dispatchAction({ type: 'dataZoom', startValue: t, endValue: t + 6 * 36e5 }); })()");
            assertEquals(6, ((Number) page.evaluate(shown)).doubleValue(), 0.5);
        }
    }

    @Test
    void aConflictIsDecidedWithAReasonAndTheDecisionTakenBack() {
        try (BrowserContext context = context()) {
            Page page = open(context, "/conflicts");
            String before = page.locator("h1 .count").textContent();
            page.locator(".decide input[name=value]").first().check();
            page.locator(".decide input[name=reason]").first().fill("the ministry counts");
            page.locator(".decide button").first().click();
            page.locator("#decided .count:text-is('1')").waitFor();
            assertEquals(Integer.parseInt(before) - 1, Integer.parseInt(page.locator("h1 .count").textContent()));
            page.locator("section[aria-labelledby=decided] form button").click();
            page.locator("#decided .count:text-is('0')").waitFor();
            assertEquals(before, page.locator("h1 .count").textContent());
        }
    }

    @Test
    void aPastedTextIsAddedWhileThePageTellsHowItGoesOn() {
        try (BrowserContext context = context()) {
            Page page = open(context, "/add");
            page.locator("textarea[name=text]")
                    .fill("Ministers meet\n\nPublished March 4, 2024\n\nNorwegian Defence Minister Tor Berg met Finnish"
                            + " Defence Minister Aino Salo in Helsinki on Saturday.");
            page.locator("form:has(textarea[name=text]) button").click();
            page.locator("h1:text-is('Added')").waitFor();
            assertTrue(page.locator(".facts-line").textContent().contains("1 added"), page.content());
        }
    }

    @Test
    void theLightIsChangedAndKept() {
        try (BrowserContext context = context()) {
            Page page = open(context, "/");
            page.locator("#theme").click();
            String theme = (String) page.evaluate("document.documentElement.dataset.theme");
            assertEquals("dark", theme);
            page.reload();
            assertEquals("dark", page.evaluate("document.documentElement.dataset.theme"));
        }
    }
}
