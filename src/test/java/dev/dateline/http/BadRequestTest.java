package dev.dateline.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.NotReady;
import dev.dateline.search.SearchService;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.QuerySpellings;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What the server refuses, over an archive that is empty. */
class BadRequestTest {
    private static final TestServer SERVER = new TestServer(new EmptyArchive());

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour=red | colour | There is no parameter \"colour\" here. Known: actor, actor.any,",
                "Q=war | Q | There is no parameter \"Q\" here.",
                "actor.all=a | actor.all | There is no parameter \"actor.all\" here.",
                "size=5000 | size | \"size\" is a whole number from 0 to 100, not \"5000\".",
                "size=-1 | size | \"size\" is a whole number from 0 to 100, not \"-1\".",
                "size= | size | \"size\" is a whole number from 0 to 100, not \"\".",
                "size=ten | size | \"size\" is a whole number from 0 to 100, not \"ten\".",
                "size=99999999999 | size | \"size\" is a whole number from 0 to 100",
                "size=10&size=20 | size | \"size\" is given 2 times; once is allowed.",
                "q=a&q=b | q | \"q\" is given 2 times; once is allowed.",
                "facet.size=0 | facet.size | \"facet.size\" is a whole number from 1 to 1000, not \"0\".",
                "facet.size=100000 | facet.size | \"facet.size\" is a whole number from 1 to 1000",
                "passages=11 | passages | \"passages\" is a whole number from 0 to 10, not \"11\".",
                "from=yesterday | from | \"from\" is a day (2025-08-15), a month (2025-08) or a year (2025), not",
                "from=2025-02-30 | from | \"from\" is a day (2025-08-15), a month (2025-08) or a year (2025), not",
                "to=2025-13 | to | \"to\" is a day",
                "from=2025&to=2024-12 | to | The period ends before it starts: \"to\" is earlier than \"from\".",
                "mentioned.from=2025&mentioned.to=2024 | mentioned.to | The period ends before it starts: \"mentioned.to\"",
                "sort=best | sort | \"sort\" is one of relevance, newest, oldest, added, not \"best\".",
                "interval=hour | interval | \"interval\" is one of auto, day, week, month, quarter, year, not \"hour\".",
                "highlight=html | highlight | \"highlight\" is one of passages, full, none, not \"html\".",
                "variants=maybe | variants | \"variants\" is one of on, off, not \"maybe\".",
                "group=copies | group | \"group\" is one of none, families, not \"copies\".",
                "from=2025&from=2024 | from | \"from\" is given 2 times; once is allowed.",
                "to=2025&to=2024 | to | \"to\" is given 2 times; once is allowed.",
                "mentioned.from=2025&mentioned.from=2024 | mentioned.from | \"mentioned.from\" is given 2 times;",
                "mentioned.to=2025&mentioned.to=2024 | mentioned.to | \"mentioned.to\" is given 2 times;",
                "sort=newest&sort=oldest | sort | \"sort\" is given 2 times; once is allowed.",
                "after=a&after=b | after | \"after\" is given 2 times; once is allowed.",
                "facets=actor&facets=place | facets | \"facets\" is given 2 times; once is allowed.",
                "facet.size=1&facet.size=2 | facet.size | \"facet.size\" is given 2 times; once is allowed.",
                "facet.order=alpha&facet.order=count | facet.order | \"facet.order\" is given 2 times;",
                "facet.order=size | facet.order | \"facet.order\" is one of count, alpha, unusual, not \"size\".",
                "interval=day&interval=week | interval | \"interval\" is given 2 times; once is allowed.",
                "highlight=none&highlight=full | highlight | \"highlight\" is given 2 times; once is allowed.",
                "passages=1&passages=2 | passages | \"passages\" is given 2 times; once is allowed.",
                "variants=on&variants=off | variants | \"variants\" is given 2 times; once is allowed.",
                "group=none&group=none | group | \"group\" is given 2 times; once is allowed.",
                "sort= | sort | \"sort\" is one of relevance, newest, oldest, added, not \"\".",
                "from= | from | \"from\" is a day",
                "size=1.5 | size | \"size\" is a whole number from 0 to 100, not \"1.5\".",
                "size=%D9%A1 | size | \"size\" is a whole number from 0 to 100",
                "passages=-1 | passages | \"passages\" is a whole number from 0 to 10, not \"-1\".",
                "facet.size=-5 | facet.size | \"facet.size\" is a whole number from 1 to 1000, not \"-5\".",
                "facet.size=2147483648 | facet.size | \"facet.size\" is a whole number from 1 to 1000",
                "facets=actor,colour | facets | \"facets\" is one of actor, person, organization, country, place,",
                "actor= | actor | \"actor\" needs a value.",
                "topic.not=%20 | topic.not | \"topic.not\" needs a value.",
            })
    void aWrongParameterIsRefusedByName(String query, String parameter, String detail) {
        JsonNode problem = problem(SERVER.get("/api/search?" + query), 400);

        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).startsWith(detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facets=speaker | facets | There is no parameter \"facets\" here. Known: about, about.any, about.not,",
                "about= | about | \"about\" needs a value.",
                "sort=best | sort | \"sort\" is one of relevance, newest, oldest, added, not \"best\".",
                "size=101 | size | \"size\" is a whole number from 0 to 100, not \"101\".",
                "q=said: | q | said: needs a value directly after it.",
            })
    void aWrongParameterOfQuotesIsRefusedByName(String query, String parameter, String detail) {
        JsonNode problem = problem(SERVER.get("/api/quotes?" + query), 400);

        assertThat(problem.get("parameter").asString()).isEqualTo(parameter);
        assertThat(problem.get("detail").asString()).startsWith(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/search?q=%FF%FE",
                "/api/search?size=3&q=caf%E9",
                "/api/search?q=%C3",
                "/api/search?q=%ED%A0%80",
                "/api/search?q=%F5%80%80%80",
                "/api/quotes?q=%C0%AF",
                "/api/articles/x?q=%E2%82"
            })
    void bytesThatAreNotUtf8AreRefusedByName(String path) {
        JsonNode problem = problem(SERVER.get(path), 400);

        assertThat(problem.get("parameter").asString()).isEqualTo("q");
        assertThat(problem.get("detail").asString()).startsWith("\"q\" is not UTF-8");
    }

    @Test
    void anAddressThatIsTooLongIsCalledThat() {
        assertThat(problem(SERVER.get("/api/search?q=" + "a".repeat(10_000)), 414)
                        .get("detail")
                        .asString())
                .isEqualTo("This address is too long. A query has at most 2000 characters.");
    }

    @Test
    void aFilterHasAtMostAHundredValues() {
        String values = "&actor=x".repeat(101).substring(1);

        assertThat(problem(SERVER.get("/api/search?" + values), 400)
                        .get("detail")
                        .asString())
                .isEqualTo("\"actor\" is given 101 times; at most 100 are allowed.");
    }

    @Test
    void aQueryThatDoesNotParseReportsThePosition() {
        JsonNode problem = problem(SERVER.get("/api/search?q=" + TestServer.encode("😀 \"war")), 400);

        assertThat(problem.get("parameter").asString()).isEqualTo("q");
        assertThat(problem.get("position").asInt()).isEqualTo(2);
        assertThat(problem.get("expected").asString()).isEqualTo("a closing quotation mark");
        assertThat(problem(SERVER.get("/api/articles/x?q=%22war"), 400)
                        .get("position")
                        .asInt())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/search?q=%00", "/api/search?q=%F0%9F%98%80", "/api/search?"})
    void strangeBytesAreSearchedOrRefusedButNeverBreak(String path) {
        assertThat(SERVER.get(path).statusCode()).isIn(200, 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/nothing", "/api", "/web/index.html", "/webjars/none.js"})
    void anUnknownAddressIsAProblemToo(String path) {
        problem(SERVER.send(SERVER.request(path).setHeader("Accept", "application/json")), 404);
        problem(SERVER.send(SERVER.request(path).setHeader("Accept", "*/*")), 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api", "/health", "/metrics/x"})
    void anUnknownAddressForProgramsIsAProblemForBrowsersToo(String path) {
        problem(SERVER.get(path), 404);
    }

    @ParameterizedTest
    @CsvSource({"/nothing, ./", "/web/index.html, ../", "/a/b%2Fc/d?q=x/y, ../../"})
    void anUnknownAddressShowsThePageToBrowsers(String path, String root) {
        HttpResponse<String> response = SERVER.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
        assertThat(response.body()).contains("<base href=\"" + root + "\">").contains("<dateline-app>");
    }

    @Test
    void anAddressThatLeavesThePageIsRefused() {
        problem(SERVER.get("/../pom.xml"), 400);
        problem(SERVER.get("/%2e%2e/pom.xml"), 400);
    }

    @Test
    void aMissingArticleIsNotFound() {
        assertThat(problem(SERVER.get("/api/articles/no%2Fsuch%20one"), 404)
                        .get("detail")
                        .asString())
                .isEqualTo("There is no article \"no/such one\".");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
    void onlyReadingIsAllowed(String method) {
        HttpResponse<String> response = SERVER.send(method, "/api/search");

        problem(response, 405);
        assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /api/articles | POST",
                "PUT | /api/articles | POST",
                "PUT | /api/articles/x | DELETE, GET, HEAD",
                "POST | /api/articles/x/y | DELETE, GET, HEAD",
                "PUT | /api/search | GET, HEAD",
                "DELETE | /health/live | GET, HEAD",
            })
    void aRefusedMethodIsAnsweredWithThoseOfTheAddress(String method, String path, String allowed) {
        HttpResponse<String> response = SERVER.send(method, path);

        assertThat(problem(response, 405).get("detail").asString())
                .isEqualTo("This address does not take " + method + ", only " + allowed + ".");
        assertThat(response.headers().firstValue("Allow")).hasValue(allowed);
    }

    @Test
    void anArchiveThatIsAwayIsReportedWithRetryAfter() {
        HttpResponse<String> response = SERVER.get("/api/status");

        assertThat(problem(response, 503).get("detail").asString()).isEqualTo("It is away.");
        assertThat(response.headers().firstValue("Retry-After")).hasValue("5");
    }

    @Test
    void aBugIsReportedWithoutItsTrace() {
        HttpResponse<String> response = SERVER.get("/api/articles/bug");

        assertThat(problem(response, 500).get("detail").asString())
                .isEqualTo("Unexpected error. The server's log has the details.");
        assertThat(response.body()).doesNotContain("Exception").doesNotContain("secret");
    }

    private static JsonNode problem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = TestServer.parse(response);
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        return problem;
    }

    private static final class EmptyArchive implements SearchService {
        @Override
        public SearchResult search(SearchRequest request) {
            return new SearchResult(new SearchResult.Total(0, true), 0, List.of(), Map.of(), null, null);
        }

        @Override
        public QuoteResult quotes(QuoteRequest request) {
            Facet none = new Facet(List.of(), 0, 0);
            return new QuoteResult("", 0, 0, List.of(), none, none, null, null, QuerySpellings.NONE);
        }

        @Override
        public Optional<ArticleView> article(String id, SearchQuery query) {
            if ("bug".equals(id)) {
                throw new IllegalStateException("secret");
            }
            return Optional.empty();
        }

        @Override
        public List<KnownEntity> entities(List<String> ids) {
            return List.of();
        }

        @Override
        public ArchiveStatus status() {
            throw new NotReady("It is away.", null);
        }
    }
}
