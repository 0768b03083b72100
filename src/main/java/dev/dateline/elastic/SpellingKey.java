package dev.dateline.elastic;

import dev.dateline.article.EntityKind;
import java.util.Arrays;
import java.util.Optional;

/**
 * One value of the field of spellings: an entity, and one of its names or of the spellings met in a text. Each
 * article also has one key without spelling for each of its entities; counting that one counts the articles. The parts
 * are separated by a control character, which neither ids nor cleaned texts can hold; since it sorts before every
 * letter, all keys of an entity stand together, the one without spelling first.
 *
 * @param kind a kind of entity, not a date
 * @param id the entity's id
 * @param role whether the annotation gives it as the entity's name, or it stands in a text
 * @param spelling the name or the words; empty for the entity itself
 */
record SpellingKey(EntityKind kind, String id, Role role, String spelling) {
    /** What a spelling is. */
    enum Role {
        ENTITY('e'),
        NAME('n'),
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
    static SpellingKey ofEntity(EntityKind kind, String id) {
        return new SpellingKey(kind, id, Role.ENTITY, "");
    }

    /** The value of the field. */
    String text() {
        return entityText() + SEPARATOR + role.code + spelling;
    }

    /** What the keys of one entity have in common; also the entity's {@code _id} but for the separator. */
    String entityText() {
        return kind.json() + SEPARATOR + id;
    }

    /** The value that sorts right before all keys of the same entity. */
    String justBefore() {
        return entityText() + (char) (SEPARATOR - 1);
    }

    /** The parts of a value that {@link #text()} has made; empty for any other. */
    static Optional<SpellingKey> parse(String text) {
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

    /** The entity of a text that {@link #entityText()} has made. */
    static SpellingKey parseEntity(String text) {
        return parse(text + SEPARATOR + Role.ENTITY.code).orElseThrow();
    }
}
