package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Aliases;

/**
 * An archive that is searched: its cluster, its indices, and the caches that all its searches share. Make one for an archive
 * and pass it to every service over it. The cluster stays open as long as this is used; making it sends nothing. Safe for
 * many threads.
 */
public final class SearchedArchive {
    private final ElasticsearchClient client;
    private final Aliases aliases;
    private final SearchedIndex articles;
    private final Entities entities;
    private final NameLookup lookup;

    /** The archive under those aliases. */
    public SearchedArchive(Cluster cluster, Aliases aliases) {
        this.client = cluster.searcher();
        this.aliases = aliases;
        this.articles = new SearchedIndex(client, aliases.articles());
        SearchedIndex named = new SearchedIndex(client, aliases.entities());
        this.entities = new Entities(named);
        this.lookup =
                new NameLookup(named, new KnownValues(articles), new SpellingLookup(new ArchiveForms(client, aliases)));
    }

    /** The client, for the packages of {@code elastic} only. */
    public ElasticsearchClient client() {
        return client;
    }

    /** The aliases of its indices. */
    public Aliases aliases() {
        return aliases;
    }

    /** Its index of articles. */
    public SearchedIndex articles() {
        return articles;
    }

    /** Its actors and places. */
    public Entities entities() {
        return entities;
    }

    /** Looks up the names of a query, the first step of every search. */
    public NameLookup lookup() {
        return lookup;
    }
}
