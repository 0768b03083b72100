package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.article.Article;
import dev.dateline.bench.entities.MemoryArchive;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an archive decides about organizations. */
class OrganizationDecisionsTest {
    private final MemoryArchive archive = new MemoryArchive(ArchiveResolver.bundled(Authority.none()));

    @Test
    void oneArticleDoesNotExplainAnAcronymOfMany() {
        add(1, "The [organization:Grain Handling Office] ([organization:GHO]) closed.");
        add(8, "[organization:GHO] said.");
        assertThat(last()).containsExactly("grain-handling-office");

        add(1, "[organization:GHO] said.");
        assertThat(last()).containsExactly("gho");

        add(1, "The [organization:Grain Handling Office] ([organization:GHO]) closed.");
        add(1, "[organization:GHO] said.");
        assertThat(last()).containsExactly("grain-handling-office");
    }

    @Test
    void oneWordThatSoundsAlikeIsAnotherOrganization() {
        add(3, "The [organization:Senate] voted.");
        add(1, "[organization:Zenith] rose.");
        assertThat(last()).containsExactly("zenith");
        add(1, "[organization:Газпром] and [organization:Gazprom].");
        assertThat(last()).containsExactly("gazprom", "gazprom");
    }

    @Test
    void partnersAreNoPartOfAName() {
        add(2, "[organization:Goldman Sachs] rose.");
        add(1, "[organization:Goldman, Sachs and Co] and [organization:Goldman Sachs & Co.] rose.");
        assertThat(last()).containsExactly("goldman-sachs", "goldman-sachs");
    }

    @Test
    void aBodyOfEveryCountryIsThatOfTheCountryThatTheArticleIsAbout() {
        add(
                1,
                "The [organization:Senate], the [organization:House] and the [organization:Treasury] in [place:Chicago].");
        assertThat(last())
                .containsExactly(
                        "us-senate", "us-house-of-representatives", "us-department-of-the-treasury", "chicago");

        add(1, "[place:TOKYO], March 3 - The [organization:Finance Ministry] and [country:France] agreed.");
        assertThat(last()).containsExactly("tokyo", "japanese-finance-ministry", "france");

        add(1, "Japan's [organization:Ministry of Finance] spoke in [place:Paris].");
        assertThat(last()).containsExactly("japanese-finance-ministry", "paris");

        add(1, "The [organization:Central Bank] of Brazil spoke in [place:Paris].");
        assertThat(last()).containsExactly("brazilian-central-bank", "paris");

        add(1, "[place:Moscow] and the [organization:Central Bank]");
        assertThat(last()).containsExactly("moscow", "central-bank-of-russia");
    }

    @Test
    void aBodyIsNotThatOfACountryThatHasNone() {
        add(1, "The [organization:House] and the [organization:Senate] spoke of [country:Ukraine].");
        assertThat(last()).containsExactly("house", "senate", "ukraine");

        add(1, "The [organization:Ministry of Trade] spoke in [place:Chicago].");
        assertThat(last()).containsExactly("ministry-of-trade", "chicago");

        add(1, "The [organization:Tower Commission] spoke of [country:Iran].");
        assertThat(last()).containsExactly("tower-commission", "iran");
    }

    @Test
    void noCountryHasTheBodyOfAnArticleAboutSeveral() {
        add(1, "[country:Japan], [country:France], [country:Chile] and the [organization:Finance Ministry]");
        assertThat(last()).containsExactly("japan", "france", "chile", "finance-ministry");
    }

    @Test
    void theHouseIsNotAnotherNameThatHasTheWord() {
        add(
                1,
                "The [organization:White House], the [organization:House Budget Committee] and the [organization:House].");
        assertThat(last()).containsExactly("white-house", "house-budget-committee", "house");

        add(1, "The [organization:House of Commons] met. The [organization:House] voted.");
        assertThat(last()).containsExactly("house-of-commons", "house-of-commons");
    }

    @Test
    void aListedNameOwnsItsShortFormsAsAnyOther() {
        add(3, "[organization:Ford Motor Company] rose. [organization:Ford] sells cars.");
        add(1, "[organization:Ford] fell.");
        assertThat(last()).containsExactly("ford-motor-company");
        assertThat(MarkedArticle.names(archive.articles().getLast()))
                .containsEntry("ford-motor-company", "Ford Motor Company");

        add(20, "[organization:Ford] fell.");
        assertThat(last()).containsExactly("ford");
    }

    @Test
    void aCompanyWithItsFormIsNotShortForAnother() {
        add(
                3,
                "[organization:Toshiba Corp] owns [organization:Toshiba Information Systems]. [organization:Toshiba] rose.");
        add(1, "[organization:Toshiba] fell.");
        assertThat(last()).containsExactly("toshiba");
        assertThat(MarkedArticle.ids(archive.articles().getFirst()))
                .containsExactly("toshiba", "toshiba-information-systems", "toshiba");

        add(3, "[organization:AMR Corp] owns [organization:AMR Investment Services].");
        assertThat(last()).containsExactly("amr", "amr-investment-services");
    }

    @Test
    void aServiceOrBankWithoutItsCountryIsThatOfTheArticle() {
        add(1, "The [organization:Security Service] detained a man in [place:Kyiv].");
        assertThat(last()).containsExactly("security-service-of-ukraine", "kyiv");

        add(1, "The [organization:National Bank] met in [place:Zurich].");
        assertThat(last()).containsExactly("swiss-national-bank", "zurich-ch");
    }

    @Test
    void anAcronymMayHaveTheInitialOfCorporation() {
        add(1, "[organization:Northgate Grain Corp] and [organization:NGC] rose.");
        assertThat(last()).containsExactly("northgate-grain", "northgate-grain");
        add(1, "[organization:NGC] rose.");
        assertThat(last()).containsExactly("ngc");
        add(1, "[organization:Northgate Grain Corp] and [organization:NGC] rose.");
        add(1, "[organization:NGC] rose.");
        assertThat(last()).containsExactly("northgate-grain");
        add(1, "[organization:Northgate Grain Inc] and [organization:NGI] rose.");
        assertThat(last()).containsExactly("northgate-grain", "ngi");
    }

    private void add(int times, String marked) {
        Article article = MarkedArticle.of(marked);
        List<Article> added = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            String id = "a" + (archive.articles().size() + i);
            added.add(new Article(id, "", article.text(), article.metadata(), article.annotations(), null));
        }
        archive.add(added);
    }

    private List<String> last() {
        return MarkedArticle.ids(archive.articles().getLast());
    }
}
