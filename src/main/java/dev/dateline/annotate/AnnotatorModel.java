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
 * What the tagger has learned: the model, and the table of word clusters that it was trained with. Takes about half a
 * second to read and 30 MB of heap; safe for many threads.
 *
 * @param names the weights
 * @param clusters the word clusters
 */
public record AnnotatorModel(TagModel names, ClusterTable clusters) {
    /** The model that comes with the program. */
    public static AnnotatorModel standard() {
        return new AnnotatorModel(packed("names.model", TagModel::read), standardClusters());
    }

    /**
     * A model that somebody trained, with the standard clusters.
     *
     * @throws IOException when the file cannot be read, is no model, or is damaged; the message says which
     */
    public static AnnotatorModel read(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return new AnnotatorModel(TagModel.read(stream), standardClusters());
        } catch (IOException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    /** The word clusters that come with the program. */
    public static ClusterTable standardClusters() {
        return packed("words.clusters", ClusterTable::read);
    }

    /** A tagger by this model. */
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
