package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Modules that do not need a page, checked with random input; the checks are in modules.js. */
@ExtendWith(ServedPage.class)
final class PageModulesIT {
    private final OpenBrowser browser;

    PageModulesIT(OpenBrowser browser) {
        this.browser = browser;
    }

    @Test
    void offsetsLayersAddressesAndDatesAreRight() throws IOException {
        Page page = browser.open("/");
        assertThat(page.locator(".card").first()).isVisible();

        Object failures = page.evaluate(checks());

        assertThat(failures).isEqualTo(List.of());
    }

    private static String checks() throws IOException {
        try (InputStream script = PageModulesIT.class.getResourceAsStream("modules.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), UTF_8);
        }
    }
}
