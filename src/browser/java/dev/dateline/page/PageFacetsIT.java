package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.page.OpenBrowser.Screen;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The facets: their sort orders, the search inside them, and the ways in which their values filter. */
@ExtendWith(ServedPage.class)
final class PageFacetsIT {
    private final OpenBrowser browser;
    private final Api api;

    PageFacetsIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void aLongNameIsShownByItsInitialsAndReadInFull() {
        Page page = browser.open("/?actor=iaea");
        String whole = api.get("/api/entities?id=iaea").at("/entities/0/label").asString();
        assertThat(whole).isEqualTo("International Atomic Energy Agency");

        Locator value = page.locator(".value[data-facet=actor][data-value=iaea]");
        assertThat(value.locator(".label")).hasText("IAEA");
        assertThat(value.locator(".unseen")).hasText(whole);
        assertThat(page.locator(".names a[data-value=iaea]").first()).hasAttribute("title", whole);
        assertThat(page.locator(".sentence")).containsText("mentioning " + whole);
    }

    @Test
    void unusualValuesShowHowMuchMoreFrequentTheyAre() {
        JsonNode first = api.get("/api/search?q=ceasefire&size=0&facets=actor&facet.size=100&facet.order=unusual")
                .at("/facets/actor/buckets/0");
        Page page = browser.open("/?q=ceasefire");

        Locator facet = unfolded(page, "actor");
        order(facet, "Unusual");

        Locator value = facet.locator(".value").first();
        assertThat(value).hasAttribute("data-value", first.get("value").asString());
        String ratio = String.format(Locale.ROOT, "%.1f", first.get("ratio").asDouble());
        assertThat(value.locator(".ratio")).hasText(ratio + "×");
        assertThat(value.locator(".ratio"))
                .hasAttribute("title", ratio + " times as frequent here as in the whole archive");
    }

    @Test
    void valuesAreSortedByName() {
        Page page = browser.open("/?q=ceasefire");

        Locator facet = unfolded(page, "topic");
        order(facet, "A–Z");

        List<String> names = facet.locator(".value .label").allTextContents();
        assertThat(names).hasSizeGreaterThan(8).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
    }

    @Test
    void aFacetSaysHowFarItsCountsMayBeOff() {
        Page page = browser.open("/?q=ceasefire");
        Locator facet = page.locator("dateline-facet[name=actor]");
        assertThat(facet.getByText("too low")).hasCount(0);

        page.route(address -> address.contains("/api/search?"), route -> {
            APIResponse answer = route.fetch();
            route.fulfill(new Route.FulfillOptions()
                    .setResponse(answer)
                    .setBody(answer.text().replaceFirst("(\"actor\":\\{)", "$1\"off_by\":12,")));
        });
        page.reload();

        assertThat(facet.locator(".rest").last()).hasText("Counts may be too low by up to 12 articles");
    }

    @Test
    void aValueIsFoundByAnotherSpelling() {
        Page page = browser.open("/?q=ceasefire");

        Locator facet = unfolded(page, "actor");
        facet.getByRole(AriaRole.SEARCHBOX).fill("zelenskiy");

        assertThat(facet.locator(".value")).hasCount(1);
        assertThat(facet.locator(".value")).hasAttribute("data-value", "volodymyr-zelensky");
        assertThat(facet.getByRole(AriaRole.STATUS)).hasText("1 match");
        facet.getByRole(AriaRole.SEARCHBOX).fill("zzz");
        assertThat(facet.getByRole(AriaRole.STATUS)).hasText("No match");
    }

    @Test
    void alternativesStayVisibleAndTheirCountsDoNotShrink() {
        Page page = browser.open("/");
        Locator values = page.locator(".value[data-facet=source]");
        String one = values.nth(0).getAttribute("data-value");
        String other = values.nth(1).getAttribute("data-value");
        String count = values.nth(1).locator(".count").textContent();

        choose(values.nth(0), "or");
        assertThat(page.locator(".value.any")).hasCount(1);
        assertThat(page.locator(".value[data-value='" + other + "'] .count")).hasText(count);
        choose(page.locator(".value[data-value='" + other + "']"), "or");

        assertThat(page.locator(".sentence")).containsText(one + " or " + other);
        long total = api.total("source.any=" + one.replace(' ', '+'), "source.any=" + other.replace(' ', '+'));
        assertThat(page.locator(".sentence strong")).hasText(total + " articles");
    }

    @Test
    void oneButtonLeadsToAllValues() {
        JsonNode facet =
                api.get("/api/search?size=0&facets=speaker&facet.size=30").at("/facets/speaker");
        Page page = browser.open("/");

        assertThat(facet.get("others").asLong()).isPositive();
        assertThat(page.locator("dateline-facet[name=speaker] .more")).hasText("All values");
        assertThat(page.locator("dateline-facet[name=speaker] .rest"))
                .hasText("without a speaker: " + facet.get("missing").asLong());
    }

    @Test
    void articlesWithoutAValueAreAFilter() {
        long missing = api.get("/api/search?size=0&facets=speaker")
                .at("/facets/speaker/missing")
                .asLong();
        Page page = browser.open("/");

        page.locator("dateline-facet[name=speaker] .rest a").click();

        assertThat(page.locator(".sentence")).containsText("without a speaker");
        assertThat(page.locator(".sentence strong")).hasText(missing + " articles");
        assertThat(page.locator("dateline-facet[name=speaker] .rest a")).hasAttribute("aria-current", "true");
        page.locator("dateline-facet[name=speaker] .rest a").click();
        assertThat(page.locator(".sentence")).not().containsText("without a speaker");
    }

    @Test
    void theFocusStaysOnTheSelectedValue() {
        Page page = browser.open("/?q=ceasefire");
        Locator value = page.locator(".value[data-facet=actor]").nth(4);
        String id = value.getAttribute("data-value");
        value.locator(".choose").focus();

        page.keyboard().press("Enter");
        assertThat(page.locator(".value.all .choose")).isFocused();
        page.keyboard().press("x");

        assertThat(page).hasURL(Pattern.compile(".*actor\\.not=" + id + "$"));
        assertThat(page.locator(".value.not .choose")).isFocused();
    }

    @Test
    void filtersAndArticleStayVisibleNextToALongList() {
        Page page = browser.open("/", Screen.DESKTOP, ColorScheme.LIGHT);
        Locator card = page.locator(".card h3 a").nth(15);
        card.scrollIntoViewIfNeeded();
        assertThat(page.locator(".filters h3").first()).isInViewport();

        card.click();

        assertThat(page.locator(".story h2")).isInViewport();
        assertThat(page.locator(".filters h3").first()).isInViewport();
    }

    private static Locator unfolded(Page page, String name) {
        Locator facet = page.locator("dateline-facet[name=" + name + "]");
        facet.locator(".more").click();
        assertThat(facet.locator(".facet-tools")).isVisible();
        return facet;
    }

    /** Sorts the values and waits for them. */
    private static void order(Locator facet, String name) {
        Locator button = facet.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
        facet.page().waitForResponse(answer -> answer.url().contains("facet.order"), button::click);
        assertThat(button).hasAttribute("aria-pressed", "true");
    }

    private static void choose(Locator value, String way) {
        value.hover();
        value.locator(".way", new Locator.LocatorOptions().setHasText(way)).click();
    }
}
