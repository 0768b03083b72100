package dev.dateline.article;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Makes ids for articles that have none: the same article gets the same id each time it is read. */
final class ArticleId {
    /** 128 bits: two of ten billion articles share an id with a chance of one in 10^18. */
    private static final int BYTES = 16;

    private ArticleId() {}

    /** A hash of source and url when there is a url, of the text otherwise; 32 hexadecimal digits. */
    static String of(@Nullable String source, @Nullable String url, String text) {
        boolean hasUrl = url != null && !url.isBlank();
        String known = hasUrl ? (source == null ? "" : source) + "\n" + url : text;
        byte[] hash = sha256().digest(known.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(hash, 0, BYTES);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
