package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The parser and the published schema must judge alike, but for the rules that a schema cannot say. */
class ArticleSchemaTest {
    private static final Pattern BEYOND_THE_SCHEMA = Pattern.compile(
            ".* (is not a date-time, day, month or year|is not a day, month, year or interval|is the same as one before it"
                    + "|holds no text|lies outside the text|covers “).*");

    private final Schema schema = schema();

    @Test
    void theyAgreeOnThousandsOfArticles() {
        RandomArticles articles = new RandomArticles(20260102);
        int valid = 0;
        for (int round = 0; round < 20_000; round++) {
            ObjectNode article = articles.next();
            ParseResult result = ArticleParser.strict().parse(article);
            List<Error> errors = schema.validate(article.toString(), InputFormat.JSON);

            if (result instanceof InvalidArticle invalid) {
                assertThat(errors.isEmpty())
                        .as("the parser says: %s, the schema is content with %s", invalid.reason(), article)
                        .isEqualTo(BEYOND_THE_SCHEMA.matcher(invalid.reason()).matches() && errors.isEmpty());
            } else {
                valid++;
                assertThat(errors).as("the parser is content with %s", article).isEmpty();
            }
        }
        assertThat(valid).as("both kinds occur").isBetween(4_000, 16_000);
    }

    @Test
    void whatTheProgramWritesIsValid() {
        RandomArticles articles = new RandomArticles(20260103);
        for (int round = 0; round < 1_000; round++) {
            Article article = ((ParsedArticle) ArticleParser.lenient().parse(articles.valid())).article();

            assertThat(schema.validate(ArticleJson.of(article).toString(), InputFormat.JSON))
                    .isEmpty();
        }
    }

    @Test
    void theSchemaHasTheKeysThatTheParserKnows() {
        ObjectNode document = JsonObject.parse(text());

        assertThat(document.path("properties").propertyNames()).containsExactlyElementsOf(Keys.OF_ARTICLE);
        assertThat(keysOf(document, "mention")).containsExactlyElementsOf(Keys.OF_MENTION);
        assertThat(keysOf(document, "quote")).containsExactlyElementsOf(Keys.OF_QUOTE);
        assertThat(keysOf(document, "entity")).containsExactlyElementsOf(Keys.OF_ENTITY);
    }

    private static Iterable<String> keysOf(ObjectNode document, String definition) {
        return document.path("$defs").path(definition).path("properties").propertyNames();
    }

    private static Schema schema() {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(), InputFormat.JSON);
    }

    private static String text() {
        try (InputStream file = ArticleParser.class.getResourceAsStream("article.schema.json")) {
            assertThat(file).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }
}
