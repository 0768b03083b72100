package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Clauses;
import dev.dateline.elastic.document.Fields;
import dev.dateline.resolve.ArchiveDecisions;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Counts the evidence about names in an index, page by page, so that no more than one page is in memory. */
final class EvidenceCounts implements ArchiveDecisions.Counts {
    private final ElasticsearchClient client;
    private final String index;
    private final Retrying retrying;
    private final ValuePages values;

    /** Of an index, by its name or an alias. */
    EvidenceCounts(Cluster cluster, String index, Retrying retrying) {
        this.client = cluster.client();
        this.index = index;
        this.retrying = retrying;
        this.values = new ValuePages(cluster, Fields.EVIDENCE, "count the names", retrying);
    }

    /** How many articles the index has. */
    long articles() {
        return retrying.call("count the articles", () -> client.count(request -> request.index(index)))
                .count();
    }

    @Override
    public void forEach(Consumer<Counted> consumer) {
        values.all(index).forEach(count -> consumer.accept(counted(count)));
    }

    @Override
    public void of(Collection<String> blocks, Consumer<Counted> consumer) {
        List<ValuePages.Group> groups = blocks.stream()
                .map(NameEvidence::prefix)
                .map(prefix -> new ValuePages.Group(Clauses.prefix(Fields.EVIDENCE, prefix), prefix))
                .toList();
        values.forEach(index, groups, count -> consumer.accept(counted(count)));
    }

    private static Counted counted(ValuePages.Count count) {
        NameEvidence evidence = NameEvidence.parse(count.value())
                .orElseThrow(() -> new IllegalStateException("no evidence: " + count.value()));
        return new Counted(evidence, count.articles());
    }
}
