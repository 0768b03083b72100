package dev.dateline.read.document;

import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.XmlStream;
import dev.dateline.read.page.Document.NoArticle;
import dev.dateline.read.table.TableRows;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** The sheets of an XLSX file; the first filled row of each names its columns. One file; one thread. */
final class Spreadsheet {
    private static final Pattern SHEET = Pattern.compile("xl/worksheets/[^/]+\\.xml");
    private static final Pattern DATE_FORM = Pattern.compile("(?i)[dy]{2,}|mmm");

    /** Numbers of built-in forms of dates. */
    private static final Set<Integer> DATES = Set.of(14, 15, 16, 17, 22, 27, 30, 36, 50, 57);

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZipParts zip;
    private final List<String> strings = new ArrayList<>();
    private final Set<Integer> dateStyles = new HashSet<>();

    Spreadsheet(ZipParts zip) throws IOException {
        this.zip = zip;
        forEach("xl/sharedStrings.xml", Set.of("si"), string -> {
            StringBuilder text = new StringBuilder();
            string.getElementsByTag("t").forEach(part -> text.append(part.wholeText()));
            strings.add(text.toString());
        });
        styles();
    }

    /** The articles of all sheets that name columns of articles. */
    ArticleStream articles(ArticleFile file) throws IOException {
        Deque<Sheet> sheets = new ArrayDeque<>();
        NoArticle none = new NoArticle("the spreadsheet is empty");
        for (String part : zip.parts().keySet().stream()
                .filter(name -> SHEET.matcher(name).matches())
                .sorted()
                .toList()) {
            try {
                sheets.add(new Sheet(file, part));
            } catch (NoArticle other) {
                none = other;
            }
        }
        if (sheets.isEmpty()) {
            throw none;
        }
        return () -> {
            ArticleStream.Item item = sheets.getFirst().next();
            while (item == null && sheets.size() > 1) {
                sheets.removeFirst();
                item = sheets.getFirst().next();
            }
            return item;
        };
    }

    /** The rows of a sheet below its first filled one, which names the columns. */
    private final class Sheet {
        private final String name;
        private final XmlStream rows;
        private final TableRows table;

        /** @throws NoArticle when it is empty, or names no column of articles */
        Sheet(ArticleFile file, String part) throws IOException {
            name = part.replaceFirst(".*/", "").replaceFirst("\\.xml$", "");
            rows = new XmlStream(zip.take(part).orElseThrow(), Set.of("row"));
            List<String> names = List.of();
            while (names.stream().allMatch(String::isBlank)) {
                Element row = rows.next();
                if (row == null) {
                    throw new NoArticle("the spreadsheet is empty");
                }
                names = cells(row);
            }
            table = new TableRows(file, names);
        }

        ArticleStream.@Nullable Item next() throws IOException {
            for (Element row = rows.next(); row != null; row = rows.next()) {
                Optional<ObjectNode> article = table.article(cells(row));
                if (article.isPresent()) {
                    return new ArticleStream.Found(name + ", row " + row.attr("r"), article.get());
                }
            }
            return null;
        }
    }

    private List<String> cells(Element row) {
        List<String> cells = new ArrayList<>();
        for (Element cell : row.getElementsByTag("c")) {
            int column = column(cell.attr("r"), cells.size());
            while (cells.size() < column) {
                cells.add("");
            }
            cells.add(value(cell));
        }
        return cells;
    }

    private String value(Element cell) {
        String value = XmlStream.childText(cell, "v");
        return switch (cell.attr("t")) {
            case "s" ->
                number(value)
                        .filter(index -> index < strings.size())
                        .map(strings::get)
                        .orElse("");
            case "inlineStr" -> cell.getElementsByTag("t").text();
            case "str", "b" -> value;
            case "e" -> "";
            default -> isDate(cell) && !value.isEmpty() ? date(value) : value;
        };
    }

    private boolean isDate(Element cell) {
        return number(cell.attr("s")).filter(dateStyles::contains).isPresent();
    }

    /** Days since the end of 1899, as spreadsheets count them. */
    private static String date(String days) {
        try {
            double number = Double.parseDouble(days);
            LocalDateTime time = LocalDateTime.of(1899, 12, 30, 0, 0)
                    .plusSeconds(Math.round(number * 86_400))
                    .truncatedTo(ChronoUnit.SECONDS);
            String day = time.toLocalDate().toString();
            return time.toLocalTime().toSecondOfDay() == 0 ? day : day + "T" + CLOCK.format(time);
        } catch (NumberFormatException none) {
            return days;
        }
    }

    /** The column of a cell such as {@code AB12}, from 0. */
    private static int column(String place, int next) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(place.charAt(i)) - 'A' + 1;
        }
        // A sheet has 16,384 columns at most.
        return column == 0 || column > 16_384 ? next : Math.max(next, column - 1);
    }

    /** Which styles of cells show dates; the forms that they refer to come first in the file. */
    private void styles() throws IOException {
        Set<Integer> forms = new HashSet<>(DATES);
        AtomicInteger count = new AtomicInteger();
        forEach("xl/styles.xml", Set.of("numfmt", "cellxfs"), element -> {
            if (element.normalName().equals("numfmt")) {
                if (DATE_FORM.matcher(element.attr("formatcode")).find()) {
                    number(element.attr("numfmtid")).ifPresent(forms::add);
                }
                return;
            }
            for (Element style : element.getElementsByTag("xf")) {
                int number = count.getAndIncrement();
                if (number(style.attr("numfmtid")).filter(forms::contains).isPresent()) {
                    dateStyles.add(number);
                }
            }
        });
    }

    private static Optional<Integer> number(String digits) {
        return digits.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }

    private void forEach(String part, Set<String> names, Consumer<Element> reader) throws IOException {
        Optional<InputStream> input = zip.take(part);
        if (input.isPresent()) {
            try (XmlStream xml = new XmlStream(input.get(), names)) {
                for (Element element = xml.next(); element != null; element = xml.next()) {
                    reader.accept(element);
                }
            }
        }
    }
}
