package dev.dateline.read.feed;

import static dev.dateline.read.XmlStream.childText;
import static dev.dateline.read.XmlStream.children;
import static dev.dateline.read.XmlStream.html;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Feeds in RSS 2.0, RSS 1.0 and Atom, and exports of WordPress, which are RSS with all posts. Full texts win over
 * summaries; an article with only a summary says so in {@code extra.partial}. Safe for many threads.
 */
public final class FeedFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "feed", "a feed (RSS, Atom) or an export of WordPress (WXR), in XML", "rss", "atom", "rdf")
            .withExample("<rss version=\"2.0\"><channel><title>Courier</title><item><title>Talks resume</title>"
                    + "<description>Talks resumed.</description></item></channel></rss>");

    private static final Set<String> ITEMS = Set.of("item", "entry");

    /** Kinds of posts of WordPress that are not texts. */
    private static final Pattern NOT_TEXT = Pattern.compile(
            "attachment|nav_menu_item|revision|custom_css|customize_changeset|oembed_cache|wp_.*|acf.*");

    private static final Pattern SHORTCODE = Pattern.compile("\\[/?[a-z_-]+(?:\\s[^\\[\\]]*)?]");
    private static final Pattern CAPTION = Pattern.compile("\\[caption[^\\]]*].*?\\[/caption]", Pattern.DOTALL);
    private static final Pattern PARAGRAPH = Pattern.compile("<(?:p|div)[\\s>]", Pattern.CASE_INSENSITIVE);

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return switch (start.root()) {
            case "rss", "feed", "channel" -> true;
            case "rdf" -> start.text().contains("http://purl.org/rss/1.0/");
            default -> false;
        };
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        XmlStream xml = new XmlStream(file.stream(), ITEMS);
        return xml.articles(new Items(file, xml)::article);
    }

    private record Items(ArticleFile file, XmlStream xml) {
        ArticleStream.Item article(Element item) {
            String kind = childText(item, "wp:post_type");
            if (NOT_TEXT.matcher(kind).matches()) {
                return new ArticleStream.NotArticle(kind);
            }
            String status = childText(item, "wp:status");
            if (!status.isEmpty() && !status.equals("publish")) {
                return new ArticleStream.NotArticle("status " + status);
            }
            ArticleDraft draft = file.draft();
            if (item.normalName().equals("entry")) {
                atom(item, draft);
            } else {
                rss(item, draft);
            }
            draft.source(text(xml.head(), "title"));
            return new ArticleStream.Found(xml.place(), draft.json());
        }

        private void rss(Element item, ArticleDraft draft) {
            draft.title(plain(child(item, "title").or(() -> child(item, "media:title"))))
                    .url(childText(item, "link"))
                    .published(first(item, "pubdate", "dc:date", "wp:post_date_gmt", "dcterms:created", "published"))
                    .source(childText(item, "source"))
                    .language(first(item, "dc:language", "language"))
                    .language(text(xml.head(), "language"))
                    .language(text(xml.head(), "dc:language"));
            String guid = childText(item, "guid");
            if (draft.known("url").isEmpty() && guid.startsWith("http")) {
                draft.url(guid);
            }
            draft.updated(first(item, "wp:post_modified_gmt", "dcterms:modified", "atom:updated"));
            children(item, "dc:creator").forEach(creator -> draft.byline(author(creator.wholeText())));
            if (!draft.hasAuthor()) {
                // RSS has addresses here, sometimes followed by the name.
                draft.byline(childText(item, "author").replaceFirst("^\\S+@\\S+\\s*\\(?([^)]*)\\)?$", "$1"));
            }
            children(item, "category").forEach(category -> {
                if (category.attr("domain").equals("category")) {
                    draft.section(category.wholeText());
                }
                draft.topic(plain(Optional.of(category)));
            });
            body(
                    item,
                    draft,
                    "content:encoded",
                    "description",
                    draft.known("title").orElse(""));
        }

        private void atom(Element entry, ArticleDraft draft) {
            draft.title(plain(child(entry, "title")));
            children(entry, "link")
                    .filter(link ->
                            link.attr("rel").isEmpty() || link.attr("rel").equals("alternate"))
                    .filter(link ->
                            link.attr("type").isEmpty() || link.attr("type").contains("html"))
                    .findFirst()
                    .ifPresent(link -> draft.url(link.attr("href")));
            draft.published(first(entry, "published", "issued", "created", "updated", "modified"))
                    .updated(first(entry, "updated", "modified"))
                    .language(entry.attr("lang").isEmpty() ? root().attr("lang") : entry.attr("lang"));
            child(entry, "source").ifPresent(source -> draft.source(childText(source, "title")));
            children(entry, "author").forEach(author -> draft.author(childText(author, "name")));
            if (!draft.hasAuthor()) {
                children(root(), "author").forEach(author -> draft.author(childText(author, "name")));
            }
            children(entry, "category")
                    .forEach(category -> draft.topic(
                            category.attr("label").isEmpty() ? category.attr("term") : category.attr("label")));
            body(entry, draft, "content", "summary", draft.known("title").orElse(""));
        }

        private Element root() {
            Element root = xml.head().firstElementChild();
            return root == null ? xml.head() : root;
        }

        private static void body(Element item, ArticleDraft draft, String full, String summary, String title) {
            String content = child(item, full).map(XmlStream::html).orElse("");
            if (!content.isBlank()) {
                Paragraphs.ofBody(blog(content), draft);
            }
            String shorter = child(item, summary).map(XmlStream::html).orElse("");
            if (draft.known("text").isEmpty()
                    && !shorter.isBlank()
                    && !shorter.strip().equals(title)) {
                Paragraphs.ofBody(blog(shorter), draft);
                draft.extra("partial", "the feed has a summary only");
            } else if (!shorter.isBlank() && draft.known("text").isPresent()) {
                draft.extra("summary", Paragraphs.ofHtml(shorter));
            }
        }

        /** WordPress stores paragraphs as blank lines, and marks of its plugins in square brackets. */
        private static String blog(String html) {
            String plain =
                    SHORTCODE.matcher(CAPTION.matcher(html).replaceAll("")).replaceAll("");
            return PARAGRAPH.matcher(plain).find() || plain.indexOf('\n') < 0
                    ? plain
                    : "<p>" + plain.strip().replaceAll("\\r?\\n\\s*\\n", "</p><p>") + "</p>";
        }

        /** WordPress names authors by their accounts; the head of the export has their names. */
        private String author(String account) {
            for (Element author : xml.head().getElementsByTag("wp:author")) {
                if (childText(author, "wp:author_login").equals(account.strip())) {
                    String name = (childText(author, "wp:author_first_name") + " "
                                    + childText(author, "wp:author_last_name"))
                            .strip();
                    String shown = childText(author, "wp:author_display_name");
                    return shown.isEmpty() || (shown.equals(account.strip()) && !name.isEmpty()) ? name : shown;
                }
            }
            return account;
        }

        private static Optional<Element> child(Element item, String name) {
            return children(item, name).findFirst();
        }

        private static String first(Element item, String... names) {
            for (String name : List.of(names)) {
                String text = childText(item, name);
                if (!text.isEmpty() && !text.startsWith("0000")) {
                    return text;
                }
            }
            return "";
        }

        /** A title may be HTML, once or twice escaped. */
        private static String plain(Optional<Element> element) {
            return element.map(found -> ArticleDraft.line(Paragraphs.ofHtml(html(found))))
                    .orElse("");
        }
    }
}
