package dev.dateline.elastic.facet;

import dev.dateline.article.PartialDate;
import dev.dateline.elastic.query.FilterQuery;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.request.Interval;
import dev.dateline.search.request.Period;
import dev.dateline.search.result.DateFacet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers searches by plain loops over documents, simple enough to be believed. One thread. */
final class NaiveArchive {
    /** Plain words whose spelling in the sample archive no analyzer changes. */
    static final List<String> WORDS = List.of("ceasefire", "talks", "said", "minister", "border");

    private final List<ObjectNode> documents;
    /** Read once: they are compared with each step of curves that have thousands. */
    private final IdentityHashMap<ObjectNode, List<Days>> mentioned = new IdentityHashMap<>();

    private final IdentityHashMap<ObjectNode, PartialDate> dates = new IdentityHashMap<>();
    private final Map<String, Set<String>> holding = new HashMap<>();
    private final Map<List<@Nullable Object>, List<ObjectNode>> found = new HashMap<>();

    /** Days that a text mentions, the first and the last. */
    private record Days(LocalDate from, LocalDate to) {}

    NaiveArchive(List<ObjectNode> documents) {
        this.documents = List.copyOf(documents);
        for (ObjectNode document : documents) {
            List<Days> days = new ArrayList<>();
            document.path("mentioned_days")
                    .forEach(range -> days.add(new Days(
                            LocalDate.parse(range.get("gte").asString()),
                            LocalDate.parse(range.get("lte").asString()))));
            mentioned.put(document, days);
            if (document.has("published_as_given")) {
                dates.put(
                        document,
                        PartialDate.parse(document.get("published_as_given").asString()));
            }
        }
    }

    /** The articles found; {@code without} is the field whose alternatives are left out, null for none. */
    List<String> ids(String word, Filters filters, @Nullable FilterField without) {
        return find(word, filters, without).stream()
                .map(document -> document.get("id").asString())
                .toList();
    }

    /** How many articles are found; {@code without} as for {@link #ids}. */
    long total(String word, Filters filters, @Nullable FilterField without) {
        return find(word, filters, without).size();
    }

    Map<String, Long> counts(String word, Filters filters, FilterField field) {
        Map<String, Long> counts = new HashMap<>();
        for (ObjectNode document : find(word, filters, field)) {
            values(document, field).forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        return counts;
    }

    long missing(String word, Filters filters, FilterField field) {
        return find(word, filters, field).stream()
                .filter(document -> values(document, field).isEmpty())
                .count();
    }

    /** The articles whose date is known well enough to lie in the bucket. */
    long published(String word, Filters filters, DateFacet.Bucket bucket, Interval step) {
        return find(word, filters, null).stream()
                .filter(document -> document.has("published_as_given"))
                .map(this::date)
                .filter(date -> fits(date, step))
                .filter(date ->
                        !date.first().isBefore(bucket.from()) && !date.first().isAfter(bucket.to()))
                .count();
    }

    /** The articles whose date is known less well than a step is long. */
    long partial(String word, Filters filters, Interval step) {
        return find(word, filters, null).stream()
                .filter(document -> document.has("published_as_given"))
                .filter(document -> !fits(date(document), step))
                .count();
    }

    private static boolean fits(PartialDate date, Interval step) {
        return switch (date.precision()) {
            case DAY -> true;
            case MONTH -> step.compareTo(Interval.MONTH) >= 0;
            case YEAR -> step == Interval.YEAR;
        };
    }

    /** The articles that mention a day in the bucket. */
    long mentioned(String word, Filters filters, DateFacet.Bucket bucket) {
        return find(word, filters, null).stream()
                .filter(document -> mentions(document, bucket.from(), bucket.to()))
                .count();
    }

    /** The articles that mention no day. */
    long timeless(String word, Filters filters) {
        return find(word, filters, null).stream()
                .filter(document -> !document.has("mentioned_days"))
                .count();
    }

    private boolean mentions(ObjectNode document, LocalDate from, LocalDate to) {
        return Objects.requireNonNull(mentioned.get(document)).stream()
                .anyMatch(days -> !days.to().isBefore(from) && !days.from().isAfter(to));
    }

    /** All values of a field, most frequent first. */
    List<String> values(FilterField field) {
        Map<String, Long> counts = counts("", Filters.NONE, field);
        return counts.keySet().stream()
                .sorted(Comparator.comparing(counts::get).reversed().thenComparing(value -> (String) value))
                .toList();
    }

    private List<ObjectNode> find(String word, Filters filters, @Nullable FilterField without) {
        if (found.size() > 100) {
            found.clear();
        }
        return found.computeIfAbsent(
                Arrays.asList(word, filters, without),
                asked -> documents.stream()
                        .filter(document -> holds(document, word))
                        .filter(document -> inside(document, filters.published()))
                        .filter(document -> filters.mentioned().isAlways()
                                || mentions(document, first(filters.mentioned()), last(filters.mentioned())))
                        .filter(document -> filters.fields().stream()
                                .allMatch(
                                        field -> passes(values(document, field), filters.of(field), field != without)))
                        .toList());
    }

    private static boolean passes(List<String> values, Filters.Selection selection, boolean alternatives) {
        return values.containsAll(selection.all())
                && selection.not().stream().noneMatch(values::contains)
                && (!alternatives
                        || selection.any().isEmpty()
                        || selection.any().stream().anyMatch(values::contains));
    }

    private boolean holds(ObjectNode document, String word) {
        return word.isEmpty()
                || holding.computeIfAbsent(word, this::documentsWith)
                        .contains(document.get("id").asString());
    }

    private Set<String> documentsWith(String word) {
        Pattern alone = Pattern.compile("(?<![\\p{L}\\p{N}'’])" + word + "(?![\\p{L}\\p{N}'’])");
        Set<String> ids = new HashSet<>();
        for (ObjectNode document : documents) {
            String words = document.path("title").asString("") + "\n"
                    + document.get("text").asString();
            if (alone.matcher(words.toLowerCase(Locale.ROOT)).find()) {
                ids.add(document.get("id").asString());
            }
        }
        return ids;
    }

    private boolean inside(ObjectNode document, Period period) {
        if (period.isAlways()) {
            return true;
        }
        if (!document.has("published_as_given")) {
            return false;
        }
        PartialDate date = date(document);
        return !date.last().isBefore(first(period)) && !date.first().isAfter(last(period));
    }

    private static LocalDate first(Period period) {
        return period.from() == null ? LocalDate.MIN : period.from().first();
    }

    private static LocalDate last(Period period) {
        return period.to() == null ? LocalDate.MAX : period.to().last();
    }

    private PartialDate date(ObjectNode document) {
        return Objects.requireNonNull(dates.get(document));
    }

    private static List<String> values(ObjectNode document, FilterField field) {
        JsonNode node = document.path(FilterQuery.field(field));
        List<String> values = new ArrayList<>();
        if (node.isString()) {
            values.add(node.asString());
        }
        node.forEach(value -> values.add(value.asString()));
        return values;
    }
}
