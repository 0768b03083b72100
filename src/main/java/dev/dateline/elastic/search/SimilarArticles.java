package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch._types.query_dsl.QueryBuilders;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.HitOrder;
import dev.dateline.elastic.query.ResolvedQuery;
import dev.dateline.search.SimilarService;
import dev.dateline.search.query.QueryNode;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.spelling.FoundSpellings;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds articles similar to another one: by its rarest words, and by common entities and topics, of which rare ones count
 * more too. Safe for many threads.
 */
public final class SimilarArticles implements SimilarService {
    /** Words that are looked for: the rarest of the article; more of them do not change the first results. */
    private static final int WORDS = 25;

    /** The share of these words that a similar article has at least, unless it shares an actor or place. */
    private static final String SHARED_WORDS = "20%";

    /** Entities that are looked for, those named most often. */
    private static final int ENTITIES = 20;

    /** The boost of a common topic, which says less than words and entities of the text. */
    private static final float TOPIC = 0.5F;

    private static final List<String> LIKENESS = List.of(Fields.NAMED, Fields.TOPICS, Fields.FAMILY);

    private final SearchedIndex articles;
    private final Entities entities;

    /** Searches an archive. */
    public SimilarArticles(SearchedArchive archive) {
        this.articles = archive.articles();
        this.entities = archive.entities();
    }

    @Override
    public Optional<List<Similar>> similar(String id, int size) {
        Optional<Hit<ObjectNode>> found = articles
                .search(
                        search -> search.size(1)
                                .source(source -> source.filter(fields -> fields.includes(LIKENESS)))
                                .query(Clauses.unscored(Clauses.term(Fields.ID, id))),
                        ObjectNode.class)
                .hits()
                .hits()
                .stream()
                .findFirst();
        return found.map(article -> like(article, size));
    }

    private List<Similar> like(Hit<ObjectNode> article, int size) {
        ObjectNode source = Objects.requireNonNull(article.source(), "an article without its source");
        List<ArticleHit.Named> named = HitReader.named(source, entities.find(HitReader.entityIds(article)));
        SearchResponse<ObjectNode> response =
                articles.search(search -> request(search, article, named, size), ObjectNode.class);
        Set<String> ids = new HashSet<>();
        response.hits().hits().forEach(hit -> ids.addAll(HitReader.entityIds(hit)));
        Entities.Found known = entities.find(ids);
        FoundSpellings none = FoundSpellings.of(new QueryNode.Everything(), false);
        return response.hits().hits().stream()
                .map(hit -> HitReader.hit(hit, Highlighting.DEFAULT, none, known))
                .map(hit -> new Similar(hit, shared(named, hit.named())))
                .toList();
    }

    private static List<ArticleHit.Named> shared(List<ArticleHit.Named> here, List<ArticleHit.Named> there) {
        Set<String> ids = new HashSet<>();
        there.forEach(entity -> ids.add(entity.kind() + " " + entity.value()));
        return here.stream()
                .filter(entity -> ids.contains(entity.kind() + " " + entity.value()))
                .toList();
    }

    private static SearchRequest.Builder request(
            SearchRequest.Builder search, Hit<ObjectNode> article, List<ArticleHit.Named> named, int size) {
        ObjectNode source = Objects.requireNonNull(article.source());
        BoolQuery.Builder like = QueryBuilders.bool();
        like.should(words(article)).minimumShouldMatch("1");
        named.stream().limit(ENTITIES).forEach(entity -> {
            String field = entity.kind().isActor() ? Fields.ACTORS : Fields.PLACES;
            like.should(term(field, entity.value(), 1));
        });
        for (JsonNode topic : source.path(Fields.TOPICS)) {
            like.should(term(Fields.TOPICS, topic.asString(), TOPIC));
        }
        like.mustNot(term(Fields.FAMILY, source.path(Fields.FAMILY).asString(""), 1));
        return search.searchType(HitOrder.SCORES)
                .size(size)
                .trackTotalHits(total -> total.enabled(false))
                .query(like.build()._toQuery())
                .sort(HitOrder.of(Page.Sort.RELEVANCE))
                .collapse(collapse -> collapse.field(Fields.FAMILY))
                .highlight(Highlights.request(ResolvedQuery.EVERYTHING, Highlighting.DEFAULT))
                .source(fields -> fields.filter(wanted -> wanted.includes(SearchBody.CARD)));
    }

    private static Query words(Hit<ObjectNode> article) {
        return QueryBuilders.moreLikeThis()
                .fields(Fields.TITLE, Fields.TEXT)
                .like(like -> like.document(
                        document -> document.index(article.index()).id(article.id())))
                .maxQueryTerms(WORDS)
                .minTermFreq(1)
                .minDocFreq(2)
                .minimumShouldMatch(SHARED_WORDS)
                .build()
                ._toQuery();
    }

    private static Query term(String field, String value, float boost) {
        return QueryBuilders.term()
                .field(field)
                .value(value)
                .boost(boost)
                .build()
                ._toQuery();
    }
}
