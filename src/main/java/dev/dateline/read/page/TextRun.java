package dev.dateline.read.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * A stretch of text in a page between the beginnings and ends of block elements.
 *
 * @param element the innermost block element that holds it
 * @param text on one line; never empty
 * @param linked how many of its UTF-16 units are in links
 */
record TextRun(Element element, String text, int linked) {
    private static final Set<String> BLOCKS = Set.of(
            ("p div section article main header footer nav aside form fieldset h1 h2 h3 h4 h5 h6 li ul ol dl table"
                            + " thead tbody tr td th caption blockquote pre figure figcaption br hr dd dt body address time"
                            + " center details summary")
                    .split(" ", -1));

    /** A first letter that is set larger is an element of its own. */
    private static final Pattern DROP_CAPITAL =
            Pattern.compile("(?i)drop-?_?cap|first-?_?letter|firstcharacter|lettrine");

    /** These are also words, so a space after them is one. */
    private static final Set<String> WORDS_OF_A_LETTER = Set.of("A", "I", "O");

    /** The fewest characters of running text; shorter lines may be anything. */
    private static final int LEAST_PROSE = 60;

    /** The largest share of links in running text. */
    private static final double MOST_LINKED = 0.5;

    /** The share of a line that is only links; the rest is blanks and signs between them. */
    private static final double NEARLY_ALL = 0.8;

    /** The fewest words of a paragraph that does not end like a sentence. */
    private static final int LEAST_WORDS = 20;

    /** All stretches of text in an element, in their order. */
    static List<TextRun> in(Element root) {
        Collector collector = new Collector();
        NodeTraversor.filter(collector, root);
        return collector.runs;
    }

    /** Whether it is running text rather than a heading, a link or a label. */
    boolean isProse() {
        return text.length() >= LEAST_PROSE
                && linked <= MOST_LINKED * text.length()
                && (Block.of(text).isClosed() || Block.of(text).words() >= LEAST_WORDS);
    }

    /** Whether nearly all of it is links. */
    boolean isLink() {
        return linked >= NEARLY_ALL * text.length();
    }

    /** Collects the stretches of text. One use. */
    private static final class Collector implements NodeFilter {
        private final List<TextRun> runs = new ArrayList<>();
        private final Deque<Element> blocks = new ArrayDeque<>();
        private final StringBuilder text = new StringBuilder();
        private int links;
        private int linked;
        private boolean afterDropCapital;

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                add(words);
            } else if (node instanceof Element element) {
                if (isBlock(element)) {
                    end();
                    blocks.push(element);
                }
                links += element.normalName().equals("a") ? 1 : 0;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element) {
                links -= element.normalName().equals("a") ? 1 : 0;
                if (isBlock(element)) {
                    end();
                    blocks.pop();
                }
            }
            return FilterResult.CONTINUE;
        }

        private boolean isBlock(Element element) {
            return blocks.isEmpty() || BLOCKS.contains(element.normalName());
        }

        private void add(TextNode node) {
            String words = node.getWholeText();
            boolean small =
                    !words.isBlank() && Character.isLowerCase(words.strip().codePointAt(0));
            if (afterDropCapital && small) {
                words = words.stripLeading();
            }
            String letter = words.strip();
            boolean capital = letter.length() == 1
                    && Character.isUpperCase(letter.charAt(0))
                    && !WORDS_OF_A_LETTER.contains(letter)
                    && node.parent() != null
                    && DROP_CAPITAL.matcher(node.parent().className()).find();
            afterDropCapital = capital || (afterDropCapital && words.isBlank());
            text.append(capital ? letter : words.isBlank() && afterDropCapital ? "" : words);
            linked += links > 0 ? letter.length() : 0;
        }

        private void end() {
            String line = Block.oneLine(text.toString());
            text.setLength(0);
            Element block = blocks.peek();
            if (!line.isEmpty() && block != null) {
                runs.add(new TextRun(block, line, linked));
            }
            linked = 0;
            afterDropCapital = false;
        }
    }
}
