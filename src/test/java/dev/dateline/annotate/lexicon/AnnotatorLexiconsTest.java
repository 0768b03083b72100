package dev.dateline.annotate.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.annotate.lexicon.AnnotatorLexicons.ClauseWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.NameWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OfficeWord;
import dev.dateline.annotate.lexicon.AnnotatorLexicons.OrganisationWord;
import dev.dateline.text.token.Words;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AnnotatorLexiconsTest {
    private static final AnnotatorLexicons LEXICONS = AnnotatorLexicons.load();

    /** A word in another form would never be found. */
    @Test
    void wordsThatAreLookedUpInLowerCaseStandInLowerCase() {
        Set<String> words = new HashSet<>(LEXICONS.shortOffices().keySet());
        Stream.of(OfficeWord.values())
                .forEach(list -> words.addAll(LEXICONS.offices().words(list)));
        Stream.of(OrganisationWord.BODY, OrganisationWord.FORM, OrganisationWord.COMMA_FORM)
                .forEach(list -> words.addAll(LEXICONS.organisationWords().words(list)));
        Stream.of(NameWord.STORM, NameWord.LOCATIVE, NameWord.CALLED)
                .forEach(list -> words.addAll(LEXICONS.nameWords().words(list)));
        Stream.of(ClauseWord.values())
                .forEach(list -> words.addAll(LEXICONS.clauseWords().words(list)));

        assertThat(words).allMatch(word -> word.equals(Words.fold(word)) && !word.endsWith("."));
    }

    @Test
    void wordsThatAreLookedUpAsWrittenHaveTheirCapital() {
        Set<String> words = new HashSet<>();
        Stream.of(OrganisationWord.HEAD, OrganisationWord.OTHER_HEAD, OrganisationWord.NUMBERED)
                .forEach(list -> words.addAll(LEXICONS.organisationWords().words(list)));

        assertThat(words).allMatch(Words::isCapitalised);
    }

    @Test
    void nothingMakesAnOrganisationOfANameAndNoneOfItAtOnce() {
        assertThat(LEXICONS.organisationWords().words(OrganisationWord.HEAD))
                .doesNotContainAnyElementsOf(LEXICONS.organisationWords().words(OrganisationWord.OTHER_HEAD));
    }

    @Test
    void pairsAreReadAndTwoLinesOfOneEntryRefused() {
        assertThat(AnnotatorLexicons.pairs(LexiconText.of("Calif.\tCalifornia\nCal.\tCalifornia\n")))
                .isEqualTo(Map.of("Calif.", "California", "Cal.", "California"));
        assertThatThrownBy(() -> AnnotatorLexicons.pairs(LexiconText.of("sen\tsenator\n# Again\nsen\tsenior\n")))
                .hasMessage("lexicons/test.tsv, line 3: 'sen' appears twice");
        assertThatThrownBy(() -> AnnotatorLexicons.pairs(LexiconText.of("sen senator")))
                .hasMessage("lexicons/test.tsv, line 1: has 1 columns and needs 2");
    }
}
