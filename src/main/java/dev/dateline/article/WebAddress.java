package dev.dateline.article;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The parts of a web address that are searched. Pure functions. */
public final class WebAddress {
    private static final Pattern START = Pattern.compile("^(?:[a-z][a-z0-9+.-]*://)?(?:[^/@]*@)?(?:www\\.)?");
    private static final Pattern HOST =
            Pattern.compile("^(?:[a-z][a-z0-9+.-]*://(?:[^/?#@]*@)?(?:www\\.)?|www\\.)([\\p{L}\\p{N}.-]{1,253})");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private WebAddress() {}

    /**
     * The words of an address or of a part of one, in lower case and separated by spaces, without its scheme and
     * {@code www}: {@code courier example world leaders meet html}.
     */
    public static String words(String address) {
        String bare = START.matcher(address.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
        return BETWEEN.matcher(decoded(bare)).replaceAll(" ").strip();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return address;
        }
    }

    /** The host of an address in lower case, without {@code www}; null when it has none. */
    public static @Nullable String host(String address) {
        Matcher host = HOST.matcher(address.strip().toLowerCase(Locale.ROOT));
        return host.find() ? host.group(1) : null;
    }
}
