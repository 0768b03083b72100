package dev.dateline.search.network;

import dev.dateline.search.BackendError;
import dev.dateline.search.NotReady;
import dev.dateline.search.request.SearchRequest;

/** Counts the ties between the actors of a search. Safe for many threads. */
@FunctionalInterface
public interface NetworkService {
    /** Actors unless asked otherwise: what a drawing still shows apart. */
    int DEFAULT_ACTORS = 20;

    /** Most actors: all their pairs are counted in one request of 4,950 values. */
    int MAX_ACTORS = 100;

    /**
     * The actors of a search and their ties.
     *
     * @param search words and filters; its page, facets and highlighting have no effect
     * @param actors how many, those of most articles first
     * @throws NotReady when the archive cannot be asked
     * @throws BackendError when it refuses what it was asked
     */
    Network network(SearchRequest search, int actors);
}
