package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;

/**
 * What the build left for the local node: the unpacked server and the plugin, both beside the program's own jar. They
 * are only read: each data folder gets copies, so that a rebuild never pulls a file from under a running node.
 *
 * @param server the server's folder, named with its version
 * @param plugin the folder with the plugin's jar and descriptor
 */
record Distribution(Path server, Path plugin) {
    static final String PLUGIN = "dateline-analysis";

    /** Refuses a distribution that is not all there. */
    Distribution {
        require(server.resolve("bin/elasticsearch"), "The Elasticsearch server");
        require(plugin.resolve("stable-plugin-descriptor.properties"), "The Elasticsearch plugin");
    }

    /** The distribution beside the running program, which is a jar or the folder of its classes. */
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
            throw new StartFailure("The folder " + folder + " cannot be read: " + failure.getMessage() + ".", failure);
        }
    }

    private static void require(Path file, String what) {
        if (!Files.isRegularFile(file)) {
            throw new StartFailure(what + " is missing at " + file.getParent() + ": build it with ./mvnw package.");
        }
    }
}
