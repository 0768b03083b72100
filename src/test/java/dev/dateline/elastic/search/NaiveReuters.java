package dev.dateline.elastic.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.Filters;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.SearchResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Counts the stories of Reuters-21578 by plain loops over what its file says of them.
 *
 * @param stories the marked values of each, by facet
 */
record NaiveReuters(List<Map<FilterField, List<String>>> stories) {
    /** What people have marked, by the facet that counts it. */
    static final Map<FilterField, String> MARKED =
            Map.of(FilterField.PERSON, "people", FilterField.PLACE, "places", FilterField.TOPIC, "topics");

    /** Counts stories as the file has them. */
    static NaiveReuters of(List<JsonNode> stories) {
        return new NaiveReuters(stories.stream()
                .map(story -> MARKED.keySet().stream()
                        .collect(Collectors.toMap(field -> field, field -> marked(story, field))))
                .toList());
    }

    private static List<String> marked(JsonNode story, FilterField field) {
        List<String> values = new ArrayList<>();
        story.path(Objects.requireNonNull(MARKED.get(field))).forEach(value -> values.add(value.asString()));
        return values.stream().distinct().toList();
    }

    /** The stories found; {@code without} is the field whose alternatives are left out, null for none. */
    List<Map<FilterField, List<String>>> passing(Filters filters, @Nullable FilterField without) {
        return stories.stream()
                .filter(story -> MARKED.keySet().stream()
                        .allMatch(field -> passes(values(story, field), filters.of(field), field != without)))
                .toList();
    }

    private static boolean passes(List<String> values, Filters.Selection selection, boolean alternatives) {
        return values.containsAll(selection.all())
                && selection.not().stream().noneMatch(values::contains)
                && (!alternatives
                        || selection.any().isEmpty()
                        || selection.any().stream().anyMatch(values::contains));
    }

    void assertFacet(SearchResult result, Filters filters, FilterField field) {
        Map<String, Long> counts = new HashMap<>();
        long missing = 0;
        for (Map<FilterField, List<String>> story : passing(filters, field)) {
            List<String> values = values(story, field);
            missing += values.isEmpty() ? 1 : 0;
            values.forEach(value -> counts.merge(value, 1L, Long::sum));
        }
        Facet facet = Objects.requireNonNull(result.facets().get(field));
        long shown = 0;
        for (Facet.Bucket bucket : facet.buckets()) {
            assertThat(bucket.count()).as(filters + " " + bucket).isEqualTo(counts.getOrDefault(bucket.value(), 0L));
            shown += bucket.count();
        }
        long all = counts.values().stream().mapToLong(Long::longValue).sum();
        assertThat(facet.others()).as(filters.toString()).isEqualTo(all - shown);
        assertThat(facet.missing()).as(filters.toString()).isEqualTo(missing);
    }

    /** Values of some story now and then, so that combinations find something now and then. */
    Filters.Selection randomSelection(Random random, FilterField field) {
        return new Filters.Selection(some(random, field, 2), some(random, field, 4), some(random, field, 3));
    }

    private List<String> some(Random random, FilterField field, int most) {
        List<String> some = new ArrayList<>();
        for (int i = random.nextInt(4) == 0 ? random.nextInt(most) : 0; i > 0; i--) {
            some.addAll(values(stories.get(random.nextInt(stories.size())), field).stream()
                    .limit(1)
                    .toList());
        }
        return some;
    }

    private static List<String> values(Map<FilterField, List<String>> story, FilterField field) {
        return Objects.requireNonNull(story.get(field));
    }
}
