package dev.dateline.read;

import dev.dateline.read.page.Document.NoArticle;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * How much of the input may be in memory at a time. Java ends the program when its memory is used up, so what would use it
 * up is rejected before.
 */
public final class ReadLimits {
    /**
     * The most bytes of one article: of a line, a page, a plain text; also the most characters of an element of XML. A
     * text of 10 million characters with its annotations fits, and the program still runs with a heap of 256 MB, since
     * such a line takes about eight times its size on its way.
     */
    public static final int ARTICLE = 16 << 20;

    /** The most elements of one tree; a tree of these takes 35 MB. The page of a newspaper has a few thousand. */
    static final int ELEMENTS = 100_000;

    /** The most lines of a text; a book has some ten thousand. */
    static final int LINES = 250_000;

    private ReadLimits() {}

    /** The most bytes of a file that has to be in memory as a whole: an eighth of Java's memory, but at least 16 MB. */
    public static int wholeFile() {
        return Math.clamp(Runtime.getRuntime().maxMemory() / 8, ARTICLE, 256 << 20);
    }

    /** Why an article is rejected of which something is longer than {@link #ARTICLE}. */
    public static String tooLongForArticle(String what) {
        return "the " + what + " is longer than " + (ARTICLE >> 20) + " MB, the most that is read as one article";
    }

    /** The rejection of a file, or of a part of it, that is longer than {@code most} bytes; the message says what helps. */
    public static NoArticle tooLong(String what, long most) {
        return new NoArticle("the " + what + " is longer than " + (most >> 20)
                + " MB, the most that fits into the memory of the program; divide it, or give the program more memory, as"
                + " with DATELINE_JAVA_OPTS=-Xmx1g");
    }

    /**
     * The tree of a page.
     *
     * @throws NoArticle when it has too many elements
     */
    public static Document tree(String html) {
        int elements = 0;
        for (int at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
            elements += html.startsWith("</", at) ? 0 : 1;
        }
        if (elements > ELEMENTS) {
            throw new NoArticle("the page has more than " + ELEMENTS + " elements; divide it");
        }
        return Jsoup.parse(html);
    }

    /**
     * The same text, whose lines are going to be objects in memory.
     *
     * @throws NoArticle when it has too many lines
     */
    public static String checkedLines(String text) {
        int lines = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            lines++;
        }
        if (lines > LINES) {
            throw new NoArticle("the text has more than " + LINES + " lines; divide it");
        }
        return text;
    }
}
