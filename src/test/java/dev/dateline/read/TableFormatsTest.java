package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.read.page.Document.Unstated;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tables and JSON with other keys than those of the article format. */
class TableFormatsTest extends FilesCase {
    @Test
    void theColumnsOfATableAreFoundByTheirUsualNames() throws IOException {
        Article article = articles(read(write("a.csv", """
                id,headline,body,pub_date,author,section,desk notes
                17,Talks resume,"Talks resumed, at last.

                More is to come.",2025-08-15 12:00:00,"By Ann Marsh and Peter Lowe",World,keep
                """))).getFirst();

        assertThat(article.id()).isEqualTo("17");
        assertThat(article.title()).isEqualTo("Talks resume");
        assertThat(article.text()).isEqualTo("Talks resumed, at last.\n\nMore is to come.");
        assertThat(article.metadata().published()).isEqualTo("2025-08-15T12:00:00");
        assertThat(article.metadata().authors()).containsExactly("Ann Marsh", "Peter Lowe");
        // The more usual name of a section wins.
        assertThat(article.metadata().section()).isEqualTo("World");
        assertThat(String.valueOf(article.extra())).isEqualTo("{\"desk notes\":\"keep\",\"file\":\"a.csv\"}");
    }

    @Test
    void otherLanguagesSeparatorsAndCharacterSetsAreRead() throws IOException {
        write(
                "a.csv",
                "Überschrift;Volltext;Datum;Quelle\nGespräche;Es geht weiter.;15. August 2025;Kurier\n"
                        .getBytes(Charset.forName("windows-1252")));
        write("b.tsv", "titre\ttexte\tdate\nReprise\tLes pourparlers.\t5 octobre 2013\n");
        write("c.csv", "title|url|publish_date|media_name\nTalks|https://a.example/1|2025-08-15|Courier\n");

        List<Article> articles = articles(read(folder));

        assertThat(articles).extracting(Article::title).containsExactly("Gespräche", "Reprise", "Talks");
        assertThat(articles).extracting(Article::text).containsExactly("Es geht weiter.", "Les pourparlers.", "");
        assertThat(articles)
                .extracting(article -> article.metadata().published())
                .containsExactly("2025-08-15", "2013-10-05", "2025-08-15");
        assertThat(articles.getLast().metadata().source()).isEqualTo("Courier");
    }

    @Test
    void raggedRowsAreReadAndAMappingWins() throws IOException {
        ReadOptions options = new ReadOptions(
                null, false, new Unstated(null, "Courier"), Map.of("kop2", "title", "body", "text"), Map.of());

        List<ReadEvent> events =
                read(options, write("a.csv", "title,kop2,body\nT,Two,Text one.\nT\nT,Three,Text two.,more,and more\n"));

        assertThat(articles(events)).extracting(Article::title).containsExactly("Two", "Three");
        assertThat(events).hasSize(3);
        assertThat(((ReadEvent.Rejected) events.get(1)).line().place()).isEqualTo(folder + "/a.csv, line 3");
        assertThat(String.valueOf(articles(events).getLast().extra()))
                .isEqualTo("{\"title\":\"T\",\"column 4\":\"more\",\"column 5\":\"and more\",\"file\":\"a.csv\"}");
        assertThat(articles(events).getLast().metadata().source()).isEqualTo("Courier");
    }

    @Test
    void aTableThatCannotBeReadIsRejectedOnce() throws IOException {
        write("a.csv", "colour,weight\nred,1\nblue,2\n");
        write("b.csv", "title,text\nA,\"never closed\nB,b\nC,c\n");

        assertThat(read(folder))
                .extracting(event -> ((ReadEvent.Rejected) event).reason())
                .satisfiesExactly(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "it is a table without a column for the text, title or address of articles; its"
                                                + " columns are colour, weight; say which holds what with --map, as in --map"
                                                + " text=colour"),
                        reason -> assertThat(reason).contains("a cell in quotation marks does not end"));
    }

    @Test
    void linesBeforeTheColumnNamesAreSkipped() throws IOException {
        write("a.csv", "sep=;\r\ntitle;text;date\r\nOne;A, b and c.;04.03.2025\r\n");
        write("b.csv", ";;;\ntitle;text;;\nTwo;B.;;\n");

        assertThat(articles(read(folder)))
                .extracting(article -> article.title() + "/" + article.text() + "/"
                        + article.metadata().published())
                .containsExactly("One/A, b and c./2025-03-04", "Two/B./null");
    }

    @Test
    void columnsMayBeNamedInOtherScripts() throws IOException {
        write("a.csv", "标题,正文,日期\n谈判,谈判恢复了。,2025-03-04\n");
        write("b.csv", "العنوان,النص,التاريخ\nمحادثات,استؤنفت المحادثات.,2025-03-04\n");
        write("c.csv", "Titre;Texte;Date de publication;Auteur\nÉté;Fini.;4 mars 2025;Zoé Petit\n");

        assertThat(articles(read(folder)))
                .extracting(article -> article.title() + "/" + article.text() + "/"
                        + article.metadata().published())
                .containsExactly(
                        "谈判/谈判恢复了。/2025-03-04", "محادثات/استؤنفت المحادثات./2025-03-04", "Été/Fini./2025-03-04");
    }

    @Test
    void aSummaryIsTheTextWhenThereIsNoOther() throws IOException {
        write("a.csv", "title,description,text\nOne,Short.,Long.\nTwo,<p>Short &amp; good.</p>,\n");

        assertThat(articles(read(folder)))
                .extracting(article -> article.text() + " " + article.extra())
                .containsExactly(
                        "Long. {\"description\":\"Short.\",\"file\":\"a.csv\"}",
                        "Short & good. {\"partial\":\"the file has a summary only\",\"file\":\"a.csv\"}");
    }

    @Test
    void valuesOfForeignJsonMayBeOneLevelDeeper() throws IOException {
        write("a.jsonl", """
                {"index": {"_id": "1"}}
                {"_index": "news", "_id": "x1", "_source": {"title": "Dump", "body": "A.", "date": "2025-01-01"}}
                {"_id": {"$oid": "5f"}, "title": "Database", "body": "B.", "date": {"$date": "2025-08-15T10:00:00Z"}}
                {"title": "Object", "text": {"html": "<p>C</p>"}, "authors": [{"firstName": "Ann", "lastName": "Marsh"}]}""");
        write("b.json", """
                {"response": {"results": [{"id": "world/1", "webTitle": "Service", "webUrl": "https://a.example/1",
                   "webPublicationDate": "2024-01-02T03:04:05Z", "sectionName": "World", "fields": {"bodyText": "D."}}]}}""");
        write("c.json", """
                {"response": {"docs": [{"headline": {"main": "Paper"}, "web_url": "https://a.example/2",
                   "pub_date": "2024-01-02", "lead_paragraph": "E.", "byline": {"original": "By Ann Marsh"},
                   "keywords": [{"name": "persons", "value": "Lowe, Peter"}]}]}}""");

        List<Article> articles = articles(read(folder));

        assertThat(articles)
                .extracting(article -> article.id() + "/" + article.title() + "/" + article.text() + "/"
                        + article.metadata().published())
                .startsWith("x1/Dump/A./2025-01-01", "5f/Database/B./2025-08-15T10:00:00Z")
                .endsWith(
                        "world/1/Service/D./2024-01-02T03:04:05Z",
                        articles.get(4).id() + "/Paper/E./2024-01-02");
        assertThat(articles.get(2).text()).isEqualTo("C");
        assertThat(articles.get(2).metadata().authors()).containsExactly("Ann Marsh");
        assertThat(articles.get(3).metadata().section()).isEqualTo("World");
        assertThat(articles.get(4).metadata().authors()).containsExactly("Ann Marsh");
        assertThat(articles.get(4).metadata().topics()).containsExactly("Lowe, Peter");
    }

    @Test
    void foreignJsonIsReadByItsUsualKeys() throws IOException {
        write("a.json", """
                [{"id": 7, "headline": "Talks resume", "body": "Talks resumed.", "pub_date": "Fri, 15 Aug 2025 12:00:00 GMT",
                  "byline": "Ann Marsh", "tags": ["talks", "peace"], "words": 2},
                 {"title": "Later", "text": "More.", "authors": "Ann Marsh, Peter Lowe", "published": ""}]""");
        write("b.json", """
                {"status": "ok", "articles": [
                  {"source": {"id": null, "name": "Courier"}, "author": "Ann Marsh", "title": "Reply",
                   "url": "https://a.example/1", "publishedAt": "2025-08-16T01:02:03Z", "content": "A reply."}]}""");

        List<Article> articles = articles(read(folder));

        assertThat(articles).extracting(Article::title).containsExactly("Talks resume", "Later", "Reply");
        assertThat(articles.getFirst().id()).isEqualTo("7");
        assertThat(articles.getFirst().metadata().published()).isEqualTo("2025-08-15T12:00:00Z");
        assertThat(articles.getFirst().metadata().topics()).containsExactly("talks", "peace");
        assertThat(String.valueOf(articles.getFirst().extra())).isEqualTo("{\"words\":2}");
        assertThat(articles.get(1).metadata().authors()).containsExactly("Ann Marsh", "Peter Lowe");
        assertThat(articles.get(1).metadata().published()).isNull();
        assertThat(articles.get(2).metadata().source()).isEqualTo("Courier");
    }

    @Test
    void foreignJsonMayHaveKeysOfTheArticleFormatWithOtherValues() throws IOException {
        write("a.jsonl", """
                {"title": "One", "text": "A.", "date": "2025-08-15", "lang": "en", "licence": "CC", "entities": ["NATO", "EU"]}
                {"title": "Two", "text": "B.", "quotes": 3}
                {"headline": "Three", "text": "C.", "quotes": [{"speaker": "Ann", "text": "C"}], "extra": {"desk": "World"}}
                {"title": "Four", "text": "D.", "mentions": "12"}
                {"title": "Five", "text": "E.", "entities": {"people": ["Ann"]}}""");

        List<Article> articles = articles(read(folder));

        assertThat(articles)
                .extracting(article -> article.title() + " " + article.extra())
                .containsExactly(
                        "One {\"licence\":\"CC\",\"entities\":[\"NATO\",\"EU\"]}",
                        "Two {\"quotes\":3}",
                        "Three {\"quotes\":[{\"speaker\":\"Ann\",\"text\":\"C\"}],\"desk\":\"World\"}",
                        "Four {\"mentions\":\"12\"}",
                        "Five {\"entities\":{\"people\":[\"Ann\"]}}");
        assertThat(articles.getFirst().metadata().published()).isEqualTo("2025-08-15");
        assertThat(articles.getFirst().metadata().language()).isEqualTo("en");
    }

    @Test
    void annotationsAreKeptWhenForeignKeysAreNextToThem() throws IOException {
        Path file = write(
                "a.jsonl",
                "{\"headline\":\"T\",\"text\":\" Ann spoke.\",\"mentions\":[{\"start\":1,\"end\":4,\"kind\":\"person\"}]}");

        assertThat(((ReadEvent.Rejected) read(file).getFirst()).reason())
                .isEqualTo("headline is not a known key; known are id, title, text, published, source, url, language,"
                        + " authors, section, topics, mentions, quotes, entities, offsets, extra, and anything under extra;"
                        + " --format json reads other keys");
        ArticleFormat json = ArticleFormats.named("json").orElseThrow();
        Article article = articles(read(new ReadOptions(json, false, Unstated.nothing()), file))
                .getFirst();
        assertThat(article.title()).isEqualTo("T");
        assertThat(article.annotations().mentions()).extracting(Mention::span).containsExactly(new Span(1, 4));
    }

    @Test
    void misspelledKeysOfTheArticleFormatAreStillErrors() throws IOException {
        ReadEvent event =
                read(write("a.jsonl", "{\"text\":\"A\",\"titel2\":\"B\"}")).getFirst();

        assertThat(((ReadEvent.Rejected) event).reason()).startsWith("titel2 is not a known key");
    }
}
