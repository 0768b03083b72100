package dev.dateline.text.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.text.Lexicons;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.spelling.SpellingJudge.Kind;
import dev.dateline.text.spelling.SpellingJudge.Reason;
import dev.dateline.text.spelling.SpellingJudge.Verdict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingJudgeTest {
    private final SpellingJudge judge = SpellingJudge.standard(SpellingCorrections.none());

    private String verdict(FormEvidence asked, FormEvidence found) {
        Verdict verdict = judge.judge(asked, found);
        return verdict.kind() + " " + verdict.reason();
    }

    /** Of two forms that are equally frequent. */
    private String verdict(String asked, String found) {
        return verdict(FormEvidence.of(asked, 20), FormEvidence.of(found, 20));
    }

    @ParameterizedTest
    @CsvSource({
        "Khrushchev, Khrouchtchev",
        "Khodorkovsky, Chodorkowski",
        "Zelensky, Zelenskiy",
        "Zelensky, Zelenskyy",
        "Zelensky, Selenskyj",
        "Tymoshenko, Timochenko",
        "Aliyev, Aliev",
        "Lukashenko, Loukachenko",
        "Lukashenko, Lukashenka",
        "Qaddafi, Gaddafi",
        "Rouhani, Rowhani",
        "Zaluzhny, Zaluzhniy",
        "Japarov, Zhaparov",
        "Arestovych, Arestovich",
        "Abdullah, Abdallah",
        "Bohdan, Bogdan",
        "Ihor, Igor",
        "Oleh, Oleg",
        "Serhiy, Sergey",
        "Herasimov, Gerasimov",
        "Khodorkovsky, Hodorkovsky",
        "Akhmetov, Ahmetov",
        "Khalid, Halid",
        "Tchaikovsky, Chaikovsky",
        "Kovalchuk, Kovaltchuk",
        "Kovalchuk, Kowaltschuk",
        "Kovalchuk, Kowalczuk",
        "Orlov, Orloff",
        "Peskov, Peskow",
        "Gorbachev, Gorbatschow",
        "Alexei, Alexey",
        "Alexei, Aleksej",
        "Sergei, Sergey",
        "Dmitry, Dmitri",
        "Dmitry, Dmitriy",
        "Anatoly, Anatoli",
        "Nikolai, Nikolay",
        "Tymoshenko, Timoshenko",
        "Kravchenko, Kravtchenko",
        "Shevardnadze, Chevardnadze",
        "Muammar, Moammar",
        "Mohammed, Muhammad",
        "Ahmed, Ahmad",
        "Assad, Asad",
        "Rashid, Rachid",
        "Yavlinsky, Jawlinski",
        "Mishustin, Michoustine",
        "Luzenko, Loutsenko",
        "Soloviev, Solowjow"
    })
    void romanisationsAreOneNameHoweverFrequentTheyAre(String asked, String found) {
        assertThat(verdict(asked, found)).isEqualTo("SAME ROMANISED");
    }

    @ParameterizedTest
    @CsvSource({
        "Scholz, Schulz",
        "Sommers, Summers",
        "Matthias, Mathias",
        "Maria, Mario",
        "Claudia, Claudio",
        "Anna, Ana",
        "Meyer, Maier",
        "Osborne, Osborn",
        "Schmidt, Schmitt",
        "Smith, Smyth",
        "Hoffmann, Hofmann",
        "Mueller, Muller",
        "Stephen, Stefaan",
        "Dennis, Denis",
        "Louis, Luis",
        "Horwath, Horvath",
        "Paulson, Paulsen",
        "Boucher, Busher",
        "Jaworski, Yavorski",
        "Chandan, Changan"
    })
    void namesAtHomeInLatinLettersAreSisters(String asked, String found) {
        assertThat(verdict(asked, found)).isEqualTo("SIMILAR SISTER");
    }

    @ParameterizedTest
    @CsvSource({
        "John, June",
        "Eric, Iraq",
        "Janeiro, January",
        "Honda, Hyundai",
        "Chris, Greece",
        "Muhtar, Motor",
        "Delors, Dealers",
        "Khomeini, HUMANA",
        "Kohl, Cole",
        "Poehl, Paul",
        "Mecca, Mega",
        "Petrov, Petr",
        "Putin, Patten",
        "Lavrov, Lvov",
        "Kim, Kam",
        "Chou, Shu"
    })
    void othersAreDifferent(String asked, String found) {
        assertThat(verdict(asked, found)).isEqualTo("DIFFERENT UNLIKE");
    }

    @Test
    void commonEnglishWordIsNoRomanisation() {
        assertThat(verdict(new FormEvidence("Bayou", 47, 0, 30, Map.of()), FormEvidence.of("Bayu", 2)))
                .isEqualTo("DIFFERENT UNLIKE");
    }

    @Test
    void shortForeignNameOfACountryThatFewArticlesHaveIsSomebody() {
        assertThat(verdict(FormEvidence.of("Greece", 2000), FormEvidence.of("Gerees", 1)))
                .isEqualTo("SIMILAR RARE_NAME_OF_PLACE");
        assertThat(verdict(FormEvidence.of("Canada", 2000), FormEvidence.of("Kanata", 9)))
                .isEqualTo("SIMILAR RARE_NAME_OF_PLACE");
        assertThat(verdict(FormEvidence.of("Hanover", 80), FormEvidence.of("Hannover", 24)))
                .isEqualTo("SAME ONE_PLACE");
        assertThat(verdict(FormEvidence.of("Japan", 2000), FormEvidence.of("Nihon", 4)))
                .isEqualTo("SAME ONE_PLACE");
        assertThat(verdict(FormEvidence.of("Myanmar", 300), FormEvidence.of("Burma", 90)))
                .isEqualTo("SAME ONE_PLACE");
    }

    @ParameterizedTest
    @CsvSource({
        "Russia, Ruslan, DIFFERENT",
        "Rossiya, Ruslan, DIFFERENT",
        "Russland, Ruslan, SIMILAR",
        "Tokio, Edo, DIFFERENT",
        "Rossiya, Russia, SAME",
        "Burma, Myanmar, SAME",
        "Frankreich, Frans, DIFFERENT",
        "Frankreich, France, SAME"
    })
    void decisionAboutTheShownNameOfAPlaceIsAboutAllItsNames(String asked, String found, Kind kind) {
        assertThat(kindByShippedDecisions(asked, found)).isEqualTo(kind);
    }

    /** A name that no article has can only mean a listed place, unless people bear it, as Sam and Perlin. */
    @ParameterizedTest
    @CsvSource({
        "Costermansstad, Bukavu, SAME ONE_PLACE",
        "Idlip, Idlib, SAME ONE_PLACE",
        "Pnompena, Phnom Penh, SAME ONE_PLACE",
        "Sam, Damascus, DIFFERENT RARE_NAME_OF_PLACE",
        "Perlin, Berlin, SIMILAR RARE_NAME_OF_PLACE"
    })
    void alternateNameOfAPlaceIsBelievedWhenNoArticleHasIt(String asked, String found, String verdict) {
        assertThat(verdict(FormEvidence.of(asked), FormEvidence.of(found, 100))).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({"Costermansstad, Bukavu", "Pnompena, Phnom Penh"})
    void alternateNameOfAPlaceThatSomeArticlesHaveMustBeAlike(String asked, String found) {
        assertThat(verdict(FormEvidence.of(asked, 1), FormEvidence.of(found, 100)))
                .isEqualTo("DIFFERENT RARE_NAME_OF_PLACE");
    }

    @ParameterizedTest
    @CsvSource({
        "Путин, Putin",
        "Путину, Putin",
        "Зеленского, Zelensky",
        "Шольц, Scholz",
        "Александр, Alexander",
        "Лукашенко, Lukashenko",
        "Макроном, Macron",
        "Зеленським, Zelensky",
        "ونتنياهو, Netanyahu",
        "Навальный, Navalny",
        "Μητσοτάκης, Mitsotakis",
        "نتنياهو, Netanyahu",
        "プーチン, Putin",
        "네타냐후, Netanyahu"
    })
    void otherScriptsMeetInLatinLetters(String asked, String found) {
        assertThat(verdict(asked, found)).isEqualTo("SAME OTHER_SCRIPT");
    }

    @ParameterizedTest
    @CsvSource({"Шольц, Schulz", "نتنياهو, Nathan", "Україні, Kurian"})
    void otherScriptsDoNotMeetByConsonantsAlone(String asked, String found) {
        assertThat(judge.judge(FormEvidence.of(asked, 20), FormEvidence.of(found, 20))
                        .kind())
                .isEqualTo(Kind.DIFFERENT);
    }

    @ParameterizedTest
    @CsvSource({"Путина, Путин", "Зеленскому, Зеленский"})
    void casesAreTheSameName(String asked, String found) {
        assertThat(verdict(asked, found)).isEqualTo("SAME INFLECTED");
    }

    @ParameterizedTest
    @CsvSource({
        "Kyiv, Kiev, SAME ONE_PLACE",
        "Hostomel, Gostomel, SAME ONE_PLACE",
        "Turin, Torino, SAME ONE_PLACE",
        "Germany, Deutschland, SAME ONE_PLACE",
        "Japan, Nippon, SAME ONE_PLACE",
        "Italian, Italians, SAME ONE_PLACE",
        "Daesh, داعش, SAME ONE_PLACE",
        "Kyiv, Києві, SAME ONE_PLACE",
        "Kharkiv, Харькову, SAME ONE_PLACE",
        "Moscow, Москву, SAME ONE_PLACE",
        "Киев, Києва, SAME ONE_PLACE",
        "Damascus, Sam, DIFFERENT RARE_NAME_OF_PLACE",
        "China, Shin, SIMILAR RARE_NAME_OF_PLACE",
        "Paris, Parisi, SIMILAR RARE_NAME_OF_PLACE",
        "Berlin, Perlin, SIMILAR RARE_NAME_OF_PLACE",
        "Singapore, Temasek, DIFFERENT RARE_NAME_OF_PLACE",
        "Frankfurt, Frankfort, SIMILAR RARE_NAME_OF_PLACE",
        "Kiev, Kivu, DIFFERENT TWO_PLACES",
        "Iran, Iraq, DIFFERENT TWO_PLACES",
        "Niger, Nigeria, DIFFERENT TWO_PLACES",
        "Slovakia, Slovenia, DIFFERENT TWO_PLACES"
    })
    void gazetteerDecidesAboutPlaces(String asked, String found, String verdict) {
        assertThat(verdict(asked, found)).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "Gaddafi, Khadafy, SAME",
        "Gaddafi, القذافي, SAME",
        "Gaddafi, Kadhafi, SAME",
        "Morsi, Mursi, SAME",
        "Rahmon, Rakhmonov, SAME",
        "Yury, Yuri, SAME",
        "Putin, Poutine, SAME",
        "Hussain, حسين, SAME",
        "Трамп, Trump, SAME",
        "Trump, ترامب, SAME",
        "شولتس, Scholz, SAME",
        "شولتس, Schulz, SIMILAR",
        "Shultz, شولتس, SIMILAR",
        "بوتين, Putin, SAME",
        "Praveen, PRAVIN, SAME",
        "Alexander, Aleksandr, SIMILAR",
        "Simonov, Simon, DIFFERENT",
        "Hussein, Hossein, SIMILAR"
    })
    void listsDecideAboutRomanisations(String asked, String found, Kind kind) {
        assertThat(kindByShippedDecisions(asked, found)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({
        "Kyiv, KYIV, SAME SAME_LETTERS",
        "Erdogan, Erdoğan, SAME SAME_LETTERS",
        "Putin, Putin’s, SAME SAME_LETTERS",
        "Dept, Dep't, SAME SAME_LETTERS",
        "O'Brien, OBrien, SAME SAME_LETTERS",
        "Baker, B.Baker, SAME SAME_LETTERS",
        "Merkel, Merkel2, DIFFERENT NO_WORD",
        "Juergen, Jurgen, SAME UMLAUT",
        "Poehl, Pohl, SAME UMLAUT",
        "Roed, Rod, DIFFERENT UNLIKE",
        "Sana, Sanae, SIMILAR SISTER",
        "Goebbels, Göbbels, SAME UMLAUT",
        "Müller, Mueller, SAME UMLAUT",
        "Aakesson, Åkesson, SAME UMLAUT",
        "Støre, Stoere, SAME UMLAUT",
        "Τσίπρα, Τσίπρας, SAME INFLECTED",
        "Reznikov, Reznikova, SIMILAR FEMININE",
        "Zelensky, Zelenska, SIMILAR FEMININE",
        "Zelenskyy, Zelenskaya, SIMILAR FEMININE",
        "Reebok, Reeboks, DIFFERENT INFLECTED",
        "Eurasia, Eurasian, DIFFERENT INFLECTED",
        "l'OTAN, OTAN, SAME ELIDED"
    })
    void formsOfOneWordAreRecognisedByRule(String asked, String found, String verdict) {
        assertThat(verdict(asked, found)).isEqualTo(verdict);
    }

    @Test
    void familyWithAPrepositionIsAnotherOneIfTheArchiveKnowsBothWell() {
        assertThat(verdict(FormEvidence.of("d'Estaing", 200), FormEvidence.of("Estaing", 3)))
                .isEqualTo("SAME ELIDED");
        assertThat(verdict(FormEvidence.of("D'Amato", 200), FormEvidence.of("Amato", 150)))
                .isEqualTo("SIMILAR ELIDED");
        assertThat(verdict(FormEvidence.of("Angelo", 200), FormEvidence.of("D'Angelo", 3)))
                .isEqualTo("SIMILAR ELIDED");
    }

    @Test
    void shortFormInCapitalsOnlyIsACode() {
        FormEvidence code = new FormEvidence("MEGA", 30, 30, 0, Map.of());

        assertThat(verdict(FormEvidence.of("Megha", 20), code)).isEqualTo("DIFFERENT NO_WORD");
        assertThat(verdict(FormEvidence.of("Cyprus", 900), new FormEvidence("SIPRI", 7, 7, 0, Map.of())))
                .isEqualTo("SIMILAR RARE_NAME_OF_PLACE");
    }

    @Test
    void readersDecideBeforeAllRules() throws IOException {
        SpellingJudge corrected = SpellingJudge.standard(SpellingCorrections.read(Lexicon.read(
                "spellings.tsv",
                new ByteArrayInputStream(
                        "same\tScholz\tSchulz\nnever\tKyiv\tKiev\n".getBytes(StandardCharsets.UTF_8)))));

        assertThat(corrected.judge(FormEvidence.of("SCHOLZ"), FormEvidence.of("Schulz")))
                .isEqualTo(new Verdict(Kind.SAME, Reason.DECIDED, 1));
        assertThat(corrected.judge(FormEvidence.of("Kiev"), FormEvidence.of("Kyiv")))
                .isEqualTo(new Verdict(Kind.DIFFERENT, Reason.DECIDED, 0));
    }

    @Test
    void anyTextIsJudged() {
        Random random = new Random(9);
        for (int i = 0; i < 3000; i++) {
            FormEvidence one = FormEvidence.of(RandomText.of(random, 30), random.nextInt(1000));
            FormEvidence other = FormEvidence.of(RandomText.of(random, 30), random.nextInt(1000));
            Verdict verdict = judge.judge(one, other);

            assertThat(verdict.likelihood()).isBetween(0.0, 1.0);
        }
        assertThat(verdict("", "Putin")).isEqualTo("DIFFERENT NO_WORD");
        assertThat(verdict("", "")).isEqualTo("SAME SAME_LETTERS");
        assertThat(verdict("a".repeat(10_000), "a".repeat(9_999))).isEqualTo("DIFFERENT NO_WORD");
    }

    @Test
    void reasonsAreWrittenForReaders() {
        assertThat(Reason.SLIP.text()).isEqualTo("a misspelling of a much more frequent form");
    }

    private static Kind kindByShippedDecisions(String asked, String found) {
        return SpellingJudge.standard(Lexicons.shipped().spellings())
                .judge(FormEvidence.of(asked, 20), FormEvidence.of(found, 20))
                .kind();
    }
}
