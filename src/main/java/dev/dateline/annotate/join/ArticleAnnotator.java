package dev.dateline.annotate.join;

import dev.dateline.annotate.AnnotationRequest;
import dev.dateline.annotate.AnnotationResult;
import dev.dateline.annotate.Annotator;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import java.util.Locale;
import java.util.Optional;

/** Annotates articles as configured by the operator. Thread-safe. */
public final class ArticleAnnotator {
    /**
     * UTF-16 units. Longer texts are books. The annotator and the resolver carry 10 million characters in 112 MB and 22 s of
     * one processor, piece by piece; but the document that is then made of all its mentions for the index, as one tree in
     * memory, does not fit into the 256 MB of heap that the program has.
     */
    private static final int LONGEST = 1_500_000;

    private final Optional<Annotator> annotator;
    private final AnnotationScope scope;

    private ArticleAnnotator(Optional<Annotator> annotator, AnnotationScope scope) {
        this.annotator = annotator;
        this.scope = scope;
    }

    /** Leaves every article as it comes. */
    public static ArticleAnnotator none() {
        return new ArticleAnnotator(Optional.empty(), AnnotationScope.NONE);
    }

    /** Asks that annotator about the articles of that scope. */
    public static ArticleAnnotator of(Annotator annotator, AnnotationScope scope) {
        return new ArticleAnnotator(Optional.of(annotator), scope);
    }

    /** Whether it leaves every article unchanged, so that no preparation is needed. */
    public boolean isIdle() {
        return annotator.isEmpty() || scope == AnnotationScope.NONE;
    }

    /**
     * The article with what the annotator finds, if it is one to be annotated.
     *
     * @throws RuntimeException whatever an annotator throws that fails on this text; the article is then not annotated
     */
    public AnnotatedArticle annotate(Article article) {
        boolean marked = !article.annotations().equals(Annotations.none());
        if (isIdle() || (marked && scope == AnnotationScope.MISSING)) {
            return AnnotatedArticle.asItCame(article);
        }
        Annotator asked = annotator.orElseThrow();
        AnnotationResult result = answer(asked, article);
        if (result.reason().isPresent()) {
            return new AnnotatedArticle(article, result);
        }
        Annotations joined = MarksFirst.join(article, result.annotations(), asked.name());
        Article annotated =
                new Article(article.id(), article.title(), article.text(), article.metadata(), joined, article.extra());
        return new AnnotatedArticle(annotated, result);
    }

    private static AnnotationResult answer(Annotator asked, Article article) {
        int length = article.text().length();
        if (length > LONGEST) {
            return AnnotationResult.leftOut(String.format(
                    Locale.ROOT, "the text is longer than %,d characters, the most that is annotated", LONGEST));
        }
        return LongText.annotate(
                asked,
                new AnnotationRequest(
                        article.text(),
                        article.metadata().published(),
                        article.metadata().language()));
    }
}
