package dev.dateline.read.database;

import dev.dateline.article.StatedDate;
import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Exports of Europresse as HTML, in its older and its newer form. Safe for many threads. */
public final class EuropresseFormat implements FileFormat {
    private static final About ABOUT = About.of("europresse", "an export of Europresse, as HTML")
            .withExample(
                    "<span class=\"DocPublicationName\">Le Courrier</span> ... <span class=\"TitreArticleVisu\">Reprise</span>");

    private static final Pattern MARK =
            Pattern.compile("DocPublicationName|TitreArticleVisu|titreArticle", Pattern.CASE_INSENSITIVE);
    private static final Pattern DATE = Pattern.compile("\\d{1,2}(?:er)? \\p{L}{3,} \\d{4}");
    private static final Pattern END = Pattern.compile(
            "^(?:© .*|.*Tous droits réservés.*|Numéro de document ?:.*|.*[Cc]ertificat est émis.*|Référence\\(s\\) :.*)$");

    /** Names are this short, and begin with capitals. */
    private static final Pattern AUTHOR = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){1,5}");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return !start.root().isEmpty()
                && start.has(MARK)
                && start.text().toLowerCase(Locale.ROOT).contains("docheader");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        List<ArticleDraft> documents = new ArrayList<>();
        for (Element name : ReadLimits.tree(file.text()).select(".DocPublicationName, .docPublicationName")) {
            Element document = name.closest("article");
            boolean newer = document != null;
            Element holder = newer ? document : name.parent();
            if (holder != null) {
                ArticleDraft draft = file.draft();
                draft.source(name.text().replaceFirst(",? (?:no\\.|n°).*", ""));
                Element title = holder.selectFirst(".titreArticleVisu, .TitreArticleVisu, .titreArticle");
                draft.title(title == null ? "" : title.text());
                header(holder, draft);
                body(holder, title, draft);
                documents.add(draft);
            }
        }
        return ArticleStream.ofDocuments(documents);
    }

    private static void header(Element holder, ArticleDraft draft) {
        String header = holder.select(".DocHeader, .docHeader").text();
        Matcher date = DATE.matcher(header);
        if (date.find()) {
            draft.published(date.group());
            String before = header.substring(0, date.start()).strip();
            int comma = before.lastIndexOf(',');
            draft.section(comma > 0 ? before.substring(0, comma) : "");
            Matcher page = Pattern.compile("p\\. ?(\\S+)").matcher(header.substring(date.end()));
            draft.extra("page", page.find() ? page.group(1) : "");
        } else {
            draft.published(StatedDate.iso(header).orElse(""));
        }
        holder.select(".docAuthors, .DocAuthors").forEach(author -> draft.byline(author.text()));
    }

    private static void body(Element holder, @Nullable Element title, ArticleDraft draft) {
        Element newer = holder.selectFirst(".docOcurrContainer, .DocText");
        if (newer != null) {
            draft.text(Paragraphs.of(newer));
            return;
        }
        // In the older form the text follows the title, without an element of its own.
        if (title != null) {
            title.text("\u0001");
        }
        holder.select("table, img, .DocPublicationName, .DocHeader").remove();
        String all = Paragraphs.of(holder);
        int at = all.indexOf('\u0001');
        draft.extra("subtitle", at > 0 ? all.substring(0, at) : "");
        List<String> lines = new ArrayList<>();
        boolean first = true;
        for (String line :
                all.substring(at + 1).lines().filter(line -> !line.isBlank()).toList()) {
            if (END.matcher(line).matches()) {
                break;
            }
            if (first && AUTHOR.matcher(line.strip()).matches() && !draft.hasAuthor()) {
                draft.byline(line);
            } else {
                lines.add(line.strip());
            }
            first = false;
        }
        Matcher number = Pattern.compile("Numéro de document : (\\S+)").matcher(all);
        draft.id(number.find() ? number.group(1) : "");
        draft.text(String.join("\n\n", lines));
    }
}
