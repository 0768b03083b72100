package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.AnnotationResult.FoundMention;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.article.EntityKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names that look like those of something else. */
class MisleadingNamesTest {
    private static final BuiltinAnnotator ANNOTATOR = new BuiltinAnnotator();

    @Test
    void aCompanyWithTheNameOfAPersonIsACompany() {
        assertThat(found(
                        "Charles Schwab fell 4 percent after Goldman Sachs and Morgan Stanley cut their targets. Schwab said"
                                + " the quarter was weak."))
                .containsExactly(
                        "ORGANIZATION Charles Schwab",
                        "ORGANIZATION Goldman Sachs",
                        "ORGANIZATION Morgan Stanley",
                        "ORGANIZATION Charles Schwab");
        assertThat(
                        found(
                                "Hugo Boss said demand in China was soft. Analysts at Raymond James and Edward Jones disagreed."))
                .containsExactly(
                        "ORGANIZATION Hugo Boss",
                        "COUNTRY China",
                        "ORGANIZATION Raymond James",
                        "ORGANIZATION Edward Jones");
        assertThat(found("Analysts at Dean Witter Reynolds Inc were surprised. Singer Co gave no reason."))
                .containsExactly("ORGANIZATION Dean Witter Reynolds Inc", "ORGANIZATION Singer Co");
        assertThat(
                        found(
                                "Sotheby's and Christie's sold the painting. Dick's Sporting Goods and Paddy Power closed shops."))
                .containsExactly(
                        "ORGANIZATION Sotheby's",
                        "ORGANIZATION Christie's",
                        "ORGANIZATION Dick's Sporting Goods",
                        "ORGANIZATION Paddy Power");
        assertThat(found("Chris Christie lost. Christie's plan was dropped."))
                .containsExactly("PERSON Chris Christie", "PERSON Chris Christie");
    }

    @Test
    void aListedNameIsWholeWhenOnlyPartsOfItWereFound() {
        assertThat(found(
                        "Standard and Poor's Corp cut the rating. Analysts at Standard and Poor's were surprised, and so were"
                                + " those at Marks and Spencer and Johnson and Johnson."))
                .containsExactly(
                        "ORGANIZATION Standard and Poor's Corp",
                        "ORGANIZATION Standard and Poor's Corp",
                        "ORGANIZATION Marks and Spencer",
                        "ORGANIZATION Johnson and Johnson");
        assertThat(found("The visitors told The New York Times in Paris that they agreed."))
                .containsExactly("ORGANIZATION New York Times", "PLACE Paris");
    }

    @Test
    void aTownThatNoPersonOfTheArticleHasTheNameOfIsAPlace() {
        assertThat(found("Residents of Bucha buried their dead. In Bucha and Irpin, streets were cleared."))
                .containsExactly("PLACE Bucha", "PLACE Bucha", "PLACE Irpin");
        assertThat(found("Judge Jesse Lyman spoke first. Lyman said that the case was closed."))
                .containsExactly("PERSON Jesse Lyman", "PERSON Jesse Lyman");
    }

    @Test
    void aMonthIsNoPerson() {
        assertThat(found("The plan was announced on Jan 29, and Jan Tinbergen was there."))
                .containsExactly("PERSON Jan Tinbergen");
    }

    @Test
    void titlesAndDistrictsAreNoNames() {
        assertThat(
                        found(
                                "Lt. Gen. (ret) Ben Hodges' book and State Senator Scott Wiener (D-San Francisco) were quoted."))
                .containsExactly("PERSON Ben Hodges", "PERSON Scott Wiener");
        assertThat(found("Pope Francis died in Rome at 88.")).containsExactly("PERSON Francis", "PLACE Rome");
    }

    @Test
    void partnersAreOneFirm() {
        assertThat(found("The notes were sold through Goldman, Sachs and Co and Merrill Lynch and Co in London."))
                .containsExactly(
                        "ORGANIZATION Goldman, Sachs and Co", "ORGANIZATION Merrill Lynch and Co", "PLACE London");
        assertThat(found("In Boston, Kidder, Peabody & Co. said that it would lead the issue."))
                .containsExactly("PLACE Boston", "ORGANIZATION Kidder, Peabody & Co.");
    }

    @Test
    void theGeneralStaffIsNotAGeneral() {
        assertThat(found(
                        "In other directions the offensive was repulsed, the General Staff said. Ukraine's General Staff"
                                + " reported forty clashes."))
                .containsExactly("ORGANIZATION General Staff", "COUNTRY Ukraine", "ORGANIZATION General Staff");
    }

    @Test
    void aHeadOfStateHeadsNoDepartment() {
        assertThat(found("The Head of State met Heads of State and Government in Kyiv on Monday."))
                .containsExactly("PLACE Kyiv");
        assertThat(found("Secretary of State Marco Rubio flew to Kyiv on Monday."))
                .containsExactly("ORGANIZATION State", "PERSON Marco Rubio", "PLACE Kyiv");
    }

    @Test
    void partsOfCompoundsAreFoundByOneKnownName() {
        assertThat(found(
                        "The Biden-Xi meeting in Lima lasted two hours. The Merkel-Sarkozy years are over, and the Orban-Fico"
                                + " alliance holds."))
                .containsExactly(
                        "PERSON Biden",
                        "PERSON Xi",
                        "PLACE Lima",
                        "PERSON Merkel",
                        "PERSON Sarkozy",
                        "PERSON Orban",
                        "PERSON Fico");
        assertThat(found("Farmers marched against the EU-Mercosur deal in Brussels on Tuesday."))
                .containsExactly("ORGANIZATION EU", "ORGANIZATION Mercosur", "PLACE Brussels");
        assertThat(
                        found(
                                "The Blair-Brown feud and the Albanese-Dutton debate were recalled in the NATO-Ukraine Council."))
                .containsExactly(
                        "PERSON Blair",
                        "PERSON Brown",
                        "PERSON Albanese",
                        "PERSON Dutton",
                        "ORGANIZATION NATO-Ukraine Council");
        assertThat(found("Dr Rosena Allin-Khan, a doctor, spoke first.")).containsExactly("PERSON Rosena Allin-Khan");
    }

    @Test
    void creditsOfPhotographsAndStoriesAreNoNames() {
        assertThat(found(
                        "The palace in Brussels. (Thierry Monasse/Getty Images) The letter goes on. (GULSHAN KHAN/AFP via"
                                + " Getty Images) The Senate voted. (Tom Williams/CQ-Roll Call, Inc via Getty Images)"))
                .containsExactly("PLACE Brussels", "ORGANIZATION Senate");
        assertThat(found(
                        "Story by Linda Pearce. Photos by Hugh Marlow. Miners in Donetsk returned to work on Friday, a union"
                                + " leader, Petro Hnatiuk, said."))
                .containsExactly("PLACE Donetsk", "PERSON Petro Hnatiuk");
        assertThat(
                        found(
                                "The council of Graz met on Monday. \u2014 With assistance from Jenny Leonard and Josh Wingrove"))
                .containsExactly("PLACE Graz");
        assertThat(found("The council of Graz met on Monday. Photograph: Jessica Koscielniak/Reuters"))
                .containsExactly("PLACE Graz");
        assertThat(found("/TASS/. Russian forces downed 20 drones over Belgorod, the mayor said."))
                .containsExactly("PLACE Belgorod");
    }

    @Test
    void aGivenNameInBracketsBelongsToTheSurnameAfterIt() {
        assertThat(found("\"Ask [Ursula] von der Leyen,\" said the diplomat in Brussels."))
                .containsExactly("PERSON Ursula von der Leyen", "PLACE Brussels");
    }

    @Test
    void aNumberIsNoName() {
        assertThat(found(
                        "Martin Luther King Jr. preached there, as did Martin Luther King Sr. before him. King III will speak"
                                + " on Sunday."))
                .containsExactly("PERSON Martin Luther King Jr.", "PERSON Martin Luther King Sr.", "PERSON King III");
    }

    @Test
    void wordsForOfficesAndThingsAreNoOrganizations() {
        assertThat(found("The National Security Advisor spoke of Medicaid, LIBOR and MLRS fire in Paris on Monday."))
                .containsExactly("PLACE Paris");
    }

    private static List<String> found(String text) {
        return ANNOTATOR.annotate(AnnotationRequest.of(text)).mentions().stream()
                .map(FoundMention::mention)
                .filter(mention -> mention.kind() != EntityKind.DATE)
                .map(mention -> mention.kind() + " " + mention.name())
                .toList();
    }
}
