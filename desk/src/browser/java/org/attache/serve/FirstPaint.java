package org.attache.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Measures when a page of a running desk is first painted: `FirstPaint ADDRESS TIMES PATH…`, each path so many
/// times in a Chromium that has no page and no file of the desk yet, at 1440 and 390 px. Prints the browser's own
/// figures (`first-paint`, `first-contentful-paint` of the Paint Timing standard, milliseconds from the start of
/// navigation) as least, median and greatest. No test: `scripts/first-paint` runs it.
public final class FirstPaint {
    private FirstPaint() {}

    /// Measures and prints.
    ///
    /// @param arguments address, number of times, paths
    public static void main(String[] arguments) {
        String address = arguments[0].replaceFirst("/$", "");
        int times = Integer.parseInt(arguments[1]);
        try (Chromium chromium = new Chromium()) {
            // the first page of a process pays for the process
            open(chromium.browser(), 1440, address + "/add");
            for (String path : Arrays.asList(arguments).subList(2, arguments.length)) {
                for (int width : List.of(1440, 390)) {
                    List<Double> paints = new ArrayList<>();
                    List<Double> contents = new ArrayList<>();
                    for (int i = 0; i < times; i++) {
                        List<Double> both = open(chromium.browser(), width, address + path);
                        paints.add(both.getFirst());
                        contents.add(both.getLast());
                    }
                    System.out.printf(
                            Locale.ROOT,
                            "%-40s %5d px  first paint %s  first content %s%n",
                            path,
                            width,
                            said(paints),
                            said(contents));
                }
            }
        }
    }

    private static List<Double> open(Browser browser, int width, String address) {
        Browser.NewContextOptions options = new Browser.NewContextOptions().setViewportSize(width, 900);
        try (BrowserContext context = browser.newContext(options)) {
            Page page = context.newPage();
            page.navigate(address);
            page.waitForFunction("performance.getEntriesByName('first-contentful-paint').length > 0");
            return List.of(paint(page, "first-paint"), paint(page, "first-contentful-paint"));
        }
    }

    private static double paint(Page page, String name) {
        return ((Number) page.evaluate("performance.getEntriesByName('" + name + "')[0].startTime")).doubleValue();
    }

    private static String said(List<Double> millis) {
        Collections.sort(millis);
        return String.format(
                Locale.ROOT,
                "%4.0f / %4.0f / %4.0f ms",
                millis.getFirst(),
                millis.get(millis.size() / 2),
                millis.getLast());
    }
}
