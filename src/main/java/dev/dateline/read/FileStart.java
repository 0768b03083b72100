package dev.dateline.read;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name and the beginning of a file, by which its format is recognised.
 *
 * @param name with or without folders
 * @param ending of the name, lower case, without the point and without {@code .gz} and {@code .zst}; may be empty
 * @param text the first {@value #LOOKED_AT} bytes, decompressed, one character each (ISO 8859-1); UTF-16 is decoded
 * @param root the name of the first element of an XML file or page, lower case, without prefix; empty for other files
 */
public record FileStart(String name, String ending, String text, String root) {
    /** How much is looked at: the head of an XML file, some records of a table. */
    public static final int LOOKED_AT = 16 * 1024;

    /** The first element of an XML file, after its declaration, its document type and comments. */
    private static final Pattern ROOT = Pattern.compile(
            "^\\s*(?><\\?.*?\\?>\\s*|<!--.*?-->\\s*|<!doctype[^>\\[]*(?:\\[.*?])?\\s*>\\s*)*+<(?:[\\w.-]+:)?([\\w.-]+)",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    /** The start of a file of that name with these bytes. */
    static FileStart of(String name, byte[] bytes) {
        String text = decoded(bytes);
        String plain = name.toLowerCase(Locale.ROOT).replaceAll("\\.(gz|zst)$", "");
        int point = plain.lastIndexOf('.');
        String ending = point > plain.lastIndexOf('/') ? plain.substring(point + 1) : "";
        return new FileStart(name, ending, text, root(text));
    }

    /** The name of the first element of an XML file or page, lower case, without prefix; empty for other texts. */
    static String root(String text) {
        Matcher root = ROOT.matcher(text);
        return root.find() ? root.group(1).toLowerCase(Locale.ROOT) : "";
    }

    /** The name without folders. */
    public String fileName() {
        return name.replaceFirst("^.*[/\\\\]", "");
    }

    private static String decoded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        if (text.startsWith("\u00FF\u00FE")) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (text.startsWith("\u00FE\u00FF")) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        return text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
    }

    /** Whether the text begins with one of these. */
    public boolean begins(String... marks) {
        for (String mark : marks) {
            if (text.startsWith(mark)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a part of the text matches. */
    public boolean has(Pattern pattern) {
        return pattern.matcher(text).find();
    }
}
