package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.read.page.Document.Unstated;
import dev.dateline.text.word.CodePoints;
import dev.dateline.text.word.Span;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Articles with annotations of other tools. */
class AnnotatedFormatsTest extends FilesCase {
    private static final String TEXT = "😀 Ann Marsh of Acme spoke in Ankara.";

    @Test
    void spansOfAnnotationToolsBecomeMentions() throws IOException {
        write("a.jsonl", """
                {"text": "%s", "ents": [{"start": 2, "end": 11, "label": "PERSON"}, {"start": 29, "end": 35, "label": "GPE"},
                 {"start": 15, "end": 19, "label": "MONEY"}]}""".formatted(TEXT).replace("\n", " "));
        write("b.jsonl", "{\"id\": 5, \"text\": \"" + TEXT + "\", \"label\": [[2, 11, \"PER\"], [15, 19, \"ORG\"]]}");
        write(
                "c.jsonl",
                "{\"text\": \"" + TEXT + "\", \"spans\": [{\"start\": 15, \"end\": 19, \"label\": \"ORG\"}],"
                        + " \"answer\": \"accept\", \"meta\": {\"title\": \"T\"}}\n{\"text\": \"x\", \"spans\": [], \"answer\": \"reject\"}");
        // Label Studio counts UTF-16 units.
        write("d.json", """
                [{"id": 1, "data": {"text": "%s", "title": "T"}, "annotations": [{"result": [
                  {"type": "labels", "value": {"start": 3, "end": 12, "text": "Ann Marsh", "labels": ["PER"]}}]}]}]""".formatted(TEXT));

        List<ReadEvent> events = read(folder);
        List<Article> articles = articles(events);

        assertThat(articles)
                .extracting(AnnotatedFormatsTest::marked)
                .containsExactly(
                        List.of("person Ann Marsh", "place Ankara"),
                        List.of("person Ann Marsh", "organization Acme"),
                        List.of("organization Acme"),
                        List.of("person Ann Marsh"));
        assertThat(String.valueOf(articles.getFirst().extra())).isEqualTo("{\"labels_left_out\":{\"MONEY\":1}}");
        assertThat(articles.get(1).id()).isEqualTo("5");
        assertThat(articles.get(2).title()).isEqualTo("T");
        assertThat(((ReadEvent.Rejected) events.get(3)).reason()).isEqualTo("its annotator answered \"reject\"");
    }

    @Test
    void spansMayNameTheirLabelInOtherWays() throws IOException {
        write(
                "a.jsonl",
                "{\"date\": \"2025-08-15\", \"text\": \"" + TEXT + "\", \"licence\": \"CC\", \"entities\":"
                        + " [{\"start\": 2, \"end\": 11, \"type\": \"person\", \"text\": \"Ann Marsh\"},"
                        + " {\"start\": 29, \"end\": 35, \"entity_group\": \"LOC\", \"score\": 0.9}]}");

        Article article = articles(read(folder)).getFirst();

        assertThat(article.metadata().published()).isEqualTo("2025-08-15");
        assertThat(article.annotations().mentions())
                .extracting(Mention::span, Mention::kind)
                .containsExactly(tuple(new Span(2, 11), EntityKind.PERSON), tuple(new Span(29, 35), EntityKind.PLACE));
        assertThat(String.valueOf(article.extra())).isEqualTo("{\"licence\":\"CC\"}");
    }

    @Test
    void labelsOfTheUserWin() throws IOException {
        ReadOptions options = new ReadOptions(
                null, false, Unstated.nothing(), Map.of(), Map.of("FIRM", "organization", "PER", "none"));

        Article article = articles(read(
                        options,
                        write(
                                "a.jsonl",
                                "{\"text\": \"" + TEXT + "\", \"label\": [[2, 11, \"PER\"], [15, 19, \"FIRM\"]]}")))
                .getFirst();

        assertThat(marked(article)).containsExactly("organization Acme");
    }

    @Test
    void aPairOfBratIsOneArticle() throws IOException {
        write("one.txt", TEXT);
        write(
                "one.ann",
                "T1\tPerson 2 11\tAnn Marsh\nT2\tOrganization 15 19\tWrong\nN1\tReference T1 Wikidata:Q5\tAnn\nR1\tx Arg1:T1 Arg2:T2\n");
        write("two.ann", "T1\tPerson 0 3\tAnn\n");
        write("three.txt", A);

        List<ReadEvent> events = read(folder);

        assertThat(texts(events)).containsExactly(TEXT, A);
        ReadEvent.Read first = (ReadEvent.Read) events.getFirst();
        assertThat(marked(first.parsed().article())).containsExactly("person Ann Marsh");
        assertThat(first.parsed().article().annotations().mentions().getFirst().id())
                .isEqualTo("Wikidata:Q5");
        assertThat(first.parsed().repairs().dropped()).hasSize(1);
        assertThat(String.valueOf(first.parsed().article().extra())).contains("\"labels_left_out\":{\"relations\":1}");
        assertThat(((ReadEvent.Rejected) events.getLast()).reason())
                .isEqualTo(
                        "it holds spans of brat, whose text two.txt is not in the same folder; pairs in archives must be"
                                + " unpacked");
        assertThat(texts(read(folder.resolve("one.txt")))).containsExactly(TEXT);
    }

    @Test
    void tokenTablesAreJoinedToTexts() throws IOException {
        write("a.conll", """
                -DOCSTART- -X- -X- O

                Ann NNP B-NP B-PER
                Marsh NNP I-NP I-PER
                , , O O
                of IN O O
                Acme NNP O B-ORG
                . . O O

                -DOCSTART- -X- -X- O

                Ankara NNP O B-LOC
                waits VBZ O O
                """);
        write("b.conllu", """
                # newdoc id = d1
                # newpar
                1\tAnn\tAnn\tPROPN\t_\t_\t0\troot\t_\tNER=B-PER
                2\tMarsh\tMarsh\tPROPN\t_\t_\t1\tflat\t_\tNER=I-PER|SpaceAfter=No
                3\t.\t.\tPUNCT\t_\t_\t1\tpunct\t_\t_

                # newpar
                1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_
                1\tde\tde\tADP\t_\t_\t3\tcase\t_\t_
                2\tel\tel\tDET\t_\t_\t3\tdet\t_\t_
                3\tfin\tfin\tNOUN\t_\t_\t0\troot\t_\tSpaceAfter=No
                """);

        List<Article> articles = articles(read(folder));

        assertThat(articles)
                .extracting(Article::text)
                .containsExactly("Ann Marsh, of Acme.", "Ankara waits", "Ann Marsh.\ndel fin");
        assertThat(articles)
                .extracting(AnnotatedFormatsTest::marked)
                .containsExactly(
                        List.of("person Ann Marsh", "organization Acme"),
                        List.of("place Ankara"),
                        List.of("person Ann Marsh"));
        assertThat(articles.getLast().id()).isEqualTo("d1");
    }

    @Test
    void quotesOfCoreNlpKeepTheirSpeakers() throws IOException {
        Article article = articles(read(write("a.json", """
                {"docId": "a.txt", "docDate": "2025-08-15", "sentences": [{"index": 0, "tokens": [
                 {"word": "``", "originalText": "\\"", "characterOffsetBegin": 0, "characterOffsetEnd": 1, "before": "", "after": ""},
                 {"word": "Go", "originalText": "Go", "characterOffsetBegin": 1, "characterOffsetEnd": 3, "before": "", "after": ""},
                 {"word": "''", "originalText": "\\"", "characterOffsetBegin": 3, "characterOffsetEnd": 4, "before": "", "after": " "},
                 {"word": "said", "originalText": "said", "characterOffsetBegin": 5, "characterOffsetEnd": 9, "before": " ", "after": " "},
                 {"word": "Ann", "originalText": "Ann", "characterOffsetBegin": 10, "characterOffsetEnd": 13, "before": " ", "after": ""}],
                 "entitymentions": [{"text": "Ann", "characterOffsetBegin": 10, "characterOffsetEnd": 13, "ner": "PERSON"}]}],
                 "quotes": [{"id": 0, "text": "\\"Go\\"", "beginIndex": 0, "endIndex": 4, "canonicalSpeaker": "Ann"}]}"""))).getFirst();

        assertThat(article.text()).isEqualTo("\"Go\" said Ann");
        assertThat(article.id()).isEqualTo("a");
        assertThat(marked(article)).containsExactly("person Ann");
        assertThat(article.annotations().quotes()).extracting(Quote::speaker).containsExactly("Ann");
        assertThat(article.annotations().quotes().getFirst().span().start()).isEqualTo(1);
    }

    @Test
    void namesInTeiAndNifBecomeMentions() throws IOException {
        write("a.xml", """
                <TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Talks</title></titleStmt>
                <sourceDesc><bibl><publisher>Courier</publisher><date when="1896-12-15">then</date></bibl></sourceDesc></fileDesc>
                </teiHeader><text><body><p>It was <persName ref="#am">Ann
                Marsh</persName><note>a note</note> in <placeName>Ankara</placeName>.</p><pb n="2"/><p>Two.</p></body></text></TEI>""");
        write("b.ttl", """
                @prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .
                @prefix itsrdf: <http://www.w3.org/2005/11/its/rdf#> .
                <http://a.example/1#char=0,16> a nif:Context ; nif:isString "Ann \\"M\\" spoke; ." .
                <http://a.example/1#char=0,3> a nif:String ; nif:anchorOf "Ann" ; nif:beginIndex "0"^^<x> ; nif:endIndex "3"^^<x> ;
                  nif:referenceContext <http://a.example/1#char=0,16> ; itsrdf:taClassRef <http://dbpedia.org/ontology/Person> ;
                  itsrdf:taIdentRef <http://dbpedia.org/resource/Ann_Marsh> .
                """);

        List<Article> articles = articles(read(folder));

        assertThat(articles.getFirst().text()).isEqualTo("It was Ann Marsh in Ankara.\n\nTwo.");
        assertThat(marked(articles.getFirst())).containsExactly("person Ann Marsh", "place Ankara");
        assertThat(articles.getFirst().metadata().published()).isEqualTo("1896-12-15");
        assertThat(articles.getLast().text()).isEqualTo("Ann \"M\" spoke; .");
        assertThat(marked(articles.getLast())).containsExactly("person Ann");
        assertThat(articles.getLast().annotations().mentions().getFirst().id()).isEqualTo("Ann_Marsh");
    }

    @Test
    void recordsOfTheKnowledgeGraphHaveNoText() throws IOException {
        String[] columns = new String[27];
        Arrays.fill(columns, "");
        columns[0] = "20250815120000-1";
        columns[1] = "20250815120000";
        columns[3] = "courier.example";
        columns[4] = "https://courier.example/1";
        columns[9] = "1#Turkey#TU#TU#39#35#TU;4#Ankara, Ankara, Turkey#TU#TU68#39.9#32.8#-735";
        columns[11] = "ann marsh;peter lowe";
        columns[13] = "acme";
        columns[15] = "-2.5,1,3";
        columns[26] = "<PAGE_TITLE>Talks &amp; terms</PAGE_TITLE>";

        Article article = articles(read(write("20250815120000.gkg.csv", String.join("\t", columns) + "\n")))
                .getFirst();

        assertThat(article.text()).isEmpty();
        assertThat(article.title()).isEqualTo("Talks & terms");
        assertThat(article.metadata().published()).isEqualTo("2025-08-15");
        assertThat(article.annotations().entities())
                .extracting(NamedEntity::kind, NamedEntity::name)
                .containsExactly(
                        tuple(EntityKind.PERSON, "Ann Marsh"),
                        tuple(EntityKind.PERSON, "Peter Lowe"),
                        tuple(EntityKind.ORGANIZATION, "Acme"),
                        tuple(EntityKind.COUNTRY, "Turkey"),
                        tuple(EntityKind.PLACE, "Ankara"));
    }

    @Test
    void theWordsOfScannedPagesAreJoined() throws IOException {
        write("p1.xml", """
                <alto xmlns="http://www.loc.gov/standards/alto/ns-v2#"><Layout><Page PHYSICAL_IMG_NR="3"><PrintSpace>
                <TextBlock language="en"><TextLine><String CONTENT="The"/><SP/><String CONTENT="nego"/><HYP CONTENT="-"/></TextLine>
                <TextLine><String CONTENT="tiations"/><SP/><String CONTENT="go"/></TextLine></TextBlock>
                <TextBlock><TextLine><String CONTENT="On."/></TextLine></TextBlock></PrintSpace></Page></Layout></alto>""");
        write("p2.xml", """
                <PcGts xmlns="http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15"><Page imageFilename="i.jpg"><TextRegion>
                <TextLine><Word><TextEquiv><Unicode>no</Unicode></TextEquiv></Word><TextEquiv><Unicode>The talks re-</Unicode></TextEquiv></TextLine>
                <TextLine><TextEquiv><Unicode>sume.</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>""");

        List<Article> articles = articles(read(folder));

        assertThat(articles)
                .extracting(Article::text)
                .containsExactly("The negotiations go\n\nOn.", "The talks resume.");
        assertThat(String.valueOf(articles.getFirst().extra())).contains("\"page\":\"3\"");
        assertThat(articles.getFirst().title()).isEqualTo("p1, page 3");
    }

    @Test
    void blocksSayWhereTheyAreOnThePage() throws IOException {
        write("p1.xml", """
                <alto><Layout><Page WIDTH="1000" HEIGHT="2000"><TextBlock HPOS="100" VPOS="200" WIDTH="400" HEIGHT="1000">
                <TextLine><String CONTENT="One."/></TextLine></TextBlock></Page></Layout></alto>""");
        write("p2.xml", """
                <PcGts><Page imageWidth="200" imageHeight="100"><TextRegion><Coords points="10,20 60,20 60,70 10,70"/>
                <TextLine><TextEquiv><Unicode>Two.</Unicode></TextEquiv></TextLine></TextRegion></Page></PcGts>""");

        assertThat(articles(read(folder)))
                .extracting(article -> String.valueOf(article.extra()).replaceFirst(",\"file.*", ""))
                .containsExactly(
                        "{\"page\":\"1\",\"areas\":[{\"start\":0,\"page\":\"1\",\"area\":\"pct:10.0,10.0,40.0,50.0\"}]",
                        "{\"page\":\"1\",\"areas\":[{\"start\":0,\"page\":\"1\",\"area\":\"pct:5.0,20.0,25.0,50.0\"}]");
    }

    @Test
    void theArticlesOfAScannedIssueAreJoinedOverItsPages() throws IOException {
        write("1896/issue_METS.xml", """
                <mets:mets xmlns:mets="http://www.loc.gov/METS/" xmlns:mods="http://www.loc.gov/mods/v3" xmlns:xlink="http://www.w3.org/1999/xlink">
                <mets:dmdSec ID="D1"><mods:mods><mods:titleInfo><mods:title>Northgate Courier</mods:title></mods:titleInfo>
                <mods:originInfo><mods:dateIssued>1896-12-15</mods:dateIssued></mods:originInfo></mods:mods></mets:dmdSec>
                <mets:dmdSec ID="D2"><mods:mods><mods:titleInfo><mods:title>Talks go on</mods:title></mods:titleInfo></mods:mods></mets:dmdSec>
                <mets:fileSec><mets:fileGrp><mets:file ID="A1"><mets:FLocat xlink:href="file://./alto/1.xml"/></mets:file>
                <mets:file ID="A2"><mets:FLocat xlink:href="alto/2.xml"/></mets:file>
                <mets:file ID="A3"><mets:FLocat xlink:href="../../secret.xml"/></mets:file></mets:fileGrp></mets:fileSec>
                <mets:structMap TYPE="PHYSICAL"><mets:div TYPE="PAGE" ORDER="1" ORDERLABEL="A1"><mets:fptr FILEID="A1"/></mets:div>
                <mets:div TYPE="PAGE" ORDER="2"><mets:fptr FILEID="A2"/></mets:div></mets:structMap>
                <mets:structMap TYPE="LOGICAL"><mets:div TYPE="ARTICLE" DMDID="D2"><mets:fptr><mets:area FILEID="A1" BEGIN="B2"/></mets:fptr>
                <mets:fptr><mets:area FILEID="A2" BEGIN="C1"/></mets:fptr></mets:div></mets:structMap></mets:mets>""");
        write("1896/alto/1.xml", """
                <alto><Layout><Page><TextBlock ID="B1"><TextLine><String CONTENT="Weather"/></TextLine></TextBlock>
                <TextBlock ID="B2"><TextLine><String CONTENT="The"/><String CONTENT="talks"/></TextLine></TextBlock></Page></Layout></alto>""");
        write("1896/alto/2.xml", """
                <alto><Layout><Page><ComposedBlock ID="C1"><TextBlock ID="B1"><TextLine><String CONTENT="End."/></TextLine></TextBlock>
                </ComposedBlock></Page></Layout></alto>""");

        List<ReadEvent> events = read(folder);

        assertThat(events).hasSize(2);
        Article article = articles(events).getFirst();
        assertThat(article.title()).isEqualTo("Talks go on");
        assertThat(article.text()).isEqualTo("The talks\n\nEnd.");
        assertThat(article.metadata().source()).isEqualTo("Northgate Courier");
        assertThat(article.metadata().published()).isEqualTo("1896-12-15");
        assertThat(String.valueOf(article.extra()))
                .startsWith(
                        "{\"page\":[\"A1\",\"2\"],\"pages\":[{\"page\":\"A1\",\"start\":0},{\"page\":\"2\",\"start\":11}]");
        assertThat(articles(events).getLast().title()).isEqualTo("Northgate Courier, page A1, outside of articles");
        assertThat(articles(events).getLast().text()).isEqualTo("Weather");
    }

    @Test
    void anIssueWithoutItsPagesIsRejectedWithAWayOut() throws IOException {
        write(
                "mets.xml",
                "<mets><fileSec><fileGrp><file ID='A'><FLocat href='1.xml'/></file></fileGrp></fileSec></mets>");

        assertThat(((ReadEvent.Rejected) read(folder).getFirst()).reason())
                .isEqualTo(
                        "it is the index of a scanned issue (METS), and none of its 1 pages is in its folder; its pages"
                                + " are read from their ALTO or PAGE files, those of an archive after it is unpacked");
    }

    @Test
    void webAnnotationsAreFoundByQuoteAndPosition() throws IOException {
        write("a.txt", TEXT + " Ann Marsh left.");
        write("a.jsonld", """
                {"@context": "http://www.w3.org/ns/anno.jsonld", "type": "AnnotationPage", "items": [
                 {"type": "Annotation", "body": [{"purpose": "tagging", "value": "PERSON"},
                   {"purpose": "identifying", "source": "http://www.wikidata.org/entity/Q42"}],
                  "target": {"source": "http://a.example/1", "selector": [
                   {"type": "TextQuoteSelector", "exact": "Ann Marsh", "prefix": "Ankara. ", "suffix": " left"},
                   {"type": "TextPositionSelector", "start": 2, "end": 11}]}},
                 {"type": "Annotation", "body": "http://dbpedia.org/ontology/Organisation",
                  "target": {"source": "http://a.example/1", "selector": {"type": "TextPositionSelector", "start": 15, "end": 19}}},
                 {"type": "Annotation", "body": {"value": "PERSON"},
                  "target": {"source": "http://a.example/1", "selector": {"exact": "Ann Marsh"}}},
                 {"type": "Annotation", "body": {"value": "PERSON"}, "target": "http://a.example/1#char=2,11"}]}""");
        write("b.json", """
                [{"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation", "body": {"value": "GPE"},
                  "target": {"source": {"id": "b", "value": "In Ankara."}, "selector": {"exact": "Ankara"}}},
                 {"type": "Annotation", "body": {"value": "GPE"}, "target": {"source": "c", "selector": {"exact": "x"}}}]""");

        List<ReadEvent> events = read(folder);

        assertThat(articles(events))
                .extracting(AnnotatedFormatsTest::marked)
                .containsExactly(
                        List.of("person Ann Marsh", "organization Acme", "person Ann Marsh"), List.of("place Ankara"));
        Article first = articles(events).getFirst();
        assertThat(first.id()).isEqualTo("http://a.example/1");
        assertThat(first.annotations().mentions().getFirst().id()).isEqualTo("Q42");
        assertThat(String.valueOf(first.extra()))
                .isEqualTo("{\"labels_left_out\":{\"quotes that are not in the text, or several times\":1},"
                        + "\"file\":\"a.jsonld\"}");
        assertThat(((ReadEvent.Rejected) events.getLast()).reason())
                .isEqualTo(
                        "the text that is annotated is not given; save it as b.txt in the same folder, one text a file");
    }

    @Test
    void nifIsReadFromXmlToo() throws IOException {
        Article article = articles(read(write("a.xml", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:itsrdf="http://www.w3.org/2005/11/its/rdf#"
                  xmlns:n="http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#">
                <n:Context rdf:about="http://a.example/1#char=0,16"><n:isString>Ann Marsh spoke.</n:isString></n:Context>
                <rdf:Description rdf:about="http://a.example/1#char=0,9"><n:beginIndex>0</n:beginIndex><n:endIndex>9</n:endIndex>
                <n:anchorOf>Ann Marsh</n:anchorOf><n:referenceContext rdf:resource="http://a.example/1#char=0,16"/>
                <itsrdf:taClassRef rdf:resource="http://dbpedia.org/ontology/Person"/></rdf:Description></rdf:RDF>"""))).getFirst();

        assertThat(article.text()).isEqualTo("Ann Marsh spoke.");
        assertThat(article.id()).isEqualTo("http://a.example/1");
        assertThat(marked(article)).containsExactly("person Ann Marsh");
    }

    private static List<String> marked(Article article) {
        CodePoints points = CodePoints.of(article.text());
        return article.annotations().mentions().stream()
                .map((Mention mention) -> mention.kind().json() + " " + points.cut(mention.span()))
                .toList();
    }
}
