package dev.dateline.text.token;

import java.util.Locale;
import java.util.regex.Pattern;

/** Detects all-capitals texts, as newswire was sent until about 1970, and converts their names for display. */
public final class LetterCase {
    /** Ordinary news has 3 to 8 capitals per hundred letters; all-capitals texts may have a few lower-case letters. */
    private static final double MOSTLY = 0.7;

    /** The number of letters at the beginning of a text that are examined. */
    private static final int LOOKED_AT = 4000;

    /** Names up to this length in an all-capitals text may be acronyms and are not changed. */
    private static final int LONGEST_ACRONYM = 3;

    /** Before and after spaces and hyphens. */
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

    /** Converts a name from an all-capitals text to its usual form: one capital per word. */
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
