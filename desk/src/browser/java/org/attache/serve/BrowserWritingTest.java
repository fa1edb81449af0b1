package org.attache.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.attache.tools.ExampleLedger;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Arabic, Hebrew, Chinese and Japanese on every page, in captures of our own about invented people: each stretch runs
/// the way of its own script, turns nothing beside it, and stays on the screen of a phone. Screenshots lie in
/// `desk/target/screens`.
final class BrowserWritingTest {
    /// Pages that mix English with each script: titles, names in brackets, quotations, goods.
    private static final Map<String, String> CAPTURES = Map.of(
            "arabic.txt", """
            وزير الدفاع النرويجي يستقبل نظيره المصري في أوسلو

            صحيفة الميناء

            Published March 4, 2024

            استقبل وزير الدفاع النرويجي نظيره المصري في أوسلو يوم الأحد، وبحث الجانبان التعاون البحري وتدريب الطواقم.

            OSLO: Norwegian Defence Minister Tor Berg met Egyptian Defence Minister Samir Hadi (سمير هادي) in Oslo on Sunday.

            "نحن متفقون على التدريب", Berg said.

            Norway ordered 12 patrol boats «زورق دورية» from Egypt in a contract worth $90 million, the ministry said.
            """, "hebrew.txt", """
            שר הביטחון נפגש עם עמיתו הנורווגי

            Published March 5, 2024

            שר הביטחון נפגש עם עמיתו הנורווגי באוסלו ודן עמו ב-12 סירות.

            OSLO: Norwegian Defence Minister Tor Berg met Israeli Defence Minister Dan Levi in Oslo on Monday.

            "אנחנו מסכימים", Levi said.
            """, "japanese.txt", """
            %s

            Published March 6, 2024

            %s

            TOKYO: Norwegian Defence Minister Tor Berg met Japanese Defence Minister Ken Sato (佐藤健) in Tokyo on Tuesday.

            "我々は三つの訓練に合意した", Sato said.
            """.formatted("ノルウェー国防相が東京を訪問".repeat(6), "両国は海上の協力について話し合い、乗組員の訓練に合意した。".repeat(12)), "chinese.txt", """
            挪威国防大臣访问北京

            Published March 7, 2024

            双方讨论了海上合作和船员培训，并同意明年举行三次演习。

            BEIJING: Norwegian Defence Minister Tor Berg met Chinese Defence Minister Wang Li (王力) in Beijing on Wednesday.

            "我们同意举行三次演习", Wang said.
            """);

    /// Text of other scripts that stands where English decides its direction, or where it could turn its neighbours:
    /// inside no element with a direction of its own, or inside one that is not set apart from what stands around it.
    private static final String LOOSE = """
            (() => {
              const other = /[\\u0590-\\u08ff\\u3040-\\u30ff\\u4e00-\\u9fff]/;
              const faults = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const at = node.parentElement;
                if (!other.test(node.data) || at.closest('script, option, svg, canvas')) continue;
                const set = at.closest('[dir=auto], bdi');
                if (!set) faults.push('no direction: ' + node.data.trim().slice(0, 40) + ' in ' + at.outerHTML.slice(0, 80));
                else if (!/isolate|plaintext/.test(getComputedStyle(set).unicodeBidi))
                  faults.push('not set apart: ' + node.data.trim().slice(0, 40));
              }
              return faults;
            })()""";

    /// How many elements with a direction of their own begin in another script.
    private static final String OTHERS = """
            [...document.querySelectorAll('main [dir=auto]')]
              .filter(e => /^[^\\p{L}]*[\\u0590-\\u08ff\\u3040-\\u30ff\\u4e00-\\u9fff]/u.test(e.textContent)).length""";

    /// Elements whose first letter with a direction is Arabic or Hebrew but that run from the left, and the other way.
    private static final String WRONG_WAY = """
            [...document.querySelectorAll('main [dir=auto]')].filter(e => {
              const words = e.matches('input, textarea') ? e.value : e.textContent;
              const first = (words.match(/\\p{L}/u) || [''])[0];
              if (!first || e.querySelector('[dir]')) return false;
              return (getComputedStyle(e).direction === 'rtl') !== /[\\u0590-\\u08ff]/.test(first);
            }).map(e => e.outerHTML.slice(0, 120))""";

    /// What stands outside the screen and in nothing that scrolls.
    private static final String OUTSIDE = """
            [...document.querySelectorAll('main *')].filter(e => {
              const box = e.getBoundingClientRect();
              return box.width > 0 && (box.right > innerWidth + 1 || box.left < -1) && !e.closest('.scroll, .hidden, .network, .chart')
                && !e.classList.contains('hidden');
            }).map(e => e.tagName + '.' + e.className + ' ' + e.textContent.trim().slice(0, 40)).slice(0, 5)""";

    @TempDir
    static Path folder;

    private static Optional<BrowsedDesk> desk = Optional.empty();

    @BeforeAll
    static void start() throws IOException {
        Path captures = Files.createDirectory(folder.resolve("captures"));
        for (Map.Entry<String, String> one : CAPTURES.entrySet()) {
            Files.writeString(captures.resolve(one.getKey()), one.getValue(), StandardCharsets.UTF_8);
        }
        desk = Optional.of(new BrowsedDesk(folder, file -> ExampleLedger.add(file, captures)));
        Files.createDirectories(BrowserTest.SCREENS);
    }

    @AfterAll
    static void stop() {
        desk.ifPresent(BrowsedDesk::close);
    }

    private static Page open(BrowserContext context, String path) {
        return desk.orElseThrow().open(context, path);
    }

    /// Every page, every capture and every entry.
    private static Set<String> pages() throws IOException {
        Set<String> pages = new TreeSet<>(List.of(
                "/", "/NOR", "/EGY-NOR", "/deals", "/people", "/words", "/figures", "/conflicts", "/captures", "/sources",
                "/map", "/search", "/search?q=Berg", "/search?q=متفقون", "/search?q=合意", "/add"));
        for (String list : List.of("/captures", "/search", "/people")) {
            Jsoup.connect(desk.orElseThrow().address() + list)
                    .get()
                    .select("main a[href^=/captures/], main a[href^=/entry/], main a[href^=/people?name=]")
                    .forEach(a -> pages.add(a.attr("href").replaceFirst("#.*", "")));
        }
        return pages;
    }

    @Test
    void everyScriptRunsItsOwnWayAndStaysOnTheScreen() throws IOException {
        List<String> faults = new ArrayList<>();
        int seen = 0;
        Set<String> pages = pages();
        assertTrue(pages.stream().filter(p -> p.startsWith("/entry/")).count() >= 8, pages.toString());
        for (int width : List.of(1440, 390)) {
            try (BrowserContext context = desk.orElseThrow().context(width)) {
                for (String path : pages) {
                    try (Page page = open(context, path)) {
                        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                        seen += ((Number) page.evaluate(OTHERS)).intValue();
                        for (String script : List.of(LOOSE, WRONG_WAY, OUTSIDE)) {
                            List<?> found = (List<?>) page.evaluate(script);
                            found.forEach(f -> faults.add(path + " " + width + ": " + f));
                        }
                        if (Boolean.TRUE.equals(
                                page.evaluate("document.documentElement.scrollWidth > window.innerWidth + 1"))) {
                            faults.add(path + " " + width + ": wider than the screen");
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
        assertTrue(seen > 60, "only " + seen + " stretches of other scripts");
    }

    /// What stands beside a headline in Arabic keeps its place and its order, and the paragraph begins at the right.
    @Test
    void whatStandsBesideArabicKeepsItsPlace() {
        try (BrowserContext context = desk.orElseThrow().context(1440)) {
            Page page = open(context, "/captures/arabic.txt");
            String box = "(() => { const p = [...document.querySelectorAll('.piece p[dir=auto]')]"
                    + ".find(e => e.textContent.startsWith('استقبل')); const range = document.createRange();"
                    + " const text = document.createTreeWalker(p, NodeFilter.SHOW_TEXT).nextNode();"
                    + " range.setStart(text, 0); range.setEnd(text, 1); const first = range.getBoundingClientRect();"
                    + " const all = p.getBoundingClientRect(); return all.right - first.right; })()";
            assertTrue(((Number) page.evaluate(box)).doubleValue() < 12, "the paragraph does not begin at the right");
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(BrowserTest.SCREENS.resolve("writing-arabic-1440.png"))
                    .setFullPage(true));

            page.navigate(desk.orElseThrow().address() + "/captures");
            assertEquals(
                    true,
                    page.evaluate("[...document.querySelectorAll('tbody tr')].every(r => { let left = -1;"
                            + " return [...r.children].every(c => { const x = c.getBoundingClientRect().left;"
                            + " const on = x > left; left = x; return on; }); })"),
                    "cells stand out of order");
            page.navigate(desk.orElseThrow().address() + "/words");
            assertTrue(page.locator("blockquote[dir=auto]:has-text('متفقون')").count() > 0);
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(BrowserTest.SCREENS.resolve("writing-words-1440.png"))
                    .setFullPage(true));
        }
        try (BrowserContext context = desk.orElseThrow().context(390)) {
            for (String name : List.of("arabic", "hebrew", "japanese", "chinese")) {
                open(context, "/captures/" + name + ".txt")
                        .screenshot(new Page.ScreenshotOptions()
                                .setPath(BrowserTest.SCREENS.resolve("writing-" + name + "-390.png"))
                                .setFullPage(true));
            }
        }
    }
}
