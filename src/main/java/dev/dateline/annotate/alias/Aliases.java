package dev.dateline.annotate.alias;

import java.util.List;

/**
 * Which names of one text are the same entity.
 *
 * @param entities for each name, in order, the number of its entity, from 0 without gaps
 * @param names for each entity its preferred name: the fullest form in which the text names it
 */
public record Aliases(List<Integer> entities, List<String> names) {
    /** Copies the lists. */
    public Aliases {
        entities = List.copyOf(entities);
        names = List.copyOf(names);
    }

    /** The preferred name of the entity of the name with that number. */
    public String nameOf(int name) {
        return names.get(entities.get(name));
    }
}
