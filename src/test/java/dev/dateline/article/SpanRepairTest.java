package dev.dateline.article;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.ParseResult.InvalidArticle;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.article.ParseResult.Repairs;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanRepairTest {
    /** Code points: Kyiv 2-6, Zelensky 11-19. UTF-16: Kyiv 3-7, Zelensky 12-20. */
    private static final String TEXT = "😀 Kyiv met Zelensky.";

    @Test
    void wordsThatAgreeLeaveTheSpanAlone() {
        ParsedArticle parsed = lenient("codepoint", mention(2, 6, "'text': 'Kyiv'"));

        assertThat(surfaces(parsed)).containsExactly("Kyiv");
        assertThat(parsed.repairs()).isEqualTo(Repairs.none());
    }

    @Test
    void aSpanInTheOtherUnitIsMovedWhenItsWordsProveIt() {
        ParsedArticle parsed = lenient("codepoint", mention(3, 7, "'text': 'Kyiv'"));

        assertThat(surfaces(parsed)).containsExactly("Kyiv");
        assertThat(parsed.repairs().offsetsRepaired()).isEqualTo(1);
    }

    @Test
    void codePointsDeclaredAsUtf16AreMovedToo() {
        ParsedArticle parsed = lenient("utf16", mention(2, 6, "'text': 'Kyiv'"));

        assertThat(surfaces(parsed)).containsExactly("Kyiv");
        assertThat(parsed.repairs().offsetsRepaired()).isEqualTo(1);
    }

    @Test
    void aNameIsProofEnoughForTheWholeArticle() {
        ParsedArticle parsed = lenient(
                "codepoint", mention(12, 20, "'name': 'Volodymyr Zelensky'"), mention(3, 7, "'name': 'Kiev, capital'"));

        assertThat(surfaces(parsed)).containsExactly("Zelensky", "Kyiv");
        assertThat(parsed.repairs().offsetsRepaired()).isEqualTo(2);
    }

    @Test
    void aNameThatIsNotInTheTextProvesNothing() {
        ParsedArticle parsed = lenient("codepoint", mention(2, 6, "'name': 'Kiev'"));

        assertThat(surfaces(parsed)).containsExactly("Kyiv");
        assertThat(parsed.repairs()).isEqualTo(Repairs.none());
    }

    @Test
    void oneSpanThatFitsTheDeclaredUnitKeepsTheOthersWhereTheyAre() {
        ParsedArticle parsed =
                lenient("codepoint", mention(2, 6, "'name': 'Kyiv'"), mention(12, 20, "'name': 'Zelensky'"));

        assertThat(surfaces(parsed)).containsExactly("Kyiv", "elensky.");
    }

    @Test
    void wordsThatAreNowhereNearAreDroppedAndReported() {
        ParsedArticle parsed = lenient("codepoint", mention(2, 6, "'text': 'Odesa'"));

        assertThat(parsed.article().annotations().mentions()).isEmpty();
        assertThat(parsed.repairs().dropped())
                .containsExactly("mentions[0] from 2 to 6 covers “Kyiv”, the annotation says “Odesa”");
    }

    @Test
    void spansOutsideTheTextAreDroppedAndReported() {
        ParsedArticle parsed = lenient("codepoint", mention(11, 40, ""), mention(-1, 4, ""), mention(4, 4, ""));

        assertThat(parsed.article().annotations().mentions()).isEmpty();
        assertThat(parsed.repairs().dropped())
                .containsExactly(
                        "mentions[0] from 11 to 40 lies outside the text, which has 20 characters",
                        "mentions[1] from -1 to 4 lies outside the text, which has 20 characters",
                        "mentions[2] from 4 to 4 holds no text");
    }

    @Test
    void anUtf16OffsetInsideAPairIsNoSpan() {
        assertThat(lenient("utf16", mention(1, 7, "")).repairs().dropped()).hasSize(1);
    }

    @Test
    void strictReadingRefusesTheArticleInstead() {
        ParseResult result = ArticleParser.strict().parse(line("codepoint", mention(11, 40, "")));

        assertThat(result)
                .isEqualTo(
                        new InvalidArticle("mentions[0] from 11 to 40 lies outside the text, which has 20 characters"));
    }

    @Test
    void overlappingSpansAreLegalButNotTheSameOneTwice() {
        ParsedArticle parsed = lenient("codepoint", mention(2, 6, ""), mention(2, 10, ""), mention(2, 6, ""));

        assertThat(surfaces(parsed)).containsExactly("Kyiv", "Kyiv met");
        assertThat(parsed.repairs().dropped()).containsExactly("mentions[2] is the same as one before it");
    }

    @Test
    void whiteSpaceBetweenTheWordsDoesNotMatter() {
        ParsedArticle parsed = lenient("codepoint", mention(2, 10, "'text': ' Kyiv  met'"));

        assertThat(surfaces(parsed)).containsExactly("Kyiv met");
    }

    @Test
    void aQuoteIsHeldAgainstItsWordsToo() {
        String line = "{'text': '" + TEXT + "', 'quotes': [{'start': 3, 'end': 11, 'text': 'Kyiv met'}]}";

        ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse(line.replace('\'', '"'));

        assertThat(parsed.article().annotations().quotes().getFirst().span()).isEqualTo(new Span(2, 10));
    }

    private static String mention(int start, int end, String more) {
        return "{'start': " + start + ", 'end': " + end + ", 'kind': 'place'" + (more.isEmpty() ? "" : ", " + more)
                + "}";
    }

    private static String line(String unit, String... mentions) {
        String line = "{'text': '" + TEXT + "', 'offsets': '" + unit + "', 'mentions': [" + String.join(", ", mentions)
                + "]}";
        return line.replace('\'', '"');
    }

    private static ParsedArticle lenient(String unit, String... mentions) {
        return (ParsedArticle) ArticleParser.lenient().parse(line(unit, mentions));
    }

    private static List<String> surfaces(ParsedArticle parsed) {
        CodePoints text = CodePoints.of(parsed.article().text());
        return parsed.article().annotations().mentions().stream()
                .map(mention -> text.cut(mention.span()))
                .toList();
    }
}
