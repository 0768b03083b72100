package dev.dateline.resolve;

import dev.dateline.article.Annotations;
import dev.dateline.article.Article;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.article.Quote;
import dev.dateline.resolve.NameEvidence.Role;
import dev.dateline.text.token.Passages;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An article in which every name has an id, together with what is needed to decide again when the archive knows more.
 *
 * @param article its names have ids: those that it came with, those of lists, or those that the archive has decided
 * @param keys which names the archive decides
 * @param evidence what the article says about names, in order
 */
public record ResolvedArticle(Article article, Keys keys, Collection<NameEvidence> evidence) {
    /** Copies the evidence. */
    public ResolvedArticle {
        evidence = List.copyOf(evidence);
    }

    /** An article that leaves nothing to decide. */
    public static ResolvedArticle decided(Article article) {
        return new ResolvedArticle(article, Keys.none(article), List.of());
    }

    /**
     * For each mention, quote and entity of an article its key; null where the archive decides nothing.
     *
     * @param mentions in the order of the article's mentions
     * @param quotes for the speakers, in the order of the article's quotes
     * @param entities in the order of the article's entities
     */
    public record Keys(List<@Nullable KeyOf> mentions, List<@Nullable KeyOf> quotes, List<@Nullable KeyOf> entities) {
        static Keys none(Article article) {
            Annotations annotations = article.annotations();
            return new Keys(
                    nulls(annotations.mentions().size()),
                    nulls(annotations.quotes().size()),
                    nulls(annotations.entities().size()));
        }

        private static List<@Nullable KeyOf> nulls(int size) {
            List<@Nullable KeyOf> nulls = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                nulls.add(null);
            }
            return nulls;
        }

        /** Whether the archive decides nothing. */
        public boolean isEmpty() {
            return List.of(mentions, quotes, entities).stream()
                    .allMatch(list -> list.stream().allMatch(Objects::isNull));
        }
    }

    /**
     * The key of one name.
     *
     * @param key the key
     * @param named whether its preferred name is decided with its id; false where the article came with one
     */
    public record KeyOf(NameKey key, boolean named) {
        /** One value that {@link #parse} reads. */
        public String text() {
            return (named ? "n" : "k") + key.text();
        }

        /** The key that {@link #text()} has written; null for any other text. */
        public static @Nullable KeyOf parse(String text) {
            return text.length() < 2
                    ? null
                    : NameKey.parse(text.substring(1))
                            .map(key -> new KeyOf(key, text.charAt(0) == 'n'))
                            .orElse(null);
        }
    }

    /**
     * What the archive has decided about a name.
     *
     * @param id of the entity; empty in {@link #NONE}
     * @param name the entity's preferred name
     */
    public record Decision(String id, String name) {
        /** The name is part of a phrase that a source repeats, and names nothing. */
        public static final Decision NONE = new Decision("", "");

        /** Whether the name names something. */
        public boolean isEntity() {
            return !id.isEmpty();
        }
    }

    /**
     * The article as these decisions make it; names that they do not contain stay as they are. A mention that names nothing
     * loses its id, when a program of ours found it; speakers and what people have marked keep one.
     */
    public ResolvedArticle with(Map<NameKey, Decision> decisions) {
        Annotations given = article.annotations();
        List<Mention> mentions = new ArrayList<>();
        for (int i = 0; i < given.mentions().size(); i++) {
            mentions.add(decided(given.mentions().get(i), keys.mentions().get(i), decisions));
        }
        List<Quote> quotes = new ArrayList<>();
        for (int i = 0; i < given.quotes().size(); i++) {
            Quote quote = given.quotes().get(i);
            Decision decision = decision(keys.quotes().get(i), decisions);
            quotes.add(decision == null ? quote : new Quote(quote.span(), quote.speaker(), decision.id(), quote.cue()));
        }
        List<NamedEntity> entities = new ArrayList<>();
        for (int i = 0; i < given.entities().size(); i++) {
            NamedEntity entity = given.entities().get(i);
            Decision decision = decision(keys.entities().get(i), decisions);
            entities.add(decision == null ? entity : new NamedEntity(entity.kind(), entity.name(), decision.id()));
        }
        Article decided = new Article(
                article.id(),
                article.title(),
                article.text(),
                article.metadata(),
                new Annotations(mentions, quotes, entities),
                article.extra());
        return new ResolvedArticle(decided, keys, evidence(decisions));
    }

    private List<NameEvidence> evidence(Map<NameKey, Decision> decisions) {
        return evidence.stream()
                .map(one -> {
                    Decision decision = one.role() == Role.NAMED ? decisions.get(one.key()) : null;
                    return decision == null
                            ? one
                            : new NameEvidence(one.block(), one.form(), Role.NAMED, NameEvidence.decided(decision));
                })
                .toList();
    }

    private static @Nullable Decision decision(@Nullable KeyOf key, Map<NameKey, Decision> decisions) {
        Decision decision = key == null ? null : decisions.get(key.key());
        return key == null || decision == null || decision.isEntity()
                ? decision
                : new Decision(key.key().slug(), key.key().form());
    }

    private static Mention decided(Mention mention, @Nullable KeyOf key, Map<NameKey, Decision> decisions) {
        Decision decision = decision(key, decisions);
        if (decision == null || key == null) {
            return mention;
        }
        boolean none = Decision.NONE.equals(decisions.get(key.key())) && ArchiveResolver.isOwn(mention);
        return new Mention(
                mention.span(),
                mention.kind(),
                key.named() ? decision.name() : mention.name(),
                none ? null : decision.id(),
                mention.value(),
                mention.confidence(),
                mention.tool());
    }

    /** The key under {@link Article#extra()} of the passages that were taken out of the text, a list of texts. */
    public static final String REPEATED_PASSAGES = "repeated_passages";

    /**
     * The article without some parts of its text, which are kept under {@link #REPEATED_PASSAGES}. Mentions and quotes in
     * them, and what only these say about names, are left out; those after them move.
     *
     * @param parts of the text, in order, apart from each other
     */
    public ResolvedArticle without(List<Passages.Part> parts) {
        return parts.isEmpty() ? this : new ShortenedArticle(this, parts).article();
    }

    /** The blocks in which the article says something. */
    public Set<String> blocks() {
        Set<String> blocks = new TreeSet<>();
        evidence.forEach(one -> blocks.add(one.block()));
        return blocks;
    }
}
