package dev.dateline.annotate;

import dev.dateline.article.Annotations;
import dev.dateline.article.Mention;
import dev.dateline.article.Quote;
import dev.dateline.text.word.Span;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an annotator found in one text.
 *
 * @param mentions by start, then end
 * @param quotes by start
 * @param leftOut why the text was not read in full, as a sentence for the user; null when it was. Names of word lists may have
 *     been found nevertheless
 * @param language BCP 47 tag of the language that was recognised; null when it was stated or is not known
 */
public record AnnotationResult(
        List<FoundMention> mentions,
        List<FoundQuote> quotes,
        @Nullable String leftOut,
        @Nullable String language) {
    /** A result without a language. */
    public AnnotationResult(List<FoundMention> mentions, List<FoundQuote> quotes, @Nullable String leftOut) {
        this(mentions, quotes, leftOut, null);
    }

    /** Copies the lists. */
    public AnnotationResult {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
    }

    /** A text that was not annotated, and why. */
    public static AnnotationResult leftOut(String reason) {
        return new AnnotationResult(List.of(), List.of(), reason);
    }

    /** Why the text was not read in full; empty when it was. */
    public Optional<String> reason() {
        return Optional.ofNullable(leftOut);
    }

    /** The same in the form in which an article carries it. */
    public Annotations annotations() {
        return new Annotations(
                mentions.stream().map(FoundMention::mention).toList(),
                quotes.stream().map(FoundQuote::quote).toList(),
                List.of());
    }

    /**
     * A mention and how it was found.
     *
     * @param mention span, kind, the name that all mentions of this entity in the article share, confidence and tool;
     *     its id is null until the entity is resolved against those of other articles
     * @param role what the text calls the entity besides its name ("Kremlin spokesman", "Mr."), or "government" for a
     *     capital or building that is used for a government; null when the text gives no role
     * @param layer what found it
     */
    public record FoundMention(Mention mention, @Nullable String role, Layer layer) {}

    /**
     * A quote and the words in the text that name its speaker.
     *
     * @param quote the quoted words and the speaker; its speaker's id is null until the entity is resolved against
     *     those of other articles
     * @param source the words that name the speaker ("Mr. Trump", "she", "the company"), in code points; null when the
     *     text names no speaker. When these words cannot be resolved to an entity ("the company"), the quote has no
     *     speaker
     */
    public record FoundQuote(Quote quote, @Nullable Span source) {}

    /** The part of an annotator that found a mention; explains to users why the mention exists. */
    public enum Layer {
        /** The trained model. */
        MODEL,
        /** The trained model, with the span or the kind changed by a rule. */
        MODEL_AND_RULE,
        /** A word list. */
        LEXICON,
        /** The same words, found elsewhere in the article. */
        REPETITION,
        /** A phrase that the text has used for a person, such as "US president". */
        ALIAS,
        /** A rule for dates. */
        DATE_RULE
    }
}
