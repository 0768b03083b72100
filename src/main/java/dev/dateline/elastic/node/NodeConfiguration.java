package dev.dateline.elastic.node;

/**
 * The texts of a node's configuration files.
 *
 * @param folder where the node lives
 * @param settings port and heap
 */
record NodeConfiguration(NodeFolder folder, NodeSettings settings) {
    static final String CLUSTER = "dateline";

    /**
     * elasticsearch.yml. Loopback only, and therefore without passwords: every program that can reach the port runs on this
     * machine. The disk thresholds are absolute, as the server's own percentages stop a laptop at 90 % although gigabytes
     * are free: new shards need 1 GB, and at 200 MB the indices turn read-only before the disk is full.
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
                xpack.security.enabled: false
                cluster.routing.allocation.disk.watermark.low: 1gb
                cluster.routing.allocation.disk.watermark.high: 500mb
                cluster.routing.allocation.disk.watermark.flood_stage: 200mb
                """.formatted(
                CLUSTER, settings.port(), quoted(folder.indices()), quoted(folder.logs()), quoted(folder.snapshots()));
    }

    /** JVM options in addition to the server's own: the stated heap, no garbage collection log (2 GB of it), no heap dumps. */
    String jvm() {
        return """
                -Xms%1$dm
                -Xmx%1$dm
                -Xlog:disable
                -Xlog:all=warning:stderr:utctime,level,tags
                -XX:-HeapDumpOnOutOfMemoryError
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
