package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.page.OpenBrowser.Screen;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/** The most common actions on the page, compared with the answers of the API. */
@ExtendWith(ServedPage.class)
final class PageIT {
    private final OpenBrowser browser;
    private final Api api;

    PageIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void aSearchShowsItsSentenceCardsAndMarks() {
        Page page = browser.open("/");

        page.getByRole(AriaRole.COMBOBOX, new Page.GetByRoleOptions().setName("Search the articles"))
                .fill("ceasefire talks");
        page.keyboard().press("Enter");

        JsonNode answer = api.get("/api/search?q=ceasefire+talks&size=20&group=families");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire\\+talks$"));
        assertThat(page.locator(".sentence strong"))
                .hasText(answer.at("/total/value").asLong() + " articles");
        assertThat(page.locator(".card")).hasCount(answer.get("hits").size());
        assertThat(page.locator(".card").first().locator("mark").allTextContents())
                .containsExactlyElementsOf(markedWords(answer.at("/hits/0/passages")));
    }

    @Test
    void aFacetValueNarrowsTheResultsToItsCountUntilItIsRemoved() {
        Page page = browser.open("/?q=ceasefire");
        Locator value = page.locator(".value[data-facet=topic]").nth(1);
        String count = value.locator(".count").textContent();
        String name = value.locator(".label").textContent();

        value.locator(".choose").click();

        assertThat(page.locator(".sentence strong")).containsText(count + " article");
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&topic=.+"));
        assertThat(page.locator(".value.all")).containsText(name);
        page.locator(".sentence .part").last().click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire$"));
        assertThat(page.locator(".sentence strong")).hasText(api.total("q=ceasefire") + " articles");
    }

    @Test
    void anExcludedValueStaysVisible() {
        Page page = browser.open("/");
        Locator value = page.locator(".value[data-facet=source]").first();
        long count = Long.parseLong(value.locator(".count").textContent());

        value.hover();
        value.locator(".way").last().click();

        assertThat(page.locator(".sentence strong")).hasText((api.total() - count) + " articles");
        assertThat(page).hasURL(Pattern.compile(".*\\?source\\.not=.+"));
        assertThat(page.locator(".value.not")).isVisible();
    }

    @Test
    void backAndForwardRestoreThePage() {
        Page page = browser.open("/?q=ceasefire");
        Locator sentence = page.locator(".sentence strong");
        assertThat(sentence).containsText("article");
        String before = sentence.textContent();
        page.locator(".value[data-facet=actor] .choose").nth(3).click();
        assertThat(page.locator(".part")).hasCount(2);
        String after = sentence.textContent();
        page.locator(".card h3 a").first().click();
        assertThat(page.locator(".story")).isVisible();

        page.goBack();

        assertThat(page.locator(".story")).hasCount(0);
        assertThat(sentence).hasText(after);
        page.goBack();
        assertThat(page.locator(".part")).hasCount(1);
        assertThat(sentence).hasText(before);
        page.goForward();
        page.goForward();
        assertThat(page.locator(".story")).isVisible();
    }

    @Test
    void anArticleMarksEveryHitAndKeysStepThroughThem() {
        JsonNode first =
                api.get("/api/search?q=ceasefire&size=1&group=families").at("/hits/0");
        Page page = browser.open("/?q=ceasefire");

        assertThat(page.locator(".card").first()).isVisible();
        page.keyboard().press("j");
        page.keyboard().press("o");

        assertThat(page.locator(".story h2")).hasText(first.get("title").asString());
        assertThat(page).hasURL(Pattern.compile(".*&article=.+"));
        int hits = page.locator(".story mark").count();
        assertThat(hits).isPositive();
        assertThat(page.locator(".hit-number")).hasText("1 / " + hits);
        page.keyboard().press("N");
        assertThat(page.locator(".hit-number")).hasText(hits + " / " + hits);
        assertThat(page.locator("mark.current")).isInViewport();
        page.keyboard().press("n");
        assertThat(page.locator(".hit-number")).hasText("1 / " + hits);
        assertThat(page.locator(".story mark").allTextContents())
                .allSatisfy(word -> assertThat(word).isEqualToIgnoringCase("ceasefire"));
    }

    @Test
    void theMenuOfANameCanExcludeItsArticles() {
        Page page = browser.open("/?q=ceasefire");
        page.locator(".card h3 a").first().click();
        Locator name = page.locator(".article-text a.kind.country").first();
        String value = name.getAttribute("data-value");

        name.click();
        page.locator(".menu[popover] a").nth(2).click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&actor\\.not=" + value + "$"));
        assertThat(page.locator(".sentence strong"))
                .containsText(api.total("q=ceasefire&actor.not=" + value) + " article");
    }

    @Test
    void theTimelineWorksByKeyboard() {
        Page page = browser.open("/");
        page.locator(".bar[tabindex='0']").focus();

        page.keyboard().press("End");
        page.keyboard().press("Shift+ArrowLeft");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*\\?from=(\\d{4}-\\d{2})&to=(?!\\1)\\d{4}-\\d{2}$"));
        String dates = page.url().substring(page.url().indexOf('?') + 1);
        assertThat(page.locator(".sentence strong")).containsText(api.total(dates) + " article");
    }

    @Test
    void aPhoneHasAButtonThatCountsAndOpensTheFilters() {
        Page page = browser.open("/?topic=ceasefire&from=2024&to=2025", Screen.PHONE, ColorScheme.DARK);
        Locator button = page.locator(".filters-button");
        assertThat(button).hasText("Filters (2)");

        button.tap();
        page.locator(".filters-dialog .value[data-facet=actor] .choose").first().tap();
        page.locator(".dialog-foot button").tap();

        assertThat(button).hasText("Filters (3)");
        assertThat(page.locator(".filters-dialog")).isHidden();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @Test
    void aQueryWithASyntaxErrorStaysInTheBoxWithTheReason() {
        Page page = browser.open("/?q=(peace+talks");

        assertThat(page.locator(".query-problem")).isVisible();
        assertThat(page.locator(".query-place")).isVisible();
        assertThat(page.locator("#q")).hasValue("(peace talks");
        assertThat(page.locator("#q")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void thePageTriesAgainAfterElasticsearchWasUnavailable() {
        Page page = browser.open("/");
        assertThat(page.locator(".card").first()).isVisible();
        AtomicBoolean isAway = new AtomicBoolean(true);
        page.route("**/api/search*", route -> {
            if (!isAway.get()) route.resume();
            else
                route.fulfill(
                        new Route.FulfillOptions().setStatus(503).setBody("{\"detail\":\"Elasticsearch is away.\"}"));
        });

        page.locator(".value .choose").first().click();

        assertThat(page.locator(".notice")).hasText("Elasticsearch is away.");
        isAway.set(false);
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(page.locator(".sentence")).isVisible();
    }

    @Test
    void noOtherHostIsRequestedAndThePolicyBlocksNothing() {
        Page page = browser.open("/?q=ceasefire");
        page.locator(".card h3 a").first().click();
        assertThat(page.locator(".story")).isVisible();

        assertThat(browser.complaints()).isEmpty();
        assertThat(browser.requests())
                .allSatisfy(
                        address -> assertThat(address).startsWith(api.server().toString()));
        assertThat(page.evaluate("document.querySelectorAll('[style]').length")).isEqualTo(0);
    }

    @Test
    void onlyTemplatesCanCreateHtml() {
        Page page = browser.open("/");
        assertThat(page.locator(".card").first()).isVisible();

        assertThat(page.evaluate("(() => { try { document.createElement('p').innerHTML = '<b>x</b>'; return 'taken'; }"
                        + " catch (refused) { return refused.name; } })()"))
                .isEqualTo("TypeError");
        assertThat(page.evaluate("(() => { try { trustedTypes.createPolicy('own', {}); return 'taken'; }"
                        + " catch (refused) { return refused.name; } })()"))
                .isEqualTo("TypeError");
    }

    private static List<String> markedWords(JsonNode passages) {
        return StreamSupport.stream(passages.spliterator(), false)
                .flatMap(passage -> StreamSupport.stream(passage.get("marks").spliterator(), false)
                        .map(mark -> cut(passage.get("text").asString(), mark)))
                .toList();
    }

    private static String cut(String text, JsonNode mark) {
        int from = text.offsetByCodePoints(0, mark.get(0).asInt());
        return text.substring(from, text.offsetByCodePoints(0, mark.get(1).asInt()));
    }
}
