package dev.dateline.annotate.alias;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.lexicon.AnnotatorLexicons;
import dev.dateline.article.EntityKind;
import dev.dateline.text.Lexicons;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AliasFinderTest {
    private final AliasFinder finder = new AliasFinder(Lexicons.shipped().titles(), AnnotatorLexicons.load());

    @Test
    void aSurnameATitleAndAUniqueFirstNameAreTheFullName() {
        Aliases found =
                find(EntityKind.PERSON, "Donald Trump", "Mr. Trump", "Trump", "Steve Witkoff", "Steve", "Witkoff");

        assertThat(found.entities()).containsExactly(0, 0, 0, 1, 1, 1);
        assertThat(found.names()).containsExactly("Donald Trump", "Steve Witkoff");
    }

    @Test
    void initialsAreThePersonUnlessTheMiddleOnesDiffer() {
        assertThat(find(EntityKind.PERSON, "John F. Kennedy", "J. Kennedy", "John Kennedy")
                        .entities())
                .containsExactly(0, 0, 0);
        assertThat(find(EntityKind.PERSON, "George H. W. Bush", "George W. Bush")
                        .entities())
                .containsExactly(0, 1);
    }

    @Test
    void aSurnameOfTwoIsTheOneNamedLast() {
        assertThat(find(
                                EntityKind.PERSON,
                                "Bill Clinton",
                                "Clinton",
                                "Hillary Clinton",
                                "Clinton",
                                "Bill Clinton",
                                "Clinton")
                        .entities())
                .containsExactly(0, 0, 1, 1, 0, 0);
    }

    @Test
    void aSurnameBeforeAllOfItsBearersIsTheOneOfMostPartsOrElseTheFirst() {
        for (int again = 0; again < 20; again++) {
            assertThat(find(EntityKind.PERSON, "Clinton", "Hillary Clinton", "Bill Clinton")
                            .entities())
                    .containsExactly(0, 0, 1);
            assertThat(find(EntityKind.PERSON, "Bush", "Jeb Bush", "George W. Bush")
                            .entities())
                    .containsExactly(0, 1, 0);
        }
    }

    @Test
    void anAcronymACompanyFormAndAPartAreTheOrganisation() {
        assertThat(find(EntityKind.ORGANIZATION, "European Union", "EU", "the European Union")
                        .entities())
                .containsExactly(0, 0, 0);
        assertThat(find(EntityKind.ORGANIZATION, "Microsoft Corp.", "Microsoft").entities())
                .containsExactly(0, 0);
        assertThat(find(EntityKind.ORGANIZATION, "Labour Party", "Labour", "Green Party", "Party")
                        .entities())
                .containsExactly(0, 0, 1, 2);
        assertThat(find(EntityKind.ORGANIZATION, "Federal Bureau of Investigation", "FBI")
                        .names())
                .containsExactly("Federal Bureau of Investigation");
    }

    @Test
    void countriesHaveOneNameAndKindsStayApart() {
        Aliases found = finder.find(List.of(
                new NamedWords("US", EntityKind.COUNTRY),
                new NamedWords("the United States", EntityKind.PLACE),
                new NamedWords("Paris", EntityKind.PLACE),
                new NamedWords("Paris", EntityKind.PERSON)));

        assertThat(found.entities()).containsExactly(0, 0, 1, 2);
        assertThat(found.nameOf(1)).isEqualTo("United States");
    }

    @Test
    void namesWithoutLettersAreNoTrouble() {
        assertThat(find(EntityKind.PERSON, "\u2014", "!", "Mr.").entities()).hasSize(3);
        assertThat(find(EntityKind.ORGANIZATION, "&", "the", "7").entities()).hasSize(3);
        assertThat(finder.find(List.of()).entities()).isEmpty();
    }

    private Aliases find(EntityKind kind, String... words) {
        return finder.find(
                Arrays.stream(words).map(word -> new NamedWords(word, kind)).toList());
    }
}
