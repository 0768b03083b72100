package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.dateline.search.result.ArticleHit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The quotes of a page, read article by article until it is full. For one answer; one thread. */
final class QuotePage {
    private final List<Item> items = new ArrayList<>();
    private List<Object> after;
    private int shown;

    /** Reads the answer to a request that started at {@code start}. */
    QuotePage(SearchResponse<ObjectNode> response, Start start, int size) {
        after = start.after();
        shown = start.skipped();
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
     * The start of a page of quotes. Its cursor holds the sort values and, after them, the number of quotes.
     *
     * @param after the sort values of the last article all of whose quotes have been shown; empty for none
     * @param skipped how many quotes of the next article have been shown
     */
    record Start(List<Object> after, int skipped) {
        /** The start that a cursor holds, or the first quote. */
        static Start of(@Nullable Cursor cursor) {
            if (cursor == null || cursor.after().isEmpty()) {
                return new Start(List.of(), 0);
            }
            int last = cursor.after().size() - 1;
            int skipped = cursor.after().get(last) instanceof Number number ? number.intValue() : 0;
            return new Start(cursor.after().subList(0, last), skipped);
        }
    }

    /**
     * A quote of an answer.
     *
     * @param quote its words
     * @param about ids of the actors it names
     * @param article the article with the quote
     */
    record Item(ArticleHit.Quote quote, List<String> about, Hit<ObjectNode> article) {}

    List<Item> items() {
        return items;
    }

    /** The start of the next page, as a cursor holds it. */
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
