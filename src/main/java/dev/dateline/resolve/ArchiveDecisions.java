package dev.dateline.resolve;

import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.EntityDecider.Decided;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.resolve.ResolvedArticle.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Finds the names of an archive whose articles have another id or name than the evidence says. It keeps one {@linkplain
 * EvidenceBlocks block} in memory, and the short forms of names of other blocks. One thread.
 */
public final class ArchiveDecisions {
    private final EntityDecider decider;
    private final Counts counts;
    private final Consumer<Change> changes;
    private final Map<String, List<Waiting>> waiting = new TreeMap<>();
    /** The full names that have changed; kept only when some blocks are decided. */
    private final Set<NameKey> changed = new HashSet<>();

    private boolean all;

    /** Decides from these counts and passes what is to be changed to a consumer. */
    public ArchiveDecisions(EntityDecider decider, Counts counts, Consumer<Change> changes) {
        this.decider = decider;
        this.counts = counts;
        this.changes = changes;
    }

    /** The evidence of an archive, counted. */
    public interface Counts {
        /** Passes all evidence to a consumer, ordered by its text. */
        void forEach(Consumer<Counted> consumer);

        /** Passes the evidence of these blocks to a consumer, block by block, that of each ordered by its text. */
        void of(Collection<String> blocks, Consumer<Counted> consumer);
    }

    /**
     * A name to be decided differently.
     *
     * @param stale the evidence of the articles that are to be changed
     * @param decision what they are to say
     */
    public record Change(NameEvidence stale, Decision decision) {}

    /** A short form, the ids and names that articles give it, and the full name of another block that it means. */
    private record Waiting(NameKey key, Set<String> ids, NameKey full) {}

    /** Decides about all names. */
    public void decideAll() {
        all = true;
        EvidenceBlocks evidence = new EvidenceBlocks(this::decide);
        counts.forEach(evidence);
        evidence.end();
        decideWaiting();
    }

    /**
     * Decides about the names of some blocks, and of those in which a short form of a changed name may be.
     *
     * @param blocks all in which evidence has come or gone since everything was decided
     */
    public void decide(Set<String> blocks) {
        forEachOf(blocks, this::decide);
        Set<String> more = new TreeSet<>();
        changed.forEach(key -> more.addAll(decider.others(key)));
        more.removeAll(blocks);
        forEachOf(more, this::decide);
        decideWaiting();
    }

    private void forEachOf(Collection<String> blocks, Consumer<List<Counted>> action) {
        EvidenceBlocks evidence = new EvidenceBlocks(action);
        counts.of(blocks, evidence);
        evidence.end();
    }

    private void decide(List<Counted> block) {
        Map<NameKey, Set<String>> ids = new HashMap<>();
        for (Counted one : block) {
            if (one.evidence().role() == Role.NAMED) {
                ids.computeIfAbsent(one.evidence().key(), any -> new TreeSet<>())
                        .add(one.evidence().value());
            }
        }
        String name = block.getFirst().evidence().block();
        for (Decided decided : decider.decide(name, block)) {
            Set<String> given = ids.getOrDefault(decided.key(), Set.of());
            NameKey full = decided.full();
            if (full != null) {
                waiting.computeIfAbsent(decider.home(full), any -> new ArrayList<>())
                        .add(new Waiting(decided.key(), given, full));
            } else {
                change(decided.key(), given, decided.decision());
            }
        }
    }

    private void decideWaiting() {
        // A full name is evidence of its own block, so every block that is waited for has evidence.
        forEachOf(waiting.keySet(), counted -> {
            String block = counted.getFirst().evidence().block();
            Map<NameKey, Decision> decisions = new HashMap<>();
            decider.decide(block, counted).forEach(decided -> decisions.put(decided.key(), decided.decision()));
            for (Waiting name : waiting.getOrDefault(block, List.of())) {
                Decision decision = decisions.getOrDefault(
                        name.full(),
                        new Decision(name.full().slug(), name.full().form()));
                change(name.key(), name.ids(), decision);
            }
        });
        waiting.clear();
    }

    private void change(NameKey key, Set<String> values, Decision decision) {
        String wanted = NameEvidence.decided(decision);
        for (String value : values) {
            if (!value.equals(wanted)) {
                if (!all && !decider.others(key).isEmpty()) {
                    changed.add(key);
                }
                changes.accept(
                        new Change(new NameEvidence(decider.home(key), key.form(), Role.NAMED, value), decision));
            }
        }
    }
}
