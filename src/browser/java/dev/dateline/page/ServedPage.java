package dev.dateline.page;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.ClusterAddress;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.http.DatelineServer;
import dev.dateline.http.Services;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides a browser and an {@link Api} client as constructor parameters of a test class. Both use a real server with
 * the sample archive, or with the {@link MixedArchive}, indexed like the index command does, on the Elasticsearch of the
 * tests. Archive and server are shared by all classes, so no test may change the archive; a browser goes from class to
 * class, without what the earlier class stored.
 */
class ServedPage implements BeforeAllCallback, AfterEachCallback, AfterAllCallback, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(ServedPage.class);

    private final TestElasticsearch elasticsearch = new TestElasticsearch();
    private final Archive archive;
    private @Nullable OpenBrowser browser;
    private @Nullable Api api;

    /** Serves the sample archive. */
    ServedPage() {
        this(Archive.SAMPLES);
    }

    private ServedPage(Archive archive) {
        this.archive = archive;
    }

    /** Serves the {@link MixedArchive}. */
    static final class Mixed extends ServedPage {
        Mixed() {
            super(Archive.MIXED);
        }
    }

    /** What is served. */
    private enum Archive {
        SAMPLES,
        MIXED;

        Path file(Path folder) throws IOException {
            if (this == SAMPLES) {
                return Path.of("samples/articles.jsonl");
            }
            Path file = folder.resolve("mixed.jsonl");
            MixedArchive.write(file);
            return file;
        }
    }

    /** The server of all classes; JUnit closes it after the last one. */
    private record Site(Cluster cluster, DatelineServer server) implements AutoCloseable {
        /** Indexes an archive and serves it. */
        static Site open(ClusterAddress elasticsearch, Archive archive) {
            try {
                Cluster cluster = Cluster.connect(elasticsearch);
                Aliases aliases = Aliases.prefixed(
                        "test-page-" + UUID.randomUUID().toString().substring(0, 8));
                Path folder = Files.createTempDirectory("page");
                new IndexRun(cluster, aliases, folder.resolve("rejects.jsonl")).run(true, archive.file(folder));
                Services services = ArchiveServices.of(cluster, aliases, null);
                services.suggestions().prepare();
                DatelineServer server = DatelineServer.create(services, "test");
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

    /** Browsers that no class uses now, as a start takes seconds; JUnit closes them after the last class. */
    private static final class IdleBrowsers implements AutoCloseable {
        private final Queue<OpenBrowser> idle = new ConcurrentLinkedQueue<>();

        static IdleBrowsers of(ExtensionContext context) {
            return context.getRoot()
                    .getStore(NAMESPACE)
                    .getOrComputeIfAbsent(IdleBrowsers.class, key -> new IdleBrowsers(), IdleBrowsers.class);
        }

        OpenBrowser take() {
            return Objects.requireNonNullElseGet(idle.poll(), OpenBrowser::new);
        }

        void giveBack(OpenBrowser browser) {
            browser.forget();
            idle.add(browser);
        }

        @Override
        public void close() {
            idle.forEach(OpenBrowser::close);
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        elasticsearch.beforeAll(context);
        Site site = context.getRoot()
                .getStore(NAMESPACE)
                .getOrComputeIfAbsent(archive, key -> Site.open(elasticsearch.address(), archive), Site.class);
        URI address = URI.create("http://127.0.0.1:" + site.server().port());
        api = new Api(address);
        browser = IdleBrowsers.of(context).take().on(address);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Objects.requireNonNull(browser).closePages();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            IdleBrowsers.of(context).giveBack(browser);
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
