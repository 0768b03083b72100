package dev.dateline.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import org.elasticsearch.plugin.NamedComponent;
import org.elasticsearch.plugin.analysis.CharFilterFactory;
import org.elasticsearch.plugin.analysis.TokenFilterFactory;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class PluginPackageTest {
    private static final Path PLUGIN = Path.of("src/build/plugin");

    @Test
    void theListOfComponentsIsThatOfTheAnnotations() {
        JsonNode listed = JsonMapper.shared().readTree(PLUGIN.resolve("named_components.json"));

        Map<String, String> annotated = new TreeMap<>();
        for (JavaClass factory : new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages("dev.dateline.analysis")) {
            if (factory.isAnnotatedWith(NamedComponent.class)) {
                annotated.put(factory.getAnnotationOfType(NamedComponent.class).value(), factory.getName());
            }
        }
        assertThat(listed.propertyNames())
                .containsExactly(CharFilterFactory.class.getName(), TokenFilterFactory.class.getName());
        Map<String, String> named = new TreeMap<>();
        listed.forEach(kind -> kind.properties()
                .forEach(component ->
                        named.put(component.getKey(), component.getValue().asString())));
        assertThat(named).isEqualTo(annotated);
        assertThat(annotated).hasSize(6);
    }

    @Test
    void theDescriptorNamesAPluginForEveryElasticsearch9() throws IOException {
        Properties descriptor = new Properties();
        try (Reader reader = Files.newBufferedReader(PLUGIN.resolve("stable-plugin-descriptor.properties"))) {
            descriptor.load(reader);
        }

        assertThat(descriptor)
                .containsEntry("name", "dateline-analysis")
                .containsEntry("elasticsearch.version", "9.0.0")
                .containsEntry("java.version", "21")
                .containsKeys("description", "version");
    }

    /** What Elasticsearch cannot show a factory: a misspelled setting next to a right one. */
    @Test
    void theMappingsGiveOurFiltersNoSettingThatTheyDoNotKnow() {
        Map<String, Set<String>> known = Map.of(
                PlacesFilterFactory.NAME, Set.of("type", "use"),
                StemFilterFactory.NAME, Set.of("type", "use", "keywords"));
        for (String file : new String[] {"articles.json", "entities.json"}) {
            JsonNode filters =
                    JsonMapper.shared().readTree(Path.of("mappings", file)).at("/settings/analysis/filter");

            assertThat(filters.properties()).as(file).isNotEmpty().allSatisfy(filter -> {
                String type = filter.getValue().path("type").asString();
                assertThat(known.get(type))
                        .as(filter.getKey())
                        .containsAll(filter.getValue().propertyNames());
            });
        }
    }
}
