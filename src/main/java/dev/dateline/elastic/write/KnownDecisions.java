package dev.dateline.elastic.write;

import dev.dateline.resolve.ArchiveDecisions.Change;
import dev.dateline.resolve.NameEvidence;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.resolve.NameKey;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.resolve.ResolvedArticle.Decision;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was decided last about the names that articles give another id by themselves: "Putin" is Vladimir Putin. Articles written
 * later are given these ids at once, so that few need to be written again at the end of a run. A decision may be out of date:
 * the end of the run corrects it as it does any other. Keeps the {@value #MOST} decisions used last, some megabytes.
 * Thread-safe.
 */
final class KnownDecisions {
    private static final int MOST = 20_000;

    private final Map<NameKey, Decision> decisions = new LinkedHashMap<>(256, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<NameKey, Decision> eldest) {
            return size() > MOST;
        }
    };

    /** Keeps the decision of a change. */
    synchronized void learn(Change change) {
        decisions.put(change.stale().key(), change.decision());
    }

    /** What is known about the names of an article; empty when nothing is. */
    synchronized Map<NameKey, Decision> about(ResolvedArticle article) {
        Map<NameKey, Decision> known = new HashMap<>();
        for (NameEvidence evidence : article.evidence()) {
            Decision decision = evidence.role() == Role.NAMED ? decisions.get(evidence.key()) : null;
            if (decision != null) {
                known.put(evidence.key(), decision);
            }
        }
        return known;
    }
}
