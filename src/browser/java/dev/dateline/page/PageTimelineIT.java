package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The timeline, compared with the answers of the API. */
@ExtendWith(ServedPage.class)
final class PageTimelineIT {
    private final OpenBrowser browser;
    private final Api api;

    PageTimelineIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void aDragOverTheTimelineShowsOnlyThoseDates() {
        Page page = browser.open("/?from=2025&to=2025&interval=month");
        Locator bars = page.locator(".bar");
        assertThat(bars).hasCount(12);
        BoundingBox first = bars.nth(2).locator(".column").boundingBox();
        BoundingBox last = bars.nth(4).locator(".column").boundingBox();

        page.mouse().move(first.x + first.width / 2, first.y + 20);
        page.mouse().down();
        page.mouse().move(last.x + last.width / 2, last.y + 20);
        page.mouse().up();

        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025-03&to=2025-05$"));
        assertThat(page.locator(".sentence strong")).containsText(api.total("from=2025-03", "to=2025-05") + " article");
    }

    @Test
    void theTimelineLeadsFromAYearToItsDaysAndBack() {
        Page page = browser.open("/?interval=year");
        page.locator(".bar").last().locator(".column").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025&to=2025&interval=month$"));

        page.locator(".bar").nth(2).locator(".column").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025-03&to=2025-03&interval=day$"));
        assertThat(page.locator(".crumbs a")).hasText(new String[] {"All dates", "2025"});
        page.locator(".crumbs a").last().click();
        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025&to=2025&interval=month$"));
    }

    @Test
    void theTimelineShowsSharesOfTheArchiveAsATableToo() {
        Page page = browser.open("/?q=ceasefire&interval=year&bars=share");
        JsonNode found = api.get("/api/search?q=ceasefire&size=0&facets=date&interval=year");
        JsonNode all = api.get("/api/search?size=0&facets=date&interval=year");

        page.locator(".table-button").click();

        assertThat(page.locator(".table-dialog thead th"))
                .hasText(new String[] {"Date", "Articles", "Articles in the archive", "Share of the archive"});
        double share = found.at("/facets/date/buckets/0/count").asDouble()
                / all.at("/facets/date/buckets/0/count").asDouble();
        assertThat(page.locator(".table-dialog tbody tr").first().locator("td").last())
                .hasText(String.format("%.2g%%", share * 100).replaceAll("\\.0%", "%"));
    }

    @Test
    void articlesWithoutADateAreCountedBelowTheBars() {
        long missing = api.get("/api/search?size=0&facets=date")
                .at("/facets/date/missing")
                .asLong();
        Page page = browser.open("/");

        assertThat(missing).isPositive();
        assertThat(page.locator(".timeline-foot")).containsText(missing + " without a date");
    }

    @Test
    void typedDatesAreValidated() {
        Page page = browser.open("/");
        Locator from = page.locator(".dates input").first();

        from.fill("2025-13");
        assertThat((Boolean) from.evaluate("field => field.checkValidity()")).isFalse();
        from.fill("2025-02");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025-02$"));
        assertThat(page.locator(".sentence")).containsText("published since February 2025");
    }

    @Test
    void theOtherClockShowsAndFiltersByMentionedDates() {
        Page page = browser.open("/?q=ceasefire&clock=mentioned&interval=year");
        JsonNode last = api.get("/api/search?q=ceasefire&size=0&facets=mentioned&interval=year")
                .at("/facets/mentioned/buckets");
        assertThat(page.locator(".bar")).hasCount(last.size());

        page.locator(".bar").last().locator(".column").click();

        String year = last.get(last.size() - 1).get("from").asString().substring(0, 4);
        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*\\?q=ceasefire&mentioned\\.from=" + year + "&mentioned\\.to=" + year + "&.*"));
    }
}
