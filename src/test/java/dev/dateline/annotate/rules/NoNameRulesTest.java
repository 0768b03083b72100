package dev.dateline.annotate.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NoNameRulesTest {
    @Test
    void moneyNumbersAndHashtagsAreNoNames() {
        assertThat(CorrectedNames.of("It cost US$ 20 in the US then .", "US/PLACE", "US/PLACE"))
                .containsExactly("US/COUNTRY/null");
        assertThat(CorrectedNames.of("They were No. 1 there .", "No. 1/ORGANIZATION"))
                .isEmpty();
        assertThat(CorrectedNames.of("They wrote #IStand there .", "IStand/ORGANIZATION"))
                .isEmpty();
    }

    @Test
    void commonWordsInCapitalsAreEmphasis() {
        assertThat(CorrectedNames.of("The potential for PEACE is great .", "PEACE/ORGANIZATION"))
                .isEmpty();
        assertThat(CorrectedNames.of("The rebels of UNITA went .", "UNITA/ORGANIZATION"))
                .containsExactly("UNITA/ORGANIZATION/null");
    }

    @Test
    void stormsAreNoPersons() {
        assertThat(CorrectedNames.of(
                        "Then Hurricane Katrina came . When Katrina left , Ann Katrin sang .",
                        "Katrina/PERSON",
                        "Katrina/PERSON",
                        "Ann Katrin/PERSON"))
                .containsExactly("Ann Katrin/PERSON/null");
    }

    @Test
    void pointsOfTheCompassAreNoPlacesButNamesOfPersons() {
        assertThat(CorrectedNames.of("It feared the West more .", "West/PLACE")).isEmpty();
        assertThat(CorrectedNames.of("Kanye West sang , and West left .", "Kanye West/PERSON", "West/PERSON"))
                .containsExactly("Kanye West/PERSON/null", "West/PERSON/null");
        assertThat(CorrectedNames.of("They crossed the West Bank then .", "West Bank/PLACE"))
                .containsExactly("West Bank/PLACE/null");
    }

    @Test
    void lawsAndEventsAreNoOrganisations() {
        assertThat(CorrectedNames.of("The Patriot Act passed .", "Patriot Act/ORGANIZATION"))
                .isEmpty();
    }

    @Test
    void namesInTitlesOfWorksAreNone() {
        assertThat(CorrectedNames.of("He saw ``Last Tango in Paris'' twice .", "Paris/PLACE"))
                .isEmpty();
        assertThat(CorrectedNames.of("\u201cWe love Paris,\u201d he said .", "Paris/PLACE"))
                .containsExactly("Paris/PLACE/null");
        assertThat(CorrectedNames.of("The so-called \u201cIslamic State\u201d fled .", "Islamic State/ORGANIZATION"))
                .containsExactly("Islamic State/ORGANIZATION/null");
    }

    @Test
    void thePartyAndStateOfAMemberOfCongressAreNoName() {
        assertThat(CorrectedNames.of("Then John Kennedy (R-La.) spoke .", "John Kennedy/PERSON", "R-La./ORGANIZATION"))
                .containsExactly("John Kennedy/PERSON/null");
    }

    @Test
    void anOrdinaryWordIsAnOrganizationOnlyAsTheShortFormOfALongerName() {
        assertThat(CorrectedNames.of("Then the Bank said no .", "Bank/ORGANIZATION"))
                .isEmpty();
        assertThat(CorrectedNames.of(
                        "Then the Grain Bank met and the Bank said no .",
                        "Grain Bank/ORGANIZATION",
                        "Bank/ORGANIZATION"))
                .containsExactly("Grain Bank/ORGANIZATION/null", "Bank/ORGANIZATION/null");
        assertThat(CorrectedNames.of("Then Parliament met .", "Parliament/ORGANIZATION"))
                .containsExactly("Parliament/ORGANIZATION/null");
        assertThat(CorrectedNames.of("Then Justice Minister Ann Marsh spoke .", "Justice/ORGANIZATION"))
                .contains("Justice/ORGANIZATION/null");
    }

    @Test
    void theLastWordOfAPlaceIsNoOrganization() {
        assertThat(CorrectedNames.of(
                        "The Gaza Strip is closed . Lorries wait in the Strip .",
                        "Gaza Strip/PLACE",
                        "Strip/ORGANIZATION"))
                .containsExactly("Gaza Strip/PLACE/null");
    }

    @Test
    void theAbbreviationOfACountryIsAPlaceUnlessItIsExplainedOtherwise() {
        assertThat(CorrectedNames.of("Troops of the DRC left .", "DRC/ORGANIZATION"))
                .containsExactly("DRC/COUNTRY/null");
        assertThat(CorrectedNames.of(
                        "The Dutch Rail Council ( DRC ) met . The DRC spoke .",
                        "Dutch Rail Council/ORGANIZATION",
                        "DRC/ORGANIZATION",
                        "DRC/ORGANIZATION"))
                .containsExactly(
                        "Dutch Rail Council/ORGANIZATION/null", "DRC/ORGANIZATION/null", "DRC/ORGANIZATION/null");
    }

    @Test
    void anAcronymOfAProgramIsNoName() {
        assertThat(CorrectedNames.of(
                        "The Grain Aid Program (GAP) ended . Many liked GAP then .",
                        "GAP/ORGANIZATION",
                        "GAP/ORGANIZATION"))
                .isEmpty();
        assertThat(CorrectedNames.of(
                        "The World Food Program (WFP) met .", "World Food Program/ORGANIZATION", "WFP/ORGANIZATION"))
                .containsExactly("World Food Program/ORGANIZATION/null", "WFP/ORGANIZATION/null");
        assertThat(CorrectedNames.of("The Grain Aid Council (GAC) met .", "GAC/ORGANIZATION"))
                .containsExactly("GAC/ORGANIZATION/null");
    }

    @Test
    void quotationMarksAtTheEdgesAreNoPartOfAName() {
        assertThat(CorrectedNames.of("They left ' Northgate Park ' early .", "Northgate Park '/ORGANIZATION"))
                .containsExactly("Northgate Park/ORGANIZATION/null");
    }

    @Test
    void aNameWithDigitsIsNoPerson() {
        assertThat(CorrectedNames.of("Write to M5W 1E6 now .", "M5W 1E6/PERSON"))
                .isEmpty();
    }

    @Test
    void aGivenNameInBracketsBelongsToThePerson() {
        assertThat(CorrectedNames.of("Then [Peter] Lowe agreed .", "Peter/PERSON", "Lowe/PERSON"))
                .containsExactly("[Peter] Lowe/PERSON/null");
        assertThat(CorrectedNames.of("Then (Peter) Lowe agreed .", "Lowe/PERSON"))
                .containsExactly("(Peter) Lowe/PERSON/null");
        assertThat(CorrectedNames.of("The Council (NGC) Lowe met .", "Lowe/PERSON"))
                .containsExactly("Lowe/PERSON/null");
    }

    @Test
    void angleBracketsAreNoPartOfANameAndNone() {
        assertThat(CorrectedNames.of("Then <Hambros Bank> said so .", "<Hambros Bank>/ORGANIZATION"))
                .containsExactly("Hambros Bank/ORGANIZATION/null");
        assertThat(CorrectedNames.of("Then GKN > said so .", ">/ORGANIZATION")).isEmpty();
    }

    @Test
    void oneLetterIsNoOrganization() {
        assertThat(CorrectedNames.of("Then tranche C was priced on X .", "C/ORGANIZATION", "X/ORGANIZATION"))
                .containsExactly("X/ORGANIZATION/null");
    }

    @Test
    void wordsAroundAPersonAreNoPartOfTheName() {
        assertThat(CorrectedNames.of("Later Geger visit Bucha again .", "Geger visit Bucha/PERSON"))
                .containsExactly("Geger/PERSON/null");
        assertThat(CorrectedNames.of("He told the Senate Reagan 's plan was late .", "Senate Reagan/PERSON"))
                .containsExactly("Reagan/PERSON/null");
        assertThat(CorrectedNames.of("Later Ursula von der Leyen left .", "Ursula von der Leyen/PERSON"))
                .containsExactly("Ursula von der Leyen/PERSON/null");
    }

    @Test
    void anAcronymAfterAProgramAndACommaIsNoName() {
        assertThat(CorrectedNames.of(
                        "It is the grain enhancement program, GEP, of the state. GEP wheat fell .",
                        "GEP/ORGANIZATION",
                        "GEP/ORGANIZATION"))
                .isEmpty();
        assertThat(CorrectedNames.of("In the program, NBC, the network, won .", "NBC/ORGANIZATION"))
                .containsExactly("NBC/ORGANIZATION/null");
    }

    @Test
    void whatIsCalledAsAPersonIsNotOne() {
        assertThat(CorrectedNames.of("They want Roe v. Wade to stand .", "Wade/PERSON"))
                .isEmpty();
        assertThat(CorrectedNames.of("Then the Sullivan mine closed .", "Sullivan/PERSON"))
                .isEmpty();
        assertThat(CorrectedNames.of("Then the Sullivan administration ended .", "Sullivan/PERSON"))
                .containsExactly("Sullivan/PERSON/null");
        assertThat(CorrectedNames.of(
                        "Ann Sullivan spoke . Then the Sullivan mine closed .",
                        "Ann Sullivan/PERSON",
                        "Sullivan/PERSON"))
                .containsExactly("Ann Sullivan/PERSON/null", "Sullivan/PERSON/null");
        assertThat(CorrectedNames.of("They shipped it in Jan/Mar .", "Jan/PERSON"))
                .isEmpty();
        assertThat(CorrectedNames.of(
                        "Hillary Clinton spoke . Donors paid the Clintons .",
                        "Hillary Clinton/PERSON",
                        "Clintons/ORGANIZATION"))
                .containsExactly("Hillary Clinton/PERSON/null");
    }

    @Test
    void aRatingIsNoOrganization() {
        assertThat(CorrectedNames.of("The debt is rated AAA today .", "AAA/ORGANIZATION"))
                .isEmpty();
        assertThat(CorrectedNames.of("Then AAA counted drivers .", "AAA/ORGANIZATION"))
                .containsExactly("AAA/ORGANIZATION/null");
    }
}
