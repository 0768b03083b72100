package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.FilterAggregate;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.article.EntityKind;
import dev.dateline.elastic.cluster.Failures;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.facet.DateFacets;
import dev.dateline.elastic.facet.FacetReader;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.search.query.QueryPrinter;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.QuoteRequest;
import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.QuoteResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lists quotes. Those of an article stay together; articles are in the order asked for, and rank by their best quote. A cursor
 * holds the last article and how many of its quotes have been shown. Safe for many threads.
 */
final class QuoteSearch {
    private final ElasticsearchClient client;
    private final Aliases aliases;
    private final NameLookup lookup;
    private final Snapshots snapshots;
    private final Entities entities;

    QuoteSearch(SearchedArchive archive, Snapshots snapshots) {
        this.client = archive.client();
        this.aliases = archive.aliases();
        this.lookup = archive.lookup();
        this.snapshots = snapshots;
        this.entities = archive.entities();
    }

    /** One page of quotes. */
    QuoteResult search(QuoteRequest asked) {
        ResolvedSearch search = lookup.quotes(asked.search());
        String key = "quotes\n" + Cursor.key(asked.search()) + "\n" + asked.about();
        String after = search.page().after();
        Cursor cursor = after == null ? null : snapshots.open(Cursor.decode(after, key));
        QuoteBody body = new QuoteBody(search, asked.about());
        QuotePage.Start start = QuotePage.Start.of(cursor);
        SearchResponse<ObjectNode> response =
                Failures.translated(() -> client.search(page(body, start, cursor), ObjectNode.class));
        SearchResponse<Void> facets = Failures.translated(() -> client.search(body.facets(aliases), Void.class));
        QuotePage page = new QuotePage(response, start, search.page().size());
        FacetReader.Counts speakers = counts(facets, QuoteBody.SPEAKER, body.speakers());
        FacetReader.Counts about = counts(facets, QuoteBody.ABOUT, asked.about());
        Entities.Found known = entities.find(ids(page, speakers, about));
        Interval step = asked.search().facets().interval();
        long total = quotes(response.aggregations(), QuoteBody.QUOTES).docCount();
        long seen = page.items().size() + (cursor == null ? 0 : cursor.seen());
        String next = page.items().isEmpty() || seen >= total
                ? null
                : new Cursor(page.next(), response.pitId(), seen).encode(key);
        return new QuoteResult(
                QueryPrinter.print(search.asked().query().root()),
                total,
                response.took(),
                page.items().stream().map(item -> item(item, known)).toList(),
                FacetReader.facet(
                        speakers,
                        labels(FilterField.SPEAKER, known),
                        search.facets(),
                        body.speakers().selected()),
                FacetReader.facet(
                        about,
                        labels(FilterField.ACTOR, known),
                        search.facets(),
                        asked.about().selected()),
                step == null ? null : DateFacets.published(facets.aggregations(), step),
                next,
                lookup.spellings(search.query()));
    }

    private SearchRequest page(QuoteBody body, QuotePage.Start start, @Nullable Cursor cursor) {
        SearchRequest.Builder page = body.page(start.skipped());
        SearchBody.startAfter(page, start.after());
        SearchBody.readFrom(page, cursor, aliases);
        return page.build();
    }

    private static FacetReader.Labels labels(FilterField field, Entities.Found known) {
        return new FacetReader.Labels(field, known);
    }

    private static FilterAggregate quotes(Map<String, Aggregate> aggregations, String name) {
        return Objects.requireNonNull(Objects.requireNonNull(aggregations.get(name))
                        .nested()
                        .aggregations()
                        .get(QuoteBody.QUOTES))
                .filter();
    }

    private static FacetReader.Counts counts(SearchResponse<Void> response, String facet, Filters.Selection selection) {
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
        List<ArticleHit.Named> about = new ArrayList<>();
        for (String id : item.about()) {
            EntityDocument entity = known.find(id, EntityKind::isActor);
            about.add(
                    entity == null
                            ? new ArticleHit.Named(id, id, EntityKind.PERSON, 1)
                            : new ArticleHit.Named(id, entity.name(), entity.kind(), 1));
        }
        JsonNode article = HitReader.source(item.article());
        QuoteContext context = QuoteContext.of(article.path(Fields.TEXT).asString(""), item.quote());
        return new QuoteResult.Item(
                item.quote(),
                context.before(),
                context.after(),
                label(item.quote(), known),
                about,
                HitReader.card(article));
    }

    private static @Nullable String label(ArticleHit.Quote quote, Entities.Found known) {
        if (quote.speakerId() == null) {
            return null;
        }
        EntityDocument speaker = known.find(quote.speakerId(), kind -> true);
        return speaker == null ? null : speaker.name();
    }
}
