package dev.dateline.search.network;

import dev.dateline.search.result.Facet;
import java.util.List;

/**
 * Actors and their ties. All counts are of articles of the search.
 *
 * @param articles how many articles the search finds
 * @param actors those of most articles first
 * @param together pairs named in the same sentence, most articles first; the smaller value of each pair comes first
 * @param speaking who is quoted with words that name whom, most articles first
 */
public record Network(long articles, List<Facet.Bucket> actors, List<Tie> together, List<Tie> speaking) {
    /**
     * A tie between two actors.
     *
     * @param from the value of one actor; the speaker, where it has a direction
     * @param to the value of the other
     * @param count articles that have it in one sentence or one quote at least
     */
    public record Tie(String from, String to, long count) {}

    /** Copies the lists. */
    public Network {
        actors = List.copyOf(actors);
        together = List.copyOf(together);
        speaking = List.copyOf(speaking);
    }
}
