package dev.dateline.read.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * The part of a page that holds its article: the element that the page marks as the article, else the element with most
 * paragraphs. Elements whose classes mark them as something else are removed. One page; one thread.
 */
final class HtmlBody {
    private static final String NEVER_TEXT =
            "script, style, noscript, template, svg, iframe, form, button, nav, footer, aside, [hidden], [aria-hidden=true],"
                    + " [role=navigation], [role=complementary], [role=contentinfo], [role=dialog]";

    /** From the most to the least reliable. */
    private static final List<String> CALLED_ARTICLE =
            List.of("[itemprop=articleBody]", "article", "main, [role=main]");

    private static final Set<String> BLOCKS =
            Set.of(("p div section article main header h1 h2 h3 h4 h5 h6 li ul ol table tr td th blockquote pre"
                            + " figure figcaption br hr dd dt body address time")
                    .split(" ", -1));

    /** The fewest characters in the paragraphs of an article; teasers have fewer. */
    private static final int LEAST_ARTICLE = 250;

    /** An element with more than this share of all paragraphs is the article, whatever its class says. */
    private static final double MOST_LEFT_OUT = 0.5;

    private final Element body;
    private final Findings findings;

    private HtmlBody(Element body, Findings findings) {
        this.body = body;
        this.findings = findings;
    }

    /** The article's part of a page, from which everything else is removed and noted. */
    static HtmlBody of(Document page, Findings findings) {
        page.select(NEVER_TEXT).remove();
        Element body = CALLED_ARTICLE.stream()
                .flatMap(query -> page.select(query).stream()
                        .filter(element -> prose(element) >= LEAST_ARTICLE)
                        .max(Comparator.comparingInt(HtmlBody::prose))
                        .stream())
                .findFirst()
                .orElseGet(() -> densest(page));
        return new HtmlBody(body, findings);
    }

    /** Its paragraphs. */
    List<Block> blocks() {
        takeOutParts();
        Collected collected = new Collected();
        body.traverse(collected);
        collected.end();
        return collected.blocks;
    }

    private void takeOutParts() {
        int all = prose(body);
        LeftoverPhrases phrases = LeftoverPhrases.standard();
        for (Element element : body.select("[class], [id]")) {
            Optional<String> part = words(element).stream()
                    .flatMap(word -> phrases.ofPart(word).stream())
                    .findFirst();
            boolean inBody = element.parents().stream().anyMatch(body::equals);
            if (part.isPresent() && inBody && prose(element) <= MOST_LEFT_OUT * all) {
                String text = Block.oneLine(element.text());
                if (!text.isEmpty()) {
                    findings.leaveOut(part.get(), text);
                }
                element.remove();
            }
        }
    }

    /** The words of class and id: {@code social-share_top} has three. */
    private static List<String> words(Element element) {
        String names = element.className() + " " + element.id();
        return List.of(names.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .split("[^a-z]+", -1));
    }

    /** Characters in paragraphs. */
    private static int prose(Element element) {
        return element.select("p").stream().mapToInt(p -> p.text().length()).sum();
    }

    /** The element with most text in paragraphs of its own; those of an element in it count half. */
    private static Element densest(Document page) {
        Map<Element, Integer> scores = new HashMap<>();
        for (Element paragraph : page.select("p")) {
            int length = paragraph.text().length();
            Element parent = paragraph.parent();
            if (parent != null) {
                scores.merge(parent, length, Integer::sum);
                if (parent.parent() != null) {
                    scores.merge(parent.parent(), length / 2, Integer::sum);
                }
            }
        }
        return scores.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() >= LEAST_ARTICLE)
                .map(Map.Entry::getKey)
                .orElse(page.body());
    }

    /** Collects text, and splits it where a block begins or ends. */
    private static final class Collected implements NodeVisitor {
        private final List<Block> blocks = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private @Nullable Element block;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                end();
                block = element;
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && BLOCKS.contains(element.normalName())) {
                if (block == null) {
                    block = element;
                }
                end();
            }
        }

        private void end() {
            String line = Block.oneLine(text.toString());
            text.setLength(0);
            if (!line.isEmpty()) {
                blocks.add(new Block(line, kind()));
            }
            block = null;
        }

        private Block.Kind kind() {
            if (block == null) {
                return Block.Kind.TEXT;
            }
            if (block.closest("figure, figcaption, caption") != null) {
                return Block.Kind.CAPTION;
            }
            if (block.normalName().matches("h[1-6]")) {
                return Block.Kind.HEADING;
            }
            return block.closest("li, td, th, dt, dd") != null ? Block.Kind.ITEM : Block.Kind.TEXT;
        }
    }
}
