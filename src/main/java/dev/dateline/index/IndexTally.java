package dev.dateline.index;

import dev.dateline.article.Repairs;
import dev.dateline.index.IndexSummary.ReasonCount;
import dev.dateline.read.SourceLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The counts of one run while it goes on. Safe for many threads. */
final class IndexTally {
    /** Kinds of reasons that are told apart; beyond that they count as one, so that memory stays bounded. */
    private static final int MOST_REASONS = 200;

    private static final int REASONS_SHOWN = 10;
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final long startNanos = System.nanoTime();
    private final Map<String, ReasonCount> reasons = new HashMap<>();
    private long read;
    private long indexed;
    private long unchanged;
    private long rejected;
    private long offsetsRepaired;
    private long mentionsDropped;
    private long charactersReplaced;
    private long filesIncomplete;

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
        String kind = kindOf(reason);
        String key = reasons.containsKey(kind) || reasons.size() < MOST_REASONS ? kind : "other reasons";
        reasons.merge(
                key,
                new ReasonCount(key, 1, line.place()),
                (old, one) -> new ReasonCount(key, old.count() + 1, old.example()));
    }

    synchronized void fileIncomplete() {
        filesIncomplete++;
    }

    synchronized IndexSummary summary() {
        List<ReasonCount> top = reasons.values().stream()
                .sorted(Comparator.comparingLong(ReasonCount::count).reversed().thenComparing(ReasonCount::reason))
                .limit(REASONS_SHOWN)
                .toList();
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
                seconds,
                top);
    }

    /** The reason without its values, so that the same mistake in a thousand lines counts as one kind. */
    private static String kindOf(String reason) {
        return NUMBER.matcher(QUOTED.matcher(reason).replaceAll("…")).replaceAll("#");
    }
}
