package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.ParsedArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameResolverTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "José Manuel Albares | jose-manuel-albares",
                "U.S. | us",
                "Côte d’Ivoire | cote-divoire",
                "Putin’s | putin",
                "Зеленський | зеленський",
                "Київ, Україна | київ-україна",
                "習近平 | 習近平",
                "&&& | &&&",
                "ＦＢＩ | fbi",
            })
    void aNameBecomesAnId(String name, String id) {
        assertThat(Slug.of(name)).isEqualTo(id);
    }

    @Test
    void aNameOfAnyLengthMakesAShortId() {
        assertThat(Slug.of("😀x".repeat(5_000))).hasSizeLessThanOrEqualTo(200);
        assertThat(Slug.of("a".repeat(199) + "𝔘".repeat(9))).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void whatTheArticleSaysElsewhereWins() {
        Article resolved = resolved("""
                {'text': 'Putin met Xi. Putin left.', 'mentions': [\
                {'start': 0, 'end': 5, 'kind': 'person', 'name': 'Vladimir Putin', 'id': 'p1'}, \
                {'start': 10, 'end': 12, 'kind': 'person'}, \
                {'start': 14, 'end': 19, 'kind': 'person'}, \
                {'start': 20, 'end': 24, 'kind': 'date'}], \
                'quotes': [{'start': 0, 'end': 3, 'speaker': 'Vladimir Putin'}, {'start': 0, 'end': 4, 'speaker': 'A. Bee'}, \
                {'start': 0, 'end': 2}], \
                'entities': [{'kind': 'person', 'name': 'Vladimir Putin'}, {'kind': 'place', 'name': 'Vladimir Putin'}]}""");

        assertThat(ArticleJson.of(resolved).findValuesAsString("id"))
                .containsExactly(resolved.id(), "p1", "xi", "p1", "p1", "vladimir-putin");
        assertThat(ArticleJson.of(resolved).findValuesAsString("speaker_id")).containsExactly("p1", "a-bee");
    }

    @Test
    void resolvingTwiceChangesNothing() {
        Article once = resolved("{'text': 'Xi left.', 'mentions': [{'start': 0, 'end': 2, 'kind': 'person'}]}");

        assertThat(new NameResolver().resolve(once)).isEqualTo(once);
    }

    private static Article resolved(String line) {
        ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse(line.replace('\'', '"'));
        return new NameResolver().resolve(parsed.article());
    }
}
