package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.page.OpenBrowser.Screen;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The views (quotes, map, network), profiles and suggestions, compared with the answers of the API. */
@ExtendWith(ServedPage.class)
final class PageViewsIT {
    private final OpenBrowser browser;
    private final Api api;

    PageViewsIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void theMapShowsEveryPlaceOfTheResultAndADotFilters() {
        Page page = browser.open("/?q=ceasefire&view=map");
        JsonNode places = api.get("/api/search?q=ceasefire&size=0&facets=place&facet.size=200")
                .at("/facets/place/buckets");

        assertThat(page.locator(".counted li")).hasCount(places.size());
        assertThat(page.locator(".land")).hasAttribute("d", Pattern.compile("M.{10000,}", Pattern.DOTALL));
        Locator dot =
                page.locator(".dot[data-value=ankara], .dot[data-value=kyiv]").first();
        String value = dot.getAttribute("data-value");
        dot.dispatchEvent("click");
        page.locator(".menu[popover] a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&place=" + value + "&view=map$"));
        assertThat(page.locator(".dot.all")).hasCount(1);
    }

    @Test
    void theMapZoomsInAndOut() {
        Page page = browser.open("/?view=map", Screen.DESKTOP, ColorScheme.DARK);
        Locator picture = page.locator(".map svg");
        assertThat(page.locator(".dot").first()).isVisible();
        double before = width(picture);

        page.locator(".map-buttons button").first().click();
        double closer = width(picture);
        page.locator(".map-buttons button").last().click();

        assertThat(closer).isLessThan(before);
        assertThat(width(picture)).isEqualTo(before);
    }

    @Test
    void aProfileShowsSpellingsCooccurrencesAndLatestArticles() {
        Page page = browser.open("/?q=ceasefire&profile=place:kyiv");
        JsonNode known = api.get("/api/entities?id=kyiv").at("/entities/0");
        JsonNode latest = api.get("/api/search?place=kyiv&size=5&sort=newest").get("hits");

        assertThat(page.locator(".profile h2")).hasText("Kyiv");
        assertThat(page.locator(".profile .dateline").first())
                .containsText(known.get("articles").asLong() + " articles");
        assertThat(page.locator(".profile .run em").allTextContents())
                .containsExactlyElementsOf(known.get("spellings")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(spelling -> !spelling.equals("Kyiv"))
                        .toList());
        assertThat(page.locator(".profile .short-list a").allTextContents())
                .containsExactlyElementsOf(latest.valueStream()
                        .map(hit -> hit.get("title").asString())
                        .toList());
        page.locator(".profile-ways a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&place=kyiv$"));
    }

    @Test
    void aProfileProposesALineOfTheAuthorityFile() {
        Page page = browser.open("/?profile=actor:volodymyr-zelensky");
        Locator correct = page.locator(".correct");
        correct.locator("summary").click();

        correct.locator("input[type=search]").fill("putin");
        correct.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("+ Vladimir Putin"))
                .click();
        Locator foreign = correct.locator("label:has(input[type=checkbox])").first();
        foreign.click();

        JsonNode line =
                new JsonMapper().readTree(correct.locator(".authority-line").textContent());
        assertThat(line.get("id").asString()).isEqualTo("volodymyr-zelensky");
        assertThat(line.get("kind").asString()).isEqualTo("person");
        assertThat(line.get("name").asString()).isEqualTo("Volodymyr Zelensky");
        assertThat(line.get("not").get(0).asString())
                .isEqualTo(foreign.textContent().strip());
        assertThat(line.get("spellings").valueStream().map(JsonNode::asString))
                .contains("Vladimir Putin")
                .doesNotContain("Volodymyr Zelensky", foreign.textContent().strip())
                .allSatisfy(name -> assertThat(name).contains(" "));
        // This server cannot be written to.
        assertThat(correct.locator("form")).hasCount(0);
        correct.locator(".tag").click();
        assertThat(correct.locator(".authority-line")).not().containsText("spellings");
    }

    @Test
    void theTreeGroupsPlacesByCountry() {
        Page page = browser.open("/");
        Locator facet = page.locator("dateline-facet[name=place]");

        facet.locator(".more").click();
        facet.locator(".choice button").last().click();

        Locator ukraine = facet.locator(".tree > .value[data-value=ukraine]");
        assertThat(ukraine).isVisible();
        assertThat(ukraine.locator("xpath=following-sibling::li[1]//li[@data-value='kyiv']"))
                .isVisible();
    }

    @Test
    void otherSpellingsAreListedAndCanBeSwitchedOff() {
        Page page = browser.open("/?q=Kiev");
        Locator line = page.locator(".spellings");
        assertThat(line).containsText("Kyiv");

        line.getByText("Search only what I typed").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=Kiev&variants=off$"));
        assertThat(page.locator(".sentence strong")).containsText(api.total("q=Kiev", "variants=off") + " article");
        line.getByText("Search other spellings too").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=Kiev$"));
    }

    @Test
    void eachSpellingHasItsNumberOfArticlesAndItsSwitch() {
        Page page = browser.open("/?q=Zelenskiy");
        Locator zelensky = page.locator(".spellings li")
                .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^Zelensky \\d+$")));
        assertThat(zelensky).hasCount(1);

        zelensky.locator("a").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=Zelenskiy&spelling.not=Zelensky$"));
        assertThat(zelensky.locator("s")).isVisible();
        assertThat(page.locator(".sentence strong"))
                .containsText(api.total("q=Zelenskiy", "spelling.not=Zelensky") + " article");
        zelensky.locator("a").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=Zelenskiy$"));
    }

    @Test
    void aGermanBrowserGetsGermanWordsDatesAndNumbers() {
        Page page = browser.open("/?q=ceasefire&from=2025-03-01", Screen.DESKTOP, ColorScheme.LIGHT, "de-DE");

        assertThat(page.locator(".sentence")).containsText("ohne Nachdrucke, mit ceasefire");
        assertThat(page.locator(".sentence")).containsText("erschienen seit 1. März 2025");
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.locator(".facet h3").allTextContents())
                .isEqualTo(
                        List.of("Akteure", "Orte", "Zitierte", "Themen", "Quellen", "Ressorts", "Autoren", "Sprachen"));
    }

    @Test
    void unknownParametersOfAnAddressAreReported() {
        Page page = browser.open("/?q=ceasefire&utm_source=x&actor.some=y");

        assertThat(page.locator(".notice")).containsText("utm_source, actor.some");
        assertThat(page.locator(".card").first()).isVisible();
        page.navigate(api.server() + "/?from=soon");
        assertThat(page.locator(".notice")).containsText("soon");
        page.locator(".results > p a").click();
        assertThat(page.locator(".card").first()).isVisible();
    }

    @Test
    void aSearchWithoutArticlesOffersToDropOnePart() {
        Page page = browser.open("/?q=ceasefire&topic=no+such+topic&from=2025");

        assertThat(page.locator(".ways-out li")).hasCount(3);
        assertThat(page.locator(".ways-out li").nth(1).locator(".count"))
                .hasText(api.total("q=ceasefire", "from=2025") + " articles");
        assertThat(page.locator(".ways-out a")).hasCount(1);
        page.locator(".ways-out a").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&from=2025$"));
    }

    @Test
    void suggestionsAreChosenByKeyboard() {
        Page page = browser.open("/?q=ceasefire");
        Locator box = page.locator("#q");

        box.fill("truce put");
        assertThat(page.locator("[role=option]").first()).containsText("Vladimir Putin");
        page.keyboard().press("ArrowDown");
        assertThat(box).hasAttribute("aria-activedescendant", "q-suggestion-0");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*\\?q=truce&actor=vladimir-putin$"));
        assertThat(page.locator("#q-suggestions")).isHidden();
    }

    @Test
    void reprintsAreGroupedUnderTheirFirstVersionUntilUnfolded() {
        Page page = browser.open("/?q=ceasefire");
        JsonNode folded = api.get("/api/search?q=ceasefire&group=families&size=20");

        assertThat(page.locator(".card")).hasCount(folded.get("hits").size());
        assertThat(page.locator(".sentence"))
                .containsText(folded.at("/families/value").asLong() + " without reprints");
        assertThat(page.locator(".reprints summary").first()).hasText(Pattern.compile("\\+\\d+ reprints?"));
        page.locator(".sentence .folded").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&group=none$"));
        assertThat(page.locator(".card")).hasCount((int) api.total("q=ceasefire"));
    }

    @Test
    void theNetworkHasAListWhoseEntriesFilterByBothActors() {
        Page page = browser.open("/?q=ceasefire&view=network");
        JsonNode tie = api.get("/api/network?q=ceasefire&actors=32").at("/together/0");

        assertThat(page.locator(".network .node").first()).isVisible();
        page.locator(".pairs .counted a").first().click();

        assertThat(page)
                .hasURL(Pattern.compile(".*\\?q=ceasefire&actor="
                        + tie.get("from").asString() + "&actor=" + tie.get("to").asString() + "$"));
    }

    @Test
    void aCircleOfTheNetworkFiltersAndNamesDoNotOverlap() {
        Page page = browser.open("/?q=ceasefire&view=network");
        Locator node = page.locator(".node").first();
        String value = node.getAttribute("data-value");

        Object overlaps = page.evaluate("(() => { const boxes = [...document.querySelectorAll('.node text')]"
                + ".map((text) => text.getBoundingClientRect()); return boxes.filter((one, at) => boxes.some((other, to) =>"
                + " to > at && one.left < other.right && other.left < one.right && one.top + 2 < other.bottom"
                + " && other.top + 2 < one.bottom)).length; })()");
        node.dispatchEvent("click");
        page.locator(".menu[popover] a").first().click();

        assertThat(overlaps).isEqualTo(0);
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire&actor=" + value + "&view=network$"));
        assertThat(page.locator(".node.all")).hasCount(1);
    }

    @Test
    void quotesAreListedAndFilteredBySpeaker() {
        Page page = browser.open("/?q=ceasefire&view=quotes");
        JsonNode quotes = api.get("/api/quotes?q=ceasefire");

        assertThat(page.locator(".picture-note [role=status]"))
                .hasText(quotes.at("/total/value").asInt() + " quotes");
        assertThat(page.locator(".quote-list > li")).hasCount((int) quotes.get("quotes")
                .valueStream()
                .map(quote -> quote.get("text").asString())
                .distinct()
                .count());
        assertThat(page.locator(".quote-list q").first())
                .hasText(quotes.at("/quotes/0/text").asString());
        page.locator(".quote-lists a").first().click();

        assertThat(page)
                .hasURL(Pattern.compile(".*\\?q=ceasefire&speaker="
                        + quotes.at("/facets/speaker/buckets/0/value").asString() + "&view=quotes$"));
    }

    @Test
    void theQuotesOfTheFirstSpeakersAreCountedOverTime() {
        Page page = browser.open("/?view=quotes");
        JsonNode speakers = api.get("/api/quotes").at("/facets/speaker/buckets");

        page.locator(".quote-lists .files a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?view=quotes&over=speaker$"));
        assertThat(page.locator("path.curve")).hasCount(5);
        assertThat(page.locator(".compared a").first())
                .hasText(speakers.at("/0/label").asString());
        assertThat(page.locator(".compared .count").first())
                .hasText(speakers.at("/0/count").asInt() + " quotes");
        page.locator("dateline-curves .table-button").click();
        List<String> cells = page.locator(".table-dialog tbody td:nth-child(2)").allTextContents();
        assertThat(cells.stream().mapToInt(Integer::parseInt).sum())
                .isEqualTo(speakers.at("/0/count").asInt());
    }

    @Test
    void aSpeakerWhoMentionsNobodyHasNoPicture() {
        String speaker = api.get("/api/quotes")
                .at("/facets/speaker/buckets")
                .valueStream()
                .map(bucket -> bucket.get("value").asString())
                .filter(one -> api.get("/api/quotes?size=0&speaker=" + one)
                        .at("/facets/about/buckets")
                        .isEmpty())
                .findFirst()
                .orElseThrow();

        Page page = browser.open("/?view=quotes&over=about&speaker=" + speaker);

        assertThat(page.locator(".quote-list > li").first()).isVisible();
        assertThat(page.locator(".compared")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void whomASpeakerMentionsIsCountedOverTime() {
        JsonNode quote = api.get("/api/quotes?size=100")
                .get("quotes")
                .valueStream()
                .filter(one -> one.has("speaker_id") && !one.get("about").isEmpty())
                .findFirst()
                .orElseThrow();
        String speaker = quote.get("speaker_id").asString();
        String about = quote.at("/about/0/value").asString();
        Page page = browser.open("/?view=quotes&over=about&speaker=" + speaker + "&about=" + about);

        int count = api.get("/api/quotes?size=0&speaker=" + speaker + "&about=" + about)
                .at("/total/value")
                .asInt();
        assertThat(page.locator(".compared li")).hasCount(1);
        assertThat(page.locator(".compared .count")).hasText(count == 1 ? "1 quote" : count + " quotes");
        page.locator(".compared").locator("xpath=..").locator(".close").first().click();
        assertThat(page.locator(".compared")).hasCount(0);
    }

    @Test
    void theFiguresOfTheMapAreATable() {
        Page page = browser.open("/?q=ceasefire&view=map");
        JsonNode first = api.get("/api/search?q=ceasefire&size=0&facets=place").at("/facets/place/buckets/0");
        assertThat(page.locator(".dot").first()).isVisible();
        assertThat(page.locator(".map > svg")).isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));

        page.locator(".picture-note .table-button").click();

        Locator cells = page.locator(".table-dialog tbody tr").first().locator("th, td");
        assertThat(cells.nth(0)).hasText(first.get("label").asString());
        assertThat(cells.nth(1)).hasText(String.valueOf(first.get("count").asInt()));
        assertThat(cells.nth(2)).hasText(Pattern.compile("-?[0-9.]+"));
    }

    @Test
    void aWordThatFindsNothingIsNamed() {
        Page page = browser.open("/?q=ceasefire+xylophone");

        assertThat(page.locator(".nothing")).containsText("xylophone: no match in the archive.");
        page.getByText("Show them").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=ceasefire\\+OR\\+xylophone$"));
        assertThat(page.locator(".card").first()).isVisible();
    }

    private static double width(Locator picture) {
        return Double.parseDouble(picture.getAttribute("viewBox").split(" ", -1)[2]);
    }
}
