package dev.dateline.read.document;

import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * RTF documents, read as plain texts are, or as exports of Nexis. Heads, feet, notes and pictures are left out. Safe for
 * many threads.
 */
public final class RtfFormat implements FileFormat {
    private static final About ABOUT = About.of("rtf", "an RTF document", "rtf");

    private static final Pattern TOKEN = Pattern.compile(
            "\\\\(?:(?<word>[a-zA-Z]{1,32})(?<number>-?\\d{1,9})? ?|'(?<hex>[0-9a-fA-F]{2})|(?<sign>[^a-zA-Z']))|(?<brace>[{}])|(?<text>[^\\\\{}\\r\\n]+)|[\\r\\n]+");

    /** Groups whose text is not that of the document. */
    private static final Set<String> SKIPPED =
            Set.of(("fonttbl colortbl stylesheet info pict header headerl headerr headerf footer footerl footerr "
                            + "footerf footnote object fldinst listtable listoverridetable rsidtbl themedata datastore "
                            + "latentstyles xmlnstbl annotation atnid bkmkstart bkmkend nonshppict generator")
                    .split(" ", -1));

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("par", "\n"),
            Map.entry("line", "\n"),
            Map.entry("sect", "\n"),
            Map.entry("page", "\n"),
            Map.entry("row", "\n"),
            Map.entry("cell", " "),
            Map.entry("tab", " "),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"));

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.begins("{\\rtf");
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        String text = text(new String(file.bytes(), StandardCharsets.ISO_8859_1));
        return OfficeFormat.plain(file, text.lines().toList(), new Element("meta"));
    }

    /** The text of RTF, of which each byte is a character; paragraphs are lines. */
    static String text(String rtf) {
        return new Scan().of(rtf);
    }

    /** One document; one thread. */
    private static final class Scan {
        /** How a group is read: skipped, and how many characters follow each Unicode character for older programs. */
        private record Group(boolean skipped, int alternatives) {}

        private final StringBuilder text = new StringBuilder();
        private final Deque<Group> outer = new ArrayDeque<>();
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private Group group = new Group(false, 1);
        private Charset charset = Charset.forName("windows-1252");
        private int ignored;

        String of(String rtf) {
            Matcher token = TOKEN.matcher(rtf);
            while (token.find()) {
                String hex = token.group("hex");
                if (hex == null) {
                    text.append(bytes.toString(charset));
                    bytes.reset();
                    other(token);
                } else if (ignored > 0) {
                    ignored--;
                } else if (!group.skipped()) {
                    bytes.write(Integer.parseInt(hex, 16));
                }
            }
            return text.append(bytes.toString(charset)).toString();
        }

        private void other(Matcher token) {
            if (token.group("brace") != null) {
                brace(token.group("brace"));
            } else if (token.group("word") != null) {
                String number = token.group("number");
                word(token.group("word"), number == null ? 1 : Integer.parseInt(number));
            } else if (token.group("sign") != null) {
                sign(token.group("sign"));
            } else if (token.group("text") != null && !group.skipped()) {
                String words = token.group("text");
                int from = Math.min(ignored, words.length());
                ignored -= from;
                text.append(words, from, words.length());
            }
        }

        private void brace(String brace) {
            if (brace.equals("{")) {
                outer.push(group);
            } else if (!outer.isEmpty()) {
                group = outer.pop();
            }
        }

        private void word(String word, int number) {
            if (SKIPPED.contains(word)) {
                group = new Group(true, group.alternatives());
            } else if (word.equals("ansicpg")) {
                charset = charset(number);
            } else if (word.equals("uc")) {
                group = new Group(group.skipped(), number);
            } else if (word.equals("u") && !group.skipped()) {
                text.append((char) number);
                ignored = group.alternatives();
            } else if (!group.skipped()) {
                text.append(SIGNS.getOrDefault(word, ""));
            }
        }

        private void sign(String sign) {
            if (sign.equals("*")) {
                group = new Group(true, group.alternatives());
            } else if (!group.skipped()) {
                text.append(
                        switch (sign) {
                            case "~" -> " ";
                            case "_" -> "-";
                            case "-" -> "";
                            case "\n", "\r" -> "\n";
                            default -> sign;
                        });
            }
        }
    }

    private static Charset charset(int page) {
        try {
            return Charset.forName(page == 65001 ? "UTF-8" : "windows-" + page);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Charset.forName("windows-1252");
        }
    }
}
