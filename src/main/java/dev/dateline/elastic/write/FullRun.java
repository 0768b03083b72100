package dev.dateline.elastic.write;

import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.index.IndexFailure;
import dev.dateline.index.WriteListener;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fills a new index, which takes the place of the served one at the end, together with its entities and forms. */
final class FullRun implements ArticleRun {
    private static final Logger LOG = LoggerFactory.getLogger(FullRun.class);

    private final IndexLifecycle lifecycle;
    private final IndexLifecycle cleaner;
    private final BulkSender sender;
    private final EntityIndexer entities;
    private final String index;
    private final String formsIndex;
    private final FormDictionary forms;
    private final Families families;

    /** Fills an index of articles and one of forms, both empty. */
    FullRun(Archive archive, Retrying retrying, String index, String formsIndex) {
        this.lifecycle = new IndexLifecycle(archive.cluster(), archive.aliases(), retrying);
        // After a failure Elasticsearch is likely to be away; nobody waits for it a second time.
        this.cleaner = new IndexLifecycle(archive.cluster(), archive.aliases(), Retrying.never());
        this.sender = new BulkSender(archive.cluster(), retrying);
        this.entities = new EntityIndexer(archive, lifecycle, retrying);
        this.index = index;
        this.formsIndex = formsIndex;
        this.forms = new FormDictionary(sender, IndexLifecycle.writeAlias(formsIndex));
        this.families = Families.ofFullRun(archive.cluster(), index, retrying);
    }

    @Override
    public List<PendingDocument> changed(List<PendingDocument> documents) {
        return documents;
    }

    @Override
    public Families families() {
        return families;
    }

    @Override
    public List<BulkSender.RefusedDocument> write(List<PendingDocument> documents) {
        forms.write(documents);
        return sender.send(IndexLifecycle.writeAlias(index), documents);
    }

    @Override
    public void finish(WriteListener listener) {
        lifecycle.refresh(index);
        listener.step("counting the entities");
        String counted = entities.buildAll(index);
        listener.step("putting the new index in service");
        try {
            lifecycle.prepareForService(index);
            lifecycle.prepareForService(formsIndex);
            lifecycle.refresh(formsIndex);
            lifecycle.serve(List.of(index, counted, formsIndex));
        } catch (IndexFailure failure) {
            deleteQuietly(counted);
            throw failure;
        }
    }

    @Override
    public void abandon() {
        deleteQuietly(index);
        deleteQuietly(formsIndex);
    }

    @Override
    public String consequence() {
        return "The new index is thrown away; what was served before is served still.";
    }

    /** An index that cannot be deleted now is removed as an orphan by a later run. */
    private void deleteQuietly(String name) {
        try {
            cleaner.delete(name);
        } catch (IndexFailure failure) {
            LOG.warn("event=half_built_index_left index={} reason={}", name, failure.getMessage());
        }
    }
}
