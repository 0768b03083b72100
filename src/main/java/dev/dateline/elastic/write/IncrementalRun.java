package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.NamedEntities;
import dev.dateline.elastic.document.SpellingKey;
import dev.dateline.index.ArticleIndex;
import dev.dateline.resolve.EntityDecider;
import dev.dateline.resolve.ResolvedArticle;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes into the index in service; articles that are there unchanged are left alone. */
final class IncrementalRun implements ArticleRun {
    /** A count of all entities costs about as much as this many counts of one. */
    static final int MOST_TOUCHED = 200;

    /** Blocks that are remembered, some megabytes; when more are touched, all names are decided. */
    private static final int MOST_BLOCKS = 50_000;

    /** Passages of some thousand articles; more are counted together with all others. */
    private static final int MOST_PASSAGES = 100_000;

    private final IndexLifecycle lifecycle;
    private final WriterLock lock;
    private final BulkSender sender;
    private final StoredVersions versions;
    private final RepeatedPassages passages;
    private final NameDecisions decisions;
    private final EntityIndexer entities;
    private final Families families;
    private final FormDictionary forms;
    private final Aliases aliases;

    /** The entities as they were counted last; null when there are none, or when the run that wrote them failed. */
    private final @Nullable String servedEntities;

    /** The entities to count again, as {@link SpellingKey#entityText()}. */
    private final Touched<String> touched;

    /** The blocks of evidence that has come or gone. */
    private final Touched<String> blocks;

    /** The passages of the articles that are new or have changed. */
    private final Touched<Long> prints;

    private boolean marked;
    private long rewritten;

    /** Nothing of the index is changed before the first article that is new or has changed. */
    IncrementalRun(
            Cluster cluster,
            Aliases aliases,
            EntityDecider decider,
            WriterLock lock,
            IndexLifecycle lifecycle,
            Retrying retrying) {
        this.lifecycle = lifecycle;
        this.lock = lock;
        this.aliases = aliases;
        this.sender = new BulkSender(cluster, retrying);
        this.versions = new StoredVersions(cluster, aliases.articles(), retrying);
        StoredArticles stored = new StoredArticles(cluster, aliases.articles(), retrying);
        this.passages = new RepeatedPassages(cluster, aliases.articles(), stored, retrying);
        this.decisions = new NameDecisions(decider, new EvidenceCounts(cluster, aliases.articles(), retrying), stored);
        this.entities = new EntityIndexer(cluster, aliases, lifecycle, retrying);
        this.families = new Families(StoredTexts.ofServedIndex(cluster, aliases.articles(), retrying));
        this.forms = new FormDictionary(sender, aliases.forms());
        this.servedEntities = lifecycle
                .served(aliases.entities())
                .filter(index -> lifecycle.state(index).complete())
                .orElse(null);
        this.touched = new Touched<>(MOST_TOUCHED, servedEntities == null);
        this.blocks = new Touched<>(MOST_BLOCKS, servedEntities == null);
        this.prints = new Touched<>(MOST_PASSAGES, servedEntities == null);
        if (servedEntities == null) {
            // What a run that failed a moment ago has written may not be visible yet.
            lifecycle.refresh(aliases.articles());
        }
    }

    /** The values that a run has touched; when there are too many, the whole archive counts as touched. */
    private static final class Touched<T> {
        private final int most;
        private @Nullable Set<T> values;

        Touched(int most, boolean all) {
            this.most = most;
            this.values = all ? null : new HashSet<>();
        }

        synchronized void add(Collection<T> more) {
            if (values != null) {
                values.addAll(more);
                values = values.size() > most ? null : values;
            }
        }

        /** Null for all. */
        synchronized @Nullable Set<T> values() {
            return values;
        }
    }

    @Override
    public List<PendingArticle> changed(List<PendingArticle> articles) {
        Map<String, StoredVersions.Version> stored =
                versions.find(articles.stream().map(PendingArticle::id).toList());
        List<PendingArticle> changed = new ArrayList<>();
        for (PendingArticle article : articles) {
            StoredVersions.Version version = stored.get(article.id());
            if (version == null || !version.hash().equals(article.hash())) {
                changed.add(article);
                if (version != null && !version.added().isEmpty()) {
                    article.addedBefore(version.added());
                }
                touched.add(article.entities());
                blocks.add(article.blocks());
                prints.add(article.passages());
                if (version != null) {
                    // The version that is replaced may name entities that the new one no longer does.
                    touched.add(version.entities());
                    blocks.add(version.blocks());
                }
            }
        }
        return changed;
    }

    /** A text that becomes shorter names less than before. */
    private void shortening(ResolvedArticle before) {
        touched.add(NamedEntities.of(before.article()).keys());
        blocks.add(before.blocks());
    }

    @Override
    public Families families() {
        return families;
    }

    @Override
    public FormDictionary forms() {
        return forms;
    }

    @Override
    public List<BulkSender.Refused> write(List<BulkItem> documents) {
        if (documents.isEmpty()) {
            return List.of();
        }
        lock.require();
        markOnce();
        return sender.send(aliases.articles(), documents).refused();
    }

    /** Removes an article, by the same steps as for writing one; false when it does not exist. */
    boolean remove(String id) {
        StoredVersions.Version version = versions.find(List.of(id)).get(id);
        if (version == null) {
            return false;
        }
        touched.add(version.entities());
        blocks.add(version.blocks());
        write(List.of(BulkItem.removal(id)));
        finish();
        return true;
    }

    /** Decides about some blocks again, by the same steps as for writing; returns the number of articles rewritten. */
    long decide(Collection<String> again) {
        blocks.add(again);
        finish();
        return rewritten;
    }

    /** From now on the entities are older than the articles; after a run that fails, the next one counts all of them. */
    private synchronized void markOnce() {
        if (!marked && servedEntities != null) {
            lifecycle.mark(servedEntities, false);
        }
        marked = true;
    }

    @Override
    public void finish(ArticleIndex.Listener listener) {
        Set<String> before = touched.values();
        if (before != null && before.isEmpty() && !marked) {
            return;
        }
        lifecycle.refresh(aliases.articles());
        listener.step("looking for passages that sources repeat");
        Set<Long> passed = prints.values();
        listener.shortened(
                passed == null
                        ? passages.shortenAll(this::shortening, this::rewrite)
                        : passages.shorten(passed, this::shortening, this::rewrite));
        listener.step("deciding which names are one entity");
        finish();
    }

    private void rewrite(List<BulkItem> documents) {
        lock.require();
        markOnce();
        rewritten += documents.size();
        sender.send(aliases.articles(), documents).requireAll(NameDecisions.NOT_REWRITTEN);
    }

    /** Makes the articles visible to searches, decides about their names and counts their entities. */
    private void finish() {
        lifecycle.refresh(aliases.forms());
        lifecycle.refresh(aliases.articles());
        Set<String> again = blocks.values();
        touched.add(again == null ? decisions.decideAll(this::rewrite) : decisions.decide(again, this::rewrite));
        Set<String> recounted = touched.values();
        if (servedEntities == null || recounted == null) {
            String counted = entities.buildAll(aliases.articles(), lifecycle.layout(aliases.articles()));
            try {
                lock.require();
                lifecycle.serve(List.of(counted));
            } catch (RuntimeException failure) {
                lifecycle.abandon(counted);
                throw failure;
            }
        } else {
            entities.update(recounted);
            lock.require();
            lifecycle.mark(servedEntities, true);
        }
    }

    @Override
    public void abandon() {
        // What was written stays: ids are stable, so the next run continues from there.
    }

    @Override
    public String consequence() {
        return "What was written stays, and the next run continues from there.";
    }
}
