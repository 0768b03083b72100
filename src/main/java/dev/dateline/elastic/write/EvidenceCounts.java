package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Fields;
import dev.dateline.resolve.ArchiveDecisions;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Counts the evidence about names in an index, page by page, so that no more than one page is in memory. */
final class EvidenceCounts implements ArchiveDecisions.Counts {
    /** Each page walks over all articles, so pages are large; Elasticsearch allows 65,536 buckets. */
    private static final int PAGE = 10_000;

    /** A block seldom has more. */
    private static final int PAGE_OF_BLOCK = 1_000;

    /** Elasticsearch works on several at a time; the answers of these fit in a megabyte or two. */
    private static final int BLOCKS_AT_ONCE = 100;

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
        Query all = Query.of(query -> query.matchAll(any -> any));
        String after = "";
        do {
            ValuePages.Page page = values.page(index, new ValuePages.Wanted(all, after), PAGE);
            page.counts().forEach(count -> consumer.accept(counted(count)));
            after = page.last();
        } while (!after.isEmpty());
    }

    @Override
    public void of(Collection<String> blocks, Consumer<List<Counted>> consumer) {
        List<String> all = List.copyOf(blocks);
        for (int from = 0; from < all.size(); from += BLOCKS_AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + BLOCKS_AT_ONCE, all.size()));
            List<ValuePages.Page> pages = values.pages(
                    index,
                    some.stream()
                            .map(block -> new ValuePages.Wanted(saying(block), justBefore(block)))
                            .toList(),
                    PAGE_OF_BLOCK);
            for (int i = 0; i < some.size(); i++) {
                List<Counted> counted = counted(some.get(i), pages.get(i));
                if (!counted.isEmpty()) {
                    consumer.accept(counted);
                }
            }
        }
    }

    /** A page that does not hold all evidence of the block is followed by others. */
    private List<Counted> counted(String block, ValuePages.Page firstPage) {
        String prefix = NameEvidence.prefix(block);
        List<Counted> counted = new ArrayList<>();
        ValuePages.Page page = firstPage;
        while (true) {
            for (ValuePages.Count count : page.counts()) {
                if (!count.value().startsWith(prefix)) {
                    return counted;
                }
                counted.add(counted(count));
            }
            if (page.last().isEmpty()) {
                return counted;
            }
            page = values.page(index, new ValuePages.Wanted(saying(block), page.last()), PAGE_OF_BLOCK);
        }
    }

    private static Query saying(String block) {
        String prefix = NameEvidence.prefix(block);
        return Query.of(of -> of.prefix(begins -> begins.field(Fields.EVIDENCE).value(prefix)));
    }

    /** The value that sorts right before those of a block: with the character before the separator. */
    private static String justBefore(String block) {
        String prefix = NameEvidence.prefix(block);
        return block + (char) (prefix.charAt(prefix.length() - 1) - 1);
    }

    private static Counted counted(ValuePages.Count count) {
        NameEvidence evidence = NameEvidence.parse(count.value())
                .orElseThrow(() -> new IllegalStateException("no evidence: " + count.value()));
        return new Counted(evidence, count.articles());
    }
}
