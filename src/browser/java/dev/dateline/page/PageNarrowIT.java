package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.page.OpenBrowser.Screen;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What does not fit next to each other on a narrow screen, or next to a long source. */
@Order(1)
@ExtendWith(ServedPage.Mixed.class)
final class PageNarrowIT {
    private final OpenBrowser browser;

    PageNarrowIT(OpenBrowser browser) {
        this.browser = browser;
    }

    @Test
    void aLongSourceLeavesRoomForTheWordsAroundAMatch() {
        Page page = browser.open("/?q=coffee&view=lines&from=2021-06-04&to=2021-06-05");

        assertThat(page.locator(".lines .of").getByText("Rhabarber").first()).isVisible();
        for (String side : new String[] {".left", ".right"}) {
            assertThat(page.locator(".lines " + side).first().boundingBox().width)
                    .isGreaterThan(300);
        }
    }

    @Test
    void aPhoneShowsTheWordsOnBothSidesOfAMatch() {
        Page page = narrow("/?q=coffee&view=lines");

        Locator line = page.locator(".lines tbody tr").first();
        assertThat(line.locator(".match")).isVisible();
        for (String side : new String[] {".left", ".right"}) {
            assertThat(line.locator(side).boundingBox().width).isGreaterThan(60);
        }
        assertFits(page.locator(".lines"));
    }

    @Test
    void theExportMenuFitsOnAPhone() {
        Page page = narrow("/?q=coffee");

        page.locator(".export summary").tap();

        assertThat(page.locator(".export .menu")).isVisible();
        assertFits(page.locator(".export .menu"));
    }

    @Test
    void theListOfQueriesFitsOnAPhone() {
        Page page = narrow("/");

        page.locator(".form-button").tap();
        page.getByText("Viele Suchanfragen auf einmal").first().tap();

        assertThat(page.locator("dateline-batch textarea")).isVisible();
        assertFits(page.locator("dateline-batch dialog"));
    }

    @Test
    void whatIsSavedFitsOnAPhone() {
        Page page = narrow("/?q=coffee");

        page.locator(".save-search").tap();
        page.locator(".card .keep").first().tap();
        page.locator(".kept-button").tap();

        Locator name = page.locator("dateline-kept .kept-list a").first();
        assertThat(name).hasText("coffee");
        assertFits(page.locator("dateline-kept dialog"));
        // One line: what is new has a line of its own.
        assertThat(name.boundingBox().height).isLessThan(40);
    }

    private Page narrow(String address) {
        return browser.open(address, Screen.NARROW, ColorScheme.LIGHT, "de-DE");
    }

    private static void assertFits(Locator box) {
        assertThat((Integer) box.evaluate("box => box.scrollWidth - box.clientWidth"))
                .as("pixels beyond the edge")
                .isLessThanOrEqualTo(0);
    }
}
