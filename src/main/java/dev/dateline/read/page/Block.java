package dev.dateline.read.page;

import java.util.regex.Pattern;

/**
 * A paragraph of a document, on one line.
 *
 * @param text without white space at its ends; never empty
 * @param kind what the document's markup says of it; {@link Kind#TEXT} in plain text
 */
record Block(String text, Kind kind) {
    /** What markup can say of a paragraph. */
    enum Kind {
        TEXT,
        HEADING,
        /** Of a list or a table. */
        ITEM,
        /** Of a picture. */
        CAPTION
    }

    /** Ends a sentence, perhaps with quotation marks or brackets behind it. */
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

    /** Whether it ends as a sentence does. */
    boolean isClosed() {
        int from = Math.max(0, text.length() - 10);
        return CLOSED.matcher(text.substring(from)).matches();
    }

    /** Whether it is running text: an ended sentence of some words. */
    boolean isProse() {
        return kind == Kind.TEXT && isClosed() && words() >= 5;
    }
}
