package dev.dateline.text.name;

import java.util.List;

/**
 * A full name in its parts, with their keys: {@link NameReader} reads it, {@link NameSimilarity} and {@link NameEvidence}
 * compare it.
 *
 * @param text the name as given
 * @param tokens its parts in the order given; empty for a name without letters
 * @param pairs neighbours written together
 */
public record FullName(String text, List<NameToken> tokens, List<Pair> pairs) {

    /**
     * Two neighbours as one word: {@code Abu Bakr} as {@code Abubakr}.
     *
     * @param first index of the first of them
     * @param token both written together
     */
    public record Pair(int first, NameToken token) {}

    /** Copies the lists. */
    public FullName {
        tokens = List.copyOf(tokens);
        pairs = List.copyOf(pairs);
    }

    /** How many parts are names or initials. */
    int names() {
        return (int) tokens.stream()
                .filter(token -> token.is(NameToken.Kind.WORD) || token.is(NameToken.Kind.INITIAL))
                .count();
    }
}
