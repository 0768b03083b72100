package dev.dateline.http;

import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportFormat;
import dev.dateline.search.export.ExportService;
import dev.dateline.search.export.ExportWriter;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The answer to an export, written as it comes. Nothing is sent before the archive has answered. One thread. */
final class ExportAnswer implements ExportService.Sink {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private final Context context;
    private final ExportFormat format;
    private final Wishes wishes;
    private @Nullable ExportWriter writer;
    private long written;

    ExportAnswer(Context context, ExportFormat format, Wishes wishes) {
        this.context = context;
        this.format = format;
        this.wishes = wishes;
    }

    /**
     * How an export is wanted.
     *
     * @param search the address of the search
     * @param fields in the order of the columns
     * @param notes whether it tells its search and its end
     * @param bom whether a byte order mark comes first, by which old spreadsheets know UTF-8
     */
    record Wishes(String search, List<ExportField> fields, boolean notes, boolean bom) {}

    List<ExportField> fields() {
        return wishes.fields();
    }

    boolean begun() {
        return writer != null;
    }

    long written() {
        return written;
    }

    @Override
    public void begin(long total) throws IOException {
        Instant now = Instant.now();
        context.header("Cache-Control", "no-store");
        context.header(
                "Content-Disposition",
                "attachment; filename=\"dateline-" + DAY.format(now) + "." + format.parameter() + "\"");
        context.contentType(format.contentType());
        Writer out = new BufferedWriter(new OutputStreamWriter(context.outputStream(), StandardCharsets.UTF_8));
        if (wishes.bom()) {
            out.write('\uFEFF');
        }
        writer = format.to(out, new ExportWriter.Notes(wishes.notes(), wishes.search(), now), wishes.fields());
        writer.begin(total);
    }

    @Override
    public void article(ObjectNode article) throws IOException {
        Objects.requireNonNull(writer, "begun").article(article);
        written++;
    }

    void end() throws IOException {
        Objects.requireNonNull(writer, "begun").end();
    }

    /** Tells that it could not be brought to its end; the client may be gone too. */
    void stop() {
        try {
            Objects.requireNonNull(writer, "begun").incomplete("Elasticsearch did not answer any more. Export again.");
            // What is written has to leave before the connection is closed; the stream around it does not pass this on.
            context.res().flushBuffer();
        } catch (IOException gone) {
            // Nobody is left to be told.
        }
    }
}
