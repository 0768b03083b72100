package dev.dateline.annotate.join;

import dev.dateline.annotate.AnnotationRequest;
import dev.dateline.annotate.AnnotationResult;
import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.FoundMention;
import dev.dateline.annotate.FoundQuote;
import dev.dateline.article.Mention;
import dev.dateline.article.Quote;
import dev.dateline.article.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Annotates texts of any length in pieces that memory can hold: books, proceedings, a year's file in one. Names are one
 * entity within a piece; across pieces they are brought together as those of two articles are. Stateless.
 */
final class LongText {
    /**
     * UTF-16 units of a piece: ten times the longest newspaper article, and several of them are annotated at once in a
     * heap of 256 MB.
     */
    private static final int LONGEST_PIECE = 250_000;

    /** Where a text is cut, the best first, and how far before the end of a piece that is looked for. */
    private static final List<String> CUTS = List.of("\n\n", "\n", ". ", " ");

    private static final int LOOKED_BACK = 50_000;

    private LongText() {}

    /** What the annotator finds in all pieces; why it declines the first one is why it declines the text. */
    static AnnotationResult annotate(Annotator annotator, AnnotationRequest request) {
        String text = request.text();
        if (text.length() <= LONGEST_PIECE) {
            return annotator.annotate(request);
        }
        List<FoundMention> mentions = new ArrayList<>();
        List<FoundQuote> quotes = new ArrayList<>();
        int offset = 0;
        for (int start = 0; start < text.length(); ) {
            int end = end(text, start);
            String piece = text.substring(start, end);
            AnnotationResult found =
                    annotator.annotate(new AnnotationRequest(piece, request.published(), request.language()));
            if (start == 0 && found.reason().isPresent()) {
                return found;
            }
            int by = offset;
            found.mentions().forEach(mention -> mentions.add(moved(mention, by)));
            found.quotes().forEach(quote -> quotes.add(moved(quote, by)));
            offset += piece.codePointCount(0, piece.length());
            start = end;
        }
        return new AnnotationResult(mentions, quotes, null);
    }

    private static int end(String text, int start) {
        int end = start + LONGEST_PIECE;
        if (end >= text.length()) {
            return text.length();
        }
        for (String cut : CUTS) {
            int at = text.lastIndexOf(cut, end - cut.length());
            if (at > end - LOOKED_BACK) {
                return at + cut.length();
            }
        }
        return Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end;
    }

    private static FoundMention moved(FoundMention found, int by) {
        Mention mention = found.mention();
        Mention moved = new Mention(
                span(mention.span(), by),
                mention.kind(),
                mention.name(),
                mention.id(),
                mention.value(),
                mention.confidence(),
                mention.tool());
        return new FoundMention(moved, found.role(), found.layer());
    }

    private static FoundQuote moved(FoundQuote found, int by) {
        Quote quote = found.quote();
        @Nullable Span source = found.source();
        return new FoundQuote(
                new Quote(span(quote.span(), by), quote.speaker(), quote.speakerId(), quote.cue()),
                source == null ? null : span(source, by));
    }

    private static Span span(Span span, int by) {
        return new Span(span.start() + by, span.end() + by);
    }
}
