package dev.dateline.annotate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RuleLayerTest {
    @Test
    void titlesAreCutAndKeptAsRole() {
        assertThat(CorrectedNames.of("Talks with President Joe Biden ended .", "President Joe Biden/PERSON"))
                .containsExactly("Joe Biden/PERSON/President");
        assertThat(CorrectedNames.of(
                        "Then French Foreign Minister Jean Noel Barrot spoke .", "Jean Noel Barrot/PERSON"))
                .containsExactly("Jean Noel Barrot/PERSON/French Foreign Minister");
    }

    @Test
    void aTitleAloneIsNobodyBehindAnArticleButMayBeASurname() {
        assertThat(CorrectedNames.of("They saw the King there .", "King/PERSON"))
                .isEmpty();
        assertThat(CorrectedNames.of("They saw King there .", "King/PERSON")).containsExactly("King/PERSON/null");
    }

    @Test
    void countriesAndListedOrganisationsAreAddedAndCorrected() {
        assertThat(CorrectedNames.of("He left Saudi Arabia for the Kremlin .", "Kremlin/PLACE"))
                .containsExactly("Saudi Arabia/COUNTRY/null", "Kremlin/ORGANIZATION/government of Russia");
    }

    @Test
    void adjectivesOfNationalityAreNoNames() {
        assertThat(CorrectedNames.of("A French ship sank .", "French/ORGANIZATION"))
                .isEmpty();
    }

    @Test
    void theRegionAfterTheCityOfADatelineIsAPlace() {
        assertThat(CorrectedNames.of("LITTLE ROCK, Ark. (AP) -- It rained ."))
                .containsExactly("LITTLE ROCK/PLACE/null", "Ark./PLACE/null", "AP/ORGANIZATION/null");
        assertThat(CorrectedNames.of("NATO met today .")).containsExactly("NATO/ORGANIZATION/null");
    }

    @Test
    void aNameHasOneKindThroughTheArticle() {
        assertThat(CorrectedNames.of(
                        "Ritsma won . Then Ritsma said so . Today Ritsma rests .",
                        "Ritsma/PERSON",
                        "Ritsma/PERSON",
                        "Ritsma/PLACE"))
                .containsExactly("Ritsma/PERSON/null", "Ritsma/PERSON/null", "Ritsma/PERSON/null");
    }

    @Test
    void surnamesAndFullNamesAreFoundAgain() {
        assertThat(CorrectedNames.of(
                        "Odd Hjelmeseth won . Later Hjelmeseth left . All saw Odd Hjelmeseth go .",
                        "Odd Hjelmeseth/PERSON"))
                .containsExactly("Odd Hjelmeseth/PERSON/null", "Hjelmeseth/PERSON/null", "Odd Hjelmeseth/PERSON/null");
    }

    @Test
    void aWordThatIsAlsoWrittenSmallIsNotASurnameAgain() {
        assertThat(CorrectedNames.of("David Post won . The post came . Post offices closed .", "David Post/PERSON"))
                .containsExactly("David Post/PERSON/null");
    }

    @Test
    void aHeadMakesAnOrganisationOfTheNameBeforeIt() {
        assertThat(CorrectedNames.of("The Frank Lloyd Wright Foundation paid .", "Frank Lloyd Wright/PERSON"))
                .containsExactly("Frank Lloyd Wright Foundation/ORGANIZATION/null");
    }

    @Test
    void aCapitalThatActsIsItsGovernment() {
        assertThat(CorrectedNames.of("Later Moscow said no . He lives in Moscow .", "Moscow/PLACE", "Moscow/PLACE"))
                .containsExactly("Moscow/PLACE/government of Russia", "Moscow/PLACE/null");
    }
}
