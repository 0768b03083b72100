package dev.dateline.cli.bench;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Metadata;
import dev.dateline.article.NamedEntity;
import dev.dateline.elastic.Aliases;
import dev.dateline.elastic.Cluster;
import dev.dateline.elastic.ElasticArticleIndex;
import dev.dateline.elastic.EntityNameQuery;
import dev.dateline.index.ArticleWriter;
import dev.dateline.index.IncomingArticle;
import dev.dateline.index.WriteListener;
import dev.dateline.read.SourceLine;
import dev.dateline.search.names.AskedName;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Names as the entities of an archive, one article and one entity each, indexed and asked as Dateline does it. */
final class EntitiesOfNames {
    private static final Aliases ALIASES = Aliases.prefixed("bench-names");

    private final Cluster cluster;
    private final EntityKind kind;

    EntitiesOfNames(Cluster cluster, EntityKind kind) {
        this.cluster = cluster;
        this.kind = kind;
    }

    /** Indexes names under their places in the list. */
    void fill(List<String> names) {
        try (ArticleWriter writer = new ElasticArticleIndex(cluster, ALIASES).begin(true, new Refusing())) {
            for (int i = 0; i < names.size(); i++) {
                String id = Integer.toString(i);
                NamedEntity entity = new NamedEntity(kind, names.get(i), id);
                Metadata none = new Metadata(null, null, null, null, List.of(), null, List.of());
                Annotations named = new Annotations(List.of(), List.of(), List.of(entity));
                writer.write(new IncomingArticle(
                        new Article(id, "", names.get(i), none, named, null),
                        new SourceLine("names", i + 1L, "", true)));
            }
            writer.finish();
        }
    }

    /** Places in the list of what is found, the best first. */
    List<Integer> find(String name) throws IOException {
        AskedName asked = AskedName.of(name);
        SearchResponse<ObjectNode> found = cluster.client()
                .search(
                        search -> search.index(ALIASES.entities())
                                .query(EntityNameQuery.of(asked))
                                .size(EntityNameQuery.CANDIDATES)
                                .trackTotalHits(total -> total.enabled(false)),
                        ObjectNode.class);
        return asked.ranked(EntityNameQuery.candidates(found.hits().hits())).stream()
                .map(ranked -> Integer.valueOf(ranked.what().path("id").asString("")))
                .toList();
    }

    void remove() {
        ElasticArticleIndex.remove(cluster, ALIASES);
    }

    /** A name that is refused ends the measurement. */
    private static final class Refusing implements WriteListener {
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
            throw new IllegalStateException(incoming.article().text() + ": " + reason);
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
