package dev.dateline.elastic.write;

import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.document.IndexDefinition;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an index says about itself under {@code _meta}.
 *
 * @param version of the mapping it was built with; 0 when it does not say
 * @param complete false of the entities in service while they are behind the articles: during an incremental run, and
 *     after one that failed
 * @param mark the process that wrote last
 */
record BuildState(int version, boolean complete, BuildMark mark) {
    private static final String VERSION = "mapping_version";
    private static final String COMPLETE = "complete";
    private static final String HOST = "host";
    private static final String PID = "pid";
    private static final String STARTED = "started";

    /** The state that this process leaves on an index. */
    static BuildState of(boolean complete) {
        return new BuildState(IndexDefinition.VERSION, complete, BuildMark.current());
    }

    static BuildState parse(Map<String, JsonData> meta) {
        return new BuildState(
                (int) number(meta, VERSION),
                meta.containsKey(COMPLETE) && meta.get(COMPLETE).to(Boolean.class),
                new BuildMark(text(meta, HOST), number(meta, PID), number(meta, STARTED)));
    }

    Map<String, JsonData> meta() {
        return Map.of(
                VERSION, JsonData.of(version),
                COMPLETE, JsonData.of(complete),
                HOST, JsonData.of(mark.host()),
                PID, JsonData.of(mark.pid()),
                STARTED, JsonData.of(mark.started()));
    }

    void putInto(ObjectNode json) {
        json.put(VERSION, version)
                .put(COMPLETE, complete)
                .put(HOST, mark.host())
                .put(PID, mark.pid())
                .put(STARTED, mark.started());
    }

    private static long number(Map<String, JsonData> meta, String key) {
        JsonData value = meta.get(key);
        return value == null ? 0 : value.to(Long.class);
    }

    private static String text(Map<String, JsonData> meta, String key) {
        JsonData value = meta.get(key);
        return value == null ? "" : value.to(String.class);
    }
}
