package dev.dateline.text.name;

import java.util.List;

/**
 * A full name in its parts, with their keys: {@link NameReader} or {@link OrganizationReader} reads it, {@link NameSimilarity}
 * and {@link NameEvidence} compare it.
 *
 * @param text the name as given
 * @param tokens its parts in the order given; empty for a name without letters
 * @param pairs neighbours written together
 * @param acronyms what its parts in a row may be abbreviated to; of organizations only
 * @param organization whether it was read as the name of an organization
 */
public record FullName(
        String text, List<NameToken> tokens, List<Pair> pairs, List<Acronym> acronyms, boolean organization) {

    private static final int LONGEST_ACRONYM = 6;

    /**
     * Two neighbours as one word: {@code Abu Bakr} as {@code Abubakr}.
     *
     * @param first index of the first of them
     * @param token both written together
     */
    public record Pair(int first, NameToken token) {}

    /**
     * Parts in a row by their initials: {@code International Monetary Fund} as {@code imf}.
     *
     * @param first index of the first of them
     * @param end index after the last
     * @param letters the initials, folded
     * @param whole whether no word of the name is left out, legal forms aside
     */
    public record Acronym(int first, int end, String letters, boolean whole) {}

    /** The name of a person or a place. */
    static FullName of(String text, List<NameToken> tokens, List<Pair> pairs) {
        return new FullName(text, tokens, pairs, List.of(), false);
    }

    /** Copies the lists. */
    public FullName {
        tokens = List.copyOf(tokens);
        pairs = List.copyOf(pairs);
        acronyms = List.copyOf(acronyms);
    }

    /** The first parts of it. */
    public FullName beginning(int parts) {
        return new FullName(
                text,
                tokens.subList(0, parts),
                pairs.stream().filter(pair -> pair.first() + 1 < parts).toList(),
                acronyms.stream().filter(acronym -> acronym.end() <= parts).toList(),
                organization);
    }

    /** How many parts are names or initials. */
    int names() {
        return (int) tokens.stream()
                .filter(token -> token.is(NameToken.Kind.WORD) || token.is(NameToken.Kind.INITIAL))
                .count();
    }

    /** Whether a part of it is written as an acronym, which has one spelling only; unknown in a name of capitals only. */
    boolean isAcronym(NameToken token) {
        boolean isShort =
                organization && token.is(NameToken.Kind.WORD) && token.text().length() <= LONGEST_ACRONYM;
        return isShort && isCapitals(token.text()) && (tokens.size() == 1 || !isCapitals(text));
    }

    private static boolean isCapitals(String text) {
        return text.chars().anyMatch(Character::isUpperCase) && text.chars().noneMatch(Character::isLowerCase);
    }
}
