package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.query.Highlights;
import dev.dateline.elastic.query.TextQuery;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the quotes that made an article match ({@link TextQuery#showingQuotes} asks for them). Pure functions. */
final class QuoteHits {
    /** Quotes shown with an article: what fits a result card; the list of quotes shows all. */
    static final int SHOWN = 3;

    /** The most quotes of one article, as mappings/articles.json allows ({@code max_inner_result_window}). */
    static final int MOST = 10_000;

    private QuoteHits() {}

    /** The quotes of an article, best first, each once. */
    static List<ArticleHit.Quote> read(Hit<?> hit, int most) {
        Map<Integer, ArticleHit.Quote> quotes = new LinkedHashMap<>();
        List<Hit<JsonData>> found = new ArrayList<>();
        hit.innerHits().forEach((name, inner) -> found.addAll(inner.hits().hits()));
        found.sort(Comparator.comparingDouble((Hit<JsonData> quote) -> quote.score() == null ? 0 : -quote.score()));
        for (Hit<JsonData> quote : found) {
            if (quote.source() != null) {
                ArticleHit.Quote read = read(quote.source().to(ObjectNode.class), quote.highlight());
                quotes.putIfAbsent(read.start(), read);
            }
        }
        return quotes.values().stream().limit(most).toList();
    }

    /** Reads a quote and its marks. */
    static ArticleHit.Quote read(JsonNode source, Map<String, List<String>> highlight) {
        List<String> highlighted = highlight.getOrDefault(Fields.QUOTE_TEXT, List.of());
        String text = source.path("text").asString("");
        Passage.MarkedText marked = highlighted.isEmpty()
                ? new Passage.MarkedText(text, List.of())
                : Highlights.read(highlighted.getFirst());
        return new ArticleHit.Quote(
                marked.text(),
                source.path("start").asInt(0),
                string(source, "speaker"),
                string(source, "speaker_id"),
                marked.marks());
    }

    /** The marks of quotes, as offsets in the article's text. */
    static List<Passage.Mark> inText(List<ArticleHit.Quote> quotes) {
        return quotes.stream()
                .flatMap(quote -> quote.marks().stream()
                        .map(mark -> new Passage.Mark(quote.start() + mark.from(), quote.start() + mark.to())))
                .toList();
    }

    private static @Nullable String string(JsonNode source, String key) {
        JsonNode value = source.path(key);
        return value.isString() ? value.asString() : null;
    }
}
