package dev.dateline.read.page;

import java.util.regex.Pattern;

/**
 * A file that holds one article.
 *
 * @param name of the file in messages, with or without folders
 * @param text all of it
 */
public record Document(String name, String text) {
    private static final Pattern PAGE_BEGINS = Pattern.compile(
            "^\\s*<(\\?xml|!--|!doctype\\s+html|html[\\s>]|head[\\s>]|body[\\s>])", Pattern.CASE_INSENSITIVE);

    /** An opening tag that pages of the web have and plain texts do not; not "<5 %" or "<name@example>". */
    private static final Pattern TAG = Pattern.compile(
            "<(p|div|br|h[1-6]|article|section|table|ul|ol|li|span|a|img|title|meta|body|html|b|i|em|strong)(\\s[^<>]*)?/?>",
            Pattern.CASE_INSENSITIVE);

    /** Whether it begins like a page of the web. */
    public boolean isHtml() {
        return PAGE_BEGINS.matcher(text).find();
    }

    /** Whether it has any markup. */
    public boolean hasMarkup() {
        return isHtml() || TAG.matcher(text).find();
    }

    /** The name without folders and archive. */
    String fileName() {
        int cut = Math.max(name.lastIndexOf('/'), Math.max(name.lastIndexOf('\\'), name.lastIndexOf(": ") + 1));
        return name.substring(cut + 1);
    }
}
