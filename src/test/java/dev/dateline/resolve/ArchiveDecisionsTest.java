package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.bench.entities.MemoryArchive;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an archive decides about names, and that the order of its articles does not matter. */
class ArchiveDecisionsTest {
    private static final ArchiveResolver RESOLVER = ArchiveResolver.bundled(Authority.none());

    private final MemoryArchive archive = new MemoryArchive(RESOLVER);
    private int articles;

    @Test
    void anyOrderAndAnySplitIntoRunsGiveTheSameEntities() {
        Random random = new Random(3);
        for (int round = 0; round < 12; round++) {
            List<Article> all = randomArticles(random);
            MemoryArchive atOnce = new MemoryArchive(RESOLVER);
            atOnce.addAll(all);
            Map<String, String> expected = byId(atOnce);

            MemoryArchive inRuns = new MemoryArchive(RESOLVER);
            List<Article> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, random);
            // An article that is replaced later, and one that is removed again, leave no trace.
            inRuns.add(List.of(new Article(
                    all.getFirst().id(),
                    "",
                    all.getLast().text(),
                    all.getLast().metadata(),
                    all.getLast().annotations(),
                    null)));
            inRuns.add(List.of(article("gone", "[person:Donald Trump], [person:Hunter Biden], [person:Biden]")));
            for (int from = 0; from < shuffled.size(); ) {
                int to = Math.min(shuffled.size(), from + 1 + random.nextInt(9));
                inRuns.add(shuffled.subList(from, to));
                from = to;
            }
            inRuns.remove("gone");

            assertThat(byId(inRuns)).as("round " + round).containsExactlyInAnyOrderEntriesOf(expected);
        }
    }

    @Test
    void aSurnameThatOnlySoundsAlikeIsAnotherOne() {
        add(8, "[person:Ronald Reagan] spoke.");
        add(4, "[person:Reagan] spoke.");
        add(1, "[person:Regan] spoke.");

        assertThat(last()).containsExactly("regan");
    }

    @Test
    void aSurnameBelongsToThePersonOfNearlyAllArticles() {
        add(3, "[person:Barack Obama] spoke.");
        add(1, "[person:Michelle Obama] spoke.");
        add(1, "[person:Obama] spoke.");

        assertThat(last()).containsExactly("barack-obama");
        assertThat(MarkedArticle.names(archive.articles().getLast())).containsEntry("barack-obama", "Barack Obama");
    }

    @Test
    void aSurnameIsMostOftenAloneWhereEverybodyKnowsThePerson() {
        add(9, "[person:Ronald Reagan] spoke.");
        add(300, "[person:Reagan] spoke.");
        assertThat(last()).containsExactly("reagan");

        add(1, "[person:Ronald Reagan] spoke.");
        add(1, "[person:Reagan] spoke.");
        assertThat(last()).containsExactly("ronald-reagan");

        add(2, "[person:Nancy Reagan] spoke.");
        add(1, "[person:Reagan] spoke.");
        assertThat(last()).containsExactly("reagan");
    }

    @Test
    void aSurnameThatOnlySoundsLikeThatOfAPersonOfTheArticleIsNotThatPerson() {
        add(1, "[person:Donald Regan] left. President [person:Reagan] stayed. [person:Regan] spoke.");
        assertThat(last()).containsExactly("donald-regan", "reagan", "donald-regan");

        add(1, "[person:Volodymyr Zelenskyy] spoke. [person:Zelensky] left.");
        assertThat(last()).containsExactly("volodymyr-zelenskyy", "volodymyr-zelenskyy");
    }

    @Test
    void anArchiveOfOneArticleAndOneOfOneName() {
        add(1, "[person:Barack Obama] spoke. [person:Obama] left.");
        assertThat(last()).containsExactly("barack-obama", "barack-obama");

        add(3_000, "[person:Obama] spoke.");
        // Far more articles have the surname alone than one full name explains.
        assertThat(last()).containsExactly("obama");
        assertThat(MarkedArticle.ids(archive.articles().getFirst())).containsExactly("barack-obama", "barack-obama");
    }

    @Test
    void aNameOfFiveThousandCharactersIsNoEvidence() {
        String name = "Barack " + "o".repeat(4_993);
        add(1, "[person:" + name + "] spoke.");
        add(1, "[person:Barack Obama] spoke.");

        assertThat(last()).containsExactly("barack-obama");
        assertThat(RESOLVER.resolve(article("a", "[person:" + name + "] spoke."))
                        .evidence())
                .isEmpty();
    }

    @Test
    void aNameInTheOtherOrderIsThePersonWhoseSurnameIsWrittenFirst() {
        add(1, "[person:Jinping Xi] spoke.");
        add(2, "[person:Xi Jinping] spoke.");
        add(1, "[person:Jinping Xi] spoke. [person:Xi] left.");

        assertThat(last()).containsExactly("xi-jinping", "xi-jinping");
    }

    @Test
    void twoSurnamesInEitherOrderAreTwoPersons() {
        add(3, "[person:Kim Lee] spoke.");
        add(3, "[person:Lee Kim] spoke.");

        assertThat(last()).containsExactly("lee-kim");
    }

    @Test
    void aBodyWithoutItsCountryThatIsFarMoreFrequentIsNotThatOfOneCountry() {
        add(3, "The [organization:Ukrainian Air Force] flew.");
        add(7, "The [organization:Air Force] flew.");

        assertThat(last()).containsExactly("air-force");
    }

    @Test
    void aDepartmentInATitleIsTheDepartment() {
        add(1, "Secretary of [organization:State] Marco Rubio spoke.");
        assertThat(last()).containsExactly("us-department-of-state");

        add(1, "[organization:Treasury] Secretary Scott Bessent spoke.");
        assertThat(last()).containsExactly("us-department-of-the-treasury");

        add(1, "Kenya's [organization:Justice] Minister spoke.");
        assertThat(last()).containsExactly("kenyan-justice-ministry");

        add(1, "the Secretary of [organization:State] for Health spoke.");
        assertThat(last()).containsExactly("state");
    }

    @Test
    void aPartyOfOneCountryIsNotThatOfAnother() {
        add(1, "In [place:London], the [organization:Labour Party] won.");
        assertThat(last()).containsExactly("london", "labour-party");

        add(1, "In [country:Israel], the [organization:Labour Party] won.");
        assertThat(last()).containsExactly("israel", "israel-labour-party");

        add(1, "The [organization:Labour Party] won.");
        assertThat(last()).containsExactly("labour-party");
    }

    @Test
    void twoArticlesAreEnoughWhereNobodyElseHasTheSurname() {
        add(2, "[person:Bezalel Smotrich] spoke.");
        add(4, "[person:Smotrich] spoke.");
        assertThat(last()).containsExactly("bezalel-smotrich");

        add(1, "[person:Smotrich] spoke.");
        assertThat(last()).containsExactly("smotrich");
    }

    @Test
    void twoArticlesAreTooFewWhereSomebodyElseHasTheSurname() {
        add(2, "[person:Bezalel Smotrich] spoke.");
        add(1, "[person:Anna Smotrich] spoke.");
        add(1, "[person:Smotrich] spoke.");

        assertThat(last()).containsExactly("smotrich");
    }

    @Test
    void aSurnameOfSeveralPersonsStaysAValueOfItsOwn() {
        add(3, "[person:Hillary Clinton] spoke.");
        add(2, "[person:Bill Clinton] spoke.");
        add(1, "[person:Clinton] spoke.");

        assertThat(last()).containsExactly("clinton");
    }

    @Test
    void aSurnameOfTwoPersonsOfItsArticleIsNobody() {
        add(9, "[person:Donald Trump] spoke.");
        add(1, "[person:Donald Trump] and [person:Melania Trump], [person:Trump] said.");

        assertThat(last()).containsExactly("donald-trump", "melania-trump", "trump");
    }

    @Test
    void aWomanUnderASurnameIsNotTheOneWhoIsKnownByIt() {
        add(9, "[person:Tony Blair] spoke.");
        add(1, "Mrs. [person:Blair] spoke.");

        assertThat(last()).containsExactly("blair");
    }

    @Test
    void aSurnameMayBeWrittenFirst() {
        add(3, "[person:Xi Jinping] spoke.");
        add(1, "[person:Xi] spoke.");

        assertThat(last()).containsExactly("xi-jinping");
    }

    @Test
    void fatherAndSonStayApartInAnyOrder() {
        add(1, "[person:Donald Trump Jr.] spoke.");
        add(5, "President [person:Donald Trump] spoke.");
        add(1, "[person:Donald Trump Jr.] and [person:Donald Trump], [person:Trump Jr.]");

        assertThat(last()).containsExactly("donald-trump-jr", "donald-trump", "donald-trump-jr");
    }

    @Test
    void theMostFrequentFullFormIsIdAndName() {
        add(1, "[person:Volodymyr Zelenskyy] spoke.");
        add(2, "[person:Volodymyr Zelensky] spoke.");
        add(1, "[organization:Northgate Holding plc] fell.");
        add(2, "[organization:Northgate Holding] fell.");

        assertThat(ids(0)).containsExactly("volodymyr-zelensky");
        assertThat(MarkedArticle.names(archive.articles().getFirst()))
                .containsEntry("volodymyr-zelensky", "Volodymyr Zelensky");
        assertThat(ids(3)).isEqualTo(last()).containsExactly("northgate-holding");
    }

    @Test
    void anAcronymThatIsExplainedOnceIsExplainedForAll() {
        add(2, "[organization:NGC] met.");
        add(1, "The [organization:Northgate Grain Council] (NGC) met. [organization:NGC] said.");

        assertThat(ids(0)).isEqualTo(ids(1)).containsExactly("northgate-grain-council");
    }

    @Test
    void anAcronymWithTwoMeaningsStaysAValueOfItsOwn() {
        add(1, "[organization:NGC] met.");
        add(1, "The [organization:Northgate Grain Council] ([organization:NGC]) met.");
        add(1, "The [organization:Northern Gas Company] ([organization:NGC]) met.");

        assertThat(ids(0)).containsExactly("ngc");
    }

    @Test
    void publicBodiesAreTheSameInAnyOrderWithTheirCountry() {
        add(1, "The [organization:Ukrainian Ministry of Defence] said.");
        add(2, "The [organization:Ukrainian Defense Ministry] said.");
        add(1, "The [organization:Defense Ministry of Poland] said.");

        assertThat(ids(0)).isEqualTo(ids(1)).containsExactly("ukrainian-defense-ministry");
        assertThat(last()).containsExactly("defense-ministry-of-poland");
    }

    @Test
    void listedOrganizationsHaveOneIdUnderAllNames() {
        add(
                1,
                "[organization:Fed], [organization:U.S. Federal Reserve], [organization:Federal Reserve], [organization:EU]");
        add(1, "[organization:Labour], [organization:Citigroup Inc], [organization:S.E.C.]");

        assertThat(ids(0)).containsExactly("federal-reserve", "federal-reserve", "federal-reserve", "european-union");
        assertThat(last()).containsExactly("labour-party", "citigroup", "securities-and-exchange-commission");
    }

    @Test
    void titlesBracketsAndPossessivesAreNoPartOfTheName() {
        add(1, "[person:Donald) Trump], [person:US President Barack Obama], [person:Vladimir) Putin]");
        add(1, "[organization:the NORTHGATE Group, LLC], [organization:Boeing's]");

        assertThat(ids(0)).containsExactly("donald-trump", "barack-obama", "vladimir-putin");
        assertThat(last()).containsExactly("northgate-group", "boeing");
    }

    @Test
    void anIdThatAnArticleBringsIsTheIdOfItsNameEverywhere() {
        add(2, "[person:Angela Merkel] spoke.");
        add(1, "[person:Angela Merkel=Q567] spoke.");

        assertThat(ids(0)).containsExactly("Q567");
        assertThat(last()).containsExactly("Q567");
    }

    private void add(int times, String marked) {
        for (int i = 0; i < times; i++) {
            archive.add(List.of(article("a" + articles++, marked)));
        }
    }

    private List<String> ids(int article) {
        return MarkedArticle.ids(archive.articles().get(article));
    }

    private List<String> last() {
        return MarkedArticle.ids(archive.articles().getLast());
    }

    private static Article article(String id, String marked) {
        Article article = MarkedArticle.of(marked);
        return new Article(id, "", article.text(), article.metadata(), article.annotations(), null);
    }

    private static Map<String, String> byId(MemoryArchive archive) {
        Map<String, String> byId = new TreeMap<>();
        archive.articles()
                .forEach(article ->
                        byId.put(article.id(), ArticleJson.of(article).toString()));
        return byId;
    }

    private static List<Article> randomArticles(Random random) {
        List<String> names = List.of(
                "[person:Donald Trump]",
                "[person:Donald J. Trump]",
                "[person:Trump]",
                "[person:Donald Trump Jr.]",
                "[person:Melania Trump]",
                "[person:Joe Biden]",
                "[person:Joseph Biden]",
                "[person:J. Biden]",
                "[person:Hunter Biden]",
                "[person:Biden]",
                "[person:Biden=b]",
                "[person:Joe Biden=Q6279]",
                "[person:Xi Jinping]",
                "[person:Xi]",
                "[person:George Bush]",
                "[person:George W. Bush]",
                "[person:George H. W. Bush]",
                "[person:Bush]",
                "[person:Zelensky]",
                "[person:Volodymyr Zelenskyy]",
                "[person:Volodymyr Zelensky]",
                "[organization:NGC]",
                "[organization:Northgate Grain Council] (NGC)",
                "[organization:Northgate Grain Council], [organization:NGC]",
                "[organization:Northern Gas Company] (NGC)",
                "[organization:Labour]",
                "[organization:Northgate]",
                "[organization:Northgate Bank], [organization:Northgate]",
                "[organization:Defense Ministry]",
                "[organization:Polish Defense Ministry]",
                "[organization:Ministry of Defence of Poland]",
                "[organization:Senate]",
                "[organization:US Senate]",
                "[country:Poland] and its [organization:Defense Ministry]",
                "[country:Poland] and its [organization:Senate]",
                "[place:Chicago] and the [organization:Senate]",
                "[organization:Ford Motor Company], [organization:Ford]",
                "[organization:Gazprom PJSC]",
                "[organization:Hizbollah Bank]",
                "[organization:Hezbollah Bank]");
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            StringBuilder text = new StringBuilder();
            for (int j = random.nextInt(4); j >= 0; j--) {
                // Some names are more frequent than others.
                int name = (int) (names.size() * Math.pow(random.nextDouble(), 1.5));
                text.append(names.get(name)).append(" spoke. ");
            }
            if (random.nextInt(3) == 0) {
                text.append("See more in the [organization:Northgate Centre] of our letters.");
            }
            articles.add(
                    random.nextBoolean()
                            ? article("r" + i, text.toString())
                            : MarkedArticle.found("r" + i, "Title " + i % 9, text.toString()));
        }
        return articles;
    }
}
