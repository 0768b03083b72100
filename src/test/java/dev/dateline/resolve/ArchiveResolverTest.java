package dev.dateline.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.annotate.MarkedArticle;
import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.ArticleJson;
import dev.dateline.article.ArticleParser;
import dev.dateline.article.EntityKind;
import dev.dateline.article.ParseResult.ParsedArticle;
import dev.dateline.bench.entities.MemoryArchive;
import dev.dateline.text.Lexicons;
import dev.dateline.text.name.NameLexicons;
import dev.dateline.text.place.Gazetteer;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchiveResolverTest {
    private static final NameLexicons LEXICONS = Lexicons.shipped().names();
    private static final Gazetteer GAZETTEER = Lexicons.shipped().gazetteer();

    private final ArchiveResolver resolver = resolver();
    private final MemoryArchive archive = new MemoryArchive(resolver);

    @Test
    void spellingsOfOnePersonAreOneEntityAcrossArticles() {
        assertThat(ids("[person:Volodymyr Zelensky] spoke, [person:Zelensky] said."))
                .containsExactly("volodymyr-zelensky", "volodymyr-zelensky");
        assertThat(ids("[person:Volodymyr Zelenskyy] spoke, [person:Zelenskiy] said."))
                .containsExactly("volodymyr-zelensky", "volodymyr-zelensky");
        assertThat(ids("[person:President Wolodymyr Selenskyj]")).containsExactly("volodymyr-zelensky");
        assertThat(ids("[person:Володимир Зеленський]")).containsExactly("volodymyr-zelensky");
    }

    @Test
    void aSurnameAloneStaysItsOwnValueUnderAllItsSpellings() {
        ids("[person:Volodymyr Zelensky] spoke.");

        assertThat(ids("[person:Zelensky] and [person:Zelenskyy]")).containsExactly("zelensky", "zelensky");
        assertThat(ids("[person:Zelensky]")).containsExactly("zelensky");
        assertThat(ids("[person:Zelenskiy]")).containsExactly("zelensky");
    }

    @Test
    void twoWhoShareASurnameStayApart() {
        assertThat(ids("[person:Donald Trump] and [person:Melania Trump]; [person:Trump] left."))
                .containsExactly("donald-trump", "melania-trump", "trump");
        assertThat(ids("[person:Donald Trump] and [person:Donald Trump Jr]; [person:Trump] left."))
                .containsExactly("donald-trump", "donald-trump-jr", "trump");
        assertThat(ids("[person:George W. Bush] and [person:George H. W. Bush]; [person:Bush], [person:George Bush]."))
                .containsExactly("george-w-bush", "george-h-w-bush", "bush", "george-bush");
        assertThat(ids("[person:Alexei Navalny] and [person:Yulia Navalnaya]; [person:Navalny], [person:Navalnaya]."))
                .containsExactly("alexei-navalny", "yulia-navalnaya", "alexei-navalny", "yulia-navalnaya");
    }

    @Test
    void aGroupIsOneEntityUnderAllItsNames() {
        assertThat(ids("[organization:Daesh] lost the town.")).containsExactly("islamic-state");
        assertThat(ids("[organization:Islamic State] and [organization:ISIS], [organization:al-Nusra Front]"))
                .containsExactly("islamic-state", "islamic-state", "hayat-tahrir-al-sham");
        assertThat(ids("[organization:RSF] said"))
                .as("several have that short form")
                .containsExactly("rsf");
    }

    @Test
    void aSurnameMayStandFirst() {
        assertThat(ids("[person:Kim Jong Un] and [person:Jong-un Kim]; [person:Kim] left."))
                .containsExactly("kim-jong-un", "kim-jong-un", "kim-jong-un");
        assertThat(ids("[person:Kim]")).containsExactly("kim");
        assertThat(ids("[person:Kim Jong Un], [person:Kim Yo Jong], [person:Kim]"))
                .containsExactly("kim-jong-un", "kim-yo-jong", "kim");
    }

    @ParameterizedTest
    @CsvSource({
        "Joe Biden, Joseph Biden, true",
        "Joe Biden, J. Biden, true",
        "J.D. Vance, JD Vance, true",
        "Donald Trump, Donald J. Trump, true",
        "Mohammed bin Salman, Mohamed Bin Salman, true",
        "Hasan Nasrallah, Hassan Nasrallah, true",
        "Mohamed Hassan, Mohamed Hassan Ali, false",
        "Helen Clark, Helen Brinton, false",
        "John Bolton, Michael Bolton, false",
        "J. Bush, G. Bush, false",
    })
    void fullNamesMeetAcrossArticles(String one, String other, boolean same) {
        ids("[person:" + one + "]");
        List<String> second = ids("[person:" + other + "]");

        assertThat(MarkedArticle.ids(archive.articles().getFirst()).equals(second))
                .isEqualTo(same);
    }

    @Test
    void whatFitsTwoPeopleIsLinkedToNone() {
        ids("[person:John Smith]");
        ids("[person:James Smith]");

        assertThat(ids("[person:J. Smith]")).containsExactly("j-smith");
    }

    @Test
    void placesTakeTheirIdFromTheGazetteer() {
        assertThat(ids("[place:Kyiv], [place:Kiev], [place:KYIV], [place:Київ] in [country:Ukraine]"))
                .containsExactly("kyiv", "kyiv", "kyiv", "kyiv", "ukraine");
        assertThat(ids("[country:U.S.], [country:US], [country:America], [country:United States]"))
                .containsOnly("united-states");
    }

    @Test
    void theArticleDecidesWhichPlaceIsMeant() {
        assertThat(ids("[place:Odessa] in [country:Ukraine]")).startsWith("odesa");
        assertThat(ids("[place:Odessa] and [place:Dallas] in the [country:US]")).startsWith("odessa");
        assertThat(ids("[place:Odessa], Texas, as seen from [country:Ukraine]")).startsWith("odessa");
        assertThat(ids("[place:Georgia] and [place:Tbilisi]")).startsWith("georgia");
        assertThat(ids("[place:Georgia] and [place:Atlanta]")).startsWith("georgia-us");
        assertThat(ids("[country:Georgia] and [place:Atlanta]")).startsWith("georgia");
        assertThat(ids("[place:Paris] and the [country:US]")).startsWith("paris");
        assertThat(ids("[country:Congo]")).containsExactly("congo");
        assertThat(ids("[country:Congo], the [country:Democratic Republic of Congo]"))
                .containsExactly("dr-congo", "dr-congo");
    }

    @Test
    void aPlaceComesBeforeThoseThatAreOnlyFiledUnderItsName() {
        assertThat(ids("[place:Donetsk], [place:Lugansk] in [country:Ukraine]"))
                .containsExactly("donetsk", "luhansk", "ukraine");
        assertThat(ids("The [place:Donetsk] region of [country:Ukraine]")).startsWith("donetsk");
        assertThat(ids("[place:Donetsk People's Republic]")).containsExactly("donetsk-people-s-republic");
        assertThat(ids("[place:Kashmir], claimed by [country:Pakistan]")).startsWith("kashmir");
        assertThat(ids("[place:Philadelphia]")).containsExactly("philadelphia");
        assertThat(ids("[place:Ariel] in [country:Israel]")).startsWith("ariel");
        assertThat(ids("the canton of [place:Geneva]")).containsExactly("geneva");
    }

    @Test
    void aCountryThatTheAnnotatorCalledAPlaceIsACountry() {
        assertThat(kinds("builtin"))
                .containsExactly("country lithuania", "country iran", "country israel", "place vilnius");
        assertThat(kinds("reader"))
                .as("what people have marked stays")
                .containsExactly("place lithuania", "place iran", "place israel", "place vilnius");
    }

    private List<String> kinds(String tool) {
        String text = "Republic of Lithuania; Islamic Republic of Iran; State of Israel; Vilnius";
        String mentions = Pattern.compile("[^;]+")
                .matcher(text)
                .results()
                .map(match -> {
                    int start = match.start() + (match.group().startsWith(" ") ? 1 : 0);
                    return "{\"start\":%d,\"end\":%d,\"kind\":\"place\",\"tool\":\"%s\"}"
                            .formatted(start, match.end(), tool);
                })
                .collect(Collectors.joining(","));
        ParsedArticle parsed = (ParsedArticle)
                ArticleParser.strict().parse("{\"text\":\"" + text + "\",\"mentions\":[" + mentions + "]}");
        return resolver.resolve(parsed.article()).article().annotations().mentions().stream()
                .map(mention -> mention.kind().json() + " " + mention.id())
                .toList();
    }

    @Test
    void anUnknownPlaceKeepsOneIdUnderItsSpellings() {
        assertThat(ids("[place:Zwartemeerhalle] and [place:the Zwartemeerhale]"))
                .hasSize(2);
        assertThat(ids("[place:Qwertzburgh Palace]")).containsExactly("qwertzburgh-palace");
    }

    @Test
    void acronymsStandForTheirOrganizations() {
        assertThat(ids("The [organization:European Union] ([organization:EU]) met. The [organization:E.U.] said."))
                .containsOnly("european-union");
        assertThat(ids("[organization:Doctors Without Borders] ([organization:MSF])"))
                .containsOnly("doctors-without-borders");
        assertThat(ids("[organization:EU]")).containsExactly("european-union");
        assertThat(ids("[organization:Hezbollah]")).isEqualTo(ids("[organization:Hizbollah]"));
        assertThat(ids("[organization:Hamas]")).isNotEqualTo(ids("[organization:Homas]"));
    }

    @Test
    void idsOfTheArticleAreKeptAndWin() {
        assertThat(ids("[person:Vladimir Putin=Q7747] and [person:Putin], [place:Kyiv=Q1899], [place:Kiev]"))
                .containsExactly("Q7747", "Q7747", "Q1899", "Q1899");
        assertThat(ids("[person:Wladimir Putin]")).containsExactly("Q7747");
        assertThat(ids("[person:Trump=t1], [person:Trump=t2], [person:Trump]")).containsExactly("t1", "t2", "trump");
    }

    @Test
    void theLongestFormBecomesTheName() {
        Article resolved = resolver.resolve(MarkedArticle.of("[person:Trump], [person:Donald Trump], [place:Kiev]"))
                .article();

        assertThat(MarkedArticle.names(resolved))
                .containsEntry("donald-trump", "Donald Trump")
                .containsEntry("kyiv", "Kyiv");
    }

    @Test
    void speakersAreThoseWhoAreNamed() {
        ParsedArticle parsed = (ParsedArticle) ArticleParser.strict().parse("""
                {"text": "Sergei Lavrov spoke.", "mentions": [{"start": 0, "end": 13, "kind": "person"}],
                "quotes": [{"start": 0, "end": 3, "speaker": "Lavrov"}, {"start": 0, "end": 3, "speaker": "A. Bee"}]}
                """.replace('\n', ' '));

        Article resolved = resolver.resolve(parsed.article()).article();

        assertThat(ArticleJson.of(resolved).findValuesAsString("speaker_id")).containsExactly("sergei-lavrov", "a-bee");
    }

    @Test
    void resolvingAgainChangesNothing() {
        Article article =
                MarkedArticle.of("[person:Xi] met [person:Kim Jong Un] in [place:Springfield], [place:Paris].");

        Article once = resolver.resolve(article).article();

        assertThat(resolver.resolve(article).article()).isEqualTo(once);
        assertThat(resolver.resolve(once).article()).isEqualTo(once);
    }

    @Test
    void anyTextCanBeMarked() {
        Random random = new Random(6);
        for (int round = 0; round < 300; round++) {
            String name = random.ints(1 + random.nextInt(12), 33, 0x3000)
                    .filter(letter -> letter != '[' && letter != ']' && letter != '=')
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .append("x😀")
                    .toString();
            for (EntityKind kind : List.of(EntityKind.PERSON, EntityKind.PLACE, EntityKind.ORGANIZATION)) {
                assertThat(ids("[" + kind.json() + ":" + name + "]")).hasSize(1).doesNotContain("null");
            }
        }
        assertThat(ids("[person:&&&] [person:" + "A".repeat(30_000) + "] [place:.]"))
                .hasSize(3);
        assertThat(resolver.resolve(
                                new Article("a", "", "x", MarkedArticle.of("x").metadata(), Annotations.none(), null))
                        .article()
                        .annotations())
                .isEqualTo(Annotations.none());
    }

    @Test
    void theAuthorityWins() {
        MemoryArchive decided = new MemoryArchive(new ArchiveResolver(
                LEXICONS,
                GAZETTEER,
                Authority.parse(
                        "f",
                        List.of(
                                "{'id':'vz','kind':'person','name':'Volodymyr Zelensky','spellings':['Ze','Zelensky']}"
                                        .replace('\'', '"'),
                                "{'id':'ghw','kind':'person','name':'George H. W. Bush','not':['George Bush']}"
                                        .replace('\'', '"'),
                                "{'id':'q','kind':'place','name':'Kyiv','spellings':['Kiev'],'not':['Kijów']}"
                                        .replace('\'', '"')))));

        assertThat(ids(
                        decided,
                        "[person:Ze], [person:Zelensky], [person:Volodymyr Zelenskyy], [person:Zelensky=other]"))
                .containsExactly("vz", "vz", "vz", "other");
        assertThat(ids(decided, "[person:George Bush], [person:G. H. W. Bush]")).containsExactly("george-bush", "ghw");
        assertThat(ids(decided, "[place:Kiev], [place:Kyiv], [place:Kijów]")).containsExactly("q", "q", "kyiv");
    }

    private List<String> ids(String marked) {
        return ids(archive, marked);
    }

    /** Adds an article to an archive; the ids of its mentions. */
    private static List<String> ids(MemoryArchive archive, String marked) {
        Article article = MarkedArticle.of(marked);
        archive.add(List.of(new Article(
                "a" + archive.articles().size(), "", article.text(), article.metadata(), article.annotations(), null)));
        return MarkedArticle.ids(archive.articles().getLast());
    }

    private static ArchiveResolver resolver() {
        return new ArchiveResolver(LEXICONS, GAZETTEER, Authority.none());
    }
}
