package dev.dateline.read.table;

import dev.dateline.read.ArticleDraft;
import dev.dateline.read.ArticleFile;
import dev.dateline.read.Paragraphs;
import dev.dateline.read.page.Document.NoArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.node.ObjectNode;

/** The articles in the rows of a table whose first row names the columns. Safe for many threads. */
public final class TableRows {
    /** Markup that a cell of plain text does not have. */
    private static final Pattern MARKUP = Pattern.compile(
            "<(?:p|br|div|a|em|strong|h[1-6]|ul|b|i)(?:\\s[^<>]*)?/?>|</\\w+>", Pattern.CASE_INSENSITIVE);

    private final ArticleFile file;
    private final List<String> names;
    private final List<String> keys;

    /**
     * The rows below those names.
     *
     * @throws NoArticle when no column holds a text, a title or an address
     */
    public TableRows(ArticleFile file, List<String> names) {
        this.file = file;
        this.names = names.stream().map(ArticleDraft::line).toList();
        this.keys = ColumnNames.standard().keys(this.names, file.mapping());
        if (!keys.contains("text") && !keys.contains("title") && !keys.contains("url")) {
            throw new NoArticle(
                    "it is a table without a column for the text, title or address of articles; its columns are "
                            + String.join(", ", this.names.stream().limit(20).toList())
                            + "; say which holds what with --map, as in --map text=" + first(this.names));
        }
    }

    /** Whether the first row of a table names columns of articles; at least two of the usual ones. */
    static boolean areNames(List<String> row) {
        List<String> keys = ColumnNames.standard().keys(row, Map.of());
        boolean article = keys.contains("text") || keys.contains("title") || keys.contains("url");
        return article && keys.stream().filter(key -> !key.isEmpty()).count() >= 2;
    }

    /** The article in a row; empty when all its cells are. Cells beyond the last name go to {@code extra}. */
    public Optional<ObjectNode> article(List<String> cells) {
        if (cells.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        ArticleDraft draft = file.draft();
        for (int i : order(keys, cells.size())) {
            String name = i < names.size() && !names.get(i).isEmpty() ? names.get(i) : "column " + (i + 1);
            note(draft, key(i), name, cells.get(i));
        }
        return Optional.of(draft.json());
    }

    /** The order in which values are noted: the title is known when the text is read, and the text before a summary. */
    static List<Integer> order(List<String> keys, int count) {
        List<Integer> order = new ArrayList<>();
        int summary = keys.indexOf("summary");
        for (int i = 0; i < count; i++) {
            if (i != summary) {
                order.add(i < keys.size() && keys.get(i).equals("title") ? 0 : order.size(), i);
            }
        }
        if (summary >= 0 && summary < count) {
            order.add(summary);
        }
        return order;
    }

    /** Notes a value of a table or of foreign JSON; {@code key} is empty when the article format has none for it. */
    static void note(ArticleDraft draft, String key, String name, String value) {
        switch (key) {
            case "id" -> draft.id(value);
            case "title" -> draft.title(MARKUP.matcher(value).find() ? Paragraphs.ofHtml(value) : value);
            case "text" -> {
                if (MARKUP.matcher(value).find()) {
                    Paragraphs.ofBody(value, draft);
                } else {
                    draft.text(value);
                }
            }
            case "summary" -> {
                if (value.isBlank() || draft.known("text").isPresent()) {
                    draft.extra(name, value);
                } else {
                    note(draft, "text", name, value);
                    draft.extra("partial", "the file has a summary only");
                }
            }
            case "published" -> draft.published(value);
            case "updated" -> draft.updated(value);
            case "source" -> draft.source(value);
            case "url" -> draft.url(value);
            case "language" -> draft.language(value);
            case "authors" -> draft.byline(value);
            case "section" -> draft.section(value);
            case "topics" -> draft.topics(value);
            default -> draft.extra(name, value);
        }
    }

    private String key(int column) {
        return column < keys.size() ? keys.get(column) : "";
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "NAME" : names.getFirst();
    }
}
