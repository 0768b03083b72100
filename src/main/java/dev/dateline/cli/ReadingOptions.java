package dev.dateline.cli;

import dev.dateline.article.PartialDate;
import dev.dateline.read.ArticleFormat;
import dev.dateline.read.ReadOptions;
import dev.dateline.read.page.Unstated;
import java.time.DateTimeException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options of every command that reads article files: how they are to be read. */
final class ReadingOptions {
    @Option(
            names = "--format",
            paramLabel = "NAME",
            description = "What the files hold: dateline (JSON lines), text or html; by default what their names say.",
            converter = FormatConverter.class)
    private @Nullable ArticleFormat format;

    @Option(names = "--strict", description = "Reject an article when one of its spans does not fit its text.")
    private boolean strict;

    @Option(
            names = "--published",
            paramLabel = "DATE",
            description = "The publication date of texts and HTML pages that say none, nor their file's name.",
            converter = DateConverter.class)
    private @Nullable String published;

    @Option(names = "--source", paramLabel = "NAME", description = "The source of texts and HTML pages that name none.")
    private @Nullable String source;

    /** How the files are to be read. */
    ReadOptions read() {
        return new ReadOptions(format, strict, new Unstated(published, source));
    }

    /** A date as the article format has it. */
    static final class DateConverter implements ITypeConverter<String> {
        @Override
        public String convert(String text) {
            try {
                PartialDate.parse(text);
                return text;
            } catch (DateTimeException none) {
                throw new TypeConversionException(
                        "'" + text + "' is no day, month or year of the calendar, such as 2025-08-15, 2025-08 or 2025");
            }
        }
    }
}
