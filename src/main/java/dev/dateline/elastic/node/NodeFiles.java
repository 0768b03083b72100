package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays out a node's folder before each start: the server once for each version, the plugin and the configuration each
 * time. To be used by the holder of the folder's lock only.
 */
final class NodeFiles {
    /** The server's copy takes 150 MB, and below 200 MB free the node turns its indices read-only. */
    private static final long NEEDED = 400L << 20;

    private final NodeFolder folder;
    private final Unprivileged user;

    NodeFiles(NodeFolder folder, Unprivileged user) {
        this.folder = folder;
        this.user = user;
    }

    /** Makes everything that a start needs, and removes what an earlier start left and could be misread. */
    void prepare(Distribution distribution, NodeSettings settings) throws IOException {
        requireSpace();
        copyServer(distribution.server());
        copyPlugin(distribution.plugin());
        for (Path path :
                List.of(folder.config(), folder.indices(), folder.logs(), folder.temporary(), folder.snapshots())) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            giveToUser(path);
        }
        configure(
                distribution.server().resolve("config"),
                new NodeConfiguration(folder, settings),
                NodePassword.make(folder));
        Files.deleteIfExists(folder.state());
        Files.deleteIfExists(folder.ports());
        Files.deleteIfExists(folder.console());
        if (Files.exists(folder.log())) {
            Files.move(folder.log(), folder.logBefore(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void requireSpace() throws IOException {
        long free = Files.getFileStore(folder.root()).getUsableSpace();
        if (free < NEEDED) {
            throw new StartFailure("The disk of %s is full: %d MB are free, and Elasticsearch needs %d MB to start."
                    .formatted(folder.root(), free >> 20, NEEDED >> 20));
        }
    }

    /** The copy gets its name when it is complete, so an interrupted copy is never run. */
    private void copyServer(Path original) throws IOException {
        Path version = folder.server().resolve("version");
        String name = String.valueOf(original.getFileName());
        if (Files.isRegularFile(version) && Files.readString(version).equals(name)) {
            return;
        }
        Path copy = folder.root().resolve("server.new");
        delete(copy);
        for (String part : List.of("bin", "lib", "modules")) {
            copy(original.resolve(part), copy.resolve(part));
        }
        Files.createDirectories(copy.resolve("plugins"));
        Files.createDirectories(copy.resolve("logs"));
        Files.writeString(copy.resolve("version"), name);
        delete(folder.server());
        Files.move(copy, folder.server(), StandardCopyOption.ATOMIC_MOVE);
        open(folder.server());
    }

    private void copyPlugin(Path original) throws IOException {
        Path plugins = folder.server().resolve("plugins");
        delete(plugins);
        copy(original, plugins.resolve(Distribution.PLUGIN));
        open(plugins);
    }

    private void configure(Path original, NodeConfiguration configuration, String password) throws IOException {
        Path options = folder.config().resolve("jvm.options");
        Files.copy(original.resolve("jvm.options"), options, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.config().resolve("elasticsearch.yml"), configuration.server());
        Files.writeString(folder.config().resolve("log4j2.properties"), NodeConfiguration.logging());
        Path own = Files.createDirectories(folder.config().resolve("jvm.options.d"));
        Files.writeString(own.resolve("dateline.options"), configuration.jvm());
        Files.writeString(
                folder.config().resolve("users"), NodePassword.USER + ":" + NodePassword.hash(password) + "\n");
        Files.writeString(folder.config().resolve("users_roles"), "superuser:" + NodePassword.USER + "\n");
        giveToUser(folder.config());
    }

    /** With all that is in it: an ordinary user may have run the node on this folder before root does. */
    private void giveToUser(Path tree) throws IOException {
        if (user.another()) {
            for (Path path : all(tree)) {
                user.own(path);
            }
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.toAbsolutePath().getParent());
        for (Path path : all(from)) {
            Files.copy(path, to.resolve(from.relativize(path).toString()));
        }
    }

    /** Lets everyone read and enter, as the umask of the build may have been restrictive. */
    private static void open(Path tree) throws IOException {
        for (Path path : all(tree)) {
            boolean passable = Files.isDirectory(path) || Files.isExecutable(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(passable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            for (Path path : all(tree).reversed()) {
                Files.delete(path);
            }
        }
    }

    /** The tree from its root down; links are not followed. */
    private static List<Path> all(Path tree) throws IOException {
        try (Stream<Path> walk = Files.walk(tree)) {
            return walk.toList();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    /**
     * What the build left for the local node: the unpacked server and the plugin, both next to the program's jar. They
     * are only read: each data folder gets copies, so that a build never removes a file of a running node.
     *
     * @param server the server's folder, named with its version
     * @param plugin the folder with the plugin's jar and descriptor
     */
    record Distribution(Path server, Path plugin) {
        static final String PLUGIN = "dateline-analysis";

        /** Refuses an incomplete distribution. */
        Distribution {
            require(server.resolve("bin/elasticsearch"), "The Elasticsearch server");
            require(plugin.resolve("stable-plugin-descriptor.properties"), "The Elasticsearch plugin");
        }

        /** The distribution next to the running program, which is a jar or the folder of its classes. */
        static Distribution find() {
            Path build = buildFolder();
            return new Distribution(newestServer(build.resolve("elasticsearch")), build.resolve(PLUGIN));
        }

        private static Path buildFolder() {
            try {
                CodeSource source = Distribution.class.getProtectionDomain().getCodeSource();
                return Path.of(source.getLocation().toURI()).resolveSibling("").toAbsolutePath();
            } catch (URISyntaxException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static Path newestServer(Path folder) {
            if (!Files.isDirectory(folder)) {
                return folder.resolve("elasticsearch");
            }
            try (var entries = Files.list(folder)) {
                List<Path> servers = entries.filter(Files::isDirectory).sorted().toList();
                return servers.isEmpty() ? folder.resolve("elasticsearch") : servers.getLast();
            } catch (IOException failure) {
                throw new StartFailure(
                        "The folder " + folder + " cannot be read: " + failure.getMessage() + ".", failure);
            }
        }

        private static void require(Path file, String what) {
            if (!Files.isRegularFile(file)) {
                throw new StartFailure(what + " is missing at " + file.getParent() + ": build it with ./mvnw package.");
            }
        }
    }

    /**
     * The texts of a node's configuration files.
     *
     * @param folder where the node lives
     * @param settings port and heap
     */
    record NodeConfiguration(NodeFolder folder, NodeSettings settings) {
        static final String CLUSTER = "dateline";

        /**
         * elasticsearch.yml. Loopback only, and therefore without encryption; with a password, as any web page can make a
         * browser on this machine send requests to it. The disk thresholds are absolute, as the server's own percentages stop a laptop at 90 %
         * although gigabytes are free: new shards need 1 GB, and at 200 MB the indices turn read-only before the disk
         * is full.
         */
        String server() {
            return """
                    cluster.name: %s
                    node.name: local
                    discovery.type: single-node
                    network.host: 127.0.0.1
                    http.port: %d
                    transport.port: 0
                    node.portsfile: true
                    path.data: %s
                    path.logs: %s
                    path.repo: %s
                    xpack.security.enabled: true
                    cluster.routing.allocation.disk.watermark.low: 1gb
                    cluster.routing.allocation.disk.watermark.high: 500mb
                    cluster.routing.allocation.disk.watermark.flood_stage: 200mb
                    """.formatted(
                            CLUSTER,
                            settings.port(),
                            quoted(folder.indices()),
                            quoted(folder.logs()),
                            quoted(folder.snapshots()));
        }

        /**
         * JVM options in addition to the server's own: the stated heap, no garbage collection log (2 GB of it), no heap
         * dumps, and less work for the second compiler, as in the program's {@code jvm.options}.
         */
        String jvm() {
            return """
                    -Xms%1$dm
                    -Xmx%1$dm
                    -Xlog:disable
                    -Xlog:all=warning:stderr:utctime,level,tags
                    -XX:-HeapDumpOnOutOfMemoryError
                    -XX:Tier4InvocationThreshold=80000
                    -XX:Tier4MinInvocationThreshold=9600
                    -XX:Tier4CompileThreshold=240000
                    -XX:Tier4BackEdgeThreshold=640000
                    """.formatted(settings.heapMegabytes());
        }

        /** One log, five files of 10 MB at most: weeks of a node that runs unattended. */
        static String logging() {
            return """
                    status = error
                    appender.rolling.type = RollingFile
                    appender.rolling.name = rolling
                    appender.rolling.fileName = ${sys:es.logs.base_path}/elasticsearch.log
                    appender.rolling.filePattern = ${sys:es.logs.base_path}/elasticsearch-%i.log
                    appender.rolling.layout.type = PatternLayout
                    appender.rolling.layout.pattern = [%d{ISO8601}][%-5p][%-25c{1.}] %m%n
                    appender.rolling.policies.type = Policies
                    appender.rolling.policies.size.type = SizeBasedTriggeringPolicy
                    appender.rolling.policies.size.size = 10MB
                    appender.rolling.strategy.type = DefaultRolloverStrategy
                    appender.rolling.strategy.max = 4
                    rootLogger.level = info
                    rootLogger.appenderRef.rolling.ref = rolling
                    """;
        }

        /** YAML's double quotes, in which JSON's escapes hold: a path may have any character in it. */
        private static String quoted(Object path) {
            return '"' + path.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        }
    }
}
