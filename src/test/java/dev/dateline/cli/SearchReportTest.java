package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Interval;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.SearchResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SearchReportTest {
    @Test
    void aPageOfResultsIsReadableWithoutATerminal() {
        ArticleHit.Card card =
                new ArticleHit.Card("a-1", "Talks\u001b[2J begin", "2025-03", "The Meridian", null, null, null);
        Passage passage = new Passage("text", "😀 The\npeace talks.", 0, List.of(new Passage.Mark(6, 11)));
        Facet actors =
                new Facet(List.of(new Facet.Bucket("z", "Volodymyr Zelensky", EntityKind.PERSON, 3, false)), 0, 0);
        LocalDate day = LocalDate.of(2025, 3, 1);
        SearchResult result = new SearchResult(
                new SearchResult.Total(1234, true),
                5,
                List.of(new ArticleHit(
                        card,
                        null,
                        List.of(passage),
                        List.of(),
                        List.of(new ArticleHit.Spelling("Kyjiw", "Kyiv")),
                        List.of(),
                        null)),
                Map.of(FilterField.ACTOR, actors),
                new DateFacet(Interval.DAY, List.of(new DateFacet.Bucket(day, day, 3)), 0, 0),
                null);

        assertThat(new SearchReport(false).lines(result))
                .containsExactly(
                        "1,234 articles",
                        "",
                        "*Talks[2J begin*",
                        "  The Meridian · 2025-03 · a-1",
                        "  😀 The *peace* talks.",
                        "  (Kyjiw found as Kyiv)",
                        "",
                        "actor     Volodymyr Zelensky 3",
                        "date      2025-03-01 to 2025-03-01");
    }
}
