package dev.dateline.elastic;

import dev.dateline.elastic.TestElasticsearch.Server;
import dev.dateline.elastic.cluster.ClusterAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** The official Elasticsearch image with our plugin in it, in Docker. */
final class DockerElasticsearch {
    /** The version that the local node runs too; docker-compose.yml names the same. */
    static final String IMAGE = "docker.elastic.co/elasticsearch/elasticsearch:9.5.3";

    private static final String PLUGIN = "/usr/share/elasticsearch/plugins/dateline-analysis";

    private DockerElasticsearch() {}

    static Server start() {
        ElasticsearchContainer container = new ElasticsearchContainer(DockerImageName.parse(IMAGE))
                .withCopyFileToContainer(MountableFile.forHostPath(Path.of("target/dateline-analysis"), 0755), PLUGIN)
                .withEnv("xpack.security.enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                // As for the local node: a build machine may run other builds at the same time.
                .withStartupTimeout(Duration.ofMinutes(8));
        container.start();
        return new Server(ClusterAddress.of(URI.create("http://" + container.getHttpHostAddress())), container::close);
    }
}
