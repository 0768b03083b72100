package dev.dateline.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dateline.article.EntityKind;
import dev.dateline.search.names.EntityNames;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EntityDocumentTest {
    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void aPlaceIsWrittenWithItsMostFrequentNameAndItsPosition() {
        SpellingKey kyiv = SpellingKey.ofEntity(EntityKind.PLACE, "kyiv");
        EntityDocument.Counts counts = new EntityDocument.Counts(kyiv);
        counts.add(kyiv, 3);
        counts.add(new SpellingKey(EntityKind.PLACE, "kyiv", SpellingKey.Role.NAME, "Kyiv"), 2);
        counts.add(new SpellingKey(EntityKind.PLACE, "kyiv", SpellingKey.Role.WORDS, "Kiev"), 1);

        ObjectNode json = counts.json(PlaceFacts.standard(), EntityNames.standard());

        assertThat(counts.documentId()).isEqualTo("place:kyiv");
        assertThat(json.remove("name_keys").isArray()).isTrue();
        assertThat(json).isEqualTo(JSON.readTree("""
                {"id": "kyiv", "kind": "place", "name": "Kyiv", "spellings": ["Kyiv", "Kiev"], "country": "UA",
                 "position": {"lat": 50.45466, "lon": 30.5238}, "articles": 3}"""));
    }

    @Test
    void aCityIsWhereItsOwnNameIsAndNotACapitalThatOnceHadIt() {
        PlaceFacts facts = PlaceFacts.standard();

        assertThat(facts.of("philadelphia", "Philadelphia").map(PlaceFacts.Fact::country))
                .contains("US");
        assertThat(facts.of("amman", "Amman").map(PlaceFacts.Fact::country)).contains("JO");
        assertThat(facts.of("washington", "Washington")).isEmpty();
    }

    @Test
    void whatIsUnknownIsNotWritten() {
        SpellingKey person = SpellingKey.ofEntity(EntityKind.PERSON, "p1");
        EntityDocument.Counts counts = new EntityDocument.Counts(person);
        counts.add(person, 1);

        ObjectNode json = counts.json(PlaceFacts.standard(), EntityNames.standard());

        assertThat(json).isEqualTo(JSON.readTree("""
                {"id": "p1", "kind": "person", "name": "p1", "spellings": [], "name_keys": [], "articles": 1}"""));
    }

    @Test
    void fieldsThatWereNotFetchedAreEmpty() {
        EntityDocument entity = JSON.readValue("{\"id\": \"p1\", \"kind\": \"person\"}", EntityDocument.class);

        assertThat(entity)
                .isEqualTo(new EntityDocument("p1", EntityKind.PERSON, "p1", List.of(), List.of(), null, null, 0));
    }

    @Test
    void aDocumentIsReadAsItWasWritten() {
        EntityDocument.Position position = new EntityDocument.Position(50.45, 30.52);
        EntityDocument entity = new EntityDocument(
                "703448", EntityKind.PLACE, "Kyiv", List.of("Kyiv", "Kiev"), List.of("p:703448"), "UA", position, 3);

        assertThat(JSON.treeToValue(entity.json(), EntityDocument.class)).isEqualTo(entity);
    }
}
