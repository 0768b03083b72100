package dev.dateline.search;

import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArticleHit;
import java.util.List;

/** Lists the families of near duplicates among the articles of a search. Safe for many threads. */
@FunctionalInterface
public interface FamilyService {
    /**
     * The families of two articles or more, those with most articles first.
     *
     * @param search words and filters; the size of its page is the number of families, and everything else of its page,
     *     facets and highlighting has no effect
     * @throws NotReady when Elasticsearch does not answer now
     * @throws BackendError when Elasticsearch rejects the request
     */
    Families families(SearchRequest search);

    /**
     * Families of near duplicates. All counts are of articles of the search.
     *
     * @param total the number of families of two articles or more, at most 10,000
     * @param families those with most articles first
     */
    record Families(long total, List<Family> families) {
        /** Copies the list. */
        public Families {
            families = List.copyOf(families);
        }
    }

    /**
     * A family of near duplicates.
     *
     * @param id its id, the same in all its articles
     * @param count its articles
     * @param sources the number of different sources, an estimate from 3,000 on
     * @param last the article published last
     * @param versions its articles by date, at most {@value #MOST_VERSIONS}
     */
    record Family(String id, long count, long sources, ArticleHit.Card last, List<ArticleHit.Card> versions) {
        /** A story of a news agency has hardly more versions that a reader compares. */
        public static final int MOST_VERSIONS = 50;

        /** Copies the list. */
        public Family {
            versions = List.copyOf(versions);
        }
    }
}
