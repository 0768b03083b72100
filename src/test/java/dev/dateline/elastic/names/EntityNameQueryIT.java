package dev.dateline.elastic.names;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.core.SearchResponse;
import dev.dateline.elastic.TestElasticsearch;
import dev.dateline.elastic.document.Aliases;
import dev.dateline.elastic.document.EntityDocument;
import dev.dateline.elastic.write.IndexRun;
import dev.dateline.search.names.AskedName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Finding entities by their names, on a real node. */
class EntityNameQueryIT {
    @RegisterExtension
    static final TestElasticsearch elasticsearch = new TestElasticsearch();

    private static Aliases aliases;

    @BeforeAll
    static void index(@TempDir Path folder) throws IOException {
        aliases = Aliases.prefixed(elasticsearch.indexPrefix());
        List<String> lines = new ArrayList<>();
        for (String name : List.of(
                "Volodymyr Zelensky", "Igor Zelenko", "Mohammed bin Salman", "Muammar Gaddafi", "Sergei Lavrov")) {
            lines.add("""
                    {"id": "%s", "text": "x", "entities": [{"kind": "person", "name": "%s"}]}""".formatted(name, name));
        }
        lines.add("""
                {"text": "y", "entities": [{"kind": "place", "name": "Kyiv"}, {"kind": "place", "name": "Kirov"},
                 {"kind": "organization", "name": "ISIS", "id": "isis"}]}""".replace("\n", " "));
        new IndexRun(elasticsearch.cluster(), aliases, folder.resolve("rejects.jsonl"))
                .run(true, Files.write(folder.resolve("names.jsonl"), lines));
    }

    @Test
    void anotherSpellingFindsThePersonFirst() throws IOException {
        assertThat(first(AskedName.of("Wolodymyr Selenskyj"))).isEqualTo("Volodymyr Zelensky");
        assertThat(first(AskedName.of("Зеленський"))).isEqualTo("Volodymyr Zelensky");
        assertThat(first(AskedName.of("Mohamed ben Salmane"))).isEqualTo("Mohammed bin Salman");
        assertThat(first(AskedName.of("القذافي"))).isEqualTo("Muammar Gaddafi");
    }

    @Test
    void aSurnameAloneInAnotherScriptIsLikelyMeant() throws IOException {
        assertThat(likely(AskedName.of("لافروف"))).containsExactly("Sergei Lavrov");
        assertThat(likely(AskedName.of("Зеленський"))).containsExactly("Volodymyr Zelensky");
    }

    @Test
    void aPlaceIsFoundByANameOfTheGazetteer() throws IOException {
        assertThat(first(AskedName.of("Kijów"))).isEqualTo("Kyiv");
    }

    @Test
    void aGroupIsFoundByAnyOfItsNames() throws IOException {
        assertThat(likely(AskedName.of("Daesh"))).containsExactly("ISIS");
        assertThat(likely(AskedName.of("داعش"))).containsExactly("ISIS");
    }

    @Test
    void theBeginningOfAWordIsEnoughWhileItIsTyped() throws IOException {
        assertThat(first(AskedName.typing("volodymyr zel"))).isEqualTo("Volodymyr Zelensky");
        assertThat(names(AskedName.typing("zel"))).containsExactlyInAnyOrder("Volodymyr Zelensky", "Igor Zelenko");
        assertThat(names(AskedName.of("zel"))).isEmpty();
    }

    @Test
    void aNameWithoutLettersFindsNothing() throws IOException {
        assertThat(names(AskedName.of("???"))).isEmpty();
    }

    private static String first(AskedName name) throws IOException {
        return names(name).getFirst();
    }

    private static List<String> names(AskedName name) throws IOException {
        return ranked(name).stream().map(EntityNameQueryIT::nameOf).toList();
    }

    private static List<String> likely(AskedName name) throws IOException {
        return ranked(name).stream()
                .filter(AskedName.Ranked::isLikely)
                .map(EntityNameQueryIT::nameOf)
                .toList();
    }

    private static String nameOf(AskedName.Ranked<EntityDocument> ranked) {
        return ranked.what().name();
    }

    private static List<AskedName.Ranked<EntityDocument>> ranked(AskedName name) throws IOException {
        SearchResponse<EntityDocument> found = elasticsearch
                .cluster()
                .client()
                .search(
                        search -> search.index(aliases.entities())
                                .query(EntityNameQuery.of(name))
                                .size(EntityNameQuery.CANDIDATES),
                        EntityDocument.class);
        return name.ranked(EntityNameQuery.candidates(found.hits().hits()));
    }
}
