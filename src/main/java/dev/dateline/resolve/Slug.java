package dev.dateline.resolve;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes ids of names: {@code José Manuel Albares} is {@code jose-manuel-albares}. */
final class Slug {
    private static final Pattern MARKS = Pattern.compile("(\\p{IsLatin})\\p{M}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s(?=\\s|$)");
    private static final Pattern INSIDE_WORDS = Pattern.compile("['’‘ʼ.]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    /** The longest slug, in UTF-16 units; a longer name is a mistake, and ids must stay below 512 characters. */
    private static final int LONGEST = 200;

    private Slug() {}

    /**
     * The name in lower case, its marks over Latin letters taken off, its words joined by hyphens; letters of other
     * scripts stay. A name without letters and digits is its own slug.
     */
    static String of(String name) {
        String bare = POSSESSIVE.matcher(name).replaceAll("");
        String decomposed = Normalizer.normalize(bare, Normalizer.Form.NFKD);
        String letters = Normalizer.normalize(MARKS.matcher(decomposed).replaceAll("$1"), Normalizer.Form.NFC);
        String words = INSIDE_WORDS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        String joined = BETWEEN_WORDS.matcher(words).replaceAll("-");
        String slug = AT_THE_ENDS.matcher(joined).replaceAll("");
        return shortened(slug.isEmpty() ? name.strip() : slug);
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = Character.isHighSurrogate(slug.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return slug.substring(0, end);
    }
}
