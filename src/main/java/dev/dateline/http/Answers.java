package dev.dateline.http;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.dateline.article.EntityKind;
import dev.dateline.search.NetworkService;
import dev.dateline.search.SimilarService;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.QuerySpellings;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import dev.dateline.search.suggest.Suggestion;
import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answers of the API as records, and the mapper that writes them: keys in snake case and in the order of the
 * components, null values left out. The commands print the same JSON. Pure functions.
 */
public final class Answers {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .changeDefaultPropertyInclusion(value -> value.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addMixIn(EntityKind.class, KindName.class)
            .addMixIn(Interval.class, ParameterName.class)
            .addMixIn(NetworkService.By.class, ParameterName.class)
            .addMixIn(Passage.Mark.class, Pair.class)
            .addMixIn(KnownEntity.Position.class, Pair.class)
            .addMixIn(KnownEntity.class, EntityOrder.class)
            .addMixIn(Facet.Bucket.class, BucketKeys.class)
            .addMixIn(Suggestion.class, SuggestionKeys.class)
            .build();

    private Answers() {}

    private interface KindName {
        @JsonValue
        String json();
    }

    /** A value of an enumeration by the name of its parameter. */
    private interface ParameterName {
        @JsonValue
        String parameter();
    }

    /** Two numbers in an array. */
    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    private interface Pair {}

    @JsonPropertyOrder({"value", "label"})
    private interface EntityOrder {}

    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation.
    private interface BucketKeys {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean selected();
    }

    @SuppressWarnings("UnusedMethod") // Jackson reads its annotation.
    private interface SuggestionKeys {
        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean similar();
    }

    /** An answer as JSON. */
    static String json(Object answer) {
        return MAPPER.writeValueAsString(answer);
    }

    /** Sends JSON that clients may store but must revalidate, since the archive can change at any time. */
    static void send(Context context, Object answer) {
        context.header("Cache-Control", "no-cache");
        context.result(json(answer)).contentType("application/json");
    }

    /** The answer of {@code /api/search} as JSON. */
    public static String search(SearchQuery query, SearchResult result) {
        Map<String, Object> facets = new LinkedHashMap<>();
        result.facets().forEach((field, facet) -> facets.put(field.parameter(), facet));
        if (result.dates() != null) {
            facets.put("date", result.dates());
        }
        if (result.mentioned() != null) {
            facets.put("mentioned", result.mentioned());
        }
        return json(new Search(
                result.total(),
                result.families(),
                result.tookMillis(),
                Asked.of(query, result),
                result.hits().stream().map(Found::of).toList(),
                facets,
                result.next()));
    }

    private record Search(
            SearchResult.Total total,
            SearchResult.@Nullable Total families,
            long tookMs,
            Asked query,
            List<Found> hits,
            Map<String, Object> facets,
            @Nullable String next) {}

    /** The query as it was understood, and what to ask instead. */
    private record Asked(
            String text,
            String understood,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> names,
            @Nullable String suggestion,
            @Nullable Long any,
            @Nullable List<SearchResult.Advice.WordCount> words,
            List<Spelling> spellings,
            List<Similar> similar,
            @Nullable String note) {
        static Asked of(SearchQuery query, SearchResult result) {
            SearchResult.Advice advice = result.advice();
            return new Asked(
                    query.text(),
                    QueryPrinter.print(query.root()),
                    result.names(),
                    advice.suggestion(),
                    advice.any(),
                    advice.any() == null ? null : advice.words(),
                    Spelling.of(result.spellings()),
                    Similar.of(result.spellings()),
                    result.spellings().note());
        }
    }

    /** Another spelling of a name in the query, searched or switched off. */
    record Spelling(String asked, String found, long articles, boolean used) {
        static List<Spelling> of(QuerySpellings spellings) {
            return spellings.spellings().stream()
                    .map(other -> new Spelling(other.asked(), other.found(), other.articles(), other.used()))
                    .toList();
        }
    }

    /** A name that is only similar to one in the query. */
    record Similar(String asked, String found, long articles) {
        static List<Similar> of(QuerySpellings spellings) {
            return spellings.similar().stream()
                    .map(other -> new Similar(other.asked(), other.found(), other.articles()))
                    .toList();
        }
    }

    /** An article as a search shows it. */
    private record Found(
            @JsonUnwrapped ArticleHit.Card card,
            @Nullable Double score,
            List<Passage> passages,
            List<ArticleHit.Named> actors,
            List<ArticleHit.Named> places,
            List<ArticleHit.Spelling> matched,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ArticleHit.Quote> quotes,
            ArticleHit.@Nullable Family family) {
        static Found of(ArticleHit hit) {
            return new Found(
                    hit.card(),
                    hit.score(),
                    hit.passages(),
                    of(hit.named(), EntityKind::isActor),
                    of(hit.named(), EntityKind::isPlace),
                    hit.matched(),
                    hit.quotes(),
                    hit.family());
        }

        static List<ArticleHit.Named> of(List<ArticleHit.Named> named, Predicate<EntityKind> kinds) {
            return named.stream().filter(one -> kinds.test(one.kind())).toList();
        }
    }

    /** The answer of {@code /api/quotes}. */
    record Quotes(
            SearchResult.Total total,
            long tookMs,
            Said query,
            List<QuoteItem> quotes,
            QuoteFacets facets,
            @Nullable String next) {
        static Quotes of(SearchQuery query, QuoteResult result) {
            return new Quotes(
                    new SearchResult.Total(result.total(), true),
                    result.tookMillis(),
                    new Said(
                            query.text(),
                            result.understood(),
                            Spelling.of(result.spellings()),
                            Similar.of(result.spellings()),
                            result.spellings().note()),
                    result.quotes().stream().map(QuoteItem::of).toList(),
                    new QuoteFacets(result.speaker(), result.about(), result.dates()),
                    result.next());
        }
    }

    record Said(
            String text,
            String understood,
            List<Spelling> spellings,
            List<Similar> similar,
            @Nullable String note) {}

    record QuoteFacets(Facet speaker, Facet about, @Nullable DateFacet date) {}

    record QuoteItem(
            @JsonUnwrapped ArticleHit.Quote quote,
            String before,
            String after,
            @Nullable String label,
            List<About> about,
            ArticleHit.Card article) {
        static QuoteItem of(QuoteResult.Item item) {
            List<About> about = item.about().stream()
                    .map(named -> new About(named.value(), named.label(), named.kind()))
                    .toList();
            return new QuoteItem(item.quote(), item.before(), item.after(), item.speaker(), about, item.article());
        }
    }

    record About(String value, String label, EntityKind kind) {}

    /** The answer of {@code /api/articles/{id}}: the article in the article format, and what was found in it. */
    static ObjectNode article(ArticleView view) {
        ObjectNode json = view.article().deepCopy();
        json.setAll(MAPPER.<ObjectNode>valueToTree(new InArticle(
                Found.of(view.named(), EntityKind::isActor),
                Found.of(view.named(), EntityKind::isPlace),
                new Hits(view.title(), view.text()),
                view.family())));
        return json;
    }

    private record InArticle(
            List<ArticleHit.Named> actors,
            List<ArticleHit.Named> places,
            Hits hits,
            ArticleHit.@Nullable Family family) {}

    private record Hits(List<Passage.Mark> title, List<Passage.Mark> text) {}

    /** The answer of {@code /api/articles/{id}/similar}. */
    record SimilarHits(List<SimilarHit> hits) {
        static SimilarHits of(List<SimilarService.Similar> similar) {
            return new SimilarHits(similar.stream()
                    .map(one -> new SimilarHit(Found.of(one.hit()), one.shared()))
                    .toList());
        }
    }

    record SimilarHit(@JsonUnwrapped Object hit, List<ArticleHit.Named> shared) {}

    /** The answer of {@code /api/status} as JSON. */
    public static String status(ArchiveStatus status, String version, boolean corrections) {
        String built = status.built() == null ? null : status.built().toString();
        return json(new Status(
                version,
                new Index(status.index(), built),
                status.articles(),
                status.entities(),
                corrections ? true : null,
                status.cluster()));
    }

    private record Status(
            String version,
            Index index,
            long articles,
            long entities,
            @Nullable Boolean corrections,
            ArchiveStatus.Cluster cluster) {}

    private record Index(String name, @Nullable String built) {}
}
