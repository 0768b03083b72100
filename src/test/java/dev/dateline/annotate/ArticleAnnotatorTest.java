package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.AnnotationResult.FoundQuote;
import dev.dateline.annotate.AnnotationResult.Layer;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.annotate.ArticleAnnotator.AnnotatedArticle;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.Metadata;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ArticleAnnotatorTest {
    private static final String TEXT = "Putin met Trump in Anchorage. “We are ready,” he said. “It is late.”";
    private static final Metadata METADATA = new Metadata("2025-08-15", null, null, "en", List.of(), null, List.of());
    private static final Mention BY_HAND = mention(0, 9, EntityKind.ORGANIZATION, "Putin met");
    private static final Quote QUOTED = new Quote(new Span(31, 39), "Trump", null, null);

    private final List<Mention> found = List.of(
            byTest(mention(0, 5, EntityKind.PERSON, "Putin")),
            byTest(mention(10, 15, EntityKind.PERSON, "Trump")),
            byTest(mention(19, 28, EntityKind.PLACE, "Anchorage")));
    private final List<Quote> quotes =
            List.of(new Quote(new Span(31, 44), "Putin", null, "said"), new Quote(new Span(56, 67), null, null, null));

    @Test
    void anArticleWithoutMarksGetsWhatIsFound() {
        AnnotatedArticle annotated = annotate(Annotations.none(), AnnotationScope.MISSING);

        assertThat(annotated.isAnnotated()).isTrue();
        assertThat(annotated.article().annotations()).isEqualTo(new Annotations(found, quotes, List.of()));
    }

    @Test
    void anArticleWithAnyMarkIsLeftAsItCame() {
        NamedEntity entity = new NamedEntity(EntityKind.PERSON, "Putin", null);
        for (Annotations marks : List.of(
                new Annotations(List.of(BY_HAND), List.of(), List.of()),
                new Annotations(List.of(), List.of(QUOTED), List.of()),
                new Annotations(List.of(), List.of(), List.of(entity)))) {
            AnnotatedArticle annotated = annotate(marks, AnnotationScope.MISSING);

            assertThat(annotated.article().annotations()).isEqualTo(marks);
            assertThat(annotated.isAnnotated()).isFalse();
            assertThat(annotated.leftOut()).isEmpty();
        }
    }

    @Test
    void whatAPersonMarkedStaysAndWhatOverlapsItGivesWay() {
        NamedEntity entity = new NamedEntity(EntityKind.PERSON, "Putin", "p");
        Annotations marks = new Annotations(List.of(BY_HAND), List.of(QUOTED), List.of(entity));

        Annotations joined = annotate(marks, AnnotationScope.ALL).article().annotations();

        assertThat(joined.mentions()).containsExactly(BY_HAND, found.get(1), found.get(2));
        assertThat(joined.quotes()).containsExactly(QUOTED, quotes.get(1));
        assertThat(joined.entities()).containsExactly(entity);
    }

    @Test
    void whatTheSameAnnotatorFoundEarlierIsFoundAgainOrNotAtAll() {
        Mention earlier = byTest(mention(0, 9, EntityKind.ORGANIZATION, "Putin met"));
        Mention another = by("another 1.0", mention(19, 24, EntityKind.PLACE, "Ancho"));

        List<Mention> joined = annotate(
                        new Annotations(List.of(earlier, another), List.of(), List.of()), AnnotationScope.ALL)
                .article()
                .annotations()
                .mentions();

        assertThat(joined).containsExactly(found.get(0), found.get(1), another);
    }

    @Test
    void noneLeavesEverythingAsItCame() {
        assertThat(annotate(Annotations.none(), AnnotationScope.NONE).found()).isNull();
        assertThat(ArticleAnnotator.none().isIdle()).isTrue();
        Article article = article(Annotations.none());
        assertThat(ArticleAnnotator.none().annotate(article).article()).isSameAs(article);
    }

    @Test
    void aTextThatTheAnnotatorCannotReadKeepsItsMarks() {
        Annotations marks = new Annotations(List.of(BY_HAND), List.of(), List.of());
        ArticleAnnotator annotator =
                ArticleAnnotator.of(answering(request -> AnnotationResult.leftOut("because")), AnnotationScope.ALL);

        AnnotatedArticle annotated = annotator.annotate(article(marks));

        assertThat(annotated.leftOut()).contains("because");
        assertThat(annotated.article().annotations()).isEqualTo(marks);
    }

    @Test
    void aSpanOutsideTheTextIsAFaultOfTheAnnotator() {
        FoundMention outside = new FoundMention(byTest(mention(60, 90, EntityKind.PLACE, "x")), null, Layer.MODEL);
        ArticleAnnotator annotator = ArticleAnnotator.of(
                answering(request -> new AnnotationResult(List.of(outside), List.of(), null)), AnnotationScope.MISSING);

        assertThatThrownBy(() -> annotator.annotate(article(Annotations.none())))
                .hasMessage("test marked 60 to 90 in a text of 68 characters");
    }

    @Test
    void theAnnotatorReceivesDateAndLanguageOfTheArticle() {
        ArticleAnnotator annotator = ArticleAnnotator.of(
                answering(request -> {
                    assertThat(request).isEqualTo(new AnnotationRequest(TEXT, "2025-08-15", "en"));
                    return AnnotationResult.leftOut("asked");
                }),
                AnnotationScope.MISSING);

        assertThat(annotator.annotate(article(Annotations.none())).leftOut()).contains("asked");
    }

    @Test
    void aLongTextIsAnnotatedInPiecesWithExactOffsets() {
        String text = "x".repeat(260_000) + "Zoë 😀 met Ann Marsh.\n\n".repeat(30_000);
        List<Integer> lengths = new ArrayList<>();
        Annotator finder = answering(request -> {
            lengths.add(request.text().length());
            return new AnnotationResult(marshes(request.text()), List.of(), null);
        });
        Article article = new Article("a", "", text, METADATA, Annotations.none(), null);

        List<Mention> mentions = ArticleAnnotator.of(finder, AnnotationScope.MISSING)
                .annotate(article)
                .article()
                .annotations()
                .mentions();

        CodePoints offsets = CodePoints.of(text);
        assertThat(mentions)
                .hasSize(30_000)
                .allMatch(mention -> offsets.cut(mention.span()).equals("Ann Marsh"));
        assertThat(lengths).hasSize(4).allMatch(length -> length <= 250_000);
    }

    @Test
    void aBookIsLeftUnannotatedWithItsReason() {
        Article book = new Article("a", "", "x".repeat(1_500_001), METADATA, Annotations.none(), null);

        AnnotatedArticle annotated = ArticleAnnotator.of(
                        answering(request -> AnnotationResult.leftOut("asked")), AnnotationScope.MISSING)
                .annotate(book);

        assertThat(annotated.leftOut())
                .contains("the text is longer than 1,500,000 characters, the most that is annotated");
    }

    private static List<FoundMention> marshes(String text) {
        CodePoints offsets = CodePoints.of(text);
        return Pattern.compile("Ann Marsh")
                .matcher(text)
                .results()
                .map(match -> offsets.fromUtf16(match.start()))
                .map(at -> mention(at, at + 9, EntityKind.PERSON, "Ann Marsh"))
                .map(mention -> new FoundMention(mention, null, Layer.MODEL))
                .toList();
    }

    @Test
    void annotatorsAreFoundByName() {
        assertThat(Annotators.named("builtin")).containsInstanceOf(BuiltinAnnotator.class);
        assertThat(Annotators.named("none")).isEmpty();
        assertThat(Annotators.names()).isEqualTo("builtin, none");
    }

    private AnnotatedArticle annotate(Annotations marks, AnnotationScope scope) {
        List<FoundMention> mentions = found.stream()
                .map(mention -> new FoundMention(mention, null, Layer.MODEL))
                .toList();
        return ArticleAnnotator.of(answering(request -> new AnnotationResult(mentions, found(quotes), null)), scope)
                .annotate(article(marks));
    }

    private static List<FoundQuote> found(List<Quote> quotes) {
        return quotes.stream().map(quote -> new FoundQuote(quote, null)).toList();
    }

    private static Annotator answering(Function<AnnotationRequest, AnnotationResult> answer) {
        return new Annotator() {
            @Override
            public String name() {
                return "test";
            }

            @Override
            public AnnotationResult annotate(AnnotationRequest request) {
                return answer.apply(request);
            }
        };
    }

    private static Article article(Annotations marks) {
        return new Article("a", "", TEXT, METADATA, marks, null);
    }

    private static Mention mention(int start, int end, EntityKind kind, String name) {
        return new Mention(new Span(start, end), kind, name, null, null, null, null);
    }

    private static Mention byTest(Mention mention) {
        return by("test", mention);
    }

    private static Mention by(String tool, Mention mention) {
        return new Mention(mention.span(), mention.kind(), mention.name(), null, null, null, tool);
    }
}
