package dev.dateline.read.document;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.ArticleFormat.About;
import dev.dateline.read.ArticleFormat.FileFormat;
import dev.dateline.read.ArticleStream;
import dev.dateline.read.FileStart;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.page.Document.NoArticle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * PDF documents with a text layer; a document is an article. Lines are joined to paragraphs, heads and feet that return on
 * most pages go to {@code extra.left_out}, and {@code extra.pages} says where in the text each page begins, in code points.
 * Safe for many threads.
 */
public final class PdfFormat implements FileFormat {
    private static final About ABOUT = About.of("pdf", "a PDF document with a text layer", "pdf");

    /** Titles that programs write when people give none. */
    private static final Pattern NO_TITLE = Pattern.compile(
            "(?i)untitled.*|document\\d*|microsoft word.*|\\S+\\.(?:docx?|pdf|indd|qxd|rtf|tex|odt)|\\S*|.*\\.(?:docx?|indd|qxd)");

    /** Fewer pages show no running head. */
    private static final int LEAST_PAGES = 3;

    private record Page(int number, List<List<String>> paragraphs) {}

    @Override
    public About about() {
        return ABOUT;
    }

    @Override
    public boolean recognises(FileStart start) {
        int mark = start.text().indexOf("%PDF-");
        return mark >= 0 && mark < 1024 && start.text().substring(0, mark).indexOf('<') < 0;
    }

    @Override
    public ArticleStream open(ArticleFile file) throws IOException {
        Path copy = Files.createTempFile("dateline", ".pdf");
        try {
            // Pages are read where they are in the file: a scanned newspaper can be larger than the memory.
            Files.copy(file.stream(), copy, StandardCopyOption.REPLACE_EXISTING);
            return article(file, copy);
        } finally {
            Files.delete(copy);
        }
    }

    private static ArticleStream article(ArticleFile file, Path pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
            List<Page> pages = pages(document);
            int count = document.getNumberOfPages();
            if (pages.isEmpty()) {
                throw new NoArticle("it is a PDF of scanned pages: " + count + (count == 1 ? " page" : " pages")
                        + " without text; recognise its text first, for example with ocrmypdf");
            }
            ArticleDraft draft = file.draft();
            information(document.getDocumentInformation(), draft);
            draft.title(file.start().fileName().replaceFirst("(?i)\\.pdf(?:\\.gz)?$", ""));
            if (pages.size() < count) {
                draft.extra("pages_without_text", String.valueOf(count - pages.size()));
            }
            text(pages, draft);
            return ArticleStream.of(draft.json());
        } catch (InvalidPasswordException secret) {
            throw new NoArticle("the PDF has a password; save it without one");
        }
    }

    private static void information(PDDocumentInformation information, ArticleDraft draft) {
        String title = information.getTitle();
        if (title != null && !NO_TITLE.matcher(title.strip()).matches()) {
            draft.title(title);
        }
        draft.extra("creator", information.getAuthor());
        Calendar created = information.getCreationDate();
        draft.extra("created", created == null ? null : created.toInstant().toString());
    }

    private static List<Page> pages(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setAddMoreFormatting(true);
        stripper.setLineSeparator("\n");
        stripper.setParagraphEnd("\n\n");
        stripper.setPageEnd("");
        List<Page> pages = new ArrayList<>();
        for (int number = 1; number <= document.getNumberOfPages(); number++) {
            stripper.setStartPage(number);
            stripper.setEndPage(number);
            List<List<String>> paragraphs = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (String line : (stripper.getText(document) + "\n\n").lines().toList()) {
                if (!line.isBlank()) {
                    open.add(ArticleDraft.line(line));
                } else if (!open.isEmpty()) {
                    paragraphs.add(open);
                    open = new ArrayList<>();
                }
            }
            if (!open.isEmpty()) {
                paragraphs.add(open);
            }
            if (!paragraphs.isEmpty()) {
                pages.add(new Page(number, paragraphs));
            }
        }
        return pages;
    }

    private static void text(List<Page> pages, ArticleDraft draft) {
        Set<String> running = running(pages);
        StringBuilder text = new StringBuilder();
        ArrayNode starts = JsonNodeFactory.instance.arrayNode();
        ArrayNode leftOut = JsonNodeFactory.instance.arrayNode();
        for (Page page : pages) {
            String last = text.toString();
            boolean begun = false;
            for (List<String> paragraph : page.paragraphs()) {
                if (paragraph.size() == 1 && running.contains(masked(paragraph.getFirst()))) {
                    leftOut.addObject().put("why", "running head").put("text", paragraph.getFirst());
                    continue;
                }
                String joined = Paragraphs.ofDivided(paragraph);
                // A paragraph goes on over the end of a page when it has no end there.
                boolean goesOn = !begun && !last.isEmpty() && goesOn(last, joined);
                if (goesOn && last.endsWith("-")) {
                    text.setLength(text.length() - 1);
                } else if (!text.isEmpty()) {
                    text.append(goesOn ? " " : "\n\n");
                }
                if (!begun) {
                    starts.addObject().put("page", page.number()).put("start", text.codePointCount(0, text.length()));
                    begun = true;
                }
                text.append(joined);
            }
        }
        draft.exactText(text.toString()).extra("pages", starts);
        if (!leftOut.isEmpty()) {
            draft.extra("left_out", leftOut);
        }
    }

    /** First and last lines that return on more than half of the pages, with other numbers in them. */
    private static Set<String> running(List<Page> pages) {
        Map<String, Integer> counts = new HashMap<>();
        for (Page page : pages) {
            Set<String> edges = new HashSet<>();
            edges.add(masked(edge(page.paragraphs().getFirst())));
            edges.add(masked(edge(page.paragraphs().getLast())));
            edges.forEach(edge -> counts.merge(edge, 1, Integer::sum));
        }
        Set<String> running = new HashSet<>();
        counts.forEach((edge, count) -> {
            if (!edge.isEmpty() && pages.size() >= LEAST_PAGES && count * 2 > pages.size()) {
                running.add(edge);
            }
        });
        return running;
    }

    private static String edge(List<String> paragraph) {
        return paragraph.size() == 1 ? paragraph.getFirst() : "";
    }

    private static String masked(@Nullable String line) {
        return line == null ? "" : line.replaceAll("\\d+", "#");
    }

    /** Whether a paragraph without an end goes on in another that begins in small letters. */
    private static boolean goesOn(String last, String next) {
        char end = last.charAt(last.length() - 1);
        return (Character.isLetterOrDigit(end) || end == ',' || end == '-')
                && Character.isLowerCase(next.codePointAt(0));
    }
}
