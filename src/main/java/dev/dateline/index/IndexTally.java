package dev.dateline.index;

import dev.dateline.article.ParseResult.Repairs;
import dev.dateline.index.IndexSummary.AnnotationCounts;
import dev.dateline.index.IndexSummary.ReasonCount;
import dev.dateline.read.ReadEvent.SourceLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The counts of one run while it goes on. Safe for many threads. */
final class IndexTally {
    private final long startNanos = System.nanoTime();
    private final Reasons reasons = new Reasons();
    private final Reasons unannotatedReasons = new Reasons();
    private long read;
    private long indexed;
    private long unchanged;
    private long rejected;
    private long offsetsRepaired;
    private long mentionsDropped;
    private long charactersReplaced;
    private long filesIncomplete;
    private long annotated;
    private long unannotated;
    private long shortened;

    synchronized void read(Repairs repairs) {
        read++;
        offsetsRepaired += repairs.offsetsRepaired();
        mentionsDropped += repairs.dropped().size();
        charactersReplaced += repairs.charactersReplaced();
    }

    synchronized void indexed(int articles) {
        indexed += articles;
    }

    synchronized void unchanged(int articles) {
        unchanged += articles;
    }

    /** A line that was not even an article: read and rejected at once. */
    synchronized void unreadable(SourceLine line, String reason) {
        read++;
        rejected(line, reason);
    }

    synchronized void rejected(SourceLine line, String reason) {
        rejected++;
        reasons.add(line, reason);
    }

    synchronized void annotated() {
        annotated++;
    }

    /** An article that is indexed as it came, though it should have been annotated. */
    synchronized void unannotated(SourceLine line, String reason) {
        unannotated++;
        unannotatedReasons.add(line, reason);
    }

    synchronized void shortened(long articles) {
        shortened += articles;
    }

    synchronized void fileIncomplete() {
        filesIncomplete++;
    }

    synchronized IndexSummary summary() {
        double seconds = (System.nanoTime() - startNanos) / 1e9;
        return new IndexSummary(
                read,
                indexed,
                unchanged,
                rejected,
                offsetsRepaired,
                mentionsDropped,
                charactersReplaced,
                filesIncomplete,
                shortened,
                seconds,
                reasons.top(),
                new AnnotationCounts(annotated, unannotated, unannotatedReasons.top()));
    }

    /** Counts reasons by their kind. */
    private static final class Reasons {
        /** Kinds of reasons that are distinguished; any further kinds count as one, so that memory stays bounded. */
        private static final int MOST = 200;

        private static final int SHOWN = 10;
        private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
        private static final Pattern NUMBER = Pattern.compile("\\d+");

        private final Map<String, ReasonCount> counts = new HashMap<>();

        void add(SourceLine line, String reason) {
            String kind = kindOf(reason);
            String key = counts.containsKey(kind) || counts.size() < MOST ? kind : "other reasons";
            counts.merge(
                    key,
                    new ReasonCount(key, 1, line.place()),
                    (old, one) -> new ReasonCount(key, old.count() + 1, old.example()));
        }

        /** The most frequent ones, at most ten. */
        List<ReasonCount> top() {
            return counts.values().stream()
                    .sorted(Comparator.comparingLong(ReasonCount::count)
                            .reversed()
                            .thenComparing(ReasonCount::reason))
                    .limit(SHOWN)
                    .toList();
        }

        /** The reason without its values, so that the same mistake in a thousand lines counts as one kind. */
        private static String kindOf(String reason) {
            return NUMBER.matcher(QUOTED.matcher(reason).replaceAll("…")).replaceAll("#");
        }
    }
}
