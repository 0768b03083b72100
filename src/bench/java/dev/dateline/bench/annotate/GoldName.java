package dev.dateline.bench.annotate;

import dev.dateline.article.EntityKind;
import dev.dateline.text.word.Span;
import org.jspecify.annotations.Nullable;

/**
 * A name as people have marked it.
 *
 * @param span in code points of the text
 * @param kind person, organisation or place; countries are places here
 * @param entity which names of the same text are the same entity; null where nobody has said it
 */
public record GoldName(Span span, EntityKind kind, @Nullable String entity) {}
