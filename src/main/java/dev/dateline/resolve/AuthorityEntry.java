package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.List;
import java.util.stream.Stream;

/**
 * One line of an authority file.
 *
 * @param line its number, from 1
 * @param id the entity's id
 * @param kind any kind but date
 * @param name the name to show; one of its spellings, too
 * @param spellings other names of it
 * @param not names that are somebody else's
 */
record AuthorityEntry(int line, String id, EntityKind kind, String name, List<String> spellings, List<String> not) {
    AuthorityEntry {
        spellings = List.copyOf(spellings);
        not = List.copyOf(not);
    }

    /** The name and the spellings. */
    List<String> names() {
        return Stream.concat(Stream.of(name), spellings.stream()).distinct().toList();
    }
}
