package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.read.page.Document.Unstated;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How article files are to be read.
 *
 * @param format what all of them hold; null when the name and content of each file decide
 * @param strict as in {@link ArticleParser#strict()}
 * @param unstated what holds for documents that do not say it themselves
 * @param mapping keys of the article format, by the columns of tables and the keys of foreign JSON that hold them
 * @param labels kinds of entities, by the labels of other tools, besides those of {@code lexicons/formats/labels.tsv}
 */
public record ReadOptions(
        @Nullable ArticleFormat format,
        boolean strict,
        Unstated unstated,
        Map<String, String> mapping,
        Map<String, String> labels) {
    /** Copies the maps. */
    public ReadOptions {
        mapping = Map.copyOf(mapping);
        labels = Map.copyOf(labels);
    }

    /** The same without a mapping and labels. */
    public ReadOptions(@Nullable ArticleFormat format, boolean strict, Unstated unstated) {
        this(format, strict, unstated, Map.of(), Map.of());
    }

    /** Each file in the format that its name and content say; spans that do not fit are left out. */
    public static ReadOptions standard() {
        return new ReadOptions(null, false, Unstated.nothing());
    }

    /** The judge of what is read. */
    ArticleParser parser() {
        return strict ? ArticleParser.strict() : ArticleParser.lenient();
    }
}
