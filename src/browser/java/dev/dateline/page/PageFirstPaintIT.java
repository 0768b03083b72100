package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Measures the time to the first paint with an empty cache and prints it. No limit is asserted, because the figure depends
 * on the machine and its load.
 */
@Isolated("It measures.")
@ExtendWith(ServedPage.class)
final class PageFirstPaintIT {
    private static final int VISITS = 10;

    /** Milliseconds since the start of the navigation: the first contentful paint, and the first article. */
    private static final String TIMES =
            "() => [performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,"
                    + " performance.getEntriesByName('first-card')[0].startTime]";

    /** Marks the time at which the first article is in the document. */
    private static final String WATCH = "new MutationObserver((changes, watch) => {"
            + " if (!document.querySelector('.card h3')) return; performance.mark('first-card'); watch.disconnect();"
            + " }).observe(document, { childList: true, subtree: true });";

    private final OpenBrowser browser;

    PageFirstPaintIT(OpenBrowser browser) {
        this.browser = browser;
    }

    @Test
    void theFirstPaintAndTheFirstArticleAreMeasured() {
        List<Double> paints = new ArrayList<>();
        List<Double> cards = new ArrayList<>();
        for (int visit = 0; visit <= VISITS; visit++) {
            Page page = browser.openWatched("/?q=ceasefire", WATCH);
            assertThat(page.locator(".card").first()).isVisible();
            List<?> times = (List<?>) page.evaluate(TIMES);
            // The first visit warms up the server only, as each visit has its own cache.
            if (visit > 0) {
                paints.add(((Number) times.get(0)).doubleValue());
                cards.add(((Number) times.get(1)).doubleValue());
            }
            page.context().close();
        }

        assertThat(cards).hasSize(VISITS).allSatisfy(time -> assertThat(time).isPositive());
        System.out.printf(
                Locale.ROOT,
                "Page, empty cache, %d visits: first paint %s, first article %s%n",
                VISITS,
                summary(paints),
                summary(cards));
    }

    private static String summary(List<Double> times) {
        List<Double> sorted = times.stream().sorted().toList();
        double median = (sorted.get(VISITS / 2 - 1) + sorted.get(VISITS / 2)) / 2;
        return String.format(Locale.ROOT, "%.0f ms (%.0f to %.0f)", median, sorted.getFirst(), sorted.getLast());
    }
}
