package dev.dateline.article;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A span as an annotation gives it, not yet held against the text.
 *
 * @param path where it stands, such as {@code quotes[2]}
 * @param start as given, in the declared unit
 * @param end as given, in the declared unit
 * @param words the words that the annotation says are under the span; null when it does not say
 * @param name the name of what is marked; null when not given. It need not stand in the text
 */
record SpanClaim(
        String path,
        long start,
        long end,
        @Nullable String words,
        @Nullable String name) {

    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");

    /** Whether these words are what the annotation says: the same but for white space. */
    boolean saysWords(String surface) {
        return words != null && (words.equals(surface) || squeezed(words).equals(squeezed(surface)));
    }

    /** Whether these words are one or several whole words of the name. */
    boolean wordsAreOfName(String surface) {
        if (name == null || surface.isBlank() || !surface.equals(surface.strip())) {
            return false;
        }
        String haystack = " " + squeezed(name).toLowerCase(Locale.ROOT) + " ";
        return haystack.contains(" " + squeezed(surface).toLowerCase(Locale.ROOT) + " ");
    }

    private static String squeezed(String words) {
        return WHITE_SPACE.matcher(words.strip()).replaceAll(" ");
    }
}
