package dev.dateline.annotate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JoiningRulesTest {
    @Test
    void nationsAndPurposesBelongToTheOrganisation() {
        assertThat(CorrectedNames.of("Then the Saudi Interior Ministry spoke .", "Interior Ministry/ORGANIZATION"))
                .containsExactly("Saudi Interior Ministry/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "The Joint Council for the Welfare of Immigrants met .", "Joint Council/ORGANIZATION"))
                .containsExactly("Joint Council for the Welfare of Immigrants/ORGANIZATION/null");
        assertThat(CorrectedNames.of("The City Council on Iraq met .", "City Council/ORGANIZATION", "Iraq/PLACE"))
                .containsExactly("City Council/ORGANIZATION/null", "Iraq/COUNTRY/null");
        assertThat(CorrectedNames.of("The Republican party won .", "Republican/ORGANIZATION"))
                .containsExactly("Republican party/ORGANIZATION/null");
    }

    @Test
    void companiesAreFoundByTheirForm() {
        assertThat(CorrectedNames.of("It belongs to Goldman Fish, Inc. today ."))
                .containsExactly("Goldman Fish, Inc./ORGANIZATION/null");
        assertThat(CorrectedNames.of("A VENTURE OF FDCH, INC. AND OTHERS .", "FDCH/PERSON"))
                .containsExactly("FDCH, INC./ORGANIZATION/null");
    }

    @Test
    void theEndOfACompanyBelongsToTheNameBeforeIt() {
        assertThat(CorrectedNames.of(
                        "LONDON, April 9 - Sankei Building Co Ltd is issuing a bond .", "Co Ltd/ORGANIZATION"))
                .containsExactly("LONDON/PLACE/null", "Sankei Building Co Ltd/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "It says Sumitomo Trust and Banking Co Ltd paid .",
                        "Sumitomo Trust/ORGANIZATION",
                        "Banking Co Ltd/ORGANIZATION"))
                .containsExactly("Sumitomo Trust and Banking Co Ltd/ORGANIZATION/null");
        assertThat(CorrectedNames.of("It says manager First Boston Corp paid .", "Boston Corp/ORGANIZATION"))
                .containsExactly("First Boston Corp/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "It says Fiat and Honda Motor Co agreed .", "Fiat/ORGANIZATION", "Honda Motor Co/ORGANIZATION"))
                .containsExactly("Fiat/ORGANIZATION/null", "Honda Motor Co/ORGANIZATION/null");
    }

    @Test
    void aPartnerOfAFirmIsNoPlaceThatNobodyKnows() {
        assertThat(CorrectedNames.of(
                        "It sold notes through Kidder, Peabody and Co today .",
                        "Kidder/PLACE",
                        "Peabody and Co/ORGANIZATION"))
                .containsExactly("Kidder, Peabody and Co/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "It sold notes in Chicago, Peabody and Co said .",
                        "Chicago/PLACE",
                        "Peabody and Co/ORGANIZATION"))
                .containsExactly("Chicago/PLACE/null", "Peabody and Co/ORGANIZATION/null");
    }

    @Test
    void aNameBeforeBasedIsAPlace() {
        assertThat(CorrectedNames.of("He runs a Chicago-based firm .", "Chicago/ORGANIZATION"))
                .containsExactly("Chicago/PLACE/null");
        assertThat(CorrectedNames.of("He runs a SCSI-based system .", "SCSI/ORGANIZATION"))
                .containsExactly("SCSI/ORGANIZATION/null");
    }

    @Test
    void numbersBelongToTheUnitBehindThem() {
        assertThat(CorrectedNames.of("Then the 8th Circuit ruled .")).containsExactly("8th Circuit/ORGANIZATION/null");
        assertThat(CorrectedNames.of("He runs 20th Century Fox now .", "Century Fox/PERSON"))
                .containsExactly("20th Century Fox/ORGANIZATION/null");
    }

    @Test
    void shortFormsOfStatesStandBehindCities() {
        assertThat(CorrectedNames.of(
                        "He left Marlboro, Mass., then . The mass. of it .", "Marlboro/PLACE", "Mass/PLACE"))
                .containsExactly("Marlboro/PLACE/null", "Mass./PLACE/null");
        assertThat(CorrectedNames.of(
                        "TROY, MICH., March 5 - It paid. In Largo, Fla, it did not. In Rome, Miss Lee sang ."))
                .containsExactly("TROY/PLACE/null", "MICH./PLACE/null", "Fla/PLACE/null");
        assertThat(CorrectedNames.of("Works at New Haven, W. Va., closed .", "W. Va./PERSON"))
                .contains("W. Va./PLACE/null");
    }

    @Test
    void givenNamesAndAddressesTellPersons() {
        assertThat(CorrectedNames.of("Stars like Clark Gable came .", "Clark Gable/ORGANIZATION?"))
                .containsExactly("Clark Gable/PERSON/null");
        assertThat(CorrectedNames.of("Funds like Clark Gable came .", "Clark Gable/ORGANIZATION"))
                .containsExactly("Clark Gable/ORGANIZATION/null");
        assertThat(CorrectedNames.of("Then the Rev. France Davis spoke .", "Rev. France Davis/ORGANIZATION"))
                .containsExactly("France Davis/PERSON/Rev.");
    }

    @Test
    void theGazetteerKnowsWhatTheTaggerDoesNot() {
        assertThat(CorrectedNames.of("People left Little Rock then .")).containsExactly("Little Rock/PLACE/null");
        assertThat(CorrectedNames.of("A founder of Nizhny Novgorod's bank .", "Nizhny Novgorod/ORGANIZATION?"))
                .containsExactly("Nizhny Novgorod/PLACE/null");
        assertThat(CorrectedNames.of("The games of Nagano Olympus ended .")).isEmpty();
    }

    @Test
    void anOfficeKeepsItsSecondField() {
        assertThat(CorrectedNames.of(
                        "The Office of Management and Budget agreed .", "Office of Management/ORGANIZATION"))
                .containsExactly("Office of Management and Budget/ORGANIZATION/null");
    }

    @Test
    void aListedCompanyIsOneNameAndNoPerson() {
        assertThat(CorrectedNames.of("Then Lockheed Martin won .", "Lockheed Martin/PERSON"))
                .containsExactly("Lockheed Martin/ORGANIZATION/null");
        assertThat(CorrectedNames.of("Then Moody's cut it .", "Moody/PERSON"))
                .containsExactly("Moody's/ORGANIZATION/null");
    }

    @Test
    void aNameOfAPersonOfTheArticleIsNoOrganization() {
        assertThat(CorrectedNames.of("Odd Ritsma won . Later Odd left .", "Odd Ritsma/PERSON", "Odd/ORGANIZATION"))
                .containsExactly("Odd Ritsma/PERSON/null", "Odd/PERSON/null");
    }

    @Test
    void thePersonOfAFoundationStaysAPerson() {
        assertThat(CorrectedNames.of(
                        "He led the Warhol Foundation then . Andy Warhol died . Warhol painted .",
                        "Warhol Foundation/ORGANIZATION",
                        "Andy Warhol/PERSON",
                        "Warhol/PERSON"))
                .containsExactly(
                        "Warhol Foundation/ORGANIZATION/null", "Andy Warhol/PERSON/null", "Warhol/PERSON/null");
    }

    @Test
    void surnamesWithACompanyFormAreOneFirm() {
        assertThat(CorrectedNames.of(
                        "It sold bonds through Donaldson, Lufkin and Jenrette Securities Corp today .",
                        "Donaldson/PERSON",
                        "Lufkin/PERSON",
                        "Jenrette Securities Corp/ORGANIZATION"))
                .containsExactly("Donaldson, Lufkin and Jenrette Securities Corp/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "It is led by L.F. Rothschild, Unterberg, Towbin Inc today .",
                        "L.F. Rothschild/ORGANIZATION",
                        "Unterberg/PERSON",
                        "Towbin Inc/ORGANIZATION"))
                .containsExactly("L.F. Rothschild, Unterberg, Towbin Inc/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "An analyst with Merrill Lynch, Pierce, Fenner and Smith said so .",
                        "Merrill Lynch/ORGANIZATION",
                        "Pierce/PERSON",
                        "Fenner/PERSON",
                        "Smith/ORGANIZATION"))
                .containsExactly("Merrill Lynch, Pierce, Fenner and Smith/ORGANIZATION/null");
        assertThat(CorrectedNames.of("It is managed by Alex. Brown and Sons Inc today .", "Alex/PERSON"))
                .containsExactly("Alex. Brown and Sons Inc/ORGANIZATION/null");
    }

    @Test
    void severalCompaniesAreNotOneFirm() {
        assertThat(CorrectedNames.of(
                        "Sales of Toyota, Ford and Chrysler Corp fell .",
                        "Toyota/ORGANIZATION",
                        "Ford/ORGANIZATION",
                        "Chrysler Corp/ORGANIZATION"))
                .containsExactly(
                        "Toyota/ORGANIZATION/null", "Ford/ORGANIZATION/null", "Chrysler Corp/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "Talks with Clinton, Rubio and Kasich failed .",
                        "Clinton/PERSON",
                        "Rubio/PERSON",
                        "Kasich/PERSON"))
                .containsExactly("Clinton/PERSON/null", "Rubio/PERSON/null", "Kasich/PERSON/null");
    }

    @Test
    void aNameInAngleBracketsIsACompany() {
        assertThat(CorrectedNames.of(
                        "It bought <Hambrecht and Quist> and <Bank of New Zealand> .",
                        "Quist/PERSON",
                        "New Zealand/COUNTRY"))
                .containsExactly("Hambrecht and Quist/ORGANIZATION/null", "Bank of New Zealand/ORGANIZATION/null");
        assertThat(CorrectedNames.of("Then <Name>Bob Dole</Name> came .", "Bob Dole/PERSON"))
                .containsExactly("Bob Dole/PERSON/null");
    }

    @Test
    void theFirstWordOfACompanyIsNoPerson() {
        assertThat(CorrectedNames.of(
                        "Baxter Travenol Laboratories Inc grew . Baxter said so .",
                        "Baxter Travenol Laboratories Inc/ORGANIZATION",
                        "Baxter/PERSON"))
                .containsExactly("Baxter Travenol Laboratories Inc/ORGANIZATION/null", "Baxter/ORGANIZATION/null");
        assertThat(CorrectedNames.of(
                        "Dudley Taft left Taft Broadcasting Co today . Taft gave no reason .",
                        "Dudley Taft/PERSON",
                        "Taft Broadcasting Co/ORGANIZATION",
                        "Taft/PERSON"))
                .containsExactly(
                        "Dudley Taft/PERSON/null", "Taft Broadcasting Co/ORGANIZATION/null", "Taft/PERSON/null");
    }

    @Test
    void aStockExchangeHasItsPlace() {
        assertThat(CorrectedNames.of(
                        "The Stock Exchange of Hong Kong closed .", "Stock Exchange/ORGANIZATION", "Hong Kong/PLACE"))
                .containsExactly("Stock Exchange of Hong Kong/ORGANIZATION/null");
    }
}
