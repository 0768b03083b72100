package dev.dateline.bench.search;

import dev.dateline.article.EntityKind;
import java.util.List;

/** The entities that an archive holds. */
@FunctionalInterface
public interface KnownEntities {
    /**
     * Passes all of them to a visitor, those with most articles first.
     *
     * @throws dev.dateline.index.IndexFailure when they cannot be read
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
