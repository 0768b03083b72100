package dev.dateline.read.page;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line of place, day and agency with which a report of the wire begins:
 * {@code ANCHORAGE, Alaska, Aug. 15 (Reuters) -}. It stays in the text, as it names a place; here only what it says of
 * the article is read.
 *
 * @param date the day; empty when it says none
 * @param agency as written, such as {@code Reuters}; empty when it names none
 */
record DateLine(Optional<WrittenDate> date, Optional<String> agency) {
    /** A text without one. */
    static final DateLine NONE = new DateLine(Optional.empty(), Optional.empty());

    /** Longer beginnings are sentences with a dash in them. */
    private static final int LONGEST = 100;

    private static final Pattern FORM = Pattern.compile("^(?<place>\\p{Lu}[\\p{L}.’' /-]+(?:, \\p{Lu}[\\p{L}.’' -]*)*)?"
            + "(?<rest>,? ?[^()]{0,40})?(?:\\((?<agency>[^()]{2,40})\\))?\\s*(?:--|[-–—])\\s*(?=\\S)");

    private static final Pattern DASH = Pattern.compile("--|[-–—]");

    private static final Pattern CAPITALS = Pattern.compile("^\\p{Lu}[\\p{Lu}.’' /-]{2,}?\\s*[,(–—-].*");

    /** The date line of a text's first paragraph; empty when it has none. */
    static Optional<DateLine> of(String paragraph) {
        String beginning = paragraph.substring(0, Math.min(LONGEST, paragraph.length()));
        Matcher matcher = FORM.matcher(beginning);
        // Most paragraphs have no dash, which is seen far sooner than that the form does not match.
        if (!DASH.matcher(beginning).find() || !matcher.find()) {
            return Optional.empty();
        }
        Optional<String> agency = Optional.ofNullable(matcher.group("agency")).map(String::strip);
        boolean place = CAPITALS.matcher(beginning).matches();
        if (!place && agency.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new DateLine(WrittenDate.first(matcher.group()), agency));
    }
}
