package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.page.OpenBrowser.Screen;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of axe on the archive with long names, scripts from right to left and missing titles, in both themes. */
@Order(1)
@ExtendWith(ServedPage.Mixed.class)
final class PageMixedAccessibilityIT {
    private final OpenBrowser browser;

    PageMixedAccessibilityIT(OpenBrowser browser) {
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DESKTOP, /, .bar",
        "PHONE, /, .card",
        "DESKTOP, /?q=coffee&from=2021&to=2021, .zoom-bar",
        "DESKTOP, /?language=ar&language=he&article=arabic, .story h2",
        "PHONE, /?article=long-word, .story h2",
        "DESKTOP, /?q=coffee&view=network, .node",
        "DESKTOP, /?actor=ahmed-rahmani&view=quotes, .meaning",
        "DESKTOP, /?view=quotes&over=speaker, dateline-curves .tick",
        "DESKTOP, /?clock=mentioned, .far",
        "DESKTOP, /?q=coffee&view=compare&compare=q%3Dharbour, .figures table",
        "DESKTOP, /?q=harbour&bars=share&interval=year, .bar",
        "DESKTOP, /?q=grain&source=Old+Post, .nothing",
        "DESKTOP, /?profile=actor:ahmed-rahmani, .profile h2",
    })
    void axeFindsNothing(Screen screen, String address, String shown) {
        Page page = browser.open(address, screen, ColorScheme.LIGHT);
        assertThat(page.locator(shown).first()).isVisible();

        assertThat(browser.violations(page)).isEmpty();
    }
}
