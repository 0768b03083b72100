package dev.dateline.annotate.lexicon;

import dev.dateline.article.EntityKind;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a word list says of a name.
 *
 * @param kind what it is; empty for words that look like names and are none
 * @param role the government it stands for; null for most
 * @param country the country's shown name when it is one; null otherwise
 */
public record ListedName(
        Optional<EntityKind> kind,
        @Nullable String role,
        @Nullable String country) {}
