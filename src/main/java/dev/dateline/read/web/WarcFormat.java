package dev.dateline.read.web;

import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.ReadLimits;
import dev.dateline.read.page.Document;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.HtmlPage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;
import org.jsoup.helper.DataUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * WARC files of web archives, plain or compressed record by record. Each answer with a page that has an article is one;
 * everything else is counted. The day of the capture decides between captures of one address. Safe for many threads.
 */
public final class WarcFormat implements FileFormat {
    private static final About ABOUT = About.of("warc", "a web archive (WARC); its pages with an article", "warc")
            .withExample("WARC/1.0\nWARC-Type: response\nWARC-Target-URI: https://courier.example/1 ...");

    private static final Pattern PAGE = Pattern.compile("text/html|application/xhtml\\+xml");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.begins("WARC/1.", "WARC/0.");
    }

    @Override
    public ArticleStream open(ArticleFile file) {
        return new Records(file);
    }

    /** One thread. */
    private static final class Records implements ArticleStream {
        private final ArticleFile file;
        private final InputStream input;

        Records(ArticleFile file) {
            this.file = file;
            this.input = file.stream();
        }

        @Override
        public @Nullable Item next() throws IOException {
            String version = line(input);
            while (version != null && version.isEmpty()) {
                version = line(input);
            }
            if (version == null) {
                return null;
            }
            if (!version.startsWith("WARC/")) {
                throw new IOException("a record does not begin with WARC/; the file is damaged");
            }
            Map<String, String> head = headers(input);
            long length = length(head);
            String type = head.getOrDefault("warc-type", "");
            boolean answer = type.equals("response") || type.equals("resource");
            // A page with an article is not larger.
            if (!answer || length > ReadLimits.ARTICLE) {
                input.skipNBytes(length);
                return new NotArticle(answer ? "larger than 16 MB" : "record of type " + type);
            }
            byte[] block = input.readNBytes((int) length);
            if (block.length < length) {
                throw new EOFException("the last record ends early; the file is truncated");
            }
            return page(head, block, type.equals("response"));
        }

        private Item page(Map<String, String> head, byte[] block, boolean http) {
            String address = head.getOrDefault("warc-target-uri", "").replaceAll("^<|>$", "");
            try {
                ByteArrayInputStream content = new ByteArrayInputStream(block);
                String status = http ? String.valueOf(line(content)) : "HTTP/1.1 200";
                if (!status.matches("HTTP/\\S+ 20[03].*")) {
                    return new NotArticle(status.replaceFirst("^HTTP/\\S+ (\\d+).*$", "status $1"));
                }
                Map<String, String> headers = http ? headers(content) : Map.of();
                String type = http ? headers.getOrDefault("content-type", "") : head.getOrDefault("content-type", "");
                if (!PAGE.matcher(type.toLowerCase(Locale.ROOT)).lookingAt()) {
                    String kind = type.replaceFirst("[;/].*", "")
                            .toLowerCase(Locale.ROOT)
                            .strip();
                    return new NotArticle(kind.isEmpty() ? "of unknown type" : kind);
                }
                return new Found(
                        address, article(body(content, headers), type, address, head.getOrDefault("warc-date", "")));
            } catch (NoArticle none) {
                return new NotArticle("page without an article");
            } catch (IOException broken) {
                return new Unusable(address, "", "the page cannot be unpacked: " + broken.getMessage());
            }
        }

        private ObjectNode article(byte[] body, String type, String address, String captured) throws IOException {
            String charset = type.matches("(?i).*charset=.*")
                    ? type.replaceFirst("(?i).*charset=[\"']?([\\w.:-]+).*", "$1")
                    : null;
            String html = DataUtil.load(new ByteArrayInputStream(body), charset, address)
                    .outerHtml();
            ObjectNode article = HtmlPage.article(new Document(address, html), file.unstated());
            if (!article.has("url")) {
                article.put("url", address);
            }
            if (article.path("extra") instanceof ObjectNode extra) {
                extra.put("file", file.start().fileName());
                extra.put("updated", captured);
            }
            return article;
        }

        private static byte[] body(InputStream content, Map<String, String> headers) throws IOException {
            boolean chunked = headers.getOrDefault("transfer-encoding", "")
                    .toLowerCase(Locale.ROOT)
                    .contains("chunked");
            byte[] plain = content.readAllBytes();
            byte[] whole = chunked ? joined(plain) : plain;
            return switch (headers.getOrDefault("content-encoding", "").toLowerCase(Locale.ROOT)) {
                case "gzip", "x-gzip" -> unpacked(new GZIPInputStream(new ByteArrayInputStream(whole)));
                case "deflate" -> unpacked(new InflaterInputStream(new ByteArrayInputStream(whole)));
                case "", "identity" -> whole;
                default -> throw new IOException("its encoding is " + headers.get("content-encoding"));
            };
        }

        private static byte[] unpacked(InputStream packed) throws IOException {
            byte[] bytes = packed.readNBytes(ReadLimits.ARTICLE + 1);
            if (bytes.length > ReadLimits.ARTICLE) {
                throw new IOException("it is larger than 16 MB");
            }
            return bytes;
        }

        /** The chunks of an answer; some archives say that there are chunks where there are none. */
        private static byte[] joined(byte[] bytes) throws IOException {
            ByteArrayInputStream input = new ByteArrayInputStream(bytes);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            for (String size = line(input); size != null; size = line(input)) {
                String digits = size.replaceFirst(";.*", "").strip();
                if (digits.isEmpty()) {
                    continue;
                }
                if (!digits.matches("[0-9A-Fa-f]{1,8}")) {
                    return whole.size() == 0 ? bytes : whole.toByteArray();
                }
                int length = Integer.parseUnsignedInt(digits, 16);
                if (length <= 0) {
                    break;
                }
                whole.write(input.readNBytes(length));
            }
            return whole.toByteArray();
        }

        private static long length(Map<String, String> head) throws IOException {
            try {
                long length = Long.parseLong(head.getOrDefault("content-length", ""));
                if (length >= 0) {
                    return length;
                }
            } catch (NumberFormatException none) {
                // Reported below.
            }
            throw new IOException("a record has no length; the file is damaged");
        }

        private static Map<String, String> headers(InputStream input) throws IOException {
            Map<String, String> headers = new HashMap<>();
            String last = "";
            for (String line = line(input); line != null && !line.isEmpty(); line = line(input)) {
                int colon = line.indexOf(':');
                if (Character.isWhitespace(line.charAt(0))) {
                    headers.merge(last, line.strip(), (old, more) -> old + " " + more);
                } else if (colon > 0) {
                    last = line.substring(0, colon).strip().toLowerCase(Locale.ROOT);
                    headers.putIfAbsent(last, line.substring(colon + 1).strip());
                }
            }
            return headers;
        }

        /** A line without its end, of at most 64 kB; null at the end. */
        private static @Nullable String line(InputStream input) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            int next = input.read();
            if (next < 0) {
                return null;
            }
            while (next >= 0 && next != '\n') {
                if (bytes.size() > 1 << 16) {
                    throw new IOException("a line of a head is too long; the file is damaged");
                }
                if (next != '\r') {
                    bytes.write(next);
                }
                next = input.read();
            }
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
