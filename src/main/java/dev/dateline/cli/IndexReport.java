package dev.dateline.cli;

import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.IndexSummary.AnnotationCounts;
import dev.dateline.index.IndexSummary.ReasonCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the result of an indexing run as text or in machine-readable form. */
final class IndexReport {
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private IndexReport() {}

    /** A table of the counts, and each reason for a rejection with the place of its first case. */
    static String text(IndexSummary summary, Path rejects) {
        StringBuilder text = new StringBuilder();
        line(text, "read", summary.read());
        line(text, "indexed", summary.indexed());
        line(text, "unchanged", summary.unchanged());
        line(text, "rejected", summary.rejected());
        line(text, "offsets repaired", summary.offsetsRepaired());
        line(text, "mentions dropped", summary.mentionsDropped());
        line(text, "characters replaced", summary.charactersReplaced());
        if (summary.filesIncomplete() > 0) {
            line(text, "files not read whole", summary.filesIncomplete());
        }
        if (summary.shortened() > 0) {
            line(text, "texts shortened", summary.shortened());
        }
        annotation(text, summary.annotation());
        text.append(String.format(
                Locale.ROOT, "%-21s%,9.1f s, %,.0f articles a second%n", "time", summary.seconds(), summary.rate()));
        if (summary.rejected() > 0) {
            text.append(String.format("Why articles were rejected:%n"));
            reasons(text, summary.reasons());
            text.append(
                    String.format("Rejected articles were written to %s. Fix them and index that file.%n", rejects));
        }
        if (summary.annotation().unannotated() > 0) {
            text.append(String.format("Why articles were not annotated; they are indexed nevertheless:%n"));
            reasons(text, summary.annotation().reasons());
        }
        return text.toString();
    }

    /** Nothing when the annotator had no work. */
    private static void annotation(StringBuilder text, AnnotationCounts counts) {
        if (counts.annotated() + counts.unannotated() > 0) {
            line(text, "annotated", counts.annotated());
            line(text, "left unannotated", counts.unannotated());
        }
    }

    private static void reasons(StringBuilder text, List<ReasonCount> reasons) {
        for (ReasonCount reason : reasons) {
            text.append(String.format(
                    Locale.ROOT, "%,9d  %s (first: %s)%n", reason.count(), reason.reason(), reason.example()));
        }
    }

    /** The same figures as one JSON object on one line. */
    static String json(IndexSummary summary) {
        ObjectNode figures = JSON.valueToTree(summary);
        figures.remove(List.of("reasons", "annotation"));
        figures.put("articles_per_second", summary.rate())
                .put("annotated", summary.annotation().annotated())
                .put("unannotated", summary.annotation().unannotated());
        reasons(figures.putArray("reasons"), summary.reasons());
        reasons(figures.putArray("unannotated_reasons"), summary.annotation().reasons());
        return figures + System.lineSeparator();
    }

    private static void reasons(ArrayNode array, List<ReasonCount> reasons) {
        reasons.forEach(reason -> array.addObject()
                .put("reason", reason.reason())
                .put("count", reason.count())
                .put("first", reason.example()));
    }

    /** Why a run stopped, and how far it had come. */
    static String failure(IndexFailure failure, IndexSummary summary) {
        long done = summary.indexed() + summary.unchanged();
        long open = summary.read() - done - summary.rejected();
        return String.format(
                Locale.ROOT,
                "%s%nOf %,d articles read, %,d were written or found unchanged, %,d were rejected and %,d were not "
                        + "written; the rest of the input was not read. Run the same command again.",
                failure.getMessage(),
                summary.read(),
                done,
                summary.rejected(),
                open);
    }

    private static void line(StringBuilder text, String name, long count) {
        text.append(String.format(Locale.ROOT, "%-21s%,9d%n", name, count));
    }
}
