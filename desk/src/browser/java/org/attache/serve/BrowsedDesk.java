package org.attache.serve;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import org.attache.tools.ExampleLedger;

/// A desk of its own over the examples, and a browser that looks at it: for tests that change the ledger.
final class BrowsedDesk implements AutoCloseable {
    private static final int HEIGHT = 800;

    private final Chromium chromium = new Chromium();
    private final Desk desk;

    /// Opens both, over the examples.
    ///
    /// @param folder that the ledger is made in
    BrowsedDesk(Path folder) {
        this(folder, ExampleLedger::make);
    }

    /// Opens both, over a ledger of somebody's own.
    ///
    /// @param folder that the ledger is made in
    /// @param maker writes it to the file that it is given
    BrowsedDesk(Path folder, Consumer<Path> maker) {
        Path file = folder.resolve("browsed.ledger");
        maker.accept(file);
        desk = Desk.open(new DeskSettings(file, "127.0.0.1", 0, Optional.empty(), "tester"), Clock.systemUTC());
    }

    /// Without a slash at its end.
    String address() {
        return "http://127.0.0.1:" + desk.port();
    }

    /// A fresh browser window that knows nothing yet.
    ///
    /// @param width in pixels
    BrowserContext context(int width) {
        return chromium.browser().newContext(new Browser.NewContextOptions().setViewportSize(width, HEIGHT));
    }

    /// A page of the desk.
    Page open(BrowserContext context, String path) {
        Page page = context.newPage();
        page.navigate(address() + path);
        return page;
    }

    @Override
    public void close() {
        chromium.close();
        desk.close();
    }
}
