package dev.dateline.read.annotation;

import static dev.dateline.read.XmlStream.text;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.XmlStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Texts in TEI, each with its header; names of people, organisations and places, and dates, become mentions. Notes, page
 * numbers and running heads are left out. Safe for many threads.
 */
public final class TeiFormat implements FileFormat {
    private static final About ABOUT = About.of("tei", "texts in TEI, with names when they are marked", "tei")
            .withExample(
                    "<TEI><teiHeader>...</teiHeader><text><body><p><persName>Ann Marsh</persName> spoke.</p></body></text></TEI>");

    private record Name(Element element, int start, int end) {}

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.root().equals("tei")
                || start.root().equals("teicorpus")
                || start.root().equals("tei.2");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        XmlStream xml = new XmlStream(file.stream(), Set.of("tei", "tei.2"));
        return xml.articles(
                tei -> new ArticleStream.Found(xml.place(), article(file, tei).json()));
    }

    private static ArticleDraft article(ArticleFile file, Element tei) {
        Element header = first(tei, "teiheader");
        Element body = first(first(tei, "text"), "body");
        for (String part : List.of("note", "fw", "pb", "figdesc", "teiheader", "gap")) {
            body.getElementsByTag(part).remove();
        }
        // Of a spelling and its correction, the text has the correction.
        body.getElementsByTag("choice").forEach(choice -> {
            choice.getElementsByTag("sic").remove();
            choice.getElementsByTag("orig").remove();
            choice.getElementsByTag("abbr").remove();
        });
        List<Name> names = new ArrayList<>();
        String text = Paragraphs.of(body, (element, start, end) -> names.add(new Name(element, start, end)));
        Element source = first(header, "sourcedesc");
        ArticleDraft draft = file.draft()
                .id(tei.attr("id"))
                .title(text(first(header, "titlestmt"), "title"))
                .source(text(first(source, "monogr"), "title"))
                .source(text(source, "publisher"))
                .source(text(first(header, "publicationstmt"), "publisher"))
                .language(tei.attr("lang"))
                .language(header.getElementsByTag("language").attr("ident"))
                .exactText(text);
        for (Element date : source.getElementsByTag("date")) {
            draft.published(date.attr("when").isEmpty() ? date.text() : date.attr("when"));
        }
        draft.published(
                first(header, "publicationstmt").getElementsByTag("date").attr("when"));
        first(header, "titlestmt").getElementsByTag("author").forEach(author -> draft.byline(author.text()));
        Labels labels = new Labels(draft, text, file.options().labels());
        for (Name name : names) {
            mention(name, labels);
        }
        labels.finish();
        return draft;
    }

    private static void mention(Name name, Labels labels) {
        String label = switch (name.element().normalName()) {
            case "persname" -> "person";
            case "orgname" -> "organization";
            case "country" -> "country";
            case "placename", "geogname", "settlement", "region" -> "place";
            case "date" -> "date";
            case "name", "rs" -> name.element().attr("type").toLowerCase(Locale.ROOT);
            default -> "";
        };
        Element parent = name.element().parent();
        boolean inside = parent != null && parent.normalName().equals("placename");
        if (!label.isEmpty() && !inside) {
            String key = name.element().attr("key");
            String ref = key.isEmpty() ? name.element().attr("ref").replaceFirst("^#|^.*[/#]", "") : key;
            labels.utf16(name.start(), name.end(), label, ref.isEmpty() ? null : ref);
        }
    }

    private static Element first(Element element, String name) {
        Element found = element.getElementsByTag(name).first();
        return found == null ? new Element(name) : found;
    }
}
