package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Cuts plain text into paragraphs. A line is a paragraph, unless the text was broken into lines of one width: then
 * paragraphs end at blank lines and before lines that are set in. A single line that breaks off goes on in the next.
 * Stateless.
 */
final class Paragraphs {
    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029\\f]");
    private static final Pattern SET_IN = Pattern.compile("( {2,}|\\t).*");

    /** Texts are broken at 60 to 80 characters, mails at 72, old ones of the wire at 65. */
    private static final int LEAST_WIDTH = 50;

    private static final int MOST_WIDTH = 100;

    /** Fewer lines are too few to tell. */
    private static final int LEAST_LINES = 4;

    private Paragraphs() {}

    /** The paragraphs in their order; empty for blank text. */
    static List<Block> of(String text) {
        List<String> lines = List.of(LINE_BREAK.split(text, -1));
        return joined(lines, isWrapped(lines));
    }

    /**
     * Whether lines go on in the next one: those with another right behind them are of about one width, and at least
     * half of them do not end a sentence. Paragraphs of a line each end sentences, nearly all of them.
     */
    private static boolean isWrapped(List<String> lines) {
        int followed = 0;
        int ofWidth = 0;
        int open = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (!line.isEmpty() && !lines.get(i + 1).isBlank()) {
                followed++;
                ofWidth += line.length() >= LEAST_WIDTH && line.length() <= MOST_WIDTH ? 1 : 0;
                open += Block.of(line).isClosed() ? 0 : 1;
            }
        }
        return followed >= LEAST_LINES && ofWidth * 4 >= followed * 3 && open * 2 >= followed;
    }

    private static List<Block> joined(List<String> lines, boolean wrapped) {
        List<Block> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String last = "";
        for (String line : lines) {
            boolean goesOn = wrapped ? !SET_IN.matcher(line).matches() : goesOn(last, line.strip());
            if (line.isBlank() || !goesOn) {
                add(paragraph, paragraphs);
            }
            paragraph.append(' ').append(line);
            last = line.strip();
        }
        add(paragraph, paragraphs);
        return paragraphs;
    }

    /** Whether a single line was broken: one of full width without an end, and behind it no capital. */
    private static boolean goesOn(String last, String next) {
        return last.length() >= LEAST_WIDTH
                && !next.isEmpty()
                && Character.isLowerCase(next.codePointAt(0))
                && !Block.of(last).isClosed();
    }

    private static void add(StringBuilder paragraph, List<Block> paragraphs) {
        String text = Block.oneLine(paragraph.toString());
        if (!text.isEmpty()) {
            paragraphs.add(Block.of(text));
        }
        paragraph.setLength(0);
    }
}
