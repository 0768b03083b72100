package dev.dateline.search.passage;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The headline at the beginning of a text that repeats it, as many web pages and scrapers leave it. Case, punctuation and the
 * name of the site after the headline ({@code Oil falls - BBC News}) do not matter. Pure functions.
 */
final class RepeatedTitle {
    /** Letters of the shortest headline that is looked for: the text after Oil may go on with prices. */
    private static final int SHORTEST = 8;

    /** Letters of a headline that may be followed by a blank only, as where paragraphs were joined. */
    private static final int SAFE = 20;

    /** A headline and what the site adds to those of its pages. */
    private static final Pattern WITH_SITE = Pattern.compile("(?s)^(.*)\\s(?:[-–—|«]|::)\\s(?-s:.*)$");

    /** What closes a headline: quotation marks and full stops directly after it, then dashes. */
    private static final Pattern END = Pattern.compile("[”’\"'»)\\].,:;!?…]*(?:\\s*[–—|:-]+\\s)?\\s*");

    private RepeatedTitle() {}

    /**
     * Where the text goes on after the headline.
     *
     * @return an index into the text, in UTF-16 units; 0 if the text does not begin with the headline
     */
    static int end(String title, String text) {
        int end = endOf(title, text);
        return end > 0 ? end : endOf(WITH_SITE.matcher(title).replaceFirst("$1"), text);
    }

    private static int endOf(String title, String text) {
        int letters = 0;
        int at = 0;
        for (int i = 0; i < title.length(); i++) {
            char letter = title.charAt(i);
            if (!isPart(letter)) {
                continue;
            }
            while (at < text.length() && !isPart(text.charAt(at))) {
                at++;
            }
            if (at == text.length() || !isSame(letter, text.charAt(at))) {
                return 0;
            }
            at++;
            letters++;
        }
        return letters < SHORTEST ? 0 : after(text, at, letters);
    }

    private static int after(String text, int at, int letters) {
        Matcher between = END.matcher(text).region(at, text.length());
        int end = between.lookingAt() ? between.end() : at;
        if (end == text.length()) {
            return end;
        }
        String closing = text.substring(at, end);
        boolean isClosed = closing.indexOf('\n') >= 0 || !closing.isBlank();
        boolean isSentence = !closing.isEmpty() && letters >= SAFE && !Character.isLowerCase(text.charAt(end));
        return isClosed || isSentence ? end : 0;
    }

    /** Whether the unit belongs to a word; halves of pairs do, so that none is cut. */
    private static boolean isPart(char unit) {
        return Character.isLetterOrDigit(unit) || Character.isSurrogate(unit);
    }

    private static boolean isSame(char one, char other) {
        return one == other || Character.toLowerCase(one) == Character.toLowerCase(other);
    }
}
