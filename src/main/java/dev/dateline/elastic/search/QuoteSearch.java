package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.facet.FacetReader;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.search.query.QuoteWords;
import dev.dateline.search.request.FacetRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.request.SearchQuery;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.request.Selection;
import dev.dateline.search.result.FoundQuote;
import dev.dateline.search.result.Named;
import dev.dateline.search.result.QuoteResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists quotes. Those of an article stay together: articles come in the order asked for, by relevance that of their best
 * quote. A cursor tells how many quotes of which article have been shown. Safe for many threads.
 */
final class QuoteSearch {
    private final ElasticsearchClient client;
    private final Aliases names;
    private final NameLookup lookup;
    private final Snapshots snapshots;
    private final Entities entities;

    QuoteSearch(ElasticsearchClient client, Aliases names, NameLookup lookup, Snapshots snapshots, Entities entities) {
        this.client = client;
        this.names = names;
        this.lookup = lookup;
        this.snapshots = snapshots;
        this.entities = entities;
    }

    /** One page of quotes. */
    QuoteResult search(QuoteRequest asked) {
        QuoteRequest request = new QuoteRequest(resolved(asked.search()), asked.about());
        String key = key(request);
        String after = request.search().page().after();
        Cursor cursor = after == null ? null : snapshots.open(Cursor.decode(after, key));
        QuoteBody body = new QuoteBody(request);
        QuotePlace place = QuotePlace.of(cursor);
        SearchResponse<ObjectNode> response = Failures.translated(
                () -> client.search(place.on(body.page(place.skipped()), names, cursor), ObjectNode.class));
        SearchResponse<Void> facets = Failures.translated(() -> client.search(body.facets(names), Void.class));
        QuotePage page = new QuotePage(response, place, request.search().page().size());
        FacetReader.Counts speakers = counts(facets, QuoteBody.SPEAKER, body.speakers());
        FacetReader.Counts about = counts(facets, QuoteBody.ABOUT, request.about());
        Entities.Found known = entities.find(ids(page, speakers, about));
        FacetRequest asking = request.search().facets();
        long total = quotes(response.aggregations(), QuoteBody.QUOTES).docCount();
        long seen = page.items().size() + (cursor == null ? 0 : cursor.seen());
        String next = page.items().isEmpty() || seen >= total
                ? null
                : new Cursor(page.next(), response.pitId(), seen).encode(key);
        return new QuoteResult(
                total,
                response.took(),
                page.items().stream().map(item -> item(item, known)).toList(),
                FacetReader.facet(
                        speakers,
                        labels(FilterField.SPEAKER, known),
                        asking,
                        body.speakers().selected()),
                FacetReader.facet(
                        about,
                        labels(FilterField.ACTOR, known),
                        asking,
                        request.about().selected()),
                next,
                lookup.spellings(request.search().query()));
    }

    private static FacetReader.Labels labels(FilterField field, Entities.Found known) {
        return new FacetReader.Labels(field, known);
    }

    private SearchRequest resolved(SearchRequest search) {
        SearchQuery query = search.query();
        SearchQuery said = new SearchQuery(query.text(), QuoteWords.said(query.root()), query.variants(), query.choice());
        return lookup.resolved(
                new SearchRequest(said, search.filters(), search.page(), search.facets(), search.highlighting()));
    }

    private static String key(QuoteRequest request) {
        return "quotes\n" + Cursor.key(request.search()) + "\n" + request.about();
    }

    private static co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate quotes(
            Map<String, Aggregate> aggregations, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(aggregations.get(name))
                        .nested()
                        .aggregations()
                        .get(QuoteBody.QUOTES))
                .filter();
    }

    private static FacetReader.Counts counts(SearchResponse<Void> response, String facet, Selection selection) {
        return FacetReader.counts(quotes(response.aggregations(), facet).aggregations(), facet, selection);
    }

    private static Set<String> ids(QuotePage page, FacetReader.Counts speakers, FacetReader.Counts about) {
        Set<String> ids = new HashSet<>(speakers.values().keySet());
        ids.addAll(about.values().keySet());
        for (QuotePage.Item item : page.items()) {
            ids.addAll(item.about());
            if (item.quote().speakerId() != null) {
                ids.add(item.quote().speakerId());
            }
        }
        return ids;
    }

    private static QuoteResult.Item item(QuotePage.Item item, Entities.Found known) {
        List<Named> about = new ArrayList<>();
        for (String id : item.about()) {
            Entities.Entity entity = known.find(id, EntityKind::isActor);
            about.add(
                    entity == null
                            ? new Named(id, id, EntityKind.PERSON, 1)
                            : new Named(id, entity.name(), entity.kind(), 1));
        }
        return new QuoteResult.Item(
                item.quote(), label(item.quote(), known), about, HitReader.card(HitReader.source(item.article())));
    }

    private static @Nullable String label(FoundQuote quote, Entities.Found known) {
        if (quote.speakerId() == null) {
            return null;
        }
        Entities.Entity speaker = known.find(quote.speakerId(), kind -> true);
        return speaker == null ? null : speaker.name();
    }
}
