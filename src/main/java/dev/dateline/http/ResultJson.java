package dev.dateline.http;

import dev.dateline.article.EntityKind;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.query.WordSpellings;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.result.ArchiveStatus;
import dev.dateline.search.result.ArticleView;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.Family;
import dev.dateline.search.result.FoundQuote;
import dev.dateline.search.result.Hit;
import dev.dateline.search.result.Mark;
import dev.dateline.search.result.Named;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.QueryAdvice;
import dev.dateline.search.result.QuerySpellings;
import dev.dateline.search.result.SearchResult;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes results as the API's JSON; keys without a value are left out. Pure functions. */
public final class ResultJson {
    private ResultJson() {}

    /** The answer to a search. */
    public static ObjectNode of(SearchQuery query, SearchResult result) {
        ObjectNode json = object();
        json.putObject("total")
                .put("value", result.total().value())
                .put("exact", result.total().exact());
        if (result.families() != null) {
            json.putObject("families")
                    .put("value", result.families().value())
                    .put("exact", result.families().exact());
        }
        json.put("took_ms", result.tookMillis());
        addQuery(json.putObject("query"), query, result.advice());
        addSpellings((ObjectNode) json.get("query"), result.spellings());
        ArrayNode hits = json.putArray("hits");
        result.hits().forEach(hit -> hits.add(of(hit)));
        ObjectNode facets = json.putObject("facets");
        result.facets().forEach((field, facet) -> facets.set(field.parameter(), of(facet)));
        if (result.dates() != null) {
            facets.set("date", of(result.dates()));
        }
        if (result.mentioned() != null) {
            facets.set("mentioned", of(result.mentioned()));
        }
        return put(json, "next", result.next());
    }

    /** The other spellings of the names in a query. */
    static void addSpellings(ObjectNode query, QuerySpellings spellings) {
        ArrayNode all = query.putArray("spellings");
        spellings.spellings().forEach(other -> add(all, other).put("used", other.used()));
        ArrayNode similar = query.putArray("similar");
        spellings.similar().forEach(other -> add(similar, other));
        put(query, "note", spellings.note());
    }

    private static ObjectNode add(ArrayNode to, WordSpellings.Other other) {
        return to.addObject()
                .put("asked", other.asked())
                .put("found", other.found())
                .put("articles", other.articles());
    }

    private static void addQuery(ObjectNode json, SearchQuery query, QueryAdvice advice) {
        json.put("text", query.text()).put("understood", QueryPrinter.print(query.root()));
        if (!query.names().isEmpty()) {
            ArrayNode names = json.putArray("names");
            query.names().forEach(names::add);
        }
        put(json, "suggestion", advice.suggestion());
        if (advice.any() != null) {
            json.put("any", advice.any());
            ArrayNode words = json.putArray("words");
            advice.words()
                    .forEach(word -> words.addObject().put("word", word.word()).put("count", word.count()));
        }
    }

    /** The article in the article format, and beside its keys what it names and what the query hits. */
    static ObjectNode of(ArticleView view) {
        ObjectNode json = view.article().deepCopy();
        json.set("actors", named(view.named(), EntityKind::isActor));
        json.set("places", named(view.named(), EntityKind::isPlace));
        ObjectNode hits = json.putObject("hits");
        hits.set("title", marks(view.title()));
        hits.set("text", marks(view.text()));
        if (view.family() != null) {
            json.set("family", of(view.family()));
        }
        return json;
    }

    /** What is being searched, and by which version of the program. */
    public static ObjectNode of(ArchiveStatus status, String version) {
        ObjectNode json = object().put("version", version);
        ObjectNode index = json.putObject("index").put("name", status.index());
        put(index, "built", status.built() == null ? null : status.built().toString());
        json.put("articles", status.articles()).put("entities", status.entities());
        json.putObject("cluster")
                .put("name", status.cluster().name())
                .put("health", status.cluster().health())
                .put("nodes", status.cluster().nodes());
        return json;
    }

    /** One article as a search shows it. */
    static ObjectNode of(Hit hit) {
        ObjectNode json = of(hit.card());
        if (hit.score() != null) {
            json.put("score", hit.score());
        }
        ArrayNode passages = json.putArray("passages");
        hit.passages().forEach(passage -> passages.add(of(passage)));
        json.set("actors", named(hit.named(), EntityKind::isActor));
        json.set("places", named(hit.named(), EntityKind::isPlace));
        ArrayNode matched = json.putArray("matched");
        hit.matched()
                .forEach(spelling ->
                        matched.addObject().put("asked", spelling.asked()).put("found", spelling.found()));
        if (!hit.quotes().isEmpty()) {
            ArrayNode quotes = json.putArray("quotes");
            hit.quotes().forEach(quote -> quotes.add(of(quote)));
        }
        if (hit.family() != null) {
            json.set("family", of(hit.family()));
        }
        return json;
    }

    static ObjectNode of(FoundQuote quote) {
        ObjectNode json = object().put("text", quote.text()).put("start", quote.start());
        put(json, "speaker", quote.speaker());
        put(json, "speaker_id", quote.speakerId());
        json.set("marks", marks(quote.marks()));
        return json;
    }

    private static ObjectNode of(Family family) {
        ObjectNode json = object().put("id", family.id()).put("count", family.count());
        ArrayNode others = json.putArray("others");
        family.others().forEach(card -> others.add(of(card)));
        return json;
    }

    static ObjectNode of(Hit.Card card) {
        ObjectNode json = object().put("id", card.id()).put("title", card.title());
        put(json, "published", card.published());
        put(json, "source", card.source());
        put(json, "url", card.url());
        return put(json, "language", card.language());
    }

    private static ObjectNode of(Passage passage) {
        ObjectNode json = object().put("field", passage.field())
                .put("text", passage.text())
                .put("start", passage.start());
        json.set("marks", marks(passage.marks()));
        return json;
    }

    private static ArrayNode marks(List<Mark> marks) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        marks.forEach(mark -> json.addArray().add(mark.from()).add(mark.to()));
        return json;
    }

    /** Entities with how often an article names them. */
    static ArrayNode named(List<Named> named, Predicate<EntityKind> kinds) {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        named.stream()
                .filter(entity -> kinds.test(entity.kind()))
                .forEach(entity -> json.addObject()
                        .put("value", entity.value())
                        .put("label", entity.label())
                        .put("kind", entity.kind().json())
                        .put("count", entity.count()));
        return json;
    }

    static ObjectNode of(Facet facet) {
        ObjectNode json = object();
        ArrayNode buckets = json.putArray("buckets");
        for (Facet.Bucket bucket : facet.buckets()) {
            buckets.add(of(bucket));
        }
        return json.put("others", facet.others()).put("missing", facet.missing());
    }

    /** One value of a facet. */
    static ObjectNode of(Facet.Bucket bucket) {
        ObjectNode value = object().put("value", bucket.value()).put("label", bucket.label());
        put(value, "kind", bucket.kind() == null ? null : bucket.kind().json());
        value.put("count", bucket.count());
        if (bucket.selected()) {
            value.put("selected", true);
        }
        if (bucket.ratio() != null) {
            value.put("ratio", bucket.ratio());
        }
        return value;
    }

    private static ObjectNode of(DateFacet facet) {
        ObjectNode json = object().put("interval", facet.interval().parameter());
        ArrayNode buckets = json.putArray("buckets");
        facet.buckets()
                .forEach(bucket -> buckets.addObject()
                        .put("from", bucket.from().toString())
                        .put("to", bucket.to().toString())
                        .put("count", bucket.count()));
        return json.put("partial", facet.partial()).put("missing", facet.missing());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static ObjectNode put(ObjectNode json, String key, @Nullable String value) {
        return value == null ? json : json.put(key, value);
    }
}
