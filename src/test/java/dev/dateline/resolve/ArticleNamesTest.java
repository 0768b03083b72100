package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.resolve.ArticleNames.Entities;
import dev.dateline.resolve.ArticleNames.Named;
import dev.dateline.resolve.ArticleNames.SurnameChoice;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleNamesTest {
    private static final ArticleNames NAMES = ArticleNames.standard();

    @Test
    void aSurnameATitleAndAUniqueFirstNameAreTheFullName() {
        Entities found =
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
    void aSurnameOfTwoIsNobodysWithoutAChoice() {
        Entities found = find(EntityKind.PERSON, "Bill Clinton", "Clinton", "Hillary Clinton", "Clinton");

        assertThat(found.entities()).containsExactly(0, 1, 2, 1);
        assertThat(found.names()).containsExactly("Bill Clinton", "Clinton", "Hillary Clinton");
        assertThat(found.undecided()).containsExactly(1);
    }

    @Test
    void theChoiceIsAskedForEachMentionOfSuchASurname() {
        List<Named> names = named(EntityKind.PERSON, "Bill Clinton", "Clinton", "Hillary Clinton", "Clinton");
        SurnameChoice last = (name, bearers, entities) -> entities[name - 1];

        Entities found = NAMES.find(names, "", last);

        assertThat(found.entities()).containsExactly(0, 0, 1, 1);
        assertThat(found.undecided()).isEmpty();
    }

    @Test
    void fatherAndSonAreTwoPersons() {
        Entities found = find(EntityKind.PERSON, "Donald Trump Jr.", "Donald Trump", "Trump Jr.", "Donald J. Trump");

        assertThat(found.entities()).containsExactly(0, 1, 0, 1);
        assertThat(found.names()).containsExactly("Donald Trump Jr.", "Donald J. Trump");
        assertThat(find(EntityKind.PERSON, "Charles", "Charles I", "Charles III")
                        .entities())
                .containsExactly(0, 1, 2);
        assertThat(find(EntityKind.PERSON, "Charles", "Charles III").entities()).containsExactly(0, 0);
    }

    @Test
    void aParticleThatIsAGivenNameIsOne() {
        assertThat(find(EntityKind.PERSON, "Ben Carson", "Carson", "Andre Carson")
                        .entities())
                .containsExactly(0, 1, 2);
        assertThat(find(EntityKind.PERSON, "Zine El Abidine Ben Ali", "Ben Ali").entities())
                .containsExactly(0, 0);
    }

    @Test
    void anAcronymACompanyFormAndAPartAreTheOrganization() {
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
        assertThat(find(EntityKind.ORGANIZATION, "Trans-Pacific Partnership", "TPP")
                        .entities())
                .containsExactly(0, 0);
    }

    @Test
    void anAcronymInBracketsBelongsToTheNameBeforeIt() {
        List<Named> names = named(EntityKind.ORGANIZATION, "Medics Beyond Walls", "FXQ", "Amnesty");

        assertThat(NAMES.find(names, "Medics Beyond Walls (FXQ) and Amnesty", SurnameChoice.NOBODY)
                        .entities())
                .containsExactly(0, 0, 1);
        assertThat(NAMES.find(names, "Medics Beyond Walls, FXQ and Amnesty", SurnameChoice.NOBODY)
                        .entities())
                .containsExactly(0, 1, 2);
        assertThat(NAMES.find(
                                named(EntityKind.ORGANIZATION, "Trade", "GATT", "Fexquor", "FXQ"),
                                "the General Agreement on Tariffs and Trade (GATT) and Fexquor (FXQ)",
                                SurnameChoice.NOBODY)
                        .entities())
                .containsExactly(0, 1, 2, 2);
    }

    @Test
    void countriesHaveOneNameAndKindsStayApart() {
        Entities found = NAMES.find(
                List.of(
                        new Named("US", EntityKind.COUNTRY, "United States"),
                        new Named("the United States", EntityKind.PLACE, "United States"),
                        new Named("Paris", EntityKind.PLACE),
                        new Named("Paris", EntityKind.PERSON)),
                "",
                SurnameChoice.NOBODY);

        assertThat(found.entities()).containsExactly(0, 0, 1, 2);
        assertThat(found.nameOf(1)).isEqualTo("United States");
    }

    @Test
    void namesWithoutLettersAreNoTrouble() {
        assertThat(find(EntityKind.PERSON, "\u2014", "!", "Mr.").entities()).hasSize(3);
        assertThat(find(EntityKind.ORGANIZATION, "&", "the", "7").entities()).hasSize(3);
        assertThat(find(EntityKind.PERSON).entities()).isEmpty();
    }

    private static Entities find(EntityKind kind, String... words) {
        return NAMES.find(named(kind, words), "", SurnameChoice.NOBODY);
    }

    private static List<Named> named(EntityKind kind, String... words) {
        return Arrays.stream(words).map(word -> new Named(word, kind)).toList();
    }
}
