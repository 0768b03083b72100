package dev.dateline.elastic.facet;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.SearchedIndex;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.names.ArchiveNames;
import dev.dateline.elastic.names.Entities;
import dev.dateline.elastic.names.NameLookup;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.elastic.query.ResolvedSearch;
import dev.dateline.elastic.query.TermCounts;
import dev.dateline.search.FacetValues;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.search.result.Facet;
import dev.dateline.text.fold.Folding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Lists and searches the values of a facet. Safe for many threads. */
public final class FacetValueSearch implements FacetValues {
    private static final String FACET = "facet";
    private static final String BEGINNING = "beginning";
    private static final String VALUES = "values";
    private static final String MISSING = "missing";

    private final SearchedIndex articles;
    private final Entities entities;
    private final NameLookup lookup;
    private final ArchiveNames known;

    /** Searches an archive; {@code known} finds the values that the beginning of a name may mean. */
    public FacetValueSearch(SearchedArchive archive, ArchiveNames known) {
        this.articles = archive.articles();
        this.entities = archive.entities();
        this.lookup = archive.lookup();
        this.known = known;
    }

    @Override
    public Page values(SearchRequest asked, Wish wish) {
        ResolvedSearch search = lookup.resolved(asked);
        List<String> wanted = wanted(wish);
        if (wanted != null && wanted.isEmpty()) {
            // No value has this name; articles without a value are counted all the same.
            wanted = List.of("");
        }
        Map<String, Aggregate> scope =
                articles.counts(FilterQuery.narrowed(search), Map.of(FACET, aggregation(search, wish, wanted)));
        Map<String, Aggregate> counted =
                Objects.requireNonNull(scope.get(FACET)).filter().aggregations();
        StringTermsAggregate terms = Objects.requireNonNull(Objects.requireNonNull(counted.get(BEGINNING))
                        .filter()
                        .aggregations()
                        .get(VALUES))
                .sterms();
        long missing = Objects.requireNonNull(counted.get(MISSING)).missing().docCount();
        Map<String, Long> counts = counts(terms, wish);
        boolean all = Objects.requireNonNullElse(terms.sumOtherDocCount(), 0L) == 0;
        return page(counts, wish, search, new Rest(all, missing));
    }

    /**
     * The articles and values outside the list.
     *
     * @param none whether every value is in the list
     * @param missing articles without a value
     */
    private record Rest(boolean none, long missing) {}

    /** The values that a name's beginning can mean; null when all are wanted, or when they are compared afterwards. */
    private @Nullable List<String> wanted(Wish wish) {
        return wish.prefix().isBlank()
                        || wish.field() == FilterField.LANGUAGE
                        || FilterQuery.words(wish.field()) != null
                ? null
                : known.values(wish.field(), wish.prefix(), Wish.MOST);
    }

    private static Aggregation aggregation(ResolvedSearch search, Wish wish, @Nullable List<String> only) {
        FilterField field = wish.field();
        String indexed = FilterQuery.field(field);
        Query filter = Clauses.allOf(FilterQuery.alternatives(search.filters(), field));
        Query beginning = FilterQuery.words(field) == null
                ? Clauses.everything()
                : FilterQuery.withBeginnings(field, Folding.words(wish.prefix()));
        return Aggregation.of(all -> all.filter(filter)
                .aggregations(
                        BEGINNING,
                        begins -> begins.filter(beginning)
                                .aggregations(
                                        VALUES,
                                        values -> values.terms(terms -> {
                                            terms.field(indexed).size(only == null ? Wish.MOST : only.size());
                                            return only == null ? terms : terms.include(include -> include.terms(only));
                                        })))
                .aggregations(MISSING, missing -> missing.missing(none -> none.field(indexed))));
    }

    private static Map<String, Long> counts(StringTermsAggregate terms, Wish wish) {
        Map<String, Long> counts = TermCounts.read(terms);
        if (wish.field() == FilterField.LANGUAGE) {
            counts.keySet().removeIf(value -> !isLanguage(value, wish.prefix()));
        } else if (FilterQuery.words(wish.field()) != null) {
            List<String> typed = Folding.words(wish.prefix());
            counts.keySet().removeIf(value -> !begins(Folding.words(value), typed));
        }
        return counts;
    }

    /** Whether each word typed is the beginning of a word of the value. */
    private static boolean begins(List<String> value, List<String> typed) {
        return typed.stream().allMatch(one -> value.stream().anyMatch(word -> word.startsWith(one)));
    }

    /** Whether the tag or the English name of a language starts with the prefix. */
    private static boolean isLanguage(String tag, String prefix) {
        String asked = prefix.strip().toLowerCase(Locale.ROOT);
        String name = Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH);
        return tag.toLowerCase(Locale.ROOT).startsWith(asked)
                || name.toLowerCase(Locale.ROOT).startsWith(asked);
    }

    private Page page(Map<String, Long> counts, Wish wish, ResolvedSearch search, Rest rest) {
        List<String> order = new ArrayList<>(counts.keySet());
        boolean byName = wish.order() == Order.NAME;
        if (byName) {
            FacetReader.Labels labels = labels(wish.field(), order);
            order.sort(Comparator.comparing(labels::of, String::compareToIgnoreCase)
                    .thenComparing(Comparator.naturalOrder()));
        }
        List<String> shown =
                order.subList(Math.min(wish.from(), order.size()), Math.min(wish.from() + wish.size(), order.size()));
        FacetReader.Labels labels = labels(wish.field(), shown);
        Set<String> selected = Set.copyOf(search.filters().of(wish.field()).selected());
        List<Facet.Bucket> buckets = shown.stream()
                .map(value -> labels.bucket(value, Objects.requireNonNull(counts.get(value)), selected.contains(value)))
                .toList();
        return new Page(buckets, order.size(), rest.none(), rest.missing());
    }

    private FacetReader.Labels labels(FilterField field, List<String> ids) {
        return new FacetReader.Labels(field, entities.find(field.isEntity() ? ids : List.of()));
    }
}
