package dev.dateline.elastic.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.search.TestArchive;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs every example of docs/query-syntax.md against the sample archive. */
class QuerySyntaxIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final Pattern EXAMPLE = Pattern.compile("^\\| `(.+?)` \\|", Pattern.MULTILINE);

    private static ArticleSearch search;

    @BeforeAll
    static void index() {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix());
        TestArchive.samples().index(elasticsearch.cluster(), names);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    static List<String> examples() throws IOException {
        return EXAMPLE.matcher(Files.readString(Path.of("docs/query-syntax.md")))
                .results()
                .map(example -> example.group(1))
                .toList();
    }

    @Test
    void thePageHasExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(35);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFindsSomethingAndNotEverything(String query) {
        long found = found(query);

        assertThat(found).as(query).isPositive();
        if (!query.startsWith("language:")) {
            assertThat(found).as(query).isLessThan(found(""));
        }
    }

    private static long found(String query) {
        return search.search(SearchRequest.of(SearchQuery.parse(query, true)))
                .total()
                .value();
    }
}
