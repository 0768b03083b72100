package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.RequestOptions;
import dev.dateline.page.OpenBrowser.Screen;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page when something is unavailable, slow, wrong or missing. */
@ExtendWith(ServedPage.class)
final class PageFailuresIT {
    private static final Route.FulfillOptions AWAY = new Route.FulfillOptions()
            .setStatus(503)
            .setHeaders(Map.of("Retry-After", "600"))
            .setBody("{\"detail\":\"Elasticsearch is away.\"}");

    private final OpenBrowser browser;
    private final Api api;

    PageFailuresIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void anUnavailableElasticsearchIsReportedWithTheNextAttempt() {
        Page page = browser.open("/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();
        AtomicBoolean isAway = new AtomicBoolean(true);
        page.route("**/api/search*", route -> {
            if (isAway.get()) route.fulfill(AWAY);
            else route.resume();
        });

        page.locator(".value .choose").first().click();

        assertThat(page.locator(".notice")).hasText("Elasticsearch is away.");
        assertThat(page.locator(".notice")).hasAttribute("role", "alert");
        assertThat(page.locator(".notice-retry")).containsText(Pattern.compile("Trying again in \\d+ s\\."));
        isAway.set(false);
        page.locator(".notice-retry button").click();
        assertThat(page.locator(".sentence strong")).hasText(Pattern.compile("\\d+ articles"));
        assertThat(page.locator(".notice")).hasCount(0);
    }

    @Test
    void anUnreachableServerIsReportedAndTriedAgain() {
        Page page = browser.open("/");
        assertThat(page.locator(".card").first()).isVisible();
        page.route("**/api/search*", Route::abort);
        page.locator(".value .choose").first().click();
        assertThat(page.locator(".notice")).hasText("The search server is not responding.");

        page.unroute("**/api/search*");

        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(page.locator(".part")).hasCount(1);
    }

    @Test
    void aSlowAnswerShowsAProgressLine() {
        Page page = browser.open("/");
        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator(".progress")).isHidden();
        // The request is never answered.
        page.route("**/api/search*", route -> {});

        page.locator(".value .choose").first().click();

        assertThat(page.locator(".progress")).isVisible();
        assertThat(page.locator("#results")).hasAttribute("aria-busy", "true");
        assertThat(page.locator(".card").first()).isVisible();
    }

    @Test
    void aSyntaxErrorIsShownAtItsPositionAndTheResultsStay() {
        Page page = browser.open("/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();
        int place = api.get("/api/search?q=peace+AND+(talks").get("position").asInt();

        page.locator("#q").fill("peace AND (talks");
        page.keyboard().press("Enter");

        Locator problem = page.locator(".query-problem");
        assertThat(problem).isVisible();
        assertThat(page.locator("#q")).hasValue("peace AND (talks");
        assertThat((String) page.locator(".query-place")
                        .evaluate(
                                "place => [...place.childNodes].find((node) => node.nodeType === Node.TEXT_NODE).data"))
                .isEqualTo("peace AND (talks".substring(0, place));
        assertThat(page.locator("#q")).hasAttribute("aria-describedby", "q-problem");
        problem.locator("button").click();
        assertThat(page.locator(".help")).isVisible();
        page.keyboard().press("Escape");
        page.locator("#q").fill("peace talks");
        page.keyboard().press("Enter");
        assertThat(problem).hasCount(0);
        assertThat(page.locator(".sentence")).containsText("talks");
    }

    @Test
    void anAddressWithASyntaxErrorShowsWhatTheSearchWithoutItsQueryFinds() {
        Page page = browser.open("/?q=peace+AND+(talks&source=Harbour+Wire");

        assertThat(page.locator(".query-problem")).isVisible();
        assertThat(page.locator(".value[data-facet=source].all")).containsText("Harbour Wire");
        assertThat(page.locator(".sentence strong")).hasText(api.total("source=Harbour+Wire") + " articles");

        page.locator(".value[data-facet=source].all .choose").click();

        assertThat(page.locator(".sentence strong")).hasText("All " + api.total() + " articles in the archive");
        assertThat(page.locator("#q")).hasValue("peace AND (talks");
        assertThat(page.locator(".query-problem")).isVisible();

        page.locator(".card h3 a").first().click();

        assertThat(page.locator(".story h2")).isVisible();
        assertThat(page.locator(".query-problem")).hasCount(0);
        assertThat(page.locator("#q")).hasValue("");
    }

    @Test
    void aFilterNextToASyntaxErrorAppliesToTheLastQuery() {
        Page page = browser.open("/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();
        page.locator("#q").fill("peace AND (talks");
        page.keyboard().press("Enter");
        assertThat(page.locator(".query-problem")).isVisible();

        page.locator(".value[data-facet=source][data-value='Harbour Wire'] .choose")
                .click();

        assertThat(page.locator(".sentence strong"))
                .hasText(api.total("q=ceasefire", "source=Harbour+Wire") + " articles");
        assertThat(page.locator("#q")).hasValue("peace AND (talks");
    }

    @Test
    void curlyQuotesWork() {
        Page page = browser.open("/");

        page.locator("#q").fill("“peace talks”");
        page.keyboard().press("Enter");

        assertThat(page.locator(".sentence strong"))
                .hasText(Pattern.compile(api.total("q=%22peace+talks%22") + " articles?"));
    }

    @Test
    void aTypoGetsASuggestion() {
        String suggestion = api.get("/api/search?q=ceasfire&size=0&facets=")
                .at("/query/suggestion")
                .asString("");
        assertThat(suggestion).isNotEmpty();
        Page page = browser.open("/?q=ceasfire");

        page.locator(".nothing a").first().click();

        assertThat(page.locator("#q")).hasValue(suggestion);
        assertThat(page.locator(".card").first()).isVisible();
    }

    @Test
    void anAlternativeWithoutArticlesIsNotALink() {
        Page page = browser.open("/?q=xylophone+ceasefire");

        assertThat(page.locator(".ways-out li")).hasText(new Pattern[] {
            Pattern.compile("Without “xylophone”\\s+" + api.total("q=ceasefire") + " articles"),
            Pattern.compile("Without “ceasefire”\\s+0 articles")
        });
        assertThat(page.locator(".ways-out a")).hasText("Without “xylophone”");
    }

    @Test
    void aMissingArticleHasALinkBack() {
        Page page = browser.open("/?q=ceasefire&article=nobody");

        assertThat(page.locator(".reader .notice")).hasText("This article is not in the archive.");
        page.locator(".reader a").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire$"));
    }

    @Test
    void anUnknownAddressShowsThePageToReadersAndJsonToPrograms() {
        Page page = browser.open("/no/such/place?q=peace");

        assertThat(page.locator(".nothing h2")).hasText("There is nothing at this address.");
        assertThat(page).hasTitle("There is nothing at this address. – Dateline");
        assertThat(page.locator(".nothing a")).hasAttribute("href", "./");
        page.locator("#q").fill("ceasefire");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(api.server() + "/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();

        APIResponse answer = page.request()
                .get(api.server() + "/no/such/place", RequestOptions.create().setHeader("Accept", "application/json"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().get("content-type")).isEqualTo("application/problem+json");
        APIResponse inApi = page.request()
                .get(
                        api.server() + "/api/articles/nobody",
                        RequestOptions.create().setHeader("Accept", "text/html"));
        assertThat(inApi.status()).isEqualTo(404);
        assertThat(inApi.headers().get("content-type")).isEqualTo("application/problem+json");
    }

    @Test
    void otherLanguagesFallBackToEnglish() {
        Page page = browser.open("/?from=2025-03-01", Screen.DESKTOP, ColorScheme.LIGHT, "fr-FR");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.locator(".sentence")).containsText("published since March 1, 2025");
    }
}
