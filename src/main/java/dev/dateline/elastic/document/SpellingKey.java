package dev.dateline.elastic.document;

import dev.dateline.article.EntityKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * One value of the field of spellings: an entity, and one of its names or of the spellings met in a text. Each
 * article also has one key without spelling for each of its entities; counting that one counts the articles. The parts
 * are separated by a control character, which neither ids nor cleaned texts can hold; since it sorts before every
 * letter, all keys of an entity sort next to each other, the one without spelling first.
 *
 * @param kind a kind of entity, not a date
 * @param id the entity's id
 * @param role whether the annotation gives it as the entity's name, or it was met in a text
 * @param spelling the name or the words; empty for the entity itself
 */
public record SpellingKey(EntityKind kind, String id, Role role, String spelling) {
    /** What a spelling is. */
    public enum Role {
        /** None: the key is the entity's own. */
        ENTITY('e'),
        /** The name that the annotation gives. */
        NAME('n'),
        /** The words of the text. */
        WORDS('w');

        private final char code;

        Role(char code) {
            this.code = code;
        }

        static Optional<Role> ofCode(char code) {
            return Arrays.stream(values()).filter(role -> role.code == code).findFirst();
        }
    }

    /** The longest spelling that is kept, in UTF-16 units; what is longer is a mistake and no name. */
    static final int LONGEST = 300;

    /** Between the parts. */
    private static final char SEPARATOR = '\u001F';

    /** The key of the entity itself. */
    public static SpellingKey ofEntity(EntityKind kind, String id) {
        return new SpellingKey(kind, id, Role.ENTITY, "");
    }

    /** The value of the field, which {@link #parse} reads. */
    public String text() {
        return entityText() + SEPARATOR + role.code + spelling;
    }

    /**
     * What the keys of one entity have in common, which {@link #parseEntity} reads; also the entity's {@code _id} but for
     * the separator.
     */
    public String entityText() {
        return kind.json() + SEPARATOR + id;
    }

    /** What the values of all keys of the entity begin with, and no others. */
    public String prefix() {
        return entityText() + SEPARATOR;
    }

    /** The parts of a value that {@link #text()} has made; empty for any other. */
    public static Optional<SpellingKey> parse(String text) {
        int first = text.indexOf(SEPARATOR);
        int second = text.indexOf(SEPARATOR, first + 1);
        if (first < 0 || second < 0 || second + 1 >= text.length()) {
            return Optional.empty();
        }
        String id = text.substring(first + 1, second);
        return EntityKind.ofJson(text.substring(0, first))
                .flatMap(kind -> Role.ofCode(text.charAt(second + 1))
                        .map(role -> new SpellingKey(kind, id, role, text.substring(second + 2))));
    }

    /**
     * The entity of a text that {@link #entityText()} has made.
     *
     * @throws java.util.NoSuchElementException when the text is another
     */
    public static SpellingKey parseEntity(String text) {
        return parse(text + SEPARATOR + Role.ENTITY.code).orElseThrow();
    }
}
