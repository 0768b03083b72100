package dev.dateline.elastic.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FieldsTest {
    @Test
    void constantsAndMappingsNameTheSameFields() {
        Set<String> mapped = new TreeSet<>();
        for (IndexDefinition definition : IndexDefinition.values()) {
            collect(definition.read().path("mappings").path("properties"), "", mapped);
        }

        assertThat(constants()).isEqualTo(mapped);
    }

    private static void collect(JsonNode properties, String prefix, Set<String> into) {
        properties.properties().forEach(field -> {
            String name = prefix + field.getKey();
            into.add(name);
            collect(field.getValue().path("properties"), name + ".", into);
            collect(field.getValue().path("fields"), name + ".", into);
        });
    }

    private static Set<String> constants() {
        return Arrays.stream(Fields.class.getDeclaredFields())
                .filter(field -> field.getType() == String.class)
                .map(FieldsTest::value)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String value(java.lang.reflect.Field constant) {
        try {
            return (String) constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
