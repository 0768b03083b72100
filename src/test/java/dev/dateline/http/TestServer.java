package dev.dateline.http;

import dev.dateline.annotate.Annotators;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.ElasticArticleIndex;
import dev.dateline.index.Archive;
import dev.dateline.index.ArticleIndex;
import dev.dateline.index.ArticleIntake;
import dev.dateline.resolve.Authority;
import dev.dateline.resolve.EntityDecider;
import dev.dateline.search.NotReady;
import dev.dateline.search.SearchService;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.KnownEntity;
import dev.dateline.search.result.QuoteResult;
import dev.dateline.search.result.SearchResult;
import io.javalin.Javalin;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server on a free port, and a client for it. */
final class TestServer implements AutoCloseable {
    static final Path SAMPLES = Path.of("samples/articles.jsonl");
    static final String KEY = "a-key-for-the-tests";
    static final JsonMapper JSON = new JsonMapper();

    private static final Services.Lists NOTHING_LISTED = new Services.Lists(
            (search, fields, sink) -> {
                throw away();
            },
            (asked, more) -> {
                throw away();
            },
            (asked, actors, by) -> {
                throw away();
            },
            asked -> {
                throw away();
            });

    private static final Services.Writing READ_ONLY = new Services.Writing(
            new ArticleIntake(new Archive(new AwayIndex(), Authority.none()), ArticleAnnotator.none()), null);

    /** An index that is away. */
    private static final class AwayIndex implements ArticleIndex {
        @Override
        public Writer begin(boolean full, EntityDecider decider, Listener listener) {
            throw away();
        }

        @Override
        public boolean remove(String id, EntityDecider decider) {
            throw away();
        }

        @Override
        public long decide(EntityDecider decider) {
            return 0;
        }
    }

    /** An archive that is away. */
    private static class Nothing implements SearchService {
        @Override
        public SearchResult search(SearchRequest request) {
            throw away();
        }

        @Override
        public Optional<ArticleView> article(String id, SearchQuery query) {
            throw away();
        }

        @Override
        public List<KnownEntity> entities(List<String> ids) {
            throw away();
        }

        @Override
        public QuoteResult quotes(QuoteRequest request) {
            throw away();
        }

        @Override
        public ArchiveStatus status() {
            throw away();
        }
    }

    private static NotReady away() {
        return new NotReady("It is away.", null);
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final DatelineServer server;
    private final Services services;

    /** A server that can search, and nothing else. */
    TestServer(SearchService service) {
        this(new Services(
                service,
                NOTHING_LISTED,
                (asked, more) -> {
                    throw away();
                },
                (typed, size) -> {
                    throw away();
                },
                READ_ONLY));
    }

    /** A server that can export, and nothing else. */
    TestServer(ExportService export) {
        this(new Services(
                new Nothing(),
                new Services.Lists(
                        export,
                        (asked, more) -> {
                            throw away();
                        },
                        (asked, actors, by) -> {
                            throw away();
                        },
                        asked -> {
                            throw away();
                        }),
                (asked, more) -> {
                    throw away();
                },
                (typed, size) -> {
                    throw away();
                },
                READ_ONLY));
    }

    TestServer(Services services) {
        this(services, Set.of());
    }

    private TestServer(Services services, Set<String> hosts) {
        this.services = services;
        server = DatelineServer.create(services, "1.2.3", hosts, 0);
        server.start("127.0.0.1", 0);
    }

    /** A server without articles that may be reached by those names, too, and written to with {@link #KEY}. */
    static TestServer allowing(Set<String> hosts) {
        Services.Writing writing = new Services.Writing(
                new ArticleIntake(
                        new Archive(
                                new ArticleIndex() {
                                    @Override
                                    public Writer begin(boolean full, EntityDecider decider, Listener listener) {
                                        throw away();
                                    }

                                    @Override
                                    public boolean remove(String id, EntityDecider decider) {
                                        return false;
                                    }

                                    @Override
                                    public long decide(EntityDecider decider) {
                                        return 0;
                                    }
                                },
                                Authority.none()),
                        ArticleAnnotator.none()),
                KEY);
        return new TestServer(
                new Services(
                        new Nothing() {
                            @Override
                            public Optional<ArticleView> article(String id, SearchQuery query) {
                                return Optional.empty();
                            }
                        },
                        NOTHING_LISTED,
                        (asked, more) -> {
                            throw away();
                        },
                        (typed, size) -> {
                            throw away();
                        },
                        writing),
                hosts);
    }

    /** The whole API over the sample archive, as the pipeline indexes it. */
    static TestServer ofSamples(TestElasticsearch elasticsearch) throws IOException {
        return ofSamples(elasticsearch, 1);
    }

    /** The same in an index with that many shards. */
    static TestServer ofSamples(TestElasticsearch elasticsearch, int shards) throws IOException {
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix() + "-" + shards);
        ArticleIndex index = new ElasticArticleIndex(elasticsearch.cluster(), aliases, shards, null);
        try (InputStream samples = Files.newInputStream(SAMPLES)) {
            new ArticleIntake(
                            new Archive(index, Authority.none()),
                            ArticleAnnotator.of(
                                    Annotators.named(Annotators.STANDARD).orElseThrow(), AnnotationScope.MISSING))
                    .take(samples);
        }
        Services services = ArchiveServices.of(elasticsearch.cluster(), aliases, null);
        services.suggestions().prepare();
        return new TestServer(services);
    }

    /** The ids of the hits of a search, in order. */
    List<String> ids(String search) {
        return json(search)
                .get("hits")
                .valueStream()
                .map(hit -> hit.get("id").asString())
                .toList();
    }

    /** The values of a facet, in order. */
    static List<String> values(JsonNode page) {
        return page.get("buckets")
                .valueStream()
                .map(bucket -> bucket.get("value").asString())
                .toList();
    }

    /** What a GET of that path and query answers, whatever it is. */
    HttpResponse<String> get(String pathAndQuery) {
        return send("GET", pathAndQuery);
    }

    HttpResponse<String> post(String pathAndQuery, String body) {
        return send(request(pathAndQuery).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> send(String method, String pathAndQuery) {
        return send(request(pathAndQuery).method(method, HttpRequest.BodyPublishers.noBody()));
    }

    /** A request to that path and query, to be completed. */
    HttpRequest.Builder request(String pathAndQuery) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + pathAndQuery))
                .header("Accept", "text/html");
    }

    HttpResponse<String> send(HttpRequest.Builder asked) {
        HttpRequest request = asked.build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    JsonNode json(String pathAndQuery) {
        return JSON.readTree(get(pathAndQuery).body());
    }

    static JsonNode parse(HttpResponse<String> response) {
        return JSON.readTree(response.body());
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    int port() {
        return server.port();
    }

    /** The addresses that are served besides files, as the API's description writes them. */
    List<String> routes() {
        Javalin registered = Javalin.create(config -> DatelineServer.routes(services, "1.2.3", new Metrics())
                .forEach(route -> route.register(config.routes)));
        return registered.unsafe.internalRouter.allHttpHandlers().stream()
                .map(handler -> handler.endpoint.path.replace('<', '{').replace('>', '}'))
                .distinct()
                .toList();
    }

    /** The parameters that a route knows, as its refusal of another one lists them. */
    Set<String> parameters(String path) {
        return known(get(path + "?no.such.parameter=1"));
    }

    /** The parameters that the refusal of an unknown one lists. */
    static Set<String> known(HttpResponse<String> refusal) {
        String detail = parse(refusal).get("detail").asString();
        String known = detail.replaceFirst(".* Known: (.*)\\.", "$1");
        return new TreeSet<>(List.of(known.split(", ", -1)));
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
