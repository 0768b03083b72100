package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ResolvedArticle.Decision;
import java.util.Arrays;
import java.util.Optional;

/**
 * What one article says about a name. Evidence is stored with the article and counted over the archive; names that may
 * mean the same entity have evidence in the same block, and a block is decided from the counts of its evidence alone. The
 * texts sort by block, then by form.
 *
 * @param block a kind and what related names have in common: a surname, the words of an organization, an acronym
 * @param form the clean form of the name, as in {@link NameKey}
 * @param role what is said
 * @param value for {@link Role#NAMED} what {@link #decided} makes of id and name, for {@link Role#GIVEN} the id, for {@link
 *     Role#BESIDE} what {@link RepeatedContexts} makes of the words; otherwise empty
 */
public record NameEvidence(String block, String form, Role role, String value) {
    private static final char SEPARATOR = '\u001F';
    private static final char INSIDE = '\u001E';

    /** What is said about a name. */
    public enum Role {
        /** The article uses the name, and now gives it that id and that preferred name. */
        NAMED('k'),
        /** The article came with that id for the name. */
        GIVEN('g'),
        /** The article uses the full name; what the block is about may be short for it. */
        FULL('v'),
        /** The article uses both the full name and the short form that the block is about. */
        JOINED('j'),
        /** A program found the name once in the article, next to certain words. */
        BESIDE('b');

        private final char code;

        Role(char code) {
            this.code = code;
        }
    }

    /** The value for a decision. */
    static String decided(Decision decision) {
        return decision.id() + INSIDE + decision.name();
    }

    /** The id of a name that the article uses. */
    public String id() {
        int inside = value.indexOf(INSIDE);
        return inside < 0 ? value : value.substring(0, inside);
    }

    /** One value that {@link #parse} reads; sorts next to the other evidence of the block. */
    public String text() {
        return block + SEPARATOR + form + SEPARATOR + role.code + value;
    }

    /** The kind of the names in the block. */
    EntityKind kind() {
        return NameKey.kindOf(block).orElseThrow();
    }

    /** The name that the evidence is about. */
    public NameKey key() {
        return new NameKey(kind(), form);
    }

    /** What all texts of a block begin with. */
    public static String prefix(String block) {
        return block + SEPARATOR;
    }

    /** The evidence that {@link #text()} has written; empty for any other text. */
    public static Optional<NameEvidence> parse(String text) {
        int first = text.indexOf(SEPARATOR);
        int second = text.indexOf(SEPARATOR, first + 1);
        if (first < 1 || second < 0 || second + 1 >= text.length()) {
            return Optional.empty();
        }
        return Arrays.stream(Role.values())
                .filter(role -> role.code == text.charAt(second + 1))
                .findFirst()
                .map(role -> new NameEvidence(
                        text.substring(0, first), text.substring(first + 1, second), role, text.substring(second + 2)));
    }
}
