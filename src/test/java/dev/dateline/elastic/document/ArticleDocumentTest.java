package dev.dateline.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.WebAddress;
import dev.dateline.resolve.NameKey;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ArticleDocumentTest {
    private static final String LINE = """
            {'id': 'a1', 'title': 'Talks', 'text': '😀 Putin met Xi in China. “Good,” Putin said in May.', \
            'published': '2025-08', 'source': 'Courier', 'url': 'https://www.courier.example/world/Leaders%20meet_2.html?id=7', 'language': 'en', 'authors': ['A'], \
            'section': 'World', 'topics': ['talks'], 'extra': {'page': 4}, 'mentions': [\
            {'start': 2, 'end': 7, 'kind': 'person', 'name': 'Vladimir Putin', 'id': 'putin'}, \
            {'start': 12, 'end': 14, 'kind': 'person', 'id': 'xi'}, \
            {'start': 18, 'end': 23, 'kind': 'country', 'name': 'China', 'id': 'china'}, \
            {'start': 33, 'end': 38, 'kind': 'person', 'name': 'Vladimir Putin', 'id': 'putin'}, \
            {'start': 47, 'end': 50, 'kind': 'date', 'value': '2025-05'}], \
            'quotes': [{'start': 26, 'end': 31, 'speaker': 'Vladimir Putin', 'speaker_id': 'putin', 'cue': 'said'}], \
            'entities': [{'kind': 'organization', 'name': 'United Nations', 'id': 'un'}]}""";

    @Test
    void everyFieldIsFilledAsTheMappingSays() {
        ObjectNode document = document(article());

        assertThat(document.path("published").asString()).isEqualTo("2025-08-01T00:00:00Z");
        assertThat(document.path("published_day").asString()).isEqualTo("2025-08-01");
        assertThat(document.path("published_days").toString())
                .isEqualTo("{\"gte\":\"2025-08-01\",\"lte\":\"2025-08-31\"}");
        assertThat(document.path("published_as_given").asString()).isEqualTo("2025-08");
        assertThat(document.path("mentioned_days").toString())
                .isEqualTo("[{\"gte\":\"2025-05-01\",\"lte\":\"2025-05-31\"}]");
        assertThat(document.path("actors").toString()).isEqualTo("[\"putin\",\"xi\",\"china\",\"un\"]");
        assertThat(document.path("persons").toString()).isEqualTo("[\"putin\",\"xi\"]");
        assertThat(document.path("organizations").toString()).isEqualTo("[\"un\"]");
        assertThat(document.path("countries").toString()).isEqualTo("[\"china\"]");
        assertThat(document.path("places").toString()).isEqualTo("[\"china\"]");
        assertThat(document.path("speakers").toString()).isEqualTo("[\"putin\"]");
        assertThat(document.path("names").toString())
                .isEqualTo("[\"Vladimir Putin\",\"Putin\",\"Xi\",\"China\",\"United Nations\"]");
        assertThat(document.path("site").asString()).isEqualTo("courier.example");
        assertThat(document.path("url_words").asString()).isEqualTo("courier example world leaders meet 2 html id 7");
        assertThat(document.path("page").toString()).isEqualTo("[\"4\"]");
        assertThat(document.path("quotes").path(0).path("text").asString()).isEqualTo("Good,");
        assertThat(document.path("named").path(0).toString())
                .isEqualTo("{\"id\":\"putin\",\"kind\":\"person\",\"label\":\"Vladimir Putin\",\"count\":2}");
        assertThat(document.path("named").path(1).path("label").asString()).isEqualTo("Xi");
        assertThat(document.path("named").path(3).path("count").asInt()).isEqualTo(1);
        assertThat(document.path("spellings").path(0).asString()).isEqualTo("person\u001Fputin\u001Fe");
        assertThat(document.path("spellings").path(1).asString()).isEqualTo("person\u001Fputin\u001FnVladimir Putin");
        assertThat(document.path("spellings").path(2).asString()).isEqualTo("person\u001Fputin\u001FwPutin");
    }

    @Test
    void itHasFieldsOfTheMappingOnly() {
        Set<String> mapped =
                IndexDefinition.ARTICLES.read().path("mappings").path("properties").propertyNames().stream()
                        .collect(Collectors.toSet());

        assertThat(mapped).containsAll(document(article()).propertyNames());
    }

    @Test
    void theArticleComesBackFromItsDocument() {
        assertThat(StoredArticle.read(document(article()))).isEqualTo(article());
    }

    @Test
    void aMentionThatNamesNothingIsKeptButNotShown() {
        Span first = new Span(0, 1);
        Span second = new Span(2, 3);
        NameKey key = new NameKey(EntityKind.ORGANIZATION, "F");
        Article article = new Article(
                "x",
                "",
                "F G",
                article().metadata(),
                new Annotations(
                        List.of(
                                new Mention(first, EntityKind.ORGANIZATION, "F", null, null, null, "builtin"),
                                new Mention(second, EntityKind.ORGANIZATION, "G", "g", null, null, "builtin")),
                        List.of(),
                        List.of()),
                null);
        ResolvedArticle resolved = new ResolvedArticle(
                article,
                new ResolvedArticle.Keys(
                        List.of(
                                new ResolvedArticle.KeyOf(key, true),
                                new ResolvedArticle.KeyOf(new NameKey(EntityKind.ORGANIZATION, "G"), true)),
                        List.of(),
                        List.of()),
                List.of());

        ObjectNode document = ArticleDocument.of(resolved, NamedEntities.of(article), ArticleForms.NONE);

        assertThat(document.path("mentions").size()).isEqualTo(1);
        assertThat(document.path("mentions").path(0).path("id").asString()).isEqualTo("g");
        assertThat(StoredArticle.resolved(document, List.of())).isEqualTo(resolved);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "https://www.courier.example/a | courier.example | courier example a",
                "http://user@Courier.Example:8080/x?y=%C3%BC#z | courier.example | courier example 8080 x y ü z",
                "www.courier.example/a%zz | courier.example | courier example a zz",
                "courier.example/a | - | courier example a",
                "https:// | - | ''",
                "u | - | u",
            })
    void anAddressHasAHostAndWords(String address, String host, String words) {
        assertThat(WebAddress.host(address)).isEqualTo(host);
        assertThat(WebAddress.words(address)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\" A1 \" | [\"A1\"]",
                "[\"A1\", 4, \"A1\", \"\", null] | [\"A1\",\"4\"]",
                "{\"a\": 1} | ''",
                "null | ''",
            })
    void pagesAreTextsOrNumbers(String page, String pages) {
        String json = "{\"text\":\"T\",\"extra\":{\"page\":" + page + "}}";
        ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse(json);

        assertThat(document(parsed.article()).path("page").toString()).isEqualTo(pages);
    }

    @Test
    void anArticleWithNothingButTextMakesASmallDocument() {
        ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse("{\"id\":\"x\",\"text\":\"T\"}");

        assertThat(document(parsed.article()).toString()).isEqualTo("{\"id\":\"x\",\"text\":\"T\"}");
    }

    private static ObjectNode document(Article article) {
        return ArticleDocument.of(ResolvedArticle.decided(article), NamedEntities.of(article), ArticleForms.NONE);
    }

    private static Article article() {
        return ((ParsedArticle) ArticleParser.strict().parse(LINE.replace('\'', '"'))).article();
    }
}
