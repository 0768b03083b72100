package dev.dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.http.SearchParameters;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.QuerySpellings;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** {@code search --batch}: a table of counts, with errors by line. */
class SearchCommandTest {
    private final StringWriter out = new StringWriter();
    private final List<SearchRequest> asked = new ArrayList<>();

    @Test
    void aBatchCountsEachQueryAndReportsWrongOnesByLine() {
        int code = count(List.of("ceasefire", "", " actor:putin  ", "\"truce", "=1+1"), "from=2025&place=kyiv");

        assertThat(code).isEqualTo(ExitCode.DONE_WITH_REJECTS);
        assertThat(out.toString()).isEqualTo("""
                "line","query","articles","error","position","search"
                "1","ceasefire","9","","","/?q=ceasefire&from=2025&place=kyiv"
                "3","actor:putin","11","","","/?q=actor%3Aputin&from=2025&place=kyiv"
                "4","\"\"truce","","This phrase is never closed.","0",""
                "5","=1+1","4","","","/?q=%3D1%2B1&from=2025&place=kyiv"
                """.replace("\n", "\r\n"));
        assertThat(asked).allMatch(request -> request.filters().published().from() != null);
        assertThat(asked).allMatch(request -> request.page().size() == 0);
    }

    @Test
    void aBatchWithoutMistakesIsDone() {
        assertThat(count(List.of("ceasefire"), "")).isEqualTo(ExitCode.DONE);
        assertThat(out.toString()).endsWith("\"/?q=ceasefire\"\r\n");
    }

    @Test
    void aBatchHasAtMostFiveHundredQueries() {
        assertThatThrownBy(() -> count(Collections.nCopies(501, "a"), ""))
                .isInstanceOf(InvalidRequest.class)
                .hasMessage("A batch has at most 500 queries, one per line.");
    }

    private int count(List<String> lines, String filters) {
        SearchRequest search = SearchParameters.read(Map.of("from", List.of("2025")));
        return SearchCommand.count(new Lengths(), lines, search, filters, out);
    }

    /** Finds as many articles as a query has characters. */
    private final class Lengths implements SearchService {
        @Override
        public SearchResult search(SearchRequest request) {
            asked.add(request);
            return new SearchResult(
                    List.of(),
                    new SearchResult.Total(request.query().text().length(), true),
                    0,
                    List.of(),
                    Map.of(),
                    null,
                    null,
                    SearchResult.Advice.NONE,
                    null,
                    QuerySpellings.NONE,
                    null);
        }

        @Override
        public Optional<ArticleView> article(String id, SearchQuery query) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<KnownEntity> entities(List<String> ids) {
            throw new UnsupportedOperationException();
        }

        @Override
        public QuoteResult quotes(QuoteRequest request) {
            throw new UnsupportedOperationException();
        }

        @Override
        public ArchiveStatus status() {
            throw new UnsupportedOperationException();
        }
    }
}
