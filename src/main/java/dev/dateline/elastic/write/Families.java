package dev.dateline.elastic.write;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import dev.dateline.article.Article;
import dev.dateline.elastic.cluster.Cluster;
import dev.dateline.elastic.cluster.Retrying;
import dev.dateline.elastic.document.Fields;
import dev.dateline.family.FamilyFinder;
import dev.dateline.family.FamilyFinder.KnownText;
import dev.dateline.family.Fingerprint;
import dev.dateline.index.IncomingArticle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives the articles of one run their families: in the order in which they came, so that the same files give the same
 * families. Texts of this run are remembered by {@link FamilyFinder}; older ones are looked up in the index. Safe for
 * many threads; the bulks take their turns.
 */
public final class Families {
    /** Numbers in one look-up; Elasticsearch allows 65,536. */
    private static final int MOST_BANDS = 60_000;

    /** Articles of one look-up: more than that are copies of a few texts. */
    private static final int MOST_FOUND = 10_000;

    private final @Nullable Cluster cluster;
    private final String index;
    private final Retrying retrying;
    private final boolean full;
    private final FamilyFinder finder = new FamilyFinder();
    private long turn;
    private boolean refreshed;

    private Families(@Nullable Cluster cluster, String index, Retrying retrying, boolean full) {
        this.cluster = cluster;
        this.index = index;
        this.retrying = retrying;
        this.full = full;
    }

    /** For a run into a new index of that name: only what it has written itself counts. */
    static Families ofFullRun(Cluster cluster, String index, Retrying retrying) {
        return new Families(cluster, index, retrying, true);
    }

    /** For a run into the index in service. */
    static Families ofIncrementalRun(Cluster cluster, String alias, Retrying retrying) {
        return new Families(cluster, alias, retrying, false);
    }

    /** For documents that go to no index of ours, such as those of a benchmark. */
    public static Families apart() {
        return new Families(null, "", Retrying.never(), true);
    }

    /**
     * The documents of a bulk with their families.
     *
     * @param bulk its number, from 0; each number has to come, but those of other bulks may come in any order
     */
    public List<PendingDocument> assign(long bulk, List<PendingDocument> documents) {
        List<@Nullable Fingerprint> prints = new ArrayList<>();
        for (PendingDocument document : documents) {
            prints.add(print(document));
        }
        synchronized (this) {
            awaitTurn(bulk);
            try {
                Map<Long, List<KnownText>> stored = stored(prints);
                List<PendingDocument> assigned = new ArrayList<>(documents.size());
                for (int i = 0; i < documents.size(); i++) {
                    PendingDocument document = documents.get(i);
                    Fingerprint print = prints.get(i);
                    String family = finder.family(document.id(), print, candidates(print, stored));
                    assigned.add(document.inFamily(family, print));
                }
                return assigned;
            } finally {
                turn++;
                notifyAll();
            }
        }
    }

    private void awaitTurn(long bulk) {
        boolean interrupted = false;
        while (turn != bulk) {
            try {
                wait();
            } catch (InterruptedException later) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable Fingerprint print(PendingDocument document) {
        IncomingArticle incoming = document.incoming();
        if (incoming == null) {
            return null;
        }
        Article article = incoming.article();
        return Fingerprint.of(article.title(), article.text());
    }

    private static List<KnownText> candidates(@Nullable Fingerprint print, Map<Long, List<KnownText>> stored) {
        if (print == null || stored.isEmpty()) {
            return List.of();
        }
        Set<KnownText> candidates = new LinkedHashSet<>();
        print.bands().forEach(band -> candidates.addAll(stored.getOrDefault(band, List.of())));
        return List.copyOf(candidates);
    }

    /** What the index holds that shares a band with these, by band. */
    private Map<Long, List<KnownText>> stored(List<@Nullable Fingerprint> prints) {
        Map<Long, List<KnownText>> stored = new HashMap<>();
        if (cluster == null || (full && !finder.isForgetful())) {
            return stored;
        }
        if (full && !refreshed) {
            // What was written before the texts still remembered is to be found from now on.
            ElasticsearchClient client = cluster.client();
            retrying.call("refresh " + index, () -> client.indices().refresh(request -> request.index(index)));
            refreshed = true;
        }
        Set<Long> bands = new HashSet<>();
        for (Fingerprint print : prints) {
            if (print != null && bands.size() < MOST_BANDS) {
                bands.addAll(print.bands());
            }
        }
        for (KnownText text : bands.isEmpty() ? List.<KnownText>of() : find(cluster.client(), bands)) {
            text.fingerprint()
                    .bands()
                    .forEach(band -> stored.computeIfAbsent(band, any -> new ArrayList<>())
                            .add(text));
        }
        return stored;
    }

    private List<KnownText> find(ElasticsearchClient client, Set<Long> bands) {
        List<FieldValue> values =
                bands.stream().limit(MOST_BANDS).map(FieldValue::of).toList();
        return retrying
                .call(
                        "look up copies",
                        () -> client.search(
                                search -> search.index(index)
                                        .size(MOST_FOUND)
                                        .trackTotalHits(total -> total.enabled(false))
                                        .source(source -> source.fetch(false))
                                        .docvalueFields(field -> field.field(Fields.FAMILY))
                                        .docvalueFields(field -> field.field(Fields.FINGERPRINT))
                                        .query(query -> query.constantScore(all -> all.filter(
                                                filter -> filter.terms(terms -> terms.field(Fields.FINGERPRINT_BANDS)
                                                        .terms(list -> list.value(values)))))),
                                Void.class))
                .hits()
                .hits()
                .stream()
                .map(Families::known)
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable KnownText known(Hit<Void> hit) {
        String family = value(hit, Fields.FAMILY);
        Fingerprint print = Fingerprint.decode(value(hit, Fields.FINGERPRINT));
        return print == null || family.isEmpty() ? null : new KnownText(String.valueOf(hit.id()), family, print);
    }

    @SuppressWarnings("unchecked") // The client knows no generic type for the values of a field.
    private static String value(Hit<Void> hit, String field) {
        JsonData values = hit.fields().get(field);
        List<String> list = values == null ? List.of() : values.to(List.class);
        return list.isEmpty() ? "" : list.getFirst();
    }
}
