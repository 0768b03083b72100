package dev.dateline.read.page;

import dev.dateline.read.ReadLimits;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ObjectNode;

/** Reads an article from a page of the web: its metadata, then the part of the page that holds it. Stateless. */
public final class HtmlPage {
    /** A page whose text is inserted by scripts shows less than this share of the article in its metadata. */
    private static final double LEAST_SHOWN = 0.5;

    /** A shorter main heading is the name of the site or of a section, unless other titles hold it. */
    private static final int LEAST_WORDS_OF_HEADLINE = 3;

    private static final int LONGEST_HEADLINE = 300;

    /** Shorter words occur in every title. */
    private static final int LEAST_LETTERS = 4;

    private HtmlPage() {}

    /**
     * The page as an object of the article format.
     *
     * @throws NoArticle when no text of an article is found
     */
    public static ObjectNode article(Document document, Unstated unstated) {
        org.jsoup.nodes.Document page = ReadLimits.tree(document.text());
        Findings findings = new Findings();
        JsonLd described =
                JsonLd.of(page, page.select("meta[property=og:title]").attr("content"));
        HtmlBody body = HtmlBody.of(page);
        HtmlMetadata.note(page, described, body::isAside, findings);
        title(page, described, body, findings);
        List<Block> blocks = body.blocks(findings);
        String text = described.text("articleBody");
        int shown = blocks.stream().mapToInt(block -> block.text().length()).sum();
        if (shown < LEAST_SHOWN * text.length()) {
            blocks = Block.paragraphs(text);
        }
        if (blocks.isEmpty()) {
            throw new NoArticle("no text of an article was found in the page");
        }
        return PlainPage.article(findings, blocks, document, unstated);
    }

    /** Notes the headline that the page shows, else the title in its metadata without the name of the site. */
    private static void title(org.jsoup.nodes.Document page, JsonLd described, HtmlBody body, Findings findings) {
        String site = findings.known("source").orElse("");
        String url = findings.known("url").orElse("");
        String shown = page.title();
        List<String> stated = Stream.of(
                        described.text("headline"),
                        page.select("meta[property=og:title]").attr("content"))
                .filter(title -> !title.isBlank() && !PageHead.same(title, site))
                .toList();
        String about = String.join(" ", stated) + " " + shown + " " + url + " "
                + page.select("meta[name=description]").attr("content");
        headline(page, body, about, site).ifPresent(headline -> findings.note("title", headline));
        stated.forEach(title -> findings.note("title", HtmlMetadata.withoutSite(title, site, url)));
        if (findings.known("title").isEmpty() && !shown.isBlank()) {
            PageHead.read(findings, List.of(Block.of(Block.oneLine(shown)), Block.of("…")));
        }
    }

    /** The main heading that the page's titles repeat, else the first that has a word in common with them. */
    private static Optional<String> headline(org.jsoup.nodes.Document page, HtmlBody body, String about, String site) {
        List<String> headings = page.select("h1").stream()
                .filter(heading -> !body.isAside(heading))
                .map(Element::text)
                .map(Block::oneLine)
                .filter(heading -> !heading.isEmpty() && heading.length() <= LONGEST_HEADLINE)
                .filter(heading -> !PageHead.same(heading, site))
                .distinct()
                .toList();
        String titles = " " + PageHead.bare(about) + " ";
        Set<String> words = Arrays.stream(titles.split(" ", -1))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .collect(Collectors.toSet());
        List<String> ownWords = List.of(PageHead.bare(site).split(" ", -1));
        return headings.stream()
                .filter(heading -> titles.contains(" " + PageHead.bare(heading) + " "))
                .filter(heading -> heading.indexOf(' ') > 0)
                .findFirst()
                .or(() -> headings.stream()
                        .filter(heading -> heading.split(" ", -1).length >= LEAST_WORDS_OF_HEADLINE)
                        .filter(heading -> Arrays.stream(PageHead.bare(heading).split(" ", -1))
                                .anyMatch(word -> words.contains(word) && !ownWords.contains(word)))
                        .findFirst());
    }
}
