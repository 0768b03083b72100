package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.IndexDefinition;
import dev.dateline.index.ArticleIndex;
import dev.dateline.resolve.EntityDecider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Fills a new index, which replaces the served one at the end, together with its entities and forms. */
final class FullRun implements ArticleRun {
    private final IndexLifecycle lifecycle;
    private final IndexLifecycle cleaner;
    private final WriterLock lock;
    private final IndexLifecycle.Layout layout;
    private final BulkSender sender;
    private final RepeatedPassages passages;
    private final NameDecisions decisions;
    private final EntityIndexer entities;
    private final String index;
    private final Families families;
    private final String formsIndex;
    private final FormDictionary forms;
    /** The archive that is replaced: its articles keep the time at which they were added. Null when there is none. */
    private final @Nullable StoredVersions served;

    private final AtomicLong written = new AtomicLong();
    private @Nullable String counted;
    private boolean swapping;

    /** Creates the new indices. */
    FullRun(
            Cluster cluster,
            Aliases aliases,
            EntityDecider decider,
            WriterLock lock,
            IndexLifecycle.Layout layout,
            Retrying retrying) {
        this.lifecycle = new IndexLifecycle(cluster, aliases, retrying);
        // After a failure Elasticsearch is probably unreachable; waiting for it again does not help.
        this.cleaner = new IndexLifecycle(cluster, aliases, Retrying.never());
        this.lock = lock;
        this.layout = layout;
        this.sender = new BulkSender(cluster, retrying);
        this.entities = new EntityIndexer(cluster, aliases, lifecycle, retrying);
        this.index = lifecycle.create(aliases.articles(), IndexDefinition.ARTICLES, layout);
        this.families = new Families(StoredTexts.ofNewIndex(cluster, index, retrying));
        StoredArticles stored = new StoredArticles(cluster, index, retrying);
        this.passages = new RepeatedPassages(cluster, index, stored, retrying);
        this.decisions = new NameDecisions(decider, new EvidenceCounts(cluster, index, retrying), stored);
        this.served = lifecycle.served(aliases.articles()).isPresent()
                ? new StoredVersions(cluster, aliases.articles(), retrying)
                : null;
        this.formsIndex = lifecycle.create(aliases.forms(), IndexDefinition.FORMS, layout);
        this.forms = new FormDictionary(sender, IndexLifecycle.writeAlias(formsIndex));
    }

    @Override
    public List<PendingArticle> changed(List<PendingArticle> articles) {
        if (served != null) {
            Map<String, String> added =
                    served.added(articles.stream().map(PendingArticle::id).toList());
            for (PendingArticle article : articles) {
                String before = added.get(article.id());
                if (before != null) {
                    article.addedBefore(before);
                }
            }
        }
        return articles;
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
        lock.require();
        BulkSender.Sent sent = sender.send(IndexLifecycle.writeAlias(index), documents);
        written.addAndGet(documents.size() - sent.refused().size() - (long) sent.replaced());
        return sent.refused();
    }

    private void rewrite(List<BulkItem> documents) {
        lock.require();
        sender.send(IndexLifecycle.writeAlias(index), documents).requireAll(NameDecisions.NOT_REWRITTEN);
    }

    @Override
    public void finish(ArticleIndex.Listener listener) {
        lifecycle.refresh(index);
        lifecycle.requireCount(index, written.get());
        listener.step("looking for passages that sources repeat");
        listener.shortened(passages.shortenAll(before -> {}, this::rewrite));
        listener.step("deciding which names are one entity");
        decisions.decideAll(this::rewrite);
        listener.step("counting the entities");
        counted = entities.buildAll(index, layout);
        listener.step("putting the new index in service");
        lifecycle.prepareForService(index);
        lifecycle.prepareForService(formsIndex);
        lifecycle.refresh(formsIndex);
        lock.require();
        swapping = true;
        lifecycle.serve(List.of(index, counted, formsIndex));
    }

    @Override
    public void abandon() {
        if (counted != null) {
            cleaner.abandon(counted);
        }
        cleaner.abandon(index);
        cleaner.abandon(formsIndex);
    }

    @Override
    public String consequence() {
        return swapping
                ? "Whether the new index is in service is not known; nothing that is served was deleted."
                : "The new index is deleted; what was served before is still served.";
    }
}
