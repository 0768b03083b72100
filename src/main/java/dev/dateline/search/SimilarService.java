package dev.dateline.search;

import dev.dateline.search.result.ArticleHit;
import java.util.List;
import java.util.Optional;

/** Finds articles similar to another one. Safe for many threads. */
@FunctionalInterface
public interface SimilarService {
    /** The default number of articles: a short list next to an article. */
    int DEFAULT_SIZE = 5;

    /** Most articles. */
    int MAX_SIZE = 50;

    /**
     * The articles that share most rare names and words with one, most similar first; its near duplicates are left out, and
     * of near duplicates of one another only one is returned. Empty when the archive does not have the article.
     *
     * @param id of the article
     * @param size how many, 1 to {@link #MAX_SIZE}
     * @throws NotReady when Elasticsearch does not answer now
     * @throws BackendError when Elasticsearch rejects the request
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
