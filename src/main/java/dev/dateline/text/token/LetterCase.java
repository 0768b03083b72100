package dev.dateline.text.token;

import java.util.Locale;
import java.util.regex.Pattern;

/** Texts in capitals only, as newswire was sent until about 1970, and how their names are shown. */
public final class LetterCase {
    /** Ordinary news has 3 to 8 capitals in a hundred letters; texts in capitals may have a few small ones. */
    private static final double MOSTLY = 0.7;

    /** Letters at the beginning of a text that tell it. */
    private static final int LOOKED_AT = 4000;

    /** Names up to this length in a text of capitals may be acronyms, and stay as they are. */
    private static final int LONGEST_ACRONYM = 3;

    /** Before and behind spaces and hyphens. */
    private static final Pattern EDGES = Pattern.compile("(?<=[\\s-])|(?=[\\s-])");

    private LetterCase() {}

    /** Whether a text is written in capitals; false for one without letters. */
    public static boolean isShouting(String text) {
        int upper = 0;
        int letters = 0;
        for (int i = 0; i < text.length() && letters < LOOKED_AT; i++) {
            char unit = text.charAt(i);
            letters += Character.isLetter(unit) ? 1 : 0;
            upper += Character.isUpperCase(unit) ? 1 : 0;
        }
        return upper > MOSTLY * letters;
    }

    /** A name from a text in capitals as it is written elsewhere: each word with one capital. */
    public static String calm(String name) {
        StringBuilder calm = new StringBuilder(name.length());
        for (String word : EDGES.split(name, 0)) {
            boolean acronym = word.length() <= LONGEST_ACRONYM && name.equals(word);
            boolean kept = acronym || word.indexOf('.') > 0 || word.isEmpty();
            int first = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1);
            calm.append(
                    kept
                            ? word
                            : word.substring(0, first) + word.substring(first).toLowerCase(Locale.ROOT));
        }
        return calm.toString();
    }
}
