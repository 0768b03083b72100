package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.NamedEntity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Feeds, wires, exports of databases, mails and web archives. */
@SuppressWarnings("StringConcatToTextBlock") // the line ends matter
class NewsFormatsTest extends FilesCase {
    private static final String PARAGRAPH =
            "Talks on the bridge resumed in Ankara on Friday, the ministry said in a note.";

    @Test
    void anRssFeedHasAnArticleAnItem() throws IOException {
        List<ReadEvent> events = read(write("feed.xml", """
                <?xml version="1.0"?>
                <!DOCTYPE rss [<!ENTITY secret SYSTEM "file:///etc/passwd">]>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
                     xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel><title>Courier</title><language>en-us</language>
                <item><title>Talks &amp;amp; terms</title><link>https://a.example/1</link>
                  <pubDate>Fri, 15 Aug 2025 12:00:00 GMT</pubDate><dc:creator>Ann Marsh</dc:creator>
                  <category>World</category><description>Short.</description>
                  <content:encoded><![CDATA[<p>%s</p><p>&secret; &nbsp;It went on.</p>]]></content:encoded></item>
                <item><title>Only a summary</title><description>A summary of the story, &secret; no more.</description>
                  <guid>https://a.example/2</guid></item>
                </channel></rss>""".formatted(PARAGRAPH)));

        Article first = articles(events).getFirst();
        assertThat(first.title()).isEqualTo("Talks & terms");
        assertThat(first.text()).startsWith(PARAGRAPH + "\n\n").endsWith("It went on.");
        assertThat(first.metadata().published()).isEqualTo("2025-08-15T12:00:00Z");
        assertThat(first.metadata().source()).isEqualTo("Courier");
        assertThat(first.metadata().url()).isEqualTo("https://a.example/1");
        assertThat(first.metadata().language()).isEqualTo("en-US");
        assertThat(first.metadata().authors()).containsExactly("Ann Marsh");
        assertThat(first.metadata().topics()).containsExactly("World");
        Article second = articles(events).getLast();
        assertThat(second.text()).contains("A summary of the story").doesNotContain("root:");
        assertThat(second.metadata().url()).isEqualTo("https://a.example/2");
        assertThat(String.valueOf(second.extra())).contains("\"partial\":\"the feed has a summary only\"");
    }

    @Test
    void billionLaughsAndTruncatedXmlAreReported() throws IOException {
        String laughs = "<!DOCTYPE rss [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        write(
                "a.xml",
                laughs
                        + "<rss><channel><item><title>T</title><description>x &b; y</description></item></channel></rss>");
        write(
                "b.xml",
                "<rss><channel><item><title>T</title><description>" + B + "</description></item><item><title>Cut");
        write("c.xml", "<rss><channel><item><title>Cut");

        List<ReadEvent> events = read(folder);

        assertThat(texts(events)).containsExactly("x &b; y", B);
        assertThat(events.get(2))
                .isEqualTo(
                        lost(
                                folder
                                        + "/b.xml could not be read after 1 article: the XML ends early, in line 1; the file is truncated"));
        assertThat(((ReadEvent.Rejected) events.get(3)).reason())
                .isEqualTo(
                        "it is taken for a feed (RSS, Atom) or an export of WordPress (WXR), in XML, but the XML ends early,"
                                + " in line 1; the file is truncated");
    }

    @Test
    void draftsAndPicturesOfWordPressAreLeftOutAndCounted() throws IOException {
        List<ReadEvent> events = read(write("export.xml", """
                <rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:dc="http://purl.org/dc/elements/1.1/"
                  xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Blog</title>
                <wp:author><wp:author_login>ann</wp:author_login><wp:author_display_name>Ann Marsh</wp:author_display_name></wp:author>
                <item><title>One</title><dc:creator>ann</dc:creator><wp:post_type>post</wp:post_type><wp:status>publish</wp:status>
                  <wp:post_date_gmt>2025-08-15 12:00:00</wp:post_date_gmt>
                  <content:encoded>%s

                [gallery ids="1"]

                The second paragraph ends here.</content:encoded></item>
                <item><title>Two</title><wp:post_type>post</wp:post_type><wp:status>draft</wp:status></item>
                <item><title>img</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
                <item><title>img</title><wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status></item>
                </channel></rss>""".formatted(PARAGRAPH)));

        assertThat(texts(events)).containsExactly(PARAGRAPH + "\n\nThe second paragraph ends here.");
        assertThat(articles(events).getFirst().metadata().authors()).containsExactly("Ann Marsh");
        assertThat(events.getLast())
                .isEqualTo(new ReadEvent.FileNotice(
                        folder + "/export.xml: 3 parts are left out (attachment 2, status draft 1)", false));
    }

    @Test
    void siteMapsHaveAddressesAndTitles() throws IOException {
        Article article = articles(read(write("news.xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9">
                <url><loc>https://a.example/1</loc><n:news><n:publication><n:name>Courier</n:name><n:language>en</n:language>
                </n:publication><n:publication_date>2025-08-15</n:publication_date><n:title>Talks resume</n:title></n:news></url>
                </urlset>"""))).getFirst();

        assertThat(article.text()).isEmpty();
        assertThat(article.title()).isEqualTo("Talks resume");
        assertThat(article.metadata().source()).isEqualTo("Courier");
        assertThat(article.metadata().published()).isEqualTo("2025-08-15");
    }

    @Test
    void nitfAndNewsMlAreReadWithTheirHeads() throws IOException {
        write("a.xml", """
                <nitf><head><docdata><doc-id id-string="x1"/><date.issue norm="20250815T120000Z"/>
                <key-list><keyword key="talks"/></key-list></docdata></head><body><body.head><hedline><hl1>Talks resume</hl1></hedline>
                <byline>By Ann Marsh<byttl>Staff Writer</byttl></byline><distributor>Northgate Wire</distributor></body.head>
                <body.content><p>One&nbsp;paragraph.</p><media><media-caption>No text.</media-caption></media><p>Two.</p>
                <p>am/pl</p></body.content></body></nitf>""");
        write("b.xml", """
                <newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
                <newsItem guid="urn:x:2" version="3" xml:lang="en"><itemMeta><itemClass qcode="ninat:text"/>
                <provider literal="Wire"/><versionCreated>2025-08-16T01:00:00Z</versionCreated>
                <firstCreated>2025-08-15T01:00:00Z</firstCreated></itemMeta><contentMeta><headline>Reply</headline>
                <subject type="cpnat:person"><name>Ann Marsh</name></subject><subject><name>talks</name></subject></contentMeta>
                <contentSet><inlineXML><html xmlns="http://www.w3.org/1999/xhtml"><body><p>A reply.</p></body></html></inlineXML>
                </contentSet></newsItem>
                <newsItem guid="urn:x:3"><itemMeta><itemClass qcode="ninat:picture"/></itemMeta></newsItem></itemSet></newsMessage>""");

        List<ReadEvent> events = read(folder);

        Article nitf = articles(events).getFirst();
        assertThat(nitf.id()).isEqualTo("x1");
        assertThat(nitf.title()).isEqualTo("Talks resume");
        assertThat(nitf.text()).isEqualTo("One paragraph.\n\nTwo.");
        assertThat(nitf.metadata().authors()).containsExactly("Ann Marsh");
        assertThat(nitf.metadata().source()).isEqualTo("Northgate Wire");
        assertThat(nitf.metadata().published()).isEqualTo("2025-08-15T12:00:00Z");
        assertThat(nitf.metadata().topics()).containsExactly("talks");
        Article g2 = articles(events).getLast();
        assertThat(g2.id()).isEqualTo("urn:x:2");
        assertThat(g2.text()).isEqualTo("A reply.");
        assertThat(g2.metadata().published()).isEqualTo("2025-08-15T01:00:00Z");
        assertThat(g2.annotations().entities()).extracting(NamedEntity::kind).containsExactly(EntityKind.PERSON);
        assertThat(events.getLast())
                .isEqualTo(new ReadEvent.FileNotice(folder + "/b.xml: 1 part is left out (picture 1)", false));
    }

    @Test
    void messagesOfWiresAreReadWithoutTheirControlCharacters() throws IOException {
        String iptc =
                "\u0001abc062 4 i 211 ccccb   dpa 061\r\n\r\nTalks-bridge/\r\n\u0002Talks on bridge resume =\r\n\r\n"
                        + "   Ankara (abc) - Talks on the bridge over the river in the north\r\nresumed on Friday.\r\n\r\n"
                        + "# NOTEBOOK\r\nTel: 1\r\n\u0003\r\n151234 Aug 25\r\n";
        String anpa = "\u0016\u0016\u0001W2870\u001fx\nf l BC-Talks 08-15 10\n\u0002^BC-Talks,46<\n^Talks resume<\n"
                + "^By ANN MARSH=\n^Northgate Wire=\n\t   ANKARA (NW) _ ``Talks'' on the bridge over the river in the far north"
                + " resumed.\n\t   \u0003NW-WF-08-15-25 1509GMT<\n\n\f\n\u0004";
        write("a.txt", iptc.getBytes(StandardCharsets.ISO_8859_1));
        write("b.anpa", anpa.getBytes(StandardCharsets.ISO_8859_1));

        List<Article> articles = articles(read(folder));

        assertThat(articles).extracting(Article::title).containsExactly("Talks on bridge resume", "Talks resume");
        assertThat(articles.getFirst().text())
                .isEqualTo("Ankara (abc) - Talks on the bridge over the river in the north resumed on Friday.");
        assertThat(articles.getFirst().metadata().source()).isEqualTo("abc");
        assertThat(articles.getFirst().metadata().published()).isEqualTo("2025-08-15T12:34:00Z");
        assertThat(articles.getLast().text())
                .isEqualTo("ANKARA (NW) – “Talks” on the bridge over the river in the far north resumed.");
        assertThat(articles.getLast().metadata().authors()).containsExactly("ANN MARSH");
        assertThat(articles.getLast().metadata().published()).isEqualTo("2025-08-15T15:09:00Z");
    }

    @Test
    void ninjsAndJsonFeedsAreRecognisedByTheirKeys() throws IOException {
        write("a.json", """
                {"uri": "urn:x:1", "versioncreated": "2025-08-15T12:00:00Z", "headlines": [{"role": "main", "value": "Talks"}],
                 "bodies": [{"contenttype": "text/html", "value": "<p>One.</p><p>Two.</p>"}], "by": "By Ann Marsh, abc",
                 "places": [{"name": "Ankara"}]}""");
        write("b.json", """
                {"version": "https://jsonfeed.org/version/1", "title": "Courier", "items": [
                 {"id": "1", "title": "A", "content_text": "Text a."}, {"id": "2", "title": "B", "content_text": "Text b."}]}""");
        write("c.json", "{\"uri\": \"urn:x:9\", \"pubstatus\": \"usable\", \"type\": \"picture\"}");

        List<ReadEvent> events = read(folder);

        assertThat(texts(events)).containsExactly("One.\n\nTwo.", "Text a.", "Text b.");
        assertThat(articles(events).getFirst().metadata().authors()).containsExactly("Ann Marsh");
        assertThat(articles(events).getFirst().annotations().entities()).hasSize(1);
        assertThat(((ReadEvent.Rejected) events.getLast()).reason())
                .isEqualTo("the item is not a text, but of the type picture");
    }

    @Test
    void anExportOfNexisIsSplitIntoItsDocuments() throws IOException {
        write("a.txt", """
                Terms: (bridge)

                               1 of 2 DOCUMENTS

                              Northgate Courier

                            January 11, 2010 Monday
                                   Edition 1;

                Talks on the bridge resume

                BYLINE: Ann Marsh

                SECTION: NEWS; Pg. 3

                Talks on the bridge over the river resumed on
                Friday: the ministry said so in a note.

                A second paragraph.

                LOAD-DATE: January 11, 2010

                LANGUAGE: ENGLISH

                          Copyright 2010 Courier

                               2 of 2 DOCUMENTS

                              The Other Paper

                            12. Januar 2010 Dienstag

                Zweiter Titel

                LÄNGE: 5 Wörter

                Der Text.
                """);
        List<Article> articles = articles(read(folder));

        assertThat(articles).extracting(Article::title).containsExactly("Talks on the bridge resume", "Zweiter Titel");
        assertThat(articles)
                .extracting(Article::text)
                .containsExactly(
                        "Talks on the bridge over the river resumed on Friday: the ministry said so in a note.\n\n"
                                + "A second paragraph.",
                        "Der Text.");
        assertThat(articles)
                .extracting(article -> article.metadata().source())
                .containsExactly("Northgate Courier", "The Other Paper");
        assertThat(articles)
                .extracting(article -> article.metadata().published())
                .containsExactly("2010-01-11", "2010-01-12");
        assertThat(articles.getFirst().metadata().section()).isEqualTo("NEWS");
        assertThat(articles.getFirst().metadata().authors()).containsExactly("Ann Marsh");
    }

    @Test
    void exportsOfOtherDatabasesAreReadWithoutTheirHeads() throws IOException {
        write("b.txt", """
                HD Talks resume
                BY Ann Marsh
                PD 15 August 2025
                SN Courier
                LA English
                LP
                Talks resumed.
                TD
                More came.
                NS gpol : Politics | gcat : News
                AN
                Document COUR000020250815
                """);
        write("c.txt", """
                Document 1 of 1

                Talks resume

                Author: Marsh, Ann

                Publication info: Courier ; Northgate [Northgate]15 Aug 2025: A.2.

                ProQuest document link

                Full text: Talks resumed.

                Subject: Talks; Peace

                ProQuest document ID: 123
                """);
        write(
                "d.html",
                "<html><body><table><tr><td><span class=\"DocPublicationName\">Le Courrier</span><br>"
                        + "<span class=\"DocHeader\">Monde, </span><span class=\"DocHeader\">jeudi 5 octobre 2013</span><br><br>"
                        + "<span class=\"TitreArticleVisu\">Reprise</span><br><br>Anne Marais<br><p></p>Le texte.<p></p>"
                        + "<b><i>© 2013 Le Courrier. Tous droits réservés.</i></b><p></p>Numéro de document : news·1"
                        + "</td></tr></table></body></html>");

        List<Article> articles = articles(read(folder));

        assertThat(articles).extracting(Article::title).containsExactly("Talks resume", "Talks resume", "Reprise");
        assertThat(articles)
                .extracting(Article::text)
                .containsExactly("Talks resumed.\n\nMore came.", "Talks resumed.", "Le texte.");
        assertThat(articles)
                .extracting(article -> article.metadata().source())
                .containsExactly("Courier", "Courier", "Le Courrier");
        assertThat(articles)
                .extracting(article -> article.metadata().published())
                .containsExactly("2025-08-15", "2025-08-15", "2013-10-05");
        assertThat(articles.getFirst().id()).isEqualTo("COUR000020250815");
        assertThat(articles.get(1).metadata().authors()).containsExactly("Ann Marsh");
        assertThat(articles.get(1).metadata().topics()).containsExactly("Talks", "Peace");
        assertThat(articles.get(2).metadata().authors()).containsExactly("Anne Marais");
    }

    @Test
    void mailsAreDecodedAndMailboxesSplit() throws IOException {
        String mail =
                "From: =?utf-8?Q?Nordtor_Kurier?= <news@a.example>\r\nDate: Fri, 15 Aug 2025 12:00:00 +0200 (CEST)\r\n"
                        + "Subject: =?utf-8?B?R2VzcHLDpGNoZQ==?=\r\nMessage-ID: <1@a.example>\r\nMIME-Version: 1.0\r\n"
                        + "Content-Type: multipart/alternative; boundary=xx\r\n\r\n--xx\r\nContent-Type: text/plain; charset=iso-8859-1\r\n"
                        + "Content-Transfer-Encoding: quoted-printable\r\n\r\nDie Gespr=E4che gehen weiter, sagte das Minis=\r\nterium.\r\n"
                        + "\r\nUnsubscribe here\r\n--xx\r\nContent-Type: text/html\r\n\r\n<p>Die Gespr.</p>\r\n--xx--\r\n";
        write("a.eml", mail);
        write(
                "b.mbox",
                "From a@b Fri Aug 15 12:00:00 2025\n" + mail.replace("\r\n", "\n")
                        + "\nFrom a@b Fri Aug 15 12:00:01 2025\nFrom: c@a.example\nDate: bad\nSubject: Second\n\n>From here on.\n");

        List<Article> articles = articles(read(folder));

        assertThat(articles).extracting(Article::title).containsExactly("Gespräche", "Gespräche", "Second");
        assertThat(articles.getFirst().text()).isEqualTo("Die Gespräche gehen weiter, sagte das Ministerium.");
        assertThat(articles.getFirst().metadata().source()).isEqualTo("Nordtor Kurier");
        assertThat(articles.getFirst().metadata().published()).isEqualTo("2025-08-15T12:00:00+02:00");
        assertThat(articles.getFirst().id()).isEqualTo("1@a.example");
        assertThat(articles.getLast().text()).isEqualTo("From here on.");
        assertThat(articles.getLast().metadata().source()).isEqualTo("c@a.example");
    }

    @Test
    void ofAWebArchiveThePagesAreRead() throws IOException {
        String page = "<html><head><title>Talks</title></head><body><article><h1>Talks</h1><p>" + PARAGRAPH + "</p><p>"
                + PARAGRAPH + " Again.</p></article></body></html>";
        String answer =
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + Integer.toHexString(page.length()) + "\r\n" + page + "\r\n0\r\n\r\n";
        String picture = "HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nxx";
        String warc = record("warcinfo", "", "software: x")
                + record("response", "https://a.example/1", answer)
                + record("response", "https://a.example/p.png", picture);
        write("a.warc", warc);
        byte[] first = gzip(utf8(record("response", "https://a.example/2", answer)));
        byte[] second = gzip(utf8(record("response", "https://a.example/3", picture)));
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        write("b.warc.gz", both);
        write("c.warc", warc.substring(0, warc.length() - 30));

        List<ReadEvent> events = read(folder);

        assertThat(articles(events))
                .extracting(article -> article.metadata().url())
                .containsExactly("https://a.example/1", "https://a.example/2", "https://a.example/1");
        assertThat(articles(events).getFirst().text()).isEqualTo(PARAGRAPH + "\n\n" + PARAGRAPH + " Again.");
        assertThat(events.get(1))
                .isEqualTo(new ReadEvent.FileNotice(
                        folder + "/a.warc: 2 parts are left out (image 1, record of type warcinfo 1)", false));
        assertThat(((ReadEvent.FileNotice) events.getLast()).message()).contains("could not be read after 1 article");
    }

    private static String record(String type, String address, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2025-08-15T12:00:00Z\r\nContent-Length: " + block.length() + "\r\n\r\n" + block
                + "\r\n\r\n";
    }
}
