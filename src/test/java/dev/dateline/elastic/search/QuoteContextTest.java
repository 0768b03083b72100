package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.result.ArticleHit;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteContextTest {
    @Test
    void aQuoteInsideASentenceHasTheRestOfIt() {
        String text = "It rained. The mayor called the bridge \"a gift to all\" and left. Nobody spoke.";

        assertThat(context(text, "a gift to all"))
                .isEqualTo(new QuoteContext("The mayor called the bridge \"", "\" and left."));
    }

    @Test
    void aQuoteThatIsASentenceHasTheNextOneOfItsParagraph() {
        String text = "“We shall see.” The mayor smiled at him. He left.\n\nIt rained.";

        assertThat(context(text, "We shall see.")).isEqualTo(new QuoteContext("“", "” The mayor smiled at him."));
        assertThat(context("“We shall see.”\n\nIt rained.", "We shall see.")).isEqualTo(new QuoteContext("“", "”"));
    }

    @Test
    void offsetsAreCodePoints() {
        String text = "😀😀 She said “🕊 now” twice.";

        assertThat(context(text, "🕊 now")).isEqualTo(new QuoteContext("😀😀 She said “", "” twice."));
    }

    @Test
    void longSidesAreCutBetweenWords() {
        String text = "word ".repeat(60) + "“so”" + " word".repeat(60) + ".";

        QuoteContext context = context(text, "so");

        assertThat(context.before()).startsWith("… word").endsWith("word “").hasSizeLessThan(165);
        assertThat(context.after()).startsWith("” word").endsWith("word …").hasSizeLessThan(165);
    }

    @Test
    void anOffsetOutsideTheTextHasNoContext() {
        ArticleHit.Quote quote = new ArticleHit.Quote("gone", 90, null, null, List.of());

        assertThat(QuoteContext.of("Short.", quote)).isEqualTo(new QuoteContext("", ""));
    }

    private static QuoteContext context(String text, String words) {
        int start = text.codePointCount(0, text.indexOf(words));
        return QuoteContext.of(text, new ArticleHit.Quote(words, start, null, null, List.of()));
    }
}
