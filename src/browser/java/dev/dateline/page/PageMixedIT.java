package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.ColorScheme;
import dev.dateline.page.OpenBrowser.Screen;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the sample archive is too small and too regular for: long names, scripts from right to left, missing titles. */
@Order(1)
@ExtendWith(ServedPage.Mixed.class)
final class PageMixedIT {
    private final OpenBrowser browser;
    private final Api api;

    PageMixedIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        this.api = api;
    }

    @Test
    void aWordThatOnlyTheFiltersExcludeIsNotCalledMissing() {
        Page page = browser.open("/?q=grain&source=Old+Post");

        assertThat(page.locator(".nothing"))
                .containsText("grain: 3 articles in the archive contain this, but none with these filters.");
        assertThat(page.locator(".nothing")).not().containsText("no article in the archive");
        assertThat(page.locator(".ways-out a").first()).hasText("Without “grain”");
        page.getByText("Show them").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=grain$"));
        assertThat(page.locator(".sentence strong")).hasText("3 articles");
    }

    @Test
    void aHiddenValueHasItsNameInAnAddressOpenedAfresh() {
        Page page = browser.open("/?q=coffee&actor.not=maria-lindqvist");

        assertThat(page.locator(".sentence")).containsText("not mentioning Maria Lindqvist");
        Locator value = page.locator(".value.not[data-value=maria-lindqvist]");
        assertThat(value.locator(".label")).hasText("Maria Lindqvist");
        assertThat(value.locator(".count")).hasText("");
        assertThat(page).hasTitle("coffee, not mentioning Maria Lindqvist – Dateline");
    }

    @Test
    void theTitleOfTheTabNamesFiltersAndProfiles() {
        Page page = browser.open("/?actor=maria-lindqvist&from=2019&to=2019");
        assertThat(page).hasTitle("mentioning Maria Lindqvist, published 2019 – Dateline");
        assertThat(page.locator("link[rel=alternate]"))
                .hasAttribute("href", Pattern.compile(".*actor=maria-lindqvist&from=2019&to=2019&format=rss"));

        page.navigate(api.server() + "/?q=coffee&view=network");
        assertThat(page).hasTitle("Network, coffee – Dateline");
        page.navigate(api.server() + "/?profile=actor:ahmed-rahmani");

        assertThat(page).hasTitle("Ahmed Rahmani – Dateline");
    }

    @Test
    void actorsOfArticlesAnnotatedAsAWholeHaveANetwork() {
        Page page = browser.open("/?view=network&from=1987&to=1987");
        JsonNode network = api.get("/api/network?from=1987&to=1987&actors=32");
        assertThat(network.get("by").asString()).isEqualTo("article");
        assertThat(network.get("together").get(0).toString())
                .isEqualTo("{\"from\":\"iran\",\"to\":\"saudi-arabia\",\"count\":180}");

        assertThat(page.locator("a.node")).hasCount(4);
        assertThat(page.locator(".picture-bar")).containsText("pairs are counted by article");
        assertThat(page.locator(".pairs li").first()).hasText(Pattern.compile("Iran and Saudi Arabia\\s+180"));
        page.locator(".picture-bar .choice a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*&ties=sentence$"));
        assertThat(page.locator("a.node")).hasCount(0);
        page.locator(".picture-bar .choice a").last().click();
        assertThat(page.locator("a.node")).hasCount(4);
    }

    @Test
    void aPaperThatNamesItselfIsNotInTheNetwork() {
        Page page = browser.open("/?q=coffee&from=2005&view=network");

        assertThat(page.locator("a.node[data-value=maria-lindqvist]")).hasCount(1);
        assertThat(page.locator("a.node[data-value=old-post]")).hasCount(0);
        assertThat(page.locator(".key")).hasText(new String[] {"Person", "Country"});
    }

    @Test
    void quotesSayWhatAnActorFilterMeansAndFoldReprints() {
        Page page = browser.open("/?actor=ahmed-rahmani&view=quotes");
        assertThat(page.locator(".meaning")).containsText("Quotes in articles that mention Ahmed Rahmani.");
        assertThat(page.locator("dateline-facet[name=speaker]")).hasCount(0);

        page.getByText("Only quotes by Ahmed Rahmani").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?speaker=ahmed-rahmani&view=quotes$"));
        assertThat(page.locator(".quote-list > li")).hasCount(1);
        assertThat(page.locator(".quote-list blockquote"))
                .hasText("“Next time in Lisbon we sign,” he said to Maria Lindqvist.");
        assertThat(page.locator(".quote-list summary")).hasText("Also in 2 other articles");
        assertThat(page.locator(".picture-note [role=status]")).hasText("3 quotes");
    }

    @Test
    void reprintsAreListedByFamilyAndComparedSideBySide() {
        Page page = browser.open("/?q=Lisbon&view=reprints");
        assertThat(page.locator(".family")).hasCount(1);
        assertThat(page.locator(".family summary")).containsText("Rahmani speaks in Lisbon");
        assertThat(page.locator(".family summary .dateline span"))
                .hasText(new String[] {"3 versions", "3 sources", "1 March 2019 – 3 March 2019"});
        page.locator(".family summary").click();
        assertThat(page.locator(".family .source"))
                .hasText(new String[] {"Cable Desk", "Evening Mail", "Morning Mail"});

        page.locator(".family button").last().click();

        assertThat(page.locator(".versions-dialog .source")).hasText(new String[] {"Cable Desk", "Morning Mail"});
        assertThat(page.locator(".version-text ins")).hasText("printed.");
        assertThat(page.locator(".version-text del")).hasText("out.");
        page.keyboard().press("Escape");
        page.locator(".family button").first().click();
        assertThat(page.locator(".versions-dialog")).containsText("Both versions have the same words.");
    }

    @Test
    void aLongNameIsReadableInItsFacet() {
        Page page = browser.open("/");

        Locator label = page.locator(".value[data-facet=actor][data-value=opec] .label");
        assertThat(label).hasText(MixedArchive.LONG_NAME);
        assertThat((Boolean) label.evaluate("label => label.scrollWidth <= label.clientWidth + 1"))
                .isTrue();
    }

    @Test
    void aWordOfFourHundredLettersStaysInsideThePage() {
        Page page = browser.open("/?from=2021-06-04&to=2021-06-04");
        assertThat(page.locator(".card h3")).hasText(MixedArchive.LONG_WORD);
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);

        page.locator(".card h3 a").click();

        assertThat(page.locator(".story h2")).hasText(MixedArchive.LONG_WORD);
        assertThat((Boolean) page.locator(".story h2").evaluate("title => title.scrollWidth <= title.clientWidth + 1"))
                .isTrue();
        assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?q=tea", "/?q=tea&view=network&ties=article", "/?q=%s", "/?profile=organization:rhubarb"})
    void aNameOfFourHundredLettersStaysInsideThePage(String address) {
        for (Screen screen : new Screen[] {Screen.DESKTOP, Screen.NARROW}) {
            String unknown = MixedArchive.LONG_WORD.replace('a', 'o');
            Page page = browser.open(address.formatted(unknown), screen, ColorScheme.LIGHT);
            String shown = ".card:visible, .nothing p:visible, dateline-network :visible, dateline-profile :visible";
            assertThat(page.locator(shown).first()).isVisible();
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("%s", screen)
                    .isEqualTo(true);
        }
    }

    @Test
    void anArticleThatIsOnlyATitleOpens() {
        Page page = browser.open("/?article=title-only");

        assertThat(page.locator(".story h2")).hasText("Tea arrives");
        assertThat(page.locator(".article-text p")).hasCount(0);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void aProfileWithoutArticlesDoesNotExist() {
        Page page = browser.open("/?profile=actor:nobody");

        assertThat(page.locator("dateline-profile .notice")).hasText("This profile does not exist.");
        assertThat(page.locator(".profile")).hasCount(0);
    }

    @Test
    void aHiddenIdOfTwoKindsHasTheNameOfTheFrequentOne() {
        Page page = browser.open("/?q=coffee&country.not=greece");

        assertThat(page.locator(".sentence")).containsText("not mentioning Greece");
        assertThat(page.locator(".sentence")).not().containsText("Holding");
    }

    @Test
    void aParameterThatCannotBeReadCanBeLeftOut() {
        Page page = browser.open("/?q=coffee&from=spring&source=Old+Post");
        assertThat(page.locator(".notice")).containsText("not \"spring\"");

        page.getByText("Without “from”").click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=coffee&source=Old\\+Post$"));
        assertThat(page.locator(".card").first()).isVisible();
    }

    @Test
    void textsFromRightToLeftHaveTheirDirection() {
        Page page = browser.open("/?language=ar&language=he");
        for (String id : new String[] {"arabic", "hebrew"}) {
            Locator card = page.locator(".card[data-article=" + id + "]");
            assertThat(card.locator("h3")).hasCSS("direction", "rtl");
            assertThat(card.locator(".passage")).hasCSS("direction", "rtl");
        }

        page.locator(".card[data-article=arabic] h3 a").click();

        assertThat(page.locator(".story h2")).hasCSS("direction", "rtl");
        assertThat(page.locator(".article-text p").first()).hasCSS("direction", "rtl");
        assertThat(page.locator(".article-text")).hasAttribute("lang", "ar");
    }

    @Test
    void aSourceFromRightToLeftLeavesTheDateInItsOrder() {
        Page page = browser.open("/?language=ar");

        Locator line = page.locator(".card[data-article=arabic] .dateline");
        BoundingBox source = line.locator(".source").boundingBox();
        assertThat(line.locator("time").boundingBox().x).isGreaterThan(source.x + source.width - 1);
    }

    @Test
    void anArticleWithADateToComeSaysSo() {
        Page page = browser.open("/?source=Old+Post&article=late");

        assertThat(page.locator(".card").first()).containsText("1 January 2094");
        assertThat(page.locator(".card").first()).containsText("in the future");
        assertThat(page.locator(".story .dateline").first()).containsText("in the future");
        assertThat(page.locator(".card .dateline").getByText("in the future")).hasCount(1);
    }

    @Test
    void theProfileOfASourceListsNoOtherSources() {
        Page page = browser.open("/?profile=source:Old+Post");

        assertThat(page.locator(".profile h2")).hasText("Old Post");
        assertThat(page.locator(".profile h3").getByText("Sources")).hasCount(0);
        page.navigate(api.server() + "/?profile=actor:maria-lindqvist");
        assertThat(page.locator(".profile h3").getByText("Sources")).hasCount(1);
    }

    @Test
    void aLineFromRightToLeftHasTheWordsBeforeToTheRight() {
        Page page = browser.open("/?q=القهوة&view=lines");

        Locator line = page.locator(".lines tbody tr").first();
        assertThat(line.locator(".match")).hasText("القهوة");
        assertThat(line.locator(".right")).hasText("وصلت");
        assertThat(line.locator(".left")).containsText("إلى الميناء");
        page.navigate(api.server() + "/?q=house&view=lines&to=1801");
        assertThat(page.locator(".lines .left")).containsText("in the");
    }

    @Test
    void markupInATextIsText() {
        Page page = browser.open("/?from=2021-06-03&to=2021-06-03");

        assertThat(page.locator(".card h3")).hasText("<script>alert(1)</script> & coffee");
        assertThat(page.locator(".card .passage")).containsText("<b>Coffee</b>");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void anArticleWithoutATitleIsUntitledAndARepeatedTitleIsShownOnce() {
        Page page = browser.open("/?from=2021-06-05&to=2021-06-07&sort=oldest");

        assertThat(page.locator(".card h3"))
                .hasText(new String[] {"Untitled", "Coffee without a source", "Coffee prices fall in all towns"});
        assertThat(page.locator(".card[data-article=repeated] .passage")).hasText("Traders were calm about coffee.");
        page.navigate(api.server() + "/?q=coffee&from=2021-06-07&to=2021-06-07");
        assertThat(page.locator(".card[data-article=repeated] .passage")).hasText("Traders were calm about coffee.");
    }

    @Test
    void theCardOfAnOpenedArticleKeepsItsPlace() {
        Page page = browser.open("/", Screen.DESKTOP, ColorScheme.LIGHT);
        for (int shown = 40; shown <= 60; shown += 20) {
            page.locator(".more-articles").click();
            assertThat(page.locator(".card")).hasCount(shown);
        }
        Locator card = page.locator(".card").nth(50);
        card.scrollIntoViewIfNeeded();
        double before = card.boundingBox().y;

        card.locator("h3 a").click();
        assertThat(page.locator(".story")).isVisible();

        page.waitForFunction("() => document.querySelector('.card.open') !== null");
        page.waitForTimeout(100);
        assertThat(page.locator(".card.open").boundingBox().y).isCloseTo(before, within(8.0));
        page.keyboard().press("j");
        assertThat(page.locator(".card h3 a").nth(51)).isFocused();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/?q=coffee", "/?q=coffee&source=Old+Post&from=2021&bars=share", "/?q=Rahmani+grain"})
    void atMostTwentyTabStopsLeadToTheFirstArticle(String address) {
        Page page = browser.open(address);
        assertThat(page.locator(".bar").first()).isVisible();

        assertThat(PageKeyboardIT.stopsBeforeTheFirstCard(page)).isLessThanOrEqualTo(20);
    }

    @Test
    void arrowKeysLeadThroughAFacet() {
        Page page = browser.open("/?q=coffee");
        page.locator("dateline-facet[name=source] summary").focus();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("ArrowDown");
        assertThat(page.locator("dateline-facet[name=source] .choose").nth(1)).isFocused();
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile(".*source\\.not=The\\+Association.*"));
    }

    @Test
    void theMapKeepsItsZoomWhenAFilterChanges() {
        Page page = browser.open("/?q=coffee&view=map");
        Locator picture = page.locator(".map > svg");
        assertThat(page.locator(".map .dot").first()).isVisible();
        page.locator(".map-buttons button").first().click();
        page.locator(".map-buttons button").first().click();
        String zoomed = picture.getAttribute("viewBox");

        page.locator(".value[data-facet=topic] .choose").first().click();
        assertThat(page.locator(".sentence .part")).hasCount(2);
        page.waitForTimeout(500);

        assertThat(picture).hasAttribute("viewBox", zoomed);
    }

    @Test
    void theExportForSpreadsheetsHasAByteOrderMarkAndNoNote() {
        Page page = browser.open("/?q=grain");

        page.locator(".export summary").click();

        assertThat(page.locator(".export .menu a").first()).hasAttribute("href", "./api/export?q=grain&excel=on");
    }

    @Test
    void aPhoneShowsAHeadlineOnItsFirstScreen() {
        Page page = browser.open("/", Screen.PHONE, ColorScheme.LIGHT);
        page.setViewportSize(360, 740);

        assertThat(page.locator(".card h3").first()).isInViewport();
        page.locator(".timeline > summary").tap();
        assertThat(page.locator(".bar").first()).isVisible();
    }
}
