package dev.dateline.elastic.search;

import dev.dateline.search.InvalidRequest;
import dev.dateline.search.request.FilterField;
import dev.dateline.search.request.SearchRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where a page of a search ended. As text it is opaque, bound to its search, and guarded against damage by a checksum;
 * it holds no secret: whoever forges one can only begin elsewhere in what everybody may read.
 *
 * @param after the sort values of the last hit: numbers and strings
 * @param snapshot Elasticsearch's id of the point in time that is paged over; null behind the first page, which is
 *     searched without one, so that only those who turn pages cost a snapshot
 * @param seen how many hits were on the pages before
 */
record Cursor(List<Object> after, @Nullable String snapshot, long seen) {
    /** Bytes kept of a SHA-256: chance never matches 64 bits. */
    private static final int DIGEST = 8;

    private static final JsonMapper JSON = new JsonMapper();

    String encode(SearchRequest request) {
        return encode(key(request));
    }

    /** The text of the cursor for a search that {@code key} tells from every other. */
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
     * Reads a cursor back.
     *
     * @throws InvalidRequest when it is damaged, forged or of another search
     */
    static Cursor decode(String text, SearchRequest request) {
        return decode(text, key(request));
    }

    /** Reads back what {@link #encode(String)} has written. */
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
                    "This cursor belongs to another search. Words, filters and sort must stay as they were on the page"
                            + " it came from.");
        }
        try {
            return JSON.readValue(payload, Cursor.class);
        } catch (JacksonException notOurs) {
            throw damaged();
        }
    }

    private static InvalidRequest damaged() {
        return new InvalidRequest("after", "This is not a cursor. Take the value of \"next\" of the page before.");
    }

    private static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notBase64) {
            throw damaged();
        }
    }

    /** What decides the hits and their order; page size, facets and highlighting may change from page to page. */
    static String key(SearchRequest request) {
        String filters = request.filters().fields().stream()
                .map((FilterField field) -> field + "=" + request.filters().of(field))
                .collect(Collectors.joining("\n"));
        return String.join(
                "\n",
                request.query().text(),
                String.valueOf(request.query().variants()),
                request.query().choice().similar() + new TreeSet<>(request.query().choice().not()).toString(),
                request.page().sort().toString() + request.page().grouping(),
                request.filters().published().toString(),
                request.filters().mentioned().toString(),
                filters);
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return Arrays.copyOf(MessageDigest.getInstance("SHA-256").digest(bytes), DIGEST);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
