package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The desk without a mouse: every page from its first stop to its last by Tab, the keys of the help, and the work
/// that changes the ledger. In Chromium, on a desk of its own.
final class BrowserKeysTest {
    /// More stops than any page of the examples has.
    private static final int MOST_STOPS = 400;

    private static final String PERSON = "/people?name=Kim%20Jong%20Un";

    /// What is wrong with the element that has the focus; empty where nothing is. `window.before` is the one before.
    private static final String STOP = """
            (async () => {
              // a scroll shows with the next picture
              await new Promise(seen => requestAnimationFrame(() => setTimeout(seen)));
              const at = document.activeElement;
              if (!at || at === document.body) return 'END';
              const name = at.tagName + ' ' + (at.id || at.getAttribute('name') || at.textContent.trim().slice(0, 40));
              const faults = [];
              const box = at.getBoundingClientRect();
              if (box.width < 1 || box.height < 1) faults.push('has no size');
              if (box.bottom <= 0 || box.top >= innerHeight) faults.push('is out of sight');
              const style = getComputedStyle(at);
              if (!at.matches(':focus-visible') || style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 1.5)
                faults.push('shows no focus');
              if (at.tabIndex > 0) faults.push('is taken out of turn');
              if (window.before && !(window.before.compareDocumentPosition(at) & Node.DOCUMENT_POSITION_FOLLOWING))
                faults.push('comes out of order');
              // a link over two lines: its first one
              const part = at.getClientRects()[0] || box;
              // a table taller than half a phone: the middle of what is in sight of it
              const tall = part.height > innerHeight / 2;
              const y = tall
                ? (Math.max(part.top, 0) + Math.min(part.bottom, innerHeight)) / 2
                : Math.min(Math.max(part.top + Math.min(part.height / 2, 12), 1), innerHeight - 1);
              const x = Math.min(Math.max(part.left + Math.min(part.width / 2, 12), 1), innerWidth - 1);
              const over = document.elementFromPoint(x, y);
              if (over && !at.contains(over) && !over.contains(at) && !over.closest('label')?.contains(at))
                faults.push('lies under ' + over.tagName + '.' + over.className);
              window.before = at;
              return faults.length ? name + ' ' + faults.join(', ') : '';
            })()""";

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

    private static String address() {
        return desk.orElseThrow().address();
    }

    private static BrowserContext context(int width) {
        return desk.orElseThrow().context(width);
    }

    private static Page open(BrowserContext context, String path) {
        return desk.orElseThrow().open(context, path);
    }

    /// Every page, and one of each kind that has an address of its own.
    private static List<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/KOR-POL",
                "/deals",
                "/people",
                "/words",
                "/figures",
                "/figures?measure=arms_value",
                "/conflicts",
                "/captures",
                "/sources",
                "/map",
                "/search?q=Poland",
                "/add",
                "/nowhere"));
        pages.add(first("/deals", "a.headline"));
        pages.add(first("/captures", "tbody a[href^=/captures/]"));
        pages.add(PERSON);
        return pages;
    }

    private static String first(String list, String links) {
        try {
            return Jsoup.connect(address() + list).get().expectFirst(links).attr("href");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void tabLeadsThroughEveryPageInOrderAndShowsWhereItIs() {
        List<String> faults = new ArrayList<>();
        for (int width : List.of(1440, 390)) {
            try (BrowserContext context = context(width)) {
                for (String path : pages()) {
                    try (Page page = open(context, path)) {
                        walk(page, path + " " + width, faults);
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static void walk(Page page, String name, List<String> faults) {
        page.keyboard().press("Tab");
        if (!"skip".equals(page.evaluate("document.activeElement.className"))) {
            faults.add(name + ": the first stop is not the link that skips to the page");
        }
        int stops = 0;
        String found = (String) page.evaluate(STOP);
        while (!found.equals("END") && stops++ < MOST_STOPS) {
            if (!found.isEmpty()) {
                faults.add(name + ": " + found);
            }
            page.keyboard().press("Tab");
            found = (String) page.evaluate(STOP);
        }
        if (stops >= MOST_STOPS) {
            faults.add(name + ": no end after " + stops + " stops");
        }
    }

    @Test
    void theKeysOfTheHelpWorkOnEveryPage() {
        List<String> faults = new ArrayList<>();
        try (BrowserContext context = context(1440)) {
            for (String path : pages()) {
                try (Page page = open(context, path)) {
                    help(page, path, faults);
                    fields(page, path, faults);
                    lines(page, path, faults);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static boolean is(Page page, String script) {
        return Boolean.TRUE.equals(page.evaluate(script));
    }

    private static void expect(boolean holds, String fault, List<String> faults) {
        if (!holds) {
            faults.add(fault);
        }
    }

    private static void help(Page page, String name, List<String> faults) {
        page.keyboard().press("?");
        expect(is(page, "document.getElementById('help').open"), name + ": ? opens no help", faults);
        for (int i = 0; i < 3; i++) {
            expect(
                    is(page, "document.activeElement === document.body"
                            + " || document.getElementById('help').contains(document.activeElement)"),
                    name + ": Tab leaves the help",
                    faults);
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Escape");
        expect(!is(page, "document.getElementById('help').open"), name + ": Escape leaves the help open", faults);
    }

    private static void fields(Page page, String name, List<String> faults) {
        page.keyboard().press("/");
        expect(is(page, "document.activeElement.id === 'find'"), name + ": / is not the search", faults);
        page.keyboard().press("Escape");
        expect(!is(page, "document.activeElement.id === 'find'"), name + ": Escape stays in the search", faults);
        tabTo(page, "details.asof > summary");
        page.keyboard().press("Enter");
        tabTo(page, "#asof");
        page.keyboard().type("j/?");
        expect(
                page.inputValue("#asof").endsWith("j/?")
                        && !is(page, "document.getElementById('help').open"),
                name + ": keys of the page work inside a field",
                faults);
        page.keyboard().press("Escape");
        expect(
                is(page, "!document.querySelector('details.asof').open"
                        + " && document.activeElement.matches('details.asof > summary')"),
                name + ": Escape does not lead back from the card",
                faults);
    }

    private static void lines(Page page, String name, List<String> faults) {
        int lines = ((Number) page.evaluate(
                        "[...document.querySelectorAll('[data-line]')].filter(l => l.offsetParent !== null).length"))
                .intValue();
        String seen = "(async () => { await new Promise(s => requestAnimationFrame(() => setTimeout(s)));"
                + " const at = document.querySelectorAll('[data-line].at');"
                + " if (at.length !== 1) return false; const box = at[0].getBoundingClientRect();"
                + " const top = document.querySelector('header.top').getBoundingClientRect().bottom;"
                + " return box.top < innerHeight && box.bottom > top; })()";
        for (int i = 0; i < Math.min(lines, 12); i++) {
            page.keyboard().press("j");
            expect(is(page, seen), name + ": j does not show line " + i, faults);
        }
        for (int i = 0; i < Math.min(lines, 12); i++) {
            page.keyboard().press("k");
            expect(is(page, seen), name + ": k does not show line " + i, faults);
        }
    }

    /// Goes on by Tab until an element has the focus.
    private static void tabTo(Page page, String selector) {
        for (int i = 0; i < MOST_STOPS; i++) {
            if (is(page, "document.activeElement.matches(\"" + selector + "\")")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + selector + " on " + page.url());
    }

    private static void fill(Page page, String selector, String words) {
        tabTo(page, selector);
        page.keyboard().press("Control+A");
        page.keyboard().type(words);
    }

    @Test
    void aConflictIsDecidedAndTheDecisionUndoneByKeys() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, "/conflicts");
            int before = Integer.parseInt(page.locator("h1 .count").textContent());
            tabTo(page, ".decide input[name=value]");
            page.keyboard().press("Space");
            fill(page, ".decide input[name=reason]", "the ministry counts");
            page.keyboard().press("Enter");
            page.locator("#decided .count:text-is('1')").waitFor();
            assertEquals(before - 1, Integer.parseInt(page.locator("h1 .count").textContent()));
            tabTo(page, "section[aria-labelledby=decided] form button");
            page.keyboard().press("Enter");
            page.locator("#decided .count:text-is('0')").waitFor();
        }
    }

    @Test
    void aNameIsChangedAndSplitAndBothAreTakenBackByKeys() {
        try (BrowserContext context = context(1440)) {
            Page page = open(context, PERSON);
            tabTo(page, "details:has(#into) > summary");
            page.keyboard().press("Enter");
            fill(page, "#into", "Somebody Renamed");
            fill(page, "#merge-why", "one and the same");
            tabTo(page, "form[action='/people/merge'] button");
            page.keyboard().press("Enter");
            page.locator("h1:text-is('Somebody Renamed')").waitFor();
            takeBack(page);

            page.navigate(address() + PERSON);
            tabTo(page, "details:has(#split-into) > summary");
            page.keyboard().press("Enter");
            fill(page, "#split-into", "Kim Jong Un (the younger)");
            fill(page, "#split-why", "father and son");
            tabTo(page, "form[action='/people/split'] button");
            page.keyboard().press("Enter");
            page.locator(".fix:has-text('father and son')").waitFor();
            assertEquals("Kim Jong Un", page.locator("h1").textContent());
            takeBack(page);
        }
    }

    private static void takeBack(Page page) {
        fill(page, ".fix input[name=reason]", "it was not so");
        page.evaluate("window.leaving = true");
        page.keyboard().press("Enter");
        // the answer leads on to another page: only when that one is there may the next be asked for
        page.waitForFunction("!window.leaving && document.readyState === 'complete'");
        page.navigate(address() + PERSON);
        assertEquals(0, page.locator(".fix").count(), page.url());
    }
}
