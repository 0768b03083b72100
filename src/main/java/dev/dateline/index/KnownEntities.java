package dev.dateline.index;

import dev.dateline.article.EntityKind;
import java.util.List;

/** The entities that an archive holds: the port through which a run learns them. */
@FunctionalInterface
public interface KnownEntities {
    /**
     * Passes all of them to a visitor, those with most articles first.
     *
     * @throws IndexFailure when they cannot be read
     */
    void forEach(Visitor visitor);

    /** Receives one entity after the other. */
    @FunctionalInterface
    interface Visitor {
        /**
         * Receives an entity and all its spellings that have been met.
         *
         * @return false when no more are wanted
         */
        boolean take(EntityKind kind, String id, List<String> spellings);
    }
}
