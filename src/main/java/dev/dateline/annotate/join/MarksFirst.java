package dev.dateline.annotate.join;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.article.Quote;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Joins what an annotator found with what an article came with. What a person marked stays as it is: a mention found over
 * words that are marked already gives way, and so does a quote. What the same annotator marked at an earlier time is
 * found again or not at all. Stateless.
 */
final class MarksFirst {
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
                .filter(mention -> !tool.equals(mention.tool()))
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
            throw new IllegalStateException(
                    tool + " marked " + span.start() + " to " + span.end() + " in a text of " + length + " characters");
        }
        return span;
    }
}
