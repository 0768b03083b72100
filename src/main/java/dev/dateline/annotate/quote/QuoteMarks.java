package dev.dateline.annotate.quote;

import dev.dateline.text.token.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the text between quotation marks in one pass. Only the outermost marks count, so a nested quote is part of the
 * outer one. Apostrophes and inch signs are not quotation marks. A quote left open at the end of a paragraph continues
 * if the next paragraph begins with the same mark; otherwise it is not a quote. Not thread-safe.
 */
final class QuoteMarks {
    /** The kinds of quotation marks in English texts. */
    private enum Mark {
        /** The typewriter mark, the same at both ends. */
        STRAIGHT("\"", "\"", false),
        CURLY("\u201c", "\u201d", false),
        /** Two apostrophes, as sent by news agencies. */
        APOSTROPHES("''", "''", false),
        /** As written by typesetting programs. */
        GRAVE("``", "''", false),
        GUILLEMETS("\u00ab", "\u00bb", false),
        CURLY_SINGLE("\u2018", "\u2019", true),
        STRAIGHT_SINGLE("'", "'", true);

        private final String opening;
        private final String closing;
        private final boolean single;

        Mark(String opening, String closing, boolean single) {
            this.opening = opening;
            this.closing = closing;
            this.single = single;
        }

        boolean isSingle() {
            return single;
        }

        int width() {
            return opening.length();
        }

        boolean opens(String text, int at) {
            return text.startsWith(opening, at);
        }

        boolean closes(String text, int at) {
            return text.startsWith(closing, at);
        }
    }

    /**
     * Maximum distance to the end of a single-quoted stretch when the mark may be an apostrophe: a long paragraph, in
     * UTF-16 units.
     */
    private static final int FARTHEST_END = 1500;

    private final String text;
    private final Set<String> elisions;
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Mark open;
    private int inside;
    /** Number of open nested quotes with other double marks. */
    private int nested;

    /** For each mark, the end of the paragraph in which it was opened but never closed. */
    private final Map<Mark, Integer> unclosedUntil = new EnumMap<>(Mark.class);

    private @Nullable Mark looked;
    private int lookedFrom;
    private int lookedTo;
    private boolean lookedFound;

    private QuoteMarks(String text, Set<String> elisions) {
        this.text = text;
        this.elisions = elisions;
    }

    /**
     * Returns the stretches of a text in order, without blank ones. The running time is linear in the text length.
     *
     * @param elisions words that have lost their first letters, in lower case; their apostrophe does not open a quote
     */
    static List<Stretch> find(String text, Set<String> elisions) {
        return new QuoteMarks(text, elisions).run();
    }

    private List<Stretch> run() {
        int at = 0;
        while (at < text.length()) {
            char unit = text.charAt(at);
            if (unit == '\n' && open != null) {
                at = lineBreak(at);
            } else if (Character.isLetterOrDigit(unit) || unit == ' ') {
                at++;
            } else {
                at = mark(at);
            }
        }
        return stretches;
    }

    /** Processes a mark, if there is one, and returns the position after it. */
    private int mark(int at) {
        Mark opened = open;
        if (opened != null && isOther(opened, at)) {
            nested = isTurned(at) ? nested - 1 : nested + 1;
        }
        boolean turned = opened == Mark.CURLY && opened.opens(text, at) && isTurned(at);
        if (opened != null && (turned || nested < 0 || (opened.closes(text, at) && closesHere(opened, at)))) {
            add(at, false);
            open = null;
            return at + (nested < 0 ? 1 : opened.width());
        }
        for (Mark mark : Mark.values()) {
            // Of two marks in a row, the second one counts, unless it begins a nested quote.
            boolean inner = opened != null && (mark.isSingle() || (opened != mark && at > inside));
            if (!inner && at >= unclosedUntil.getOrDefault(mark, 0) && mark.opens(text, at) && opensHere(mark, at)) {
                // A mark opened while another is open: the first one was never closed.
                open = mark;
                nested = 0;
                inside = at + mark.width();
                return inside;
            }
        }
        return at + 1;
    }

    private boolean opensHere(Mark mark, int at) {
        int behind = at + mark.width();
        boolean alone = mark == Mark.CURLY && (at == 0 || isBlank(text.charAt(at - 1)));
        if (behind >= text.length() || (isBlank(text.charAt(behind)) && !alone)) {
            return false;
        }
        boolean free = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
        if (mark == Mark.CURLY || mark == Mark.GUILLEMETS || mark == Mark.GRAVE) {
            return true;
        }
        boolean spaced =
                at == 0 || isBlank(text.charAt(at - 1)) || "([{-\u2014\u2013/\u2026:".indexOf(text.charAt(at - 1)) >= 0;
        if (!mark.isSingle()) {
            return spaced || (free && open == null && !isPunctuation(text.charAt(behind)));
        }
        return spaced && Character.isLetter(text.charAt(behind)) && !isElision(behind) && closesSomewhere(mark, behind);
    }

    /** Whether a double mark is of the other kind. Some texts open with curly marks and close with straight ones. */
    private boolean isOther(Mark opened, int at) {
        char unit = text.charAt(at);
        return at > inside
                && ((opened == Mark.CURLY && unit == '"')
                        || (opened == Mark.STRAIGHT && (unit == '\u201c' || unit == '\u201d')));
    }

    /** Whether an opening mark can only be a closing one: after a word and before a space or punctuation. */
    private boolean isTurned(int at) {
        boolean spaceBehind = at + 1 == text.length() || isBlank(text.charAt(at + 1));
        boolean punctuationBehind = !spaceBehind && isPunctuation(text.charAt(at + 1));
        return (spaceBehind || punctuationBehind) && !isBlank(text.charAt(at - 1));
    }

    private boolean isElision(int start) {
        int end = start;
        while (end < text.length() && end - start < 6 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return elisions.contains(Words.fold(text.substring(start, end)));
    }

    private boolean closesHere(Mark mark, int at) {
        if (at <= inside && mark != Mark.CURLY) {
            return false;
        }
        boolean spaceBefore = isBlank(text.charAt(at - 1));
        int behind = at + mark.width();
        boolean wordBehind = behind < text.length() && Character.isLetterOrDigit(text.codePointAt(behind));
        if (mark == Mark.STRAIGHT || mark == Mark.APOSTROPHES) {
            return !(spaceBefore && wordBehind);
        }
        if (!mark.isSingle()) {
            return true;
        }
        // "The workers' rights": an apostrophe after an s does not end the quote if a more certain end follows.
        boolean doubtful = Character.toLowerCase(text.charAt(at - 1)) == 's' && text.startsWith(" ", behind);
        return !spaceBefore && !wordBehind && !(doubtful && closesSomewhere(mark, behind));
    }

    /**
     * Whether the paragraph contains a mark that certainly ends a single-quoted stretch, such as one after a comma or
     * period. The result is cached for the range scanned, so a text full of apostrophes is scanned only once.
     */
    private boolean closesSomewhere(Mark mark, int from) {
        if (mark == looked && from >= lookedFrom && from < lookedTo) {
            return lookedFound;
        }
        int at = from + 1;
        int last = Math.min(text.length(), from + FARTHEST_END);
        boolean found = false;
        while (at < last && !found && !text.startsWith("\n\n", at) && !isOpening(mark, at)) {
            found = mark.closes(text, at) && isSureEnd(at);
            at++;
        }
        looked = mark;
        lookedFrom = from;
        lookedTo = found ? at - 1 : at;
        lookedFound = found;
        return found;
    }

    private boolean isOpening(Mark mark, int at) {
        return mark == Mark.CURLY_SINGLE && mark.opens(text, at);
    }

    private boolean isSureEnd(int at) {
        char before = text.charAt(at - 1);
        char behind = at + 1 == text.length() ? '\n' : text.charAt(at + 1);
        boolean punctuated = isPunctuation(before) || isPunctuation(behind);
        boolean possessive = Character.toLowerCase(before) == 's' && !punctuated;
        return !isBlank(before) && !Character.isLetterOrDigit(behind) && !possessive;
    }

    /**
     * Handles a line break in an open quote. At the end of a paragraph, the quote continues in the next one or is
     * dropped. Returns the position to continue from.
     */
    private int lineBreak(int at) {
        int next = at;
        int lines = 0;
        while (next < text.length() && isBlank(text.charAt(next))) {
            lines += text.charAt(next) == '\n' ? 1 : 0;
            next++;
        }
        Mark opened = Objects.requireNonNull(open);
        boolean goesOn = opened.opens(text, next) && opensHere(opened, next);
        if (goesOn) {
            add(at, true);
            open = null;
        } else if (lines > 1 || opened.isSingle()) {
            // The mark was not a quotation mark. Rescan the text after it.
            open = null;
            unclosedUntil.put(opened, at);
            return inside;
        }
        return at + 1;
    }

    private void add(int end, boolean continued) {
        int start = inside;
        int last = end;
        while (start < last && isBlank(text.charAt(start))) {
            start++;
        }
        while (last > start && isBlank(text.charAt(last - 1))) {
            last--;
        }
        if (last > start) {
            stretches.add(new Stretch(
                    start, last, continued, Objects.requireNonNull(open).isSingle()));
        }
    }

    private static boolean isPunctuation(char unit) {
        return ",.!?;:\u2026)".indexOf(unit) >= 0;
    }

    static boolean isBlank(char unit) {
        return Character.isWhitespace(unit) || unit == '\u00a0' || unit == '\u200b';
    }

    /**
     * The text between quotation marks.
     *
     * @param start the start offset, after the opening mark, in UTF-16 units
     * @param end the end offset, before the closing mark, in UTF-16 units
     * @param continued whether the quote continues in the next stretch: its paragraph ends without a closing mark, and
     *     the next paragraph begins with an opening mark
     * @param single whether the marks are single ones, which are also used as apostrophes
     */
    record Stretch(int start, int end, boolean continued, boolean single) {}
}
