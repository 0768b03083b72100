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
 * Finds what stands between quotation marks, in one walk: the outermost marks only, so that a quote in a quote is part of
 * it. Apostrophes and signs for inches are no marks. A quote that a paragraph leaves open goes on when the next paragraph
 * begins with the same mark, and is none otherwise. One thread.
 */
final class QuoteMarks {
    /** The kinds of quotation marks that English texts have. */
    private enum Mark {
        /** The mark of typewriters, the same at both ends. */
        STRAIGHT("\"", "\"", false),
        CURLY("\u201c", "\u201d", false),
        /** Two apostrophes, as news agencies send them. */
        APOSTROPHES("''", "''", false),
        /** As typesetting programs write them. */
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

    /** How far the end of a single-quoted stretch is looked for when an apostrophe may be one; a long paragraph. */
    private static final int FARTHEST_END = 1500;

    private final String text;
    private final Set<String> elisions;
    private final List<Stretch> stretches = new ArrayList<>();
    private @Nullable Mark open;
    private int inside;
    /** How many quotes of other double marks are open in the open one. */
    private int nested;

    /** For each mark the end of the paragraph in which it was opened and never closed. */
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
     * The stretches of a text, in order, none of them blank. Takes time in proportion to the text's length.
     *
     * @param elisions words that have lost their first letters, lower case: behind such an apostrophe no quote begins
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

    /** Looks at a mark, if there is one, and goes behind it. */
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
            // Two marks in a row: the second one is meant, unless it begins a quote in the quote.
            boolean inner = opened != null && (mark.isSingle() || (opened != mark && at > inside));
            if (!inner && at >= unclosedUntil.getOrDefault(mark, 0) && mark.opens(text, at) && opensHere(mark, at)) {
                // Opened while open: the first one was never closed.
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

    /** A double mark of the other kind: some texts open with curly marks and close with straight ones. */
    private boolean isOther(Mark opened, int at) {
        char unit = text.charAt(at);
        return at > inside
                && ((opened == Mark.CURLY && unit == '"')
                        || (opened == Mark.STRAIGHT && (unit == '\u201c' || unit == '\u201d')));
    }

    /** An opening mark where only a closing one can stand: behind a word and before a space. */
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
        // "The workers' rights": an apostrophe behind an s ends no quote when a surer end follows.
        boolean doubtful = Character.toLowerCase(text.charAt(at - 1)) == 's' && text.startsWith(" ", behind);
        return !spaceBefore && !wordBehind && !(doubtful && closesSomewhere(mark, behind));
    }

    /**
     * Whether the paragraph has a mark that surely ends a single-quoted stretch: behind a comma, point or the like. What
     * one look has found stands for the places it has passed, so that a text full of apostrophes is walked once.
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

    /** At the end of a paragraph an open quote goes on in the next one, or is none; returns where to go on. */
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
            // A mark by mistake: what stands behind it is read again, without it.
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
     * Words between quotation marks.
     *
     * @param start where they begin, behind the opening mark, in UTF-16 units
     * @param end where they end, before the closing mark
     * @param continued whether the same speech goes on in the next stretch: its paragraph ends without a closing mark, and
     *     the next one begins with an opening mark
     * @param single whether the marks are single ones, which are apostrophes as well
     */
    record Stretch(int start, int end, boolean continued, boolean single) {}
}
