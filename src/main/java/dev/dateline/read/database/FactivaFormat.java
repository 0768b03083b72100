package dev.dateline.read.database;

import static dev.dateline.read.XmlStream.text;
import static dev.dateline.read.XmlStream.texts;

import dev.dateline.article.StatedDate;
import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadLimits;
import dev.dateline.read.XmlStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Exports of Factiva as XML, HTML with or without codes, and text with codes such as {@code HD} and {@code LP}. Safe for
 * many threads.
 */
public final class FactivaFormat implements FileFormat {
    private static final About ABOUT = About.of("factiva", "an export of Factiva, as XML, HTML or text")
            .withExample(
                    "HD Talks resume\nPD 15 August 2025\nSN Northgate Courier\nLP Talks resumed.\nAN Document COUR000020250815");

    private static final Pattern HTML = Pattern.compile(
            "class=[\"']article \\w\\wArticle[\"']|articleParagraph|<title>\\s*Factiva|\\.frHeadline|\\.enHeadline|factiva\\.com");
    private static final Pattern CODE = Pattern.compile(
            "^(?<code>HD|BY|CR|WC|PD|ET|SN|SC|NGC|GC|ED|PG|VOL|LA|CY|LP|TD|CT|RF|CO|IN|NS|RE|IPD|IPC|PUB|AN|SE|CLM|ART)(?:\\s+(?<value>.*))?$");
    private static final Pattern DOCUMENT = Pattern.compile("^Document (\\S+)$");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        if (start.root().equals("ppsresponse") || start.root().equals("ppsarticleresponse")) {
            return true;
        }
        if (!start.root().isEmpty()) {
            return start.has(HTML);
        }
        Set<String> codes = new HashSet<>();
        start.text().lines().map(CODE::matcher).filter(Matcher::matches).forEach(code -> codes.add(code.group("code")));
        return codes.containsAll(Set.of("HD", "PD", "SN"));
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        if (file.start().root().startsWith("pps")) {
            XmlStream xml = new XmlStream(file.stream(), Set.of("article"));
            AtomicInteger count = new AtomicInteger();
            return xml.articles(article -> new ArticleStream.Found(
                    "document " + count.incrementAndGet(),
                    xml(article, file.draft()).json()));
        }
        List<ArticleDraft> documents = new ArrayList<>();
        if (file.start().root().isEmpty()) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            String code = "";
            for (String line : file.text().lines().toList()) {
                Matcher coded = CODE.matcher(line);
                boolean next = coded.matches();
                code = next ? coded.group("code") : code;
                String value = next ? coded.group("value") : line;
                fields.computeIfAbsent(code, any -> new ArrayList<>()).add(value == null ? "" : value);
                if (DOCUMENT.matcher(value == null ? "" : value.strip()).matches()) {
                    documents.add(coded(fields, file.draft()));
                    fields.clear();
                    code = "";
                }
            }
            return ArticleStream.ofDocuments(documents);
        }
        for (Element article : ReadLimits.tree(file.text()).select("div.article")) {
            documents.add(html(article, file.draft()));
        }
        return ArticleStream.ofDocuments(documents);
    }

    private static ArticleDraft html(Element article, ArticleDraft draft) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Element row : article.select("tr")) {
            Element code = row.selectFirst("td.index b");
            Element value = row.select("td").last();
            if (code != null && value != null) {
                fields.put(code.text().strip(), Paragraphs.of(value).lines().toList());
            }
        }
        return fields.isEmpty() ? plain(article, draft) : coded(fields, draft);
    }

    /** Without codes, the lines of the head are recognised by their form and order: date, time, source, code. */
    @SuppressWarnings("ReferenceEquality") // the element itself
    private static ArticleDraft plain(Element article, ArticleDraft draft) {
        draft.title(article.select("[class*=Headline]").text());
        List<String> head = article.select("div, p").stream()
                .filter(line -> line != article && line.select("div, p").size() == 1)
                .filter(line -> !line.className().contains("Paragraph")
                        && line.select("[class*=Headline]").isEmpty())
                .map(Element::text)
                .filter(line -> !line.isBlank())
                .toList();
        for (int i = 0; i < head.size(); i++) {
            String line = head.get(i);
            if (draft.known("published").isEmpty() && StatedDate.iso(line).isPresent()) {
                draft.published(line);
                boolean time = i + 1 < head.size() && head.get(i + 1).matches("\\d{1,2}:\\d\\d.*");
                int source = i + (time ? 2 : 1);
                draft.source(source < head.size() ? head.get(source) : "");
            } else if (line.matches("(?i)(?:by|von|par|por) .*")) {
                draft.byline(line);
            } else if (DOCUMENT.matcher(line).matches()) {
                draft.id(line.substring(9));
            }
        }
        draft.text(String.join(
                "\n\n",
                article.select("p.articleParagraph").stream()
                        .map(Element::text)
                        .filter(line -> !line.isBlank())
                        .toList()));
        return draft;
    }

    private static ArticleDraft coded(Map<String, List<String>> fields, ArticleDraft draft) {
        draft.id(first(fields, "AN").replaceFirst("^Document ", ""))
                .title(first(fields, "HD"))
                .byline(first(fields, "BY"))
                .source(first(fields, "SN"))
                .published(first(fields, "PD"))
                .section(first(fields, "SE").isEmpty() ? first(fields, "CLM") : first(fields, "SE"))
                .language(first(fields, "LA"))
                .extra("page", first(fields, "PG"));
        for (String subject : first(fields, "NS").split("\\s*\\|\\s*", -1)) {
            draft.topic(subject.replaceFirst("^\\S+ : ", ""));
        }
        List<String> text = new ArrayList<>(fields.getOrDefault("LP", List.of()));
        text.add("");
        text.addAll(fields.getOrDefault("TD", List.of()));
        return draft.text(Paragraphs.ofLines(text));
    }

    private static String first(Map<String, List<String>> fields, String code) {
        return ArticleDraft.line(String.join(" ", fields.getOrDefault(code, List.of())));
    }

    private static ArticleDraft xml(Element article, ArticleDraft draft) {
        draft.id(text(article, "accessionno"))
                .title(text(article, "headline"))
                .byline(text(article, "byline"))
                .source(text(article, "sourcename"))
                .published(text(article, "publicationdate"))
                .section(text(article, "sectionname"))
                .language(text(article, "baselanguage"))
                .extra("page", text(article, "pages"));
        article.getElementsByTag("newssubject").forEach(subject -> draft.topic(text(subject, "name")));
        List<String> paragraphs = new ArrayList<>();
        for (String part : List.of("leadparagraph", "tailparagraphs")) {
            for (Element element : article.getElementsByTag(part)) {
                paragraphs.addAll(texts(element, "paragraph"));
            }
        }
        return draft.text(String.join("\n\n", paragraphs));
    }
}
