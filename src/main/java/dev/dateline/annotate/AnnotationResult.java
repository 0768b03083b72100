package dev.dateline.annotate;

import dev.dateline.article.Annotations;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an annotator found in one text.
 *
 * @param mentions by start, then end
 * @param quotes by start
 * @param leftOut why the text was not annotated, as a sentence for the user; null when it was
 */
public record AnnotationResult(
        List<FoundMention> mentions,
        List<FoundQuote> quotes,
        @Nullable String leftOut) {
    /** Copies the lists. */
    public AnnotationResult {
        mentions = List.copyOf(mentions);
        quotes = List.copyOf(quotes);
    }

    /** A text that was not annotated, and why. */
    public static AnnotationResult leftOut(String reason) {
        return new AnnotationResult(List.of(), List.of(), reason);
    }

    /** Why the text was not annotated; empty when it was. */
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
}
