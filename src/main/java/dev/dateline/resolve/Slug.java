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

    private static final int ASCII = 128;

    private Slug() {}

    /**
     * The name in lower case, its marks over Latin letters taken off, its words joined by hyphens; letters of other
     * scripts stay. A name without letters and digits is its own slug.
     */
    static String of(String name) {
        String slug = name.chars().allMatch(unit -> unit < ASCII) ? ofAscii(name) : ofAny(name);
        return shortened(slug.isEmpty() ? name.strip() : slug);
    }

    /** The same as {@link #ofAny}, for nearly all names: each name of an article needs several slugs. */
    private static String ofAscii(String name) {
        StringBuilder slug = new StringBuilder(name.length());
        boolean gap = false;
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if (Character.isLetterOrDigit(letter)) {
                if (gap && !slug.isEmpty()) {
                    slug.append('-');
                }
                slug.append(Character.toLowerCase(letter));
                gap = false;
            } else if (letter == '\'') {
                i += endsInPossessive(name, i) ? 1 : 0;
            } else {
                gap |= letter != '.';
            }
        }
        return slug.toString();
    }

    private static boolean endsInPossessive(String name, int apostrophe) {
        return name.startsWith("s", apostrophe + 1)
                && (apostrophe + 2 == name.length() || " \t\n\u000B\f\r".indexOf(name.charAt(apostrophe + 2)) >= 0);
    }

    private static String ofAny(String name) {
        String bare = POSSESSIVE.matcher(name).replaceAll("");
        String decomposed = Normalizer.normalize(bare, Normalizer.Form.NFKD);
        String letters = Normalizer.normalize(MARKS.matcher(decomposed).replaceAll("$1"), Normalizer.Form.NFC);
        String words = INSIDE_WORDS.matcher(letters).replaceAll("").toLowerCase(Locale.ROOT);
        String joined = BETWEEN_WORDS.matcher(words).replaceAll("-");
        return AT_THE_ENDS.matcher(joined).replaceAll("");
    }

    private static String shortened(String slug) {
        if (slug.length() <= LONGEST) {
            return slug;
        }
        int end = Character.isHighSurrogate(slug.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return slug.substring(0, end);
    }
}
