package dev.dateline.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.Article;
import dev.dateline.read.page.Document.Unstated;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Texts whose character set is not declared, and XML, which declares it. */
class CharsetsTest extends FilesCase {
    private static final String RUSSIAN =
            "Президент прибыл в столицу и встретился с министром иностранных дел. Переговоры будут продолжены завтра.";
    private static final String POLISH =
            "Minister powiedział w środę, że pociągi znów jeżdżą, a mosty są już bezpieczne. Było głośno o tej sprawie.";
    private static final String CZECH =
            "Předseda vlády řekl, že se jednání uskuteční příští týden a že všechny strany žádají příměří.";
    private static final String JAPANESE = "首相は火曜日に外相と会談し、来週も協議を続けると述べた。詳しいことは明らかにされていない。";
    private static final String CHINESE = "外交部长星期二在北京会见了来访的代表团,双方就贸易问题交换了意见。会谈将于下周继续举行。";
    private static final String GREEK =
            "Ο πρωθυπουργός συναντήθηκε την Τρίτη με τον υπουργό Εξωτερικών στην Αθήνα και μίλησε για τη συμφωνία.";
    private static final String FRENCH =
            "Le ministre a déclaré mercredi à Genève que l'accord serait signé « dès que possible » à l'été.";

    private static final String DANISH =
            "Statsministeren sagde, at mødet i København først bliver på søndag. På øen var der ro, også for børnene.";
    private static final String ICELANDIC =
            "Ráðherrann sagði að viðræðurnar hæfust á mánudag. Það verður þá fundað í Reykjavík, að því er sagt er.";
    private static final String TURKISH =
            "Dışişleri Bakanı görüşmelerin pazartesi günü İstanbul'da başlayacağını söyledi. Ateşkes için çağrı yaptı.";
    private static final String ARABIC =
            "وصل الوزير إلى القاهرة أمس والتقى الرئيس لبحث وقف إطلاق النار، وقال إن المحادثات مستمرة.";
    private static final String HUNGARIAN =
            "A miniszter szerint az első tárgyalás hétfőn kezdődik. Erről később döntenek, idő kell a nőknek is.";
    private static final String CROATIAN =
            "Ministar je rekao da će pregovori već početi u ponedjeljak. Također će razgovarati o granici, među ostalim.";

    @ParameterizedTest
    @CsvSource({
        "windows-1251, RUSSIAN",
        "KOI8-R, RUSSIAN",
        "windows-1250, POLISH",
        "ISO-8859-2, POLISH",
        "ISO-8859-2, CZECH",
        "Shift_JIS, JAPANESE",
        "EUC-JP, JAPANESE",
        "GB18030, CHINESE",
        "ISO-8859-7, GREEK",
        "windows-1252, FRENCH",
        "windows-1252, DANISH",
        "windows-1252, ICELANDIC",
        "windows-1254, TURKISH",
        "windows-1256, ARABIC",
        "windows-1250, CZECH",
        "windows-1250, HUNGARIAN",
        "windows-1250, CROATIAN",
        "UTF-8, RUSSIAN",
    })
    void theCharacterSetIsRecognised(String charset, String name) throws IOException {
        String text = text(name);
        write("a.txt", text.getBytes(Charset.forName(charset)));
        write("b.html", ("<html><body><p>" + text + "</p></body></html>").getBytes(Charset.forName(charset)));

        assertThat(texts(read(folder))).containsExactly(text, text);
    }

    @Test
    void aCharacterSetThatIsSaidIsUsedWhereNoneIsShown() throws IOException {
        write("a.txt", "Да. Нет.".getBytes(Charset.forName("IBM866")));
        write("b.txt", "Да, здесь.");
        write("c.txt", "\ufeffДа.".getBytes(Charset.forName("UTF-16LE")));

        assertThat(read("IBM866")).containsExactly("Да. Нет.", "Да, здесь.", "Да.");
    }

    @Test
    void utf16WithoutAMarkIsReadWhenItIsSaid() throws IOException {
        write("a.txt", "Ships left.".getBytes(Charset.forName("UTF-16LE")));

        assertThat(read("UTF-16LE")).containsExactly("Ships left.");
        assertThat(texts(read(folder))).isEmpty();
    }

    @Test
    void textThatWasDecodedWronglyBeforeIsRepaired() throws IOException {
        write("a.txt", "The cafÃ© ownerâ€™s plan was called â€œbrilliantâ€\u009d by the rÃ©gion.");
        write("b.txt", "Ã Paris, « São Paulo » and a single Ã© stay.");

        assertThat(texts(read(folder)))
                .containsExactly(
                        "The café owner’s plan was called “brilliant” by the région.",
                        "Ã Paris, « São Paulo » and a single Ã© stay.");
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251, ''",
        "ISO-8859-2, iso-8859-2, ''",
        "UTF-8, '', ''",
        "UTF-8, utf-8, \ufeff",
        "UTF-8, UTF-16, ''",
        "UTF-16LE, UTF-16, \ufeff",
        "UTF-16LE, UTF-8, \ufeff",
    })
    void xmlIsReadInTheCharacterSetThatItDeclares(String charset, String declared, String mark) throws IOException {
        String text = charset.equals("ISO-8859-2") ? POLISH : RUSSIAN;
        String declaration = declared.isEmpty() ? "" : "<?xml version=\"1.0\" encoding='" + declared + "'?>\n";
        String feed = "<rss><channel><item><description>" + text + " \u0007End.</description></item></channel></rss>";
        write("a.rss", (mark + declaration + feed).getBytes(Charset.forName(charset)));

        assertThat(texts(read(folder))).containsExactly(text + " End.");
    }

    @Test
    void bytesThatAreNotOfTheCharacterSetOfXmlAreReportedWithTheirLine() throws IOException {
        String item = "<item><title>T</title><description>" + FRENCH + "</description></item>\n";
        String feed = "<rss><channel>\n" + item.repeat(100) + "</channel></rss>";
        write("a.rss", feed.getBytes(StandardCharsets.ISO_8859_1));
        write("b.rss", utf8(feed));
        byte[] damaged = utf8(feed);
        damaged[damaged.length - 40] = (byte) 0xC3;
        write("c.rss", damaged);
        write("d.rss", utf8("<?xml version='1.0' encoding='x-none'?>" + feed));

        List<ReadEvent> events = read(folder);

        String taken = "it is taken for a feed (RSS, Atom) or an export of WordPress (WXR), in XML, but it ";
        assertThat(articles(events)).hasSize(199);
        assertThat(events.stream().flatMap(CharsetsTest::message))
                .containsExactly(
                        taken + "is not well-formed XML, line 2: a byte there is not valid UTF-8",
                        folder
                                + "/c.rss could not be read after 99 articles: it is not well-formed XML, line 101: a byte"
                                + " there is not valid UTF-8",
                        taken + "declares the unknown character set x-none");
    }

    private static Stream<String> message(ReadEvent event) {
        return switch (event) {
            case ReadEvent.Rejected rejected -> Stream.of(rejected.reason());
            case ReadEvent.FileNotice notice -> Stream.of(notice.message());
            default -> Stream.empty();
        };
    }

    private List<String> read(String charset) {
        Unstated unstated = new Unstated(null, null, Charset.forName(charset));
        return articles(read(new ReadOptions(null, false, unstated), folder)).stream()
                .map(Article::text)
                .toList();
    }

    private static String text(String name) {
        return switch (name) {
            case "RUSSIAN" -> RUSSIAN;
            case "POLISH" -> POLISH;
            case "CZECH" -> CZECH;
            case "JAPANESE" -> JAPANESE;
            case "CHINESE" -> CHINESE;
            case "GREEK" -> GREEK;
            case "DANISH" -> DANISH;
            case "ICELANDIC" -> ICELANDIC;
            case "TURKISH" -> TURKISH;
            case "ARABIC" -> ARABIC;
            case "HUNGARIAN" -> HUNGARIAN;
            case "CROATIAN" -> CROATIAN;
            default -> FRENCH;
        };
    }
}
