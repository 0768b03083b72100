package dev.dateline.bench.names;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Metadata;
import dev.dateline.article.NamedEntity;
import dev.dateline.bench.BenchInput;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.names.EntityNameQuery;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IncomingArticle;
import dev.dateline.read.ReadEvent.SourceLine;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.search.names.AskedName;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Names as the entities of an archive, one article and one entity each, indexed and asked as Dateline does it. */
final class EntitiesOfNames {
    private static final Aliases ALIASES = Aliases.prefixed("bench-names");

    private final Cluster cluster;
    private final EntityKind kind;

    EntitiesOfNames(Cluster cluster, EntityKind kind) {
        this.cluster = cluster;
        this.kind = kind;
    }

    /** Indexes each name as the entity with that id, and as an article that mentions it. */
    void fill(List<String> ids, List<String> names) {
        try (ArticleIndex.Writer writer = new ElasticArticleIndex(cluster, ALIASES)
                .begin(true, ArchiveResolver.bundled(Authority.none()).decider(), new Refusing())) {
            for (int i = 0; i < names.size(); i++) {
                SourceLine line = new SourceLine("names", i + 1L, "", true, "dateline");
                writer.write(new IncomingArticle(ResolvedArticle.decided(article(ids.get(i), names.get(i))), line));
            }
            writer.finish();
        }
    }

    /** An article with the name in its text and without a mention of it. */
    private Article article(String id, String name) {
        Metadata none = new Metadata(null, null, null, null, List.of(), null, List.of());
        NamedEntity entity = new NamedEntity(kind, name, id);
        Annotations named = new Annotations(List.of(), List.of(), List.of(entity));
        return new Article(id, "", "They spoke of " + name + " yesterday.", none, named, null);
    }

    /** Ids of the entities that are found by a name, the best first. */
    List<String> find(String name) throws IOException {
        AskedName asked = AskedName.of(name);
        SearchResponse<EntityDocument> found = cluster.client()
                .search(
                        search -> search.index(ALIASES.entities())
                                .query(EntityNameQuery.of(asked))
                                .size(EntityNameQuery.CANDIDATES)
                                .trackTotalHits(total -> total.enabled(false)),
                        EntityDocument.class);
        return asked.ranked(EntityNameQuery.candidates(found.hits().hits())).stream()
                .map(ranked -> ranked.what().id())
                .toList();
    }

    /** Ids of the articles that a search for the name finds, the best first. */
    List<String> findArticles(String name) {
        SearchQuery words = SearchQuery.parse(name.replaceAll("[^\\p{L}\\p{M}\\p{N}'’.]+", " "), true);
        SearchRequest request = new SearchRequest(
                words,
                Filters.NONE,
                new Page(Page.Sort.RELEVANCE, Page.MAX_SIZE, null),
                FacetRequest.NONE,
                new Highlighting(Highlighting.Extent.NONE, 0));
        return new ArticleSearch(new SearchedArchive(cluster, ALIASES))
                .search(request).hits().stream().map(hit -> hit.card().id()).toList();
    }

    void remove() throws IOException {
        BenchInput.remove(cluster, ALIASES);
    }

    /** Ends the measurement when the index rejects an article, and ignores everything else. */
    static final class Refusing implements ArticleIndex.Listener {
        @Override
        public void indexed(int articles) {
            // Counted at the end.
        }

        @Override
        public void unchanged(int articles) {
            // A new index has none.
        }

        @Override
        public void refused(IncomingArticle incoming, String reason) {
            throw new IllegalStateException(incoming.article().id() + ": " + reason);
        }

        @Override
        public void waiting(String reason, Duration pause) {
            // It waits.
        }

        @Override
        public void step(String what) {
            // Nobody watches.
        }
    }
}
