package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.article.Quote;
import dev.dateline.text.token.Passages.Part;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Articles from which repeated passages are taken out. */
class ShortenedArticleTest {
    private static final ArchiveResolver RESOLVER = ArchiveResolver.bundled(Authority.none());

    @Test
    void marksInAPartGoAndThoseBehindItMove() {
        Article article = article(
                "🎉 [person:Barack Obama] spoke. Follow [organization:Courier Digital] now! “I agree,” said [person:Angela Merkel].",
                "“I agree,”");
        String text = article.text();
        int start = text.indexOf("Follow");
        Part part = new Part(start, text.indexOf('!') + 1);

        ResolvedArticle shortened = RESOLVER.resolve(article).without(List.of(part));

        Article left = shortened.article();
        assertThat(left.text()).isEqualTo("🎉 Barack Obama spoke. “I agree,” said Angela Merkel.");
        CodePoints words = CodePoints.of(left.text());
        assertThat(left.annotations().mentions())
                .extracting(mention -> words.cut(mention.span()), Mention::id)
                .containsExactly(tuple("Barack Obama", "barack-obama"), tuple("Angela Merkel", "angela-merkel"));
        assertThat(left.annotations().quotes())
                .extracting(quote -> words.cut(quote.span()))
                .containsExactly("“I agree,”");
        assertThat(shortened.keys().mentions()).hasSize(2);
        assertThat(shortened.evidence())
                .extracting(NameEvidence::form)
                .containsExactly("Barack Obama", "Angela Merkel");
        assertThat(Objects.requireNonNull(left.extra()).toString())
                .isEqualTo("{\"repeated_passages\":[\"Follow Courier Digital now!\"]}");
    }

    @Test
    void theWhiteSpaceBeforeAPartAtTheEndGoesToo() {
        Article article = article("[person:Barack Obama] spoke.\n\nFollow us.\n", "");
        int start = article.text().indexOf("Follow");

        ResolvedArticle shortened =
                RESOLVER.resolve(article).without(List.of(new Part(start, start + "Follow us.".length())));

        assertThat(shortened.article().text()).isEqualTo("Barack Obama spoke.");
    }

    @Test
    void withoutPartsNothingChanges() {
        ResolvedArticle whole = RESOLVER.resolve(article("[person:Barack Obama] spoke.", ""));

        assertThat(whole.without(List.of())).isSameAs(whole);
    }

    private static Article article(String marked, String quoted) {
        Article article = MarkedArticle.of(marked);
        int at = article.text().indexOf(quoted);
        CodePoints offsets = CodePoints.of(article.text());
        List<Quote> quotes = quoted.isEmpty()
                ? List.of()
                : List.of(new Quote(
                        new Span(offsets.fromUtf16(at), offsets.fromUtf16(at + quoted.length())),
                        "Angela Merkel",
                        null,
                        null));
        return new Article(
                "a",
                "",
                article.text(),
                article.metadata(),
                new Annotations(article.annotations().mentions(), quotes, List.of()),
                null);
    }
}
