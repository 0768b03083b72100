package dev.dateline.text.name;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.text.Lexicons;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NameKeyEncoderTest {

    private static final NameKeyRules RULES = Lexicons.shipped().nameKeys();

    private final NameKeyEncoder encoder = RULES.newEncoder();

    private String wide(String token) {
        return encoder.key(NameGrade.WIDE, token);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sElenske Zelensky Zelenskyy Zelenskiy Zelenski Selenskyj Zelenskij ZELENSKY Зеленський Зеленский زيلينسكي",
                "kAdefe Qaddafi Gaddafi Kadhafi Ghaddafi Kaddafi",
                "hrUSev Khrushchev Chruschtschow Xruščëv Khrouchtchev Chruszczow Хрущёв Хрущев",
                "CEkevske Tchaikovsky Tschaikowski Chaikovskiy Čajkovskij Чайковский",
                "mUhemed Mohammed Muhammad Mohamed Muhammed Mohammad",
                "nEtenehe Netanyahu Netanjahu Nétanyahou",
                "sEpres Tsipras Τσίπρας",
                "pUten Putin Poutine Путин פּוטין 푸틴",
                "Elsen Yeltsin Jelzin Eltsine Ельцин",
                "JUSenke Yushchenko Iouchtchenko Juschtschenko Ющенко",
                "mErkel Merkel Меркель Μέρκελ 메르켈 मेर्केल మెర్కెల్ მერკელ Մերկել",
                "lUkeSenke Lukashenko Lukaschenko Lukashenka Лукашенко Лукашэнка",
                "Erdeken Erdogan Erdoğan Эрдоган Ερντογάν",
                "Ased Assad Asad",
                "JEnpenk Jinping Djinping"
            })
    void familyHasOneWideKey(String family) {
        List<String> words = List.of(family.split(" ", -1));

        assertThat(words.subList(1, words.size()))
                .allSatisfy(word -> assertThat(wide(word)).as(word).isEqualTo(words.getFirst()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Qaddafi القذافي",
                "Mohammed محمد",
                "Netanyahu נתניהו",
                "Zelensky זלנסקי",
                "Zelensky ゼレンスキー",
                "Putin プーチン",
                "Merkel メルケル",
                "Xi 习",
                "Jinping 近平",
                "Hollande Олланд",
                "Assad الأسد",
                "Hitler Гитлер",
                "Chirac Ширак",
                "Michael Михаэль",
                "Longuet Лонге",
                "Trump טראמפ",
                "Obama Ομπάμα"
            })
    void scriptsThatLackVowelsOrLettersMeetInABareKey(String pair) {
        String[] words = pair.split(" ", -1);

        assertThat(encoder.bareKeys(words[0])).as(pair).containsAnyElementsOf(encoder.bareKeys(words[1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Putin Patten",
                "Lavrov Lvov",
                "Kim Kam",
                "Bush Bach",
                "Clinton Klimt",
                "Merkel Markle",
                "Lee Li ng"
            })
    void differentNamesStayApart(String pair) {
        String[] words = pair.split(" ", 2);

        assertThat(wide(words[0])).isNotEqualTo(wide(words[1]));
    }

    @Test
    void closeKeyJoinsOnlyNearSpellings() {
        assertThat(Stream.of("Zelensky", "Zelenskyy", "Zelenskiy", "Zelenski")
                        .map(w -> encoder.key(NameGrade.CLOSE, w)))
                .containsOnly("zelenski");
        assertThat(encoder.key(NameGrade.CLOSE, "Müller")).isEqualTo("muler");
        assertThat(encoder.key(NameGrade.CLOSE, "Mueller")).isEqualTo("muler");
        assertThat(encoder.key(NameGrade.CLOSE, "Selenskyj")).isEqualTo("selenski");
    }

    @Test
    void foldedKeyDropsMarksAndRomanises() {
        assertThat(encoder.key(NameGrade.FOLDED, "ERDOĞAN")).isEqualTo("erdogan");
        assertThat(encoder.key(NameGrade.FOLDED, "Wałęsa")).isEqualTo("walesa");
        assertThat(encoder.key(NameGrade.FOLDED, "Медведев")).isEqualTo("medvedev");
        assertThat(encoder.key(NameGrade.FOLDED, "Ｋｉｍ")).isEqualTo("kim");
        assertThat(encoder.key(NameGrade.FOLDED, "O'Brien")).isEqualTo("obrien");
    }

    @Test
    void letterOfTwoReadingsGivesTwoBareKeys() {
        assertThat(encoder.bareKeys("Chirac")).containsExactly("KRK", "SRK");
        assertThat(encoder.bareKeys("Merkel")).containsExactly("MRKR");
        assertThat(encoder.bareKeys("Lee")).containsExactly("Ra");
    }

    @Test
    void combiningMarksCountAsTheComposedLetter() {
        assertThat(wide("Хрущев\u0308")).isEqualTo(wide("Хрущевё".substring(0, 6)));
        assertThat(encoder.key(NameGrade.FOLDED, "e\u0301mile")).isEqualTo("emile");
        assertThat(wide("И\u0306ован")).isEqualTo(wide("Йован"));
    }

    @Test
    void tokensWithoutLettersHaveNoKey() {
        for (String token : List.of("", "'", "😀", "...", "\u200f")) {
            assertThat(wide(token)).isEmpty();
            assertThat(encoder.bareKeys(token)).isEmpty();
        }
    }

    @Test
    void oneLetterDigitsAndMixedScriptsHaveKeys() {
        assertThat(wide("a")).isEqualTo("A");
        assertThat(encoder.key(NameGrade.CLOSE, "2022")).isEqualTo("2022");
        assertThat(encoder.key(NameGrade.FOLDED, "Пutin")).isEqualTo("putin");
    }

    @Test
    void tokenThatIsTooLongHasNoKey() {
        assertThat(wide(String.join("", Collections.nCopies(30_000, "щ")))).isEmpty();
        assertThat(wide("щ".repeat(NameKeyEncoder.MAX_TOKEN))).isNotEmpty();
    }

    @Test
    void randomUnicodeNeverFailsAndKeysStayInBounds() {
        Random random = new Random(6);
        char[] out = new char[NameKeyEncoder.MAX_KEY];
        for (int round = 0; round < 20_000; round++) {
            char[] token = new char[random.nextInt(80)];
            for (int i = 0; i < token.length; i++) {
                token[i] = (char) (random.nextBoolean() ? random.nextInt(0x600) : random.nextInt(0x10000));
            }
            encoder.read(token, 0, token.length);
            assertThat(encoder.key(NameGrade.WIDE, out)).isBetween(0, NameKeyEncoder.MAX_KEY);
            assertThat(encoder.key(NameGrade.CLOSE, out)).isBetween(0, NameKeyEncoder.MAX_KEY);
            assertThat(encoder.bareCount()).isBetween(0, 8);
            for (int which = 0; which < encoder.bareCount(); which++) {
                assertThat(encoder.bare(which, out)).isBetween(0, NameKeyEncoder.MAX_KEY);
            }
        }
    }

    @Test
    void theKeyOfATokenDoesNotDependOnItsPlaceInTheBuffer() {
        char[] text = "said Zelensky on".toCharArray();
        char[] out = new char[NameKeyEncoder.MAX_KEY];

        encoder.read(text, 5, 8);

        assertThat(new String(out, 0, encoder.key(NameGrade.WIDE, out))).isEqualTo("sElenske");
    }

    @Test
    void bareIsNotAskedForAsASingleKey() {
        assertThatThrownBy(() -> wide("x").concat(encoder.key(NameGrade.BARE, "x")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
