package dev.dateline.index;

import dev.dateline.index.IndexSummary.ReasonCount;
import dev.dateline.read.SourceLine;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Counts reasons by their kind. One thread. */
final class ReasonTally {
    /** Kinds of reasons that are told apart; beyond that they count as one, so that memory stays bounded. */
    private static final int MOST_REASONS = 200;

    private static final int REASONS_SHOWN = 10;
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final Map<String, ReasonCount> reasons = new HashMap<>();

    void add(SourceLine line, String reason) {
        String kind = kindOf(reason);
        String key = reasons.containsKey(kind) || reasons.size() < MOST_REASONS ? kind : "other reasons";
        reasons.merge(
                key,
                new ReasonCount(key, 1, line.place()),
                (old, one) -> new ReasonCount(key, old.count() + 1, old.example()));
    }

    /** The most frequent ones, at most ten. */
    List<ReasonCount> top() {
        return reasons.values().stream()
                .sorted(Comparator.comparingLong(ReasonCount::count).reversed().thenComparing(ReasonCount::reason))
                .limit(REASONS_SHOWN)
                .toList();
    }

    /** The reason without its values, so that the same mistake in a thousand lines counts as one kind. */
    private static String kindOf(String reason) {
        return NUMBER.matcher(QUOTED.matcher(reason).replaceAll("…")).replaceAll("#");
    }
}
