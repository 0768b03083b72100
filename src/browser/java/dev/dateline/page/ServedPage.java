package dev.dateline.page;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.http.DatelineServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides a browser and an {@link Api} client as constructor parameters of a test class. Both use a real server with the
 * sample archive, indexed like the index command does, on the Elasticsearch of the tests. The browser belongs to the class;
 * archive and server are shared by all classes, so no test may change the archive.
 */
final class ServedPage implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ServedPage.class);

    private final TestElasticsearch elasticsearch = new TestElasticsearch();
    private @Nullable OpenBrowser browser;
    private @Nullable Api api;

    /** The server of all classes; JUnit closes it after the last one. */
    private record Site(Cluster cluster, DatelineServer server) implements AutoCloseable {
        /** Indexes the samples and serves them. */
        static Site open(ClusterAddress elasticsearch) {
            try {
                Cluster cluster = Cluster.connect(elasticsearch);
                Aliases aliases = Aliases.prefixed(
                        "test-page-" + UUID.randomUUID().toString().substring(0, 8));
                Path rejects = Files.createTempDirectory("page").resolve("rejects.jsonl");
                new IndexRun(cluster, aliases, rejects).run(true, Path.of("samples/articles.jsonl"));
                DatelineServer server = DatelineServer.create(ArchiveServices.of(cluster, aliases, null), "test");
                server.start("127.0.0.1", 0);
                return new Site(cluster, server);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        @Override
        public void close() {
            server.close();
            cluster.close();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        elasticsearch.beforeAll(context);
        Site site = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(Site.class, key -> Site.open(elasticsearch.address()), Site.class);
        URI address = URI.create("http://127.0.0.1:" + site.server().port());
        api = new Api(address);
        browser = new OpenBrowser(address);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        elasticsearch.afterAll(context);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == OpenBrowser.class || type == Api.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Objects.requireNonNull(parameter.getParameter().getType() == Api.class ? api : browser);
    }
}
