package dev.dateline.read.annotation;

import dev.dateline.read.ArticleDraft;
import dev.dateline.text.lexicon.Lazy;
import dev.dateline.text.lexicon.Lexicon;
import dev.dateline.text.word.CodePoints;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Adds the spans of another tool to an article, with kinds by {@code lexicons/formats/labels.tsv} and by what the user
 * says of labels. Labels without a kind are counted in {@code extra.labels_left_out}. One article; one thread.
 */
final class Labels {
    private static final Lazy<Map<String, String>> KINDS = new Lazy<>(Labels::read);

    private final ArticleDraft draft;
    private final String text;
    private final CodePoints points;
    private final Map<String, String> said;
    private final Map<String, Integer> leftOut = new TreeMap<>();

    /** For the article with that text; {@code said} has kinds by labels, and wins. */
    Labels(ArticleDraft draft, String text, Map<String, String> said) {
        this.draft = draft;
        this.text = text;
        this.points = CodePoints.of(text);
        this.said = said;
    }

    /** Adds a span in code points. */
    void codePoints(int start, int end, String label, @Nullable String words, @Nullable String id) {
        String kind = kind(label);
        if (kind.equals("none")) {
            leaveOut(label.isBlank() ? "no label" : label);
            return;
        }
        ObjectNode added = kind.equals("quote")
                ? draft.quote(start, end, null, null)
                : draft.mention(start, end, kind, null, kind.equals("date") ? null : id);
        // The parser compares these words with the text, and converts or drops a span that does not fit.
        if (words != null && !words.isBlank()) {
            added.put("text", words);
        }
    }

    /** Adds a span in UTF-16 units of the text. */
    void utf16(int start, int end, String label, @Nullable String id) {
        if (start < 0 || end > text.length() || start >= end) {
            leaveOut("outside of the text");
            return;
        }
        codePoints(points.fromUtf16(start), points.fromUtf16(end), label, text.substring(start, end), id);
    }

    /** Whether a label has a kind, and is not left out. */
    boolean knows(String label) {
        return !kind(label).equals("none");
    }

    /** Counts something that is left out. */
    void leaveOut(String what) {
        leftOut.merge(what, 1, Integer::sum);
    }

    /** Notes what was left out. */
    void finish() {
        if (!leftOut.isEmpty()) {
            ObjectNode counts = JsonNodeFactory.instance.objectNode();
            leftOut.forEach(counts::put);
            draft.extra("labels_left_out", counts);
        }
    }

    private String kind(String label) {
        String bare = label.strip().replaceFirst("^[BIESLU]-", "");
        String kind = said.getOrDefault(bare, said.get(label));
        return kind == null ? KINDS.get().getOrDefault(bare.toLowerCase(Locale.ROOT), "none") : kind;
    }

    private static Map<String, String> read() {
        Map<String, String> kinds = new HashMap<>();
        for (Lexicon.Line line : Lexicon.read("formats/labels.tsv").lines()) {
            for (String label : line.words(1)) {
                kinds.put(label.toLowerCase(Locale.ROOT), line.column(0));
            }
        }
        return kinds;
    }
}
