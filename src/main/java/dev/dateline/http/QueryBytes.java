package dev.dateline.http;

import dev.dateline.search.InvalidRequest;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Refuses addresses whose parameters are not UTF-8, which a server would otherwise read as something else. */
final class QueryBytes {
    private QueryBytes() {}

    /**
     * Checks the parameters of a request.
     *
     * @throws InvalidRequest with the name of the first that is not UTF-8
     */
    static void requireUtf8(Context context) {
        requireUtf8(context.queryString());
    }

    /** Checks the part of an address behind the question mark; null when there is none. */
    static void requireUtf8(@Nullable String query) {
        if (query == null || query.indexOf('%') < 0) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (!isUtf8(pair)) {
                throw new InvalidRequest(
                        name,
                        "\"" + name + "\" is not UTF-8: each byte of a character beyond ASCII is written as % and two"
                                + " hexadecimal digits.");
            }
        }
    }

    private static boolean isUtf8(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < encoded.length(); i++) {
            char unit = encoded.charAt(i);
            if (unit != '%') {
                // A raw character beyond ASCII has been read as such by the server already.
                bytes.write(unit < 0x80 ? unit : '?');
                continue;
            }
            int high = i + 2 <= encoded.length() - 1 ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = i + 2 <= encoded.length() - 1 ? Character.digit(encoded.charAt(i + 2), 16) : -1;
            if (high < 0 || low < 0) {
                return false;
            }
            bytes.write(16 * high + low);
            i += 2;
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()));
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
