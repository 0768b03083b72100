package dev.dateline.read.table;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tables with a line of column names: CSV and TSV, with commas, semicolons, tabs or vertical bars. Cells in quotation
 * marks may contain line breaks; rows may have too few or too many cells. Safe for many threads.
 */
public final class TableFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "csv", "a table with a line of column names, in CSV or TSV; an article a row", "csv", "tsv", "tab")
            .withExample("headline,body,pub_date,author\nTalks resume,Talks resumed in Ankara.,2025-08-15,Ann Marsh");

    private static final String SEPARATORS = ",;\t|";

    /** The first line by which a spreadsheet says how the cells are separated. */
    private static final Pattern STATED_SEPARATOR = Pattern.compile("(?i)sep=.?");

    /** A row without any value. */
    private static final Pattern EMPTY_ROW = Pattern.compile("[,;\t|\"\\s]*");

    /** Event records of GDELT, which have no names of columns and a format of their own. */
    private static final Pattern GDELT = Pattern.compile("^\\d{14}-T?\\d+\\t\\d{14}\\t");

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        if (start.text().indexOf('\0') >= 0 || start.has(GDELT) || start.begins("{", "[", "<", "%PDF")) {
            return false;
        }
        return ABOUT.endings().contains(start.ending())
                || (!Set.of("html", "htm", "xhtml", "json", "jsonl", "ndjson").contains(start.ending())
                        && hasNames(start));
    }

    /** A file with another ending is a table when its first line names columns, and another one has as many cells. */
    private static boolean hasNames(FileStart start) {
        String[] lines = start.text().split("\\R", 3);
        if (lines.length < 2 || lines[0].length() > 1000) {
            return false;
        }
        char separator = separator(lines[0]);
        String cut = Pattern.quote(String.valueOf(separator));
        String[] names = lines[0].replace("\"", "").split(cut, -1);
        return names.length > 2 && TableRows.areNames(List.of(names)) && lines[1].indexOf(separator) >= 0;
    }

    @Override
    // The library will drop this option with its next major version; until then broken quotation marks are read.
    @SuppressWarnings("removal")
    public ArticleStream open(ArticleFile file) throws IOException {
        char separator = separator(firstLine(file.start().text()));
        CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(file.reader());
        Iterator<CsvRecord> rows = records.iterator();
        CsvRecord names = next(rows);
        while (names != null
                && (names.getFields().stream().allMatch(String::isBlank)
                        || STATED_SEPARATOR.matcher(names.getField(0)).matches())) {
            names = next(rows);
        }
        if (names == null) {
            throw new NoArticle("the file is empty");
        }
        return new Rows(rows, new TableRows(file, names.getFields()));
    }

    private static String firstLine(String text) {
        return text.strip()
                .lines()
                .filter(line -> !EMPTY_ROW.matcher(line).matches()
                        && !STATED_SEPARATOR.matcher(line).matches())
                .findFirst()
                .orElse("")
                .replaceAll("\"[^\"]*\"", "x");
    }

    private static char separator(String line) {
        char best = SEPARATORS.charAt(0);
        long most = 0;
        for (int i = 0; i < SEPARATORS.length(); i++) {
            char one = SEPARATORS.charAt(i);
            long count = line.chars().filter(next -> next == one).count();
            if (count > most) {
                best = one;
                most = count;
            }
        }
        return best;
    }

    private static @Nullable CsvRecord next(Iterator<CsvRecord> rows) throws IOException {
        try {
            return rows.hasNext() ? rows.next() : null;
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (CsvParseException broken) {
            throw new IOException(
                    "a cell in quotation marks does not end, or is too long: "
                            + String.valueOf((broken.getCause() == null ? broken : broken.getCause()).getMessage()),
                    broken);
        }
    }

    private record Rows(Iterator<CsvRecord> rows, TableRows table) implements ArticleStream {
        @Override
        public @Nullable Item next() throws IOException {
            for (CsvRecord row = TableFormat.next(rows); row != null; row = TableFormat.next(rows)) {
                Optional<ObjectNode> article = table.article(row.getFields());
                if (article.isPresent()) {
                    return new Found("line " + row.getStartingLineNumber(), article.get());
                }
            }
            return null;
        }
    }
}
