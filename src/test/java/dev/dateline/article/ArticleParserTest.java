package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.text.word.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleParserTest {
    private final ArticleParser parser = ArticleParser.lenient();

    @Test
    void aTextAloneIsAnArticle() {
        Article article = article("{'text': 'Talks began.'}");

        assertThat(article.text()).isEqualTo("Talks began.");
        assertThat(article.title()).isEmpty();
        assertThat(article.annotations()).isEqualTo(Annotations.none());
        assertThat(article.metadata()).isEqualTo(new Metadata(null, null, null, null, List.of(), null, List.of()));
    }

    @Test
    void everyKeyIsRead() {
        Article article = article("""
                {'id': 'a1', 'title': 'Talks', 'text': 'Putin spoke on Monday.', 'published': '2025-08', \
                'source': 'Courier', 'url': 'https://courier.example/1', 'language': 'en-GB', 'authors': ['A. Bee'], \
                'section': 'World', 'topics': ['talks'], 'offsets': 'utf16', 'extra': {'page': 4.50}, \
                'mentions': [{'start': 0, 'end': 5, 'kind': 'person', 'name': 'Vladimir Putin', 'id': 'putin', \
                'confidence': 0.5, 'tool': 'hand', 'text': 'Putin'}, \
                {'start': 15, 'end': 21, 'kind': 'date', 'value': '2025-08-04'}], \
                'quotes': [{'start': 0, 'end': 11, 'speaker': 'Putin', 'speaker_id': 'putin', 'cue': 'spoke'}], \
                'entities': [{'kind': 'country', 'name': 'Russia', 'id': 'russia'}]}""");

        assertThat(article.id()).isEqualTo("a1");
        assertThat(article.metadata())
                .isEqualTo(new Metadata(
                        "2025-08",
                        "Courier",
                        "https://courier.example/1",
                        "en-GB",
                        List.of("A. Bee"),
                        "World",
                        List.of("talks")));
        assertThat(article.annotations())
                .isEqualTo(new Annotations(
                        List.of(
                                new Mention(
                                        new Span(0, 5),
                                        EntityKind.PERSON,
                                        "Vladimir Putin",
                                        "putin",
                                        null,
                                        0.5,
                                        "hand"),
                                new Mention(new Span(15, 21), EntityKind.DATE, null, null, "2025-08-04", null, null)),
                        List.of(new Quote(new Span(0, 11), "Putin", "putin", "spoke")),
                        List.of(new NamedEntity(EntityKind.COUNTRY, "Russia", "russia"))));
        assertThat(String.valueOf(article.extra())).isEqualTo("{\"page\":4.50}");
    }

    @Test
    void aTitleOrAnAddressIsEnoughWithoutAText() {
        for (String json : List.of("{\"title\": \"Talks\"}", "{\"url\": \"https://a.example/1\", \"text\": null}")) {
            ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse(json);

            assertThat(parsed.article().text()).isEmpty();
            assertThat(ArticleJson.of(parsed.article()).has("text")).isFalse();
            assertThat(parsed.article().id()).hasSize(32);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "{'text': 'a', 'txet': 1} | txet is not a known key; known are id, title, text,",
                "{'section': 'a'} | text is missing",
                "{'text': ' '} | text must not be empty",
                "{'text': 4} | text must be a text, not 4",
                "{'text': 'a', 'published': '2025-02-30'} | published \"2025-02-30\" is not a date-time, day, month or year",
                "{'text': 'a', 'published': 'May 4'} | published \"May 4\" is not a date-time, day, month or year",
                "{'text': 'a', 'published': '2025-01-01T25:00:00'} | published \"2025-01-01T25:00:00\" is not a date-time",
                "{'text': 'a', 'language': 'english!'} | language \"english!\" is not a BCP 47 language tag",
                "{'text': 'a', 'topics': 'war'} | topics must be a list, not \"war\"",
                "{'text': 'a', 'topics': ['war', 3]} | topics[1] must be a text, not 3",
                "{'text': 'a', 'id': ''} | id must be a text without control characters",
                "{'text': 'a', 'offsets': 'bytes'} | offsets must be codepoint or utf16, not \"bytes\"",
                "{'text': 'a', 'extra': 3} | extra must be an object, not 3",
                "{'text': 'a', 'mentions': [3]} | mentions[0] must be an object, not 3",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1}]} | mentions[0].kind is missing",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1, 'kind': 'city'}]} | mentions[0].kind must be person,",
                "{'text': 'a', 'mentions': [{'start': 0.5, 'end': 1, 'kind': 'place'}]} | mentions[0].start must be a whole",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1, 'kind': 'place', 'nmae': 1}]} | mentions[0].nmae is not a",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1, 'kind': 'date', 'value': 'P3D'}]} | mentions[0].value \"P3D\"",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1, 'kind': 'place', 'value': '2025'}]} | mentions[0].value cannot",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1, 'kind': 'place', 'confidence': 2}]} | mentions[0].confidence",
                "{'text': 'a', 'entities': [{'kind': 'date', 'name': 'May'}]} | entities[0].kind cannot be used here",
                "{'text': 'a', 'entities': [{'kind': 'person'}]} | entities[0].name is missing",
                "['text'] | a line must hold one JSON object, not [\"text\"]",
                "{'text': 'a' | not valid JSON at character",
                "{'text': 'a', 'text': 'b'} | not valid JSON at character",
                "{'text': 'a'} {'text': 'b'} | not valid JSON at character 15: text after the end of the object",
                "nonsense | not valid JSON at character",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1, 'kind': 'place', 'confidence': 1e400}]} | mentions[0].confidence",
                "{'text': 'a', 'mentions': [{'start': 0, 'end': 1e99999999999, 'kind': 'place'}]} | not valid JSON: a number has",
            })
    void whatIsWrongIsNamed(String line, String reason) {
        assertThat(reason(line)).startsWith(reason);
    }

    @Test
    void deepNestingIsNamedWithoutJavaNames() {
        assertThat(reason("{'text': 'a', 'extra': {'x': " + "[".repeat(600) + "]".repeat(600) + "}}"))
                .isEqualTo("not valid JSON: Document nesting depth (501) exceeds the maximum allowed (500)");
    }

    @Test
    void nullMeansAbsent() {
        assertThat(article("{'text': 'a', 'title': null, 'mentions': null, 'published': null}")
                        .title())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"2025-08-15 12:00:00\" | 2025-08-15T12:00:00",
                "\"Fri, 15 Aug 2025 12:00:00 GMT\" | 2025-08-15T12:00:00Z",
                "1755259200 | 2025-08-15T12:00:00Z",
                "20250815 | 2025-08-15",
                "\"\" |",
                "\"  \" |",
            })
    void datesOfDatabasesAreConverted(String json, @Nullable String published) {
        ArticleParser parser = ArticleParser.lenient();
        ParseResult result = parser.parse("{\"text\": \"a\", \"published\": " + json + "}");

        assertThat(((ParsedArticle) result).article().metadata().published()).isEqualTo(published);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025",
                "2025-08",
                "2024-02-29",
                "2025-08-15T10:00",
                "2025-08-15T23:59:59.5+02:00",
                "2025-08-15T10:00:00Z",
                "2025-08-15T10:00:00-0530",
                "2025-08-15T10:00+02"
            })
    void everyFormOfDateIsLegal(String date) {
        assertThat(article("{'text': 'a', 'published': '" + date + "'}")
                        .metadata()
                        .published())
                .isEqualTo(date);
    }

    @Test
    void anArticleWithoutIdKeepsTheSameOneEachTime() {
        String byUrl = article("{'text': 'a', 'source': 'S', 'url': 'u'}").id();
        String byText = article("{'text': 'a', 'source': 'S'}").id();

        assertThat(byUrl).matches("[0-9a-f]{32}").isNotEqualTo(byText);
        assertThat(article("{'text': 'b', 'source': 'S', 'url': 'u'}").id()).isEqualTo(byUrl);
        assertThat(article("{'text': 'b', 'source': 'S'}").id()).isNotEqualTo(byText);
        assertThat(article("{'text': 'a'}").id()).isEqualTo(byText);
    }

    @Test
    void anIdIsMeasuredInBytes() {
        assertThat(reason("{'text': 'a', 'id': '" + "ж".repeat(257) + "'}")).isEqualTo("id is longer than 512 bytes");
        assertThat(article("{'text': 'a', 'id': '" + "ж".repeat(256) + "'}").id())
                .hasSize(256);
    }

    @Test
    void controlCharactersAndHalfPairsAreReplacedOneForOne() {
        ParsedArticle parsed = parsed("{'title': 'a\\u0001b', 'text': 'x\\u0000\\ud83dy\\n\\tz\\u0085\\uffff'}");

        assertThat(parsed.article().title()).isEqualTo("a b");
        assertThat(parsed.article().text()).isEqualTo("x \uFFFDy\n\tz \uFFFD");
        assertThat(parsed.repairs().charactersReplaced()).isEqualTo(5);
    }

    @Test
    void brokenCharactersUnderExtraAreReplacedToo() {
        Article article = article("{'text': 'a', 'extra': {'k': ['\\udc00', {'n': 1e400}]}}");

        assertThat(String.valueOf(article.extra())).isEqualTo("{\"k\":[\"\uFFFD\",{\"n\":1E+400}]}");
    }

    private Article article(String line) {
        return parsed(line).article();
    }

    private ParsedArticle parsed(String line) {
        ParseResult result = parser.parse(line.replace('\'', '"'));
        assertThat(result).isInstanceOf(ParsedArticle.class);
        return (ParsedArticle) result;
    }

    private String reason(String line) {
        ParseResult result = parser.parse(line.replace('\'', '"'));
        assertThat(result).isInstanceOf(InvalidArticle.class);
        return ((InvalidArticle) result).reason();
    }
}
