package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The Global Knowledge Graph of GDELT, version 2.1: a line an article, without its text. Address, source, title and the
 * people, organisations and places become those of the article; themes and tone go to {@code extra}. Safe for many
 * threads.
 */
public final class GkgFormat implements FileFormat {
    private static final About ABOUT = About.of(
                    "gkg", "records of the GDELT Global Knowledge Graph 2.1, whose articles have no text", "gkg")
            .annotated()
            .withExample("20250815120000-1\t20250815120000\t1\tcourier.example\thttps://courier.example/1\t...");

    private static final Pattern RECORD = Pattern.compile("^\\d{14}-T?\\d+\\t\\d{14}\\t");
    private static final Pattern TITLE = Pattern.compile("<PAGE_TITLE>(.*?)</PAGE_TITLE>");
    private static final Pattern AUTHORS = Pattern.compile("<PAGE_AUTHORS>(.*?)</PAGE_AUTHORS>");
    private static final Pattern PUBLISHED =
            Pattern.compile("<PAGE_PRECISEPUBTIMESTAMP>(\\d{14})</PAGE_PRECISEPUBTIMESTAMP>");

    /** The columns that are read, from 0. */
    private static final int SOURCE = 3;

    private static final int ADDRESS = 4;
    private static final int THEMES = 7;
    private static final int PLACES = 9;
    private static final int PEOPLE = 11;
    private static final int ORGANIZATIONS = 13;
    private static final int TONE = 15;
    private static final int MORE = 26;

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        return start.has(RECORD) && start.text().lines().findFirst().orElse("").split("\t", -1).length >= ORGANIZATIONS;
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        BufferedReader lines = new BufferedReader(file.reader());
        return new ArticleStream() {
            private long number;

            @Override
            public @Nullable Item next() throws IOException {
                String line = lines.readLine();
                number++;
                while (line != null && line.isBlank()) {
                    line = lines.readLine();
                    number++;
                }
                return line == null ? null : item(file, line.split("\t", -1), line, number);
            }
        };
    }

    private static ArticleStream.Item item(ArticleFile file, String[] columns, String line, long number) {
        String part = "line " + number;
        if (columns.length <= TONE) {
            return new ArticleStream.Unusable(
                    part, line, "the record has " + columns.length + " columns, and one of GKG 2.1 has 27");
        }
        String more = columns.length > MORE ? columns[MORE] : "";
        String exact = first(PUBLISHED, more);
        ArticleDraft draft = file.draft()
                .id(columns[0])
                .url(columns[ADDRESS])
                .source(columns[SOURCE])
                .title(Parser.unescapeEntities(first(TITLE, more), false))
                .published(exact.isEmpty() ? columns[1].substring(0, 8) : exact + "Z")
                .byline(first(AUTHORS, more))
                .extra("themes", columns[THEMES])
                .extra("tone", columns[TONE]);
        each(columns[PEOPLE], ";", name -> draft.entity("person", capitals(name), null));
        each(columns[ORGANIZATIONS], ";", name -> draft.entity("organization", capitals(name), null));
        each(columns[PLACES], ";", place -> {
            String[] fields = place.split("#", -1);
            if (fields.length > 1) {
                draft.entity(fields[0].equals("1") ? "country" : "place", fields[1].replaceFirst(",.*", ""), null);
            }
        });
        return new ArticleStream.Found(part, draft.json());
    }

    private static void each(String list, String separator, Consumer<String> taker) {
        new LinkedHashSet<>(List.of(list.split(separator, -1)))
                .stream().filter(name -> !name.isBlank()).forEach(taker);
    }

    /** GKG writes names in small letters. */
    private static String capitals(String name) {
        return Pattern.compile("\\b\\p{Ll}")
                .matcher(name)
                .replaceAll(letter -> letter.group().toUpperCase(Locale.ROOT));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? found.group(1) : "";
    }
}
