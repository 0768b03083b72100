package dev.dateline.search.export;

import java.io.IOException;
import java.io.Writer;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes JSON lines: {@code {"export": ...}}, one article a line, {@code {"end": ...}} or {@code {"incomplete": ...}}. One
 * thread.
 */
final class JsonLinesExport implements ExportWriter {
    private final Writer out;
    private final ExportNotes notes;
    private long written;

    JsonLinesExport(Writer out, ExportNotes notes) {
        this.out = out;
        this.notes = notes;
    }

    @Override
    public void begin(long total) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("export")
                .put("search", notes.search())
                .put("date", notes.begun().toString())
                .put("articles", total);
        note(json);
    }

    @Override
    public void article(ObjectNode article) throws IOException {
        written++;
        line(article);
    }

    @Override
    public void end() throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("end").put("articles", written);
        note(json);
        out.flush();
    }

    @Override
    public void incomplete(String reason) throws IOException {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putObject("incomplete").put("articles", written).put("reason", reason);
        note(json);
        out.flush();
    }

    private void note(ObjectNode json) throws IOException {
        if (notes.wanted()) {
            line(json);
        }
    }

    private void line(ObjectNode json) throws IOException {
        out.write(json.toString());
        out.write('\n');
    }
}
