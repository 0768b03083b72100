package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.dateline.page.OpenBrowser.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The cards, the profiles, print, and the narrowest phone. */
@ExtendWith(ServedPage.class)
final class PageCardsIT {
    private final OpenBrowser browser;
    private final Api api;

    PageCardsIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void theWordsOfOneNameAreOnePartOfTheSentence() {
        Page page = browser.open("/?q=ansar+allah+ships");

        assertThat(page.locator(".sentence .part")).hasText(new String[] {"ansar allah", "ships"});
        page.locator(".sentence .part").first().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=ships$"));
        assertThat(page.locator(".sentence .part")).hasText(new String[] {"ships"});
    }

    @Test
    void aCardListsTheNamesOfTheFiltersFirst() {
        Page page = browser.open("/?actor=united-states&place=washington");

        Locator names = page.locator(".card").first().locator(".names a");

        assertThat(names.nth(0)).hasAttribute("data-value", Pattern.compile("united-states|washington"));
        assertThat(names.nth(1)).hasAttribute("data-value", Pattern.compile("united-states|washington"));
    }

    @Test
    void aCardShowsTheSpellingThatWasFound() {
        Page page = browser.open("/?q=Kiev");
        JsonNode hits = api.get("/api/search?q=Kiev&size=20&group=families").get("hits");
        int other = 0;
        while (!hits.get(other).at("/matched/0/found").asString("").equals("Kyiv")) other++;

        assertThat(page.locator(".card").nth(other).locator(".why"))
                .hasText(Pattern.compile("Kiev\\s+found as Kyiv.*"));
        assertThat(page.locator(".why em").first()).not().hasText("Kiev");
    }

    @Test
    void aCardShowsTheQuoteThatMatchesWithItsSpeaker() {
        JsonNode quote = api.get("/api/search?q=said:ceasefire&size=1").at("/hits/0/quotes/0");
        Page page = browser.open("/?q=said:ceasefire&group=none");

        Locator shown = page.locator(".card").first().locator("blockquote");
        assertThat(shown.locator("q")).hasText(quote.get("text").asString());
        assertThat(shown.locator("mark")).hasText("CEASEFIRE");
        assertThat(shown.locator("cite")).hasText(quote.get("speaker").asString());
    }

    @Test
    void theStartPageHasExampleSearchesFromTheArchive() {
        Page page = browser.open("/");
        assertThat(page.locator(".examples a")).hasCount(3);
        String query = page.locator(".examples a").nth(1).textContent();

        page.locator(".examples a").nth(1).click();

        assertThat(page.locator("#q")).hasValue(query);
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator(".examples")).hasCount(0);
    }

    @Test
    void aProfileHasQuotesByAndAboutItsPerson() {
        JsonNode by = api.get("/api/quotes?speaker=vladimir-putin&size=5").get("quotes");
        JsonNode about = api.get("/api/quotes?about=vladimir-putin&size=5").get("quotes");
        Page page = browser.open("/?profile=actor:vladimir-putin");

        assertThat(section(page, "Quotes by Vladimir Putin").locator("q")).hasCount(different(by));
        assertThat(section(page, "Quotes about Vladimir Putin").locator("q"))
                .hasText(about.get(0).get("text").asString());
        assertThat(page.locator(".spark svg rect").first()).isVisible();
        Locator company = section(page, "Mentioned with").locator("a").first();
        String name = company.textContent();
        company.click();
        assertThat(page.locator(".profile h2")).hasText(name);
    }

    @Test
    void aProfileSaysWhenThereAreNoQuotesAboutIt() {
        Page page = browser.open("/?profile=actor:marit-solheim");

        assertThat(section(page, "Quotes about Marit Solheim").locator(".none"))
                .hasText("No quote in the archive mentions Marit Solheim.");
        page.navigate(api.server() + "/?profile=place:el-fasher");
        assertThat(section(page, "Quotes about El Fasher").locator("q")).containsText("patients from El Fasher");
        assertThat(page.locator(".profile")).not().containsText("Quotes by");
    }

    @Test
    void printHasTheTextAndNoButtons() {
        Page page = browser.open("/?q=ceasefire", Screen.DESKTOP, ColorScheme.DARK);
        page.locator(".card h3 a").first().click();
        assertThat(page.locator(".story")).isVisible();

        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".story h2")).isVisible();
        for (String away : new String[] {".search", ".filters", ".results", ".article-bar", ".cite summary"}) {
            assertThat(page.locator(away).first()).isHidden();
        }
        assertThat((String) page.evaluate("getComputedStyle(document.body).colorScheme"))
                .isEqualTo("light");
    }

    @Test
    void nothingIsCutOffOnTheNarrowestPhone() {
        String search = "/?q=kyiv&actor=volodymyr-zelensky&topic.any=diplomacy&source.not=Northgate+Courier"
                + "&from=2024-06&to=2025-05";
        for (String address : new String[] {"/", search, "/?q=ceasefire&view=network", "/?profile=place:kyiv"}) {
            Page page = browser.open(address, Screen.NARROW, ColorScheme.LIGHT, "de-DE");
            assertThat(page.locator(".card:visible, .node:visible, .profile h2").first())
                    .isVisible();

            // Elements that overflow a window of 320 pixels; on a phone innerWidth grows with them.
            Object cut = page.evaluate("[...document.querySelectorAll('.masthead *, .sentence *, .dates *, .views > *,"
                    + " .story *, .network a')].filter((one) => one.getBoundingClientRect().right > 321)"
                    + ".map((one) => one.outerHTML)");
            assertThat((Iterable<?>) cut).isEmpty();
        }
    }

    /** The number of different texts; the same quote in reprints is shown once. */
    private static int different(JsonNode quotes) {
        return (int) quotes.valueStream()
                .map(quote -> quote.get("text").asString())
                .distinct()
                .count();
    }

    private static Locator section(Page page, String title) {
        return page.locator(".profile .note")
                .filter(new Locator.FilterOptions().setHas(page.locator("h3", exactly(title))));
    }

    private static Page.LocatorOptions exactly(String title) {
        return new Page.LocatorOptions().setHasText(Pattern.compile("^" + title + "$"));
    }
}
