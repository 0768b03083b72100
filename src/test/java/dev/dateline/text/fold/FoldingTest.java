package dev.dateline.text.fold;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldingTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "1,000 1000",
                "12,345,678 12345678",
                "1,234.5 1234.5",
                "1,00 1,00",
                "1000,000 1000,000",
                "1,0000 1,0000",
                ",000 ,000",
                "1,000,00 1,000,00",
                "1.000 1.000",
                "a,000 a,000"
            })
    void numbersLoseTheCommasBetweenGroupsOfThreeDigits(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Wałęsa, Walesa",
        "Strauß, Strauss",
        "GROẞ, GROSS",
        "Næss, Naess",
        "Støre, Store",
        "Đinđić, Dindic",
        "Sigurðardóttir, Sigurdardottir",
        "Þórður, thordur",
        "Yıldırım, Yildirim",
        "Œuvre, OEuvre",
        "Nguyễn, Nguyen",
        "Phúc, Phuc",
        "Đặng, Dang",
        "Əliyev, Aliyev",
        "ﬁnance, finance",
        "oﬃce, office",
        "Ǆ, DZ",
        "ſ, s",
        "Å, A",
        "K, K",
        "x², x2",
        "№5, No5",
        "①, 1"
    })
    void latinLettersLoseMarksAndLigatures(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualToIgnoringCase(folded);
    }

    @Test
    void caseStaysAsItIs() {
        assertThat(Folding.fold("ŁÓDŹ Łódź")).isEqualTo("LODZ Lodz");
        assertThat(Folding.fold("İstanbul")).isEqualTo("Istanbul");
    }

    @ParameterizedTest
    @CsvSource({"習近平, 习近平", "臺灣, 台湾", "乾, 干", "烏克蘭, 乌克兰", "北京, 北京"})
    void traditionalHanBecomesSimplified(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({"ＮＡＴＯ, NATO", "１２３, 123", "ｶﾞｻﾞ, ガザ", "ﾊﾝｸﾞﾙ, ハングル", "𝐍𝐀𝐓𝐎, NATO", "Ｋｙｉｖ, Kyiv"})
    void widthAndStyleAreOne(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualTo(folded);
    }

    @ParameterizedTest
    @CsvSource({
        "Зеленський",
        "Андрей",
        "Ёлкин",
        "Київ",
        "Ѓорѓи",
        "Ўзбекистон",
        "Αθήνα",
        "Ελλάδα",
        "γεΐα",
        "Οδυσσεύς",
        "कीव",
        "ガザ",
        "서울"
    })
    void cyrillicGreekAndOthersStayHoweverTheirMarksCome(String word) {
        assertThat(Folding.fold(word)).isEqualTo(word);
        assertThat(Folding.fold(Normalizer.normalize(word, Normalizer.Form.NFD)))
                .isEqualTo(word);
    }

    @Test
    void stressMarksOfDictionariesAreDropped() {
        assertThat(Folding.fold("Влади\u0301мир")).isEqualTo("Владимир");
    }

    @ParameterizedTest
    @CsvSource({"محمّد, محمد", "مـحـمـد, محمد", "أحمد, أحمد", "آل, آل", "ﻻ, لا", "שָׁלוֹם, שלום", "ירושלים, ירושלים"})
    void arabicAndHebrewLosePointsAndKeepLetters(String word, String folded) {
        assertThat(Folding.fold(word)).isEqualTo(folded);
    }

    @Test
    void apostrophesDashesAndInvisibleCharactersAreMadePlain() {
        assertThat(Folding.fold("O’Brien")).isEqualTo("O'Brien");
        assertThat(Folding.fold("Zvʼyazok")).isEqualTo("Zv'yazok");
        assertThat(Folding.fold("ʿAbd Qurʾan")).isEqualTo("Abd Quran");
        assertThat(Folding.fold("al\u2011Asad")).isEqualTo("al-Asad");
        assertThat(Folding.fold("Ukra\u00ADine")).isEqualTo("Ukraine");
        assertThat(Folding.fold("\u200Fكييف\u200E")).isEqualTo("كييف");
    }

    @Test
    void combinedAndSeparateMarksGiveTheSame() {
        String composed = "Nguyễn Thị Điện, Škoda, Çağlayan, Gdańsk";

        assertThat(Folding.fold(Normalizer.normalize(composed, Normalizer.Form.NFD)))
                .isEqualTo(Folding.fold(composed));
    }

    @Test
    void wordsOfAsciiAndOfNothingToFoldAreTheSameObject() {
        String plain = "Kyiv 2025 a-b'c";

        assertThat(Folding.fold(plain)).isSameAs(plain);
        assertThat(Folding.fold("")).isEmpty();
        assertThat(Folding.fold("😀👍🏽")).isEqualTo("😀👍🏽");
        assertThat(Folding.fold("\uD83D")).isEqualTo("\uD83D");
    }

    @Test
    void aWordOfDroppedCharactersOnlyStays() {
        assertThat(Folding.fold("\u00AD\u200D")).isEqualTo("\u00AD\u200D");
    }

    @Test
    void aVeryLongWordIsFoldedWhole() {
        assertThat(Folding.fold("ß".repeat(30_000))).isEqualTo("s".repeat(60_000));
    }

    @Test
    void everyLetterOfTheLatinAlphabetsBecomesAscii() {
        StringBuilder left = new StringBuilder();
        for (int letter = 0x80; letter < 0x250; letter++) {
            if (Character.isLetter(letter) && UnicodeScript.of(letter) == UnicodeScript.LATIN) {
                String folded = Folding.fold(Character.toString(letter));
                left.append(folded.chars().allMatch(unit -> unit < 0x80) ? "" : Character.toString(letter));
            }
        }

        // Tone letters of old Zhuang, clicks, glottal stops and a few phonetic signs have no letter of ours.
        assertThat(left).hasToString("ƄƅƍƜƧƨƪƸƹƻƼƽƾǀǁǂǃɁɂ");
    }

    @Test
    void foldingTwiceIsFoldingOnce() {
        Random random = new Random(19450508);
        for (int round = 0; round < 20_000; round++) {
            String once = Folding.fold(randomWord(random));

            assertThat(Folding.fold(once)).isEqualTo(once);
        }
    }

    private static String randomWord(Random random) {
        int[] blocks = {
            0x00, 0x100, 0x300, 0x370, 0x400, 0x590, 0x640, 0x900, 0x1100, 0x1E00, 0x3040, 0xFB00, 0xFF00, 0x1D400
        };
        StringBuilder word = new StringBuilder();
        for (int i = random.nextInt(8); i >= 0; i--) {
            word.appendCodePoint(blocks[random.nextInt(blocks.length)] + random.nextInt(0x100));
        }
        return word.toString();
    }
}
