package dev.dateline.read.page;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import tools.jackson.databind.node.ObjectNode;

/** Reads an article from a page of the web: its metadata, then the part of the page that holds it. Stateless. */
public final class HtmlPage {
    /** A page whose text is inserted by scripts shows less than this share of the article in its metadata. */
    private static final double LEAST_SHOWN = 0.5;

    private HtmlPage() {}

    /**
     * The page as an object of the article format.
     *
     * @throws NoArticle when no text of an article is found
     */
    public static ObjectNode article(Document document, Unstated unstated) {
        org.jsoup.nodes.Document page = Jsoup.parse(document.text());
        Findings findings = new Findings();
        String described = HtmlMetadata.note(page, findings);
        title(page, findings);
        List<Block> blocks = HtmlBody.blocks(page, findings);
        int shown = blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (shown < LEAST_SHOWN * described.length()) {
            blocks = Block.paragraphs(described);
        }
        if (blocks.isEmpty()) {
            throw new NoArticle("no text of an article was found in the page");
        }
        return PlainPage.article(findings, blocks, document, unstated);
    }

    /** Notes the first main heading, which is the title without the name of the site. */
    private static void title(org.jsoup.nodes.Document page, Findings findings) {
        Elements headings = page.select("h1");
        String shown = page.title();
        String best = headings.stream()
                .map(Element::text)
                .filter(heading -> !heading.isBlank() && shown.contains(heading))
                .findFirst()
                .orElse(headings.size() == 1 ? headings.getFirst().text() : "");
        findings.note("title", best);
        if (findings.known("title").isEmpty() && !shown.isBlank()) {
            PageHead.read(findings, List.of(Block.of(Block.oneLine(shown)), Block.of("…")));
        }
    }
}
