package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import java.util.List;

/**
 * An entity that the archive or the operator's authority file knows, by the names that are looked for in texts which only word
 * lists can annotate.
 *
 * @param kind any kind but date
 * @param name the name to show
 * @param forms all its names as texts write them
 * @param decided whether the operator gave the forms; then a form of a single word counts, too
 */
public record ListedEntity(EntityKind kind, String name, List<String> forms, boolean decided) {
    /** Copies the list. */
    public ListedEntity {
        forms = List.copyOf(forms);
    }
}
