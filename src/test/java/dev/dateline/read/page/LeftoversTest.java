package dev.dateline.read.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class LeftoversTest {
    private static final String PROSE = "The two ministers met in the old town on Monday and talked for an hour.";
    private static final String MORE = "Neither of them would say afterwards what had been agreed on the grain.";

    @Test
    void whatAWebPageLeavesBehindAnArticleIsLeftOut() {
        ObjectNode article = article("Talks resume\n" + PROSE + "\n" + MORE + "\n"
                + "(Reporting by Jane Doe; Editing by John Smith)\nShare this:\nFacebook\nRelated posts\n"
                + "Joe Biden visits Kyiv\nBiden Speaks of a Long War – Courier\n"
                + "This website uses cookies to improve your experience. Accept Read More\n"
                + "Leave a Reply\nBob says he met Angela Merkel in the train once. It was a cold day.\n"
                + "Another reader thinks that nobody should believe this. He was there.");

        assertThat(article.path("text").asString()).isEqualTo(PROSE + "\n\n" + MORE);
        assertThat(leftOut(article))
                .containsExactly(
                        tuple("credits", "(Reporting by Jane Doe; Editing by John Smith)"),
                        tuple("links", "Share this:"),
                        tuple("sharing", "Facebook"),
                        tuple("links", "Related posts"),
                        tuple("links", "Joe Biden visits Kyiv"),
                        tuple("links", "Biden Speaks of a Long War – Courier"),
                        tuple("cookies", "This website uses cookies to improve your experience. Accept Read More"),
                        tuple("comments", "Leave a Reply"),
                        tuple("comments", "Bob says he met Angela Merkel in the train once. It was a cold day."),
                        tuple("comments", "Another reader thinks that nobody should believe this. He was there."));
    }

    @Test
    void theArticleGoesOnBehindABoxOfLinks() {
        String text = "Talks resume\n" + PROSE + "\nSee also\nJoe Biden visits Kyiv\n" + MORE + "\n" + PROSE
                + "\nRead more: Boris Johnson resigns\n" + MORE;

        assertThat(article(text).path("text").asString())
                .isEqualTo(PROSE + "\n\n" + MORE + "\n\n" + PROSE + "\n\n" + MORE);
    }

    @Test
    void captionsBetweenParagraphsAreLeftOutAndHeadingsAndListsStay() {
        String caption = "US Secretary of State Marco Rubio spoke with his counterpart";
        String credit = "Marco Rubio speaks in Ankara on Monday. (AP Photo/Somebody)";
        String text = "Talks resume\n" + PROSE + "\n" + caption + "\n" + MORE + "\n" + credit
                + "\nWhat comes next\n" + PROSE
                + "\nThese points are open:\n- who pays for it\n- who watches the border\n"
                + MORE;

        ObjectNode article = article(text);

        assertThat(article.path("text").asString().split("\n\n"))
                .containsExactly(
                        PROSE,
                        MORE,
                        "What comes next",
                        PROSE,
                        "These points are open:",
                        "- who pays for it",
                        "- who watches the border",
                        MORE);
        assertThat(leftOut(article)).containsExactly(tuple("caption", caption), tuple("caption", credit));
    }

    @Test
    void wordsOfLeftoversInAParagraphDoNoHarm() {
        String cookies =
                "The court said that cookies need consent, and that a website that uses cookies must say so first.";
        String related =
                "Related industries lost 4,000 jobs, and Share Group said that it would close all its shops there.";

        assertThat(article("Ruling\n" + cookies + "\n" + related).path("text").asString())
                .isEqualTo(cookies + "\n\n" + related);
    }

    @Test
    void aFileOfNothingButLeftoversIsNoArticle() {
        assertThatThrownBy(() -> article("Share this:\nFacebook\nTwitter\n"))
                .isInstanceOf(NoArticle.class)
                .hasMessage("no text of an article was found in the file");
    }

    @Test
    void aMenuBeforeTheTitleIsLeftOut() {
        ObjectNode article = article("Home\nWorld\nSport\nSign in\nTalks resume in Ankara\n" + PROSE + "\n" + MORE);

        assertThat(article.path("title").asString()).isEqualTo("Talks resume in Ankara");
        assertThat(article.path("text").asString()).isEqualTo(PROSE + "\n\n" + MORE);
    }

    private static List<Tuple> leftOut(ObjectNode article) {
        return article.path("extra")
                .path("left_out")
                .valueStream()
                .map(part ->
                        tuple(part.path("why").asString(), part.path("text").asString()))
                .toList();
    }

    private static ObjectNode article(String text) {
        return PlainPage.article(new Document("folder/story.txt", text), Unstated.nothing());
    }
}
