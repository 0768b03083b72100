package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.TestLexicons;
import dev.dateline.text.lexicon.WordSet;
import org.junit.jupiter.api.Test;

class NameLikenessTest {

    private final NameLikeness likeness = Lexicons.shipped().nameLikeness();

    private boolean inText(String token) {
        return likeness.looksLikeName(token.toCharArray(), 0, token.length(), false);
    }

    private boolean atStart(String token) {
        return likeness.looksLikeName(token.toCharArray(), 0, token.length(), true);
    }

    @Test
    void capitalisedWordsLookLikeNames() {
        assertThat(inText("Putin")).isTrue();
        assertThat(inText("al-Assad")).isTrue();
        assertThat(inText("said")).isFalse();
        assertThat(inText("2022")).isFalse();
        assertThat(inText("A")).isFalse();
        assertThat(inText("")).isFalse();
    }

    @Test
    void commonWordsAtASentenceStartDoNot() {
        assertThat(atStart("When")).isFalse();
        assertThat(atStart("THE")).isFalse();
        assertThat(inText("THE")).isFalse();
        assertThat(atStart("Putin")).isTrue();
        assertThat(atStart("Bush")).isTrue();
        assertThat(inText("Will")).isTrue();
    }

    @Test
    void scriptsWithoutCapitalsAlwaysDo() {
        assertThat(atStart("نتنياهو")).isTrue();
        assertThat(atStart("习近平")).isTrue();
        assertThat(atStart("путин")).isFalse();
    }

    @Test
    void brokenCommonWordIsRefusedWithItsLine() {
        assertThatThrownBy(() -> WordSet.ofLowerCase(TestLexicons.of("# x", "the", "The")))
                .hasMessage("lexicons/test.tsv, line 3: a common word has small letters a to z only");
    }
}
