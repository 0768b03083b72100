package dev.dateline.annotate;

import dev.dateline.article.Mention;
import org.jspecify.annotations.Nullable;

/**
 * A mention, and how it came about.
 *
 * @param mention span, kind, the name that all mentions of this entity in the article share, confidence and tool; its
 *     id is null until the entity is resolved against those of other articles
 * @param role what the text calls the entity beside its name ("Kremlin spokesman", "Mr."), or "government" for a
 *     capital or building that stands for one; null when nothing is said
 * @param layer what found it
 */
public record FoundMention(Mention mention, @Nullable String role, Layer layer) {}
