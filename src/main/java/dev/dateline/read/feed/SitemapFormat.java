package dev.dateline.read.feed;

import static dev.dateline.read.XmlStream.childText;
import static dev.dateline.read.XmlStream.text;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.XmlStream;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.util.Set;

/**
 * Site maps, also those of news: the address of each page, and its title, date and source when they are given. The
 * articles have no text. Safe for many threads.
 */
public final class SitemapFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "sitemap", "a site map, whose articles have an address, and often a title and a date, but no text")
            .withExample(
                    "<urlset><url><loc>https://courier.example/1</loc><news:news><news:title>Talks resume</news:title>"
                            + "</news:news></url></urlset>");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.root().equals("urlset") || start.root().equals("sitemapindex");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        if (file.start().root().equals("sitemapindex")) {
            throw new NoArticle("it is a list of other site maps; download those and read them");
        }
        XmlStream xml = new XmlStream(file.stream(), Set.of("url"));
        return xml.articles(url -> {
            ArticleDraft draft = file.draft()
                    .url(childText(url, "loc"))
                    .title(text(url, "news:title"))
                    .published(text(url, "news:publication_date"))
                    .source(text(url, "news:name"))
                    .language(text(url, "news:language"))
                    .topics(text(url, "news:keywords"))
                    .updated(childText(url, "lastmod"));
            return new ArticleStream.Found(xml.place(), draft.json());
        });
    }
}
