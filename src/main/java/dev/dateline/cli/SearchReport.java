package dev.dateline.cli;

import dev.dateline.search.result.ArticleHit;
import dev.dateline.search.result.DateFacet;
import dev.dateline.search.result.Facet;
import dev.dateline.search.result.Passage;
import dev.dateline.search.result.SearchResult;
import dev.dateline.text.word.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes results for a terminal.
 *
 * @param colour whether marked words may be shown with terminal codes; otherwise they are put between asterisks
 */
record SearchReport(boolean colour) {
    /** The most values of a facet on its line, which fit a terminal of 80 to 120 columns. */
    private static final int VALUES = 5;

    private static final String BOLD = "\u001b[1m";
    private static final String PLAIN = "\u001b[0m";

    /** The lines of a page of results, then those of its facets. */
    List<String> lines(SearchResult result) {
        List<String> lines = new ArrayList<>();
        long total = result.total().value();
        lines.add("%,d %s".formatted(total, total == 1 ? "article" : "articles"));
        addAdvice(lines, result.advice());
        result.hits().forEach(hit -> {
            lines.add("");
            addHit(lines, hit);
        });
        if (total > 0) {
            lines.add("");
            result.facets().forEach((field, facet) -> addFacet(lines, field.parameter(), facet));
            addDates(lines, result);
        }
        return lines;
    }

    private static void addAdvice(List<String> lines, SearchResult.Advice advice) {
        if (advice.suggestion() != null) {
            lines.add("Did you mean: " + safe(advice.suggestion()));
        }
        if (advice.any() != null && advice.words().size() > 1) {
            lines.add(advice.words().stream()
                    .map(word -> safe(word.word()) + " " + word.count())
                    .collect(Collectors.joining(", ", "%,d have any of it: ".formatted(advice.any()), "")));
        }
    }

    private void addHit(List<String> lines, ArticleHit hit) {
        ArticleHit.Card card = hit.card();
        lines.add(bold(safe(card.title().isEmpty() ? card.id() : card.title())));
        String about = Stream.of(card.source(), card.published(), card.id())
                .filter(Objects::nonNull)
                .map(SearchReport::safe)
                .collect(Collectors.joining(" · "));
        lines.add("  " + about);
        hit.passages().stream()
                .filter(passage -> passage.field().equals("text"))
                .forEach(passage -> lines.add("  " + marked(passage)));
        hit.quotes().forEach(quote -> lines.add("  " + quoted(quote)));
        hit.matched()
                .forEach(spelling ->
                        lines.add("  (" + safe(spelling.asked()) + " found as " + safe(spelling.found()) + ")"));
    }

    private static void addFacet(List<String> lines, String name, Facet facet) {
        if (!facet.buckets().isEmpty()) {
            lines.add(facet.buckets().stream()
                    .limit(VALUES)
                    .map(bucket -> safe(bucket.label()) + " " + bucket.count())
                    .collect(Collectors.joining(", ", "%-9s ".formatted(name), "")));
        }
    }

    private static void addDates(List<String> lines, SearchResult result) {
        DateFacet dates = result.dates();
        if (dates != null && !dates.buckets().isEmpty()) {
            lines.add("%-9s %s to %s"
                    .formatted(
                            "date",
                            dates.buckets().getFirst().from(),
                            dates.buckets().getLast().to()));
        }
    }

    private String quoted(ArticleHit.Quote quote) {
        String speaker = quote.speaker() == null ? "" : safe(quote.speaker()) + ": ";
        return speaker + "“" + marked(new Passage("text", quote.text(), quote.start(), quote.marks())) + "”";
    }

    private String marked(Passage passage) {
        CodePoints offsets = CodePoints.of(passage.text());
        StringBuilder line = new StringBuilder();
        int end = 0;
        for (Passage.Mark mark : passage.marks()) {
            int from = offsets.toUtf16(mark.from());
            int to = offsets.toUtf16(mark.to());
            line.append(safe(passage.text().substring(end, from)))
                    .append(bold(safe(passage.text().substring(from, to))));
            end = to;
        }
        return line.append(safe(passage.text().substring(end))).toString();
    }

    private String bold(String text) {
        return colour ? BOLD + text + PLAIN : "*" + text + "*";
    }

    /** The text on one line, without control characters that a terminal would interpret. */
    private static String safe(String text) {
        return text.replaceAll("\\s+", " ").replaceAll("\\p{Cntrl}", "");
    }
}
