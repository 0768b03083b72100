package dev.dateline.bench.entities;

import dev.dateline.article.Article;
import dev.dateline.resolve.ArchiveDecisions;
import dev.dateline.resolve.ArchiveDecisions.Change;
import dev.dateline.resolve.ArchiveResolver;
import dev.dateline.resolve.EntityDecider;
import dev.dateline.resolve.EntityDecider.Counted;
import dev.dateline.resolve.NameEvidence;
import dev.dateline.resolve.NameKey;
import dev.dateline.resolve.ResolvedArticle;
import dev.dateline.resolve.ResolvedArticle.Decision;
import dev.dateline.text.token.Passages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** An archive without Elasticsearch: resolves articles and decides as runs do. One thread. */
public final class MemoryArchive {
    private final ArchiveResolver resolver;
    private final EntityDecider decider;
    private final Map<String, ResolvedArticle> articles = new LinkedHashMap<>();

    /** An empty archive. */
    public MemoryArchive(ArchiveResolver resolver) {
        this.resolver = resolver;
        this.decider = resolver.decider();
    }

    /** Makes an incremental run; articles whose ids are known replace those of the archive. */
    public void add(Collection<Article> run) {
        Set<String> blocks = new TreeSet<>();
        for (Article article : run) {
            ResolvedArticle resolved = resolver.resolve(article);
            ResolvedArticle before = articles.put(article.id(), resolved);
            blocks.addAll(resolved.blocks());
            blocks.addAll(before == null ? Set.of() : before.blocks());
        }
        decide(decisions -> decisions.decide(blocks));
    }

    /** Makes a full run, which decides about everything. */
    public void addAll(Collection<Article> run) {
        run.forEach(article -> articles.put(article.id(), resolver.resolve(article)));
        decide(ArchiveDecisions::decideAll);
    }

    /** Makes a full run, which also takes out the passages that sources repeat; how many articles had any. */
    public int addAllShortened(Collection<Article> run) {
        Map<String, Integer> sizes = new HashMap<>();
        Map<Long, Integer> counts = new HashMap<>();
        for (Article article : run) {
            sizes.merge(source(article), 1, Integer::sum);
            Passages.prints(source(article), article.text()).forEach(print -> counts.merge(print, 1, Integer::sum));
        }
        int shortened = 0;
        for (Article article : run) {
            int ofSource = sizes.getOrDefault(source(article), 0);
            List<Passages.Part> parts = Passages.repeated(source(article), article.text(), print -> {
                int count = counts.getOrDefault(print, 0);
                return Passages.isRepeated(count, count, ofSource);
            });
            articles.put(article.id(), resolver.resolve(article).without(parts));
            shortened += parts.isEmpty() ? 0 : 1;
        }
        decide(ArchiveDecisions::decideAll);
        return shortened;
    }

    private static String source(Article article) {
        return String.valueOf(article.metadata().source());
    }

    /** Removes an article. */
    public void remove(String id) {
        ResolvedArticle removed = articles.remove(id);
        if (removed != null) {
            decide(decisions -> decisions.decide(removed.blocks()));
        }
    }

    /** The articles in the order of their first run. */
    public List<Article> articles() {
        return articles.values().stream().map(ResolvedArticle::article).toList();
    }

    private void decide(Consumer<ArchiveDecisions> how) {
        List<Change> changes = new ArrayList<>();
        how.accept(new ArchiveDecisions(decider, new Evidence(), changes::add));
        Map<NameEvidence, Change> byStale = new HashMap<>();
        changes.forEach(change -> byStale.put(change.stale(), change));
        articles.replaceAll((id, article) -> {
            Map<NameKey, Decision> decisions = new HashMap<>();
            for (NameEvidence evidence : article.evidence()) {
                Change change = byStale.get(evidence);
                if (change != null) {
                    decisions.put(evidence.key(), change.decision());
                }
            }
            return decisions.isEmpty() ? article : article.with(decisions);
        });
    }

    private final class Evidence implements ArchiveDecisions.Counts {
        private final TreeMap<String, Counted> counts = new TreeMap<>();

        private Evidence() {
            for (ResolvedArticle article : articles.values()) {
                for (NameEvidence evidence : new HashSet<>(article.evidence())) {
                    counts.merge(
                            evidence.text(),
                            new Counted(evidence, 1),
                            (one, other) -> new Counted(evidence, one.articles() + other.articles()));
                }
            }
        }

        @Override
        public void forEach(Consumer<Counted> consumer) {
            counts.values().forEach(consumer);
        }

        @Override
        public void of(Collection<String> blocks, Consumer<Counted> consumer) {
            for (String block : blocks) {
                String prefix = NameEvidence.prefix(block);
                counts.subMap(prefix, prefix + '\uffff').values().forEach(consumer);
            }
        }
    }
}
