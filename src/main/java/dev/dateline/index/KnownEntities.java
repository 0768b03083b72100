package dev.dateline.index;

import dev.dateline.article.EntityKind;
import java.util.List;

/** The entities that the archive holds already: the port through which a run learns them. */
@FunctionalInterface
public interface KnownEntities {
    /**
     * Tells all of them, those of most articles first.
     *
     * @throws IndexFailure when they cannot be read
     */
    void forEach(Visitor visitor);

    /** Takes one entity after the other. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Takes an entity and every spelling met of it.
         *
         * @return false when no more are wanted
         */
        boolean take(EntityKind kind, String id, List<String> spellings);
    }
}
