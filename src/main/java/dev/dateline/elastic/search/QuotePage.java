package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.dateline.search.result.FoundQuote;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.node.ObjectNode;

/** The quotes of a page, read article by article until it is full. For one answer; one thread. */
final class QuotePage {
    private final List<Item> items = new ArrayList<>();
    private List<Object> after;
    private int shown;

    /** Reads an answer to a request that began at {@code place}. */
    QuotePage(SearchResponse<ObjectNode> response, QuotePlace place, int size) {
        after = place.after();
        shown = place.skipped();
        for (Hit<ObjectNode> article : response.hits().hits()) {
            List<Hit<JsonData>> quotes = Objects.requireNonNull(
                            article.innerHits().get(QuoteBody.QUOTES))
                    .hits()
                    .hits();
            int last = Math.min(quotes.size(), shown + size - items.size());
            for (int i = shown; i < last; i++) {
                items.add(item(article, quotes.get(i)));
            }
            shown = last;
            if (items.size() == size) {
                return;
            }
            after = HitReader.sortValues(article);
            shown = 0;
        }
    }

    /**
     * A quote of an answer.
     *
     * @param quote its words
     * @param about ids of the actors it names
     * @param article where it stands
     */
    record Item(FoundQuote quote, List<String> about, Hit<ObjectNode> article) {}

    List<Item> items() {
        return items;
    }

    /** Where the next page begins, for a cursor. */
    List<Object> next() {
        List<Object> next = new ArrayList<>(after);
        next.add(shown);
        return next;
    }

    private static Item item(Hit<ObjectNode> article, Hit<JsonData> quote) {
        ObjectNode source = Objects.requireNonNull(quote.source(), "a quote without its source")
                .to(ObjectNode.class);
        List<String> about = new ArrayList<>();
        source.path("about").forEach(id -> about.add(id.asString()));
        return new Item(QuoteHits.read(source, quote.highlight()), about, article);
    }
}
