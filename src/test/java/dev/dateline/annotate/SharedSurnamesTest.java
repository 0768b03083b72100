package dev.dateline.annotate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.article.EntityKind;
import dev.dateline.text.word.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharedSurnamesTest {
    private static final BuiltinAnnotator ANNOTATOR = new BuiltinAnnotator();

    @Test
    void mrsIsTheWife() {
        assertThat(persons("Hillary Clinton and Bill Clinton left the hall. Mrs. Clinton said she was tired."))
                .containsExactly(
                        "Hillary Clinton=Hillary Clinton", "Bill Clinton=Bill Clinton", "Clinton=Hillary Clinton");
    }

    @Test
    void husbandAndWifeEachSayTheirOwn() {
        String text =
                "U.N. Secretary-General Kofi Annan met Prime Minister Tony Blair. Mr. Blair's wife, Cherie Blair, was"
                        + " present. Blair said: \"We agree.\" Mrs. Blair said: \"I do not.\"";

        assertThat(persons(text))
                .containsExactly(
                        "Kofi Annan=Kofi Annan",
                        "Tony Blair=Tony Blair",
                        "Blair=Tony Blair",
                        "Cherie Blair=Cherie Blair",
                        "Blair=Blair",
                        "Blair=Cherie Blair");
        assertThat(speakers(text)).containsExactly("null", "Cherie Blair");
    }

    @Test
    void afterMrsTheSurnameAloneIsNotHers() {
        String text =
                "Jill Biden campaigned in Georgia while Joe Biden flew to Brussels. \"My husband never gives up,\" Mrs."
                        + " Biden said. Biden said: \"We will win.\"";

        assertThat(persons(text))
                .containsExactly("Jill Biden=Jill Biden", "Joe Biden=Joe Biden", "Biden=Jill Biden", "Biden=Biden");
        assertThat(speakers(text)).containsExactly("Jill Biden", "null");
    }

    @Test
    void aHeadlineNamesThePersonThatTheTextIsAbout() {
        assertThat(persons(
                        "Clinton trades blows with Sanders.\n\nHillary Clinton attacked Bernie Sanders on Monday. Hillary Clinton"
                                + " was joined by Bill Clinton in Ohio."))
                .containsExactly(
                        "Clinton=Hillary Clinton",
                        "Sanders=Bernie Sanders",
                        "Hillary Clinton=Hillary Clinton",
                        "Bernie Sanders=Bernie Sanders",
                        "Hillary Clinton=Hillary Clinton",
                        "Bill Clinton=Bill Clinton");
        assertThat(persons("Trump's son returns to Ohio.\n\nEric Trump praised Donald Trump on Monday."))
                .containsExactly("Trump=Trump", "Eric Trump=Eric Trump", "Donald Trump=Donald Trump");
    }

    @Test
    void madameIsTheWife() {
        assertThat(persons(
                        "Brigitte Macron and Emmanuel Macron landed in Hanoi on Sunday. Mr Macron waved. Mme Macron did not"
                                + " speak."))
                .containsExactly(
                        "Brigitte Macron=Brigitte Macron",
                        "Emmanuel Macron=Emmanuel Macron",
                        "Macron=Emmanuel Macron",
                        "Macron=Brigitte Macron");
    }

    @Test
    void theElderAndTheYoungerAreToldByTheirNames() {
        assertThat(persons(
                        "Donald Trump praised Donald Trump Jr. in Ohio. The younger Trump thanked him, and the elder Trump"
                                + " left."))
                .containsExactly(
                        "Donald Trump=Donald Trump",
                        "Donald Trump Jr.=Donald Trump Jr.",
                        "Trump=Donald Trump Jr.",
                        "Trump=Donald Trump");
        assertThat(persons(
                        "George H.W. Bush sent troops to the Gulf. His son, George W. Bush, invaded Iraq. The elder Bush"
                                + " rarely criticised the younger Bush."))
                .containsExactly(
                        "George H.W. Bush=George H.W. Bush", "George W. Bush=George W. Bush", "Bush=Bush", "Bush=Bush");
    }

    @Test
    void theSonIsNeverTheFather() {
        String text =
                "Donald Trump Jr., the eldest son of President Donald Trump, said on Tuesday that he would not run."
                        + " \"My father is fine,\" Trump Jr. told reporters in Ohio. President Trump later said he was proud.";

        assertThat(persons(text))
                .containsExactly(
                        "Donald Trump Jr.=Donald Trump Jr.",
                        "Donald Trump=Donald Trump",
                        "Trump Jr.=Donald Trump Jr.",
                        "Trump=Donald Trump");
        assertThat(speakers(text)).containsExactly("Donald Trump Jr.");
    }

    @Test
    void beforeTheSecondIsIntroducedTheSurnameIsTheFirstOnes() {
        assertThat(persons("Hillary Clinton spoke in Ohio on Monday. Clinton thanked the workers. Her husband, Bill"
                        + " Clinton, stayed in New York."))
                .containsExactly(
                        "Hillary Clinton=Hillary Clinton", "Clinton=Hillary Clinton", "Bill Clinton=Bill Clinton");
    }

    private static List<String> persons(String text) {
        CodePoints offsets = CodePoints.of(text);
        return ANNOTATOR.annotate(AnnotationRequest.of(text)).annotations().mentions().stream()
                .filter(mention -> mention.kind() == EntityKind.PERSON)
                .map(mention -> offsets.cut(mention.span()) + "=" + mention.name())
                .toList();
    }

    private static List<String> speakers(String text) {
        return ANNOTATOR.annotate(AnnotationRequest.of(text)).annotations().quotes().stream()
                .map(quote -> String.valueOf(quote.speaker()))
                .toList();
    }
}
