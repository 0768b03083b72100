package dev.dateline.page;

import dev.dateline.cli.ArchiveServices;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.http.DatelineServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Provides a browser and an {@link Api} client as constructor parameters of a test class. Both use a real server with the
 * sample archive, indexed like the index command does, on the Elasticsearch of the tests. They are closed after the class.
 */
final class ServedPage implements BeforeAllCallback, AfterAllCallback, ParameterResolver {
    private final TestElasticsearch elasticsearch = new TestElasticsearch();
    private @Nullable DatelineServer server;
    private @Nullable OpenBrowser browser;
    private @Nullable Api api;

    @Override
    public void beforeAll(ExtensionContext context) throws IOException {
        elasticsearch.beforeAll(context);
        Aliases aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        Path rejects = Files.createTempDirectory("page").resolve("rejects.jsonl");
        new IndexRun(elasticsearch.cluster(), aliases, rejects).run(true, Path.of("samples/articles.jsonl"));
        server = DatelineServer.create(ArchiveServices.of(elasticsearch.cluster(), aliases, null), "test");
        server.start("127.0.0.1", 0);
        URI address = URI.create("http://127.0.0.1:" + server.port());
        api = new Api(address);
        browser = new OpenBrowser(address);
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        if (browser != null) {
            browser.close();
        }
        if (server != null) {
            server.close();
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
