package dev.dateline.read.page;

import dev.dateline.read.ReadLimits;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** Reads an article from plain text: its head, then its paragraphs without leftovers. Stateless. */
public final class PlainPage {
    private static final Pattern REPORTING =
            Pattern.compile("(?i:(?:reporting|writing|written|compiled) by) (?<names>[^;()]+)");

    /** A last line such as {@code Source: Northgate Courier}. */
    private static final Pattern SOURCE =
            Pattern.compile("(?iu)(?:source|quelle|fuente|fonte)\\s*:\\s*(\\S.{1,60}?)\\.?");

    private PlainPage() {}

    /**
     * The document as an object of the article format.
     *
     * @throws NoArticle when it has no text of an article
     */
    public static ObjectNode article(Document document, Unstated unstated) {
        return article(new Findings(), Block.paragraphs(ReadLimits.checkedLines(document.text())), document, unstated);
    }

    /** The same for a document whose metadata are known in part. */
    static ObjectNode article(Findings findings, List<Block> blocks, Document document, Unstated unstated) {
        Leftovers.Sorted sorted = Leftovers.sort(PageHead.read(findings, blocks), findings.authors());
        sorted.leftOut().forEach(part -> findings.leaveOut(part.why(), part.text()));
        if (findings.authors().isEmpty()) {
            sorted.leftOut().stream()
                    .filter(part -> part.why().equals("credits"))
                    .forEach(part -> reporters(part.text(), findings));
        }
        return findings.article(withoutSource(sorted.text(), findings), document, unstated);
    }

    /** Notes the reporters, not the editors, of {@code (Reporting by Ann Marsh in Kyiv; Editing by Peter Lowe)}. */
    private static void reporters(String credits, Findings findings) {
        Matcher reporting = REPORTING.matcher(credits);
        while (reporting.find()) {
            Byline.of(reporting.group("names"), "").people().forEach(findings::author);
        }
    }

    /** The text without a last line that names its source, which is noted. */
    private static List<Block> withoutSource(List<Block> text, Findings findings) {
        Matcher source = text.isEmpty()
                ? SOURCE.matcher("")
                : SOURCE.matcher(text.getLast().text());
        if (text.size() < 2 || !source.matches()) {
            return text;
        }
        findings.note("source", source.group(1));
        findings.leaveOut("source", text.getLast().text());
        return text.subList(0, text.size() - 1);
    }
}
