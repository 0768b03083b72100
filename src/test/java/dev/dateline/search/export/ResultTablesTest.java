package dev.dateline.search.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.search.NetworkService.By;
import dev.dateline.search.NetworkService.Network;
import dev.dateline.search.QueryBatch;
import dev.dateline.search.request.Interval;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class ResultTablesTest {
    private static final Network NETWORK = new Network(
            3,
            By.SENTENCE,
            List.of(
                    new Facet.Bucket("a", "A & <B>\u0001", EntityKind.PERSON, 3, false),
                    new Facet.Bucket("b", "=B", EntityKind.COUNTRY, 2, false)),
            List.of(new Network.Tie("a", "b", 2)),
            List.of(new Network.Tie("b", "a", 1)));

    private final StringWriter out = new StringWriter();
    private final Csv csv = new Csv(out, true);

    @Test
    void aFacetIsATable() throws IOException {
        ResultTables.facet(
                csv, List.of(NETWORK.actors().get(1), new Facet.Bucket("The Courier", "The Courier", null, 4, true)));

        assertThat(out.toString()).isEqualTo("""
                "value","label","kind","articles"
                "b","'=B","country","2"
                "The Courier","The Courier","","4"
                """.replace("\n", "\r\n"));
    }

    @Test
    void aTimelineIsATable() throws IOException {
        LocalDate day = LocalDate.of(2025, 8, 15);
        ResultTables.timeline(csv, new DateFacet(Interval.DAY, List.of(new DateFacet.Bucket(day, day, 7)), 0, 0));

        assertThat(out.toString()).isEqualTo("\"from\",\"to\",\"articles\"\r\n\"2025-08-15\",\"2025-08-15\",\"7\"\r\n");
    }

    @Test
    void aNetworkIsATable() throws IOException {
        ResultTables.network(csv, NETWORK);

        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "\"together\",\"a\",\"A & <B>\u0001\",\"b\",\"'=B\",\"2\"",
                        "\"speaking\",\"b\",\"'=B\",\"a\",\"A & <B>\u0001\",\"1\"");
    }

    @Test
    void aBatchIsATableWithErrorsAndLinks() throws IOException {
        ResultTables.batch(
                csv,
                List.of(
                        new QueryBatch.Row(1, "a b", 5L, null, null),
                        new QueryBatch.Row(3, "\"c", null, "This phrase is never closed.", 0)),
                "/?q=",
                "from=2025");

        assertThat(out.toString().lines().skip(1))
                .containsExactly(
                        "\"1\",\"a b\",\"5\",\"\",\"\",\"/?q=a+b&from=2025\"",
                        "\"3\",\"\"\"c\",\"\",\"This phrase is never closed.\",\"0\",\"\"");
    }

    @Test
    void aNetworkIsGraphml() throws Exception {
        Document document = parsed(NetworkFile.graphml(NETWORK));

        assertThat(document.getElementsByTagName("node").getLength()).isEqualTo(2);
        Element node = (Element) document.getElementsByTagName("node").item(0);
        assertThat(node.getAttribute("id")).isEqualTo("a");
        assertThat(node.getTextContent()).isEqualTo("A & <B>person3");
        Element together = (Element) document.getElementsByTagName("edge").item(0);
        Element speaking = (Element) document.getElementsByTagName("edge").item(1);
        assertThat(together.getAttribute("source")
                        + together.getAttribute("target")
                        + together.getAttribute("directed"))
                .isEqualTo("abfalse");
        assertThat(speaking.getAttribute("source")
                        + speaking.getAttribute("target")
                        + speaking.getAttribute("directed"))
                .isEqualTo("batrue");
        assertThat(together.getTextContent()).isEqualTo("2together");
    }

    @Test
    void aNetworkIsGexf() throws Exception {
        Document document = parsed(NetworkFile.gexf(NETWORK));

        Element node = (Element) document.getElementsByTagName("node").item(0);
        assertThat(node.getAttribute("label")).isEqualTo("A & <B>");
        Element speaking = (Element) document.getElementsByTagName("edge").item(1);
        assertThat(speaking.getAttribute("weight")).isEqualTo("1");
        assertThat(speaking.getAttribute("type")).isEqualTo("directed");
        assertThat(document.getDocumentElement().getAttribute("version")).isEqualTo("1.3");
    }

    private static Document parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }
}
