package dev.dateline.elastic.search;

import co.elastic.clients.elasticsearch.core.SearchRequest;
import dev.dateline.elastic.document.Aliases;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a page of quotes begins.
 *
 * @param after the sort values of the last article whose quotes have all been shown; empty for none
 * @param skipped how many quotes of the next article have been shown
 */
record QuotePlace(List<Object> after, int skipped) {
    /** The place that a cursor tells, or the beginning. */
    static QuotePlace of(@Nullable Cursor cursor) {
        if (cursor == null || cursor.after().isEmpty()) {
            return new QuotePlace(List.of(), 0);
        }
        int last = cursor.after().size() - 1;
        int skipped = cursor.after().get(last) instanceof Number number ? number.intValue() : 0;
        return new QuotePlace(cursor.after().subList(0, last), skipped);
    }

    /** The request from this place on. */
    SearchRequest on(SearchRequest.Builder body, Aliases names, @Nullable Cursor cursor) {
        if (!after.isEmpty()) {
            body.searchAfter(after.stream().map(SearchBody::value).toList());
        }
        if (cursor != null && cursor.snapshot() != null) {
            body.pit(snapshot -> snapshot.id(cursor.snapshot()).keepAlive(SearchBody.KEEP));
        } else {
            body.index(names.articles());
        }
        return body.build();
    }
}
