package dev.dateline.elastic.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.dateline.article.EntityKind;
import dev.dateline.search.names.EntityNames;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A document of the entities index, which mappings/entities.json describes. Jackson reads and writes it; a search may fetch
 * some of its fields only, and the others are then empty.
 *
 * @param id the entity's id, a facet value
 * @param kind the kind of entity; an id may belong to one entity of each kind
 * @param name its preferred name; the id when not fetched
 * @param spellings how articles spell it, most frequent first
 * @param nameKeys the terms by which it is found in any spelling; written, and never returned by Elasticsearch
 * @param country the country that a place is in or is, ISO 3166-1 alpha-2; null when not known
 * @param position where a place is; null when not known
 * @param articles how many articles name it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntityDocument(
        String id,
        EntityKind kind,
        String name,
        List<String> spellings,
        @JsonProperty(Fields.NAME_KEYS) Collection<String> nameKeys,
        @Nullable String country,
        @Nullable Position position,
        int articles) {
    /** The fields that say what an entity is and what readers call it. */
    public static final List<String> LABEL = List.of(Fields.ID, Fields.KIND, Fields.NAME, Fields.ARTICLES);

    /** The fields of {@link #LABEL}, and all spellings. */
    public static final List<String> SPELLED =
            List.of(Fields.ID, Fields.KIND, Fields.NAME, Fields.SPELLINGS, Fields.ARTICLES);

    private static final JsonMapper JSON = new JsonMapper();

    /** A point on the earth, in degrees north and east. */
    public record Position(double lat, double lon) {}

    /** Fills in what was not fetched. */
    public EntityDocument {
        name = Objects.requireNonNullElse(name, id);
        spellings = spellings == null ? List.of() : List.copyOf(spellings);
        nameKeys = nameKeys == null ? List.of() : List.copyOf(nameKeys);
    }

    /** The {@code _id} of the document of the entity that a key belongs to. */
    public static String documentId(SpellingKey entity) {
        return entity.kind().json() + ":" + entity.id();
    }

    /** The document as it is indexed; the caller's to change. */
    public ObjectNode json() {
        return JSON.valueToTree(this);
    }

    /** Collects the counts of one entity's spellings for its document. One thread. */
    public static final class Counts {
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
        public Counts(SpellingKey entity) {
            this.entity = SpellingKey.ofEntity(entity.kind(), entity.id());
        }

        /** The {@code _id} of the document. */
        public String documentId() {
            return EntityDocument.documentId(entity);
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

        /** The document as it is indexed, with the position of a place and the terms of the names. */
        public ObjectNode json(PlaceFacts facts, EntityNames names) {
            return document(facts, names).json();
        }

        private EntityDocument document(PlaceFacts facts, EntityNames names) {
            Counted preferred = name == null ? words : name;
            String called = preferred == null ? entity.id() : preferred.spelling();
            List<String> written = spellings.stream()
                    .sorted(RAREST_FIRST.reversed())
                    .map(Counted::spelling)
                    .distinct()
                    .toList();
            Set<String> terms = switch (entity.kind()) {
                case PLACE, COUNTRY -> names.placeTerms(entity.id(), written);
                case ORGANIZATION -> names.organizationTerms(written);
                case PERSON, DATE -> names.terms(written);
            };
            PlaceFacts.Fact fact =
                    entity.kind().isPlace() ? facts.of(entity.id(), called).orElse(null) : null;
            return new EntityDocument(
                    entity.id(),
                    entity.kind(),
                    called,
                    written,
                    terms,
                    fact == null || fact.country().isEmpty() ? null : fact.country(),
                    fact == null ? null : position(fact),
                    Math.toIntExact(articles));
        }

        private static @Nullable Position position(PlaceFacts.Fact fact) {
            return fact.position()
                    .map(position -> new Position(position.latitude(), position.longitude()))
                    .orElse(null);
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
}
