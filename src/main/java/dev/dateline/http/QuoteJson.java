package dev.dateline.http;

import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.query.QuoteWords;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.QuoteResult;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes lists of quotes as the API's JSON. Pure functions. */
final class QuoteJson {
    private QuoteJson() {}

    /** The answer to a search for quotes. */
    static ObjectNode of(SearchQuery query, QuoteResult result) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("total").put("value", result.total()).put("exact", true);
        json.put("took_ms", result.tookMillis());
        json.putObject("query")
                .put("text", query.text())
                .put("understood", QueryPrinter.print(QuoteWords.said(query.root())));
        ResultJson.addSpellings((ObjectNode) json.get("query"), result.spellings());
        ArrayNode quotes = json.putArray("quotes");
        result.quotes().forEach(item -> quotes.add(of(item)));
        ObjectNode facets = json.putObject("facets");
        facets.set("speaker", ResultJson.of(result.speaker()));
        facets.set("about", ResultJson.of(result.about()));
        if (result.next() != null) {
            json.put("next", result.next());
        }
        return json;
    }

    private static ObjectNode of(QuoteResult.Item item) {
        ObjectNode json = ResultJson.of(item.quote());
        if (item.speaker() != null) {
            json.put("label", item.speaker());
        }
        ArrayNode about = json.putArray("about");
        item.about()
                .forEach(named -> about.addObject()
                        .put("value", named.value())
                        .put("label", named.label())
                        .put("kind", named.kind().json()));
        json.set("article", ResultJson.of(item.article()));
        return json;
    }
}
