package dev.dateline.elastic.node;

import dev.dateline.elastic.cluster.StartFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays a node's folder out before each start: the server once per version, the plugin and the configuration anew. To be
 * used by the holder of the folder's lock only.
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

    /** Makes everything that a start needs, and removes what a start before left that would mislead. */
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
        configure(distribution.server().resolve("config"), new NodeConfiguration(folder, settings));
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

    /** The copy gets its name when it is whole, so a copy that was broken off is never run. */
    private void copyServer(Path original) throws IOException {
        Path version = folder.server().resolve("version");
        String name = String.valueOf(original.getFileName());
        if (Files.isRegularFile(version) && Files.readString(version).equals(name)) {
            return;
        }
        Path beside = folder.root().resolve("server.new");
        delete(beside);
        for (String part : List.of("bin", "lib", "modules")) {
            copy(original.resolve(part), beside.resolve(part));
        }
        Files.createDirectories(beside.resolve("plugins"));
        Files.createDirectories(beside.resolve("logs"));
        Files.writeString(beside.resolve("version"), name);
        delete(folder.server());
        Files.move(beside, folder.server(), StandardCopyOption.ATOMIC_MOVE);
        open(folder.server());
    }

    private void copyPlugin(Path original) throws IOException {
        Path plugins = folder.server().resolve("plugins");
        delete(plugins);
        copy(original, plugins.resolve(Distribution.PLUGIN));
        open(plugins);
    }

    private void configure(Path original, NodeConfiguration configuration) throws IOException {
        Path options = folder.config().resolve("jvm.options");
        Files.copy(original.resolve("jvm.options"), options, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.config().resolve("elasticsearch.yml"), configuration.server());
        Files.writeString(folder.config().resolve("log4j2.properties"), NodeConfiguration.logging());
        Path own = Files.createDirectories(folder.config().resolve("jvm.options.d"));
        Files.writeString(own.resolve("dateline.options"), configuration.jvm());
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

    /** Lets everybody read and pass, as the build's umask may have been a close one. */
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
}
