package dev.dateline.resolve;

import java.util.Set;
import java.util.regex.Pattern;

/** Tells which short form stands for which organization: {@code EU} for {@code European Union}. Stateless. */
final class Acronyms {
    private static final Pattern ACRONYM = Pattern.compile("\\p{Lu}[\\p{Lu}\\p{N}]{1,7}");
    private static final Set<String> LEFT_OUT = Set.of("of", "the", "for", "and", "in", "on", "to", "de", "du", "des");

    private Acronyms() {}

    /** Whether {@code acronym} is made of the first letters of the name, or stands in brackets behind it in the text. */
    static boolean stands(String acronym, String name, String text) {
        String letters = acronym.replace(".", "");
        if (!ACRONYM.matcher(letters).matches() || !name.contains(" ")) {
            return false;
        }
        return letters.equals(initials(name)) || text.contains(name + " (" + acronym + ")");
    }

    private static String initials(String name) {
        StringBuilder initials = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            if (!LEFT_OUT.contains(word) && !word.equals("The")) {
                initials.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
            }
        }
        return initials.toString();
    }
}
