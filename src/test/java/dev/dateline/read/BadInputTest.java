package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that break off, are damaged, have the wrong name, or are made to do harm. */
class BadInputTest extends FilesCase {
    private static final String TEXT = "Talks on the bridge resumed in Ankara on Friday, the ministry said. ".repeat(4);

    private static final String ARTICLES =
            ("{\"id\": \"%d\", \"title\": \"T\", \"text\": \"" + TEXT + "\"}\n").repeat(3);

    /** What only a bug has in its message. */
    private static final Pattern BUG = Pattern.compile("Exception|Error:|\\bjava\\.|dev\\.dateline");

    /** Much longer than any of these files takes, also on a slow machine. */
    private static final Duration NOT_FOREVER = Duration.ofSeconds(60);

    private final Random random = new Random(7);

    @Test
    void aFileThatBreaksOffIsReadOrReported() throws IOException {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            for (int i = 0; i < 25; i++) {
                byte[] whole = sample.getValue();
                check(sample.getKey(), Arrays.copyOf(whole, random.nextInt(whole.length)));
            }
        }
    }

    @Test
    void aDamagedFileIsReadOrReported() throws IOException {
        for (Map.Entry<String, byte[]> sample : samples().entrySet()) {
            for (int i = 0; i < 25; i++) {
                byte[] damaged = sample.getValue().clone();
                for (int change = 0; change < 8; change++) {
                    damaged[random.nextInt(damaged.length)] =
                            (byte) (i % 2 == 0 ? random.nextInt(256) : "<>{}[]\",:;\n&\\0-".charAt(random.nextInt(15)));
                }
                check(sample.getKey(), damaged);
            }
        }
    }

    @Test
    void aFileWithTheNameOfAnotherFormatIsReadOrReportedOnce() throws IOException {
        Map<String, byte[]> samples = samples();
        for (Map.Entry<String, byte[]> sample : samples.entrySet()) {
            for (String other : samples.keySet()) {
                String name = "x" + other.substring(other.indexOf('.'));

                List<ReadEvent> events = check(name, sample.getValue());

                long rejected = events.stream()
                        .filter(ReadEvent.Rejected.class::isInstance)
                        .count();
                assertThat(rejected).as(sample.getKey() + " named " + name).isLessThanOrEqualTo(1);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xl/sharedStrings.xml", "content.xml", "OEBPS/one.xhtml"})
    void aDocumentThatUnpacksToFarMoreIsRejected(String part) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        parts.put("mimetype", utf8("application/x"));
        parts.put("xl/workbook.xml", utf8("<workbook/>"));

        List<ReadEvent> events = read(write("a.xlsx", zipBomb(parts, part, "")));

        long most = ReadLimits.wholeFile() * (part.startsWith("xl/") ? 3L : 2L) / 2;
        assertThat(events).hasSize(1);
        assertThat(((ReadEvent.Rejected) events.getFirst()).reason())
                .isEqualTo(ReadLimits.tooLong("document without its pictures", most)
                        .reason());
    }

    @Test
    void aWebArchiveThatRefersToItselfIsReadOnce() throws IOException {
        String address = "https://courier.example/1";
        String moved = "HTTP/1.1 301 Moved\r\nLocation: " + address + "\r\n\r\n";
        Path warc = write(
                "a.warc",
                record("response", address, moved) + record("revisit", address, "") + record("response", address, moved)
                        + "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: -1\r\n\r\n");

        List<ReadEvent> events = read(warc);

        assertThat(events).hasSize(1);
        assertThat(((ReadEvent.Rejected) events.getFirst()).reason())
                .isEqualTo("it is taken for a web archive (WARC), but a record has no length; the file is damaged");
    }

    /** Everything that is read of the file; fails when that is nothing, needs too long, or shows a bug. */
    private List<ReadEvent> check(String name, byte[] content) throws IOException {
        Path file = write(name, content);
        List<ReadEvent> events = assertTimeoutPreemptively(NOT_FOREVER, () -> read(file));
        assertThat(events).as("%s of %d bytes", name, content.length).isNotEmpty();
        for (ReadEvent event : events) {
            String message = switch (event) {
                case ReadEvent.Rejected rejected -> rejected.reason();
                case ReadEvent.FileNotice notice -> notice.message();
                default -> "";
            };
            assertThat(message.replace(folder.toString(), "")).as(name).doesNotContainPattern(BUG);
        }
        return events;
    }

    private static Map<String, byte[]> samples() throws IOException {
        Map<String, byte[]> samples = new LinkedHashMap<>();
        texts().forEach((name, text) -> samples.put(name, utf8(text)));
        Map<String, byte[]> docx = new LinkedHashMap<>();
        docx.put("[Content_Types].xml", utf8("<Types/>"));
        docx.put(
                "word/document.xml",
                utf8("<w:document xmlns:w='w'><w:body><w:p><w:r><w:t>" + TEXT
                        + "</w:t></w:r></w:p></w:body></w:document>"));
        samples.put("a.docx", zip(docx));
        samples.put("packed.jsonl.gz", gzip(utf8(ARTICLES)));
        return samples;
    }

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("a.jsonl", ARTICLES);
        texts.put("array.json", "[{\"headline\": \"T\", \"content\": \"" + TEXT + "\"},\n{\"headline\": \"U\"}]");
        texts.put("a.csv", "title,date,text\nT,2025-08-15,\"" + TEXT + "\n\"\"" + TEXT + "\"\nU,,x\n");
        texts.put("a.txt", "Talks resume\nBy Ann Marsh\nAug. 15, 2025\n\n" + TEXT);
        texts.put("a.html", "<html><body><article><h1>Talks</h1><p>" + TEXT + "</p></article></body></html>");
        texts.put(
                "a.rss",
                "<rss><channel><title>C</title><item><title>T</title><description>" + TEXT
                        + "</description></item></channel></rss>");
        texts.put("map.xml", "<urlset><url><loc>https://courier.example/1</loc></url></urlset>");
        texts.put(
                "nitf.xml",
                "<nitf><head><title>T</title></head><body><body.content><p>" + TEXT
                        + "</p></body.content></body></nitf>");
        texts.put("a.tst", "\u0001abc062 4 i 211 dpa 061\u0002Talks resume =\n\n" + TEXT + "\u0003");
        texts.put("a.eml", "From: Ann <a@courier.example>\nSubject: T\nMIME-Version: 1.0\n\n" + TEXT);
        texts.put(
                "a.warc",
                record(
                        "response",
                        "https://courier.example/1",
                        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>" + TEXT + "</p>"));
        texts.put(
                "spans.jsonl",
                "{\"text\": \"" + TEXT + "\", \"ents\": [{\"start\": 0, \"end\": 5, \"label\": \"PERSON\"}]}\n");
        texts.put("a.conll", "Ann NNP B-NP B-PER\nMarsh NNP I-NP I-PER\nspoke VBD O O\n. . O O\n\nShe PRP O O\n");
        texts.put("a.conllu", """
                # newdoc id = d
                1-2\tdel\t_\t_\t_\t_\t_\t_\t_\t_
                1\tde\t_\t_\t_\t_\t_\t_\t_\tNER=B-PER
                2\tel\t_\t_\t_\t_\t_\t_\t_\t_
                3\tfin\t_\t_\t_\t_\t_\t_\t_\t_
                """);
        texts.put(
                "a.jsonld",
                "{\"@context\": \"http://www.w3.org/ns/anno.jsonld\", \"type\": \"Annotation\", \"body\": \"PERSON\","
                        + " \"target\": {\"source\": {\"id\": \"a\", \"value\": \"" + TEXT
                        + "\"}, \"selector\": {\"exact\": \"Ankara\"}}}");
        texts.put(
                "a.ttl",
                "@prefix nif: <http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#> .\n<a#char=0,9> a"
                        + " nif:Context ; nif:isString \"" + TEXT + "\" .\n");
        texts.put("tei.xml", "<TEI><teiHeader/><text><body><p>" + TEXT + "</p></body></text></TEI>");
        texts.put(
                "alto.xml",
                "<alto><Layout><Page WIDTH=\"9\" HEIGHT=\"9\"><TextBlock HPOS=\"1\" VPOS=\"1\" WIDTH=\"1\" HEIGHT=\"1\">"
                        + "<TextLine><String CONTENT=\"Talks\"/></TextLine></TextBlock></Page></Layout></alto>");
        texts.put(
                "mets.xml",
                "<mets><fileSec><fileGrp><file ID=\"F\"><FLocat href=\"1.xml\"/></file></fileGrp></fileSec></mets>");
        texts.put("a.rtf", "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Talks resume\\par " + TEXT + "\\par}");
        return texts;
    }

    private static String record(String type, String address, String block) {
        return "WARC/1.0\r\nWARC-Type: " + type + "\r\nWARC-Target-URI: " + address
                + "\r\nWARC-Date: 2025-08-15T12:00:00Z\r\nContent-Length: " + block.length() + "\r\n\r\n" + block
                + "\r\n\r\n";
    }
}
