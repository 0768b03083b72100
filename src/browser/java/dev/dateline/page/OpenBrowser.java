package dev.dateline.page;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Chromium of this machine, with its console errors. For one thread; closes the pages that it opened. */
final class OpenBrowser implements AutoCloseable {
    /** The driver must not fetch browsers of its own. */
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** Milliseconds; the first search of a cold server on a busy machine took more than the default of five seconds. */
    private static final double PATIENCE = 20_000;

    private static final String AXE = script();

    private final URI server;
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    private final Map<Screen, Page> reopened = new EnumMap<>(Screen.class);

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

    /** Closes all pages except those of {@link #reopen}: an open one goes on asking the server. */
    void closePages() {
        List<BrowserContext> kept =
                reopened.values().stream().map(Page::context).toList();
        browser.contexts().stream().filter(context -> !kept.contains(context)).forEach(BrowserContext::close);
    }

    /**
     * Opens an address of the server in the light theme, on the page that was opened last for a screen of this size: with
     * its cache, so it is several times as fast as a new page, but without what the last one stored.
     */
    Page reopen(String address, Screen screen) {
        Page page = reopened.get(screen);
        if (page == null) {
            page = open(address, screen, ColorScheme.LIGHT);
            reopened.put(screen, page);
            return page;
        }
        page.evaluate("localStorage.clear()");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(server.resolve(address).toString());
        return page;
    }

    /** The rules of axe, including WCAG 2.2 AA, that a page breaks in a theme, each with the first element that does. */
    List<String> violations(Page page, ColorScheme theme) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        // The results of rules that are kept are not needed; with them a run takes several times as long.
        return ((List<?>) page.evaluate("axe.run({ resultTypes: ['violations'] }).then(({ violations }) =>"
                        + " violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`))"))
                .stream().map(String::valueOf).toList();
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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
