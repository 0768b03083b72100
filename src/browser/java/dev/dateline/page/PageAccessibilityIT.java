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

/** The rules of axe, including WCAG 2.2 AA, on each view, in both themes, on a desktop and on a phone. */
@Order(1)
@ExtendWith(ServedPage.class)
final class PageAccessibilityIT {
    private final OpenBrowser browser;

    PageAccessibilityIT(OpenBrowser browser) {
        this.browser = browser;
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "DESKTOP, results",
        "PHONE, results",
        "DESKTOP, article",
        "PHONE, article",
        "DESKTOP, menu",
        "DESKTOP, help",
        "PHONE, filters",
        "DESKTOP, nothing",
        "DESKTOP, error",
        "DESKTOP, map",
        "PHONE, map",
        "DESKTOP, profile",
        "PHONE, profile",
        "DESKTOP, share",
        "DESKTOP, values",
        "DESKTOP, network",
        "PHONE, quotes",
        "DESKTOP, quotes",
        "DESKTOP, suggestions",
        "PHONE, suggestions",
        "DESKTOP, broken",
        "DESKTOP, lines",
        "PHONE, lines",
        "DESKTOP, compare",
        "PHONE, compare",
        "DESKTOP, form",
        "PHONE, form",
        "DESKTOP, batch",
        "DESKTOP, kept",
        "PHONE, kept",
        "DESKTOP, table",
        "DESKTOP, start",
        "DESKTOP, correct",
        "DESKTOP, reprints",
        "PHONE, versions",
        "PHONE, lost",
    })
    void axeFindsNothing(Screen screen, String view) {
        Page page = browser.open(address(view), screen, ColorScheme.LIGHT);

        show(page, view);

        assertThat(browser.violations(page)).isEmpty();
    }

    private static String address(String view) {
        return switch (view) {
            case "nothing" -> "/?q=xylophone+ceasefire&topic=ceasefire";
            case "error" -> "/?q=(peace";
            case "map" -> "/?q=ceasefire&view=map";
            case "profile" -> "/?q=ceasefire&profile=place:kyiv";
            case "share" -> "/?q=Kiev&from=2025-03&to=2025-03&bars=share";
            case "network" -> "/?q=ceasefire&view=network";
            case "quotes" -> "/?q=ceasefire&view=quotes";
            case "broken" -> "/?article=nobody&x=y";
            case "lines" -> "/?q=ceasefire&view=lines";
            case "compare" -> "/?q=ceasefire&view=compare&compare=q%3Dtruce&bars=share";
            case "start" -> "/";
            case "correct" -> "/?profile=actor:volodymyr-zelensky";
            case "reprints", "versions" -> "/?q=ceasefire&view=reprints";
            case "lost" -> "/no/such/place";
            default -> "/?q=ceasefire&topic=ceasefire&from=2024";
        };
    }

    private static void show(Page page, String view) {
        switch (view) {
            case "article" -> openArticle(page);
            case "menu" -> {
                openArticle(page);
                page.locator(".article-text a.kind").first().click();
            }
            case "help" -> {
                assertThat(page.locator(".card").first()).isVisible();
                page.keyboard().press("?");
            }
            case "filters" -> page.locator(".filters-button").tap();
            case "share" -> page.locator(".export summary").click();
            case "suggestions" -> page.locator("#q").fill("put");
            case "form" -> page.locator(".form-button").click();
            case "batch" -> {
                page.locator(".form-button").click();
                page.getByText("Many queries at once …").click();
                page.locator(".batch-dialog textarea").fill("ceasefire\n(truce");
                page.locator(".batch-dialog .main").click();
            }
            case "kept" -> {
                page.locator(".card .keep").first().click();
                page.locator(".save-search").click();
                page.locator(".kept-button").click();
            }
            case "correct" -> {
                page.locator(".correct summary").click();
                page.locator(".correct input[type=checkbox]").first().check();
            }
            case "reprints" -> page.locator(".family summary").first().click();
            case "versions" -> {
                page.locator(".family summary").first().click();
                page.locator(".family button").first().click();
            }
            case "table" -> page.locator(".table-button").first().click();
            case "values" -> page.locator("dateline-facet[name=place] .more").click();
            default -> {}
        }
        String shown = switch (view) {
            case "article" -> ".story";
            case "menu" -> ".menu[popover]";
            case "help" -> ".help";
            case "filters" -> ".filters-dialog";
            case "nothing" -> ".nothing";
            case "error" -> ".query-problem";
            case "map" -> ".dot";
            case "profile" -> ".profile h2";
            case "share" -> ".export .menu";
            case "values" -> ".facet-tools";
            case "network" -> ".node";
            case "quotes" -> ".quote-list";
            case "suggestions" -> "[role=option]";
            case "broken" -> ".reader .notice";
            case "lines" -> ".lines tr mark";
            case "compare" -> ".figures table";
            case "form" -> ".query-form form";
            case "batch" -> ".batch-error";
            case "kept" -> ".keep-dialog .kept-list div > a";
            case "table" -> ".table-dialog table";
            case "start" -> ".start dt";
            case "correct" -> ".authority-line";
            case "reprints" -> ".family button";
            case "versions" -> ".version-text";
            case "lost" -> ".nothing";
            default -> ".card";
        };
        assertThat(page.locator(shown).first()).isVisible();
    }

    private static void openArticle(Page page) {
        page.locator(".card h3 a").first().click();
        assertThat(page.locator(".story")).isVisible();
    }
}
