package dev.dateline.search.suggest;

import dev.dateline.search.NotReady;
import java.util.List;
import java.util.Map;

/** Suggests names, sources, topics and titles for what is typed. Safe for many threads. */
@FunctionalInterface
public interface SuggestionService {
    /** The default number of suggestions of each group: what a list under a search box shows of it. */
    int DEFAULT_SIZE = 5;

    /** Most suggestions of each group. */
    int MAX_SIZE = 20;

    /**
     * What starts with the words typed, most used first; every group is in the answer, those without suggestions empty.
     *
     * @param typed any text; below two letters nothing is suggested
     * @param size most suggestions of each group, 1 to {@link #MAX_SIZE}
     * @throws NotReady when Elasticsearch does not answer now
     */
    Map<Suggestion.Group, List<Suggestion>> suggest(String typed, int size);

    /**
     * Reads what is suggested, and returns when it has been read, at once when another thread is reading. Without this
     * call the first request starts it; until it is done, suggestions are fewer and slower.
     *
     * @throws NotReady when Elasticsearch does not answer now
     */
    default void prepare() {}
}
