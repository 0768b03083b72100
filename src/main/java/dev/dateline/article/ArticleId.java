package dev.dateline.article;

import dev.dateline.text.Digests;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes ids for articles that have none: the same article gets the same id each time it is read. */
final class ArticleId {
    /** 128 bits: two of ten billion articles share an id with a chance of one in 10^18. */
    private static final int BYTES = 16;

    /** Elasticsearch refuses a longer {@code _id}, in bytes of UTF-8. */
    static final int LONGEST = 512;

    private ArticleId() {}

    /** A hash of source and url when there is a url, of the text otherwise; 32 hexadecimal digits. */
    static String of(@Nullable String source, @Nullable String url, String text) {
        boolean hasUrl = url != null && !url.isBlank();
        String known = hasUrl ? (source == null ? "" : source) + "\n" + url : text;
        return HexFormat.of().formatHex(Digests.sha256(known), 0, BYTES);
    }

    /** Whether an id has more than {@link #LONGEST} bytes. */
    static boolean isTooLong(String id) {
        return id.codePoints().map(ArticleId::bytes).sum() > LONGEST;
    }

    private static int bytes(int codePoint) {
        if (codePoint < 0x80) {
            return 1;
        }
        if (codePoint < 0x800) {
            return 2;
        }
        return codePoint < 0x10000 ? 3 : 4;
    }
}
