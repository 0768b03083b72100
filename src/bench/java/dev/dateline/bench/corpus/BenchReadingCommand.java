package dev.dateline.bench.corpus;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.read.ArticleSource;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadEvent;
import dev.dateline.read.ReadOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.LongFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code dateline bench reading}: how fast files are read, and with how much memory. The file is made while it is read,
 * and never is on the disk, so that it can be larger than any disk.
 */
@Command(
        name = "reading",
        description = {
            "Measure how fast large files are read, and with how much memory. Nothing is indexed.",
            "Seconds are those of the processor, without collecting garbage.",
            "Set the limit of memory with DATELINE_JAVA_OPTS=-Xmx256m."
        },
        mixinStandardHelpOptions = true)
public final class BenchReadingCommand implements Callable<Integer> {
    /** Most of a text: the length of a usual article, some 2,500 characters. */
    private static final String SENTENCES =
            ("Talks on the bridge between Northgate and Southgate resumed on Friday, the"
                            + " ministry said, after weeks of silence; nobody expects a decision before the winter. ")
                    .repeat(15);

    /** A kind of large files. */
    @SuppressWarnings("ImmutableEnumChecker") // the functions keep nothing
    enum Kind {
        JSONL(
                "",
                "",
                number -> "{\"id\": \"a-" + number + "\", \"title\": \"Talks " + number
                        + " resume\", \"published\": \"2025-08-15\", \"text\": \"" + text(number) + "\"}\n"),
        JSON_ARRAY(
                "[",
                "{}]",
                number -> "{\"id\": \"a-" + number + "\",\n\"title\": \"Talks " + number + " resume\",\n\"text\": \""
                        + text(number) + "\"},\n"),
        CSV(
                "id,title,date,author,text\n",
                "",
                number -> number + ",\"Talks \"\"" + number + "\"\" resume\",2025-08-15,Ann Marsh,\"" + text(number)
                        + "\n" + text(number + 1) + "\"\n"),
        RSS(
                "<rss version=\"2.0\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel>"
                        + "<title>Northgate Courier</title>\n",
                "</channel></rss>",
                number -> "<item><title>Talks " + number
                        + " resume</title><link>https://courier.example/" + number
                        + "</link><pubDate>Fri, 15 Aug 2025 12:00:00 GMT</pubDate><content:encoded><![CDATA[<p>"
                        + text(number)
                        + "</p><p>" + text(number + 1) + "</p>]]></content:encoded></item>\n"),
        MBOX(
                "",
                "",
                number -> "From a@courier.example Fri Aug 15 12:00:00 2025\nFrom: Courier <a@courier.example>\n"
                        + "Subject: Talks " + number + " resume\nMessage-ID: <" + number + "@courier.example>\n"
                        + "Date: Fri, 15 Aug 2025 12:00:00 +0000\nContent-Type: text/plain; charset=utf-8\n\n"
                        + text(number)
                        + "\n\n"),
        WARC("", "", BenchReadingCommand::record),
        GKG(
                "",
                "",
                number -> "20250815120000-" + number + "\t20250815120000\t1\tcourier.example\thttps://courier.example/"
                        + number + "\t".repeat(7) + "ann marsh;peter lowe" + "\t".repeat(2) + "acme" + "\t".repeat(13)
                        + "<PAGE_TITLE>Talks " + number + "</PAGE_TITLE>\n");

        private final String beginning;
        private final String end;
        private final LongFunction<String> article;

        Kind(String beginning, String end, LongFunction<String> article) {
            this.beginning = beginning;
            this.end = end;
            this.article = article;
        }
    }

    @Parameters(paramLabel = "KIND", arity = "0..*", description = "${COMPLETION-CANDIDATES}; all by default.")
    private List<Kind> kinds = List.of(Kind.values());

    @Option(
            names = "--megabytes",
            paramLabel = "N",
            defaultValue = "100",
            description = "The size of each file; ${DEFAULT-VALUE} by default.")
    private long megabytes;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("kind            MB  articles  other  seconds   MB/s  heap MB");
        InputStream standard = System.in;
        try {
            for (Kind kind : kinds) {
                measure(kind, out);
            }
        } finally {
            System.setIn(standard);
        }
        return ExitCode.DONE;
    }

    private void measure(Kind kind, PrintWriter out) {
        System.setIn(new Made(kind, megabytes << 20));
        heapPools().forEach(MemoryPoolMXBean::resetPeakUsage);
        long articles = 0;
        long other = 0;
        long began = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        try (ArticleSource source = new ArticleSource(List.of(new InputFile("-")), ReadOptions.standard())) {
            for (ReadEvent event = source.next(); event != null; event = source.next()) {
                if (event instanceof ReadEvent.Read) {
                    articles++;
                } else {
                    other++;
                }
            }
        }
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - began) / 1e9;
        long heap = heapPools().stream()
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        out.printf(
                Locale.ROOT,
                "%-10s %7d %9d %6d %8.1f %6.1f %8d%n",
                kind.name().toLowerCase(Locale.ROOT),
                megabytes,
                articles,
                other,
                seconds,
                megabytes / seconds,
                heap >> 20);
        out.flush();
    }

    private static List<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static String text(long number) {
        return SENTENCES + "It was meeting number " + number + ".";
    }

    private static String record(long number) {
        String page = "<html><head><title>Talks " + number
                + " resume</title></head><body><nav><a href=\"/\">Home</a></nav>"
                + "<article><h1>Talks " + number + " resume</h1><p>" + text(number) + "</p><p>" + text(number + 1)
                + "</p></article></body></html>";
        String answer = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/" + number
                + "\r\nWARC-Date: 2025-08-15T12:00:00Z\r\nContent-Length: "
                + answer.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + answer + "\r\n\r\n";
    }

    /** A file of that kind and about that size, made article by article. One thread. */
    private static final class Made extends InputStream {
        private final Kind kind;
        private final long size;
        private byte[] part;
        private int at;
        private long given;
        private long articles;
        private boolean ended;

        Made(Kind kind, long size) {
            this.kind = kind;
            this.size = size;
            this.part = kind.beginning.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public int read() {
            return filled() ? part[at++] & 0xFF : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (!filled()) {
                return -1;
            }
            int count = Math.min(length, part.length - at);
            System.arraycopy(part, at, target, offset, count);
            at += count;
            return count;
        }

        private boolean filled() {
            while (at == part.length) {
                if (ended) {
                    return false;
                }
                given += part.length;
                ended = given >= size;
                part = (ended ? kind.end : kind.article.apply(articles++)).getBytes(StandardCharsets.UTF_8);
                at = 0;
            }
            return true;
        }
    }
}
