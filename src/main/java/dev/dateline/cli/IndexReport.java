package dev.dateline.cli;

import dev.dateline.index.IndexFailure;
import dev.dateline.index.IndexSummary;
import dev.dateline.index.IndexSummary.AnnotationCounts;
import dev.dateline.index.IndexSummary.ReasonCount;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Says what an indexing run came to, for people and for programs. */
final class IndexReport {
    private IndexReport() {}

    /** A table of the counts, and the reasons of rejection with the place of the first of each. */
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
        annotation(text, summary.annotation());
        text.append(String.format(
                Locale.ROOT, "%-21s%,9.1f s, %,.0f articles a second%n", "time", summary.seconds(), summary.rate()));
        if (summary.rejected() > 0) {
            text.append(String.format("Why articles were rejected:%n"));
            reasons(text, summary.reasons());
            text.append(String.format("They are in %s; mend them there and index that file.%n", rejects));
        }
        if (summary.annotation().unannotated() > 0) {
            text.append(String.format("Why articles were left unannotated; they are indexed all the same:%n"));
            reasons(text, summary.annotation().reasons());
        }
        return text.toString();
    }

    /** Nothing is said of the annotator where it had nothing to do. */
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
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("read", summary.read());
        json.put("indexed", summary.indexed());
        json.put("unchanged", summary.unchanged());
        json.put("rejected", summary.rejected());
        json.put("offsets_repaired", summary.offsetsRepaired());
        json.put("mentions_dropped", summary.mentionsDropped());
        json.put("characters_replaced", summary.charactersReplaced());
        json.put("files_incomplete", summary.filesIncomplete());
        json.put("seconds", summary.seconds());
        json.put("articles_per_second", summary.rate());
        json.put("annotated", summary.annotation().annotated());
        json.put("unannotated", summary.annotation().unannotated());
        put(json.putArray("reasons"), summary.reasons());
        put(json.putArray("unannotated_reasons"), summary.annotation().reasons());
        return json + System.lineSeparator();
    }

    private static void put(ArrayNode array, List<ReasonCount> reasons) {
        for (ReasonCount reason : reasons) {
            array.addObject()
                    .put("reason", reason.reason())
                    .put("count", reason.count())
                    .put("first", reason.example());
        }
    }

    /** Why a run stopped, and what it had and had not done by then. */
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
