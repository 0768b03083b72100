package dev.dateline.bench.relevance;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import dev.dateline.elastic.cluster.Cluster;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Elasticsearch without Dateline, to measure rankings against: title and text in one field, its own {@code english}
 * analyzer, BM25 as it comes. A local node has no such analyzer; there the closest replacement is used: the stop
 * words of {@code english} and our stem. One thread; the caller closes it.
 */
public final class PlainRanking implements AutoCloseable {
    private static final String INDEX = "bench-plain-ranking";
    private static final String WORDS = "words";
    private static final int AT_ONCE = 500;

    private static final String ENGLISH = """
            {"mappings": {"properties": {"words": {"type": "text", "analyzer": "english"}}}}""";

    private static final String NEAREST = """
            {"settings": {"analysis": {
               "filter": {"english_stop": {"type": "stop", "stopwords": "_english_"}},
               "analyzer": {"nearest": {"type": "custom", "tokenizer": "standard",
                 "filter": ["dateline_possessive", "lowercase", "english_stop", "dateline_fold", "dateline_stem"]}}}},
             "mappings": {"properties": {"words": {"type": "text", "analyzer": "nearest"}}}}""";

    private final ElasticsearchClient client;
    private String analyzer = "english";

    /** Ranks on that cluster; nothing is sent yet. */
    public PlainRanking(Cluster cluster) {
        client = cluster.client();
    }

    /** Indexes the articles of a file in the article format. */
    public void index(Path articles) throws IOException {
        close();
        create();
        List<ObjectNode> some = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(articles)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                some.add((ObjectNode) JsonMapper.shared().readTree(line));
                if (some.size() == AT_ONCE) {
                    send(some);
                }
            }
        }
        send(some);
        client.indices().refresh(refresh -> refresh.index(INDEX));
    }

    private void create() throws IOException {
        try {
            client.indices()
                    .create(create -> create.withJson(new StringReader(ENGLISH)).index(INDEX));
        } catch (ElasticsearchException noAnalyzer) {
            analyzer = "stop, dateline_stem";
            client.indices()
                    .create(create -> create.withJson(new StringReader(NEAREST)).index(INDEX));
        }
    }

    private void send(List<ObjectNode> some) throws IOException {
        if (some.isEmpty()) {
            return;
        }
        client.bulk(bulk -> {
            for (ObjectNode article : some) {
                ObjectNode words = JsonMapper.shared().createObjectNode();
                words.put(
                        WORDS,
                        article.path("title").asString("") + "\n"
                                + article.path("text").asString(""));
                bulk.operations(one -> one.index(write ->
                        write.index(INDEX).id(article.path("id").asString("")).document(words)));
            }
            return bulk;
        });
        some.clear();
    }

    /** The name of the analyzer. */
    public String analyzer() {
        return analyzer;
    }

    /** The ids of the best articles for a topic, any or all of whose words must be there. */
    public List<String> rank(String topic, boolean all, int most) throws IOException {
        return client
                .search(
                        search -> search.index(INDEX)
                                .size(most)
                                .source(source -> source.fetch(false))
                                .query(query -> query.match(match ->
                                        match.field(WORDS).query(topic).operator(all ? Operator.And : Operator.Or))),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.id())
                .toList();
    }

    /** Removes the index. */
    @Override
    public void close() throws IOException {
        client.indices().delete(delete -> delete.index(INDEX).ignoreUnavailable(true));
    }
}
