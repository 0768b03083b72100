package dev.dateline.http;

import dev.dateline.text.Digests;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers that keep the page to itself: its own files only, no inline script but its import map, no frames. */
final class SecurityHeaders {
    private static final Pattern INLINE_SCRIPT =
            Pattern.compile("<script(?![^>]*\\ssrc=)[^>]*>(.*?)</script>", Pattern.DOTALL);

    private SecurityHeaders() {}

    /** The headers of every answer, for a page with that HTML. */
    static Map<String, String> forPage(String html) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'" + hashes(html)
                        + "; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"
                        + "; manifest-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'"
                        // Only Lit templates turn text into HTML; Lit has a policy with this name.
                        + "; require-trusted-types-for 'script'; trusted-types lit-html");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        return headers;
    }

    private static String hashes(String html) {
        StringBuilder hashes = new StringBuilder();
        Matcher script = INLINE_SCRIPT.matcher(html);
        while (script.find()) {
            hashes.append(" 'sha256-")
                    .append(Base64.getEncoder().encodeToString(Digests.sha256(script.group(1))))
                    .append('\'');
        }
        return hashes.toString();
    }
}
