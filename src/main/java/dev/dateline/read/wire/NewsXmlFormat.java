package dev.dateline.read.wire;

import static dev.dateline.read.XmlStream.childText;
import static dev.dateline.read.XmlStream.children;
import static dev.dateline.read.XmlStream.text;
import static dev.dateline.read.XmlStream.texts;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.XmlStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * The XML formats of the IPTC: NITF, NewsML-G2 and NewsML 1. Pictures and packages are left out, as are the captions of
 * media. Later versions of an item replace earlier ones. Safe for many threads.
 */
public final class NewsXmlFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "newsml", "news of an agency in XML: NITF, NewsML-G2 or NewsML 1", "nitf")
            .withExample("<nitf><body><body.head><hedline><hl1>Talks resume</hl1></hedline></body.head>"
                    + "<body.content><p>Talks resumed.</p></body.content></body></nitf>");

    private static final Set<String> ITEMS = Set.of("nitf", "newsitem", "packageitem", "conceptitem", "planningitem");
    private static final Pattern MARKUP = Pattern.compile("</?(?:p|br|div)\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    /** The initials of the editors, which agencies put at the end. */
    private static final Pattern SIGNED = Pattern.compile("\\n\\s*\\p{Ll}{2,4}(?:[/-]\\p{L}{2,4})+$");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return switch (start.root()) {
            case "nitf", "newsmessage", "newsitem", "newsml", "packageitem" -> true;
            default -> false;
        };
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        XmlStream xml = new XmlStream(file.stream(), ITEMS);
        return xml.articles(item -> item(file, item, xml.place()));
    }

    private static ArticleStream.Item item(ArticleFile file, Element item, String place) {
        ArticleDraft draft = file.draft();
        String name = item.normalName();
        if (!name.equals("nitf") && !name.equals("newsitem")) {
            return new ArticleStream.NotArticle(name);
        }
        if (name.equals("nitf")) {
            nitf(item, draft);
        } else if (item.getElementsByTag("itemmeta").isEmpty()) {
            newsMl1(item, draft);
        } else {
            Element meta = child(item, "itemmeta");
            String kind = meta.getElementsByTag("itemclass").attr("qcode").replaceFirst("^.*:", "");
            if (!kind.isEmpty() && !kind.equals("text") && !kind.equals("composite")) {
                return new ArticleStream.NotArticle(kind);
            }
            newsMlG2(item, meta, draft);
        }
        return new ArticleStream.Found(place, draft.json());
    }

    private static void newsMlG2(Element item, Element meta, ArticleDraft draft) {
        Element content = child(item, "contentmeta");
        draft.id(item.attr("guid")).extra("version", item.attr("version"));
        children(content, "headline")
                .filter(headline ->
                        !headline.attr("role").toLowerCase(Locale.ROOT).contains("sub"))
                .forEach(headline -> draft.title(headline.wholeText()));
        draft.title(childText(meta, "title"))
                .published(childText(meta, "firstcreated"))
                .published(childText(content, "contentcreated"))
                .published(childText(meta, "versioncreated"))
                .updated(childText(meta, "versioncreated"))
                .language(content.getElementsByTag("language").attr("tag"))
                .language(item.attr("lang"))
                .extra("slugline", childText(content, "slugline"))
                .extra(
                        "status",
                        meta.getElementsByTag("pubstatus").attr("qcode").replaceFirst("^.*:", ""));
        children(meta, "provider").forEach(provider -> draft.source(named(provider)));
        children(content, "infosource").forEach(source -> draft.source(named(source)));
        item.getElementsByTag("copyrightholder").forEach(holder -> draft.source(named(holder)));
        children(content, "by").forEach(by -> draft.byline(by.wholeText()));
        if (!draft.hasAuthor()) {
            children(content, "creator")
                    .filter(creator -> creator.attr("role").isEmpty())
                    .map(creator -> childText(creator, "name"))
                    .filter(name -> name.contains(" "))
                    .forEach(draft::author);
        }
        children(content, "subject").forEach(subject -> subject(subject, draft));
        children(content, "keyword").forEach(keyword -> draft.topic(keyword.wholeText()));
        body(item, draft);
    }

    /** A subject is a topic, or a person, organisation or place that the item is about. */
    private static void subject(Element subject, ArticleDraft draft) {
        String name = childText(subject, "name");
        switch (subject.attr("type").replaceFirst("^.*:", "").toLowerCase(Locale.ROOT)) {
            case "person" -> draft.entity("person", name, null);
            case "organisation", "organization" -> draft.entity("organization", name, null);
            case "geoarea", "poi", "country", "city" -> draft.entity("place", name, null);
            default -> draft.topic(name);
        }
    }

    private static void newsMl1(Element item, ArticleDraft draft) {
        String id = text(item, "publicidentifier");
        // The last part of the identifier is the number of the revision.
        draft.id(id.isEmpty() ? text(item, "newsitemid") : id.replaceFirst(":\\d+[A-Z]?$", ""))
                .extra("version", text(item, "revisionid"))
                .title(text(item, "headline"))
                .published(text(item, "firstcreated"))
                .published(text(item, "dateid"))
                .updated(text(item, "thisrevisioncreated"))
                .language(item.getElementsByTag("language").attr("formalname"))
                .language(item.attr("lang"))
                .byline(text(item, "byline"))
                .extra("slugline", text(item, "slugline"))
                .extra("dateline", text(item, "dateline"));
        draft.source(item.getElementsByTag("provider").select("party").attr("formalname"));
        draft.source(text(item, "providerid"));
        texts(item, "keywordline").forEach(draft::topics);
        item.getElementsByTag("property").stream()
                .filter(property -> property.attr("formalname").equals("Keyword"))
                .forEach(property -> draft.topic(property.attr("value")));
        body(item, draft);
    }

    /** The first part of an item that is a text: NITF, a page, or plain text. */
    private static void body(Element item, ArticleDraft draft) {
        Element nitf = item.getElementsByTag("nitf").first();
        if (nitf != null) {
            nitf(nitf, draft);
            return;
        }
        for (String name : List.of("inlinexml", "datacontent", "inlinedata")) {
            for (Element part : item.getElementsByTag(name)) {
                String type = part.attr("contenttype");
                if (draft.known("text").isPresent() || type.startsWith("image/")) {
                    continue;
                }
                if (part.childrenSize() > 0) {
                    draft.text(Paragraphs.of(part));
                } else if (type.contains("html")) {
                    draft.text(Paragraphs.ofHtml(part.wholeText()));
                } else {
                    String plain = MARKUP.matcher(part.wholeText()).replaceAll("\n\n");
                    draft.text(Paragraphs.ofLines(plain.lines().toList()));
                }
            }
        }
    }

    private static void nitf(Element nitf, ArticleDraft draft) {
        Element head = child(nitf, "head");
        Element body = child(nitf, "body");
        draft.id(head.getElementsByTag("doc-id").attr("id-string"))
                .title(text(body, "hl1"))
                .title(text(body, "hedline"))
                .title(childText(head, "title"))
                .published(head.getElementsByTag("date.issue").attr("norm"))
                .published(head.getElementsByTag("pubdata").attr("date.publication"))
                .published(head.getElementsByTag("date.release").attr("norm"))
                .published(body.getElementsByTag("story.date").attr("norm"))
                .source(text(body, "distributor"))
                .source(head.getElementsByTag("pubdata").attr("name"))
                .source(head.getElementsByTag("doc-id").attr("regsrc"))
                .section(head.getElementsByTag("pubdata").attr("position.section"))
                .language(nitf.attr("lang"))
                .url(head.getElementsByTag("pubdata").attr("ex-ref"))
                .extra("dateline", text(body, "dateline"))
                .extra("abstract", text(body, "abstract"));
        for (Element byline : body.getElementsByTag("byline")) {
            byline.getElementsByTag("byttl").remove();
            List<String> people = texts(byline, "person");
            if (people.isEmpty()) {
                draft.byline(byline.wholeText());
            } else {
                people.forEach(draft::author);
            }
        }
        head.getElementsByTag("keyword").forEach(keyword -> draft.topic(keyword.attr("key")));
        head.getElementsByTag("tobject.subject").forEach(subject -> {
            draft.topic(subject.attr("tobject.subject.type"));
            draft.topic(subject.attr("tobject.subject.matter"));
        });
        Element content = body.getElementsByTag("body.content").first();
        if (content != null) {
            content.getElementsByTag("note").remove();
            draft.text(SIGNED.matcher(Paragraphs.of(content)).replaceFirst(""));
        }
        draft.extra("tagline", text(body, "tagline"));
    }

    private static Element child(Element element, String name) {
        return children(element, name).findFirst().orElseGet(() -> new Element(name));
    }

    private static String named(Element element) {
        String name = childText(element, "name");
        if (!name.isEmpty()) {
            return name;
        }
        return element.attr("literal").isEmpty() ? ArticleDraft.line(element.ownText()) : element.attr("literal");
    }
}
