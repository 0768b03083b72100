package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A paragraph of a document, on one line.
 *
 * @param text without white space at its ends; never empty
 * @param kind what the document's markup says of it; {@link Kind#TEXT} in plain text
 */
record Block(String text, Kind kind) {
    /** What markup says of a paragraph. */
    enum Kind {
        TEXT,
        HEADING,
        /** Of a list or a table. */
        ITEM,
        /** Of a picture. */
        CAPTION
    }

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\n\\r\\u0085\\u2028\\u2029\\f]");
    private static final Pattern SET_IN = Pattern.compile("( {2,}|\\t).*");

    /** Texts are broken at 60 to 80 characters, mails at 72, old texts of news agencies at 65. */
    private static final int LEAST_WIDTH = 50;

    private static final int MOST_WIDTH = 100;

    /** Fewer lines are too few to decide. */
    private static final int LEAST_LINES = 4;

    /** The end of a sentence, perhaps followed by quotation marks or brackets. */
    private static final Pattern CLOSED = Pattern.compile(".*[.!?…][\"'”’»)\\]]*");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    /** A paragraph of plain text. */
    static Block of(String text) {
        return new Block(text, Kind.TEXT);
    }

    /** One line of that text, every stretch of white space one space. */
    static String oneLine(String text) {
        return BLANKS.matcher(text).replaceAll(" ").strip();
    }

    /** How many words it has, by the spaces between them. */
    int words() {
        return (int) text.chars().filter(unit -> unit == ' ').count() + 1;
    }

    /** Whether it ends like a sentence. */
    boolean isClosed() {
        int from = Math.max(0, text.length() - 10);
        return CLOSED.matcher(text.substring(from)).matches();
    }

    /** Whether it is running text: a complete sentence of at least five words. */
    boolean isProse() {
        return kind == Kind.TEXT && isClosed() && words() >= 5;
    }

    /**
     * The paragraphs of plain text, in their order; empty for blank text. A line is a paragraph, unless the text was broken
     * into lines of one width: then paragraphs end at blank lines and before indented lines. A single line that breaks off
     * continues in the next.
     */
    static List<Block> paragraphs(String text) {
        List<String> lines = List.of(LINE_BREAK.split(text, -1));
        return joined(lines, isWrapped(lines));
    }

    /**
     * Whether lines continue in the next one: those that are followed by another are of about one width, and at least half
     * of them do not end a sentence. Of paragraphs on a line each, nearly all end a sentence.
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

    /** Whether a single line was broken: it has full width and no end, and no capital follows. */
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
