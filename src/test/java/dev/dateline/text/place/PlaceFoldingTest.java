package dev.dateline.text.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceFoldingTest {
    private static String fold(String token) {
        char[] folded = new char[PlaceFolding.MAX_TOKEN];
        int length = PlaceFolding.shipped().fold(token.toCharArray(), token.length(), folded);
        return length < 0 ? "too long" : new String(folded, 0, length);
    }

    @ParameterizedTest
    @CsvSource({
        "KYIV, kyiv",
        "Đà, da",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "Iğdır, igdir",
        "Straße, strasse",
        "Tromsø, tromso",
        "Sana'a, sanaa",
        "Sanaʿa, sanaa",
        "U.S., us",
        "St., saint",
        "Mt, mount",
        "Київ, киів",
        "Орёл, орел",
        "Чукотский, чукотскии",
        "غَزَّة, غزه",
        "تهران, تهران",
        "ＴＯＫＹＯ, tokyo",
        "東京, 東京",
        "ガザ, ガザ",
        "서울, 서울",
        "दिल्ली, दिल्ली",
    })
    void oneLetterHasOneShape(String token, String folded) {
        assertThat(fold(token)).isEqualTo(folded);
    }

    @Test
    void nothingIsLeftOfApostrophesAndMarks() {
        assertThat(fold("")).isEmpty();
        assertThat(fold("'’ʿ\u0301")).isEmpty();
    }

    @Test
    void surrogatesPassThrough() {
        assertThat(fold("a😀b")).isEqualTo("a😀b");
        assertThat(fold("\ud800x")).isEqualTo("\ud800x");
    }

    @Test
    void theLimitIsMeasuredAfterFolding() {
        assertThat(fold("a".repeat(48))).hasSize(48);
        assertThat(fold("a".repeat(49))).isEqualTo("too long");
        assertThat(fold("ß".repeat(24))).hasSize(48);
        assertThat(fold("ß".repeat(25))).isEqualTo("too long");
        assertThat(fold("a" + "\u0301".repeat(30_000))).isEqualTo("a");
    }
}
