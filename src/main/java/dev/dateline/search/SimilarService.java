package dev.dateline.search;

import dev.dateline.search.result.ArticleHit;
import java.util.List;
import java.util.Optional;

/** Finds articles like another one. Safe for many threads. */
@FunctionalInterface
public interface SimilarService {
    /** Articles unless asked otherwise: what stands beside an article. */
    int DEFAULT_SIZE = 5;

    /** Most articles. */
    int MAX_SIZE = 50;

    /**
     * The articles that share most rare names and words with one, most similar first; copies of it are left out, and of
     * copies of one another only one is given. Empty when there is no article of that id.
     *
     * @param id of the article
     * @param size how many, 1 to {@link #MAX_SIZE}
     * @throws NotReady when the archive cannot be asked
     * @throws BackendError when it refuses what it was asked
     */
    Optional<List<Similar>> similar(String id, int size);

    /**
     * A similar article.
     *
     * @param hit the article, with a first sentence
     * @param shared the entities that both name, most often named first
     */
    record Similar(ArticleHit hit, List<ArticleHit.Named> shared) {
        /** Copies the list. */
        public Similar {
            shared = List.copyOf(shared);
        }
    }
}
