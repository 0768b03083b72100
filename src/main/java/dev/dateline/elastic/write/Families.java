package dev.dateline.elastic.write;

import dev.dateline.article.Article;
import dev.dateline.family.FamilyFinder;
import dev.dateline.family.FamilyFinder.KnownText;
import dev.dateline.family.Fingerprint;
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
 * Gives the articles of one run their families, in the order in which they came, so that the same files give the same
 * families. Texts of this run are remembered by {@link FamilyFinder}; older ones are looked up. Thread-safe; the
 * bulks take turns.
 */
final class Families {
    private final StoredTexts stored;
    private final FamilyFinder finder = new FamilyFinder();
    private long turn;

    /** Of a run that finds older texts there. */
    Families(StoredTexts stored) {
        this.stored = stored;
    }

    /**
     * Returns the documents of a bulk with their families.
     *
     * @param bulk its number, from 0; each number has to come, but in any order
     */
    List<BulkItem> assign(long bulk, List<PendingArticle> articles) {
        List<@Nullable Fingerprint> prints = new ArrayList<>();
        for (PendingArticle pending : articles) {
            Article article = pending.incoming().article();
            prints.add(Fingerprint.of(article.title(), article.text()));
        }
        synchronized (this) {
            awaitTurn(bulk);
            try {
                Map<Long, List<KnownText>> older = older(prints);
                List<BulkItem> assigned = new ArrayList<>(articles.size());
                for (int i = 0; i < articles.size(); i++) {
                    PendingArticle article = articles.get(i);
                    Fingerprint print = prints.get(i);
                    String family = finder.family(article.id(), print, candidates(print, older));
                    assigned.add(article.inFamily(family, print));
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

    /** The stored texts that share a band with these, by band. */
    private Map<Long, List<KnownText>> older(List<@Nullable Fingerprint> prints) {
        Set<Long> bands = new HashSet<>();
        prints.stream().filter(Objects::nonNull).forEach(print -> bands.addAll(print.bands()));
        Map<Long, List<KnownText>> older = new HashMap<>();
        for (KnownText text : stored.sharing(bands, finder.isForgetful())) {
            text.fingerprint()
                    .bands()
                    .forEach(band -> older.computeIfAbsent(band, any -> new ArrayList<>())
                            .add(text));
        }
        return older;
    }

    private static List<KnownText> candidates(@Nullable Fingerprint print, Map<Long, List<KnownText>> older) {
        if (print == null || older.isEmpty()) {
            return List.of();
        }
        Set<KnownText> candidates = new LinkedHashSet<>();
        print.bands().forEach(band -> candidates.addAll(older.getOrDefault(band, List.of())));
        return List.copyOf(candidates);
    }
}
