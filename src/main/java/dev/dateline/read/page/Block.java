package dev.dateline.read.page;

import dev.dateline.text.Lexicons;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

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

    /** Characters without width, which separate nothing: places for a line break, marks of the byte order. */
    private static final String NO_WIDTH = "\u200b\u2060\ufeff";

    /** A line that breaks inside a word, at a hyphen, and the beginning of the next. */
    private static final Pattern HYPHENATED = Pattern.compile(".*\\p{L}[-\\u00ad\\u00ac\\u2010]");

    /** A page number, or the name of the paper with one, at the head or foot of a scanned page. */
    private static final Pattern RUNNING_HEAD = Pattern.compile(
            "\\s*(?:[-–—]?\\s*\\d{1,4}\\s*[-–—]?|(?:page|p\\.|pg\\.|seite|s\\.)\\s*\\d{1,4}(?: (?:of|von) \\d{1,4})?"
                    + "|[\\p{L}\\p{N} .,'’&:-]{3,60}(?: {2,}|\\t+|\\s*[|·•]\\s*)(?:page |p\\. ?|seite |s\\. ?)?\\d{1,4}"
                    + "|(?:page |p\\. ?|seite |s\\. ?)?\\d{1,4}(?: {2,}|\\t+|\\s*[|·•]\\s*)[\\p{L}\\p{N} .,'’&:-]{3,60})\\s*",
            Pattern.CASE_INSENSITIVE);

    /** The fewest lines that break inside a word, from which a text is taken for a wrapped one of any width. */
    private static final int LEAST_HYPHENS = 2;

    private static final int LONGEST_WORD = 100;

    /** An entity of HTML that was escaped twice, so that it is seen in the text. */
    private static final Pattern ENTITY = Pattern.compile("&(?:#\\d{2,6}|#x[0-9A-Fa-f]{2,6}|[A-Za-z]{2,8}\\d{0,2});");

    /** A paragraph of plain text. */
    static Block of(String text) {
        return new Block(text, Kind.TEXT);
    }

    /** One line of that text, every stretch of white space one space, without entities that were escaped twice. */
    static String oneLine(String text) {
        String plain = text.indexOf('&') < 0
                ? text
                : ENTITY.matcher(text)
                        .replaceAll(entity -> Matcher.quoteReplacement(Parser.unescapeEntities(entity.group(), true)));
        StringBuilder line = new StringBuilder(plain.length());
        for (int i = 0; i < plain.length(); i++) {
            char next = plain.charAt(i);
            if (isBlank(next)) {
                if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                    line.append(' ');
                }
            } else if (NO_WIDTH.indexOf(next) < 0) {
                line.append(next);
            }
        }
        return line.toString().strip();
    }

    private static boolean isBlank(char unit) {
        return unit == ' '
                || (unit >= '\t' && unit <= '\r')
                || (unit >= '\u2000' && unit <= '\u200a')
                || "\u00a0\u202f\u205f\u3000".indexOf(unit) >= 0;
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
     * The paragraphs of plain text, in their order; empty for blank text. A line is a paragraph, unless the text was
     * broken into lines of one width: then paragraphs end at blank lines and before indented lines. A single line that
     * breaks off continues in the next.
     */
    static List<Block> paragraphs(String text) {
        List<String> lines = List.of(LINE_BREAK.split(text, -1));
        boolean wrapped = isWrapped(lines);
        return joined(wrapped ? withoutRunningHeads(lines) : lines, wrapped);
    }

    /**
     * The lines of a scanned text without page numbers and running heads, and without the blank lines around them when the
     * sentence goes on after them.
     */
    private static List<String> withoutRunningHeads(List<String> lines) {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!RUNNING_HEAD.matcher(lines.get(i)).matches()) {
                rest.add(lines.get(i));
                continue;
            }
            int next = i + 1;
            while (next < lines.size() && lines.get(next).isBlank()) {
                next++;
            }
            int last = rest.size() - 1;
            while (last >= 0 && rest.get(last).isBlank()) {
                last--;
            }
            if (last >= 0 && next < lines.size() && isOpen(rest.get(last), lines.get(next))) {
                rest.subList(last + 1, rest.size()).clear();
                i = next - 1;
            }
        }
        return rest;
    }

    /** Whether a line goes on in another one: it does not end a sentence, and a small letter follows. */
    private static boolean isOpen(String line, String next) {
        return !Block.of(line.strip()).isClosed()
                && !next.isBlank()
                && Character.isLowerCase(next.strip().codePointAt(0));
    }

    /**
     * Whether lines continue in the next one: those that are followed by another are of about one width, and at least
     * half of them do not end a sentence. Of paragraphs on a line each, nearly all end a sentence.
     */
    private static boolean isWrapped(List<String> lines) {
        int followed = 0;
        int ofWidth = 0;
        int open = 0;
        int hyphens = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            String line = lines.get(i).stripTrailing();
            if (!line.isEmpty() && !lines.get(i + 1).isBlank()) {
                hyphens += isHyphenated(line, lines.get(i + 1)) ? 1 : 0;
                followed++;
                ofWidth += line.length() >= LEAST_WIDTH && line.length() <= MOST_WIDTH ? 1 : 0;
                open += Block.of(line).isClosed() ? 0 : 1;
            }
        }
        // The paragraphs of a text that has a line each hardly ever end in a hyphen.
        return hyphens >= LEAST_HYPHENS
                || (followed >= LEAST_LINES && ofWidth * 4 >= followed * 3 && open * 2 >= followed);
    }

    private static boolean isHyphenated(String line, String next) {
        return HYPHENATED.matcher(line.stripTrailing()).matches()
                && !next.isBlank()
                && Character.isLowerCase(next.strip().codePointAt(0));
    }

    /**
     * Adds the next line of a paragraph. A word that is broken at a hyphen is joined; it keeps the hyphen when its parts
     * are words but the joined word is not, as in {@code well-known}.
     */
    private static void append(StringBuilder paragraph, String line, Set<String> words) {
        int end = paragraph.length();
        while (end > 0 && Character.isWhitespace(paragraph.charAt(end - 1))) {
            end--;
        }
        int start = Math.max(paragraph.lastIndexOf(" ", end - 1) + 1, end - LONGEST_WORD);
        String last = paragraph.substring(Math.max(0, start), end);
        if (!isHyphenated(last, line)) {
            paragraph.append(' ').append(line);
            return;
        }
        String next = line.strip();
        String one = bare(last);
        String two = bare(next.split(" ", 2)[0]);
        boolean keep = last.endsWith("-")
                && !isWord(one + two, words)
                && (words.contains(one + "-" + two) || (isWord(one, words) && isWord(two, words)));
        paragraph.setLength(keep ? end : end - 1);
        paragraph.append(next);
    }

    private static boolean isWord(String word, Set<String> words) {
        return words.contains(word) || Lexicons.shipped().commonWords().contains(word.toCharArray(), word.length());
    }

    private static String bare(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /** The words of the text, lower case, for joining those that are broken. */
    private static Set<String> words(List<String> lines) {
        Set<String> words = new HashSet<>();
        lines.forEach(line -> {
            String[] all = line.strip().split("\\s+", -1);
            for (int i = 0; i < all.length; i++) {
                // The halves of broken words are not words.
                if ((i > 0 && i < all.length - 1) || !all[i].endsWith("-")) {
                    words.add(bare(all[i]));
                }
            }
        });
        return words;
    }

    private static List<Block> joined(List<String> lines, boolean wrapped) {
        List<Block> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        String last = "";
        Set<String> words = wrapped ? words(lines) : Set.of();
        for (String line : lines) {
            boolean goesOn = wrapped ? !SET_IN.matcher(line).matches() : goesOn(last, line.strip());
            if (line.isBlank() || !goesOn) {
                add(paragraph, paragraphs);
            }
            append(paragraph, line, words);
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
