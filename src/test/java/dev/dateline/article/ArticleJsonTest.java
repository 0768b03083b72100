package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.ParseResult.Repairs;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArticleJsonTest {
    @Test
    void everyArticleComesBackAsItWas() {
        RandomArticles articles = new RandomArticles(20260104);
        for (int round = 0; round < 2_000; round++) {
            Article article = ((ParsedArticle) ArticleParser.lenient().parse(articles.valid())).article();

            ParseResult again =
                    ArticleParser.strict().parse(ArticleJson.of(article).toString());

            assertThat(again).isEqualTo(new ParsedArticle(article, Repairs.none()));
        }
    }

    @Test
    void keysWithoutValueAreLeftOut() {
        Article article = ((ParsedArticle) ArticleParser.lenient().parse("{\"id\": \"a\", \"text\": \"b\"}")).article();

        assertThat(ArticleJson.of(article).toString()).isEqualTo("{\"id\":\"a\",\"text\":\"b\"}");
    }

    @Test
    void noRandomLineBreaksTheParser() {
        Random random = new Random(20260105);
        String alphabet = "{}[]\":,'\\u0d83 \n\ttextmentions01-.eE😀\uD83D\u0000é";
        for (int round = 0; round < 20_000; round++) {
            StringBuilder line = new StringBuilder(random.nextBoolean() ? "{\"text\":\"a\"," : "");
            for (int length = random.nextInt(40); length > 0; length--) {
                line.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(ArticleParser.lenient().parse(line.toString())).isNotNull();
        }
    }
}
