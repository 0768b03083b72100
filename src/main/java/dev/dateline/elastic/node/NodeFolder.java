package dev.dateline.elastic.node;

import java.nio.file.Path;

/**
 * The places inside a node's own folder. Everything of the node is in it: deleting the folder of a stopped node leaves
 * nothing behind.
 *
 * @param root the node's own folder
 */
record NodeFolder(Path root) {
    /** The copy of the server that this node runs, our plugin inside. */
    Path server() {
        return root.resolve("server");
    }

    /** Configuration, written anew at each start. */
    Path config() {
        return root.resolve("config");
    }

    /** The indices. */
    Path indices() {
        return root.resolve("indices");
    }

    /** The server's log, and the files in which it tells its ports. */
    Path logs() {
        return root.resolve("logs");
    }

    /** The server's temporary files. */
    Path temporary() {
        return root.resolve("tmp");
    }

    /** Where file-system snapshots may be written. */
    Path snapshots() {
        return root.resolve("snapshots");
    }

    /** The server's log. */
    Path log() {
        return logs().resolve("elasticsearch.log");
    }

    /** The log of the run before: each start begins a new one, so that no old trouble is taken for the reason of a new one. */
    Path logBefore() {
        return logs().resolve("elasticsearch-before.log");
    }

    /** What launcher and JVM print before, beside and after the log. */
    Path console() {
        return logs().resolve("console.log");
    }

    /** Written by the server once it listens: one address a line. */
    Path ports() {
        return logs().resolve("http.ports");
    }

    /** Who runs the node and where it answers. */
    Path state() {
        return root.resolve("node.json");
    }

    /** Held by the program that runs the node. */
    Path lock() {
        return root.resolve("node.lock");
    }
}
