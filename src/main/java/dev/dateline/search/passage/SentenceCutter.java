package dev.dateline.search.passage;

import dev.dateline.search.result.Passage;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.text.BreakIterator;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentence around a place in a text. A sentence never runs over a paragraph's end, does not end at an
 * abbreviation ({@code Gen. }, {@code U.S. }), and is cut between words when it is longer than
 * {@link PassagePicker#MAX_LENGTH}. Offsets in and out are code points. One thread.
 */
final class SentenceCutter {
    /** How much of a sentence that is too long is kept before the first hit, in UTF-16 units: some 20 words. */
    private static final int BEFORE = 120;

    /** A capital with at most two small letters, or letters with dots between: more often a title than an end. */
    private static final Pattern ABBREVIATION =
            Pattern.compile("(^|.*[^\\p{L}.])(\\p{Lu}\\p{Ll}{0,2}|(\\p{L}\\.)+\\p{L})\\.\\s*", Pattern.DOTALL);

    /** Enough characters before a full stop to see the word that it ends. */
    private static final int ABBREVIATION_LENGTH = 12;

    /** How far from a hit sentences are looked for, in UTF-16 units: ten times the longest passage. */
    private static final int NEAR = 10 * PassagePicker.MAX_LENGTH;

    private final String text;
    private final CodePoints offsets;
    private final BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
    /** Where the sentences of the paragraph last asked for begin, and where it ends; UTF-16. */
    private final NavigableSet<Integer> boundaries = new TreeSet<>();
    /** The boundaries are those of the text up to here. */
    private int known;

    SentenceCutter(String text, CodePoints offsets) {
        this.text = text;
        this.offsets = offsets;
    }

    /** The first sentence; null when the text is blank. */
    @Nullable
    Span first() {
        int start = skipSpaces(0, text.length());
        return start == text.length() ? null : span(start, sentenceEnd(start), start, start);
    }

    /** The sentence around a hit, beginning at {@code floor} at the earliest. */
    Span around(Passage.Mark mark, int floor) {
        int from = offsets.toUtf16(mark.from());
        int to = offsets.toUtf16(mark.to());
        int start = Math.max(sentenceStart(from), offsets.toUtf16(floor));
        return span(skipSpaces(start, from), Math.max(to, sentenceEnd(to - 1)), from, to);
    }

    private Span span(int start, int end, int from, int to) {
        int cutStart = start;
        int cutEnd = end;
        if (end - start > PassagePicker.MAX_LENGTH) {
            cutStart = from - start > BEFORE ? wordStart(from - BEFORE, from) : start;
            int limit = cutStart + PassagePicker.MAX_LENGTH;
            cutEnd = limit >= end ? end : Math.max(to, wordEnd(limit, to));
        }
        while (cutEnd > to && Character.isWhitespace(text.charAt(cutEnd - 1))) {
            cutEnd--;
        }
        return new Span(offsets.fromUtf16(cutStart), offsets.fromUtf16(cutEnd));
    }

    /** Where the sentence around a place begins; both in UTF-16 units. */
    int sentenceStart(int at) {
        enter(at);
        return Objects.requireNonNull(boundaries.floor(at));
    }

    private int sentenceEnd(int at) {
        enter(at);
        return Objects.requireNonNull(boundaries.higher(at));
    }

    /**
     * Finds the boundaries of the paragraph around {@code at}, of a very long one those near it. Only forwards: going
     * backwards, the JDK's iterator of sentences loses its place in text with surrogate pairs.
     */
    private void enter(int at) {
        if (!boundaries.isEmpty() && at >= boundaries.first() && at < known) {
            return;
        }
        int start = startNear(at);
        int end = at;
        while (end < text.length() && end - at < NEAR && !isParagraphEnd(end)) {
            end++;
        }
        known = end - at < NEAR ? Math.max(end, at + 1) : end - NEAR / 2;
        boundaries.clear();
        boundaries.add(start);
        sentences.setText(text.substring(start, end));
        for (int next = sentences.next(); next != BreakIterator.DONE; next = sentences.next()) {
            if (!endsInAbbreviation(start + next)) {
                boundaries.add(start + next);
            }
        }
        boundaries.add(Math.max(end, at + 1));
    }

    /** Where the paragraph begins, or some word of it. */
    private int startNear(int at) {
        int start = at;
        while (start > 0 && at - start < NEAR && !isParagraphEnd(start - 1)) {
            start--;
        }
        return start == 0 || at - start < NEAR ? start : wordStart(start, at);
    }

    private boolean endsInAbbreviation(int end) {
        String before = text.substring(Math.max(0, end - ABBREVIATION_LENGTH), end);
        return ABBREVIATION.matcher(before).matches();
    }

    /** A line break, unless the line goes on with a small letter, as in text wrapped at some width. */
    private boolean isParagraphEnd(int at) {
        if (text.charAt(at) != '\n') {
            return false;
        }
        int next = skipSpaces(at, text.length());
        return next == text.length() || !Character.isLowerCase(text.codePointAt(next));
    }

    private int skipSpaces(int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The first start of a word at or after {@code at}, or {@code limit}. */
    private int wordStart(int at, int limit) {
        int start = at;
        while (start < limit && !Character.isWhitespace(text.charAt(start - 1))) {
            start++;
        }
        return start;
    }

    /** The last end of a word at or before {@code at}; {@code at} itself without one after {@code limit}. */
    private int wordEnd(int at, int limit) {
        int end = at;
        while (end > limit && !Character.isWhitespace(text.charAt(end))) {
            end--;
        }
        return end > limit ? end : atCharacter(at);
    }

    /** Steps out of a surrogate pair. */
    private int atCharacter(int at) {
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }
}
