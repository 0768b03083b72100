package dev.dateline.read.database;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadLimits;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Exports of ProQuest as HTML and text: labelled fields, of which only the full text is text. Safe for many threads. */
public final class ProQuestFormat implements FileFormat {
    private static final About ABOUT = About.of("proquest", "an export of ProQuest, as HTML or text")
            .withExample(
                    "Talks resume\n\nAuthor: Marsh, Ann\nPublication info: Northgate Courier ; Northgate 15 Aug 2025: A.1.\n"
                            + "Full text: Talks resumed.\nProQuest document ID: 1");

    private static final Pattern MARK = Pattern.compile(
            "proquest\\.com/docview|ProQuest document (?:ID|link)|About ProQuest", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIELDS =
            Pattern.compile("Publication (?:info|title|date): ", Pattern.CASE_INSENSITIVE);
    private static final Pattern BORDER = Pattern.compile("^_{10,}$");
    private static final Pattern LABEL = Pattern.compile("^(?<label>[\\p{L}][\\p{L} /-]{2,30}):\\s*(?<value>.*)$");

    /** The day and page in {@code Los Angeles Times ; Los Angeles, Calif. [Los Angeles, Calif]08 May 2010: AA.2.} */
    private static final Pattern INFO = Pattern.compile(
            "^(?<source>[^;\\[:]+?)\\s*(?:[;\\[:,].*?)?(?<date>\\d{1,2} \\p{L}{3,9}\\.? \\d{4}|\\p{L}{3,9}\\.? \\d{1,2}, \\d{4})(?::\\s*(?<page>[^.]+))?.*$");

    private static final Set<String> KNOWN =
            Set.of(("author, publication info, abstract, links, full text, subject, location, people, "
                            + "company / organization, title, publication title, publication year, publication date, year, "
                            + "pages, section, publisher, place of publication, country of publication, publication subject, "
                            + "issn, source type, language of publication, document type, proquest document id, document url, "
                            + "copyright, last updated, database, dateline, column, classification, identifier / keyword, "
                            + "edition, volume, issue, first page, number of pages, correspondence author, e-issn, isbn, "
                            + "alternate title, credit, document feature, notes")
                    .split(", ", -1));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        boolean text = start.root().isEmpty() && Set.of("txt", "text", "").contains(start.ending());
        boolean page = Set.of("html", "htm", "").contains(start.ending())
                && start.text().contains("<strong");
        return (text || page)
                && start.has(MARK)
                && start.has(page ? Pattern.compile("<strong[^>]*>(?:Full text|Publication info)") : FIELDS);
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        List<ArticleDraft> documents = new ArrayList<>();
        String text = file.text();
        if (text.contains("<strong")) {
            for (Element anchor : ReadLimits.tree(text).select("a[name^=DocID_]")) {
                Element document = anchor.parent();
                if (document != null) {
                    documents.add(html(document, file.draft()));
                }
            }
        } else {
            List<String> document = new ArrayList<>();
            for (String line : text.lines().toList()) {
                if (BORDER.matcher(line.strip()).matches()) {
                    plain(document, documents, file);
                    document.clear();
                } else {
                    document.add(line);
                }
            }
            plain(document, documents, file);
        }
        if (documents.isEmpty()) {
            throw new NoArticle("it looks like an export of ProQuest, but has no document with a full text");
        }
        return ArticleStream.ofDocuments(documents);
    }

    private static ArticleDraft html(Element document, ArticleDraft draft) {
        Map<String, String> fields = new LinkedHashMap<>();
        String open = "";
        for (Element line : document.children()) {
            Element label = line.selectFirst("strong");
            Element body = line.selectFirst("text");
            if (label == null) {
                String value = line.text();
                if (line.normalName().equals("p") && !value.isBlank() && fields.isEmpty()) {
                    draft.title(value);
                } else if (!open.isEmpty()) {
                    fields.merge(open, Paragraphs.of(line), (old, more) -> old + "\n\n" + more);
                }
                continue;
            }
            String name = label.text().replaceFirst("\\s*:\\s*$", "").strip().toLowerCase(Locale.ROOT);
            label.remove();
            fields.put(name, Paragraphs.of(body == null ? line : body));
            open = name.equals("full text") || name.equals("abstract") ? name : "";
        }
        return note(fields, draft);
    }

    private static void plain(List<String> lines, List<ArticleDraft> documents, ArticleFile file) {
        Map<String, String> fields = new LinkedHashMap<>();
        ArticleDraft draft = file.draft();
        String open = "";
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            String name = label.matches() ? label.group("label").strip().toLowerCase(Locale.ROOT) : "";
            if (KNOWN.contains(name)) {
                open = name;
                fields.put(open, label.group("value"));
            } else if (open.isEmpty()) {
                boolean heading =
                        line.strip().matches("(?i)document \\d+ of \\d+|table of contents|.*proquest.*|https?://.*");
                draft.title(heading ? "" : line);
            } else {
                fields.merge(open, line, (old, more) -> old + "\n" + more);
            }
        }
        if (fields.containsKey("full text") || fields.containsKey("abstract")) {
            String body = fields.getOrDefault("full text", "");
            fields.put("full text", Paragraphs.ofLines(body.lines().toList()));
            documents.add(note(fields, draft));
        }
    }

    private static ArticleDraft note(Map<String, String> fields, ArticleDraft draft) {
        Matcher info = INFO.matcher(ArticleDraft.line(fields.get("publication info")));
        boolean has = info.matches();
        draft.title(fields.get("title"))
                .source(fields.getOrDefault("publication title", has ? info.group("source") : "")
                        .replaceFirst(";.*", ""))
                .published(has ? info.group("date") : fields.get("publication date"))
                .published(fields.get("publication date"))
                .section(fields.get("section"))
                .language(fields.getOrDefault("language of publication", "").replaceFirst("[;,].*", ""))
                .extra("page", fields.getOrDefault("pages", has ? info.group("page") : ""))
                .extra("dateline", fields.get("dateline"));
        for (String author : fields.getOrDefault("author", "").split("\\s*;\\s*", -1)) {
            draft.byline(author.replaceFirst("(?i)\\.?\\s*(?:view profile|contact).*", ""));
        }
        for (String subject : fields.getOrDefault("subject", "").split("\\s*;\\s*", -1)) {
            draft.topic(subject);
        }
        String id = ArticleDraft.line(fields.get("proquest document id"));
        draft.id(id.isEmpty() ? "" : "proquest-" + id);
        draft.url(fields.getOrDefault("document url", "").replaceFirst("\\?accountid=.*", ""));
        String text = fields.getOrDefault("full text", "");
        if (text.isBlank()) {
            draft.text(fields.get("abstract")).extra("partial", "the export has an abstract only");
        } else {
            draft.text(text).extra("abstract", fields.get("abstract"));
        }
        return draft;
    }
}
