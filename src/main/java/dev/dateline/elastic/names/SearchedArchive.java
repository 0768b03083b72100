package dev.dateline.elastic.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.document.Aliases;
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
        this.lookup = new NameLookup(
                client,
                names.entities(),
                new KnownValues(client, names.articles(), Clock.systemUTC()),
                new SpellingLookup(new ArchiveForms(client, names, Clock.systemUTC())));
    }

    /** What to ask; outside of this layer nobody does. */
    public ElasticsearchClient client() {
        return client;
    }

    /** What its indexes are called. */
    public Aliases names() {
        return names;
    }

    /** What its actors and places are called. */
    public Entities entities() {
        return entities;
    }

    /** What looks up whom a query names, which every search of it goes through first. */
    public NameLookup lookup() {
        return lookup;
    }
}
