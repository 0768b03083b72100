package dev.dateline.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The timeline of an archive of decades with one giant year, quiet years and single dates far away. */
@ExtendWith(ServedPage.Mixed.class)
final class PageDecadesIT {
    /** 1987 to 2023. */
    private static final int YEARS = 37;

    private final OpenBrowser browser;

    PageDecadesIT(OpenBrowser browser, Api api) {
        this.browser = browser;
        assertThat(api.total()).isEqualTo(433);
    }

    @Test
    void singleDatesFarAwayAreLeftOutAndSaidSo() {
        Page page = browser.open("/");

        assertThat(page.locator(".bar")).hasCount(YEARS);
        assertThat(page.locator(".far"))
                .containsText("Not shown: 1 article before 1987, 1 article with an unlikely year.");
        page.locator(".far a").last().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?span=all$"));
        assertThat(page.locator(".bar")).hasCount(223);
        page.getByText("Leave out isolated dates").click();
        assertThat(page.locator(".bar")).hasCount(YEARS);
    }

    @Test
    void singleDatesFarAwayDoNotStretchCurves() {
        Page page = browser.open("/?q=coffee&view=compare&compare=q%3Doil");

        assertThat(page.locator("dateline-curves .timeline-foot")).containsText("Not shown: 1 before 1987.");
        assertThat(page.locator("dateline-curves svg")).not().containsText("18");
        page.locator("dateline-curves .table-button").click();
        assertThat(page.locator("dateline-curves tbody th").first()).hasText("1801");
    }

    @Test
    void articlesWithAnUnlikelyYearAreReached() {
        Page page = browser.open("/?q=coffee+OR+tea");

        page.getByText("1 article with an unlikely year").click();

        assertThat(page.locator(".card h3")).hasText(new String[] {"A coffee forecast"});
    }

    @Test
    void singleDatesMentionedAreLeftOutAndReached() {
        Page page = browser.open("/?clock=mentioned");
        assertThat(page.locator(".bar")).hasCount(8);
        assertThat(page.locator(".bar").last()).hasAttribute("aria-label", "1987: 360 articles");
        assertThat(page.locator(".far")).containsText("Not shown: 1 article with dates before 1980.");

        page.locator(".far a").first().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?mentioned.to=1979&clock=mentioned$"));
        assertThat(page.locator(".card h3")).hasText(new String[] {"A coffee house opens"});
    }

    @Test
    void quietYearsAreVisibleNextToAGiantOne() {
        Page page = browser.open("/");
        Locator scale = page.locator(".choice[aria-label=Scale] a[aria-current]");
        assertThat(scale).hasText("Log");
        double quiet = height(page, "2010: 3 articles");
        assertThat(quiet).isGreaterThan(20);
        assertThat(height(page, "1987: 360 articles")).isEqualTo(120);
        assertThat(page.locator(".tick.figure")).hasText(new String[] {"360", "100", "10", "1"});

        page.locator(".choice[aria-label=Scale] a").first().click();

        assertThat(scale).hasText("Linear");
        assertThat(page.locator(".bar[aria-label='2010: 3 articles'] .count")).hasAttribute("height", "2");
    }

    @Test
    void aChosenPeriodIsTheAxis() {
        Page page = browser.open("/?q=harbour&from=2001&to=2024&interval=year");

        assertThat(page.locator(".bar")).hasCount(24);
        assertThat(page.locator(".bar").first()).hasAttribute("aria-label", "2001: 0 articles");
        assertThat(page.locator(".bar").last()).hasAttribute("aria-label", "2024: 0 articles");
        assertThat(page.locator(".zoom-bar .period")).hasCount(1);
    }

    @Test
    void aPeriodWithoutArticlesShowsItsSilence() {
        Page page = browser.open("/?q=harbour&from=1990&to=1995&interval=year");

        assertThat(page.locator(".nothing")).isVisible();
        assertThat(page.locator(".bar")).hasCount(6);
        page.locator(".crumbs a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=harbour$"));
        assertThat(page.locator(".card").first()).isVisible();
    }

    @Test
    void theIntervalOfABarGoesWithItsPeriod() {
        Page page = browser.open("/?q=coffee");
        page.locator(".bar").first().locator(".column").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=coffee&from=1987&to=1987&interval=month$"));
        assertThat(page.locator(".bar")).hasCount(12);
        page.locator(".bar").nth(9).locator(".column").click();
        assertThat(page).hasURL(Pattern.compile(".*\\?q=coffee&from=1987-10&to=1987-10&interval=day$"));
        assertThat(page.locator(".bar")).hasCount(31);
        assertThat(page.locator(".bar:focus-visible")).hasCount(0);

        page.locator(".sentence .part").last().click();

        assertThat(page).hasURL(Pattern.compile(".*\\?q=coffee$"));
        assertThat(page.locator(".bar")).hasCount(YEARS);
    }

    @Test
    void anIntervalThatIsTooShortForTheSpanIsMadeLonger() {
        Page page = browser.open("/?q=coffee&interval=day");

        assertThat(page.locator(".card").first()).isVisible();
        assertThat(page.locator(".notice")).hasCount(0);
        assertThat(page.locator(".bar").first()).isVisible();
    }

    @Test
    void sharesHaveTheirDenominators() {
        Page page = browser.open("/?q=harbour&bars=share&interval=year");

        Locator bar = page.locator(".bar").first();
        assertThat(bar).hasAttribute("aria-label", "2005: 3 of 3 articles, 100%");
        assertThat(bar).hasClass(Pattern.compile(".*thin.*"));
        assertThat(page.locator(".average")).hasCount(1);
        assertThat(page.locator(".choice[aria-label=Scale]")).hasCount(0);
    }

    @Test
    void thePictureAndItsFiguresAreFiles() throws IOException {
        Page page = browser.open("/?q=harbour&interval=year");
        page.locator(".table-button").click();
        assertThat(page.locator(".table-dialog tbody tr")).hasCount(19);

        Download table =
                page.waitForDownload(() -> page.locator(".files button").first().click());
        Download picture =
                page.waitForDownload(() -> page.locator(".files button").last().click());

        List<String> lines = Files.readAllLines(table.path());
        assertThat(lines).hasSize(20).startsWith("\uFEFFDate,Articles", "2005,3");
        String svg = Files.readString(picture.path());
        assertThat(svg).startsWith("<svg").contains("fill=\"rgb(");
        assertThat(svg.split("<rect", -1)).hasSize(1 + 2 * 19);
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void datesInTheWrongOrderAreExchanged() {
        Page page = browser.open("/?q=harbour");

        page.locator(".dates input").first().fill("2020");
        page.locator(".dates input").last().fill("2010");
        page.keyboard().press("Enter");

        assertThat(page).hasURL(Pattern.compile(".*\\?q=harbour&from=2010&to=2020$"));
    }

    private static double height(Page page, String label) {
        return Double.parseDouble(
                page.locator(".bar[aria-label='" + label + "'] .count").getAttribute("height"));
    }
}
