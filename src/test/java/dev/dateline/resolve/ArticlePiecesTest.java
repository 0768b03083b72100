package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.resolve.ArchiveResolver.ArticlePieces;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import dev.dateline.text.word.TextPieces;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticlePiecesTest {
    private static final Metadata NOTHING = new Metadata(null, null, null, null, List.of(), null, List.of());
    private static final String SENTENCE = "\ud83d\ude00 Ann Marsh came.\n\n";
    private static final NamedEntity ENTITY = new NamedEntity(EntityKind.PERSON, "Bo Ray", null);

    @Test
    void everyPieceIsAnArticleOfItsOwnWithItsMarksAtTheirPlaces() {
        Article article = article(20_000);
        List<Article> pieces = new ArrayList<>();

        Article resolved = ArticlePieces.resolve(article, piece -> {
                    pieces.add(piece);
                    return ResolvedArticle.decided(piece);
                })
                .article();

        assertThat(resolved).isEqualTo(article);
        assertThat(pieces).hasSize(2);
        assertThat(pieces.getLast().annotations().entities()).isEmpty();
        CodePoints offsets = CodePoints.of(pieces.getLast().text());
        assertThat(pieces.getLast().annotations().mentions())
                .isNotEmpty()
                .allMatch(mention -> offsets.cut(mention.span()).equals("Ann Marsh"));
        assertThat(pieces.getLast().annotations().quotes())
                .isNotEmpty()
                .allMatch(quote -> offsets.cut(quote.span()).equals("came"));
    }

    @Test
    void aMarkOverACutIsWhole() {
        Article article = article(20_000);
        int cut =
                article.text().codePointCount(0, TextPieces.ends(article.text()).getFirst());
        Mention over = mention(new Span(cut - 3, cut + 5));
        Article marked = new Article(
                "a", "", article.text(), NOTHING, new Annotations(List.of(over), List.of(), List.of()), null);

        assertThat(ArticlePieces.resolve(marked, ResolvedArticle::decided).article())
                .isEqualTo(marked);
    }

    @Test
    void namesOfAllPiecesGetTheSameId() {
        Article resolved = ArchiveResolver.bundled(Authority.none())
                .resolve(article(20_000))
                .article();

        assertThat(resolved.annotations().mentions())
                .hasSize(20_000)
                .allMatch(mention -> "ann-marsh".equals(mention.id()));
        assertThat(resolved.annotations().quotes()).allMatch(quote -> "ann-marsh".equals(quote.speakerId()));
    }

    private static Article article(int sentences) {
        List<Mention> mentions = new ArrayList<>();
        List<Quote> quotes = new ArrayList<>();
        int length = SENTENCE.codePointCount(0, SENTENCE.length());
        for (int i = 0; i < sentences; i++) {
            mentions.add(mention(new Span(i * length + 2, i * length + 11)));
            quotes.add(new Quote(new Span(i * length + 12, i * length + 16), "Ann Marsh", null, null));
        }
        return new Article(
                "a", "", SENTENCE.repeat(sentences), NOTHING, new Annotations(mentions, quotes, List.of(ENTITY)), null);
    }

    private static Mention mention(Span span) {
        return new Mention(span, EntityKind.PERSON, null, null, null, null, null);
    }
}
