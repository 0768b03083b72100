package dev.dateline.elastic.write;

import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.resolve.ArchiveDecisions;
import dev.dateline.resolve.ArchiveDecisions.Change;
import dev.dateline.resolve.EntityDecider;
import dev.dateline.resolve.NameEvidence;
import dev.dateline.resolve.NameKey;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.resolve.ResolvedArticle.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Decides at the end of a run which names of an archive are one entity, and rewrites the articles for which that is new. What
 * is to be done is derived from the articles alone: a run that ends in between leaves evidence with an id that a later run
 * finds to be wrong. Memory is bounded by one block of names and {@value #MOST_CHANGES} changes. One thread.
 */
final class NameDecisions {
    /** Changes before articles are rewritten; a few hundred bytes each. */
    private static final int MOST_CHANGES = 10_000;

    /**
     * Counting all evidence takes about as long as counting one block for every five articles: each page of it walks over all
     * articles, and the number of pages grows with them.
     */
    private static final long ARTICLES_FOR_ONE_BLOCK = 5;

    /** Fewer blocks are always counted one by one. */
    private static final long FEW_BLOCKS = 200;

    private final EntityDecider decider;
    private final EvidenceCounts counts;
    private final StoredArticles articles;

    NameDecisions(EntityDecider decider, EvidenceCounts counts, StoredArticles articles) {
        this.decider = decider;
        this.counts = counts;
        this.articles = articles;
    }

    /**
     * Decides about all names.
     *
     * @param rewrite writes documents in place of those with the same id
     * @return the entities whose articles have changed, as {@link SpellingKey#entityText()}; of many, some
     */
    Set<String> decideAll(Consumer<List<BulkItem>> rewrite) {
        Rewriting rewriting = new Rewriting(rewrite);
        new ArchiveDecisions(decider, counts, rewriting::add).decideAll();
        rewriting.flush();
        return rewriting.touched;
    }

    /** The same for some blocks of evidence, and those that depend on them; for all names when that is faster. */
    Set<String> decide(Set<String> blocks, Consumer<List<BulkItem>> rewrite) {
        if (blocks.size() > FEW_BLOCKS && blocks.size() > counts.articles() / ARTICLES_FOR_ONE_BLOCK) {
            return decideAll(rewrite);
        }
        Rewriting rewriting = new Rewriting(rewrite);
        new ArchiveDecisions(decider, counts, rewriting::add).decide(blocks);
        rewriting.flush();
        return rewriting.touched;
    }

    /** For {@link BulkSender.Sent#requireAll}: the entities of an article that cannot be rewritten would stay wrong. */
    static final String NOT_REWRITTEN = "The entities of the article %s could not be changed";

    private final class Rewriting {
        private final Consumer<List<BulkItem>> rewrite;
        private final Map<String, Change> changes = new HashMap<>();
        private final Set<String> touched = new HashSet<>();

        private Rewriting(Consumer<List<BulkItem>> rewrite) {
            this.rewrite = rewrite;
        }

        private void add(Change change) {
            changes.put(change.stale().text(), change);
            if (touched.size() <= IncrementalRun.MOST_TOUCHED) {
                touch(change, change.stale().id());
                touch(change, change.decision().id());
            }
            if (changes.size() == MOST_CHANGES) {
                flush();
            }
        }

        private void touch(Change change, String id) {
            if (!id.isEmpty()) {
                touched.add(
                        SpellingKey.ofEntity(change.stale().key().kind(), id).entityText());
            }
        }

        private void flush() {
            if (changes.isEmpty()) {
                return;
            }
            // What the last flush has written must be seen, or it would be undone where an article is rewritten again.
            articles.refresh();
            articles.forEach(Clauses.terms(Fields.EVIDENCE, changes.keySet()), page -> {
                List<BulkItem> documents = new ArrayList<>();
                page.forEach(stored -> documents.add(
                        PendingArticle.again(stored.resolved().with(decisions(stored.resolved())), stored.marks())));
                rewrite.accept(documents);
            });
            articles.refresh();
            changes.clear();
        }

        private Map<NameKey, Decision> decisions(ResolvedArticle article) {
            Map<NameKey, Decision> decisions = new HashMap<>();
            Collection<NameEvidence> evidence = article.evidence();
            for (NameEvidence one : evidence) {
                Change change = changes.get(one.text());
                if (change != null) {
                    decisions.put(one.key(), change.decision());
                }
            }
            return decisions;
        }
    }
}
