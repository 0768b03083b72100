package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.Optional;

/**
 * A name as one article uses it, before the archive decides which entity it is: the fullest form of the article, clean of
 * titles, brackets and legal forms. The same article always gives the same keys.
 *
 * @param kind person or organization; the other kinds are decided in the article
 * @param form the clean form, at most {@value #LONGEST} UTF-16 units, without control characters
 */
public record NameKey(EntityKind kind, String form) {
    /** The longest form that is decided over the archive; what is longer is a mistake and no name. */
    static final int LONGEST = 200;

    /** The form as an id: what the entity is called as long as no other article says more. */
    public String slug() {
        return Slug.of(form);
    }

    /** One value that {@link #parse} reads. */
    public String text() {
        return code() + form;
    }

    /** {@code p} or {@code o}. */
    char code() {
        return kind == EntityKind.PERSON ? 'p' : 'o';
    }

    /** The key that {@link #text()} has written; empty for any other text. */
    public static Optional<NameKey> parse(String text) {
        if (text.length() < 2) {
            return Optional.empty();
        }
        return kindOf(text).map(kind -> new NameKey(kind, text.substring(1)));
    }

    /** The kind that the first character says. */
    static Optional<EntityKind> kindOf(String text) {
        return switch (text.charAt(0)) {
            case 'p' -> Optional.of(EntityKind.PERSON);
            case 'o' -> Optional.of(EntityKind.ORGANIZATION);
            default -> Optional.empty();
        };
    }
}
