package dev.dateline.resolve;

import dev.dateline.article.EntityKind;
import dev.dateline.text.word.Span;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One name as one article gives it, with the ids that the article gives it. Names that differ only in case, marks or dots
 * are one form.
 */
final class NameForm {
    private final EntityKind kind;
    private final String name;
    private final @Nullable Span first;
    private final Set<String> ids = new LinkedHashSet<>();
    private Optional<String> fixed = Optional.empty();
    private boolean settled;

    /** {@code first} is its first place in the text; null for a name that the article gives without a place. */
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

    /**
     * The id that is settled before any rule: the one that the authority gives, or else the only one that the article
     * gives. To be called after the last {@link #giveId}.
     */
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
