package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import dev.dateline.page.OpenBrowser.Screen;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The form for a query, many queries at once, the concordance, what is kept, citations and the examples of the help. */
@ExtendWith(ServedPage.class)
final class PageToolsIT {
    private static final String ALASKA = "harbour-wire-2025-08-16-alaska-summit";

    private final OpenBrowser browser;
    private final Api api;

    PageToolsIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void theFormWritesAQueryAndReadsItBack() {
        Page page = browser.open("/?q=ceasefire+-Gaza&source=Harbour+Wire");
        page.locator(".form-button").click();
        assertThat(field(page, "all")).hasValue("ceasefire");
        assertThat(field(page, "none")).hasValue("Gaza");

        field(page, "phrase").fill("peace agreement");
        field(page, "from").fill("2025");
        assertThat(page.locator(".form-query code")).hasText("ceasefire \"peace agreement\" -Gaza");
        page.keyboard().press("Enter");

        assertThat(page)
                .hasURL(Pattern.compile(
                        ".*\\?q=ceasefire\\+%22peace\\+agreement%22\\+-Gaza&source=Harbour\\+Wire&from=2025$"));
        assertThat(page.locator("#q")).hasValue("ceasefire \"peace agreement\" -Gaza");
        page.locator(".form-button").click();
        assertThat(field(page, "phrase")).hasValue("peace agreement");
    }

    @Test
    void aQueryOfAnotherSearchEngineGetsAHint() {
        Page page = browser.open("/?q=truce+W/5+Gaza");

        assertThat(page.locator(".query-hint a")).hasText("\"truce Gaza\"~5");
        page.navigate(api.server() + "/?q=truce+or+ceasefire");
        assertThat(page.locator(".query-hint")).containsText("OR in capitals");
        page.locator(".query-hint a").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=truce\\+OR\\+ceasefire$"));
        assertThat(page.locator(".query-hint")).hasCount(0);
        assertThat(page.locator(".sentence strong")).hasText(api.total("q=truce+OR+ceasefire") + " articles");
    }

    @Test
    void manyQueriesAreCountedWithErrorsByLine() throws IOException {
        Page page = browser.open("/?q=grain&from=2025");
        page.locator(".form-button").click();
        page.getByText("Many queries at once …").click();
        page.locator(".batch-dialog textarea").fill("ceasefire\nactor:putin\n\"truce");
        page.getByText("Within the filters of the page").click();

        page.locator(".batch-dialog .main").click();

        assertThat(page.locator(".batch-dialog tbody td")).hasText(new String[] {
            String.valueOf(api.total("q=ceasefire", "from=2025")),
            String.valueOf(api.total("q=actor:putin", "from=2025")),
            "–"
        });
        assertThat(page.locator(".batch-error")).hasText("Line 3, character 1: This phrase is never closed.");
        Download table = page.waitForDownload(
                () -> page.locator(".batch-dialog .files button").click());
        assertThat(Files.readString(table.path())).startsWith("\uFEFFLine,Query,Articles,Error,Link\r\n1,ceasefire,");
        page.locator(".batch-dialog tbody a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&from=2025$"));
    }

    @Test
    void everyMatchHasItsLineSortedByItsContext() {
        Page page = browser.open("/?q=ceasefire&view=lines&variants=off");
        JsonNode hits = api.get("/api/search?q=ceasefire&variants=off&size=50&highlight=full&facets=")
                .get("hits");
        long matches = hits.valueStream()
                .flatMap(hit -> hit.get("passages").valueStream())
                .filter(passage -> passage.get("field").asString().equals("text"))
                .mapToLong(passage -> passage.get("marks").size())
                .sum();

        assertThat(page.locator(".lines tbody tr")).hasCount((int) matches);
        page.locator(".picture-bar .choice a").last().click();

        assertThat(page).hasURL(Pattern.compile(".*&context=right$"));
        List<String> right = page.locator(".lines .right").allTextContents().stream()
                .map(text -> text.replaceAll("^\\P{L}+", "").toLowerCase(Locale.ROOT))
                .map(text -> text.substring(0, Math.min(1, text.length())))
                .toList();
        assertThat(right).isSorted();
        page.locator(".lines .of a").first().click();
        assertThat(page.locator(".story mark").first()).isVisible();
    }

    @Test
    void anArticleIsKeptWithItsSearchTaggedAndMovedAsAFile() throws IOException {
        Page page = browser.open("/?q=ceasefire");
        String title = page.locator(".card h3").first().textContent();
        page.locator(".card .keep").first().click();
        assertThat(page.locator(".card .keep").first()).hasAttribute("aria-pressed", "true");
        page.locator(".kept-button").click();
        Locator kept = page.locator(".keep-dialog");
        assertThat(kept.locator(".kept-list div > a")).hasText(title);
        assertThat(kept).containsText("Found with: ceasefire");

        kept.locator("[name=tag]").fill("summits");
        page.keyboard().press("Enter");
        assertThat(kept.locator(".tag")).hasText("summits ×");
        kept.locator(".note-field input").fill("to check");
        kept.locator(".note-field input").blur();
        Download file =
                page.waitForDownload(() -> kept.getByText("Save as a file").click());

        JsonNode saved = new JsonMapper().readTree(Files.readAllBytes(file.path()));
        assertThat(saved.at("/clippings/0/tags/0").asString()).isEqualTo("summits");
        assertThat(saved.at("/clippings/0/note").asString()).isEqualTo("to check");
        assertThat(saved.at("/clippings/0/archive").asString())
                .isEqualTo(api.get("/api/status").at("/index/name").asString());
        Page other = browser.open("/", Screen.DESKTOP, ColorScheme.DARK);
        other.locator(".kept-button").click();
        assertThat(other.locator(".keep-dialog .kept-list div > a")).hasCount(0);
        other.locator(".keep-dialog input[type=file]")
                .setInputFiles(new FilePayload("kept.json", "application/json", Files.readAllBytes(file.path())));
        assertThat(other.locator(".keep-dialog .kept-list div > a")).hasText(title);
        other.locator(".keep-dialog input[type=file]")
                .setInputFiles(new FilePayload("x.json", "application/json", "[1".getBytes(StandardCharsets.UTF_8)));
        assertThat(other.locator(".keep-dialog .notice")).isVisible();
    }

    @Test
    void aSavedSearchSaysHowManyArticlesAreNew() {
        Page page = browser.open("/?q=ceasefire&topic=ceasefire");
        page.locator(".save-search").click();
        assertThat(page.locator(".save-search")).hasText("Saved");
        // As if it was saved before the archive was indexed.
        page.evaluate("() => { const kept = JSON.parse(localStorage['dateline.kept']);"
                + " Object.assign(kept.searches[0], { total: 0, seen: '2020-01-02T12:00:00Z' });"
                + " localStorage['dateline.kept'] = JSON.stringify(kept); }");

        page.locator(".kept-button").click();

        Locator search = page.locator(".keep-dialog .kept-list").first();
        assertThat(search).containsText("ceasefire, on ceasefire");
        assertThat(search).containsText(api.total("q=ceasefire", "topic=ceasefire") + " new since 2 January 2020");
        search.locator("a").click();
        page.locator(".kept-button").click();
        assertThat(search).containsText(Pattern.compile("nothing new since .*"));
    }

    @Test
    void anArticleIsCitedForReferenceManagers() throws IOException {
        Page page = browser.open("/?q=ceasefire&article=" + ALASKA);
        page.locator(".cite summary").click();
        assertThat(page.locator(".citation")).containsText("Archive version");

        Download ris = page.waitForDownload(
                () -> page.locator(".cite").getByText("RIS").click());
        Download bibtex = page.waitForDownload(
                () -> page.locator(".cite").getByText("BibTeX").click());

        assertThat(Files.readString(ris.path()))
                .startsWith(
                        "TY  - NEWS\r\nID  - " + ALASKA + "\r\nTI  - Trump and Putin leave Alaska without a ceasefire")
                .contains("PY  - 2025\r\nDA  - 2025/08/16\r\n")
                .contains("article=" + ALASKA)
                .endsWith("ER  - \r\n");
        assertThat(Files.readString(bibtex.path()))
                .startsWith("@article{" + ALASKA + ",\n")
                .contains("date = {2025-08-16},")
                .contains("journaltitle = {Harbour Wire},");
    }

    @Test
    void everyExampleOfTheHelpFindsSomething() {
        Page page = browser.open("/");
        page.locator(".help-button").click();
        assertThat(page.locator(".queries[aria-busy=false] code")).hasCount(15);

        for (String query : page.locator(".queries code").allTextContents()) {
            String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
            assertThat(api.total("q=" + encoded)).as(query).isPositive();
        }
    }

    @Test
    void theStartPageSaysWhatTheArchiveHolds() {
        Page page = browser.open("/");

        assertThat(page.locator(".start summary"))
                .containsText("92 articles · 7 sources · January 2024 – September 2025");
        assertThat(page.locator(".start dt"))
                .hasText(new Pattern[] {Pattern.compile("Most frequent"), Pattern.compile("More frequent since .* 2025")
                });
        Locator first = page.locator(".start dd a").first();
        String value = api.get("/api/search?size=0&facets=actor")
                .at("/facets/actor/buckets/0/value")
                .asString();
        assertThat(first).hasAttribute("href", "?actor=" + value);
        first.click();
        assertThat(page.locator(".start")).hasCount(0);
    }

    private static Locator field(Page page, String name) {
        return page.locator(".query-form [name=" + name + "]");
    }
}
