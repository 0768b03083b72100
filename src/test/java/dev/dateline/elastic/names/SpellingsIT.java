package dev.dateline.elastic.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.search.ArticleExport;
import dev.dateline.elastic.search.ArticleSearch;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.IncomingArticle;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.Authority;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.query.WordSpellings.Other;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Highlighting;
import dev.dateline.search.request.Page;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.request.SpellingChoice;
import dev.dateline.search.result.SearchResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Which spellings an archive has for a name, how they are counted and switched, and what becomes of them as it changes. */
class SpellingsIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static final String[] NAMES = {
        article("john", "John spoke on Monday."),
        article("june", "It rained in June."),
        article("honda", "Honda sold more cars."),
        article("hyundai", "Hyundai sold fewer cars."),
        article("scholz", "Chancellor Scholz answered."),
        article("schulz-1", "Speaker Schulz asked."),
        article("schulz-2", "Mr Schulz's second question."),
        article("zelensky-1", "President Zelensky met reporters."),
        article("zelensky-2", "What did ZELENSKY say?"),
        article("zelenskyy", "Volodymyr Zelenskyy arrived."),
        article("selenskyj", "Selenskyj kam am Abend."),
        article("kyiv", "They met in Kyiv and in Kiev."),
        article("kiev", "The road to Kiev was closed."),
        article("daesh", "The town was held by Daesh."),
        article("islamic-state", "The town was held by Islamic State."),
    };

    @TempDir
    Path folder;

    private Aliases aliases;

    @BeforeEach
    void setUp(TestInfo test) {
        String name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
        aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + name);
    }

    @Test
    void anotherNameIsNoSpelling() throws IOException {
        index(true, NAMES);

        assertThat(ids("John")).containsExactly("john");
        assertThat(ids("Honda")).containsExactly("honda");
        assertThat(ids("Scholz")).containsExactly("scholz");
        assertThat(search("Scholz").spellings().spellings()).isEmpty();
    }

    @Test
    void similarNamesAreOfferedAndSearchedWhenAsked() throws IOException {
        index(true, NAMES);

        assertThat(search("Scholz").spellings().similar())
                .extracting(Other::asked, Other::found, Other::articles)
                .containsExactly(tuple("Scholz", "Schulz", 2L));
        SearchResult both = search("Scholz", true, Set.of());
        assertThat(ids(both)).containsExactly("scholz", "schulz-1", "schulz-2");
        assertThat(both.spellings().similar()).isEmpty();
        assertThat(both.spellings().spellings())
                .extracting(Other::found, Other::used)
                .containsExactly(tuple("Schulz", true));
        assertThat(both.hits().getFirst().card().id())
                .as("the name itself comes first")
                .isEqualTo("scholz");
    }

    @Test
    void spellingsAreCountedAndSwitchedOff() throws IOException {
        index(true, NAMES);

        assertThat(search("Zelenskyy").spellings().spellings())
                .extracting(Other::found, Other::articles, Other::used)
                .containsExactly(tuple("Zelensky", 2L, true), tuple("Selenskyj", 1L, true));
        SearchResult without = search("Zelenskyy", false, Set.of("zelensky"));
        assertThat(ids(without)).containsExactly("selenskyj", "zelenskyy");
        assertThat(without.spellings().spellings())
                .extracting(Other::found, Other::used)
                .containsExactly(tuple("Zelensky", false), tuple("Selenskyj", true));
        assertThat(exported("Zelenskyy", Set.of("Zelensky"))).isEqualTo(2);
    }

    @Test
    void namesOfPlacesAreCountedAndSwitchedOffToo() throws IOException {
        index(true, NAMES);

        assertThat(ids("Kyiv")).containsExactly("kiev", "kyiv");
        assertThat(search("Kyiv").spellings().spellings())
                .extracting(Other::found, Other::articles)
                .containsExactly(tuple("Kiev", 2L));
        assertThat(ids(search("Kyiv", false, Set.of("Kiev")))).containsExactly("kyiv");
        assertThat(search("Daesh").spellings().spellings())
                .extracting(Other::found, Other::articles)
                .containsExactly(tuple("Islamic State", 1L));
        assertThat(ids("Daesh")).containsExactly("daesh", "islamic-state");
        assertThat(ids(search("Daesh", false, Set.of("islamic state")))).containsExactly("daesh");
        assertThat(ids(search("Islamic State", false, Set.of("Daesh")))).containsExactly("islamic-state");
    }

    @Test
    void theNamesOfEntitiesSayWhoIsMeant() throws IOException {
        List<String> articles = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            articles.add(person("helmut-" + i, "helmut-schlesinger", "Helmut Schlesinger"));
            articles.add(person("paul-" + i, "paul-channon", "Paul Channon"));
        }
        articles.add(person("slip", "helmut-schelsinger", "Helmut Schelsinger"));
        articles.add(person("town", "mian-channun", "Mian Channun"));
        index(true, articles.toArray(String[]::new));

        assertThat(search("Schlesinger").spellings().spellings())
                .extracting(Other::found, Other::articles)
                .containsExactly(tuple("Schelsinger", 1L));
        assertThat(search("Channon").spellings().spellings()).isEmpty();
    }

    @Test
    void withoutVariantsThereAreNone() throws IOException {
        index(true, NAMES);

        SearchResult exact = search(SearchQuery.parse("Zelenskyy", false));

        assertThat(ids(exact)).containsExactly("zelenskyy");
        assertThat(exact.spellings().spellings()).isEmpty();
        assertThat(exact.spellings().similar()).isEmpty();
    }

    @Test
    void fieldsOfNamesGoThroughTheSameJudge() throws IOException {
        index(
                true,
                person("scholz", "olaf-scholz", "Olaf Scholz"),
                person("schulz", "martin-schulz", "Martin Schulz"),
                person("zelensky", "volodymyr-zelensky", "Volodymyr Zelensky"));

        assertThat(ids("person:Scholz")).containsExactly("scholz");
        assertThat(ids("actor:Schulz")).containsExactly("schulz");
        assertThat(ids("person:Zelenskyy")).containsExactly("zelensky");
        assertThat(ids(search("person:Scholz", true, Set.of()))).containsExactly("scholz", "schulz");
    }

    @Test
    void aReplacedOrRemovedArticleCountsNoMore() throws IOException {
        index(false, NAMES);
        index(false, article("zelensky-2", "Nobody spoke."), article("selenskyj", "Niemand kam."));
        new ElasticArticleIndex(elasticsearch.cluster(), aliases)
                .remove("kyiv", ArchiveResolver.bundled(Authority.none()).decider());

        assertThat(search("Zelenskyy").spellings().spellings())
                .extracting(Other::found, Other::articles)
                .containsExactly(tuple("Zelensky", 1L));
        assertThat(search("Kyiv").spellings().spellings())
                .extracting(Other::found, Other::articles)
                .containsExactly(tuple("Kiev", 1L));
    }

    @Test
    void aSecondRunAndOneThatIsNotFinishedChangeNothing() throws IOException {
        index(false, NAMES);
        long forms = count();
        index(false, NAMES);
        assertThat(count()).isEqualTo(forms);

        new ElasticArticleIndex(elasticsearch.cluster(), aliases)
                .begin(true, ArchiveResolver.bundled(Authority.none()).decider(), silent())
                .close();
        index(false, article("new", "Zelenskij came late."));

        assertThat(count()).isEqualTo(forms + 1);
        assertThat(ids("Zelenskyy")).contains("new", "zelensky-1", "selenskyj");
    }

    @Test
    void aFullRunPutsItsOwnFormsInService() throws IOException {
        index(false, NAMES);
        index(true, NAMES[9], NAMES[10]);

        assertThat(search("Zelenskyy").spellings().spellings())
                .extracting(Other::found)
                .containsExactly("Selenskyj");
        assertThat(count()).isLessThan(8);
        assertThat(elasticsearch
                        .cluster()
                        .client()
                        .indices()
                        .get(request -> request.index(aliases.forms() + "*"))
                        .indices())
                .hasSize(1);
    }

    @Test
    void anArchiveOfAnOlderVersionSaysSo() throws IOException {
        index(true, NAMES);
        var indices = elasticsearch.cluster().client().indices();
        List<String> forms = List.copyOf(
                indices.get(request -> request.index(aliases.forms())).indices().keySet());
        indices.delete(request -> request.index(forms));

        SearchResult result = search("Zelenskyy");

        assertThat(ids(result)).containsExactly("zelenskyy");
        assertThat(result.spellings().note()).contains("dateline index --full");
    }

    @Test
    void aQueryOfVeryManyNamesIsAnswered() throws IOException {
        index(true, NAMES);

        SearchResult result = search(IntStream.range(0, 40)
                .mapToObj(i -> "Zelenskyj" + letter(i) + "-Gaddafij" + letter(i))
                .collect(Collectors.joining(" OR ", "Zelenskyy OR ", "")));

        assertThat(ids(result)).contains("zelensky-1");
        assertThat(result.spellings().note()).isEqualTo("Other spellings were searched for the first 64 names only.");
    }

    private static String letter(int i) {
        return "" + (char) ('a' + i % 26) + (char) ('a' + i / 26);
    }

    @Test
    void aNameOfVeryManySpellingsHasALimit() throws IOException {
        index(
                true,
                IntStream.range(1, 256)
                        .mapToObj(i -> article("a" + i, "Mr " + withApostrophes("Zelenskyy", i) + " spoke."))
                        .toArray(String[]::new));

        SearchResult result = search("Zelenskyy");

        assertThat(result.spellings().spellings()).hasSize(WordSpellings.MOST);
        assertThat(result.total().value()).isEqualTo(WordSpellings.MOST);
        assertThat(result.spellings().note())
                .isEqualTo("\"Zelenskyy\" has 55 more spellings, which were not searched.");
    }

    /** The same letters with an apostrophe after each letter whose bit is set. */
    private static String withApostrophes(String name, int bits) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            written.append(name.charAt(i)).append((bits >> i & 1) == 1 ? "'" : "");
        }
        return written.toString();
    }

    @Test
    void anArchiveWithoutNamesIsSearched() throws IOException {
        index(true, article("numbers", "there were 12 of them, and no more."));

        SearchResult result = search("Zelenskyy OR there");

        assertThat(ids(result)).containsExactly("numbers");
        assertThat(result.spellings().spellings()).isEmpty();
        assertThat(result.spellings().note()).isNull();
        assertThat(count()).isZero();
    }

    @Test
    void aFormOfTenThousandLettersIsNoName() throws IOException {
        index(true, article("long", "A " + "Zelensky".repeat(1_250) + " and Zelensky."));

        assertThat(ids("Zelenskyy")).containsExactly("long");
        assertThat(count()).isEqualTo(1);
    }

    private static ArticleIndex.Listener silent() {
        return new ArticleIndex.Listener() {
            @Override
            public void indexed(int articles) {}

            @Override
            public void unchanged(int articles) {}

            @Override
            public void refused(IncomingArticle incoming, String reason) {}

            @Override
            public void waiting(String reason, Duration pause) {}

            @Override
            public void step(String what) {}
        };
    }

    private static String article(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\"}";
    }

    private static String person(String id, String entity, String name) {
        return "{\"id\":\"" + id + "\",\"text\":\"" + name + " spoke.\",\"mentions\":[{\"start\":0,\"end\":"
                + name.length() + ",\"kind\":\"person\",\"id\":\"" + entity + "\"}]}";
    }

    private void index(boolean full, String... articles) throws IOException {
        Path file = Files.writeString(folder.resolve("articles.jsonl"), String.join("\n", articles));
        new IndexRun(elasticsearch.cluster(), aliases, folder.resolve("rejects.jsonl")).run(full, file);
    }

    private long count() throws IOException {
        return elasticsearch
                .cluster()
                .client()
                .count(request -> request.index(aliases.forms()))
                .count();
    }

    private Set<String> ids(String query) {
        return ids(search(query));
    }

    private static Set<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.card().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private SearchResult search(String query) {
        return search(query, false, Set.of());
    }

    private SearchResult search(String query, boolean similar, Set<String> not) {
        return search(SearchQuery.parse(query, true, SpellingChoice.of(similar, not)));
    }

    private SearchResult search(SearchQuery query) {
        return new ArticleSearch(new SearchedArchive(elasticsearch.cluster(), aliases)).search(request(query));
    }

    private static SearchRequest request(SearchQuery query) {
        return new SearchRequest(
                query, Filters.NONE, new Page(Page.Sort.RELEVANCE, 100, null), FacetRequest.NONE, Highlighting.DEFAULT);
    }

    private long exported(String query, Set<String> not) throws IOException {
        AtomicLong count = new AtomicLong();
        new ArticleExport(new SearchedArchive(elasticsearch.cluster(), aliases))
                .export(
                        request(SearchQuery.parse(query, true, SpellingChoice.of(false, not))),
                        List.of(ExportField.values()),
                        new ExportService.Sink() {
                            @Override
                            public void begin(long total) {
                                count.set(total);
                            }

                            @Override
                            public void article(ObjectNode article) {
                                // Only the number is of interest.
                            }
                        });
        return count.get();
    }
}
