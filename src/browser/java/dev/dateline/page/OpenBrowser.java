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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The Chromium of this machine, with its console errors. One test class at a time uses it, on one thread. */
final class OpenBrowser implements AutoCloseable {
    /** The driver must not fetch browsers of its own. */
    private static final Map<String, String> NO_DOWNLOAD = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    /** Milliseconds; the first search of a cold server on a busy machine took more than the default of five seconds. */
    private static final double PATIENCE = 20_000;

    private static final String AXE = script();

    /** Forgets what an earlier page stored; the storage of the session begins with the page. */
    private static final String FORGETTING =
            "if (!sessionStorage.started) { localStorage.clear(); sessionStorage.started = 'yes'; }";

    private URI server = URI.create("about:blank");
    private final Playwright playwright;
    private final Browser browser;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> requests = new ArrayList<>();
    /** Pages that look alike share a context, so all but the first find the files of the page in its cache. */
    private final Map<Look, BrowserContext> contexts = new HashMap<>();

    /** Starts the browser. */
    OpenBrowser() {
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

    /** From now on opens pages of that server. */
    OpenBrowser on(URI address) {
        server = address;
        return this;
    }

    /** Closes all pages, and forgets what they stored and what was in their cache. */
    void forget() {
        browser.contexts().forEach(BrowserContext::close);
        contexts.clear();
    }

    /** Closes all pages: an open one goes on asking the server. */
    void closePages() {
        browser.contexts().forEach(context -> List.copyOf(context.pages()).forEach(Page::close));
    }

    /**
     * The rules of axe, including WCAG 2.2 AA, that a page breaks in the light or the dark theme, each with the first element
     * that does. A theme changes colours only, so the rules that do not look at colours run once.
     */
    List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AXE);
        }
        List<String> found = new ArrayList<>();
        for (ColorScheme theme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(theme));
            String rules = theme == ColorScheme.LIGHT ? "" : ", runOnly: ['color-contrast', 'link-in-text-block']";
            // The results of rules that are kept are not needed; with them a run takes several times as long.
            Object violations = page.evaluate("axe.run({ resultTypes: ['violations'], preload: false" + rules + " })"
                    + ".then(({ violations }) => violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`))");
            ((List<?>) violations).forEach(violation -> found.add(theme + " " + violation));
        }
        return found;
    }

    private static String script() {
        try (InputStream script = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /**
     * Opens an address of the server on a new page without stored data, and forgets errors and requests of earlier pages. Pages
     * with the same screen, theme and language share what they store.
     */
    Page open(String address, Screen screen, ColorScheme theme) {
        return open(address, screen, theme, "en-GB");
    }

    /** Opens an address of the server with a preferred language, BCP 47. */
    Page open(String address, Screen screen, ColorScheme theme, String language) {
        complaints.clear();
        requests.clear();
        Page page = contexts.computeIfAbsent(new Look(screen, theme, language), this::context)
                .newPage();
        page.addInitScript(FORGETTING);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) complaints.add(message.text());
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> requests.add(request.url()));
        page.navigate(server.resolve(address).toString());
        return page;
    }

    private BrowserContext context(Look look) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(look.screen.width, look.screen.height)
                .setHasTouch(look.screen.touch)
                .setIsMobile(look.screen.touch)
                .setColorScheme(look.theme)
                .setLocale(look.language));
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

    private record Look(Screen screen, ColorScheme theme, String language) {}

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
