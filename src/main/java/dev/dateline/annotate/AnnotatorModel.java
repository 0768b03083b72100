package dev.dateline.annotate;

import dev.dateline.annotate.tagger.ClusterTable;
import dev.dateline.annotate.tagger.NameHints;
import dev.dateline.annotate.tagger.NameTagger;
import dev.dateline.annotate.tagger.TagModel;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A trained tagger model and the table of word clusters that it was trained with. Its file holds the weights of the first
 * and of the second reading, one after the other. Reading it takes about half a second;
 * it occupies 30 MB of heap. Thread-safe.
 *
 * @param names the weights of the first reading
 * @param second the weights of the second reading; null in a model without it
 * @param clusters the word clusters
 */
public record AnnotatorModel(TagModel names, @Nullable TagModel second, ClusterTable clusters) {
    /** The bundled model. */
    public static AnnotatorModel standard() {
        return packed("names.model", AnnotatorModel::read);
    }

    /**
     * Reads a custom model; the word clusters are the bundled ones.
     *
     * @throws IOException when the file cannot be read, is not a model, or is damaged; the message says which
     */
    public static AnnotatorModel read(Path file) throws IOException {
        try (InputStream stream = new BufferedInputStream(Files.newInputStream(file))) {
            return read(stream);
        } catch (IOException broken) {
            throw new IOException(file + ": " + broken.getMessage(), broken);
        }
    }

    private static AnnotatorModel read(InputStream source) throws IOException {
        PushbackInputStream stream = new PushbackInputStream(source);
        TagModel first = TagModel.read(stream);
        int more = stream.read();
        if (more < 0) {
            return new AnnotatorModel(first, null, standardClusters());
        }
        stream.unread(more);
        return new AnnotatorModel(first, TagModel.read(stream), standardClusters());
    }

    /** The bundled word clusters. */
    public static ClusterTable standardClusters() {
        return packed("words.clusters", ClusterTable::read);
    }

    /** Returns a tagger that uses this model and these word lists. */
    public NameTagger tagger(NameHints hints) {
        return new NameTagger(names, second, clusters, hints);
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
