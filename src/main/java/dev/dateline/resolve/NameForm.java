package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.text.word.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One name as one article gives it, with the ids that the article gives it. Names that differ in case, marks or dots
 * only are one.
 */
final class NameForm {
    private final EntityKind kind;
    private final String name;
    private final @Nullable Span first;
    private final Set<String> ids = new LinkedHashSet<>();
    private Optional<String> fixed = Optional.empty();
    private boolean settled;

    /** {@code first} is where the text has it first; null when it is given for the whole article only. */
    NameForm(EntityKind kind, String name, @Nullable Span first) {
        this.kind = kind;
        this.name = name;
        this.first = first;
    }

    EntityKind kind() {
        return kind;
    }

    String name() {
        return name;
    }

    @Nullable
    Span first() {
        return first;
    }

    void giveId(@Nullable String id) {
        if (id != null) {
            ids.add(id);
        }
    }

    /** The id that is settled before any rule: the authority's one, or else the only one that the article gives it. Ask when all ids are given. */
    Optional<String> fixedId(Authority authority) {
        if (!settled) {
            settled = true;
            fixed = authority
                    .idOf(kind, name)
                    .or(() -> ids.size() == 1 ? Optional.of(ids.iterator().next()) : Optional.empty());
        }
        return fixed;
    }
}
