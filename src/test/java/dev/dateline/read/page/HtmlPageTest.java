package dev.dateline.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class HtmlPageTest {
    private static final String ONE = "The first ship since the autumn left Odesa on Tuesday, the port authority said.";
    private static final String TWO =
            "It carries 26,000 tonnes of maize for Alexandria and should be there on Saturday.";
    private static final String THREE =
            "President Volodymyr Zelensky thanked Turkey for its help in opening the corridor.";
    private static final String TEXT = ONE + "\n\n" + TWO + "\n\n" + THREE;
    private static final String PARAGRAPHS = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";

    private static final List<String> PIECES = List.of(
            "<p>",
            "</p>",
            "<div class=share>",
            "</div>",
            "<article>",
            "<h1>",
            "</h1>",
            "<br>",
            "<",
            ">",
            "&",
            "&amp",
            "text. ",
            ONE,
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<meta property=og:title content=",
            "<time datetime='",
            "'>",
            "\ud83d",
            "<table><tr><td>",
            "<figure>",
            "</body>",
            "<script type=application/ld+json>[{}]</script>",
            "<title>");

    @Test
    void jsonLdComesBeforeOpenGraphAndThatBeforeThePage() {
        ObjectNode article = article("<html lang=de><head><title>Wrong | Site</title>"
                + "<meta property='og:title' content='Also wrong'><meta property='og:site_name' content='Wrong Site'>"
                + "<meta property='article:published_time' content='2020-01-01'>"
                + "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebSite\", \"name\": \"n\"},"
                + "{\"@type\": [\"NewsArticle\"], \"headline\": \"Grain &amp; ships\", \"datePublished\":"
                + " \"2025-03-04T09:30:00+02:00\", \"author\": [{\"@type\": \"Person\", \"name\": \"Ann Marsh\"},"
                + " {\"name\": \"Peter Lowe\"}], \"publisher\": {\"name\": \"Northgate Courier\"}, \"inLanguage\": \"en\","
                + " \"articleSection\": [\"World\"], \"mainEntityOfPage\": {\"@id\": \"https://courier.example/1\"}}]}"
                + "</script></head><body><article>" + PARAGRAPHS + "</article></body></html>");

        assertThat(article.path("title").asString()).isEqualTo("Grain & ships");
        assertThat(article.path("published").asString()).isEqualTo("2025-03-04T09:30:00+02:00");
        assertThat(article.path("source").asString()).isEqualTo("Northgate Courier");
        assertThat(article.path("url").asString()).isEqualTo("https://courier.example/1");
        assertThat(article.path("language").asString()).isEqualTo("en");
        assertThat(article.path("section").asString()).isEqualTo("World");
        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Ann Marsh", "Peter Lowe");
        assertThat(article.path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void openGraphAndMetaElementsAreRead() {
        ObjectNode article = article("<head><title>Grain leaves | Courier</title>"
                + "<meta property='og:title' content='Grain leaves'><meta property='og:site_name' content='Courier'>"
                + "<meta property='article:published_time' content='2025-03-04T07:30:00Z'>"
                + "<meta property='og:locale' content='en_GB'><meta name=author content='By Ann Marsh'>"
                + "<link rel=canonical href='https://courier.example/1'></head><body>" + PARAGRAPHS);

        assertThat(article.path("title").asString()).isEqualTo("Grain leaves");
        assertThat(article.path("source").asString()).isEqualTo("Courier");
        assertThat(article.path("published").asString()).isEqualTo("2025-03-04T07:30:00Z");
        assertThat(article.path("language").asString()).isEqualTo("en-GB");
        assertThat(article.path("url").asString()).isEqualTo("https://courier.example/1");
        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Ann Marsh");
    }

    @Test
    void withoutMetadataHeadingTimeAndBylineServe() {
        ObjectNode article = article("<title>Grain leaves Odesa - courier.example</title><h1>Grain leaves Odesa</h1>"
                + "<p>By Ann Marsh</p><time datetime='2025-03-04'>today</time>" + PARAGRAPHS);

        assertThat(article.path("title").asString()).isEqualTo("Grain leaves Odesa");
        assertThat(article.path("published").asString()).isEqualTo("2025-03-04");
        assertThat(article.path("authors")).extracting(JsonNode::asString).containsExactly("Ann Marsh");
        assertThat(article.path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void theTitleOfThePageServesWithoutItsSite() {
        ObjectNode article = article("<title>Grain leaves Odesa - courier.example</title>" + PARAGRAPHS);

        assertThat(article.path("title").asString()).isEqualTo("Grain leaves Odesa");
        assertThat(article.path("source").asString()).isEqualTo("courier.example");
    }

    @Test
    void whatIsNoPartOfTheArticleIsLeftOut() {
        ObjectNode article = article("<body class='has-sidebar'><nav>Home <a>Joe Biden</a></nav><div class=story>"
                + "<h1>Grain</h1><p>" + ONE + "</p>"
                + "<figure><img src=x><figcaption>Angela Merkel looks at a ship.</figcaption></figure><p>" + TWO
                + "</p>"
                + "<div class='related-posts'><h3>Related</h3><a>Emmanuel Macron speaks</a></div><p>" + THREE + "</p>"
                + "<div id='comments'><p>Boris Johnson was here.</p></div></div><aside><p>Olaf Scholz.</p></aside>"
                + "<footer>© 2025</footer><div class=cookieNotice>This website uses cookies.</div>");

        assertThat(article.path("text").asString()).isEqualTo(TEXT);
        assertThat(article.path("extra").path("left_out").toString())
                .contains("Angela Merkel", "Emmanuel Macron", "Boris Johnson")
                .doesNotContain("Olaf Scholz", "Joe Biden");
    }

    @Test
    void anArticleInsideAnElementWithAnUnfortunateClassStays() {
        assertThat(article("<div class='content with-sidebar share'>" + PARAGRAPHS + "</div>")
                        .path("text")
                        .asString())
                .isEqualTo(TEXT);
    }

    @Test
    void headingsAndListsAreParagraphs() {
        ObjectNode article =
                article("<article><h1>Grain</h1><p>" + ONE + "</p><h2>The next ships that will leave the port"
                        + " before the summer</h2><ul><li>the second is loaded with wheat for the people of Yemen</li></ul><p>"
                        + TWO
                        + "<br><br>" + THREE + "</p></article>");

        assertThat(article.path("text").asString().split("\n\n"))
                .containsExactly(
                        ONE,
                        "The next ships that will leave the port before the summer",
                        "the second is loaded with wheat for the people of Yemen",
                        TWO,
                        THREE);
    }

    @Test
    void whatIsAroundTheArticleIsKeptWhateverItIs() {
        for (String around :
                List.of("form id=aspnetForm", "aside class=wrap", "div hidden id='S:0'", "div class=paywall")) {
            String tag = around.split(" ", -1)[0];
            assertThat(article("<body><" + around + "><h1>Grain</h1>" + PARAGRAPHS + "</" + tag + ">")
                            .path("text")
                            .asString())
                    .as(around)
                    .isEqualTo(TEXT);
        }
    }

    @Test
    void commentsAreNotTheArticleEvenIfTheyAreLonger() {
        String comment =
                "I am a man in his seventies and have read this paper for fifty years without any such thing. ";
        ObjectNode article = article("<body><h1>Grain leaves Odesa</h1><div><div><p>" + ONE + "</p></div><div><p>" + TWO
                + "</p></div><div><p>" + THREE + "</p></div></div><div id=comments><div class=comment><p>"
                + comment.repeat(10) + "</p></div></div>");

        assertThat(article.path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void thePartsOfAnArticleInSisterElementsAreOneText() {
        String part = "<p>" + ONE + "</p><p>" + TWO + "</p><p>" + THREE + "</p>";
        ObjectNode article = article("<body><main><h1>Grain leaves Odesa</h1><div class='entry-content'>" + part
                + "</div><div class=ad>Advertisement</div><div class='entry-content'>" + part + part + "</div></main>");

        assertThat(article.path("text").asString()).isEqualTo(TEXT + "\n\n" + TEXT + "\n\n" + TEXT);
    }

    @Test
    void captionsAreTheTextOfAGallery() {
        ObjectNode article = article("<body><article><h1>Grain leaves Odesa</h1><figure><img><figcaption>" + ONE
                + "</figcaption></figure><figure><img><figcaption>" + TWO + "</figcaption></figure><figure><img>"
                + "<figcaption>" + THREE + "</figcaption></figure></article>");

        assertThat(article.path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void linesOfHeadAndFootAreNotText() {
        ObjectNode article = article("<title>Grain leaves Odesa | Courier</title><body><article><div>World</div>"
                + "<h1>Grain leaves Odesa</h1><div>9 min read</div><div>By</div><div><a href=/a>Ann Marsh</a></div>"
                + PARAGRAPHS + "<div>Explore more on these topics</div><ul><li><a href=/u>Ukraine</a></li></ul>"
                + "<div>Reuse this content</div></article>");

        assertThat(article.path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void aDropCapitalIsPartOfItsWord() {
        assertThat(article(
                                "<p><span class=dropcap>F</span> our years before, the port was closed and nobody went there.")
                        .path("text")
                        .asString())
                .isEqualTo("Four years before, the port was closed and nobody went there.");
    }

    @Test
    void theHeadlineOfThePageIsTheTitle() {
        String search = "<meta property='og:title' content='Odesa grain: what to know - Courier'>"
                + "<meta property='og:site_name' content='Courier'>";
        assertThat(article(search + "<h1>Courier</h1><h1>Grain leaves Odesa at last</h1>" + PARAGRAPHS)
                        .path("title")
                        .asString())
                .isEqualTo("Grain leaves Odesa at last");
        assertThat(article(search + PARAGRAPHS).path("title").asString()).isEqualTo("Odesa grain: what to know");
    }

    @Test
    void datesOfTeasersAndChangesAreNotTheArticles() {
        ObjectNode article = article("<article><aside class=related><time datetime=2019-01-01>1 Jan 2019</time>"
                + "<a href=/x>Old</a></aside><h1>Grain</h1><span>Updated <time datetime=2024-05-03>3 May</time></span>"
                + "<time datetime=2024-05-01T08:00:00Z>1 May</time>" + PARAGRAPHS + "</article>");

        assertThat(article.path("published").asString()).isEqualTo("2024-05-01T08:00:00Z");
        assertThat(article.path("text").asString()).isEqualTo(TEXT);
    }

    @Test
    void datesAreFoundInTheDescriptionOfThePageInElementsAndInTheAddress() {
        assertThat(published("<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"WebPage\","
                        + " \"datePublished\": \"2018-02-28T15:07:03+00:00\"}]}</script>"))
                .isEqualTo("2018-02-28T15:07:03+00:00");
        assertThat(published("<abbr class=published title='Sonntag, Dezember 16th, 2012, 7:05 pm'>16.12.2012</abbr>"))
                .isEqualTo("2012-12-16");
        assertThat(published("<span class=entry-date>16. März 2012</span>")).isEqualTo("2012-03-16");
        assertThat(published("<link rel=canonical href='https://courier.example/2017/08/08/grain'>"))
                .isEqualTo("2017-08-08");
        assertThat(published("<meta name='DC.date.issued' content='2017-08-08 10:00:00'>"))
                .isEqualTo("2017-08-08T10:00:00");
    }

    @Test
    void aTimeInUtcIsOfTheDayThatThePageShows() {
        assertThat(published("<meta property='article:published_time' content='2023-12-23T03:22:07Z'>"
                        + "<time datetime='2023-12-23T03:22:07Z'>Dec 22, 2023, 10:22 PM EST</time>"))
                .isEqualTo("2023-12-22");
    }

    @Test
    void authorsAreThePeopleOfAByline() {
        assertThat(authors("<meta name=author content='Carla Gomez, Jordeene B. Lagare'>"))
                .containsExactly("Carla Gomez", "Jordeene B. Lagare");
        assertThat(authors("<meta name=author content='Andrew Bosworth, Chief Technology Officer and Head of Labs'>"))
                .containsExactly("Andrew Bosworth");
        assertThat(authors("<meta name=author content='Daniel Tannenbaum | SPONSORED'>"))
                .containsExactly("Daniel Tannenbaum");
        assertThat(authors("<meta name=author content='heather.eastman.1232'>")).containsExactly("Heather Eastman");
        assertThat(authors("<meta property='og:site_name' content='Courier'><meta name=author content='Courier'>"))
                .isEmpty();
        assertThat(authors("<meta name=author content=AFP>")).isEmpty();
        assertThat(authors("<meta name=author content='View all'>")).isEmpty();
        assertThat(authors("<div class=byline>By <a rel=author>Ann Marsh</a> and Peter Lowe</div>"))
                .containsExactly("Ann Marsh");
    }

    @Test
    void theHostIsTheSourceAtWorst() {
        String page = "<link rel=canonical href='https://www.courier.example/1'>" + PARAGRAPHS;

        assertThat(article(page).path("source").asString()).isEqualTo("courier.example");
        assertThat(HtmlPage.article(new Document("page.html", page), new Unstated(null, "Courier"))
                        .path("source")
                        .asString())
                .isEqualTo("Courier");
    }

    private static String published(String head) {
        return article(head + PARAGRAPHS).path("published").asString("");
    }

    private static List<String> authors(String head) {
        return article(head + PARAGRAPHS)
                .path("authors")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }

    @Test
    void aPageThatIsDrawnByScriptsIsReadFromItsDescription() {
        ObjectNode article =
                article("<script type='application/ld+json'>{\"@type\": \"NewsArticle\", \"headline\": \"Grain\","
                        + " \"articleBody\": \"" + ONE + "\\n\\n" + TWO
                        + "\"}</script><body><p>Please switch on JavaScript.</p>");

        assertThat(article.path("text").asString()).isEqualTo(ONE + "\n\n" + TWO);
    }

    @Test
    void brokenMarkupIsReadAsFarAsItGoes() {
        String broken = "<html><body><div><p>" + ONE + "<p><b>" + TWO + "<div></p></i><p>" + THREE + "<table><tr><td";

        assertThat(article(broken).path("text").asString()).isEqualTo(TEXT);
        assertThat(article("<script type='application/ld+json'>{\"@type\": \"NewsArt</script>" + PARAGRAPHS)
                        .path("text")
                        .asString())
                .isEqualTo(TEXT);
    }

    @Test
    void aPageWithoutTextIsNoArticle() {
        assertThatThrownBy(() -> article("<html><body><script>var x;</script></body></html>"))
                .isInstanceOf(NoArticle.class)
                .hasMessage("no text of an article was found in the page");
    }

    @Test
    void emojiEntitiesAndRightToLeftTextStayAsTheyAre() {
        assertThat(article("<p>&ldquo;😀&nbsp;שלום&rdquo; &amp; &lt;peace&gt; &#x1F1FA;&#x1F1E6;.</p>")
                        .path("text")
                        .asString())
                .isEqualTo("“😀 שלום” & <peace> 🇺🇦.");
    }

    @Test
    void elementsInEachOtherWithoutEndAreRead() {
        assertThat(article("<div>".repeat(50_000) + "<p>" + ONE).path("text").asString())
                .isEqualTo(ONE);
        assertThat(article("<p>" + ONE + "<b><i>".repeat(20_000)).path("text").asString())
                .isEqualTo(ONE);
    }

    @Test
    void randomMarkupIsReadOrRefused() {
        Random random = new Random(3);
        for (int round = 0; round < 500; round++) {
            StringBuilder page = new StringBuilder();
            for (int i = random.nextInt(30); i > 0; i--) {
                page.append(PIECES.get(random.nextInt(PIECES.size())));
            }
            try {
                assertThat(article(page.toString()).path("text").asString()).isNotBlank();
            } catch (NoArticle none) {
                assertThat(none.reason()).startsWith("no text of an article");
            }
        }
    }

    @Test
    void onlyMarkupMakesAPage() {
        assertThat(new Document("a", " <!DOCTYPE html><p>x").isHtml()).isTrue();
        assertThat(new Document("a", "<p>x").isHtml()).isFalse();
        assertThat(new Document("a", "<p>x").hasMarkup()).isTrue();
        assertThat(new Document("a", "Rates fell by <5 % (see <http://a.example>) and a<b>c is no tag... ").isHtml())
                .isFalse();
        assertThat(new Document("a", "Rates fell by <5 % and 3 > 2").hasMarkup())
                .isFalse();
    }

    private static ObjectNode article(String page) {
        return HtmlPage.article(new Document("page.html", page), Unstated.nothing());
    }
}
