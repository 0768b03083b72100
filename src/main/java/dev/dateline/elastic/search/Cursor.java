package dev.dateline.elastic.search;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import dev.dateline.text.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The end of a page of a search. As text it is opaque, bound to its search, and protected against damage by a checksum. It
 * holds no secret: a forged one can only start elsewhere in a public list.
 *
 * @param after the sort values of the last hit: numbers and strings
 * @param snapshot Elasticsearch's id of the point in time that is paged over; null after the first page, which is searched
 *     without one, so that only paging costs a point in time
 * @param seen how many hits were on the pages before
 */
record Cursor(List<Object> after, @Nullable String snapshot, long seen) {
    /** Bytes kept of a SHA-256: chance never matches 64 bits. */
    private static final int DIGEST = 8;

    private static final JsonMapper JSON = new JsonMapper();

    /** The text of the cursor for the search that {@code key} identifies. */
    String encode(String key) {
        byte[] payload = JSON.writeValueAsBytes(this);
        byte[] all = ByteBuffer.allocate(2 * DIGEST + payload.length)
                .put(digest(payload))
                .put(digest(key.getBytes(StandardCharsets.UTF_8)))
                .put(payload)
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /**
     * Reads back the text of a cursor for the search of that {@code key}.
     *
     * @throws InvalidRequest when it is damaged, forged or of another search
     */
    static Cursor decode(String text, String key) {
        byte[] all = bytes(text);
        if (all.length <= 2 * DIGEST) {
            throw damaged();
        }
        byte[] payload = Arrays.copyOfRange(all, 2 * DIGEST, all.length);
        if (!Arrays.equals(all, 0, DIGEST, digest(payload), 0, DIGEST)) {
            throw damaged();
        }
        if (!Arrays.equals(all, DIGEST, 2 * DIGEST, digest(key.getBytes(StandardCharsets.UTF_8)), 0, DIGEST)) {
            throw new InvalidRequest(
                    "after",
                    "This cursor belongs to another search. Words, filters and sort must be the same as on the page"
                            + " it came from.");
        }
        try {
            return JSON.readValue(payload, Cursor.class);
        } catch (JacksonException notOurs) {
            throw damaged();
        }
    }

    private static InvalidRequest damaged() {
        return new InvalidRequest("after", "This is not a cursor. Use the value of \"next\" of the page before.");
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
    }

    /** Identifies the hits and their order; page size, facets and highlighting may change from page to page. */
    static String key(SearchRequest request) {
        String filters = request.filters().fields().stream()
                .map((FilterField field) -> field + "=" + request.filters().of(field))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                request.query().text(),
                String.valueOf(request.query().variants()),
                request.query().choice().similar()
                        + new TreeSet<>(request.query().choice().not()).toString(),
                request.page().sort().toString() + request.page().grouping(),
                request.filters().published().toString(),
                request.filters().mentioned().toString(),
                new TreeSet<>(request.filters().without()).toString(),
                filters);
    }

    private static byte[] digest(byte[] bytes) {
        return Arrays.copyOf(Digests.sha256().digest(bytes), DIGEST);
    }
}
