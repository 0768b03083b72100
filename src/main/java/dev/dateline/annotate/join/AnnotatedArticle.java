package dev.dateline.annotate.join;

import dev.dateline.annotate.AnnotationResult;
import dev.dateline.article.Article;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An article after the annotator was asked, or after it was decided not to ask.
 *
 * @param article with what was found, or as it came
 * @param found what the annotator answered; null when it was not asked
 */
public record AnnotatedArticle(Article article, @Nullable AnnotationResult found) {
    /** An article for which the annotator was not asked. */
    static AnnotatedArticle asItCame(Article article) {
        return new AnnotatedArticle(article, null);
    }

    /** Whether the annotator has read it. */
    public boolean isAnnotated() {
        return found != null && found.reason().isEmpty();
    }

    /** Why the annotator, though asked, did not read it, as a sentence; empty when it did or was not asked. */
    public Optional<String> leftOut() {
        return found == null ? Optional.empty() : found.reason();
    }
}
