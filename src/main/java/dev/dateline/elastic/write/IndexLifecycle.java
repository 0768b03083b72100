package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.TranslogDurability;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.IndexDefinition;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * The indices behind the aliases: created, put in service in one action, removed. An index under construction is
 * written through an alias of its own, so that a write can never bring an index into being by itself. Safe for many
 * threads.
 */
public final class IndexLifecycle {
    private final ElasticsearchIndicesClient indices;
    private final Aliases aliases;
    private final Retrying retrying;

    public IndexLifecycle(Cluster cluster, Aliases aliases, Retrying retrying) {
        this.indices = cluster.client().indices();
        this.aliases = aliases;
        this.retrying = retrying;
    }

    /**
     * Creates an empty index that will serve that alias; the answer is its name. One of articles or forms must be prepared for
     * service when it is filled.
     */
    public String create(String alias, IndexDefinition definition) {
        return create(alias, definition, definition.read());
    }

    /** Creates an index by a definition that differs from the one in mappings/, for benchmarks. */
    public String create(String alias, IndexDefinition definition, ObjectNode json) {
        String name = new IndexName(alias, IndexDefinition.VERSION, Instant.now()).text();
        BuildState.of(true).putInto(json.withObject("mappings").putObject("_meta"));
        if (definition != IndexDefinition.ENTITIES) {
            // Nobody searches it yet, and a failed build is thrown away: refreshing and syncing each bulk gains
            // nothing.
            ObjectNode index = json.withObject("settings").withObject("index");
            index.put("refresh_interval", "-1").put("translog.durability", "async");
        }
        json.withObject("aliases").putObject(writeAlias(name));
        String body = json.toString();
        retrying.call(
                "create the index " + name,
                () -> indices.create(request -> request.index(name).withJson(new StringReader(body))));
        return name;
    }

    /** The alias through which an index under construction is written. */
    static String writeAlias(String index) {
        return "building-" + index;
    }

    /** The index that an alias serves; empty when there is none. */
    Optional<String> served(String alias) {
        return all(alias).keySet().stream().findFirst();
    }

    /** Puts indices in service, each for the alias in its name, and removes those they replace, in one action. */
    void serve(List<String> built) {
        List<Action> actions = new ArrayList<>();
        for (String index : built) {
            String alias = IndexName.parse(index).orElseThrow().alias();
            for (String old : all(alias).keySet()) {
                actions.add(Action.of(action -> action.removeIndex(to -> to.index(old))));
            }
            actions.add(Action.of(action -> action.remove(to -> to.index(index).alias(writeAlias(index)))));
            actions.add(Action.of(action -> action.add(to -> to.index(index).alias(alias))));
        }
        retrying.call("swap the aliases", () -> indices.updateAliases(request -> request.actions(actions)));
    }

    /** Turns on again what {@link #create} has turned off, and puts on the disk what is in memory only. */
    void prepareForService(String index) {
        retrying.call(
                "prepare " + index,
                () -> indices.putSettings(request -> request.index(index)
                        .settings(settings -> settings.refreshInterval(every -> every.time("1s"))
                                .translog(log -> log.durability(TranslogDurability.Request)))));
        retrying.call("flush " + index, () -> indices.flush(request -> request.index(index)));
    }

    /** Says of an index whether the run that writes it has come to its end. */
    void mark(String index, boolean complete) {
        Map<String, JsonData> meta = BuildState.of(complete).meta();
        retrying.call(
                "mark " + index,
                () -> indices.putMapping(request -> request.index(index).meta(meta)));
    }

    /** What an index says about itself. */
    BuildState state(String index) {
        return BuildState.parse(metaOf(Objects.requireNonNull(all(index).get(index))));
    }

    /** Lets searches see what has been written. */
    public void refresh(String index) {
        retrying.call("refresh " + index, () -> indices.refresh(request -> request.index(index)));
    }

    /** Removes an index; one that is not there is fine. */
    public void delete(String index) {
        retrying.call(
                "delete the index " + index,
                () -> indices.delete(request -> request.index(index).ignoreUnavailable(true)));
    }

    /** Removes what programs that were killed have left half built. */
    void removeOrphans() {
        for (String alias : List.of(aliases.articles(), aliases.entities(), aliases.forms())) {
            all(alias + "-*").forEach((name, index) -> {
                boolean served = index.aliases().containsKey(alias);
                boolean ours = IndexName.parse(name)
                        .filter(parsed -> parsed.alias().equals(alias))
                        .filter(parsed ->
                                !BuildState.parse(metaOf(index)).mark().isAtWork(parsed.created(), Instant.now()))
                        .isPresent();
                if (ours && !served) {
                    delete(name);
                }
            });
        }
    }

    private static Map<String, JsonData> metaOf(IndexState index) {
        TypeMapping mappings = index.mappings();
        return mappings == null ? Map.of() : mappings.meta();
    }

    private Map<String, IndexState> all(String nameOrAlias) {
        return retrying.call(
                        "list its indices",
                        () -> indices.get(request -> request.index(nameOrAlias)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .features(Feature.Aliases, Feature.Mappings)))
                .indices();
    }
}
