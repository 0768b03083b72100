package dev.dateline.elastic.document;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.List;

/** Reads the values that a search returns apart from the documents themselves, as asked by {@code docvalue_fields}. */
public final class DocValues {
    private DocValues() {}

    /** The texts of a field; empty when the document has none. */
    @SuppressWarnings("unchecked") // The client has no generic type for the values of a field.
    public static List<String> texts(Hit<?> hit, String field) {
        JsonData values = hit.fields().get(field);
        return values == null ? List.of() : values.to(List.class);
    }

    /** The first text of a field; empty when the document has none. */
    public static String text(Hit<?> hit, String field) {
        return texts(hit, field).stream().findFirst().orElse("");
    }

    /** The whole numbers of a field; empty when the document has none. */
    @SuppressWarnings("unchecked") // The same; a number that fits is read as an Integer.
    public static List<Long> numbers(Hit<?> hit, String field) {
        JsonData values = hit.fields().get(field);
        List<Number> numbers = values == null ? List.of() : values.to(List.class);
        return numbers.stream().map(Number::longValue).toList();
    }
}
