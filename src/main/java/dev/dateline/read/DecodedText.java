package dev.dateline.read;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decodes a document of unknown character set: the one of its byte order mark, else UTF-8 where the bytes are valid, else
 * the one that a page of the web names, else Windows-1252, which nearly all other English texts use. Stateless.
 */
final class DecodedText {
    private static final Charset WESTERN = Charset.forName("windows-1252");

    /** Where a page names its character set, by the rules of HTML. */
    private static final int NAMED_WITHIN = 1024;

    private static final Pattern NAMED = Pattern.compile(
            "<(?:meta|\\?xml)[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)", Pattern.CASE_INSENSITIVE);

    private DecodedText() {}

    /** The text; empty when the bytes are not text, which a zero among them shows. */
    static Optional<String> of(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8));
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE));
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE));
        }
        if (hasZero(bytes) || begins(bytes, '%', 'P', 'D', 'F')) {
            return Optional.empty();
        }
        return Optional.of(utf8(bytes).orElseGet(() -> new String(bytes, named(bytes))));
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Charset named(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, NAMED_WITHIN), StandardCharsets.ISO_8859_1);
        Matcher named = NAMED.matcher(beginning);
        if (!named.find()) {
            return WESTERN;
        }
        try {
            Charset charset = Charset.forName(named.group(1));
            // Pages that say Latin-1 or UTF-8 and are not mean Windows-1252, as browsers know.
            boolean loose = charset.equals(StandardCharsets.ISO_8859_1)
                    || charset.equals(StandardCharsets.US_ASCII)
                    || charset.equals(StandardCharsets.UTF_8);
            return loose ? WESTERN : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return WESTERN;
        }
    }

    private static boolean hasZero(byte[] bytes) {
        for (byte one : bytes) {
            if (one == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
