package dev.dateline.elastic;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.time.Clock;

/**
 * An archive that is searched: the cluster it is on, what its indexes are called, and what all searches of it remember
 * together. Make one for an archive and hand it to every service over it, so that names are asked for once. Safe for many
 * threads.
 */
public final class SearchedArchive {
    private final ElasticsearchClient client;
    private final Aliases names;
    private final Entities entities;
    private final NameLookup lookup;

    /** The archive of those names; the cluster stays open as long as this is used; nothing is sent yet. */
    public SearchedArchive(Cluster cluster, Aliases names) {
        this.client = cluster.client();
        this.names = names;
        this.entities = new Entities(client, names.entities(), Clock.systemUTC());
        this.lookup =
                new NameLookup(client, names.entities(), new KnownValues(client, names.articles(), Clock.systemUTC()));
    }

    ElasticsearchClient client() {
        return client;
    }

    Aliases names() {
        return names;
    }

    Entities entities() {
        return entities;
    }

    NameLookup lookup() {
        return lookup;
    }
}
