package dev.dateline.annotate.quote;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.AnnotationResult;
import dev.dateline.annotate.Annotator.AnnotationRequest;
import dev.dateline.annotate.BuiltinAnnotator;
import dev.dateline.text.word.CodePoints;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuoteFinderTest {
    private static final BuiltinAnnotator ANNOTATOR = new BuiltinAnnotator();

    private static final String BEFORE = "Kremlin spokesman Dmitry Peskov met Angela Merkel in Moscow on Tuesday. ";

    @Test
    void theReportIsAfterOrBeforeTheQuote() {
        assertThat(quotes(BEFORE + "\"We expect a frank talk,\" Peskov told reporters."))
                .containsExactly("We expect a frank talk, | Dmitry Peskov | told");
        assertThat(quotes(BEFORE + "“We expect a frank talk,” said Mr. Peskov."))
                .containsExactly("We expect a frank talk, | Dmitry Peskov | said");
        assertThat(quotes(BEFORE + "Peskov said: \"We expect a frank talk.\""))
                .containsExactly("We expect a frank talk. | Dmitry Peskov | said");
        assertThat(quotes(BEFORE + "According to Peskov, \"We expect a frank talk.\""))
                .containsExactly("We expect a frank talk. | Dmitry Peskov | according");
        assertThat(quotes(BEFORE + "“Why?” Merkel asked.")).containsExactly("Why? | Angela Merkel | asked");
    }

    @Test
    void aQuoteThatIsSplitOrGoesOnHasOneSpeaker() {
        assertThat(quotes(BEFORE + "\"The talks,\" Peskov said, \"were frank.\" \"They go on.\""))
                .containsExactly(
                        "The talks, | Dmitry Peskov | said",
                        "were frank. | Dmitry Peskov | said",
                        "They go on. | Dmitry Peskov | said");
        assertThat(quotes(BEFORE + "\n\nPeskov said: “The talks were frank.\n\n“They go on tomorrow.”"))
                .containsExactly(
                        "The talks were frank. | Dmitry Peskov | said", "They go on tomorrow. | Dmitry Peskov | said");
    }

    @Test
    void fragmentsHaveASpeakerWhenAVerbSaysSo() {
        assertThat(quotes(BEFORE + "Merkel called the plan \"a joke\" and left."))
                .containsExactly("a joke | Angela Merkel | called");
        assertThat(quotes(BEFORE + "They saw the film \"Solaris\" there.")).isEmpty();
    }

    @Test
    void titlesAndWordsThatNobodySaysGetNoSpeaker() {
        assertThat(quotes(BEFORE + "On \"Meet the Press\" Merkel said it would rain."))
                .isEmpty();
        assertThat(quotes(BEFORE + "Merkel said the so-called \"deal\" was off."))
                .isEmpty();
    }

    @Test
    void aWordOrTwoInsideTheWritersOwnSentenceGetNoSpeaker() {
        assertThat(quotes("Angela Merkel said she would stand up to the “grain barons” of the south."))
                .isEmpty();
        assertThat(quotes("Angela Merkel left what she called a “corrupt” party."))
                .isEmpty();
        assertThat(quotes("The Grain Council called the plan “weak and late” on Monday."))
                .isEmpty();
        assertThat(quotes("Angela Merkel said the plan was “weak”.")).containsExactly("weak | Angela Merkel | said");
    }

    @Test
    void appositionsAndPhrasesDoNotTakeTheSpeakersPlace() {
        assertThat(quotes("\"It is over,\" said Steven Law, a former aide to Mitch McConnell."))
                .containsExactly("It is over, | Steven Law | said");
        assertThat(quotes("\"It is over,\" Steven Law, a former aide to Mitch McConnell, told CNN on Friday."))
                .containsExactly("It is over, | Steven Law | told");
        assertThat(quotes("Mitch McConnell left. \"It is over for him,\" said a spokesman for John Boehner."))
                .containsExactly("It is over for him, | null | said");
    }

    @Test
    void pronounsMeanThePersonNamedLastWhoFits() {
        assertThat(quotes(BEFORE + "“We expect a frank talk,” she said."))
                .containsExactly("We expect a frank talk, | Angela Merkel | said");
        assertThat(quotes(BEFORE + "“We expect a frank talk,” he said."))
                .containsExactly("We expect a frank talk, | Dmitry Peskov | said");
        assertThat(quotes("“We expect a frank talk,” he said."))
                .containsExactly("We expect a frank talk, | null | said");
    }

    @Test
    void officesMeanTheOneWhoHoldsThem() {
        String before = "US President Donald Trump met French President Emmanuel Macron and Chancellor Olaf Scholz. ";

        assertThat(quotes(before + "“It went well,” the chancellor said."))
                .containsExactly("It went well, | Olaf Scholz | said");
        assertThat(quotes(before + "“It went well,” the French president said."))
                .containsExactly("It went well, | Emmanuel Macron | said");
        assertThat(quotes(before + "“It went well for all,” the president said."))
                .containsExactly("It went well for all, | null | said");
    }

    @Test
    void anOfficeThatNobodyIsSaidToHoldIsThatOfThePersonNamedLast() {
        String before = "Marco Rubio and Ted Cruz came. Cruz warned Rubio of it. ";

        assertThat(quotes(before + "“It went well for all,” the Texas senator said."))
                .containsExactly("It went well for all, | Ted Cruz | said");
        assertThat(quotes(before + "“It went well for all,” the aide said."))
                .containsExactly("It went well for all, | null | said");
        assertThat(quotes("Mayor Marco Rubio met Ted Cruz. Rubio left. “It went well for all,” the senator said."))
                .containsExactly("It went well for all, | null | said");
    }

    @Test
    void whoIsQuotedByAPaperSpeaks() {
        assertThat(quotes(BEFORE + "“It went well for all,” Izvestia quoted Mr. Peskov as saying."))
                .containsExactly("It went well for all, | Dmitry Peskov | quoted");
    }

    @Test
    void whoReleasesAStatementSpeaks() {
        assertThat(quotes(BEFORE + "Later Merkel released a statement saying, “It went well for all.”"))
                .containsExactly("It went well for all. | Angela Merkel | saying");
        assertThat(quotes(BEFORE + "After the attacks, Merkel issued a statement, “It went well for all.”"))
                .containsExactly("It went well for all. | Angela Merkel | null");
    }

    @Test
    void verbsOfTwoWordsReport() {
        assertThat(quotes(BEFORE + "As Peskov put it, “it went well for all.”"))
                .containsExactly("it went well for all. | Dmitry Peskov | put");
        assertThat(quotes(BEFORE + "“It went well for all,” he went on."))
                .containsExactly("It went well for all, | Dmitry Peskov | went");
    }

    @Test
    void aNameBeforeAColonSpeaks() {
        assertThat(quotes("That does not surprise Angela Merkel: “It went well for all.”"))
                .containsExactly("It went well for all. | Angela Merkel | null");
    }

    @Test
    void aParagraphOfNothingButAQuoteHasTheSpeakerOfTheQuoteBeforeIt() {
        String quote = "“It went well for all of us this time.”";

        assertThat(quotes("Angela Merkel left.\n\n“It is over,” Merkel said.\n\n" + quote))
                .containsExactly(
                        "It is over, | Angela Merkel | said",
                        "It went well for all of us this time. | Angela Merkel | said");
        assertThat(quotes("Angela Merkel left.\n\nMerkel said it was “over”.\n\n" + quote))
                .containsExactly("over | Angela Merkel | said", "It went well for all of us this time. | null | null");
    }

    @Test
    void whoSignsBehindADashSpeaks() {
        assertThat(quotes("“It went well for all of us.” — Angela Merkel\n\nNext."))
                .containsExactly("It went well for all of us. | Angela Merkel | null");
    }

    @Test
    void offsetsCountCodePoints() {
        assertThat(quotes("\ud83d\ude00 e\u0301\u05e9 " + BEFORE + "\"We \ud83d\ude00 talks,\" Peskov said."))
                .containsExactly("We \ud83d\ude00 talks, | Dmitry Peskov | said");
    }

    private static List<String> quotes(String text) {
        AnnotationResult result = ANNOTATOR.annotate(new AnnotationRequest(text, null, "en"));
        CodePoints offsets = CodePoints.of(text);
        return result.annotations().quotes().stream()
                .map(quote -> offsets.cut(quote.span()) + " | " + quote.speaker() + " | " + quote.cue())
                .toList();
    }
}
