package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page without a pointer. */
@ExtendWith(ServedPage.class)
final class PageKeyboardIT {
    private final OpenBrowser browser;

    PageKeyboardIT(OpenBrowser browser) {
        this.browser = browser;
    }

    @Test
    void singleKeysMoveToTheBoxTheCardsTheArticleAndTheHelp() {
        Page page = browser.open("/?q=ceasefire");
        Locator titles = page.locator(".card h3 a");
        assertThat(titles.first()).isVisible();

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(titles.nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(titles.nth(0)).isFocused();
        page.keyboard().press("o");
        assertThat(page.locator(".story h2")).isFocused();
        page.keyboard().press("Escape");
        assertThat(page.locator(".story")).hasCount(0);
        assertThat(titles.nth(0)).isFocused();
        page.keyboard().press("?");
        assertThat(page.locator(".help")).isVisible();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.locator("#q")).isFocused();
        page.keyboard().type("jx?");
        assertThat(page.locator("#q")).hasValue("jx?");
    }

    @Test
    void keysCanBeSwitchedOff() {
        Page page = browser.open("/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();
        page.keyboard().press("?");
        page.locator(".help .switch input").uncheck();
        page.keyboard().press("Escape");

        page.keyboard().press("/");

        assertThat(page.locator("#q")).not().isFocused();
    }

    @Test
    void anExampleInTheHelpRunsOnClick() {
        Page page = browser.open("/");
        page.locator(".help-button").click();

        Locator example = page.locator(".help code").nth(3);
        assertThat(example).containsText(" OR ");
        String query = example.textContent();
        example.click();

        assertThat(page.locator("#q")).hasValue(query);
        assertThat(page.locator(".help")).isHidden();
        assertThat(page.locator(".card").first()).isVisible();
    }

    @Test
    void theKeyboardLeadsFromAYearToADay() {
        Page page = browser.open("/?interval=year");
        page.locator(".bar[tabindex='0']").focus();

        page.keyboard().press("End");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025&to=2025&interval=month$"));
        assertThat(page.locator(".bar")).hasCount(12);
        assertThat(page.locator(".bar:focus")).hasAttribute("aria-label", Pattern.compile(".*: [1-9].*"));
        page.keyboard().press("Home");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025-03&to=2025-03&interval=day$"));
        assertThat(page.locator(".bar").first())
                .hasAttribute("aria-label", Pattern.compile("March \\d+, 2025.*|\\d+ March 2025.*"));
        assertThat(page.locator(".bar")).hasCount(31);
        assertThat(page.locator(".bar:focus")).hasAttribute("aria-label", Pattern.compile(".*: [1-9].*"));
        int day = (Integer) page.evaluate("[...document.querySelectorAll('.bar')].findIndex((bar) =>"
                + " !/: 0 /.test(bar.getAttribute('aria-label')))");
        page.keyboard().press("Home");
        for (int at = 0; at < day; at++) page.keyboard().press("ArrowRight");
        // After the filter there is only one bar, so the focused one is gone.
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*\\?from=2025-03-(\\d\\d)&to=2025-03-\\1(&.*)?$"));
        assertThat(page.locator(".sentence")).containsText("March 2025");
        assertThat(page.locator(".crumbs a")).hasText(new String[] {"All dates", "2025", "March 2025"});
        assertThat(page.locator(".bar")).hasCount(1);
        assertThat(page.locator(".bar")).isFocused();
    }

    @Test
    void theFocusMovesToTheFirstNewArticle() {
        Page page = browser.open("/");
        page.locator(".more-articles").focus();

        page.keyboard().press("Enter");

        assertThat(page.locator(".card")).hasCount(40);
        assertThat(page.locator(".card h3 a").nth(20)).isFocused();
    }

    /** How often the Tab key is pressed until it reaches the first card. */
    static int stopsBeforeTheFirstCard(Page page) {
        assertThat(page.locator(".card").first()).isVisible();
        int stops = 0;
        String isInCard = "document.activeElement.closest('.card') !== null";
        page.keyboard().press("Tab");
        while (!(Boolean) page.evaluate(isInCard) && stops < 60) {
            page.keyboard().press("Tab");
            stops++;
        }
        return stops;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=ceasefire", "/?q=Kiev&topic=ceasefire&from=2025-03&clock=mentioned"})
    void atMostTwentyTabStopsLeadToTheFirstArticle(String address) {
        Page page = browser.open(address);
        assertThat(page.locator(".bar").first()).isVisible();

        assertThat(stopsBeforeTheFirstCard(page)).isLessThanOrEqualTo(20);
    }

    @Test
    void arrowKeysLeadFromTheHeadingOfTheTimelineToItsChoicesAndThroughTheSentence() {
        Page page = browser.open("/?q=Kiev&topic=ceasefire&from=2025-03");
        assertThat(page.locator(".bar").first()).isVisible();
        page.locator(".timeline > summary").focus();
        for (String chosen : new String[] {"Published", "Mentioned in the text", "Count"}) {
            page.keyboard().press("ArrowRight");
            assertThat(page.locator(":focus")).hasText(chosen);
        }
        page.locator(".steps select").focus();
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(":focus")).hasText("Table");

        page.locator(".sentence .part").first().focus();
        page.keyboard().press("ArrowRight");

        assertThat(page.locator(":focus")).hasText("ceasefire");
    }

    @Test
    void theFirstTabStopSkipsToTheResults() {
        Page page = browser.open("/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        page.keyboard().press("Enter");

        assertThat(page.locator("#articles")).isFocused();
        assertThat(page.title()).isEqualTo("ceasefire – Dateline");
    }

    @Test
    void theSentenceIsAnnouncedWithAllItsParts() {
        Page page = browser.open("/?q=grain+corridor&topic.not=sanctions&from=2024-03&to=2024-07");

        assertThat(page.locator("dateline-summary [role=status]"))
                .hasText(Pattern.compile(
                        "\\d+ articles? with grain and corridor, not on sanctions, published March 2024 to July 2024"));
    }
}
