package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.bench.entities.MemoryArchive;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which places names mean. */
class PlaceDecisionsTest {
    private static final ArchiveResolver RESOLVER = ArchiveResolver.bundled(Authority.none());

    @Test
    void aStateAfterItsCityIsNotTheCountryOfItsName() {
        assertThat(ids("[place:ATLANTA], [place:Ga.] and [place:Washington], [place:D.C.]"))
                .containsExactly("atlanta", "georgia-us", "washington-d-c", "washington-d-c");
        assertThat(ids("[place:Atlanta], [place:Georgia]")).containsExactly("atlanta", "georgia-us");
        assertThat(ids("[place:Tbilisi], [place:Georgia]")).containsExactly("tbilisi", "georgia");
    }

    @Test
    void theAbbreviationOfAStateSaysWhichCityIsMeant() {
        assertThat(ids("[place:RICHMOND], [place:Va.], March 5 -")).containsExactly("richmond", "virginia");
        assertThat(ids("[place:ST. LOUIS], [place:MO.], March 5 -")).containsExactly("st-louis", "missouri");
        assertThat(ids("[place:Helena], [place:Mont.]")).containsExactly("helena", "montana");
        assertThat(ids("[place:New Haven], [place:W. Va.]")).contains("west-virginia");
    }

    @Test
    void aTownThatAFarLargerCityDwarfsIsNotMeantWithoutItsRegion() {
        assertThat(ids("The attack on [place:Donetsk] came from [country:Russia]."))
                .containsExactly("donetsk", "russia");
    }

    @Test
    void aTownDoesNotTakeTheNameOfALargeCityAbroad() {
        assertThat(ids("Talks in [place:Geneva] were followed in [place:Ohio]."))
                .containsExactly("geneva-ch", "ohio");
    }

    @Test
    void theLargeCityIsMeantUnlessTheTextSaysTheRegion() {
        assertThat(ids("[place:Geneva], [place:Dubai], [place:New York]"))
                .containsExactly("geneva-ch", "dubai", "new-york-city");
        assertThat(ids("the canton of [place:Geneva]")).containsExactly("geneva");
    }

    private static List<String> ids(String marked) {
        MemoryArchive archive = new MemoryArchive(RESOLVER);
        archive.addAll(List.of(MarkedArticle.of(marked)));
        return MarkedArticle.ids(archive.articles().getFirst());
    }
}
