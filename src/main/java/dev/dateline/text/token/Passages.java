package dev.dateline.text.token;

import dev.dateline.text.Digests;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sentences and lines of a text, with a print for each by which a source's repetitions are recognised: footers,
 * subscription lines, invitations to follow somebody. The same passage of two sources has two prints, so what two papers
 * print of one agency is not a repetition. Pure functions; thread-safe.
 */
public final class Passages {
    /** Shorter ones, such as {@code He declined to comment.}, do not show that there is a footer. In UTF-16 units. */
    static final int SHORTEST = 25;

    /** What is between two repeated passages and no longer than this belongs to them: {@code © 2025 A Paper.} */
    private static final int BETWEEN = 60;

    /** The same after the last repeated passage of a text. */
    private static final int AT_THE_END = 30;

    /** Fewer different articles do not make a footer. */
    public static final int FEWEST = 5;

    /**
     * The share of its source's articles that a repeated passage must be in. Of 126 footers and subscription lines of some
     * twenty outlets four are in fewer; a paragraph of background about a running story must not be taken for one.
     */
    private static final double SHARE = 0.4;

    /** A longer passage is not searched for a repeated end, in UTF-16 units: the time grows with the square of the length. */
    private static final int LONGEST_SEARCHED = 2_000;

    /** Sentences of a text with a print; a longer text has no more. */
    private static final int MOST = 400;

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private Passages() {}

    /**
     * A part of a text.
     *
     * @param start in UTF-16 units
     * @param end exclusive, without the white space that follows
     */
    public record Part(int start, int end) {}

    /** A sentence or a line; the print is null when it is too short, or does not begin like a sentence. */
    private record Passage(Part part, @Nullable Long print) {}

    /**
     * Whether a source repeats a passage.
     *
     * @param different articles of the source that have the passage; near duplicates of one article count once
     * @param articles of the source that have it, all counted
     * @param ofSource all articles of the source
     */
    public static boolean isRepeated(long different, long articles, long ofSource) {
        return different >= FEWEST && articles >= SHARE * ofSource;
    }

    /** The prints of the passages of a text, at most {@value #MOST}; null for a source is one source, too. */
    public static Set<Long> prints(@Nullable String source, String text) {
        Set<Long> prints = new LinkedHashSet<>();
        for (Passage passage : passages(source, text)) {
            if (passage.print() != null && prints.size() < MOST) {
                prints.add(passage.print());
            }
        }
        return prints;
    }

    /**
     * The parts of a text that consist of repeated passages and of the short ones between them, in order, apart from each
     * other. None when nothing would be left of the text.
     */
    public static List<Part> repeated(@Nullable String source, String text, LongPredicate isRepeated) {
        List<Passage> passages = passages(source, text);
        List<Part> parts = new ArrayList<>();
        int last = -1;
        boolean several = false;
        for (int i = 0; i < passages.size(); i++) {
            Part passage = repeated(source, text, passages.get(i), isRepeated);
            if (passage == null) {
                continue;
            }
            int before = parts.isEmpty() ? 0 : parts.getLast().end();
            boolean joins = last >= 0 && (last == i - 1 || passage.start() - before <= BETWEEN);
            several = joins;
            int start = joins ? parts.removeLast().start() : passage.start();
            parts.add(new Part(start, passage.end()));
            last = i;
        }
        int length = text.stripTrailing().length();
        if (several && length - parts.getLast().end() <= AT_THE_END) {
            parts.add(new Part(parts.removeLast().start(), length));
        }
        return leavesNothing(text, parts) ? List.of() : parts;
    }

    /**
     * The part of a passage that is repeated: all of it, or its end, where a credit without a full stop comes before the footer
     * ({@code With files from Reuters Audience Relations, ...}); null if there is none.
     */
    private static @Nullable Part repeated(
            @Nullable String source, String text, Passage passage, LongPredicate isRepeated) {
        Part part = passage.part();
        if (passage.print() != null && isRepeated.test(passage.print())) {
            return part;
        }
        if (part.end() - part.start() > LONGEST_SEARCHED) {
            return null;
        }
        for (int at = part.start() + 1; at <= part.end() - SHORTEST; at++) {
            if (Character.isUpperCase(text.charAt(at)) && Character.isWhitespace(text.charAt(at - 1))) {
                Part end = new Part(at, part.end());
                Long print = passage(source, text, end).print();
                if (print != null && isRepeated.test(print)) {
                    return end;
                }
            }
        }
        return null;
    }

    private static boolean leavesNothing(String text, List<Part> parts) {
        StringBuilder left = new StringBuilder(text);
        for (Part part : parts.reversed()) {
            left.delete(part.start(), part.end());
        }
        return left.toString().isBlank();
    }

    private static List<Passage> passages(@Nullable String source, String text) {
        List<Passage> passages = new ArrayList<>();
        Tokens tokens = Tokenizer.cut(text);
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            int from = tokens.sentenceStart(sentence);
            int to = tokens.sentenceEnd(sentence);
            int first = from;
            for (int token = from; token < to; token++) {
                if (token + 1 == to
                        || text.substring(tokens.end(token), tokens.start(token + 1))
                                        .indexOf('\n')
                                >= 0) {
                    passages.add(passage(source, text, new Part(tokens.start(first), tokens.end(token))));
                    first = token + 1;
                }
            }
        }
        return passages;
    }

    private static Passage passage(@Nullable String source, String text, Part part) {
        String words = SPACE.matcher(text.substring(part.start(), part.end())).replaceAll(" ");
        boolean counts = words.length() >= SHORTEST && !Character.isLowerCase(words.codePointAt(0));
        return new Passage(part, counts ? Digests.fnv((source == null ? "" : source) + '\u001F' + words) : null);
    }
}
