package dev.dateline.bench.train;

import dev.dateline.annotate.tagger.Label;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.text.token.Tokenizer;
import dev.dateline.text.token.Tokens;
import dev.dateline.text.word.CodePoints;
import java.util.Comparator;
import java.util.List;

/**
 * Makes training texts of annotated articles. A mention counts when it covers whole tokens; of mentions that overlap, the
 * longest counts.
 */
public final class MarkedArticles {
    private MarkedArticles() {}

    /** The names of an article as labels on its tokens. All its names should be marked: what is not, counts as no name. */
    public static MarkedText of(Article article) {
        Tokens tokens = Tokenizer.cut(article.text());
        int[] labels = new int[tokens.count()];
        CodePoints offsets = CodePoints.of(article.text());
        List<Mention> longestFirst = article.annotations().mentions().stream()
                .filter(mention -> mention.kind() != EntityKind.DATE)
                .sorted(Comparator.comparingInt((Mention mention) ->
                                mention.span().end() - mention.span().start())
                        .reversed())
                .toList();
        for (Mention mention : longestFirst) {
            int from = tokenAt(tokens, offsets.toUtf16(mention.span().start()), true);
            int to = tokenAt(tokens, offsets.toUtf16(mention.span().end()), false) + 1;
            if (from >= 0 && to > from && isFree(labels, from, to)) {
                mark(labels, from, to, mention.kind());
            }
        }
        return new MarkedText(tokens, labels);
    }

    /** The token that begins, or ends, at an offset; -1 when none does. */
    private static int tokenAt(Tokens tokens, int offset, boolean begins) {
        int low = 0;
        int high = tokens.count() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int edge = begins ? tokens.start(middle) : tokens.end(middle);
            if (edge == offset) {
                return middle;
            }
            if (edge < offset) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return begins ? -1 : -2;
    }

    private static boolean isFree(int[] labels, int from, int to) {
        for (int i = from; i < to; i++) {
            if (labels[i] != Label.OUTSIDE) {
                return false;
            }
        }
        return true;
    }

    private static void mark(int[] labels, int from, int to, EntityKind kind) {
        for (int i = from; i < to; i++) {
            int part = i == from ? Label.FIRST : i == to - 1 ? Label.LAST : Label.INNER;
            labels[i] = Label.of(kind, to - from == 1 ? Label.ONLY : part);
        }
    }
}
