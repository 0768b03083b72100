package dev.dateline.read;

import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.page.Document.Unstated;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A file that a {@link ArticleFormat.FileFormat} reads; its reader closes it. One thread.
 *
 * @param name the file in messages
 * @param start its name and beginning
 * @param stream all its bytes, decompressed
 * @param options what the command line says about all files
 * @param siblings the text of the file with that name in the same folder; null when it does not exist or cannot be found
 */
public record ArticleFile(
        String name,
        FileStart start,
        BufferedInputStream stream,
        ReadOptions options,
        Function<String, @Nullable String> siblings) {
    /** How much is looked at to find the character set of a table. */
    private static final int DECIDED_WITHIN = 48 * 1024;

    /** Values for what the articles do not say. */
    public Unstated unstated() {
        return options.unstated();
    }

    /** The keys of the article format, by the columns or keys of the file that hold them; may be empty. */
    public Map<String, String> mapping() {
        return options.mapping();
    }

    /** The text of another file in the same folder; empty when it does not exist. */
    public Optional<String> sibling(String fileName) {
        return Optional.ofNullable(siblings.apply(fileName));
    }

    /** A new article that was found here; {@code part} as in {@link ArticleStream.Found}. */
    public ArticleDraft draft() {
        return new ArticleDraft(this);
    }

    /**
     * All of it as text.
     *
     * @throws NoArticle when it is too long or not text
     */
    public String text() throws IOException {
        return DecodedText.of(bytes(), unstated().charset()).orElseThrow(() -> new NoArticle("the file is not text"));
    }

    /**
     * All its bytes.
     *
     * @throws NoArticle when there are too many
     */
    public byte[] bytes() throws IOException {
        int most = ReadLimits.wholeFile();
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) {
            throw ReadLimits.tooLong("file", most);
        }
        return bytes;
    }

    /** Its characters, read as they are needed: in UTF-8 or UTF-16 when it is, or else as {@link DecodedText} does. */
    public Reader reader() throws IOException {
        byte[] first = Packed.first(stream, DECIDED_WITHIN);
        int mark = mark(first);
        stream.skipNBytes(mark);
        return new InputStreamReader(stream, charset(first, mark));
    }

    private static int mark(byte[] first) {
        boolean utf16 = first.length > 1 && (first[0] & first[1]) != 0 && (first[0] & 0xFF) + (first[1] & 0xFF) == 509;
        boolean utf8 =
                first.length > 2 && first[0] == (byte) 0xEF && first[1] == (byte) 0xBB && first[2] == (byte) 0xBF;
        return utf8 ? 3 : utf16 ? 2 : 0;
    }

    private Charset charset(byte[] first, int mark) {
        if (mark == 2) {
            return first[0] == (byte) 0xFF ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        // Decoding without the end of input accepts a character that is split at the end.
        boolean utf8 = !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(first), CharBuffer.allocate(first.length), false)
                .isError();
        if (utf8) {
            return StandardCharsets.UTF_8;
        }
        Charset said = unstated().charset();
        return said == null ? DecodedText.likely(first) : said;
    }

    /** Its bytes as they come. */
    public InputStream input() {
        return stream;
    }
}
