package dev.dateline.article;

import java.util.List;

/**
 * What reading an article changed or left out, so that nothing is lost silently.
 *
 * @param offsetsRepaired spans that were given in the other offset unit and have been moved; 0 or more
 * @param dropped one plain sentence, naming the key, for each mention or quote that was left out; may be empty
 * @param charactersReplaced control characters and broken characters that were replaced, one for one; 0 or more
 */
public record Repairs(int offsetsRepaired, List<String> dropped, int charactersReplaced) {
    /** Copies the list. */
    public Repairs {
        dropped = List.copyOf(dropped);
    }

    /** Nothing had to be changed. */
    public static Repairs none() {
        return new Repairs(0, List.of(), 0);
    }
}
