package dev.dateline.read;

import dev.dateline.article.ArticleParser;
import dev.dateline.read.page.Unstated;
import org.jspecify.annotations.Nullable;

/**
 * How article files are to be read.
 *
 * @param format what all of them hold; null when each file's name says it
 * @param strict as in {@link ArticleParser#strict()}
 * @param unstated what holds for documents that do not say it themselves
 */
public record ReadOptions(@Nullable ArticleFormat format, boolean strict, Unstated unstated) {
    /** Each file in the format that its name says; spans that do not fit are left out. */
    public static ReadOptions standard() {
        return new ReadOptions(null, false, Unstated.nothing());
    }

    /** The judge of what is read. */
    ArticleParser parser() {
        return strict ? ArticleParser.strict() : ArticleParser.lenient();
    }

    /** The format of a file of that name: lines of the article format when nothing says another. */
    ArticleFormat formatOf(String fileName) {
        return format != null ? format : ArticleFormats.ofFile(fileName).orElse(ArticleFormats.ALL.getFirst());
    }
}
