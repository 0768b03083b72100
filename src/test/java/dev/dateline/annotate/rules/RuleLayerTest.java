package dev.dateline.annotate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.Layer;
import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.annotate.token.Tokenizer;
import dev.dateline.annotate.token.Tokens;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Titles;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleLayerTest {
    private final RuleLayer rules = new RuleLayer(AnnotatorLexicons.load(), Titles.standard());

    @Test
    void titlesAreCutAndKeptAsRole() {
        assertThat(correct("Talks with President Joe Biden ended .", "President Joe Biden/PERSON"))
                .containsExactly("Joe Biden/PERSON/President");
        assertThat(correct("Then French Foreign Minister Jean Noel Barrot spoke .", "Jean Noel Barrot/PERSON"))
                .containsExactly("Jean Noel Barrot/PERSON/French Foreign Minister");
    }

    @Test
    void aTitleAloneIsNobodyBehindAnArticleButMayBeASurname() {
        assertThat(correct("They saw the King there .", "King/PERSON")).isEmpty();
        assertThat(correct("They saw King there .", "King/PERSON")).containsExactly("King/PERSON/null");
    }

    @Test
    void countriesAndListedOrganisationsAreAddedAndCorrected() {
        assertThat(correct("He left Saudi Arabia for the Kremlin .", "Kremlin/PLACE"))
                .containsExactly("Saudi Arabia/COUNTRY/null", "Kremlin/ORGANIZATION/government of Russia");
    }

    @Test
    void adjectivesOfNationalityAreNoNames() {
        assertThat(correct("A French ship sank .", "French/ORGANIZATION")).isEmpty();
    }

    @Test
    void punctuationPossessivesAndArticlesAreCutAtTheEdges() {
        assertThat(correct("It was 'the Alps' ' that he meant .", "'the Alps'/PLACE"))
                .containsExactly("Alps/PLACE/null");
        assertThat(correct("WASHINGTON _ Investigators met .", "WASHINGTON _ Investigators/ORGANIZATION"))
                .containsExactly("WASHINGTON/ORGANIZATION/null");
    }

    @Test
    void theCityOfADatelineIsAPlace() {
        assertThat(correct("LITTLE ROCK, Ark. (AP) -- It rained ."))
                .containsExactly("LITTLE ROCK/PLACE/null", "AP/ORGANIZATION/null");
        assertThat(correct("NATO met today .")).containsExactly("NATO/ORGANIZATION/null");
    }

    @Test
    void aNameHasOneKindThroughTheArticle() {
        assertThat(correct(
                        "Ritsma won . Then Ritsma said so . Today Ritsma rests .",
                        "Ritsma/PERSON",
                        "Ritsma/PERSON",
                        "Ritsma/PLACE"))
                .containsExactly("Ritsma/PERSON/null", "Ritsma/PERSON/null", "Ritsma/PERSON/null");
    }

    @Test
    void surnamesAndFullNamesAreFoundAgain() {
        assertThat(correct(
                        "Odd Hjelmeseth won . Later Hjelmeseth left . All saw Odd Hjelmeseth go .",
                        "Odd Hjelmeseth/PERSON"))
                .containsExactly("Odd Hjelmeseth/PERSON/null", "Hjelmeseth/PERSON/null", "Odd Hjelmeseth/PERSON/null");
    }

    @Test
    void aWordThatIsAlsoWrittenSmallIsNotASurnameAgain() {
        assertThat(correct("David Post won . The post came . Post offices closed .", "David Post/PERSON"))
                .containsExactly("David Post/PERSON/null");
    }

    @Test
    void aHeadMakesAnOrganisationOfTheNameBeforeIt() {
        assertThat(correct("The Frank Lloyd Wright Foundation paid .", "Frank Lloyd Wright/PERSON"))
                .containsExactly("Frank Lloyd Wright Foundation/ORGANIZATION/null");
    }

    @Test
    void aCapitalThatActsIsItsGovernment() {
        assertThat(correct("Later Moscow said no . He lives in Moscow .", "Moscow/PLACE", "Moscow/PLACE"))
                .containsExactly("Moscow/PLACE/government of Russia", "Moscow/PLACE/null");
    }

    /** Corrects names that are given by their words, each looked for behind the one before. */
    private List<String> correct(String text, String... tagged) {
        Tokens tokens = Tokenizer.cut(text);
        List<Name> names = new ArrayList<>();
        int behind = 0;
        for (String name : tagged) {
            int slash = name.lastIndexOf('/');
            int start = text.indexOf(name.substring(0, slash), behind);
            behind = start + slash;
            names.add(new Name(
                    tokenAt(tokens, start),
                    tokenAt(tokens, behind - 1) + 1,
                    EntityKind.valueOf(name.substring(slash + 1)),
                    0.9,
                    Layer.MODEL,
                    null));
        }
        return rules.correct(tokens, names).stream()
                .map(name -> tokens.words(name.from(), name.to()) + "/" + name.kind() + "/" + name.role())
                .toList();
    }

    private static int tokenAt(Tokens tokens, int offset) {
        int token = 0;
        while (tokens.end(token) <= offset) {
            token++;
        }
        return token;
    }
}
