package dev.dateline.search.passage;

import dev.dateline.search.result.Passage;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

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

    /** At most {@code most} passages, in the order of the text; empty when nothing is marked. */
    public static List<Passage> pick(Passage.MarkedText marked, int most) {
        CodePoints offsets = CodePoints.of(marked.text());
        return sentences(marked, offsets).stream()
                .sorted(Comparator.comparingInt(Candidate::distinct)
                        .thenComparingInt(candidate -> candidate.marks().size())
                        .reversed()
                        .thenComparingInt(candidate -> candidate.span().start()))
                .limit(most)
                .sorted(Comparator.comparingInt(candidate -> candidate.span().start()))
                .map(candidate -> passage(candidate, offsets))
                .toList();
    }

    /** The first sentence of a text, for a hit in which no word was asked for; empty for a blank text. */
    public static List<Passage> lead(String text) {
        CodePoints offsets = CodePoints.of(text);
        Span first = new SentenceCutter(text, offsets).first();
        return first == null ? List.of() : List.of(passage(new Candidate(first, List.of(), 0), offsets));
    }

    private static List<Candidate> sentences(Passage.MarkedText marked, CodePoints offsets) {
        SentenceCutter cutter = new SentenceCutter(marked.text(), offsets);
        List<Candidate> found = new ArrayList<>();
        List<Passage.Mark> marks = marked.marks();
        int floor = 0;
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
}
