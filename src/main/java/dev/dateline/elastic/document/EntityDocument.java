package dev.dateline.elastic.document;

import dev.dateline.search.names.EntityNames;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Gathers the counts of one entity's spellings into the document that mappings/entities.json describes. One thread. */
public final class EntityDocument {
    /** The most frequent spellings are kept; an entity with more of them has been marked wrongly. */
    private static final int MOST_SPELLINGS = 500;

    private static final Comparator<Counted> RAREST_FIRST =
            Comparator.comparingLong(Counted::articles).thenComparing(Counted::spelling, Comparator.reverseOrder());

    /** A spelling and the number of articles that have it. */
    private record Counted(String spelling, long articles) {}

    private final SpellingKey entity;
    private final PriorityQueue<Counted> spellings = new PriorityQueue<>(RAREST_FIRST);
    private @Nullable Counted name;
    private @Nullable Counted words;
    private long articles;

    /** Of the entity that a key belongs to; nothing is counted yet. */
    public EntityDocument(SpellingKey entity) {
        this.entity = SpellingKey.ofEntity(entity.kind(), entity.id());
    }

    /** The {@code _id} of the document of the entity that a key belongs to. */
    public static String documentId(SpellingKey entity) {
        return entity.kind().json() + ":" + entity.id();
    }

    /** The {@code _id} of this document. */
    public String documentId() {
        return documentId(entity);
    }

    /** Whether a key belongs to this entity. */
    public boolean isOf(SpellingKey key) {
        return key.kind() == entity.kind() && key.id().equals(entity.id());
    }

    /** Adds one of the entity's keys, each at most once, and the number of articles that have it. */
    public void add(SpellingKey key, long count) {
        Counted counted = new Counted(key.spelling(), count);
        switch (key.role()) {
            case ENTITY -> articles = count;
            case NAME -> {
                name = moreFrequent(name, counted);
                keep(counted);
            }
            case WORDS -> {
                words = moreFrequent(words, counted);
                keep(counted);
            }
        }
    }

    /** The document, with what is known of where a place lies and what its names are found by. */
    public ObjectNode json(PlaceFacts facts, EntityNames names) {
        Counted preferred = name == null ? words : name;
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put(Fields.ID, entity.id());
        json.put(Fields.KIND, entity.kind().json());
        json.put(Fields.NAME, preferred == null ? entity.id() : preferred.spelling());
        List<String> written = inOrder().toList();
        ArrayNode all = json.putArray(Fields.SPELLINGS);
        written.forEach(all::add);
        ArrayNode keys = json.putArray(Fields.NAME_KEYS);
        Set<String> terms = switch (entity.kind()) {
            case PLACE, COUNTRY -> names.placeTerms(entity.id(), written);
            case ORGANIZATION -> names.organizationTerms(written);
            case PERSON, DATE -> names.terms(written);
        };
        terms.forEach(keys::add);
        if (entity.kind().isPlace()) {
            facts.of(entity.id(), json.path(Fields.NAME).asString()).ifPresent(fact -> put(json, fact));
        }
        json.put(Fields.ARTICLES, articles);
        return json;
    }

    private static void put(ObjectNode json, PlaceFacts.Fact fact) {
        if (!fact.country().isEmpty()) {
            json.put(Fields.COUNTRY, fact.country());
        }
        fact.position()
                .ifPresent(position -> json.putObject(Fields.POSITION)
                        .put("lat", position.latitude())
                        .put("lon", position.longitude()));
    }

    private Stream<String> inOrder() {
        List<Counted> sorted =
                spellings.stream().sorted(RAREST_FIRST.reversed()).toList();
        return sorted.stream().map(Counted::spelling).distinct();
    }

    private void keep(Counted counted) {
        spellings.add(counted);
        if (spellings.size() > MOST_SPELLINGS) {
            spellings.remove();
        }
    }

    private static Counted moreFrequent(@Nullable Counted one, Counted other) {
        return one == null || RAREST_FIRST.compare(other, one) > 0 ? other : one;
    }
}
