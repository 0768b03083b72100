package dev.dateline.annotate;

import dev.dateline.article.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention and how it was found.
 *
 * @param mention span, kind, the name that all mentions of this entity in the article share, confidence and tool; its
 *     id is null until the entity is resolved against those of other articles
 * @param role what the text calls the entity besides its name ("Kremlin spokesman", "Mr."), or "government" for a
 *     capital or building that is used for a government; null when the text gives no role
 * @param layer what found it
 */
public record FoundMention(Mention mention, @Nullable String role, Layer layer) {}
