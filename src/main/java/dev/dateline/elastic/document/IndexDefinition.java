package dev.dateline.elastic.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Settings and mappings of the three indices, as mappings/ holds them. Safe for many threads. */
public enum IndexDefinition {
    /** Of the articles. */
    ARTICLES("/mappings/articles.json"),
    /** Of the actors and places. */
    ENTITIES("/mappings/entities.json"),
    /** Of the forms of names. */
    FORMS("/mappings/forms.json");

    /**
     * Raised whenever the mapping or the analysis changes so that an index built before would give wrong results; such
     * an index asks for a full build.
     */
    public static final int VERSION = 9;

    private final String resource;

    IndexDefinition(String resource) {
        this.resource = resource;
    }

    /** A copy of the file's content, the caller's to change. */
    public ObjectNode read() {
        try (InputStream file = IndexDefinition.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException(resource + " is not on the class path");
            }
            return (ObjectNode) JsonMapper.shared().readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
