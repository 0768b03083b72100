package dev.dateline.read;

import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import dev.dateline.read.page.HtmlPage;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The text of marked-up documents: one paragraph a line, with a blank line between paragraphs. Stateless. */
public final class Paragraphs {
    private static final Set<String> BLOCKS =
            Set.of(("p div section article h1 h2 h3 h4 h5 h6 li ul ol tr table blockquote pre block hr dt dd dl hl1 "
                            + "hl2 paragraph figure figcaption body body.content main header footer aside head ab lg l")
                    .split(" ", -1));

    private static final Set<String> HIDDEN =
            Set.of(("script style noscript template title iframe media object svg form button select textarea "
                            + "media-caption media-metadata")
                    .split(" ", -1));

    /** Texts are broken at 60 to 80 characters, mails at 72; longer lines are paragraphs. */
    private static final int WIDEST = 110;

    private static final int NARROWEST = 40;
    /** At the end of a line: the hyphen, the soft hyphen, and what recognised texts have in their place. */
    private static final String HYPHENS = "-\u00ad¬⸗";

    private static final Pattern INDENTED = Pattern.compile("^(?: {2,}|\\t)\\S");

    private Paragraphs() {}

    /** The paragraphs in an element of a page or of XML; all of its text. */
    public static String of(Element element) {
        StringBuilder text = new StringBuilder();
        append(element, text, (found, start, end) -> {});
        return text.toString().strip();
    }

    /** The paragraphs in a piece of HTML; all of its text. */
    public static String ofHtml(String html) {
        return of(ReadLimits.tree(html).body());
    }

    /**
     * The paragraphs of plain text as agencies and databases send it. When its lines are broken at one width,
     * paragraphs end at blank lines and before indented ones; otherwise each line is a paragraph.
     */
    public static String ofLines(List<String> lines) {
        int longest =
                lines.stream().mapToInt(line -> line.strip().length()).max().orElse(0);
        boolean wrapped = longest <= WIDEST && longest >= NARROWEST;
        StringBuilder text = new StringBuilder();
        boolean open = false;
        for (String line : lines) {
            String words = ArticleDraft.line(line);
            boolean starts = !wrapped || INDENTED.matcher(line).find();
            if (words.isEmpty()) {
                open = false;
            } else {
                text.append(text.isEmpty() ? "" : open && !starts ? " " : "\n\n")
                        .append(words);
                open = true;
            }
        }
        return text.toString();
    }

    /** One paragraph of lines; a hyphen at the end of a line joins it with the next that goes on in small letters. */
    public static String ofDivided(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String words = line.strip();
            int length = text.length();
            boolean divided = length > 1
                    && HYPHENS.indexOf(text.charAt(length - 1)) >= 0
                    && Character.isLetter(text.charAt(length - 2))
                    && !words.isEmpty()
                    && Character.isLowerCase(words.codePointAt(0));
            if (divided) {
                text.setLength(length - 1);
            } else if (length > 0) {
                text.append(' ');
            }
            text.append(words);
        }
        return text.toString().strip();
    }

    /**
     * Notes the text of the HTML body that a feed or content system gives, without the leftovers of a page; what is
     * left out goes to {@code extra.left_out}. A body that is not recognised as an article is taken whole.
     */
    public static void ofBody(String html, ArticleDraft draft) {
        String title = Entities.escape(draft.known("title").orElse(""));
        String page = "<html><head><title>" + title + "</title></head><body><article><h1>" + title + "</h1>" + html
                + "</article></body></html>";
        String whole = ofHtml(html);
        try {
            ObjectNode article = HtmlPage.article(new Document("body", page), Unstated.nothing());
            String text = article.path("text").asString("");
            // A body that is nearly all leftovers is a short notice, not a page.
            draft.text(text.length() * 2 < whole.length() ? whole : text);
            ArrayNode leftOut = JsonNodeFactory.instance.arrayNode();
            for (JsonNode part : article.path("extra").path("left_out")) {
                // The title was put there by this method.
                if (!part.path("why").asString("").equals("title")) {
                    leftOut.add(part);
                }
            }
            if (!leftOut.isEmpty() && text.length() * 2 >= whole.length()) {
                draft.extra("left_out", leftOut);
            }
        } catch (NoArticle notice) {
            draft.text(whole);
        }
    }

    /** Receives the place of an element in the text, in UTF-16 units. */
    @FunctionalInterface
    public interface Places {
        /** An element whose text is from {@code start} to {@code end}. */
        void at(Element element, int start, int end);
    }

    /** The paragraphs in an element; {@code places} receives the place of each element in it that has text. */
    public static String of(Element element, Places places) {
        StringBuilder text = new StringBuilder();
        append(element, text, places);
        return text.toString().stripTrailing();
    }

    private static void append(Node node, StringBuilder text, Places places) {
        for (Node child : node.childNodes()) {
            if (child instanceof TextNode words) {
                words(words.getWholeText(), text);
            } else if (child instanceof Element element && !HIDDEN.contains(element.normalName())) {
                String name = element.normalName();
                boolean block = BLOCKS.contains(name) || name.equals("br") || name.equals("lb");
                if (block) {
                    paragraph(text, BLOCKS.contains(name));
                }
                int before = text.length();
                append(element, text, places);
                place(element, text, before, places);
                if (block) {
                    paragraph(text, BLOCKS.contains(name));
                } else if (name.equals("td") || name.equals("th")) {
                    words(" ", text);
                }
            }
        }
    }

    private static void place(Element element, StringBuilder text, int before, Places places) {
        int start = before;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end > start) {
            places.at(element, start, end);
        }
    }

    private static void words(String words, StringBuilder text) {
        for (int i = 0; i < words.length(); i++) {
            char next = words.charAt(i);
            boolean blank = Character.isWhitespace(next) || next == '\u00a0' || next == '\ufeff';
            if (!blank) {
                text.append(next);
            } else if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** Ends a line, and a paragraph with two line breaks. */
    private static void paragraph(StringBuilder text, boolean blankLine) {
        int length = text.length();
        while (length > 0 && text.charAt(length - 1) == ' ') {
            length--;
        }
        text.setLength(length);
        if (length == 0) {
            return;
        }
        boolean one = text.charAt(length - 1) == '\n';
        boolean two = one && length > 1 && text.charAt(length - 2) == '\n';
        if (!one) {
            text.append('\n');
        }
        if (blankLine && !two) {
            text.append('\n');
        }
    }
}
