package dev.dateline.annotate.join;

import dev.dateline.annotate.AnnotationRequest;
import dev.dateline.annotate.AnnotationResult;
import dev.dateline.annotate.Annotator;
import dev.dateline.annotate.FoundMention;
import dev.dateline.annotate.FoundQuote;
import dev.dateline.text.word.Span;
import dev.dateline.text.word.TextPieces;
import java.util.ArrayList;
import java.util.List;

/**
 * Annotates texts of any length in pieces that memory can hold: books, proceedings, a year's file in one. Names are one
 * entity within a piece; across pieces they are brought together as those of two articles are. Stateless.
 */
final class LongText {
    private LongText() {}

    /** What the annotator finds in all pieces; why it declines the first one is why it declines the text. */
    static AnnotationResult annotate(Annotator annotator, AnnotationRequest request) {
        String text = request.text();
        if (text.length() <= TextPieces.LONGEST) {
            return annotator.annotate(request);
        }
        List<FoundMention> mentions = new ArrayList<>();
        List<FoundQuote> quotes = new ArrayList<>();
        int offset = 0;
        int start = 0;
        for (int end : TextPieces.ends(text)) {
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

    private static FoundMention moved(FoundMention found, int by) {
        return new FoundMention(found.mention().moved(by), found.role(), found.layer());
    }

    private static FoundQuote moved(FoundQuote found, int by) {
        Span source = found.source();
        return new FoundQuote(found.quote().moved(by), source == null ? null : source.moved(by));
    }
}
