package dev.dateline.annotate;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.FoundQuote;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.Quote;
import dev.dateline.text.word.Span;
import dev.dateline.text.word.TextPieces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Annotates articles as configured by the operator. Thread-safe. */
public final class ArticleAnnotator {
    /**
     * UTF-16 units. Longer texts are books. The annotator and the resolver carry 10 million characters in 112 MB and 22
     * s of one processor, piece by piece; but the document that is then made of all its mentions for the index, as one
     * tree in memory, does not fit into the 256 MB of heap that the program has.
     */
    private static final int LONGEST = 1_500_000;

    private final Optional<Annotator> annotator;
    private final AnnotationScope scope;
    private final KnownNames known;

    private ArticleAnnotator(Optional<Annotator> annotator, AnnotationScope scope, KnownNames known) {
        this.annotator = annotator;
        this.scope = scope;
        this.known = known;
    }

    /** Leaves every article as it comes. */
    public static ArticleAnnotator none() {
        return new ArticleAnnotator(Optional.empty(), AnnotationScope.NONE, KnownNames.NONE);
    }

    /** Asks that annotator about the articles of that scope. */
    public static ArticleAnnotator of(Annotator annotator, AnnotationScope scope) {
        return new ArticleAnnotator(Optional.of(annotator), scope, KnownNames.NONE);
    }

    /** The same annotator, which also finds these entities where it knows no other way to find names. */
    public ArticleAnnotator knowing(KnownNames names) {
        return new ArticleAnnotator(annotator, scope, names);
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
        if (isIdle() || article.text().isEmpty() || (marked && scope == AnnotationScope.MISSING)) {
            return AnnotatedArticle.asItCame(article);
        }
        Annotator asked = annotator.orElseThrow();
        AnnotationResult result = answer(asked, article);
        boolean nothing = result.reason().isPresent() && result.mentions().isEmpty() && result.language() == null;
        if (nothing) {
            return new AnnotatedArticle(article, result);
        }
        Annotations joined = MarksFirst.join(article, result.annotations(), asked.name());
        Article annotated = new Article(
                article.id(),
                article.title(),
                article.text(),
                inLanguage(article.metadata(), result.language()),
                joined,
                article.extra());
        return new AnnotatedArticle(annotated, result);
    }

    /** The language that the article gives, or else the one that was recognised. */
    private static Metadata inLanguage(Metadata given, @Nullable String recognised) {
        return given.language() != null || recognised == null
                ? given
                : new Metadata(
                        given.published(),
                        given.source(),
                        given.url(),
                        recognised,
                        given.authors(),
                        given.section(),
                        given.topics());
    }

    private AnnotationResult answer(Annotator asked, Article article) {
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
                        article.metadata().language(),
                        article.title().isBlank() ? null : article.title(),
                        known));
    }

    /**
     * An article after the annotator was asked, or after it was decided not to ask.
     *
     * @param article with what was found, or as it came
     * @param found what the annotator answered; null when it was not asked
     */
    public record AnnotatedArticle(
            Article article, @Nullable AnnotationResult found) {
        /** An article for which the annotator was not asked. */
        static AnnotatedArticle asItCame(Article article) {
            return new AnnotatedArticle(article, null);
        }

        /** Whether the annotator has read it, or at least found listed names in it. */
        public boolean isAnnotated() {
            return found != null
                    && (found.reason().isEmpty() || !found.mentions().isEmpty());
        }

        /** Why the annotator, though asked, has nothing for it; empty when it has or was not asked. */
        public Optional<String> leftOut() {
            return found == null || isAnnotated() ? Optional.empty() : found.reason();
        }

        /** Why only listed names were searched; empty when the annotator has read it, found nothing or was not asked. */
        public Optional<String> onlyListed() {
            return found == null || !isAnnotated() ? Optional.empty() : found.reason();
        }
    }

    /** Which articles of an archive are annotated. */
    public enum AnnotationScope {
        /** Those that come with no mention, quote or entity at all. */
        MISSING,
        /** All of them; what a person has marked stays as it is. */
        ALL,
        /** None. */
        NONE
    }

    /**
     * Annotates texts of any length in pieces that memory can hold: books, proceedings, a year's file in one. Names are
     * one entity within a piece; across pieces they are brought together as those of two articles are. Stateless.
     */
    private static final class LongText {
        private LongText() {}

        /** What the annotator finds in all pieces; why it declines the first one is why it declines the text. */
        static AnnotationResult annotate(Annotator annotator, AnnotationRequest request) {
            String text = request.text();
            if (text.length() <= TextPieces.LONGEST) {
                return annotator.annotate(request);
            }
            List<FoundMention> mentions = new ArrayList<>();
            List<FoundQuote> quotes = new ArrayList<>();
            AnnotationResult first = null;
            int offset = 0;
            int start = 0;
            for (int end : TextPieces.ends(text)) {
                String piece = text.substring(start, end);
                AnnotationResult found = annotator.annotate(new AnnotationRequest(
                        piece, request.published(), request.language(), request.title(), request.known()));
                if (first == null) {
                    first = found;
                    if (found.reason().isPresent() && found.mentions().isEmpty()) {
                        return found;
                    }
                }
                int by = offset;
                found.mentions().forEach(mention -> mentions.add(moved(mention, by)));
                found.quotes().forEach(quote -> quotes.add(moved(quote, by)));
                offset += piece.codePointCount(0, piece.length());
                start = end;
            }
            return new AnnotationResult(
                    mentions, quotes, first == null ? null : first.leftOut(), first == null ? null : first.language());
        }

        private static FoundMention moved(FoundMention found, int by) {
            return new FoundMention(found.mention().moved(by), found.role(), found.layer());
        }

        private static FoundQuote moved(FoundQuote found, int by) {
            Span source = found.source();
            return new FoundQuote(found.quote().moved(by), source == null ? null : source.moved(by));
        }
    }

    /**
     * Joins what an annotator found with what an article came with. What a person marked stays as it is: a mention
     * found over words that are marked already gives way, and so does a quote. What the same annotator marked at an
     * earlier time is found again or not at all. Stateless.
     */
    private static final class MarksFirst {
        private static final Comparator<Span> IN_TEXT_ORDER =
                Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

        private MarksFirst() {}

        /**
         * Both together, in the order of the text.
         *
         * @param tool the name of the annotator
         * @throws IllegalStateException when a span that was found does not lie inside the text
         */
        static Annotations join(Article article, Annotations found, String tool) {
            Annotations given = article.annotations();
            int length = article.text().codePointCount(0, article.text().length());
            List<Mention> mentions = new ArrayList<>(given.mentions().stream()
                    .filter(mention -> !tool.equals(mention.tool()) && !LexiconAnnotator.NAME.equals(mention.tool()))
                    .toList());
            BitSet marked = taken(mentions.stream().map(Mention::span).toList());
            found.mentions().stream()
                    .filter(mention -> isFree(marked, inside(mention.span(), length, tool)))
                    .forEach(mentions::add);
            mentions.sort(Comparator.comparing(Mention::span, IN_TEXT_ORDER));

            List<Quote> quotes = new ArrayList<>(given.quotes());
            BitSet quoted = taken(quotes.stream().map(Quote::span).toList());
            found.quotes().stream()
                    .filter(quote -> isFree(quoted, inside(quote.span(), length, tool)))
                    .forEach(quotes::add);
            quotes.sort(Comparator.comparing(Quote::span, IN_TEXT_ORDER));
            return new Annotations(mentions, quotes, given.entities());
        }

        private static BitSet taken(List<Span> spans) {
            BitSet taken = new BitSet();
            spans.forEach(span -> taken.set(span.start(), span.end()));
            return taken;
        }

        private static boolean isFree(BitSet taken, Span span) {
            int next = taken.nextSetBit(span.start());
            return next < 0 || next >= span.end();
        }

        private static Span inside(Span span, int length, String tool) {
            if (span.end() > length) {
                throw new IllegalStateException(tool + " marked " + span.start() + " to " + span.end()
                        + " in a text of " + length + " characters");
            }
            return span;
        }
    }
}
