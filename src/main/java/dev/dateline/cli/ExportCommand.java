package dev.dateline.cli;

import dev.dateline.cli.Main.ExitCode;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.http.SearchParameters;
import dev.dateline.http.Services;
import dev.dateline.search.BackendError;
import dev.dateline.search.InvalidRequest;
import dev.dateline.search.NotReady;
import dev.dateline.search.export.Csv;
import dev.dateline.search.export.ExportFormat;
import dev.dateline.search.export.ExportFormat.ExportWriter;
import dev.dateline.search.export.ExportLayout;
import dev.dateline.search.export.ExportLayout.Target;
import dev.dateline.search.export.ExportRows;
import dev.dateline.search.request.SearchRequest;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code dateline export}: writes every hit of a search, or its other results, into a file or a pipe. */
@Command(
        name = "export",
        description = {
            "Export every article of a search, its mentions, quotes, actors or places, or the counts of the search."
                    + " Put -- before a query that begins with a dash.",
            "The last line of CSV and JSON lines says that the export is complete; only then is an output file put in its"
                    + " place.",
            "Example: dateline export ceasefire --with from=2025-03 --output ceasefire.csv",
            "Example: dateline export ceasefire --rows quotes --excel --output quotes.csv",
            "Example: dateline export ceasefire --rows network --format gexf --output ceasefire.gexf"
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
            description = "csv (the default), jsonl (can be indexed again), ris, bibtex, w3c (Web Annotations);"
                    + " for a network csv, graphml or gexf.")
    private String format = "csv";

    @Option(
            names = "--rows",
            paramLabel = "NAME",
            defaultValue = "articles",
            description =
                    "What a row is: articles (the default), mentions, quotes, actors, places; found-quotes (only those"
                            + " that match), timeline, mentioned (a timeline of the dates in the texts), network, or facet.NAME,"
                            + " such as facet.source.")
    private String rows = "articles";

    @Option(
            names = "--fields",
            paramLabel = "NAMES",
            description = "Fields to export, such as id,published,title,actors,text; or the columns of other rows.")
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

    @Option(
            names = "--excel",
            paramLabel = "on|off",
            arity = "0..1",
            fallbackValue = "on",
            description =
                    "CSV for spreadsheets: with a byte order mark, without notes, and a column that names cells that"
                            + " are too long. With off, CSV for programs: without notes, and cells that look like formulas stay as"
                            + " they are.")
    private @Nullable String excel;

    @Spec
    private CommandSpec spec;

    /** Writes the output. */
    @FunctionalInterface
    private interface Content {
        void to(Writer out) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        SearchRequest request = query.request();
        Target target = target();
        Optional<ExportRows> chosen = find(rows, ExportRows.values(), ExportRows::parameter);
        if (chosen.isEmpty()) {
            ResultExport results = results(request, target);
            try (ElasticsearchAccess access = cluster.open()) {
                Services services = ArchiveServices.of(access.cluster(), Aliases.SERVED, null);
                write(out -> results.to(out, services), target);
            }
            return ExitCode.DONE;
        }
        ExportLayout layout = layout(chosen.get(), target);
        try (ElasticsearchAccess access = cluster.open()) {
            Services services = ArchiveServices.of(access.cluster(), Aliases.SERVED, null);
            boolean notes = !bare && target == Target.ANY;
            write(
                    out -> {
                        ExportWriter writer = ExportFormat.writer(
                                out, new ExportWriter.Notes(notes, query.text(), Instant.now()), layout);
                        export(services, request, layout, writer);
                    },
                    target);
        }
        return ExitCode.DONE;
    }

    private void export(Services services, SearchRequest request, ExportLayout layout, ExportWriter writer)
            throws IOException {
        try {
            services.lists().export().export(request, layout.fields(), writer);
            writer.end();
            if (!writer.remark().isEmpty()) {
                spec.commandLine().getErr().println(writer.remark());
            }
        } catch (NotReady | BackendError failure) {
            writer.incomplete(String.valueOf(failure.getMessage()));
            throw failure;
        }
    }

    /** Writes to standard output, or to a file that takes its name when it is complete. */
    private void write(Content content, Target target) throws IOException {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            write(content, target, new CheckedOutput(out));
            return;
        }
        Path part = output.resolveSibling(output.getFileName() + ".part");
        try (Writer out = Files.newBufferedWriter(part, StandardCharsets.UTF_8)) {
            write(content, target, out);
        }
        Files.move(part, output, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void write(Content content, Target target, Writer out) throws IOException {
        if (target == Target.SPREADSHEET) {
            out.write(Csv.BYTE_ORDER_MARK);
        }
        content.to(out);
        out.flush();
    }

    private Target target() {
        if (excel == null) {
            return Target.ANY;
        }
        if (!format.equals("csv")) {
            throw wrong("--excel can be used with --format csv only.");
        }
        return switch (excel) {
            case "on" -> Target.SPREADSHEET;
            case "off" -> Target.PROGRAM;
            default -> throw wrong("--excel is on or off, not \"" + excel + "\".");
        };
    }

    private ExportLayout layout(ExportRows chosen, Target target) {
        ExportFormat wanted = find(format, ExportFormat.values(), ExportFormat::parameter)
                .orElseThrow(() -> wrong("--format is one of " + names(ExportFormat.values(), ExportFormat::parameter)
                        + ", not \"" + format + "\"."));
        try {
            return SearchParameters.layout(wanted, chosen, fields, target);
        } catch (InvalidRequest wrong) {
            throw new ParameterException(spec.commandLine(), wrong.detail(), wrong);
        }
    }

    private ResultExport results(SearchRequest request, Target target) {
        if (fields != null) {
            throw wrong("--fields cannot be used with --rows " + rows + ".");
        }
        return ResultExport.of(rows, format, request, target)
                .orElseThrow(() -> wrong("There are no --rows " + rows + " with --format " + format
                        + ". Known rows: " + names(ExportRows.values(), ExportRows::parameter) + ", "
                        + ResultExport.NAMES + "; graphml and gexf are formats of the network only."));
    }

    private ParameterException wrong(String detail) {
        return new ParameterException(spec.commandLine(), detail);
    }

    private static <T> Optional<T> find(String name, T[] values, Function<T, String> naming) {
        return Arrays.stream(values)
                .filter(value -> naming.apply(value).equals(name))
                .findFirst();
    }

    private static <T> String names(T[] values, Function<T, String> naming) {
        return List.of(values).stream().map(naming).collect(Collectors.joining(", "));
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
