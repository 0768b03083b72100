package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import dev.dateline.article.PartialDate;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.query.ResolvedQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.Period;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Says to the letter what is sent to Elasticsearch. */
class SearchBodyTest {
    private static final JsonMapper JSON = new JsonMapper();

    private static final String FILTERED = """
            {"query": {"bool": {
               "filter": [
                 {"term": {"actors": {"value": "a"}}},
                 {"range": {"published_days": {"gte": "2025-02-01", "relation": "intersects"}}}],
               "must_not": [{"terms": {"actors": ["b"]}}]}},
             "post_filter": {"bool": {"filter": [{"terms": {"topics": ["t", "u"]}}]}},
             "aggregations": {
               "actor": {
                 "filter": {"bool": {"filter": [{"terms": {"topics": ["t", "u"]}}]}},
                 "aggregations": {
                   "actor.values": {"terms": {"field": "actors", "shard_size": 2000, "size": 5}},
                   "actor.missing": {"missing": {"field": "actors"}},
                   "actor.selected": {"terms": {"field": "actors", "include": ["a"], "size": 1}}}},
               "topic.values": {"terms": {"field": "topics", "shard_size": 2000, "size": 5}},
               "topic.missing": {"missing": {"field": "topics"}},
               "topic.selected": {"terms": {"field": "topics", "include": ["t", "u"], "size": 2}},
               "date": {
                 "filter": {"bool": {"filter": [{"terms": {"topics": ["t", "u"]}}]}},
                 "aggregations": {
                   "date.values": MONTHS,
                   "date.month": {
                     "filter": {"term": {"published_precision": {"value": "month"}}},
                     "aggregations": {"date.values": MONTHS}},
                   "date.year": {
                     "filter": {"term": {"published_precision": {"value": "year"}}},
                     "aggregations": {"date.values": MONTHS}},
                   "date.missing": {"missing": {"field": "published"}}}}},
             "sort": [{"published": {"missing": "_last", "order": "asc"}}, {"id": {"order": "asc"}}],
             "size": 0, "track_total_hits": true,
             "_source": {"includes":
               ["id", "title", "published_as_given", "source", "url", "language", "added", "named", "extra.page",
                "extra.pages"]}}""";

    private static final String MONTHS = """
            {"date_histogram": {"calendar_interval": "month", "field": "published_day", "min_doc_count": 1,
              "hard_bounds": {"min": "1400-01-01", "max": "NEXT-12-31"}}}""";

    @Test
    void aWordIsLookedForInEveryFormAndInNames() {
        assertThat(query("ceasefires", true)).isEqualTo(JSON.readTree("""
                {"dis_max": {"tie_breaker": 0.5, "queries": [
                  {"match_phrase": {"title": {"boost": 2.0, "query": "ceasefires"}}},
                  {"match_phrase": {"text": {"query": "ceasefires", "zero_terms_query": "all"}}},
                  {"match_phrase": {"title": {"boost": 1.7999999523162842, "query": "ceasefires", "analyzer": "asked_stems"}}},
                  {"match_phrase": {"text": {"boost": 0.8999999761581421, "query": "ceasefires", "analyzer": "asked_stems"}}},
                  {"match_phrase": {"names": {"boost": 0.8999999761581421, "query": "ceasefires"}}}]}}"""));
    }

    @Test
    void aPhraseAndAWordWithoutVariantsAreLookedForAsTheyAre() {
        String exact = """
                {"dis_max": {"tie_breaker": 0.5, "queries": [
                  {"match_phrase": {"title": {"boost": 2.0, "query": "peace talks"}}},
                  {"match_phrase": {"text": {"query": "peace talks", "zero_terms_query": "all"}}}]}}""";

        assertThat(query("\"peace talks\"", true)).isEqualTo(JSON.readTree(exact));
        assertThat(query("peace", false)).isEqualTo(JSON.readTree(exact.replace("peace talks", "peace")));
    }

    @Test
    void excludedTermsAreNextToRequiredOnes() {
        assertThat(query("\"a\" -\"b\"", true)).isEqualTo(JSON.readTree("""
                {"bool": {
                  "must": [{"dis_max": {"tie_breaker": 0.5, "queries": [
                    {"match_phrase": {"title": {"boost": 2.0, "query": "a"}}},
                    {"match_phrase": {"text": {"query": "a", "zero_terms_query": "all"}}}]}}],
                  "must_not": [{"dis_max": {"tie_breaker": 0.5, "queries": [
                    {"match_phrase": {"title": {"boost": 2.0, "query": "b"}}},
                    {"match_phrase": {"text": {"query": "b"}}}]}}]}}"""));
    }

    @Test
    void alternativesNarrowTheHitsAndEveryOtherFacet() {
        Filters filters = new Filters(
                Map.of(
                        FilterField.ACTOR, new Filters.Selection(List.of("a"), List.of(), List.of("b")),
                        FilterField.TOPIC, new Filters.Selection(List.of(), List.of("t", "u"), List.of())),
                new Period(PartialDate.parse("2025-02"), null),
                Period.ALWAYS);
        FacetRequest facets = new FacetRequest(List.of(FilterField.ACTOR, FilterField.TOPIC), 5, true, null);

        JsonNode body = body(new SearchRequest(
                SearchQuery.parse("", true),
                filters,
                new Page(Page.Sort.OLDEST, 0, null),
                facets,
                Highlighting.DEFAULT));

        assertThat(body)
                .isEqualTo(JSON.readTree(
                        FILTERED.replace("MONTHS", MONTHS).replace("NEXT", String.valueOf(PartialDate.latestYear()))));
    }

    @Test
    void eachOfSeveralShardsReportsMoreValuesThanAreWanted() {
        SearchRequest everything = SearchRequest.of(SearchQuery.parse("", true));

        assertThat(body(everything, 1).at("/aggregations/actor.values/terms"))
                .isEqualTo(JSON.readTree("{\"field\": \"actors\", \"size\": 10}"));
        assertThat(body(everything, 3).at("/aggregations/actor.values/terms"))
                .isEqualTo(JSON.readTree("{\"field\": \"actors\", \"size\": 10, \"shard_size\": 2000}"));
    }

    @Test
    void onlyTheWordsAskedForAreMarked() {
        JsonNode highlight =
                body(SearchRequest.of(SearchQuery.parse("\"a\" -b", true))).get("highlight");

        assertThat(highlight.at("/fields/0/title/highlight_query")).isEqualTo(JSON.readTree("""
                        {"bool": {"should": [{"match_phrase": {"title": {"boost": 2.0, "query": "a"}}}]}}"""));
        assertThat(highlight.at("/fields/1/text/highlight_query")).isEqualTo(JSON.readTree("""
                        {"bool": {"should": [{"match_phrase": {"text": {"query": "a"}}}]}}"""));
        assertThat(highlight.get("fields").size()).isEqualTo(2);
    }

    @Test
    void namesAreMarkedForWordsThatCanHaveOtherSpellings() {
        assertThat(markedFields("Kyiv", true)).isEqualTo(3);
        assertThat(body(SearchRequest.of(SearchQuery.parse("Kyiv", true)))
                        .at("/highlight/fields/2/names/matched_fields"))
                .isEqualTo(JSON.readTree("[\"names\", \"names.variants\"]"));
        assertThat(markedFields("harvest", true)).isEqualTo(2);
        assertThat(markedFields("Kyiv", false)).isEqualTo(2);
    }

    private static int markedFields(String query, boolean variants) {
        return body(SearchRequest.of(SearchQuery.parse(query, variants)))
                .at("/highlight/fields")
                .size();
    }

    private static JsonNode query(String query, boolean variants) {
        return body(SearchRequest.of(SearchQuery.parse(query, variants))).get("query");
    }

    private static JsonNode body(SearchRequest request) {
        return body(request, 0);
    }

    private static JsonNode body(SearchRequest request, int shards) {
        ResolvedSearch search =
                new ResolvedSearch(request, ResolvedQuery.of(request.query(), (field, name) -> List.of()));
        return JSON.readTree(JsonpUtils.toJsonString(
                SearchBody.page(search, null, Aliases.SERVED, new SearchBody.Counting(Interval.MONTH, shards)),
                new Jackson3JsonpMapper()));
    }
}
