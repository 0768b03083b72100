package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.index.IndexSummary;
import dev.dateline.index.IndexSummary.AnnotationCounts;
import dev.dateline.index.IndexSummary.ReasonCount;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexReportTest {
    @Test
    void theSummaryIsOneLineOfJson() {
        IndexSummary summary = new IndexSummary(
                12,
                6,
                4,
                2,
                1,
                3,
                5,
                7,
                8,
                2.5,
                List.of(new ReasonCount("text is missing", 2, "a.jsonl, line 3")),
                new AnnotationCounts(9, 1, List.of(new ReasonCount("it is not English", 1, "b.txt"))));

        assertThat(IndexReport.json(summary)).isEqualToIgnoringNewLines("""
                        {"read":12,"indexed":6,"unchanged":4,"rejected":2,"offsets_repaired":1,"mentions_dropped":3,\
                        "characters_replaced":5,"files_incomplete":7,"shortened":8,"seconds":2.5,\
                        "articles_per_second":4.0,"annotated":9,"unannotated":1,\
                        "reasons":[{"reason":"text is missing","count":2,"first":"a.jsonl, line 3"}],\
                        "unannotated_reasons":[{"reason":"it is not English","count":1,"first":"b.txt"}]}
                        """);
    }
}
