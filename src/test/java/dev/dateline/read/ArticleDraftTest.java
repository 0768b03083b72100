package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class ArticleDraftTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ann Marsh and Peter Lowe | [\"Ann Marsh\",\"Peter Lowe\"] | ",
                "Marsh, Ann; Lowe, Peter | [\"Ann Marsh\",\"Peter Lowe\"] | ",
                "Von Ann Marsh und Frances d'Emilio | [\"Ann Marsh\",\"Frances d'Emilio\"] | ",
                "Ann Marsh (now), Peter Lowe (earlier) | [\"Ann Marsh\",\"Peter Lowe\"] | ",
                "Ann Marsh in Brussels and Peter Lowe in New York | [\"Ann Marsh\",\"Peter Lowe\"] | ",
                "Ann Marsh Northgate correspondent | [\"Ann Marsh\"] | Ann Marsh Northgate correspondent",
                "Ann Marsh, staff writer | [\"Ann Marsh\"] | Ann Marsh, staff writer",
                "AFP | [\"AFP\"] | ",
                "heather123 | [\"heather123\"] | ",
            })
    void aBylineNamesPeopleAndWhatElseItSaysIsKept(String byline, String authors, String extra) {
        ObjectNode article = new ArticleDraft().byline(byline).json();

        assertThat(article.path("authors").toString()).isEqualTo(authors);
        assertThat(article.path("extra").path("byline").asString(null)).isEqualTo(extra);
    }
}
