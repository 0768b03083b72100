package dev.dateline.resolve;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import dev.dateline.text.word.TextPieces;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Resolves a long article as if each piece of its text were an article of its own, for in one article every name is
 * compared with every other. A mention belongs to the piece that it begins in; entities without a place belong to the
 * first. Stateless.
 */
final class ArticlePieces {
    private ArticlePieces() {}

    /** The article with its pieces resolved, its mentions and quotes in the order of the pieces. */
    static Article resolve(Article article, UnaryOperator<Article> resolver) {
        CodePoints offsets = CodePoints.of(article.text());
        List<Mention> mentions = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        List<NamedEntity> entities = new ArrayList<>();
        int start = 0;
        for (int end : TextPieces.ends(article.text())) {
            Span piece = new Span(offsets.fromUtf16(start), offsets.fromUtf16(end));
            Annotations resolved =
                    resolver.apply(piece(article, offsets, piece)).annotations();
            int by = piece.start();
            resolved.mentions().forEach(mention -> mentions.add(mention.moved(by)));
            resolved.quotes().forEach(quote -> quotes.add(quote.moved(by)));
            entities.addAll(resolved.entities());
            start = end;
        }
        return with(article, article.text(), new Annotations(mentions, quotes, entities));
    }

    /** The piece, with as much of the next as its last mentions and quotes reach into it. */
    private static Article piece(Article article, CodePoints offsets, Span piece) {
        Annotations given = article.annotations();
        List<Mention> mentions = given.mentions().stream()
                .filter(mention -> begins(mention.span(), piece))
                .toList();
        List<Quote> quotes = given.quotes().stream()
                .filter(quote -> begins(quote.span(), piece))
                .toList();
        int end = piece.end();
        for (Mention mention : mentions) {
            end = Math.max(end, mention.span().end());
        }
        for (Quote quote : quotes) {
            end = Math.max(end, quote.span().end());
        }
        int by = -piece.start();
        Annotations own = new Annotations(
                mentions.stream().map(mention -> mention.moved(by)).toList(),
                quotes.stream().map(quote -> quote.moved(by)).toList(),
                piece.start() == 0 ? given.entities() : List.of());
        return with(article, offsets.cut(new Span(piece.start(), end)), own);
    }

    private static boolean begins(Span span, Span piece) {
        return span.start() >= piece.start() && span.start() < piece.end();
    }

    private static Article with(Article article, String text, Annotations annotations) {
        return new Article(article.id(), article.title(), text, article.metadata(), annotations, article.extra());
    }
}
