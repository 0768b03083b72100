package dev.dateline.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The Chromium of this machine, with its console errors. For one thread; closes the pages that it opened. */
final class OpenBrowser implements AutoCloseable {
    /** The driver must not fetch browsers of its own. */
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** Milliseconds; the first search of a cold server on a busy machine took more than the default of five seconds. */
    private static final double PATIENCE = 20_000;

    private final URI server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();

    /** Starts the browser for the pages of one server. */
    OpenBrowser(URI server) {
        this.server = server;
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
        String path = Optional.ofNullable(System.getenv("CHROMIUM")).orElse("/usr/bin/chromium");
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(path))
                        // Chromium refuses to run as root with its sandbox, and containers run tests as root.
                        .setArgs(List.of("--no-sandbox")));
    }

    /** Closes all pages: an open one goes on asking the server. */
    void closePages() {
        List.copyOf(browser.contexts()).forEach(BrowserContext::close);
    }

    /** Opens an address of the server in a new context, and forgets errors and requests of earlier pages. */
    Page open(String address, Screen screen, ColorScheme theme) {
        return open(address, screen, theme, "en-GB");
    }

    /** Opens an address of the server with a preferred language, BCP 47. */
    Page open(String address, Screen screen, ColorScheme theme, String language) {
        complaints.clear();
        requests.clear();
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(screen.width, screen.height)
                .setHasTouch(screen.touch)
                .setIsMobile(screen.touch)
                .setColorScheme(theme)
                .setLocale(language));
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(server.resolve(address).toString());
        return page;
    }

    /** Opens an address with an empty cache, and runs a script before those of the page. */
    Page openWatched(String address, String script) {
        Page page = browser.newContext().newPage();
        page.addInitScript(script);
        page.navigate(server.resolve(address).toString());
        return page;
    }

    /** Opens an address on a desktop in the light theme. */
    Page open(String address) {
        return open(address, Screen.DESKTOP, ColorScheme.LIGHT);
    }

    /** Errors on the console since the last page was opened, including violations of the Content-Security-Policy. */
    List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** Addresses requested since the last page was opened. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        playwright.close();
    }

    /** A window size in CSS pixels. */
    enum Screen {
        DESKTOP(1440, 900, false),
        PHONE(390, 844, true),
        NARROW(320, 640, true);

        private final int width;
        private final int height;
        private final boolean touch;

        Screen(int width, int height, boolean touch) {
            this.width = width;
            this.height = height;
            this.touch = touch;
        }
    }
}
