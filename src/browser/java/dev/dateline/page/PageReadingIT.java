package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reading an article: the notes below it, its legend, and an article as long as a book. */
@ExtendWith(ServedPage.class)
final class PageReadingIT {
    private static final String ALASKA = "harbour-wire-2025-08-16-alaska-summit";

    private final OpenBrowser browser;
    private final Api api;

    PageReadingIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void anArticleListsItsQuotesDatesAndSimilarArticles() {
        Page page = browser.open("/?q=ceasefire&article=" + ALASKA);
        JsonNode article = api.get("/api/articles/" + ALASKA);
        JsonNode similar = api.get("/api/articles/" + ALASKA + "/similar");

        assertThat(page.locator(".note.quotes dd"))
                .hasCount(article.get("quotes").size());
        assertThat(page.locator(".note.mentioned li").first()).hasText(Pattern.compile("15 August 2025.*"));
        assertThat(page.locator(".note.similar a")).hasCount(similar.get("hits").size());
        page.locator(".note.mentioned a").first().click();
        assertThat(page)
                .hasURL(Pattern.compile(".*\\?q=ceasefire&mentioned\\.from=2025-08-15&mentioned\\.to=2025-08-15$"));
    }

    @Test
    void anArticleListsItsReprints() {
        JsonNode family = api.get("/api/articles/" + ALASKA).get("family");
        Page page = browser.open("/?article=" + ALASKA);

        assertThat(page.locator(".note.reprinted a"))
                .hasCount(family.get("others").size());
        page.locator(".note.reprinted a").first().click();

        assertThat(page.locator(".story h2"))
                .hasText(family.at("/others/0/title").asString());
        assertThat(page.locator(".story .raw"))
                .hasAttribute(
                        "href", "./api/articles/" + family.at("/others/0/id").asString());
    }

    @Test
    void theMenuOfANameGoesToItsNextMentionAndToItsProfile() {
        Page page = browser.open("/?article=" + ALASKA);
        Locator mentions = page.locator(".article-text a.kind[data-value=vladimir-putin]");
        mentions.first().click();
        Locator menu = page.locator(".menu[popover]");
        assertThat(menu).containsText("1 of " + mentions.count() + " in this article");

        menu.getByText("Next mention").click();

        assertThat(menu).containsText("2 of " + mentions.count() + " in this article");
        assertThat(mentions.nth(1)).isInViewport();
        page.keyboard().press("Escape");
        assertThat(mentions.nth(1)).isFocused();
        mentions.nth(1).click();
        menu.getByText("Profile").click();
        assertThat(page.locator(".profile h2")).hasText("Vladimir Putin");
    }

    @Test
    void anArticleIsCitedWithQueryDayAndArchive() {
        Page page = browser.open("/?q=ceasefire&article=" + ALASKA);
        String index = api.get("/api/status").at("/index/name").asString();

        page.locator(".cite summary").click();

        assertThat(page.locator(".citation")).containsText("Trump and Putin leave Alaska without a ceasefire");
        assertThat(page.locator(".citation")).containsText("?q=ceasefire&article=" + ALASKA);
        assertThat(page.locator(".citation")).containsText("Found with: ceasefire");
        assertThat(page.locator(".citation")).containsText(index);
    }

    @Test
    void theLegendRemovesUnderlinesAndTheMapLeadsToAHit() {
        Page page = browser.open("/?q=ceasefire&article=" + ALASKA);
        Locator country = page.locator(".article-text .kind.country").first();
        assertThat(country).hasCSS("text-decoration-line", "underline");

        page.locator(".legend-menu summary").click();
        page.locator(".legend label", new Page.LocatorOptions().setHasText("Countries"))
                .locator("input")
                .uncheck();
        assertThat(country).hasCSS("text-decoration-line", "none");

        Locator marks = page.locator(".minimap rect");
        assertThat(marks).hasCount(page.locator(".article-text mark").count());
        marks.last().click();
        assertThat(page.locator(".hit-number")).hasText(Pattern.compile("(\\d+) / \\1"));
        assertThat(page.locator(".article-text mark.current")).isInViewport();
    }

    @Test
    void anArticleOfFiveMegabytesStaysUsable() {
        Page page = browser.open("/?q=ceasefire");
        assertThat(page.locator(".card").first()).isVisible();
        String body = longArticle().toString();
        page.route(
                "**/api/articles/*",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("application/json")
                        .setBody(body)));

        page.locator(".card h3 a").first().click();

        assertThat(page.locator(".hit-number")).hasText("1 / 5,000");
        assertThat(page.locator("mark.current")).isInViewport();
        page.keyboard().press("n");
        assertThat(page.locator(".hit-number")).hasText("2 / 5,000");
        // The text is not rendered to its end at this time, which keeps the keys quick.
        assertThat((Integer) page.evaluate("document.querySelectorAll('.article-text p').length"))
                .isLessThan(5_000);
        page.keyboard().press("N");
        page.keyboard().press("N");
        assertThat(page.locator(".hit-number")).hasText("5,000 / 5,000");
        assertThat(page.locator("mark.current")).isInViewport();
        assertThat(page.locator(".article-text p")).hasCount(5_000);
    }

    /** 5,000 paragraphs of 1,000 characters, each with one hit and two mentions. */
    private static ObjectNode longArticle() {
        String paragraph =
                "A ceasefire between Ukraine and Russia. " + "Nothing else was said of it. ".repeat(33) + "End";
        paragraph = paragraph.substring(0, 999) + "\n";
        ObjectNode article =
                JsonNodeFactory.instance.objectNode().put("id", "long").put("title", "Long");
        article.put("text", paragraph.repeat(5_000)).put("language", "en");
        ArrayNode mentions = article.putArray("mentions");
        ArrayNode hits = article.putObject("hits").putArray("text");
        for (int start = 0; start < 5_000_000; start += 1_000) {
            hits.addArray().add(start + 2).add(start + 11);
            mentions.add(mention(start + 20, start + 27, "ukraine"));
            mentions.add(mention(start + 32, start + 38, "russia"));
        }
        return article;
    }

    private static ObjectNode mention(int start, int end, String id) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("start", start)
                .put("end", end)
                .put("kind", "country")
                .put("id", id);
    }
}
