package dev.dateline.cli;

import dev.dateline.annotate.Annotators;
import dev.dateline.annotate.ArticleAnnotator;
import dev.dateline.annotate.ArticleAnnotator.AnnotationScope;
import dev.dateline.article.PartialDate;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ArticleFormats;
import dev.dateline.read.InputFile;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Document.Unstated;
import java.nio.charset.Charset;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that reads article files: how they are read, and what annotates them. */
public final class ReadingOptions {
    /** What a label can mean. */
    private static final List<String> KINDS =
            List.of("person", "organization", "country", "place", "date", "quote", "none");

    /** The keys of the article format that a column can hold. */
    private static final List<String> MAPPED = List.of(
            "id", "title", "text", "published", "source", "url", "language", "authors", "section", "topics", "updated");

    @Option(
            names = "--format",
            paramLabel = "NAME",
            description =
                    "The format of all files, such as text, html or csv; by default the name and the content of each"
                            + " file decide. See dateline formats.",
            converter = FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(names = "--strict", description = "Reject an article when one of its spans does not fit its text.")
    private boolean strict;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The publication date of texts and HTML pages without a date in them or in their file names.",
            converter = DateConverter.class)
    private @Nullable String published;

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "The source of texts and HTML pages that do not name one.")
    private @Nullable String source;

    @Option(
            names = "--map",
            paramLabel = "KEY=NAME",
            split = ",",
            description = "Which columns of tables and keys of foreign JSON hold what, such as"
                    + " title=headline,published=pub_date; the usual names are known.")
    private Map<String, String> mapping = Map.of();

    @Option(
            names = "--label",
            paramLabel = "NAME=KIND",
            split = ",",
            description = "What the labels of other annotation tools mean, such as COMPANY=organization; none leaves"
                    + " a label out. The usual labels are known.")
    private Map<String, String> labels = Map.of();

    @Option(
            names = "--charset",
            paramLabel = "NAME",
            description = "The character set of texts and HTML pages that do not declare one and are not UTF-8, such as"
                    + " windows-1251; by default it is recognised.",
            converter = CharsetConverter.class)
    private @Nullable Charset charset;

    @Option(
            names = "--annotator",
            paramLabel = "NAME",
            defaultValue = Annotators.STANDARD,
            description = "What finds names and quotes in texts: ${DEFAULT-VALUE}, another on the class path, or none.")
    private String annotator = Annotators.STANDARD;

    @Option(
            names = "--annotate",
            paramLabel = "WHICH",
            defaultValue = "missing",
            description = "Which articles are annotated: missing (those without any annotation), all, or none;"
                    + " ${DEFAULT-VALUE} by default. Annotations by people are always kept.",
            converter = ScopeConverter.class)
    private AnnotationScope scope = AnnotationScope.MISSING;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    /** How the files are to be read. */
    ReadOptions read() {
        return new ReadOptions(format, strict, new Unstated(published, source, charset), columns(), kinds());
    }

    /** The kinds of entities by the labels of other tools. */
    private Map<String, String> kinds() {
        labels.forEach((label, kind) -> {
            if (!KINDS.contains(kind)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--label " + label + "=" + kind + ": " + kind + " is not a kind; there are "
                                + String.join(", ", KINDS) + ".");
            }
        });
        return labels;
    }

    /** The keys of the article format by the columns that hold them. */
    private Map<String, String> columns() {
        Map<String, String> columns = new HashMap<>();
        mapping.forEach((key, column) -> {
            if (!MAPPED.contains(key)) {
                throw new ParameterException(
                        spec.commandLine(),
                        "--map " + key + "=" + column + ": " + key + " is not a key of articles; there are "
                                + String.join(", ", MAPPED) + ".");
            }
            columns.put(column, key);
        });
        return columns;
    }

    /**
     * The annotator of the articles. A format whose articles are all annotated is left alone unless all was asked for,
     * since an article without annotations has no names there.
     *
     * @throws ParameterException when no annotator has that name
     */
    ArticleAnnotator annotator() {
        boolean annotated = format != null && format.about().isAnnotated();
        boolean idle = annotator.equals(Annotators.NONE)
                || scope == AnnotationScope.NONE
                || (annotated && scope == AnnotationScope.MISSING);
        if (idle) {
            return ArticleAnnotator.none();
        }
        return Annotators.named(annotator)
                .map(found -> ArticleAnnotator.of(found, scope))
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        "There is no annotator " + annotator + "; there are " + Annotators.names() + "."));
    }

    /**
     * Refuses a command line none of whose files can be read. One readable file is enough; the others are reported
     * during the run.
     *
     * @throws ParameterException with the problem of each file
     */
    public static void requireOneUsable(List<InputFile> files, CommandSpec command) {
        List<String> problems =
                files.stream().map(InputFile::problem).flatMap(Optional::stream).toList();
        if (problems.size() == files.size()) {
            throw new ParameterException(command.commandLine(), String.join("\n", problems));
        }
    }

    /** Finds the article format that an option names. */
    public static final class FormatConverter implements ITypeConverter<ArticleFormat> {
        @Override
        public ArticleFormat convert(String name) {
            return ArticleFormats.named(name)
                    .orElseThrow(() -> new TypeConversionException("there is no format " + name + "; there are "
                            + ArticleFormats.ALL.stream()
                                    .map(ArticleFormat::name)
                                    .collect(Collectors.joining(", "))));
        }
    }

    /** Checks a date of the article format. */
    static final class DateConverter implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                PartialDate.parse(text);
                return text;
            } catch (DateTimeException none) {
                throw new TypeConversionException("'" + text
                        + "' is not a day, month or year of the calendar, such as 2025-08-15, 2025-08 or" + " 2025");
            }
        }
    }

    /** Finds a character set by its name. */
    static final class CharsetConverter implements ITypeConverter<Charset> {
        @Override
        public Charset convert(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(
                        "'" + name + "' is not a character set that Java knows, such as windows-1251 or Shift_JIS");
            }
        }
    }

    /** Reads the names of scopes. */
    static final class ScopeConverter implements ITypeConverter<AnnotationScope> {
        @Override
        public AnnotationScope convert(String text) {
            for (AnnotationScope scope : AnnotationScope.values()) {
                if (scope.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return scope;
                }
            }
            throw new TypeConversionException("'" + text + "' is not one of missing, all, none");
        }
    }
}
