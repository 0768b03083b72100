package dev.dateline.bench.names;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.text.fold.Folding;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An index of names with nothing but Elasticsearch's own means, to measure against. */
final class StockNames {
    static final String STANDARD = "standard";
    static final String FOLDED = "folded";
    static final String TRIGRAMS = "trigrams";

    private static final String INDEX = "bench-stock";
    private static final int BULK = 1000;
    private static final int GRAM = 3;

    /** As many as Elasticsearch gives on one page. */
    private static final int MOST = 10_000;

    private static final String DEFINITION = """
            {
              "settings": {"index": {"number_of_shards": 1, "auto_expand_replicas": "0-1"}, "analysis": {"analyzer": {
                "folded": {"type": "custom", "tokenizer": "standard", "filter": ["lowercase", "dateline_fold"]}}}},
              "mappings": {"dynamic": "strict", "_source": {"enabled": false}, "properties": {
                "standard": {"type": "text", "analyzer": "standard"},
                "folded": {"type": "text", "analyzer": "folded"},
                "trigrams": {"type": "text", "analyzer": "whitespace"}}}
            }
            """;

    private final ElasticsearchClient client;

    StockNames(Cluster cluster) {
        this.client = cluster.client();
    }

    /** Indexes names under their places in the list. */
    void fill(List<String> names) throws IOException {
        remove();
        client.indices().create(create -> create.index(INDEX).withJson(new StringReader(DEFINITION)));
        for (int from = 0; from < names.size(); from += BULK) {
            int start = from;
            int end = Math.min(names.size(), from + BULK);
            client.bulk(bulk -> {
                for (int i = start; i < end; i++) {
                    int at = i;
                    bulk.operations(operation -> operation.index(
                            write -> write.index(INDEX).id(Integer.toString(at)).document(document(names.get(at)))));
                }
                return bulk;
            });
        }
        client.indices().refresh(refresh -> refresh.index(INDEX));
    }

    /** Places in the list of what is found, the best first. */
    List<Integer> find(Way way, String name, int most) throws IOException {
        return found(way.stock(name), most);
    }

    /** Places in the list of all that have every word. */
    List<Integer> findAll(Way way, String words) throws IOException {
        return found(way.everyWord(words), MOST);
    }

    private List<Integer> found(Query query, int most) throws IOException {
        return client
                .search(
                        search -> search.index(INDEX)
                                .query(query)
                                .size(most)
                                .trackTotalHits(total -> total.enabled(false)),
                        Void.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> Integer.valueOf(hit.id() == null ? "" : hit.id()))
                .toList();
    }

    void remove() throws IOException {
        client.indices().delete(delete -> delete.index(INDEX).ignoreUnavailable(true));
    }

    private static Map<String, String> document(String name) {
        return Map.of(STANDARD, name, FOLDED, name, TRIGRAMS, trigrams(name));
    }

    /** All trigrams of the folded name, separated by blanks; a shorter word is kept whole. */
    static String trigrams(String name) {
        List<String> grams = new ArrayList<>();
        for (String word : Folding.fold(name.toLowerCase(Locale.ROOT)).split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
            for (int i = 0; i + GRAM <= word.length(); i++) {
                grams.add(word.substring(i, i + GRAM));
            }
            if (word.length() < GRAM) {
                grams.add(word);
            }
        }
        return String.join(" ", grams).strip();
    }
}
