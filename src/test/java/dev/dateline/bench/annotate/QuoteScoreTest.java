package dev.dateline.bench.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.AnnotationResult.FoundQuote;
import dev.dateline.article.Quote;
import dev.dateline.text.word.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuoteScoreTest {
    private static final String TEXT = "\"It is over,\" said Mr. Peskov. \"Yes,\" Ann Lee told us.";
    private static final Span OVER = span("It is over,");
    private static final Span YES = span("Yes,");
    private static final Span PESKOV = span("Mr. Peskov");
    private static final Span LEE = span("Ann Lee");

    @Test
    void theWordsForTheSpeakerOrTheLastNameMustBeTheSame() {
        QuoteScore score = new QuoteScore();

        score.add(gold(), List.of(found(OVER, "Dmitry Peskov", null), found(YES, "Somebody Else", LEE)));

        assertThat(figures(score)).containsExactly(2, 2, 0, 0, 1);
    }

    @Test
    void anotherSpeakerIsWrong() {
        QuoteScore score = new QuoteScore();

        score.add(gold(), List.of(found(OVER, "Ann Lee", LEE), found(YES, "Lee Peskov", PESKOV)));

        assertThat(figures(score)).containsExactly(2, 0, 2, 0, 0);
    }

    @Test
    void noSpeakerIsNoneThoughTheWordsAreFound() {
        QuoteScore score = new QuoteScore();

        score.add(gold(), List.of(found(OVER, null, PESKOV)));

        assertThat(figures(score)).containsExactly(2, 0, 0, 2, 1);
        assertThat(score.errors().mostCommon(3))
                .containsExactly(
                        new Errors.Common("quote not found", 1, List.of("Ann Lee")),
                        new Errors.Common("words that name nobody known", 1, List.of("Mr. Peskov")));
    }

    @Test
    void ofTwoPiecesTheOneWithTheMarkedReportDecides() {
        QuoteScore score = new QuoteScore();
        GoldText.Quote both = new GoldText.Quote(List.of(LEE), List.of(OVER, YES), true);

        score.add(gold(both), List.of(found(OVER, "Dmitry Peskov", PESKOV), found(YES, "Ann Lee", LEE)));

        assertThat(figures(score)).containsExactly(1, 1, 0, 0, 1);
    }

    @Test
    void withoutTheMarkedReportTheLongestPieceDecides() {
        QuoteScore score = new QuoteScore();
        GoldText.Quote both = new GoldText.Quote(List.of(span("us")), List.of(OVER, YES), true);

        score.add(gold(both), List.of(found(YES, null, null), found(OVER, "Dmitry Peskov", PESKOV)));

        assertThat(figures(score)).containsExactly(1, 0, 1, 0, 0);
    }

    @Test
    void quotesOfNobodyAreNotCounted() {
        QuoteScore score = new QuoteScore();

        score.add(gold(new GoldText.Quote(List.of(), List.of(OVER), true)), List.of(found(OVER, "Ann Lee", LEE)));

        assertThat(figures(score)).containsExactly(0, 0, 0, 0, 0);
    }

    private static List<Integer> figures(QuoteScore score) {
        return List.of(score.marked(), score.right(), score.wrong(), score.none(), score.words());
    }

    private static GoldText gold() {
        return gold(
                new GoldText.Quote(List.of(PESKOV), List.of(OVER), true),
                new GoldText.Quote(List.of(LEE), List.of(YES), true));
    }

    private static GoldText gold(GoldText.Quote... quotes) {
        return new GoldText("", TEXT, null, TEXT.length(), new GoldText.Marks(List.of(), List.of(), List.of(quotes)));
    }

    private static FoundQuote found(Span span, @Nullable String speaker, @Nullable Span source) {
        return new FoundQuote(new Quote(span, speaker, null, null), source);
    }

    private static Span span(String words) {
        int start = TEXT.indexOf(words);
        return new Span(start, start + words.length());
    }
}
