package dev.dateline.read.page;

import dev.dateline.DatelineException;
import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

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
        return name.replaceFirst("^(?s:.*)(?:[/\\\\]|: )", "");
    }

    /**
     * Default values for documents that do not say these themselves.
     *
     * @param published ISO date-time, day, month or year; null when nothing is known
     * @param source the paper or agency; null when nothing is known
     * @param charset of files that do not show it; null when nothing is known
     */
    public record Unstated(
            @Nullable String published,
            @Nullable String source,
            @Nullable Charset charset) {
        /** Without a character set. */
        public Unstated(@Nullable String published, @Nullable String source) {
            this(published, source, null);
        }

        /** Nothing is known. */
        public static Unstated nothing() {
            return new Unstated(null, null);
        }
    }

    /**
     * A document has no article; the message says why. Without stack trace, as a folder may hold many such documents.
     */
    public static final class NoArticle extends DatelineException {
        private static final long serialVersionUID = 1L;

        /** For that reason, a sentence for people. */
        public NoArticle(String reason) {
            super(reason);
        }

        @Override
        public Throwable fillInStackTrace() {
            return this;
        }

        /** The reason. */
        public String reason() {
            return String.valueOf(getMessage());
        }
    }
}
