package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch._types.mapping.TypeMapping;
import co.elastic.clients.elasticsearch.core.CountResponse;
import co.elastic.clients.elasticsearch.indices.ElasticsearchIndicesClient;
import co.elastic.clients.elasticsearch.indices.IndexSettings;
import co.elastic.clients.elasticsearch.indices.IndexState;
import co.elastic.clients.elasticsearch.indices.get.Feature;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.index.IndexFailure;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Creates the indices of an archive, puts them in service in one action, and deletes those that are not needed any more.
 * An index under construction is written through an alias of its own, so that a write never creates an index. To be used
 * by the holder of the {@link WriterLock} only, but for {@link #served} and {@link #state}.
 *
 * <p>The answer to any request may be lost. What a request leads to is therefore looked at before it is sent again or given
 * up, and an index that an alias serves is never deleted. Thread-safe.
 */
final class IndexLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(IndexLifecycle.class);

    private final Cluster cluster;
    private final ElasticsearchIndicesClient indices;
    private final Aliases aliases;
    private final Retrying retrying;

    IndexLifecycle(Cluster cluster, Aliases aliases, Retrying retrying) {
        this.cluster = cluster;
        this.indices = cluster.client().indices();
        this.aliases = aliases;
        this.retrying = retrying;
    }

    /**
     * What an index says about itself under {@code _meta}.
     *
     * @param version of the mapping it was built with; 0 when it does not say
     * @param complete false for the served entities while they are older than the articles: during an incremental run, and
     *     after one that failed
     */
    record State(int version, boolean complete) {
        private static final String VERSION = "mapping_version";
        private static final String COMPLETE = "complete";

        private static State of(IndexState index) {
            TypeMapping mappings = index.mappings();
            Map<String, JsonData> meta = mappings == null ? Map.of() : mappings.meta();
            JsonData version = meta.get(VERSION);
            JsonData complete = meta.get(COMPLETE);
            return new State(
                    version == null ? 0 : version.to(Integer.class), complete != null && complete.to(Boolean.class));
        }
    }

    /**
     * How an index is spread over the nodes of a cluster.
     *
     * @param shards of the articles, from 1; the other indices are small and have one
     * @param replicas further copies of every index; null for one as soon as there is a second node
     */
    record Layout(int shards, @Nullable Integer replicas) {
        /** One shard, and a copy where there is a second node. */
        static final Layout STANDARD = new Layout(1, null);

        private void writeTo(ObjectNode settings, IndexDefinition definition) {
            if (definition == IndexDefinition.ARTICLES) {
                settings.put("number_of_shards", shards);
            }
            if (replicas != null) {
                settings.put("number_of_replicas", replicas).put("auto_expand_replicas", false);
            }
        }

        private static Layout of(@Nullable IndexSettings settings) {
            IndexSettings index = settings == null ? null : settings.index();
            if (index == null || index.numberOfShards() == null) {
                return STANDARD;
            }
            boolean expands = !"false".equals(Objects.requireNonNullElse(index.autoExpandReplicas(), "false"));
            String replicas = index.numberOfReplicas();
            return new Layout(
                    Integer.parseInt(index.numberOfShards()),
                    expands || replicas == null ? null : Integer.valueOf(replicas));
        }
    }

    /** The layout of the index that serves an alias; the standard one when none does. */
    Layout layout(String alias) {
        return retrying
                .call(
                        "describe its indices",
                        () -> indices.get(request -> request.index(alias)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .features(Feature.Settings)))
                .indices()
                .values()
                .stream()
                .findFirst()
                .map(index -> Layout.of(index.settings()))
                .orElse(Layout.STANDARD);
    }

    /**
     * Creates an empty index that will serve that alias; the answer is its name. An index of articles or of forms is to be
     * prepared for service when it is filled.
     */
    String create(String alias, IndexDefinition definition, Layout layout) {
        String name = new IndexName(alias, IndexDefinition.VERSION, Instant.now()).text();
        ObjectNode json = definition.read();
        json.withObject("mappings")
                .putObject("_meta")
                .put(State.VERSION, IndexDefinition.VERSION)
                .put(State.COMPLETE, true);
        ObjectNode settings = json.withObject("settings").withObject("index");
        layout.writeTo(settings, definition);
        if (definition != IndexDefinition.ENTITIES) {
            // No search reads it yet, so making its documents visible every second gains nothing.
            settings.put("refresh_interval", "-1");
        }
        json.withObject("aliases").putObject(writeAlias(name));
        String body = json.toString();
        retrying.bringAbout(
                "create the index " + name,
                () -> indices.create(request -> request.index(name).withJson(new StringReader(body))),
                () -> aliasesOf(name).contains(writeAlias(name)));
        return name;
    }

    /** The alias through which an index under construction is written. */
    static String writeAlias(String index) {
        return "building-" + index;
    }

    /** The index that an alias serves; empty when the alias does not exist. */
    Optional<String> served(String alias) {
        return all(alias).keySet().stream().findFirst();
    }

    /** What a served index says about itself. */
    State state(String index) {
        return State.of(Objects.requireNonNull(all(index).get(index), index));
    }

    /**
     * Puts indices in service, each for the alias in its name, in one action; those that they replace are deleted when it
     * has been seen that the action was carried out.
     *
     * @throws IndexFailure when it was not, or when that cannot be found out
     */
    void serve(List<String> built) {
        List<String> replaced = new ArrayList<>();
        List<Action> actions = new ArrayList<>();
        for (String index : built) {
            String alias = IndexName.parse(index).orElseThrow().alias();
            for (String old : all(alias).keySet()) {
                replaced.add(old);
                actions.add(Action.of(
                        action -> action.remove(from -> from.index(old).alias(alias))));
            }
            // An index whose write alias is gone cannot be put in service: see abandon.
            actions.add(Action.of(action -> action.remove(
                    from -> from.index(index).alias(writeAlias(index)).mustExist(true))));
            actions.add(Action.of(action -> action.add(to -> to.index(index).alias(alias))));
        }
        retrying.bringAbout(
                "swap the aliases",
                () -> indices.updateAliases(request -> request.actions(actions)),
                () -> built.stream().allMatch(this::isServed));
        replaced.forEach(this::deleteQuietly);
    }

    private boolean isServed(String index) {
        String alias = IndexName.parse(index).orElseThrow().alias();
        return all(alias).keySet().equals(Set.of(index));
    }

    /** Undoes what {@link #create} has set for the time of construction, and writes what is in memory to the disk. */
    void prepareForService(String index) {
        retrying.call(
                "prepare " + index,
                () -> indices.putSettings(request -> request.index(index)
                        .settings(settings -> settings.refreshInterval(every -> every.time("1s")))));
        retrying.call("flush " + index, () -> indices.flush(request -> request.index(index)));
    }

    /** Records in an index whether the run that writes it has finished. */
    void mark(String index, boolean complete) {
        Map<String, JsonData> meta =
                Map.of(State.VERSION, JsonData.of(IndexDefinition.VERSION), State.COMPLETE, JsonData.of(complete));
        retrying.call(
                "mark " + index,
                () -> indices.putMapping(request -> request.index(index).meta(meta)));
    }

    /** Makes what has been written visible to searches. */
    void refresh(String index) {
        retrying.call("refresh " + index, () -> indices.refresh(request -> request.index(index)));
    }

    /**
     * Checks that an index, refreshed, holds as many documents as were written to it.
     *
     * @throws IndexFailure when it does not
     */
    void requireCount(String index, long written) {
        long found = retrying.call("count the documents of " + index, () -> {
            CountResponse answer = cluster.client().count(request -> request.index(index));
            if (answer.shards().failed().intValue() > 0) {
                throw new IOException("a shard did not answer");
            }
            return answer.count();
        });
        if (found != written) {
            throw new IndexFailure(
                    "The new index %s holds %,d documents, but %,d were written: Elasticsearch has lost some, which can happen"
                                    .formatted(index, found, written)
                            + " when a server ends while the index is built.",
                    null);
        }
    }

    /**
     * Deletes an index that was built, unless it has been put in service. Its write alias goes first: without it, an action
     * that puts the index in service is refused, so one that is still on its way can do no harm. Never throws: what cannot
     * be deleted now is deleted by a later run.
     */
    void abandon(String index) {
        try {
            retrying.bringAbout(
                    "give up the index " + index,
                    () -> indices.updateAliases(request -> request.actions(action -> action.remove(
                            from -> from.index(index).alias(writeAlias(index)).mustExist(true)))),
                    () -> !aliasesOf(index).contains(writeAlias(index)));
            deleteQuietly(index);
        } catch (IndexFailure failure) {
            LOG.warn("event=half_built_index_left index={} reason={}", index, failure.getMessage());
        }
    }

    /** Deletes what runs that did not finish have left, and what finished ones could not delete. */
    void removeOrphans() {
        for (String alias : List.of(aliases.articles(), aliases.entities(), aliases.forms())) {
            for (String name : all(alias + "-*").keySet()) {
                if (IndexName.parse(name)
                                .filter(parsed -> parsed.alias().equals(alias))
                                .isPresent()
                        && !isUsed(name)) {
                    abandon(name);
                }
            }
        }
    }

    /** Deletes an index that no alias serves. */
    private void deleteQuietly(String index) {
        try {
            if (isUsed(index)) {
                LOG.warn("event=index_kept index={} reason=an alias serves it", index);
                return;
            }
            retrying.call(
                    "delete the index " + index,
                    () -> indices.delete(request -> request.index(index).ignoreUnavailable(true)));
        } catch (IndexFailure failure) {
            LOG.warn("event=index_left index={} reason={}", index, failure.getMessage());
        }
    }

    /** Whether an alias serves the index: the archive's own, or one that the operator has made. */
    private boolean isUsed(String index) {
        return aliasesOf(index).stream().anyMatch(alias -> !alias.equals(writeAlias(index)));
    }

    private Set<String> aliasesOf(String index) {
        IndexState state = all(index).get(index);
        return state == null ? Set.of() : state.aliases().keySet();
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
