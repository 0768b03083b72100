package dev.dateline.article;

import dev.dateline.text.word.Span;
import org.jspecify.annotations.Nullable;

/**
 * Words that the article quotes.
 *
 * @param span the quoted words, without their quotation marks, in code points of the article's text
 * @param speaker the speaker's preferred name; null when no speaker is named
 * @param speakerId the speaker's entity id; null when the annotation does not say it
 * @param cue the verb that reports the speech, as in the text; null without such a verb
 */
public record Quote(
        Span span,
        @Nullable String speaker,
        @Nullable String speakerId,
        @Nullable String cue) {
    /** The same quote, this many code points further on. */
    public Quote moved(int by) {
        return new Quote(span.moved(by), speaker, speakerId, cue);
    }
}
