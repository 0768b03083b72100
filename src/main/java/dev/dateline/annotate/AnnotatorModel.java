package dev.dateline.annotate;

import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.annotate.tagger.NameTagger;
import dev.dateline.annotate.tagger.TagModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A trained tagger model and the table of word clusters that it was trained with. Reading it takes about half a second;
 * it occupies 30 MB of heap. Thread-safe.
 *
 * @param names the weights
 * @param clusters the word clusters
 */
public record AnnotatorModel(TagModel names, ClusterTable clusters) {
    /** The bundled model. */
    public static AnnotatorModel standard() {
        return new AnnotatorModel(packed("names.model", TagModel::read), standardClusters());
    }

    /**
     * Reads a custom model; the word clusters are the bundled ones.
     *
     * @throws IOException when the file cannot be read, is not a model, or is damaged; the message says which
     */
    public static AnnotatorModel read(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return new AnnotatorModel(TagModel.read(stream), standardClusters());
        } catch (IOException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    /** The bundled word clusters. */
    public static ClusterTable standardClusters() {
        return packed("words.clusters", ClusterTable::read);
    }

    /** Returns a tagger that uses this model. */
    public NameTagger tagger() {
        return new NameTagger(names, clusters);
    }

    /** Reads one part of a model. */
    private interface Reading<T> {
        T read(InputStream stream) throws IOException;
    }

    private static <T> T packed(String file, Reading<T> reading) {
        try (InputStream stream = AnnotatorModel.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is not packed with the program");
            }
            return reading.read(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(file + ": " + broken.getMessage(), broken);
        }
    }
}
