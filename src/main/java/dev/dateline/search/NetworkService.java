package dev.dateline.search;

import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import java.util.List;

/** Counts the co-occurrences of the actors of a search. Safe for many threads. */
@FunctionalInterface
public interface NetworkService {
    /** The default number of actors: what a drawing still shows apart. */
    int DEFAULT_ACTORS = 20;

    /** Most actors: all their pairs are counted in one request of 4,950 values. */
    int MAX_ACTORS = 100;

    /**
     * The actors of a search and their co-occurrences.
     *
     * @param search words and filters; its page, facets and highlighting have no effect
     * @param actors how many, those of most articles first
     * @param by what is counted as being named together
     * @throws NotReady when Elasticsearch does not answer now
     * @throws BackendError when Elasticsearch rejects the request
     */
    Network network(SearchRequest search, int actors, By by);

    /** What makes two actors co-occur. */
    enum By implements ApiName {
        /** A sentence that names both. */
        SENTENCE,
        /** An article that names both, in its text or in the annotations of the whole article. */
        ARTICLE,
        /** Sentences; articles when no sentence of the search names two of its actors. */
        AUTO;
    }

    /**
     * Actors and their co-occurrences. All counts are of articles of the search.
     *
     * @param articles how many articles the search finds
     * @param by what {@code together} was counted by: a sentence or an article
     * @param actors those of most articles first
     * @param together pairs named in the same sentence or article, most articles first; the smaller value of each pair comes first
     * @param speaking speakers, and the actors named in their quotes, most articles first
     */
    record Network(long articles, By by, List<Facet.Bucket> actors, List<Tie> together, List<Tie> speaking) {
        /**
         * A co-occurrence of two actors.
         *
         * @param from the value of one actor; the speaker, where it has a direction
         * @param to the value of the other
         * @param count articles with at least one such sentence or quote
         */
        public record Tie(String from, String to, long count) {}

        /** Copies the lists. */
        public Network {
            actors = List.copyOf(actors);
            together = List.copyOf(together);
            speaking = List.copyOf(speaking);
        }
    }
}
