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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
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
        for (Element string : elements("xl/sharedStrings.xml", "si")) {
            StringBuilder text = new StringBuilder();
            string.getElementsByTag("t").forEach(part -> text.append(part.wholeText()));
            strings.add(text.toString());
        }
        styles();
    }

    /** The articles of all sheets that name columns of articles. */
    ArticleStream articles(ArticleFile file) throws IOException {
        List<ArticleStream.Item> items = new ArrayList<>();
        NoArticle none = new NoArticle("the spreadsheet is empty");
        boolean any = false;
        for (String sheet : zip.parts().keySet().stream()
                .filter(name -> SHEET.matcher(name).matches())
                .sorted()
                .toList()) {
            try {
                items.addAll(rows(file, sheet));
                any = true;
            } catch (NoArticle other) {
                none = other;
            }
        }
        if (!any) {
            throw none;
        }
        return ArticleStream.of(items);
    }

    private List<ArticleStream.Item> rows(ArticleFile file, String sheet) throws IOException {
        List<ArticleStream.Item> items = new ArrayList<>();
        TableRows table = null;
        String name = sheet.replaceFirst(".*/", "").replaceFirst("\\.xml$", "");
        for (Element row : elements(sheet, "row")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.getElementsByTag("c")) {
                int column = column(cell.attr("r"), cells.size());
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(value(cell));
            }
            if (table == null && cells.stream().anyMatch(cell -> !cell.isBlank())) {
                table = new TableRows(file, cells);
            } else if (table != null) {
                Optional<ObjectNode> article = table.article(cells);
                article.ifPresent(found -> items.add(new ArticleStream.Found(name + ", row " + row.attr("r"), found)));
            }
        }
        if (table == null) {
            throw new NoArticle("the spreadsheet is empty");
        }
        return items;
    }

    private String value(Element cell) {
        String value = XmlStream.childText(cell, "v");
        return switch (cell.attr("t")) {
            case "s" ->
                value.matches("\\d{1,9}") && Integer.parseInt(value) < strings.size()
                        ? strings.get(Integer.parseInt(value))
                        : "";
            case "inlineStr" -> cell.getElementsByTag("t").text();
            case "str", "b" -> value;
            case "e" -> "";
            default -> isDate(cell) && !value.isEmpty() ? date(value) : value;
        };
    }

    private boolean isDate(Element cell) {
        return cell.attr("s").matches("\\d{1,9}") && dateStyles.contains(Integer.parseInt(cell.attr("s")));
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

    private void styles() throws IOException {
        Set<Integer> forms = new HashSet<>(DATES);
        for (Element form : elements("xl/styles.xml", "numfmt")) {
            if (DATE_FORM.matcher(form.attr("formatcode")).find()
                    && form.attr("numfmtid").matches("\\d{1,9}")) {
                forms.add(Integer.parseInt(form.attr("numfmtid")));
            }
        }
        int number = 0;
        for (Element styles : elements("xl/styles.xml", "cellxfs")) {
            for (Element style : styles.getElementsByTag("xf")) {
                String form = style.attr("numfmtid");
                if (form.matches("\\d{1,9}") && forms.contains(Integer.parseInt(form))) {
                    dateStyles.add(number);
                }
                number++;
            }
        }
    }

    private List<Element> elements(String part, String name) throws IOException {
        Optional<InputStream> input = zip.part(part);
        List<Element> elements = new ArrayList<>();
        if (input.isPresent()) {
            try (XmlStream xml = new XmlStream(input.get(), Set.of(name))) {
                for (Element element = xml.next(); element != null; element = xml.next()) {
                    elements.add(element);
                }
            }
        }
        return elements;
    }
}
