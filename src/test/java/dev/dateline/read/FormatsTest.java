package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.ParseResult;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.Quote;
import dev.dateline.read.ArticleFormat.LineFormat;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void reutersSlugsBecomeIdsAndReadableNames() {
        Article article = read("reuters21578", """
                {"id": "r1", "source": "Reuters", "date": "1987-02-26T15:01:01", "title": "T",
                "dateline": "TOKYO, Feb 26 -", "topics": ["money-fx"],
                "places": ["usa", "west-germany", "hong-kong", "usa"], "people": ["james-baker"],
                "orgs": ["imf", "xyz"], "exchanges": ["nyse"], "text": "Text."}""");

        assertThat(article.metadata().topics()).containsExactly("money-fx");
        assertThat(article.metadata().published()).isEqualTo("1987-02-26T15:01:01");
        assertThat(String.valueOf(article.extra())).isEqualTo("{\"dateline\":\"TOKYO, Feb 26 -\"}");
        assertThat(article.annotations().entities())
                .containsExactly(
                        new NamedEntity(EntityKind.PERSON, "James Baker", "james-baker"),
                        new NamedEntity(EntityKind.COUNTRY, "United States", "usa"),
                        new NamedEntity(EntityKind.COUNTRY, "West Germany", "west-germany"),
                        new NamedEntity(EntityKind.PLACE, "Hong Kong", "hong-kong"),
                        new NamedEntity(EntityKind.ORGANIZATION, "International Monetary Fund", "imf"),
                        new NamedEntity(EntityKind.ORGANIZATION, "XYZ", "xyz"),
                        new NamedEntity(EntityKind.ORGANIZATION, "New York Stock Exchange", "nyse"));
    }

    @Test
    void ofADateWithAnImpossibleTimeTheDayIsKept() {
        Article article = read("reuters21578", "{\"date\": \"1987-03-31T605:12:19\", \"text\": \"Text.\"}");

        assertThat(article.metadata().published()).isEqualTo("1987-03-31");
        assertThat(String.valueOf(article.extra())).isEqualTo("{\"date\":\"1987-03-31T605:12:19\"}");
    }

    @Test
    void goldSpansBecomeMentions() {
        Article article = read("spans", """
                {"id": "s1", "lang": "en", "date": "", "topic": "apple", "licence": "CC",
                "text": "Mr Jobs of Apple spoke Monday for hours in Ohio.", "entities": [
                {"start": 0, "end": 7, "type": "person", "text": "Mr Jobs",
                 "core_start": 3, "core_end": 7, "core": "Jobs", "link": "Steve_Jobs"},
                {"start": 11, "end": 16, "type": "organisation", "text": "Apple", "entity": "apple"},
                {"start": 23, "end": 29, "type": "date", "text": "Monday"},
                {"start": 34, "end": 39, "type": "quantity", "text": "hours"},
                {"start": 43, "end": 47, "type": "place", "text": "Ohio", "named": false}],
                "times": [{"start": 23, "end": 29, "text": "Monday", "value": "2008-03-03"},
                {"start": 30, "end": 39, "text": "for hours", "value": "PT3H"}]}""");

        assertThat(article.metadata().language()).isEqualTo("en");
        assertThat(article.metadata().topics()).containsExactly("apple");
        assertThat(String.valueOf(article.extra())).isEqualTo("{\"licence\":\"CC\"}");
        assertThat(article.annotations())
                .isEqualTo(new Annotations(
                        List.of(
                                new Mention(new Span(23, 29), EntityKind.DATE, null, null, "2008-03-03", null, null),
                                new Mention(new Span(30, 39), EntityKind.DATE, null, null, null, null, null),
                                new Mention(new Span(3, 7), EntityKind.PERSON, "Steve Jobs", null, null, null, null),
                                new Mention(
                                        new Span(11, 16), EntityKind.ORGANIZATION, null, "apple", null, null, null)),
                        List.of(),
                        List.of()));
    }

    @Test
    void directSpeechBecomesQuotesWithoutTheirMarks() {
        Article article = read("spans", """
                {"id": "s2", "text": "“We go,” Morris said. He “stays”. X says it rains.", "quotes": [
                {"direct": true, "source": [{"start": 9, "end": 15, "text": "Morris"}],
                 "cue": [{"start": 16, "end": 20, "text": "said"}],
                 "content": [{"start": 0, "end": 8, "text": "“We go,”"}]},
                {"direct": true, "source": [{"start": 22, "end": 24, "text": "He"}], "cue": [],
                 "content": [{"start": 25, "end": 32, "text": "“stays”"}]},
                {"direct": false, "source": [], "cue": [],
                 "content": [{"start": 41, "end": 49, "text": "it rains"}]}]}""");

        assertThat(article.annotations().quotes())
                .containsExactly(
                        new Quote(new Span(1, 7), "Morris", null, "said"),
                        new Quote(new Span(26, 31), null, null, null));
    }

    @Test
    void nonsenseIsRefusedWithAReason() {
        List<String> lines = List.of(
                "{}",
                "{\"text\": 1, \"people\": 3, \"places\": {\"a\": 1}, \"entities\": \"x\", \"times\": [1], \"quotes\": [[]]}",
                "{\"text\": \"a\", \"entities\": [{\"type\": 1}, {\"type\": \"person\", \"core_start\": \"x\", \"core_end\": []}]}",
                "{\"text\": \"a\", \"quotes\": [{\"direct\": true, \"content\": [{\"text\": \"“”\"}, 4]}]}");
        for (LineFormat format : lineFormats().toList()) {
            for (String line : lines) {
                try {
                    assertThat(parsed(format, line)).isNotNull();
                } catch (NoArticle none) {
                    assertThat(none.reason()).isNotBlank();
                }
            }
        }
    }

    private static Article read(String format, String line) {
        LineFormat lines = lineFormats()
                .filter(one -> one.name().equals(format))
                .findFirst()
                .orElseThrow();
        return ((ParsedArticle) parsed(lines, line).getFirst()).article();
    }

    private static List<ParseResult> parsed(LineFormat format, String line) {
        ReadOptions options = new ReadOptions(format, true, Unstated.nothing());
        return ArticleParser.strict().parseAll(line, object -> format.toArticles(object, options));
    }

    private static Stream<LineFormat> lineFormats() {
        return ArticleFormats.ALL.stream().filter(LineFormat.class::isInstance).map(LineFormat.class::cast);
    }
}
