package dev.dateline.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CitationsTest {
    private static final String ARTICLE = """
            {"id": "a/1", "title": "Grain & oil: 5% up\\n at $3 {now}", "authors": ["Ann Marsh", "Peter Lowe and Sons"],
             "source": "Northgate_Courier", "published": "2025-08-15T23:30:00-05:00", "section": "World",
             "url": "https://courier.example/a b?x={1}", "language": "en", "topics": ["grain", "oil"],
             "extra": {"page": ["A1", 4]}}""";

    @Test
    void risHasOneTagALine() {
        assertThat(Citations.ris(article(ARTICLE))).isEqualTo("""
                TY  - NEWS
                ID  - a/1
                TI  - Grain & oil: 5% up at $3 {now}
                AU  - Ann Marsh
                AU  - Peter Lowe and Sons
                T2  - Northgate_Courier
                PY  - 2025
                DA  - 2025/08/15/
                SE  - World
                SP  - A1, 4
                UR  - https://courier.example/a b?x={1}
                LA  - en
                KW  - grain
                KW  - oil
                ER  -\s

                """.replace("\n", "\r\n"));
    }

    @Test
    void bibtexEscapesWhatLatexWouldRead() {
        assertThat(Citations.bibtex(article(ARTICLE))).isEqualTo("""
                @article{a/1,
                  author = {{Ann Marsh} and {Peter Lowe and Sons}},
                  title = {{Grain \\& oil: 5\\% up at \\$3 \\textbraceleft{}now\\textbraceright{}}},
                  journal = {Northgate\\_Courier},
                  year = {2025},
                  month = aug,
                  day = {15},
                  pages = {A1, 4},
                  url = {https://courier.example/a%20b?x=%7B1%7D},
                  language = {en},
                  keywords = {grain, oil},
                }

                """);
    }

    @ParameterizedTest
    @CsvSource({"2025, PY  - 2025|DA  - 2025///|", "2025-08, PY  - 2025|DA  - 2025/08//|"})
    void aDateIsAsExactAsItIsKnown(String published, String lines) {
        ObjectNode article = article("{\"id\": \"a\", \"published\": \"" + published + "\"}");

        assertThat(Citations.ris(article).replace("\r\n", "|")).contains(lines);
        assertThat(Citations.bibtex(article).contains("month = aug")).isEqualTo(published.length() > 4);
        assertThat(Citations.bibtex(article)).doesNotContain("day");
    }

    @Test
    void aKeyHasOnlyCharactersThatBibtexReads() {
        assertThat(Citations.bibtex(article("{\"id\": \"ä, b\"}"))).matches("(?s)@article\\{-b-[0-9a-f]{8},\\n}\\n\\n");
        assertThat(Citations.bibtex(article("{\"id\": \"ö, b\"}")))
                .isNotEqualTo(Citations.bibtex(article("{\"id\": \"ä, b\"}")));
    }

    @Test
    void anArticleWithNothingIsStillACitation() {
        assertThat(Citations.ris(article("{\"id\": \"x\"}"))).isEqualTo("TY  - NEWS\r\nID  - x\r\nER  - \r\n\r\n");
    }

    private static ObjectNode article(String json) {
        return (ObjectNode) new JsonMapper().readTree(json);
    }
}
