package dev.dateline.elastic.document;

import dev.dateline.article.Article;
import dev.dateline.article.EntityKind;
import dev.dateline.article.Mention;
import dev.dateline.article.NamedEntity;
import dev.dateline.text.word.CodePoints;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The entities of one article, each once: what it is called, how it is spelled in the text, how often it is named.
 * Annotations without id are left out; the pipeline has resolved them before. Safe for many threads once made.
 */
public final class NamedEntities {
    private final Map<String, Named> byKey = new LinkedHashMap<>();
    private final CodePoints text;

    private NamedEntities(Article article) {
        text = CodePoints.of(article.text());
        article.annotations().mentions().forEach(this::add);
        article.annotations().entities().forEach(this::add);
    }

    /** The entities of an article, in the order in which they are first named. */
    public static NamedEntities of(Article article) {
        return new NamedEntities(article);
    }

    /** One entity as one article names it. */
    static final class Named {
        private final SpellingKey key;
        private final Map<String, Integer> names = new LinkedHashMap<>();
        private final Map<String, Integer> words = new LinkedHashMap<>();
        private int mentions;

        private Named(SpellingKey key) {
            this.key = key;
        }

        EntityKind kind() {
            return key.kind();
        }

        String id() {
            return key.id();
        }

        /** How often the text names it; 1 when it is only marked for the whole article. */
        int count() {
            return Math.max(1, mentions);
        }

        /** The name given most often; without one, the words met most often; without those, the id. */
        String label() {
            return mostFrequent(names.isEmpty() ? words : names, key.id());
        }

        /** Every name and spelling, for searching. */
        Stream<String> spellings() {
            return Stream.concat(names.keySet().stream(), words.keySet().stream());
        }

        /** The values of the field {@code spellings}. */
        Stream<String> keys() {
            Stream<SpellingKey> given = names.keySet().stream().map(name -> with(SpellingKey.Role.NAME, name));
            Stream<SpellingKey> met = words.keySet().stream().map(word -> with(SpellingKey.Role.WORDS, word));
            return Stream.of(Stream.of(key), given, met).flatMap(keys -> keys).map(SpellingKey::text);
        }

        private SpellingKey with(SpellingKey.Role role, String spelling) {
            return new SpellingKey(key.kind(), key.id(), role, spelling);
        }

        private static String mostFrequent(Map<String, Integer> counts, String otherwise) {
            String best = otherwise;
            int most = 0;
            for (Map.Entry<String, Integer> entry : counts.entrySet()) {
                if (entry.getValue() > most) {
                    best = entry.getKey();
                    most = entry.getValue();
                }
            }
            return best;
        }
    }

    /** All of them. */
    Collection<Named> all() {
        return byKey.values();
    }

    /** All of them, as {@link SpellingKey#entityText()}; none for an article that names nobody. */
    public List<String> keys() {
        return List.copyOf(byKey.keySet());
    }

    /** The ids of those of some kinds, each once. */
    Set<String> ids(Predicate<EntityKind> wanted) {
        Set<String> ids = new LinkedHashSet<>();
        byKey.values().stream().filter(named -> wanted.test(named.kind())).forEach(named -> ids.add(named.id()));
        return ids;
    }

    private void add(Mention mention) {
        if (mention.id() == null || mention.kind() == EntityKind.DATE) {
            return;
        }
        Named named = named(mention.kind(), mention.id());
        named.mentions++;
        count(named.names, mention.name());
        count(named.words, text.cut(mention.span()));
    }

    private void add(NamedEntity entity) {
        if (entity.id() != null) {
            count(named(entity.kind(), entity.id()).names, entity.name());
        }
    }

    private Named named(EntityKind kind, String id) {
        SpellingKey key = SpellingKey.ofEntity(kind, id);
        return byKey.computeIfAbsent(key.entityText(), any -> new Named(key));
    }

    private static void count(Map<String, Integer> counts, @Nullable String spelling) {
        if (spelling == null) {
            return;
        }
        String squeezed = spelling.strip().replaceAll("\\s+", " ");
        if (!squeezed.isEmpty() && squeezed.length() <= SpellingKey.LONGEST) {
            counts.merge(squeezed, 1, Integer::sum);
        }
    }
}
