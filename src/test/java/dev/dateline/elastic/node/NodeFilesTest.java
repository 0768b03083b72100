package dev.dateline.elastic.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.dateline.elastic.cluster.StartFailure;
import dev.dateline.elastic.node.NodeFiles.NodeConfiguration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeFilesTest {
    private static final Unprivileged MYSELF = new Unprivileged(List.of());

    @TempDir
    Path temporary;

    private NodeFolder folder;
    private NodeFiles.Distribution distribution;

    @BeforeEach
    void aBuild() throws IOException {
        folder = new NodeFolder(Files.createDirectory(temporary.resolve("node")), false);
        Path server = temporary.resolve("build/elasticsearch-9.5.3");
        for (String file : List.of("bin/elasticsearch", "lib/tools/a.jar", "modules/apm/b.jar", "config/jvm.options")) {
            write(server.resolve(file), file);
        }
        Path plugin = temporary.resolve("build/dateline-analysis");
        write(plugin.resolve("stable-plugin-descriptor.properties"), "version=1");
        distribution = new NodeFiles.Distribution(server, plugin);
    }

    @Test
    void theServerIsCopiedWithThePluginInIt() throws IOException {
        prepare();

        assertThat(folder.server().resolve("lib/tools/a.jar")).hasContent("lib/tools/a.jar");
        assertThat(folder.server().resolve("plugins/dateline-analysis/stable-plugin-descriptor.properties"))
                .hasContent("version=1");
        assertThat(folder.config().resolve("jvm.options")).hasContent("config/jvm.options");
        assertThat(Files.readString(folder.config().resolve("jvm.options.d/dateline.options")))
                .contains("-Xms300m\n-Xmx300m\n");
        assertThat(distribution.server().resolve("plugins"))
                .as("the build's own server")
                .doesNotExist();
    }

    @Test
    void thePluginIsReplacedAtEachStartAndTheServerOnlyWhenItsVersionChanges() throws IOException {
        prepare();
        write(folder.server().resolve("plugins/dateline-analysis/stale.jar"), "");
        write(folder.server().resolve("lib/mark"), "");
        write(distribution.plugin().resolve("stable-plugin-descriptor.properties"), "version=2");
        prepare();

        assertThat(folder.server().resolve("lib/mark")).exists();
        assertThat(folder.server().resolve("plugins/dateline-analysis")).isDirectoryNotContaining("glob:**stale.jar");
        assertThat(folder.server().resolve("plugins/dateline-analysis/stable-plugin-descriptor.properties"))
                .hasContent("version=2");

        Files.writeString(folder.server().resolve("version"), "elasticsearch-9.5.2");
        prepare();

        assertThat(folder.server().resolve("lib/mark")).doesNotExist();
    }

    @Test
    void aCopyThatWasBrokenOffIsMadeAnew() throws IOException {
        write(folder.root().resolve("server.new/lib/half"), "");
        write(folder.server().resolve("lib/half"), "");

        prepare();

        assertThat(folder.root().resolve("server.new")).doesNotExist();
        assertThat(folder.server().resolve("lib/half")).doesNotExist();
        assertThat(folder.server().resolve("bin/elasticsearch")).exists();
    }

    @Test
    void whatAnEarlierStartLeftGoesAndTheIndicesStay() throws IOException {
        write(folder.state(), "{}");
        write(folder.ports(), "127.0.0.1:1");
        write(folder.log(), "No space left on device");
        write(folder.indices().resolve("a"), "kept");

        prepare();

        assertThat(folder.state()).doesNotExist();
        assertThat(folder.ports()).doesNotExist();
        assertThat(folder.log()).doesNotExist();
        assertThat(folder.logBefore()).hasContent("No space left on device");
        assertThat(folder.indices().resolve("a")).hasContent("kept");
    }

    @Test
    void theServerAsksForAPasswordThatOnlyTheProgramsUserCanRead() throws IOException {
        prepare();
        String password = Files.readString(folder.password());
        String users = Files.readString(folder.config().resolve("users"));
        prepare();

        assertThat(Files.getPosixFilePermissions(folder.password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(password.strip()).matches("[A-Za-z0-9_-]{32}");
        assertThat(folder.password()).hasContent(password);
        assertThat(users)
                .matches("dateline:\\{PBKDF2}1000\\$[A-Za-z0-9+/]{43}=\\$[A-Za-z0-9+/]{43}=\n")
                .doesNotContain(password.strip());
        assertThat(folder.config().resolve("users_roles")).hasContent("superuser:dateline");
        assertThat(Files.readString(folder.config().resolve("elasticsearch.yml")))
                .contains("xpack.security.enabled: true\n");
    }

    @Test
    void pathsWithQuotesAndSpacesSurviveInTheConfiguration() {
        NodeFolder odd = new NodeFolder(Path.of("/a \"b\"/c: #d"), false);

        String yaml = new NodeConfiguration(odd, NodeSettings.on(temporary).withPort(9201)).server();

        assertThat(yaml)
                .contains("path.data: \"/a \\\"b\\\"/c: #d/indices\"\n")
                .contains("http.port: 9201\n")
                .contains("network.host: 127.0.0.1\n");
    }

    @Test
    void reasonsAreReadFromTheLog() throws IOException {
        NodeFailure log = new NodeFailure(folder);
        assertThat(log.reason()).isEqualTo("its last lines are:\n  (none)");

        write(folder.console(), "one\n\ntwo\n");
        assertThat(log.reason()).isEqualTo("its last lines are:\n  one\n  two");

        write(folder.log(), "java.io.IOException: No space left on device\n");
        assertThat(log.reason()).isEqualTo("the disk of " + folder.root() + " is full");
    }

    @Test
    void onlyTheEndOfALongLogIsRead() throws IOException {
        write(folder.log(), "No space left on device\n" + "x".repeat(70_000) + "\nlast\n");

        assertThat(new NodeFailure(folder).reason())
                .startsWith("its last lines are:")
                .endsWith("\n  last");
    }

    @Test
    void aMissingServerIsReportedWithTheCommandThatMakesIt() {
        assertThatThrownBy(() -> new NodeFiles.Distribution(temporary.resolve("none"), distribution.plugin()))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("The Elasticsearch server is missing")
                .hasMessageContaining("./mvnw package");
    }

    private void prepare() throws IOException {
        new NodeFiles(folder, MYSELF)
                .prepare(distribution, NodeSettings.on(temporary).withHeap(300));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
