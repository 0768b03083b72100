package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.search.CursorExpired;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.SearchResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

@ParameterizedClass(name = "{0} shards")
@ValueSource(ints = {1, 3})
class PagingIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    @Parameter
    int shards;

    private static ArticleSearch search;

    @BeforeParameterizedClassInvocation
    static void index(int shards) {
        Aliases names = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + shards);
        TestArchive.samples().add("""
                        {"id": "undated", "text": "An undated note. The peace held."}""").index(elasticsearch.cluster(), names, shards);
        search = new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), names));
    }

    @Test
    void pagesGiveEveryHitOnceInOrder() {
        for (Page.Sort sort : Page.Sort.values()) {
            List<String> whole = ids(search.search(with("", Filters.NONE, page(sort, 100, null))));
            assertThat(whole.getLast()).isEqualTo("undated");
            for (int size : new int[] {1, 7, 31, 93, 100}) {
                assertThat(paged(sort, size))
                        .as(sort + " by " + size)
                        .isEqualTo(whole)
                        .hasSize(93);
            }
        }
    }

    private static List<String> paged(Page.Sort sort, int size) {
        List<String> ids = new ArrayList<>();
        String after = null;
        do {
            SearchResult result = search.search(with("", Filters.NONE, page(sort, size, after)));
            assertThat(result.total()).isEqualTo(new SearchResult.Total(93, true));
            ids.addAll(ids(result));
            after = result.next();
        } while (after != null);
        return ids;
    }

    @Test
    void aCursorOfAnotherSearchOrADamagedOneIsRefused() {
        String cursor = next(with("peace", Filters.NONE, page(Page.Sort.NEWEST, 1, null)));

        assertRefused("talks", cursor, "belongs to another search");
        assertRefused("peace", cursor.substring(1), "This is not a cursor");
        assertRefused("peace", cursor + "AAAA", "This is not a cursor");
        assertRefused("peace", "ä", "This is not a cursor");
        assertRefused("peace", "", "This is not a cursor");
    }

    private static void assertRefused(String query, String cursor, String detail) {
        SearchRequest request = with(query, Filters.NONE, page(Page.Sort.NEWEST, 1, cursor));
        assertThatExceptionOfType(InvalidRequest.class)
                .isThrownBy(() -> search.search(request))
                .withMessageContaining(detail)
                .satisfies(refused -> assertThat(refused.parameter()).isEqualTo("after"));
    }

    @Test
    void aCursorWhoseSnapshotIsGoneHasExpired() throws Exception {
        SearchResult first = search.search(with("", Filters.NONE, page(Page.Sort.NEWEST, 1, null)));
        SearchRequest second = with("", Filters.NONE, page(Page.Sort.NEWEST, 1, first.next()));
        SearchResult page = search.search(second);
        String snapshot = Cursor.decode(Objects.requireNonNull(page.next()), Cursor.key(second))
                .snapshot();
        elasticsearch.cluster().client().closePointInTime(close -> close.id(snapshot));

        assertThatExceptionOfType(CursorExpired.class)
                .isThrownBy(() -> search.search(with("", Filters.NONE, page(Page.Sort.NEWEST, 1, page.next()))));
    }

    private static String next(SearchRequest request) {
        return Objects.requireNonNull(search.search(request).next());
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.card().id()).toList();
    }

    private static Page page(Page.Sort sort, int size, @Nullable String after) {
        return new Page(sort, size, after);
    }

    private static SearchRequest with(String query, Filters filters, Page page) {
        return new SearchRequest(
                SearchQuery.parse(query, true), filters, page, FacetRequest.DEFAULT, Highlighting.DEFAULT);
    }
}
