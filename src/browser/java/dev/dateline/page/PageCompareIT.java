package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Several searches in one picture, compared with the answers of the API. */
@ExtendWith(ServedPage.class)
final class PageCompareIT {
    private final OpenBrowser browser;
    private final Api api;

    PageCompareIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void aSearchIsAddedNamedAndRemoved() {
        Page page = browser.open("/?q=ceasefire&view=compare");
        assertThat(page.locator(".compared li")).hasCount(1);

        page.locator(".compare-add input").fill("truce");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&view=compare&compare=q%3Dtruce$"));
        assertThat(page.locator(".compared .count"))
                .hasText(new String[] {api.total("q=ceasefire") + " articles", api.total("q=truce") + " articles"});
        assertThat(page.locator("path.curve")).hasCount(2);
        page.locator(".curve-name").fill("Truces");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*compare=q%3Dtruce%26name%3DTruces$"));
        assertThat(page.locator(".figures thead").first()).containsText("Truces");
        page.locator(".compared li").first().locator("a").last().click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=truce&view=compare$"));
        assertThat(page.locator(".compared li")).hasCount(1);
    }

    @Test
    void anActorIsAddedWithOneClick() {
        Page page = browser.open("/?q=ceasefire&view=compare");
        Locator actor = page.locator(".compare-add a").first();
        String name = actor.textContent();

        actor.click();

        assertThat(page.locator(".curve-name")).hasValue(name);
        assertThat(page.locator("path.curve")).hasCount(2);
    }

    @Test
    void valuesAreDividedIntoCommonOnesAndOthers() {
        Page page = browser.open("/?q=ceasefire&view=compare&compare=q%3Dtruce");
        Locator topics = page.locator(".figures").nth(2);
        long both = api.total("q=truce", "topic=ceasefire");

        Locator row = topics.locator("tbody tr").filter(new Locator.FilterOptions().setHasText("ceasefire"));
        assertThat(row.locator("td").first()).hasText(String.valueOf(api.total("q=ceasefire", "topic=ceasefire")));
        assertThat(row.locator("td").last()).hasText(String.valueOf(both));
        assertThat(topics.locator(".alone h4")).hasText(new String[] {"Only in ceasefire", "Only in truce"});
        row.locator("td a").last().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=truce&topic=ceasefire$"));
        assertThat(page.locator(".sentence strong")).containsText(both + " article");
    }

    @Test
    void theFiguresOfTheCurvesAreATable() {
        Page page = browser.open("/?q=ceasefire&view=compare&interval=year&bars=share&compare=q%3Dtruce");

        page.locator("dateline-curves .table-button").click();

        assertThat(page.locator("dateline-curves thead th"))
                .hasText(new String[] {"Date", "ceasefire", "truce", "Articles in the archive"});
        assertThat(page.locator("dateline-curves tbody tr").last().locator("td"))
                .hasText(new String[] {
                    String.valueOf(api.total("q=ceasefire", "from=2025", "to=2025")),
                    String.valueOf(api.total("q=truce", "from=2025", "to=2025")),
                    String.valueOf(api.total("from=2025", "to=2025"))
                });
    }
}
