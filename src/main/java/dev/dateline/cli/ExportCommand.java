package dev.dateline.cli;

import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.names.SearchedArchive;
import dev.dateline.elastic.search.ArticleExport;
import dev.dateline.http.SearchParameters;
import dev.dateline.search.BackendError;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.NotReady;
import dev.dateline.search.export.ExportField;
import dev.dateline.search.export.ExportFormat;
import dev.dateline.search.export.ExportWriter;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline export}: writes every hit of a search into a file or a pipe. */
@Command(
        name = "export",
        description = {
            "Export every article of a search as CSV or JSON lines. Put -- before a query that begins with a dash.",
            "The last line says that the export is complete; only then is an output file put in its place.",
            "Example: dateline export ceasefire --with from=2025-03 --output ceasefire.csv"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private ClusterOptions cluster = new ClusterOptions();

    @Mixin
    private QueryOptions query = new QueryOptions();

    @Option(
            names = "--format",
            paramLabel = "NAME",
            defaultValue = "csv",
            description = "csv (the default) or jsonl; jsonl can be indexed again.")
    private String format = "csv";

    @Option(
            names = "--fields",
            paramLabel = "NAMES",
            description = "Fields to export, such as id,published,title,actors,text.")
    private @Nullable String fields;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Output file (default: standard output).")
    private @Nullable Path output;

    @Option(
            names = "--no-notes",
            description = "Leave out the first line, with the search and the date, and the last one.")
    private boolean bare;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        SearchRequest request = query.request();
        ExportFormat wanted = format();
        List<ExportField> columns = columns(wanted);
        try (ElasticsearchAccess access = cluster.open()) {
            ArticleExport export = new ArticleExport(new SearchedArchive(access.cluster(), Aliases.SERVED));
            ExportWriter.Notes notes = new ExportWriter.Notes(!bare, query.text(), Instant.now());
            if (output == null) {
                PrintWriter out = command().commandLine().getOut();
                write(export, request, columns, wanted.to(new CheckedOutput(out), notes, columns));
                return ExitCode.DONE;
            }
            Path part = output.resolveSibling(output.getFileName() + ".part");
            try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
                write(export, request, columns, wanted.to(out, notes, columns));
            }
            Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
            return ExitCode.DONE;
        }
    }

    private static void write(
            ArticleExport export, SearchRequest request, List<ExportField> columns, ExportWriter writer)
            throws IOException {
        try {
            export.export(request, columns, writer);
            writer.end();
        } catch (NotReady | BackendError failure) {
            writer.incomplete(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    private ExportFormat format() {
        for (ExportFormat one : ExportFormat.values()) {
            if (one.parameter().equals(format)) {
                return one;
            }
        }
        throw new ParameterException(command().commandLine(), "--format is one of csv, jsonl, not \"" + format + "\".");
    }

    private List<ExportField> columns(ExportFormat wanted) {
        try {
            return SearchParameters.fields(fields, wanted);
        } catch (InvalidRequest wrong) {
            throw new ParameterException(command().commandLine(), wrong.detail(), wrong);
        }
    }

    private CommandSpec command() {
        return Objects.requireNonNull(spec);
    }

    /** Standard output hides failures; this reports them, since a pipe may be closed before the end. */
    private static final class CheckedOutput extends Writer {
        private final PrintWriter out;

        CheckedOutput(PrintWriter out) {
            this.out = out;
        }

        @Override
        public void write(char[] buffer, int offset, int length) {
            out.write(buffer, offset, length);
        }

        @Override
        public void flush() throws IOException {
            if (out.checkError()) {
                throw new IOException("standard output was closed before the export was complete");
            }
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
