package dev.dateline.http;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The API's description, to hold answers against. */
final class OpenApi {
    private final JsonNode document = new YAMLMapper().readTree(DatelineServer.resource("/openapi.yaml"));

    Set<String> paths() {
        return new TreeSet<>(document.get("paths").propertyNames());
    }

    Set<String> parameters(String path) {
        return parameters(path, "get");
    }

    Set<String> parameters(String path, String method) {
        Set<String> names = new TreeSet<>();
        for (JsonNode parameter : document.get("paths").get(path).get(method).get("parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? document.at(parameter.get("$ref").asString().substring(1))
                    : parameter;
            names.add(resolved.get("name").asString());
        }
        return names;
    }

    /** The addresses that the description gives as examples of what is read. */
    List<String> examples() {
        List<String> examples = new ArrayList<>();
        document.get("paths")
                .forEach(path ->
                        path.path("get").path("x-examples").forEach(example -> examples.add(example.asString())));
        return examples;
    }

    /** The path in the description that an address is an example of. */
    String pathOf(String example) {
        for (var path : document.get("paths").properties()) {
            for (JsonNode one : path.getValue().path("get").path("x-examples")) {
                if (one.asString().equals(example)) {
                    return path.getKey();
                }
            }
        }
        throw new IllegalArgumentException(example);
    }

    /** The schema of an answer to a path in one content type; empty when its answers are plain text. */
    Optional<String> schema(String path, String contentType) {
        JsonNode content = document.get("paths").get(path).at("/get/responses/200/content");
        JsonNode schema = Objects.requireNonNull(content.get(contentType), path + " never answers " + contentType)
                .get("schema");
        return schema.has("$ref") ? Optional.of(schema.get("$ref").asString().replaceAll(".*/", "")) : Optional.empty();
    }

    /** What is wrong with an answer; empty when it is as described. */
    List<String> errors(String schema, String json) {
        ObjectNode root = JsonNodeFactory.instance.objectNode();
        root.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        root.put("$ref", "#/components/schemas/" + schema);
        root.set("components", document.get("components"));
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return compiled.validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .toList();
    }

    Map<String, String> schemaOfPath() {
        return Map.of(
                "/api/search", "SearchResult",
                "/api/quotes", "QuoteResult",
                "/api/entities", "Entities",
                "/api/status", "Status",
                "/health/live", "Health",
                "/health/ready", "Health");
    }
}
