package dev.dateline.annotate;

import dev.dateline.article.Quote;
import dev.dateline.text.word.Span;
import org.jspecify.annotations.Nullable;

/**
 * A quote and the words in the text that name its speaker.
 *
 * @param quote the quoted words and the speaker; its speaker's id is null until the entity is resolved against those of
 *     other articles
 * @param source the words that name the speaker ("Mr. Trump", "she", "the company"), in code points; null when the text
 *     names no speaker. When these words cannot be resolved to an entity ("the company"), the quote has no speaker
 */
public record FoundQuote(Quote quote, @Nullable Span source) {}
