package dev.dateline.read.database;

import dev.dateline.article.StatedDate;
import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Exports of LexisNexis and Nexis Uni as text and HTML; those in DOCX and RTF are recognised by their paragraphs. Each
 * document has a head of source, date, title and labelled lines, a body, and labelled lines at its end; only the body
 * is text. Safe for many threads.
 */
public final class NexisFormat implements FileFormat {
    private static final About ABOUT = About.of("nexis", "an export of Nexis or LexisNexis, as text, HTML, DOCX or RTF")
            .withExample(
                    "1 of 10 DOCUMENTS\n\nNorthgate Courier\n\nJanuary 11, 2010 Monday\n\nTalks resume\n\nBYLINE: Ann Marsh\n\n"
                            + "Talks resumed.\n\nLOAD-DATE: January 11, 2010");

    /** The line before each document of the older form, in several languages. */
    private static final Pattern COUNT = Pattern.compile(
            "^\\s*(?:Document\\s+)?\\d+\\s+(?:of|von|de|sur|di|van|av)\\s+\\d+\\s*(?:DOCUMENTS?|DOKUMENTE?N?|DOCUMENTOS?|DOCUMENTI|DOCUMENTEN)?\\s*$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HTML =
            Pattern.compile("LXNComment|<DOCFULL>|NAME=\"DOC_ID_\\d", Pattern.CASE_INSENSITIVE);
    private static final Pattern END =
            Pattern.compile("^\\W*(?:End of Document|Ende des Dokuments|Fin du document)\\W*$");
    private static final Pattern BODY = Pattern.compile("^(?:Body|Textkörper|Corps|Cuerpo|Hauptteil)$");
    private static final Pattern LABEL = Pattern.compile("^(?<label>[\\p{L}][\\p{L} /-]{2,24}?)\\s*:\\s*(?<value>.*)$");
    private static final Pattern YEAR = Pattern.compile("\\b(?:1[6-9]|20)\\d\\d\\b");

    /** The most lines of a head before its date. */
    private static final int DATE_WITHIN = 9;

    /** Fields of the article format by the labels that hold them; an empty value for labels that are left out. */
    private static final Map<String, String> LABELS = labels();

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        if (!start.root().isEmpty()) {
            return start.has(HTML);
        }
        return start.text()
                        .lines()
                        .anyMatch(line ->
                                line.contains("DO") && COUNT.matcher(line).matches())
                && start.text().lines().map(LABEL::matcher).anyMatch(label -> label.matches() && isKnown(label));
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        String text = file.text();
        List<String> lines = file.start().root().isEmpty()
                ? text.lines().toList()
                : Paragraphs.ofHtml(text).lines().toList();
        return documents(lines, file).orElseGet(() -> ArticleStream.of(List.of()));
    }

    /** The documents of an export, by the lines or paragraphs of its file; empty when it is not such an export. */
    public static Optional<ArticleStream> documents(List<String> lines, ArticleFile file) {
        boolean newer = lines.stream().anyMatch(line -> END.matcher(line).matches());
        List<List<String>> documents = new ArrayList<>();
        List<String> document = new ArrayList<>();
        boolean begun = newer;
        for (String line : lines) {
            boolean border =
                    newer ? END.matcher(line).matches() : COUNT.matcher(line).matches();
            if (border) {
                if (begun) {
                    documents.add(document);
                }
                begun = true;
                document = new ArrayList<>();
            } else {
                document.add(line);
            }
        }
        if (!newer && begun) {
            documents.add(document);
        }
        if (documents.isEmpty()) {
            return Optional.empty();
        }
        List<ArticleDraft> drafts = new ArrayList<>();
        for (List<String> one : documents) {
            ArticleDraft draft = file.draft();
            read(newer ? withoutList(one) : one, draft);
            drafts.add(draft);
        }
        return Optional.of(ArticleStream.ofDocuments(drafts));
    }

    /** The first document of the newer form comes after the list of all of them. */
    private static List<String> withoutList(List<String> lines) {
        int body = first(lines, line -> BODY.matcher(line.strip()).matches());
        int date = -1;
        for (int i = 0; i < (body < 0 ? Math.min(DATE_WITHIN, lines.size()) : body); i++) {
            date = isDate(lines.get(i)) && !lines.get(i).contains(": ") ? i : date;
        }
        int start = date;
        int filled = 0;
        while (start > 0 && filled < 2) {
            start--;
            filled += lines.get(start).isBlank() ? 0 : 1;
        }
        return lines.subList(Math.max(0, start), lines.size());
    }

    private static void read(List<String> lines, ArticleDraft draft) {
        int date = first(lines.subList(0, Math.min(40, lines.size())), NexisFormat::isDate);
        int body = first(lines, line -> BODY.matcher(line.strip()).matches());
        List<String> before = filled(lines.subList(0, Math.max(0, date)));
        if (!before.isEmpty()) {
            draft.source(before.getLast());
        }
        if (body >= 0 && before.size() > 1) {
            draft.title(String.join(" ", before.subList(0, before.size() - 1)));
        }
        if (date >= 0) {
            draft.published(day(lines.get(date)));
        }
        int at = date + 1;
        // Lines directly below the date name the edition.
        while (at < lines.size() && !lines.get(at).isBlank()) {
            at++;
        }
        at = head(lines, at, draft, body);
        int end = tail(lines, at, draft);
        draft.text(Paragraphs.ofLines(lines.subList(at, end)));
    }

    /** Reads title and labelled lines, and returns where the body starts. */
    private static int head(List<String> lines, int from, ArticleDraft draft, int body) {
        int at = from;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isBlank()) {
                end++;
            }
            List<String> block = filled(lines.subList(at, end));
            Matcher label = LABEL.matcher(block.isEmpty() ? "" : block.getFirst());
            if (body >= 0 && at >= body) {
                return body + 1;
            } else if (label.matches() && isKnown(label)) {
                end = body >= 0 ? Math.min(end, body) : end;
                labelled(filled(lines.subList(at, end)), draft);
            } else if (!block.isEmpty() && !isCopyright(block.getFirst())) {
                if (body < 0 && draft.known("title").isPresent()) {
                    return at;
                }
                if (body < 0) {
                    draft.title(String.join(" ", block));
                }
            }
            at = Math.max(end, at + 1);
        }
        return body >= 0 ? body + 1 : lines.size();
    }

    /** Reads the labelled lines after the body, and returns where it ends. */
    private static int tail(List<String> lines, int from, ArticleDraft draft) {
        int end = lines.size();
        for (int i = lines.size() - 1; i >= from; i--) {
            Matcher label = LABEL.matcher(lines.get(i).strip());
            if (lines.get(i).isBlank()) {
                continue;
            }
            boolean known = label.matches() && isKnown(label);
            boolean heading = LABELS.containsKey(lines.get(i).strip().toLowerCase(Locale.ROOT));
            if (known
                    || heading
                    || isCopyright(lines.get(i))
                    || lines.get(i).strip().equalsIgnoreCase("All Rights Reserved")) {
                end = i;
                labelled(List.of(lines.get(i).strip()), draft);
            } else if (i < lines.size() - LONGEST_TAIL && end == lines.size()) {
                break;
            }
        }
        return end;
    }

    /** Labels further from the end are part of the text when none comes after them. */
    private static final int LONGEST_TAIL = 60;

    private static void labelled(List<String> block, ArticleDraft draft) {
        String key = "";
        StringBuilder value = new StringBuilder();
        for (String line : block) {
            Matcher label = LABEL.matcher(line);
            if (label.matches() && isKnown(label)) {
                note(key, value.toString(), draft);
                key = label.group("label").toLowerCase(Locale.ROOT);
                value.setLength(0);
                value.append(label.group("value"));
            } else {
                value.append(' ').append(line);
            }
        }
        note(key, value.toString(), draft);
    }

    private static void note(String label, String value, ArticleDraft draft) {
        switch (LABELS.getOrDefault(label, "")) {
            case "byline" -> draft.byline(value);
            case "section" -> {
                draft.section(value.replaceFirst("(?i)[;,]\\s*(?:pg|page|s|p|seite|version)\\b.*", ""));
                draft.extra("section", value);
            }
            case "language" -> draft.language(value.replaceFirst("[;,].*", ""));
            case "highlight" -> draft.extra("highlight", value);
            case "dateline" -> draft.extra("dateline", value);
            case "graphic" -> draft.extra("graphic", value);
            default -> {}
        }
    }

    private static boolean isKnown(Matcher label) {
        return LABELS.containsKey(label.group("label").toLowerCase(Locale.ROOT));
    }

    private static boolean isCopyright(String line) {
        return line.strip().matches("(?i)(?:copyright|©|\\(c\\)) .*");
    }

    private static boolean isDate(String line) {
        return line.length() < 100
                && YEAR.matcher(line).find()
                && !isCopyright(line)
                && StatedDate.iso(day(line)).isPresent();
    }

    /** {@code January 11, 2010 Monday 9:20 AM GMT} and {@code 11. Januar 2010 Montag} without their ends. */
    private static String day(String line) {
        Matcher year = YEAR.matcher(line);
        String plain = ArticleDraft.line(line);
        return year.find() ? ArticleDraft.line(line.substring(0, year.end())) : plain;
    }

    private static int first(List<String> lines, Predicate<String> wanted) {
        for (int i = 0; i < lines.size(); i++) {
            if (wanted.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static List<String> filled(List<String> lines) {
        return lines.stream()
                .map(ArticleDraft::line)
                .filter(line -> !line.isEmpty() && !isCopyright(line))
                .toList();
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        put(labels, "byline", "byline", "autor", "auteur", "autore", "author");
        put(labels, "section", "section", "rubrik", "rubrique", "sección", "sectie", "ressort");
        put(labels, "language", "language", "sprache", "langue", "idioma", "taal");
        put(labels, "highlight", "highlight", "hoogtepunt");
        put(labels, "dateline", "dateline", "ort");
        put(labels, "graphic", "graphic", "grafik", "graphique");
        put(
                labels,
                "",
                ("length, länge, longueur, longitud, lengte, load-date, update, date-chargement, "
                                + "publication-type, type-publication, zeitungs-code, subject, company, organization, person, "
                                + "geographic, city, state, country, industry, ticker, journal-code, acc-no, correction, "
                                + "correction-date, notes, document-type, series, copyright, journal code, load date, "
                                + "classification, publication type, geographie, type de publication, correction date")
                        .split(", ", -1));
        return Map.copyOf(labels);
    }

    private static void put(Map<String, String> labels, String field, String... names) {
        for (String name : names) {
            labels.put(name, field);
        }
    }
}
