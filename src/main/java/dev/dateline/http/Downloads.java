package dev.dateline.http;

import dev.dateline.search.export.Csv;
import dev.dateline.search.export.ExportLayout.Target;
import io.javalin.http.Context;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Answers that browsers save as files. */
final class Downloads {
    static final String CSV = "text/csv; charset=utf-8; header=present";

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE.withZone(ZoneOffset.UTC);

    private Downloads() {}

    /** The formats of an answer that is JSON or a table. */
    enum Format {
        JSON,
        CSV;

        /** Reads the parameter {@code format}. */
        static Format of(Parameters parameters) {
            return parameters.choice(
                    "format", List.of(values()), format -> format.name().toLowerCase(Locale.ROOT), JSON);
        }
    }

    /** Writes the rows of a table. */
    @FunctionalInterface
    interface Rows {
        void to(Csv csv) throws IOException;
    }

    /** Reads the parameter {@code excel}: the program that a table is for. */
    static Target target(Parameters parameters) {
        return switch (parameters.choice("excel", List.of("on", "off"), value -> value, "")) {
            case "on" -> Target.SPREADSHEET;
            case "off" -> Target.PROGRAM;
            default -> Target.ANY;
        };
    }

    /** Names the file that an answer is saved as: {@code dateline-NAME-DAY.EXTENSION}. */
    private static void name(Context context, String name, String extension) {
        String file = "dateline-" + (name.isEmpty() ? "" : name + "-") + DAY.format(Instant.now()) + "." + extension;
        context.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
    }

    /**
     * Begins a file of any length, which is written as it comes. The client must keep reading, see {@link SlowClients}.
     *
     * @param bom whether a byte order mark comes first, by which old spreadsheets recognise UTF-8
     */
    static Writer open(Context context, String name, String extension, String contentType, boolean bom)
            throws IOException {
        context.header("Cache-Control", "no-store");
        name(context, name, extension);
        context.contentType(contentType);
        Writer out = new BufferedWriter(
                new OutputStreamWriter(SlowClients.requireProgress(context.outputStream()), StandardCharsets.UTF_8));
        if (bom) {
            out.write(Csv.BYTE_ORDER_MARK);
        }
        return out;
    }

    /** Sends a table of moderate size. */
    static void csv(Context context, String name, Target target, Rows rows) {
        StringWriter text = new StringWriter();
        if (target == Target.SPREADSHEET) {
            text.append(Csv.BYTE_ORDER_MARK);
        }
        try {
            rows.to(new Csv(text, target != Target.PROGRAM));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        text(context, name, "csv", CSV, text.toString());
    }

    /** Sends a text as a file. */
    static void text(Context context, String name, String extension, String contentType, String text) {
        context.header("Cache-Control", "no-cache");
        name(context, name, extension);
        context.result(text).contentType(contentType);
    }
}
