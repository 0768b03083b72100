package dev.dateline.article;

import java.util.List;

/** The result of reading one article: the article, or the reason why it cannot be used. */
public sealed interface ParseResult {
    /**
     * An article that could be read, and what was repaired.
     *
     * @param article the article, which follows every rule of the format
     * @param repairs what the reader changed or left out
     */
    record ParsedArticle(Article article, Repairs repairs) implements ParseResult {}

    /**
     * Why an article cannot be used.
     *
     * @param reason one plain sentence that names the key at fault; it says what was found and what was expected
     */
    record InvalidArticle(String reason) implements ParseResult {}

    /**
     * What reading an article changed or left out, so that nothing is lost silently.
     *
     * @param offsetsRepaired spans that were given in the other offset unit and have been moved; 0 or more
     * @param dropped one plain sentence, naming the key, for each mention or quote that was left out; may be empty
     * @param charactersReplaced control characters and broken characters that were replaced, one for one; 0 or more
     */
    record Repairs(int offsetsRepaired, List<String> dropped, int charactersReplaced) {
        /** Copies the list. */
        public Repairs {
            dropped = List.copyOf(dropped);
        }

        /** Nothing was changed. */
        public static Repairs none() {
            return new Repairs(0, List.of(), 0);
        }
    }
}
