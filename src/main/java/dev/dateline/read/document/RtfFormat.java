package dev.dateline.read.document;

import dev.dateline.read.ArticleFile;
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
    private static final Pattern TOKEN = Pattern.compile(
            "\\\\(?:(?<word>[a-zA-Z]{1,32})(?<number>-?\\d{1,9})? ?|'(?<hex>[0-9a-fA-F]{2})|(?<sign>[^a-zA-Z']))|(?<brace>[{}])|(?<text>[^\\\\{}\\r\\n]+)|[\\r\\n]+");

    /** Groups whose text is not that of the document. */
    private static final Set<String> SKIPPED = Set.of(
            "fonttbl", "colortbl", "stylesheet", "info", "pict", "header", "headerl", "headerr", "headerf", "footer", "footerl",
            "footerr", "footerf", "footnote", "object", "fldinst", "listtable", "listoverridetable", "rsidtbl", "themedata",
            "datastore", "latentstyles", "xmlnstbl", "annotation", "atnid", "bkmkstart", "bkmkend", "nonshppict", "generator");

    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("par", "\n"), Map.entry("line", "\n"), Map.entry("sect", "\n"), Map.entry("page", "\n"),
            Map.entry("row", "\n"), Map.entry("cell", " "), Map.entry("tab", " "), Map.entry("emdash", "—"),
            Map.entry("endash", "–"), Map.entry("lquote", "‘"), Map.entry("rquote", "’"), Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"), Map.entry("bullet", "•"));

    @Override
    public String name() {
        return "rtf";
    }

    @Override
    public Set<String> endings() {
        return Set.of("rtf");
    }

    @Override
    public String description() {
        return "an RTF document";
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

    /** How a group is read: skipped, and how many characters follow each Unicode character for older programs. */
    private record Group(boolean skipped, int alternatives) {}

    /** The text of RTF, of which each byte is a character; paragraphs are lines. */
    static String text(String rtf) {
        StringBuilder text = new StringBuilder();
        Deque<Group> outer = new ArrayDeque<>();
        Group group = new Group(false, 1);
        Charset charset = Charset.forName("windows-1252");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int ignored = 0;
        Matcher token = TOKEN.matcher(rtf);
        while (token.find()) {
            String hex = token.group("hex");
            if (hex != null && ignored > 0) {
                ignored--;
                continue;
            }
            if (hex != null && !group.skipped()) {
                bytes.write(Integer.parseInt(hex, 16));
                continue;
            }
            text.append(bytes.toString(charset));
            bytes.reset();
            String word = token.group("word");
            if (token.group("brace") != null) {
                if (token.group("brace").equals("{")) {
                    outer.push(group);
                } else if (!outer.isEmpty()) {
                    group = outer.pop();
                }
            } else if (word != null) {
                int number = token.group("number") == null ? 1 : Integer.parseInt(token.group("number"));
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
            } else if (token.group("sign") != null) {
                String sign = token.group("sign");
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
            } else if (token.group("text") != null && !group.skipped()) {
                String words = token.group("text");
                int from = Math.min(ignored, words.length());
                ignored -= from;
                text.append(words, from, words.length());
            }
        }
        return text.append(bytes.toString(charset)).toString();
    }

    private static Charset charset(int page) {
        try {
            return Charset.forName(page == 65001 ? "UTF-8" : "windows-" + page);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return Charset.forName("windows-1252");
        }
    }
}
