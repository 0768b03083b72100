package dev.dateline.search.passage;

import dev.dateline.search.result.Passage;
import dev.dateline.text.token.Sentences;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Chooses the sentences of a text that show best why it was found: those with most different words of the query, then
 * those with most hits, then the earlier. Safe for many threads.
 */
public final class PassagePicker {
    /**
     * The longest passage, in code points: some 60 words, four lines of a result card. News sentences have 25 words on
     * average, so nearly all stay whole.
     */
    static final int MAX_LENGTH = 400;

    /** Sentences that are compared: further hits of a very long text make no difference to its reader. */
    private static final int MOST_SENTENCES = 1_000;

    private PassagePicker() {}

    /**
     * At most {@code most} passages, in the order of the text. The headline that a text repeats at its beginning is in none of them;
     * when nothing else is marked, the first sentence after it is the passage. Empty when nothing is marked.
     *
     * @param title the headline; empty without one
     */
    public static List<Passage> pick(String title, Passage.MarkedText marked, int most) {
        CodePoints offsets = CodePoints.of(marked.text());
        int start = RepeatedTitle.end(title, marked.text());
        List<Candidate> sentences = sentences(marked, offsets, offsets.fromUtf16(start));
        if (sentences.isEmpty() && !marked.marks().isEmpty()) {
            return lead(title, marked.text());
        }
        return sentences.stream()
                .sorted(Comparator.comparingInt(Candidate::distinct)
                        .thenComparingInt(candidate -> candidate.marks().size())
                        .reversed()
                        .thenComparingInt(candidate -> candidate.span().start()))
                .limit(most)
                .sorted(Comparator.comparingInt(candidate -> candidate.span().start()))
                .map(candidate -> passage(candidate, offsets))
                .toList();
    }

    /**
     * The first sentence of a text, for a hit in which no word was asked for; empty for a blank text.
     *
     * @param title the headline, which is left out when the text repeats it; empty without one
     */
    public static List<Passage> lead(String title, String text) {
        CodePoints offsets = CodePoints.of(text);
        Span first = new Cutter(text, offsets).first(RepeatedTitle.end(title, text));
        return first == null ? List.of() : List.of(passage(new Candidate(first, List.of(), 0), offsets));
    }

    private static List<Candidate> sentences(Passage.MarkedText marked, CodePoints offsets, int start) {
        Cutter cutter = new Cutter(marked.text(), offsets);
        List<Candidate> found = new ArrayList<>();
        List<Passage.Mark> marks =
                marked.marks().stream().filter(mark -> mark.from() >= start).toList();
        int floor = start;
        for (int next = 0; next < marks.size() && found.size() < MOST_SENTENCES; ) {
            Span span = cutter.around(marks.get(next), floor);
            int end = next + 1;
            while (end < marks.size() && marks.get(end).to() <= span.end()) {
                end++;
            }
            List<Passage.Mark> inside = marks.subList(next, end);
            found.add(new Candidate(span, inside, distinct(inside, offsets)));
            next = end;
            floor = span.end();
        }
        return found;
    }

    private static int distinct(List<Passage.Mark> marks, CodePoints offsets) {
        Set<String> words = new HashSet<>();
        for (Passage.Mark mark : marks) {
            words.add(offsets.cut(new Span(mark.from(), mark.to())).toLowerCase(Locale.ROOT));
        }
        return words.size();
    }

    private static Passage passage(Candidate candidate, CodePoints offsets) {
        int start = candidate.span().start();
        List<Passage.Mark> marks = candidate.marks().stream()
                .map(mark -> new Passage.Mark(mark.from() - start, mark.to() - start))
                .toList();
        return new Passage("text", offsets.cut(candidate.span()), start, marks);
    }

    private record Candidate(Span span, List<Passage.Mark> marks, int distinct) {}

    /** Finds the sentence around a hit, and shortens a long one between words. Offsets in and out are code points. */
    private static final class Cutter {
        /** How much of a sentence that is too long is kept before the first hit, in UTF-16 units: some 20 words. */
        private static final int BEFORE = 120;

        private final String text;
        private final CodePoints offsets;
        private final Sentences sentences;

        Cutter(String text, CodePoints offsets) {
            this.text = text;
            this.offsets = offsets;
            this.sentences = new Sentences(text);
        }

        /** The first sentence from an offset on; null when the text is blank there. */
        @Nullable
        Span first(int from) {
            int start = skipSpaces(from, text.length());
            return start == text.length() ? null : span(start, sentences.end(start), start, start);
        }

        /** The sentence around a hit, beginning at {@code floor} at the earliest. */
        Span around(Passage.Mark mark, int floor) {
            int from = offsets.toUtf16(mark.from());
            int to = offsets.toUtf16(mark.to());
            int start = Math.max(sentences.start(from), offsets.toUtf16(floor));
            return span(skipSpaces(start, from), Math.max(to, sentences.end(to - 1)), from, to);
        }

        private Span span(int start, int end, int from, int to) {
            int cutStart = start;
            int cutEnd = end;
            if (end - start > MAX_LENGTH) {
                cutStart = from - start > BEFORE ? wordStart(from - BEFORE, from) : start;
                int limit = cutStart + MAX_LENGTH;
                cutEnd = limit >= end ? end : Math.max(to, wordEnd(limit, to));
            }
            while (cutEnd > to && Character.isWhitespace(text.charAt(cutEnd - 1))) {
                cutEnd--;
            }
            return new Span(offsets.fromUtf16(cutStart), offsets.fromUtf16(cutEnd));
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
            int inside = Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
            return end > limit ? end : inside;
        }
    }
}
