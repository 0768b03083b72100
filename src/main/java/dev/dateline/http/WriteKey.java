package dev.dateline.http;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The key without which nobody writes. Safe for many threads.
 *
 * @param key null when nobody may write at all
 */
record WriteKey(@Nullable String key) {
    private static final String SCHEME = "Bearer ";

    /** The problem with a request that wants to write; empty when it may. */
    Optional<ObjectNode> refusal(Context context) {
        if (key == null) {
            return Optional.of(Problem.of(
                    403,
                    "This server is for reading only. To let it take articles, start it with --write-key or"
                            + " DATELINE_WRITE_KEY."));
        }
        String given = context.header("Authorization");
        if (given == null || !given.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            context.header("WWW-Authenticate", "Bearer realm=\"dateline\"");
            return Optional.of(
                    Problem.of(401, "Writing needs the write key, in a header \"Authorization: Bearer KEY\"."));
        }
        if (!isKey(given.substring(SCHEME.length()).strip())) {
            context.header("WWW-Authenticate", "Bearer realm=\"dateline\", error=\"invalid_token\"");
            return Optional.of(Problem.of(401, "This is not the write key of this server."));
        }
        return Optional.empty();
    }

    /** Takes as long for a key that is nearly right as for any other. */
    private boolean isKey(String given) {
        byte[] right = String.valueOf(key).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(right, given.getBytes(StandardCharsets.UTF_8));
    }
}
