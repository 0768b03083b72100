package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.XmlStream;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Recognised pages of newspapers in ALTO and PAGE XML. A page is an article; its blocks are paragraphs, words divided at
 * the ends of lines are joined, and the number of the page is in {@code extra.page}. Safe for many threads.
 */
public final class ScanFormat implements FileFormat {
    @Override
    public String name() {
        return "alto";
    }

    @Override
    public Set<String> endings() {
        return Set.of("alto");
    }

    @Override
    public String description() {
        return "a recognised page of a newspaper, in ALTO or PAGE XML";
    }

    @Override
    public String example() {
        return "<alto><Layout><Page><TextBlock><TextLine><String CONTENT=\"Talks\"/> ...";
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.root().equals("alto")
                || start.root().equals("pcgts")
                || start.root().equals("mets");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        if (file.start().root().equals("mets")) {
            throw new NoArticle(
                    "it is the index of a scanned issue (METS); its pages are read from their ALTO or PAGE files");
        }
        List<ArticleStream.Item> items = new ArrayList<>();
        XmlStream xml = new XmlStream(file.stream(), Set.of("page"));
        int number = 0;
        for (Element page = xml.next(); page != null; page = xml.next()) {
            number++;
            String shown = page.attr("physical_img_nr");
            ArticleDraft draft = file.draft().extra("page", shown.isEmpty() ? String.valueOf(number) : shown);
            List<String> paragraphs = new ArrayList<>();
            boolean alto = file.start().root().equals("alto");
            for (Element block : page.getElementsByTag(alto ? "textblock" : "textregion")) {
                draft.language(block.attr("language").isEmpty() ? block.attr("lang") : block.attr("language"));
                String text = joined(alto ? altoLines(block) : pageLines(block));
                if (!text.isEmpty()) {
                    paragraphs.add(text);
                }
            }
            String image = xml.head().getElementsByTag("filename").text();
            draft.extra("image", image.isEmpty() ? page.attr("imagefilename") : image);
            draft.title(title(file, shown));
            items.add(
                    paragraphs.isEmpty()
                            ? new ArticleStream.Unusable("page " + number, "", "the page has no recognised words")
                            : new ArticleStream.Found(
                                    "page " + number,
                                    draft.text(String.join("\n\n", paragraphs)).json()));
        }
        return ArticleStream.of(items);
    }

    /** A page has no headline of its own. */
    private static String title(ArticleFile file, String page) {
        String name =
                file.start().name().replaceFirst("^.*[/\\\\]", "").replaceFirst("\\.(?:alto\\.)?xml(?:\\.gz)?$", "");
        return page.isEmpty() ? name : name + ", page " + page;
    }

    private static List<String> altoLines(Element block) {
        List<String> lines = new ArrayList<>();
        for (Element line : block.getElementsByTag("textline")) {
            StringBuilder words = new StringBuilder();
            for (Element part : line.children()) {
                switch (part.normalName()) {
                    case "string" -> words.append(words.isEmpty() ? "" : " ").append(part.attr("content"));
                    case "hyp" -> words.append('\u00ad');
                    default -> {}
                }
            }
            lines.add(words.toString());
        }
        return lines;
    }

    private static List<String> pageLines(Element region) {
        List<String> lines = new ArrayList<>();
        for (Element line : region.getElementsByTag("textline")) {
            XmlStream.children(line, "textequiv")
                    .findFirst()
                    .ifPresent(text -> lines.add(
                            ArticleDraft.line(text.getElementsByTag("unicode").text())));
        }
        return lines;
    }

    /** One paragraph of lines. A hyphen at the end of a line joins it with the next, when that goes on in small letters. */
    static String joined(List<String> lines) {
        StringBuilder text = new StringBuilder();
        for (String line : lines) {
            String words = line.strip();
            int length = text.length();
            boolean divided = length > 1
                    && "-\u00ad¬⸗".indexOf(text.charAt(length - 1)) >= 0
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
        return text.toString().replace("\u00ad", "-").strip();
    }
}
