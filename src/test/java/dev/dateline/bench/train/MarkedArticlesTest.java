package dev.dateline.bench.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.text.word.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarkedArticlesTest {
    @Test
    void mentionsBecomeLabelsAlsoBehindEmojiAndDatesDoNot() {
        Article article = article(
                "\ud83d\ude00 Jane Roe left Paris on Monday",
                mention(2, 10, EntityKind.PERSON),
                mention(16, 21, EntityKind.PLACE),
                mention(25, 31, EntityKind.DATE));

        assertThat(MarkedArticles.of(article).labels()).containsExactly(0, 1, 3, 0, 12, 0, 0);
    }

    @Test
    void theLongestOfOverlappingMentionsCountsAndHalfWordsDoNot() {
        Article article = article(
                "Bank of England met",
                mention(8, 15, EntityKind.PLACE),
                mention(0, 15, EntityKind.ORGANIZATION),
                mention(16, 18, EntityKind.PERSON));

        assertThat(MarkedArticles.of(article).labels()).containsExactly(5, 6, 7, 0);
    }

    private static Article article(String text, Mention... mentions) {
        Metadata metadata = new Metadata(null, null, null, null, List.of(), null, List.of());
        return new Article("1", "", text, metadata, new Annotations(List.of(mentions), List.of(), List.of()), null);
    }

    private static Mention mention(int start, int end, EntityKind kind) {
        return new Mention(new Span(start, end), kind, null, null, null, null, null);
    }
}
